// In which worlds the facts are measured.
//
// SETTING(id, scenario, customers, days_before, days, label_en, label_de, change)
//
//   customers    at the start; 0: as the scenario says
//   days_before  simulated before watching begins, so that accounts and teams have settled
//   change       what is set from the start in the parameters `p`; {} is nothing
#ifndef SETTING
#error "define SETTING before including settings.inl"
#endif

SETTING(hotel, "grand-hotel", 0, 365, 731, "", "", {})
SETTING(phone, "phone-provider", 0, 365, 731, "", "", {})
// The size of the published call centre: about a hundred calls in a busy hour.
SETTING(phone_large, "phone-provider", 200000, 60, 120, "200,000 customers", "200.000 Kunden", {})
SETTING(phone_best, "phone-provider", 0, 365, 365, "trained, empowered teams", "geschulte Teams mit Spielraum",
    p.training_h = 96.0; p.empowerment_eur = 100.0; p.fewer_handovers = 1.0; p.staffing = 1.5;)
SETTING(phone_culture, "phone-provider", 0, 365, 731, "excellent culture", "hervorragende Kultur",
    p.leadership = 1.0; p.recognition = 1.0;)

#undef SETTING
