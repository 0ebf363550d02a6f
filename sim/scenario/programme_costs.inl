// What programmes cost: one row is one programme; whatever has no row costs where it is used, or nothing.
//
// PROGRAMME_COST(lever, basis, most, tag, source)
//
//   basis   what the cost follows: wages (work with and for employees: a share of wages for time on duty), revenue (systems and
//           design: a share of revenue at list prices), customers (what reaches every single one: € per customer and year)
//   most    the cost at the maximum; it grows with the square of the level, so that the usual half costs a quarter. Where an
//           average is published, it is taken for what the usual half costs
//   tag     how far to trust it, as in parameters.inl
//   source  where it comes from, or what the judgement rests on
#ifndef PROGRAMME_COST
#error "define PROGRAMME_COST before including programme_costs.inl"
#endif

// ---- Processes -----------------------------------------------------------------------------------------------------
PROGRAMME_COST(fewer_handovers, wages, 0.02, J, both("a judgement: fifty minutes a week in which everybody learns what colleagues do", "Annahme: fünfzig Minuten in der Woche, in denen alle lernen, was Kollegen tun"))
PROGRAMME_COST(shared_history, wages, 0.03, R, both("list price of service software for all channels: 100 $ per seat and month (Salesforce Service Pro [second hand]), 3 % of a wage of 40,000 €", "Listenpreis von Servicesoftware für alle Kanäle: 100 $ je Platz und Monat (Salesforce Service Pro [aus zweiter Hand]), 3 % eines Lohns von 40.000 €"))
PROGRAMME_COST(self_service_quality, revenue, 0.02, J, both("a judgement: the usual half costs half of what companies spend on applications; Gartner [R]: IT costs 2.8 % of revenue (median 2020), a third of it applications", "Annahme: Die übliche Hälfte kostet halb so viel, wie Unternehmen für Anwendungen ausgeben; Gartner [R]: IT kostet 2,8 % vom Umsatz (Median 2020), ein Drittel davon Anwendungen"))
PROGRAMME_COST(product_simplicity, revenue, 0.01, J, both("a judgement: one position that does nothing else for each five million of revenue; no published figure was found", "Annahme: eine Stelle, die nichts anderes tut, je fünf Millionen Umsatz; keine veröffentlichte Zahl gefunden"))
PROGRAMME_COST(communication, customers, 1.0, J, both("a judgement: ten messages a year at ten cents", "Annahme: zehn Nachrichten im Jahr zu zehn Cent"))
PROGRAMME_COST(personalisation, revenue, 0.04, R, both("Gartner [R]: 14 % of a marketing budget of 6.4 % (2021) to 11.2 % (2018) of revenue, 0.9–1.6 % of revenue; its lower end for the usual half", "Gartner [R]: 14 % eines Marketingbudgets von 6,4 % (2021) bis 11,2 % (2018) vom Umsatz, 0,9–1,6 % vom Umsatz; das untere Ende für die übliche Hälfte"))
PROGRAMME_COST(call_back, wages, 0.01, J, both("a judgement: a function of the telephone system, a third of what service software for all channels costs; no published price was found", "Annahme: eine Funktion der Telefonanlage, ein Drittel von Servicesoftware für alle Kanäle; kein veröffentlichter Preis gefunden"))
PROGRAMME_COST(peak_end_design, revenue, 0.015, J, both("a judgement, of the size of hotels' loyalty programmes: 1.6 % of revenue (CBRE 2024 [R])", "Annahme, von der Größe der Treueprogramme von Hotels: 1,6 % vom Umsatz (CBRE 2024 [R])"))
PROGRAMME_COST(consistency_programme, wages, 0.04, R, both("one quality specialist for 25 people; in a quarter of contact centres it is one for 15 to 25 (QATC 2019 [R])", "eine Stelle für Qualität auf 25 Leute; in einem Viertel der Callcenter ist es eine auf 15 bis 25 (QATC 2019 [R])"))
// ---- Relationship --------------------------------------------------------------------------------------------------
PROGRAMME_COST(appreciation, wages, 0.03, J, both("a judgement: fifteen seconds more in a contact of eight minutes", "Annahme: fünfzehn Sekunden mehr in einem Kontakt von acht Minuten"))
PROGRAMME_COST(complaint_ease, customers, 0.5, J, both("a judgement: one card or message a year to every customer, and a number that costs nothing to call", "Annahme: eine Karte oder Nachricht im Jahr an alle Kunden und eine kostenlose Nummer"))
PROGRAMME_COST(recovery_speed, wages, 0.02, J, both("a judgement: one of fifty positions does nothing but see to complaints", "Annahme: eine von fünfzig Stellen kümmert sich allein um Beschwerden"))
PROGRAMME_COST(community_nudging, revenue, 0.005, J, both("a judgement: a quarter of a position for each three million of revenue", "Annahme: eine Viertelstelle je drei Millionen Umsatz"))
// ---- People --------------------------------------------------------------------------------------------------------
PROGRAMME_COST(recognition, wages, 0.08, R, both("WorldatWork [R, second hand]: 2 % of payroll on average, up to 10 %; the average for the usual half", "WorldatWork [R, aus zweiter Hand]: im Mittel 2 % der Lohnsumme, bis zu 10 %; das Mittel für die übliche Hälfte"))
PROGRAMME_COST(leadership, wages, 0.05, R, both("Bersin 2014 [R]: 2,600 $ a year for each leader, who leads ten, are 0.6 % of wages; as much again for the leaders' time (a judgement), for the usual half", "Bersin 2014 [R]: 2.600 $ im Jahr für jede Führungskraft, die zehn führt, sind 0,6 % der Löhne; noch einmal so viel für ihre Zeit (Annahme), für die übliche Hälfte"))

#undef PROGRAMME_COST
