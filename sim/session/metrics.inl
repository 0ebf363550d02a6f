// THE metrics table: METRIC(id, unit, decimals, better, group, label_en, label_de, formula_en, formula_de, source, expression)
//
//   better      +1 more is better, -1 less is better, 0 neither
//   expression  over `c` (Counters added up over the window shown), `r` (the whole DayRecord) and helpers of metrics.cpp
//   units       % values are shares from 0 to 1; € in euros
#ifndef METRIC
#error "define METRIC before including metrics.inl"
#endif

METRIC(customers, "people", 0, 1, customers, "Customers", "Kunden", "Customers at the end of the window",
       "Kunden am Ende des Zeitraums", "", c.customers)
METRIC(churn, "%", 1, -1, customers, "Churn per year", "Abwanderung pro Jahr", "1 − (1 − left / customer days)^365",
       "1 − (1 − Abgänge / Kundentage)^365",
       both("M14; 15–20 % a year is quoted, original not found",
            "M14; zitiert werden 15–20 % im Jahr, Original nicht gefunden"),
       annual_share(c.left, c.customer_days))
METRIC(left, "people", 0, -1, customers, "Left", "Abgewandert", "Customers who left", "Kunden, die gegangen sind",
       "M14", c.left)
METRIC(joined, "people", 0, 1, customers, "Won", "Gewonnen", "People who became customers, returners included",
       "Neue Kunden einschließlich Rückkehrer", "M22", c.joined_advert + c.joined_word + c.won_back)
METRIC(joined_word, "people", 0, 1, customers, "Won by word of mouth", "Gewonnen durch Empfehlung",
       "People who joined after hearing good news", "Neue Kunden nach guter Mundpropaganda", "M22", c.joined_word)
METRIC(joined_advert, "people", 0, 1, customers, "Won by advertising", "Gewonnen durch Werbung",
       "People who joined after an advert", "Neue Kunden nach Werbung", "M22", c.joined_advert)
METRIC(won_back, "people", 0, 1, customers, "Won back", "Zurückgewonnen",
       "Lost people who returned after a win-back contact", "Verlorene, die nach einer Ansprache zurückkamen", "M14",
       c.won_back)
METRIC(drifted, "people", 0, -1, customers, "Drifted away", "Still entschwunden",
       "Customers without a contract who stopped buying, without anger and without a word",
       "Kunden ohne Vertrag, die ohne Ärger und ohne ein Wort nicht mehr kaufen", "M24", c.drifted)
METRIC(bound_wishes, "wishes", 0, -1, customers, "Would leave, but bound", "Wollen gehen, sind gebunden",
       "How often a customer would have left if the contract had allowed it",
       "Wie oft jemand gegangen wäre, wenn der Vertrag es erlaubt hätte", "M14", c.bound_wishes)
METRIC(intention, "%", 0, -1, customers, "Intention to leave after a bad contact",
       "Absicht zu gehen nach schlechtem Kontakt",
       "Share of those who would say after a bad contact that they will leave: an intention, not a behaviour",
       "Anteil derer, die nach einem schlechten Kontakt sagen würden, dass sie gehen: eine Absicht, kein Verhalten",
       both("M14; half after the first, 80 % after several (Zendesk 2020)",
            "M14; die Hälfte nach dem ersten, 80 % nach mehreren (Zendesk 2020)"),
       ratio(c.first_bad_intends + c.again_bad_intends, c.first_bad + c.again_bad))
METRIC(left_after_bad, "%", 1, -1, customers, "Left after a bad contact", "Gegangen nach schlechtem Kontakt",
       "Share of bad contacts after which the customer left on the same day: the behaviour behind the intention",
       "Anteil schlechter Kontakte, nach denen die Kundin noch am selben Tag ging: das Verhalten hinter der Absicht",
       "M14", ratio(c.left_after_bad, c.first_bad + c.again_bad))
METRIC(prospects, "people", 0, 0, customers, "Prospects", "Interessenten",
       "People in the market who were never customers", "Menschen im Markt, die nie Kunden waren", "", c.prospects)
METRIC(lost, "people", 0, -1, customers, "With competitors", "Bei Wettbewerbern",
       "Former customers now with a competitor", "Frühere Kunden, jetzt bei einem Wettbewerber", "M14", c.lost)

