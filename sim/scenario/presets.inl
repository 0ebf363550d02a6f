// THE table of presets: named readings of the evidence, each a value for one parameter or several.
//
// PRESET(id, subject, label_en, label_de, help_en, help_de, {"parameter", value}, …)
//
//   subject   the parameter beside which the preset is offered; presets of one subject exclude each other
#ifndef PRESET
#error "define PRESET before including presets.inl"
#endif

// ---- The argument ----------------------------------------------------------------------------------------------------
// The corners: each camp with the speed of getting used to it that suits it, and the even middle.
PRESET(delight, "omega_delight", "Delight", "Begeistern",
    "The camp of delight: exceeding expectations binds, and people get used to it slowly.",
    "Das Lager der Begeisterung: Übertroffene Erwartungen binden, und man gewöhnt sich langsam daran.",
    {"omega_delight", 1.0}, {"omega_effort", 0.0}, {"expectation_adaptation", 0.04})
PRESET(balanced, "omega_delight", "Balanced", "Beides",
    "Both camps count the same.", "Beide Lager zählen gleich viel.",
    {"omega_delight", 0.5}, {"omega_effort", 0.5}, {"expectation_adaptation", 0.12})
PRESET(effort, "omega_delight", "Effort", "Aufwand",
    "The camp of low effort: what costs the customer no effort binds, and delight soon becomes normal.",
    "Das Lager des geringen Aufwands: Was keine Mühe macht, bindet, und Begeisterung ist bald normal.",
    {"omega_delight", 0.0}, {"omega_effort", 1.0}, {"expectation_adaptation", 0.2})

// ---- Readings of single numbers --------------------------------------------------------------------------------------
PRESET(spend_read, "bond_spend", "+23 %", "+23 %",
    "Read: fully engaged against the average customer [R]; that the bond causes it is a judgement.",
    "Gelesen: voll gebundene gegenüber dem Durchschnittskunden [R]; dass die Bindung die Ursache ist, ist eine Annahme.",
    {"bond_spend", 0.23})
PRESET(spend_quoted, "bond_spend", "+46 %", "+46 %",
    "Quoted everywhere, against satisfied customers; the original was not found [S].",
    "Überall zitiert, gegenüber zufriedenen Kunden; das Original wurde nicht gefunden [S].",
    {"bond_spend", 0.46})
PRESET(voice_retail, "voice_share", "Retail 6 %", "Handel 6 %",
    "Shoppers in the United States before Christmas (Wharton/Verde 2006) [R].",
    "Käuferinnen und Käufer in den USA vor Weihnachten (Wharton/Verde 2006) [R].",
    {"voice_share", 0.06})
PRESET(voice_contract, "voice_share", "Service 25 %", "Service 25 %",
    "Service and contract businesses, where more complain [J].", "Dienstleistung und Verträge, wo sich mehr beschweren [J].",
    {"voice_share", 0.25})
PRESET(intention_stated, "churn_intention_weight", "Behaviour only", "Nur Verhalten",
    "Stated intentions to leave are counted, but nobody acts on them: leaving follows the account and memories.",
    "Geäußerte Absichten zu gehen werden gezählt, aber niemand handelt danach: Gehen folgt aus Konto und Erinnerung.",
    {"churn_intention_weight", 0.0})
PRESET(intention_acted, "churn_intention_weight", "Intention × κ", "Absicht × κ",
    "Half intend to leave after a bad experience, 80 % after several (Zendesk 2020, stated) [R]; a quarter of them do [J].",
    "Die Hälfte will nach einem schlechten Erlebnis gehen, 80 % nach mehreren (Zendesk 2020, geäußert) [R]; ein Viertel davon tut es [J].",
    {"churn_intention_weight", 1.0}, {"intention_conversion", 0.25})

PRESET(told_of_all, "told_reading", "Of all", "Von allen",
    "8, 8 and 6 % of all with a problem tell one, two, six and more people [J].",
    "8, 8 und 6 % aller Betroffenen erzählen einem, zwei, sechs und mehr Menschen [J].",
    {"told_reading", 0.0})
PRESET(told_of_tellers, "told_reading", "Of those who tell", "Von den Erzählenden",
    "The same shares of those who tell, as the report words it (Wharton/Verde 2006) [R].",
    "Dieselben Anteile unter denen, die erzählen, wie es der Bericht sagt (Wharton/Verde 2006) [R].",
    {"told_reading", 1.0})

#undef PRESET
