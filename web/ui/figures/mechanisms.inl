// The mechanisms of the model with their central equation: MECHANISM(number, en, de, equation_en, equation_de). All of it,
// with reasons and sources, is in docs/model.md under the same numbers; names in equations are those of parameters in files.
#ifndef MECHANISM
#error "define MECHANISM before including mechanisms.inl"
#endif

MECHANISM(1, "Expectation, perception, satisfaction", "Erwartung, Wahrnehmung, Zufriedenheit",
    "p = quality − losses + gains + fit − price_value · ln(relative price) + noise\nR = E + should_weight · (should − E)\nd = p − R\nsatisfaction = 0.78 + 0.77 p + 0.10 R\nE ← E + expectation_adaptation · (p − E)",
    "p = Qualität − Verluste + Gewinne + Passung − price_value · ln(relativer Preis) + Rauschen\nR = E + should_weight · (Soll − E)\nd = p − R\nZufriedenheit = 0,78 + 0,77 p + 0,10 R\nE ← E + expectation_adaptation · (p − E)")
MECHANISM(2, "Losses weigh more than gains", "Verluste wiegen schwerer als Gewinne",
    "v(d) = (d − z)^0.88 for d > z\nv(d) = −loss_aversion · (−d − z)^0.88 for d < −z\nv(d) = 0 in between; z = tolerance_zone",
    "v(d) = (d − z)^0,88 für d > z\nv(d) = −loss_aversion · (−d − z)^0,88 für d < −z\nv(d) = 0 dazwischen; z = tolerance_zone")
MECHANISM(3, "Delight and attributes", "Begeisterung und Merkmale",
    "delighted: d > delight_threshold; bad: d < −delight_threshold\na wow moment lifts p by wow_gain · (1 − 2 · wow_share)\nu = basic([not failed]) + performance(p) − performance(R) + excitement([wow])",
    "begeistert: d > delight_threshold; schlecht: d < −delight_threshold\nein Wow-Moment hebt p um wow_gain · (1 − 2 · wow_share)\nu = Basis([gelungen]) + Leistung(p) − Leistung(R) + Begeisterung([Wow])")
MECHANISM(4, "The relationship account", "Das Beziehungskonto",
    "booking = deposit − (loss + laborious) · buffer\ndeposit = deposit_contact + deposit_value · v + deposit_appreciation · appreciation + 2 omega_delight · deposit_delight · [delighted]\nloss = deposit_value · max(0, −v) + bad_ratio · withdrawal_bad · [bad]\nlaborious = 2 omega_effort · withdrawal_effort · max(0, effort − effort_threshold)\nB(t) = B(0) · 2^(−t / account_half_life_days)",
    "Buchung = Einzahlung − (Verlust + Mühe) · Puffer\nEinzahlung = deposit_contact + deposit_value · v + deposit_appreciation · Wertschätzung + 2 omega_delight · deposit_delight · [begeistert]\nVerlust = deposit_value · max(0, −v) + bad_ratio · withdrawal_bad · [schlecht]\nMühe = 2 omega_effort · withdrawal_effort · max(0, Aufwand − effort_threshold)\nB(t) = B(0) · 2^(−t / account_half_life_days)")
MECHANISM(5, "Forgiveness and betrayal", "Verzeihen und Verrat",
    "trust σ = 1 / (1 + e^(−B / trust_scale))\nbuffer = 1 − forgiveness · (2σ − 1), ordinary failure\nbuffer = 1 + betrayal · (2σ − 1), severe: d < −severe_threshold",
    "Vertrauen σ = 1 / (1 + e^(−B / trust_scale))\nPuffer = 1 − forgiveness · (2σ − 1), gewöhnlicher Fehler\nPuffer = 1 + betrayal · (2σ − 1), schwerer: d < −severe_threshold")
MECHANISM(6, "Effort", "Aufwand",
    "effort = 1 − exp(−(effort_base + effort_repeat · repeats + effort_switch · switches + effort_transfer · transfers + effort_explain · explanations + effort_wait · wait / patience))",
    "Aufwand = 1 − exp(−(effort_base + effort_repeat · Wiederholungen + effort_switch · Kanalwechsel + effort_transfer · Weitergaben + effort_explain · Erklärungen + effort_wait · Wartezeit / Geduld))")
MECHANISM(7, "Solving a matter", "Ein Anliegen lösen",
    "passed on with probability transfer_share · (1 − fewer_handovers)\nelse solved with the touchpoint's solution_share, which skill, empowerment, overload and transfers move on the scale of odds",
    "weitergereicht mit Wahrscheinlichkeit transfer_share · (1 − fewer_handovers)\nsonst gelöst mit dem solution_share des Kontaktpunkts; Können, Spielraum, Überlast und Weitergaben verschieben die Chancen")