METRIC(account, "points", 1, 1, relationship, "Account", "Konto", "Mean balance of customers at their monthly review",
       "Mittlerer Kontostand der Kunden bei der monatlichen Durchsicht", "M4", ratio(c.balance, c.reviewed))
METRIC(account_sd, "points", 1, 0, relationship, "Spread of accounts", "Streuung der Konten",
       "Standard deviation of balances", "Standardabweichung der Kontostände", "M4",
       deviation(c.balance, c.balance_squared, c.reviewed))
METRIC(angry, "%", 1, -1, relationship, "Angry", "Verärgert", "Balance below −10", "Kontostand unter −10", "M4",
       bond_share(r, Bond::angry))
METRIC(dissatisfied, "%", 1, -1, relationship, "Dissatisfied", "Unzufrieden", "Balance from −10 to 0",
       "Kontostand von −10 bis 0", "M4", bond_share(r, Bond::dissatisfied))
METRIC(satisfied, "%", 1, 0, relationship, "Satisfied", "Zufrieden", "Balance from 0 to 10: not enough to bind",
       "Kontostand von 0 bis 10: bindet noch nicht", "M4", bond_share(r, Bond::satisfied))
METRIC(loyal, "%", 1, 1, relationship, "Loyal", "Loyal", "Balance from 10 to 25", "Kontostand von 10 bis 25", "M4",
       bond_share(r, Bond::loyal))
METRIC(ambassadors, "%", 1, 1, relationship, "Ambassadors", "Botschafter", "Balance of 25 and more", "Kontostand ab 25",
       "M4", bond_share(r, Bond::ambassador))
METRIC(nps, "points", 0, 1, relationship, "NPS (true)", "NPS (wahr)",
       "Promoters (9–10) minus detractors (0–6) in percent, everybody asked",
       "Promotoren (9–10) minus Detraktoren (0–6) in Prozent, alle befragt", "M23", true_nps(r, p))
METRIC(nps_surveyed, "points", 0, 1, relationship, "NPS (surveyed)", "NPS (Umfrage)",
       "The same among those who answered a survey: extremes answer more often",
       "Dasselbe unter denen, die geantwortet haben: Extreme antworten öfter", "M23", surveyed_nps(c))

METRIC(contacts, "contacts", 0, 0, service, "Contacts", "Kontakte", "All contacts at all touchpoints",
       "Alle Kontakte an allen Kontaktpunkten", "", c.contacts)
METRIC(wait_mean_s, "s", 0, -1, service, "Mean wait", "Mittlere Wartezeit",
       "Waiting time of all who queued in person or on the line, those who gave up included",
       "Wartezeit aller in der Schlange oder Leitung, Aufgebende eingeschlossen", "M8", ratio(c.wait_s, c.queued))
METRIC(wait_p95_s, "s", 0, -1, service, "Wait of the unlucky 5 %", "Wartezeit der unglücklichen 5 %",
       "95th percentile of waiting times", "95. Perzentil der Wartezeiten", "M8", wait_quantile_s(r, 0.95))
METRIC(answer_h, "h", 1, -1, service, "Time to an answer", "Zeit bis zur Antwort",
       "Waiting time for answers by mail, from the back office and from the workshop",
       "Wartezeit auf Antworten per E-Mail, aus der Sachbearbeitung und aus der Werkstatt",
       both("M8; customers' standard is 1 h (Toister 2018)", "M8; Kunden erwarten 1 h (Toister 2018)"),
       ratio(c.answer_wait_s, c.answers) / 3600.0)
METRIC(gave_up, "%", 1, -1, service, "Gave up waiting", "Warten aufgegeben",
       "Share of those who queued who left unserved", "Anteil der Wartenden, die ungeduldig gingen", "M8",
       ratio(c.gave_up, c.queued))
METRIC(utilisation, "%", 0, 0, service, "Utilisation of staff", "Auslastung des Teams",
       "Handling time / paid time on duty", "Bearbeitungszeit / bezahlte Dienstzeit", "M8",
       ratio(c.handling_s, c.capacity_s))
