// In which worlds the facts are measured.
//
// SETTING(id, scenario, customers, days_before, days, label_en, label_de, change)
//
//   customers    at the start; 0: as the scenario says
//   days_before  simulated before watching begins: teams and queues settle within them where the world did not live before day 0
//                (settle_years 0: large worlds of which nothing slower is watched)
//   change       what is different from the start, in the scenario `s` at its size, or its parameters `p`; {} is nothing
#ifndef SETTING
#error "define SETTING before including settings.inl"
#endif

SETTING(hotel, "grand-hotel", 0, 365, 731, "", "", {})
SETTING(retail, "retail-chain", 0, 365, 365, "", "", {})
SETTING(shop, "online-shoe-shop", 0, 365, 731, "", "", {})
// Customers who buy as those of the published music shop on the web did, by the parameters fitted to them (BG/NBD).
SETTING(shop_as_published, "online-shoe-shop", 0, 365, 731, "buying as at CDNOW", "Kaufverhalten wie bei CDNOW",
    buying_as_published(s); s.settle_years = 0;)
SETTING(speakers, "loudspeaker-maker", 0, 365, 365, "", "", {})
SETTING(phone, "phone-provider", 0, 365, 731, "", "", {})
SETTING(phone_best, "phone-provider", 0, 365, 365, "trained, empowered teams", "geschulte Teams mit Spielraum",
    p.training_h = 96.0; p.empowerment_eur = 100.0; p.fewer_handovers = 1.0; p.staffing = 1.5;)
SETTING(phone_recovery, "phone-provider", 0, 365, 365, "excellent recovery", "hervorragende Wiedergutmachung",
    p.recovery_speed = 1.0; p.compensation_eur = 100.0; p.empowerment_eur = 100.0;)
// A hotline with as many calls and as long open as the published call centres, with their patience and service times.
SETTING(call_centre, "phone-provider", 60000, 60, 240, "call centre of the published size",
    "Callcenter der veröffentlichten Größe", as_published(s); s.settle_years = 0;)
// Teams of several dozen people, so that those who quit are more than a handful.
SETTING(teams, "phone-provider", 60000, 730, 365, "60,000 customers", "60.000 Kunden", s.settle_years = 0;)
SETTING(hotel_culture, "grand-hotel", 60000, 730, 731, "60,000 customers, excellent culture",
    "60.000 Kunden, hervorragende Kultur", p.leadership = 1.0; p.recognition = 1.0; s.settle_years = 0;)

#undef SETTING