MECHANISM(8, "Queues, patience, giving up", "Schlangen, Geduld, Aufgeben",
    "whoever comes first is served first by the first who is free; handling times are drawn for each contact\nwho waits longer than her own patience gives up; with retry_share she tries again later\nwith probability call_back she is called back instead",
    "wer zuerst kommt, wird vom ersten Freien bedient; Bearbeitungszeiten werden je Kontakt gezogen\nwer länger wartet als die eigene Geduld reicht, gibt auf; mit retry_share folgt später ein neuer Versuch\nmit Wahrscheinlichkeit call_back gibt es stattdessen einen Rückruf")
MECHANISM(9, "Complaining", "Beschweren",
    "P(complain) = min(0.6, voice_share · (1 + complaint_ease) · (1 + voice_severity · severity) · (1 + voice_trust · σ))",
    "P(Beschwerde) = min(0,6, voice_share · (1 + complaint_ease) · (1 + voice_severity · Schwere) · (1 + voice_trust · σ))")
MECHANISM(10, "Recovery", "Wiedergutmachung",
    "r = 0.1 + 0.35 · speed + 0.2 · (1 − e^(−compensation_eur / 40)) + 0.25 · empathy + 0.1 · empowerment + recovery_spread · N(0, 1)\nr ≥ ½: ΔB = recovery_gain · (r − ½) · points lost · (1 + recovery_trust · (2σ − 1))\nr < ½: ΔB = −double_deviation · (1 − 2r) · points lost",
    "r = 0,1 + 0,35 · Tempo + 0,2 · (1 − e^(−compensation_eur / 40)) + 0,25 · Einfühlung + 0,1 · Spielraum + recovery_spread · N(0, 1)\nr ≥ ½: ΔB = recovery_gain · (r − ½) · verlorene Punkte · (1 + recovery_trust · (2σ − 1))\nr < ½: ΔB = −double_deviation · (1 − 2r) · verlorene Punkte")
MECHANISM(11, "Telling others", "Weitererzählen",
    "tells with probability tell_delight (delighted), tell_bad (bad), tell_ordinary (else)\nof the news a share post_share or post_share_bad is posted in public",
    "erzählt mit Wahrscheinlichkeit tell_delight (begeistert), tell_bad (schlecht), tell_ordinary (sonst)\nvom Erzählten wird ein Anteil post_share oder post_share_bad öffentlich gepostet")
MECHANISM(12, "Hearing", "Hören",
    "good news: π ← π + word_gain · (1 − π) · trust\nbad news: π ← π − word_loss · π · trust · strength\nstrength × hearsay_amplification at each retelling",
    "gute Nachricht: π ← π + word_gain · (1 − π) · Vertrauen\nschlechte Nachricht: π ← π − word_loss · π · Vertrauen · Stärke\nStärke × hearsay_amplification bei jedem Weitererzählen")
MECHANISM(13, "The network", "Das Netz",
    "a message goes to a close tie with probability strong_tie_share, else to an acquaintance, whose trust is weak_tie_trust",
    "eine Nachricht geht mit Wahrscheinlichkeit strong_tie_share an eine enge Beziehung, sonst an Bekannte mit dem Vertrauen weak_tie_trust")
MECHANISM(14, "Leaving, returning", "Gehen, zurückkehren",
    "h = frailty · σ(churn_intercept − churn_account · B + churn_bad_memory · bad contacts\n    + 2 omega_effort · churn_effort · max(0, effort − effort_threshold) − churn_tenure · ln(1 + years)\n    + churn_price · ln(relative price) + churn_competition · (what competitors offer − image))\nevery 30 days, and after each bad contact",
    "h = Neigung · σ(churn_intercept − churn_account · B + churn_bad_memory · schlechte Kontakte\n    + 2 omega_effort · churn_effort · max(0, Aufwand − effort_threshold) − churn_tenure · ln(1 + Jahre)\n    + churn_price · ln(relativer Preis) + churn_competition · (Angebot der anderen − Image))\nalle 30 Tage und nach jedem schlechten Kontakt")
MECHANISM(15, "Spending", "Ausgaben",
    "spent = revenue_eur · price · own level · (1 + bond_spend · smoothstep(B; 10, 35) − disengaged_spend · smoothstep(−B; 10, 20))",
    "ausgegeben = revenue_eur · price · eigenes Niveau · (1 + bond_spend · smoothstep(B; 10, 35) − disengaged_spend · smoothstep(−B; 10, 20))")