METRIC(solved_first, "%", 1, 1, service, "Solved in the first contact", "Im ersten Kontakt gelöst",
       "Matters solved without a repeated contact or a change of channel",
       "Anliegen, die ohne Wiederholung und Kanalwechsel gelöst wurden",
       both("M7; 67–72 % on average (SQM Group)", "M7; im Mittel 67–72 % (SQM Group)"),
       ratio(c.solved_first, c.solved_first + c.solved_later + c.unsolved))
METRIC(repeats, "%", 1, -1, service, "Repeat contacts", "Wiederholte Kontakte",
       "Share of contacts that had to be repeated about the same matter",
       "Anteil der Kontakte, die wegen derselben Sache wiederholt wurden", "M7", ratio(c.repeats, c.contacts))
METRIC(transfers, "%", 1, -1, service, "Transfers", "Weiterverbunden",
       "Share of contacts with an employee about a matter to be solved that were passed on to somebody else",
       "Anteil der Kontakte mit Mitarbeitenden in einem Anliegen, die weitergereicht wurden",
       both("M7; 19 % on average (SQM Group)", "M7; im Mittel 19 % (SQM Group)"), ratio(c.transfers, c.desk_contacts))
METRIC(call_backs, "contacts", 0, 0, service, "Calls back", "Rückrufe", "Customers called back instead of giving up",
       "Kunden, die zurückgerufen wurden, statt aufzugeben", "M8", c.call_backs)
METRIC(community_answered, "%", 0, 1, service, "Answered by customers", "Von Kunden beantwortet",
       "Questions in the community that customers answered", "Fragen in der Community, die Kunden beantwortet haben",
       "M21", ratio(c.community_answers, c.community_questions))
METRIC(effort, "", 2, -1, service, "Effort", "Aufwand", "Mean effort index of contacts, 0 none … 1 extreme",
       "Mittlerer Aufwandsindex der Kontakte, 0 keiner … 1 extrem", "M6", ratio(c.effort, c.contacts))
METRIC(high_effort, "%", 1, -1, service, "High effort", "Hoher Aufwand",
       "Share of contacts with an effort index of 0.5 and more", "Anteil der Kontakte mit Aufwandsindex ab 0,5", "M6",
       ratio(c.high_effort, c.contacts))

METRIC(satisfaction, "points", 2, 1, experience, "Satisfaction", "Zufriedenheit",
       "Mean satisfaction with contacts, 0–10", "Mittlere Zufriedenheit mit Kontakten, 0–10", "M1",
       ratio(c.satisfaction, c.contacts))
METRIC(csat, "%", 1, 1, experience, "CSAT", "CSAT", "Share of contacts rated 4 or 5 of 5",
       "Anteil der Kontakte mit Note 4 oder 5 von 5", "M23", ratio(c.satisfied, c.contacts))
METRIC(delighted, "%", 1, 1, experience, "Delighted contacts", "Begeisternde Kontakte",
       "Share of contacts clearly above expectation", "Anteil der Kontakte deutlich über der Erwartung",
       "M3; 16 % (CEB)", ratio(c.delighted, c.contacts))
METRIC(bad, "%", 1, -1, experience, "Bad contacts", "Schlechte Kontakte", "Share of contacts clearly below expectation",
       "Anteil der Kontakte deutlich unter der Erwartung", "M2", ratio(c.bad, c.contacts))
METRIC(expectation, "points", 2, 0, experience, "Expectation", "Erwartung", "Mean expectation before a contact",
       "Mittlere Erwartung vor einem Kontakt", "M1", ratio(c.expectation, c.contacts))
METRIC(consistency, "points", 2, -1, experience, "Inconsistency", "Uneinheitlichkeit",
       "Standard deviation of mean perceived quality between touchpoints: zero is a solved cube",
       "Standardabweichung der mittleren wahrgenommenen Qualität zwischen Kontaktpunkten: null ist der gelöste Würfel",
       "M18", touchpoint_spread(r))
METRIC(image, "points", 2, 1, experience, "Image", "Image",
       "Mean of perceived quality over touchpoints − c × its spread between them",
       "Mittel der wahrgenommenen Qualität über die Kontaktpunkte − c × ihre Streuung zwischen ihnen", "M18",
       touchpoint_mean(r) - p.consistency_weight * touchpoint_spread(r))
METRIC(cube_solved, "", 0, 1, experience, "Cube solved", "Würfel gelöst",
       "1 when all touchpoints are alike (spread below 0.5) and good (mean at least 8), else 0",
       "1, wenn alle Kontaktpunkte gleich (Streuung unter 0,5) und gut (Mittel ab 8) sind, sonst 0", "M18",
       cube_is_solved(r) ? 1.0 : 0.0)
METRIC(journey_spread, "points", 2, -1, experience, "Unevenness of journeys", "Ungleichheit der Reisen",
       "Mean standard deviation of perceived quality within a journey of several contacts",
       "Mittlere Standardabweichung der wahrgenommenen Qualität innerhalb einer Reise mit mehreren Kontakten", "M18",
       ratio(c.journey_spread, c.journeys))

METRIC(complaints, "complaints", 0, 0, voice, "Complaints", "Beschwerden", "Complaints made to the company",
       "Beschwerden beim Unternehmen", "M9", c.complaints)
METRIC(complaint_share, "%", 1, 1, voice, "Bad contacts complained about", "Beschwerdequote",
       "Complaints / bad contacts: the visible tip of the iceberg",
       "Beschwerden / schlechte Kontakte: die sichtbare Spitze des Eisbergs",
       both("M9; 6 % in retail (Wharton/Verde)", "M9; 6 % im Handel (Wharton/Verde)"), ratio(c.complaints, c.bad))
METRIC(silent_bad, "contacts", 0, -1, voice, "Silent bad contacts", "Stille schlechte Kontakte",
       "Bad contacts that the company never hears of", "Schlechte Kontakte, von denen das Unternehmen nie erfährt",
       "M9", c.silent_bad)
METRIC(recovered, "%", 1, 1, voice, "Complaints put right", "Beschwerden gelöst",
       "Complaints solved / complaints closed", "Gelöste / abgeschlossene Beschwerden", "M10",
       ratio(c.recovered, c.recovered + c.failed_recoveries))
METRIC(recovery_satisfaction, "points", 2, 1, voice, "Satisfaction after recovery",
       "Zufriedenheit nach Wiedergutmachung",
       "Mean satisfaction after an answered complaint − before the failure: above zero is the recovery paradox",
       "Mittlere Zufriedenheit nach einer beantworteten Beschwerde − vor dem Fehler: über null ist das Paradox der "
       "Wiedergutmachung",
       "M10", ratio(c.recovery_satisfaction, c.answered_complaints))
METRIC(told_positive, "messages", 0, 1, voice, "Good word of mouth", "Gute Mundpropaganda",
       "Listeners reached with good news", "Mit guten Nachrichten erreichte Zuhörer", "M11", c.told_positive)
METRIC(told_negative, "messages", 0, -1, voice, "Bad word of mouth", "Schlechte Mundpropaganda",
       "Listeners reached with bad news", "Mit schlechten Nachrichten erreichte Zuhörer", "M11", c.told_negative)
METRIC(public_posts, "posts", 0, 0, voice, "Public posts", "Öffentliche Beiträge",
       "Stories that somebody also posted where anybody may read them",
       "Erlebnisse, die jemand auch öffentlich gepostet hat", "M11", c.public_posts)
METRIC(public_negative, "%", 0, -1, voice, "Public posts: negative", "Öffentliche Beiträge: negativ",
       "Negative / all public posts", "Negative / alle öffentlichen Beiträge",
       both("M11; 63 % of posts on airlines in 2015, by airline 36–78 %",
            "M11; 63 % der Beiträge über Fluglinien 2015, je Linie 36–78 %"),
       ratio(c.public_negative, c.public_posts))
METRIC(word_ratio, ": 1", 1, 1, voice, "Good : bad word of mouth", "Gute : schlechte Mundpropaganda",
       "Good / bad news told", "Gute / schlechte Erzählungen", "M11; 3 : 1 (East et al. 2007)",
       ratio(c.told_positive, c.told_negative))

METRIC(employees, "employees", 0, 0, staff, "Employees", "Mitarbeitende", "Employees at work at the end of the window",
       "Mitarbeitende im Dienst am Ende des Zeitraums", "M17", c.employees)
METRIC(motivation, "%", 0, 1, staff, "Motivation", "Motivation", "Mean motivation of employees",
       "Mittlere Motivation der Mitarbeitenden", "M17", ratio(c.motivation, c.employee_days))