MECHANISM(16, "Journeys as a whole", "Reisen als Ganzes",
    "M = peak_end_weight · (½ peak + ½ end) + (1 − peak_end_weight) · mean\nbooking = journey_weight · deposit_value · (M − mean) − consistency_weight · sd(p)",
    "M = peak_end_weight · (½ Höhepunkt + ½ Schluss) + (1 − peak_end_weight) · Mittel\nBuchung = journey_weight · deposit_value · (M − Mittel) − consistency_weight · sd(p)")
MECHANISM(17, "Staff", "Personal",
    "skill ← skill + skill_learning · (1 − skill) · min(2, training_h / 48) − skill_forgetting + practice of beginners\nmotivation ← motivation + motivation_speed · (m* − motivation)\nm* = 0.5 + 0.4 · (r − 0.6) + 0.3 · (l − 0.6) − motivation_overload · overload − motivation_anger · share of angry customers\nr, l = effect of recognition, leadership; effect of a programme x = 1.4 x − 0.4 x²\nquits with probability quit_rate · e^(2 · (½ − motivation)) / 365 a day",
    "Können ← Können + skill_learning · (1 − Können) · min(2, training_h / 48) − skill_forgetting + Übung der Anfänger\nMotivation ← Motivation + motivation_speed · (m* − Motivation)\nm* = 0,5 + 0,4 · (r − 0,6) + 0,3 · (l − 0,6) − motivation_overload · Überlast − motivation_anger · Anteil verärgerter Kunden\nr, l = Wirkung von recognition, leadership; Wirkung eines Programms x = 1,4 x − 0,4 x²\nkündigt mit Wahrscheinlichkeit quit_rate · e^(2 · (½ − Motivation)) / 365 am Tag")
MECHANISM(18, "Consistency", "Einheitlichkeit",
    "image = mean − consistency_weight · sd of perceived quality over the touchpoints",
    "Image = Mittel − consistency_weight · sd der wahrgenommenen Qualität über die Kontaktpunkte")
MECHANISM(19, "Channels, personalisation", "Kanäle, persönliche Ansprache",
    "personalisation shifts every contact by −0.3 (none) to +0.2 points (all of it)\nwith probability preference_followed a matter begins in the preferred channel",
    "persönliche Ansprache verschiebt jeden Kontakt um −0,3 (keine) bis +0,2 Punkte (volle)\nmit Wahrscheinlichkeit preference_followed beginnt ein Anliegen im liebsten Kanal")
MECHANISM(20, "Prevention", "Ursachen beseitigen",
    "matters a day × (1 − 0.7 · (1.4 x − 0.4 x²)), x = product_simplicity", "Anliegen am Tag × (1 − 0,7 · (1,4 x − 0,4 x²)), x = product_simplicity")
MECHANISM(21, "Customers help customers", "Kunden helfen Kunden",
    "P(answered) = 1 − e^(−community_answers · answerers / questions a day)\nanswerers = 0.10 · community_adoption · (1 + ½ community_nudging) · customers · mean trust · (1 + 0.1 community_nudging)",
    "P(beantwortet) = 1 − e^(−community_answers · Antwortende / Fragen am Tag)\nAntwortende = 0,10 · community_adoption · (1 + ½ community_nudging) · Kunden · mittleres Vertrauen · (1 + 0,1 community_nudging)")
MECHANISM(22, "Advertising", "Werbung",
    "openness = joining · (relative price)^(−join_price)\nadverts a day = advert_ceiling · openness · (1 − e^(−advertising_eur / advert_scale_eur)) · people / 365\nP(join) = clip(1 + 0.3 · (promise − initial_expectation), 0.2, 2) · π · (1 − avoidance)",
    "Offenheit = joining · (relativer Preis)^(−join_price)\nWerbekontakte am Tag = advert_ceiling · Offenheit · (1 − e^(−advertising_eur / advert_scale_eur)) · Menschen / 365\nP(Beitritt) = clip(1 + 0,3 · (promise − initial_expectation), 0,2, 2) · π · (1 − Meidung)")
MECHANISM(23, "Recommendation and surveys", "Empfehlung und Umfragen",
    "answer = clip(round(score_intercept + score_account · B + score_noise · N(0, 1)), 0, 10)\nNPS = share of 9–10 − share of 0–6",
    "Antwort = clip(round(score_intercept + score_account · B + score_noise · N(0, 1)), 0, 10)\nNPS = Anteil der 9–10 − Anteil der 0–6")
MECHANISM(24, "Customer value", "Kundenwert",
    "lifetime value = m · r / (1 + discount_rate − r)\nm: margin a year before advertising, r: retention",
    "Kundenwert = m · r / (1 + discount_rate − r)\nm: Deckungsbeitrag im Jahr vor Werbung, r: Bindung")

#undef MECHANISM