METRIC(skill, "%", 0, 1, staff, "Skill", "Können", "Mean skill of employees", "Mittleres Können der Mitarbeitenden",
       "M17", ratio(c.skill, c.employee_days))
METRIC(turnover, "%", 0, -1, staff, "Staff turnover per year", "Fluktuation pro Jahr", "Quits per employee and year",
       "Kündigungen je Mitarbeitende und Jahr", both("M17; 30–45 % in contact centres", "M17; 30–45 % in Callcentern"),
       365.0 * ratio(c.quits, c.employee_days))

METRIC(revenue, "€", 0, 1, money, "Revenue", "Umsatz", "Sum of purchases", "Summe der Käufe", "M15", c.revenue / 100.0)
METRIC(costs, "€", 0, -1, money, "Costs", "Kosten",
       "Goods, wages, contacts, programmes, advertising, gestures, complaints, win-back, hiring",
       "Waren, Löhne, Kontakte, Programme, Werbung, Gesten, Beschwerden, Rückgewinnung, Einstellungen", "",
       costs_cents(c) / 100.0)
METRIC(service_costs, "€", 0, 0, money, "Service costs", "Servicekosten", "All costs except goods and advertising",
       "Alle Kosten außer Waren und Werbung", "", (costs_cents(c) - c.goods_cost - c.advertising_cost) / 100.0)
METRIC(advertising_costs, "€", 0, 0, money, "Advertising", "Werbung", "Money spent on advertising",
       "Ausgaben für Werbung", "M22", c.advertising_cost / 100.0)
METRIC(processes_cost, "€", 0, 0, money, "Spent on processes", "Ausgaben für Prozesse",
       "Programmes that make contacts easy or unnecessary", "Programme, die Kontakte leicht oder überflüssig machen",
       "M22", c.programme_processes / 100.0)
METRIC(relationship_cost, "€", 0, 0, money, "Spent on the relationship", "Ausgaben für die Beziehung",
       "Programmes of appreciation and complaints, wow moments, gestures, win-back",
       "Programme für Wertschätzung und Beschwerden, Wow-Momente, Gesten, Rückgewinnung", "M22",
       (c.programme_relationship + c.wow_cost + c.complaint_cost + c.win_back_cost) / 100.0)
METRIC(people_cost, "€", 0, 0, money, "Spent on people", "Ausgaben für Menschen",
       "Programmes of recognition and leadership, training, hiring; without wages for time on duty",
       "Programme für Anerkennung und Führung, Schulung, Einstellungen; ohne Löhne für Dienstzeit", "M22",
       (c.programme_people + c.training_cost + c.hire_cost) / 100.0)
METRIC(return_on_advertising, ": 1", 2, 1, money, "Value won by advertising", "Ertrag der Werbung",
       "Lifetime value of those won by advertising / money spent on advertising",
       "Kundenwert der durch Werbung Gewonnenen / Ausgaben für Werbung", "M22",
       ratio(100.0 * c.joined_advert * lifetime_value_eur(c, p), c.advertising_cost))
METRIC(profit, "€", 0, 1, money, "Profit", "Gewinn", "Revenue − costs", "Umsatz − Kosten", "",
       (c.revenue - costs_cents(c)) / 100.0)
METRIC(contact_cost, "€ per contact", 2, -1, money, "Cost per contact", "Kosten je Kontakt", "Service costs / contacts",
       "Servicekosten / Kontakte", "M19", ratio(costs_cents(c) - c.goods_cost - c.advertising_cost, c.contacts) / 100.0)
METRIC(lifetime_value, "€ per customer", 0, 1, money, "Customer lifetime value", "Kundenwert",
       "m · r / (1 + δ − r): yearly margin m before advertising, retention r, discount rate δ",
       "m · r / (1 + δ − r): Jahresdeckungsbeitrag m vor Werbung, Bindungsrate r, Diskontsatz δ", "M24",
       lifetime_value_eur(c, p))
METRIC(five_year_value, "€ per customer", 0, 1, money, "Customer value, five years", "Kundenwert in fünf Jahren",
       "Discounted margin of the next five years: m · Σ (r / (1 + δ))^t",
       "Abgezinster Deckungsbeitrag der nächsten fünf Jahre: m · Σ (r / (1 + δ))^t", "M24", five_year_value_eur(c, p))

#undef METRIC
