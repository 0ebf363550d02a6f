// What keys of scenario files are called on the screen, with their unit, and what they mean:
//
//   WORDS(name, label_en, label_de, help_en, help_de)
//
// scenario_fields.h names them. The English help is that of the schema.
#ifndef WORDS
#error "define WORDS before including scenario_words.inl"
#endif

WORDS(network, "Who knows whom", "Wer wen kennt",
    "Who knows whom: friends of friends (small_world), a few know very many (scale_free), everybody knows everybody (complete), or the ties listed here (edge_list).",
    "Wer wen kennt: Freunde von Freunden (small_world), wenige kennen sehr viele (scale_free), alle kennen alle (complete) oder die hier aufgezählten Beziehungen (edge_list).")
WORDS(edge_file, "File of ties", "Datei der Beziehungen",
    "File next to the scenario with a tie a line: two numbers of people from 0, then weak, strong or nothing. A smaller network is repeated until everybody has a place.",
    "Datei neben dem Szenario mit einer Beziehung je Zeile: zwei Nummern von Menschen ab 0, dann weak, strong oder nichts. Ein kleineres Netz wird wiederholt, bis alle einen Platz haben.")
WORDS(edges, "Ties", "Beziehungen",
    "The same in the scenario itself: [[0, 1], [1, 2, \"weak\"]].",
    "Dasselbe im Szenario selbst: [[0, 1], [1, 2, \"weak\"]].")
WORDS(customers, "Customers", "Kunden",
    "Customers at the start.",
    "Kunden zu Beginn.")
WORDS(people, "People in the market", "Menschen im Markt",
    "People in the market, customers included.",
    "Menschen im Markt, die Kunden eingerechnet.")
WORDS(activity_shape, "Evenness of activity", "Gleichmäßigkeit der Käufe",
    "Shape of the gamma distribution of purchase rates across people: low is very different people.",
    "Form der Gammaverteilung der Kaufraten über die Menschen: klein heißt sehr verschiedene Menschen.")
WORDS(mean_tenure_years, "Customers for, years", "Kunden seit, Jahren",
    "Mean time for which the customers of the start have been customers.",
    "Mittlere Zeit, seit der die Kunden des Anfangs Kunden sind.")
WORDS(settle_years, "Years before day 0", "Jahre vor Tag 0",
    "Years that the business lives before day 0, so that it is at rest then. 0: it begins with the people as they are drawn, and goes on changing by itself for years.",
    "Jahre, die der Betrieb vor Tag 0 lebt, damit er dann in Ruhe ist. 0: er beginnt mit den Menschen, wie sie gezogen werden, und verändert sich noch jahrelang von selbst.")
WORDS(strong_ties, "Close friends", "Enge Freunde",
    "Close friends and family of a person. Even.",
    "Enge Freunde und Familie eines Menschen. Gerade Zahl.")
WORDS(weak_ties, "Acquaintances", "Bekannte",
    "Acquaintances of a person. Even.",
    "Bekannte eines Menschen. Gerade Zahl.")
WORDS(rewired_share, "Friends far away, share", "Ferne Freunde, Anteil",
    "Share of strong ties that lead far away instead of to a neighbour.",
    "Anteil der engen Beziehungen, die weit weg führen statt in die Nachbarschaft.")
WORDS(dropout_a, "Drifting away, a", "Entschwinden, a",
    "Without a contract: after each purchase a customer drifts away with a probability from a Beta distribution with parameters a and b; mean a/(a + b). 0: nobody does.",
    "Ohne Vertrag: nach jedem Kauf entschwindet ein Kunde mit einer Wahrscheinlichkeit aus einer Betaverteilung mit den Parametern a und b; Mittel a/(a + b). 0: niemand.")
WORDS(dropout_b, "Drifting away, b", "Entschwinden, b",
    "Parameter b of that Beta distribution.",
    "Parameter b dieser Betaverteilung.")
WORDS(contract_months, "Term of contract, months", "Vertragsdauer, Monate",
    "Customers can leave when a term of so many months is over: 1, 12, 24. 0: at any time.",
    "Kunden können gehen, wenn eine Laufzeit von so vielen Monaten um ist: 1, 12, 24. 0: jederzeit.")
WORDS(competitor_name, "Name", "Name",
    "Name of the competitor.",
    "Name des Wettbewerbers.")
WORDS(competitor_quality, "Quality, points", "Qualität, Punkte",
    "Quality as perceived, 0–10 points.",
    "Wahrgenommene Qualität, 0–10 Punkte.")
WORDS(competitor_price, "Price, × market price", "Preis, × Marktpreis",
    "Price, × market price.",
    "Preis, × Marktpreis.")
WORDS(competitor_reputation, "Reputation, 0–1", "Ruf, 0–1",
    "How much people think of it, 0–1.",
    "Wie viel die Leute von ihm halten, 0–1.")
WORDS(mean_s, "Mean duration, s", "Mittlere Dauer, s",
    "Mean duration of one contact in seconds.",
    "Mittlere Dauer eines Kontakts in Sekunden.")
WORDS(cv, "Spread of the duration", "Streuung der Dauer",
    "Coefficient of variation of a log-normal duration (0: always the same).",
    "Variationskoeffizient einer lognormalverteilten Dauer (0: immer gleich).")
WORDS(distribution, "Distribution of the duration", "Verteilung der Dauer",
    "Distribution of the duration. Exponential has a coefficient of variation of 1.",
    "Verteilung der Dauer. Exponentiell hat einen Variationskoeffizienten von 1.")
WORDS(positions, "Positions", "Plätze",
    "Employees on duty at the same time.",
    "Mitarbeitende, die gleichzeitig Dienst haben.")
WORDS(shift_h, "Longest shift, h", "Längste Schicht, h",
    "Longest shift of one employee in hours; several shifts cover longer opening hours.",
    "Längste Schicht einer Person in Stunden; längere Öffnungszeiten decken mehrere Schichten ab.")
WORDS(wage_eur_per_h, "Wage, € per hour", "Lohn, € je Stunde",
    "What one hour on duty costs, with social contributions and cover for days off.",
    "Was eine Stunde Dienst kostet, mit Sozialabgaben und Vertretung an freien Tagen.")
WORDS(patience_mean_s, "Patience, s", "Geduld, s",
    "Mean patience of a waiting customer in seconds; 0: nobody gives up.",
    "Mittlere Geduld wartender Kunden in Sekunden; 0: niemand gibt auf.")
WORDS(transfer_share, "Passed on, share", "Weitergeleitet, Anteil",
    "Share of matters passed on to a colleague.",
    "Anteil der Anliegen, die an Kollegen weitergegeben werden.")
WORDS(opening, "Opening hours", "Öffnungszeiten",
    "Opening hour and closing hour of every day.",
    "Stunde, in der es jeden Tag öffnet, und Stunde, in der es schließt.")
WORDS(arrival_profile, "Arrivals by hour", "Ankünfte je Stunde",
    "Relative arrivals in each hour of the day, zero outside the opening hours. Without: uniform, where employees answer at a distance with a hump in the morning and one in the afternoon.",
    "Relative Ankünfte in jeder Stunde des Tages, null außerhalb der Öffnungszeiten. Ohne: gleichmäßig, und wo Mitarbeitende aus der Ferne antworten, mit je einem Höcker am Vor- und am Nachmittag.")
WORDS(basic, "Basic", "Basis",
    "Taken for granted: its absence, a failure, draws.",
    "Was selbstverständlich ist: fehlt es, ein Fehler, wird abgehoben.")
WORDS(performance, "Performance", "Leistung",
    "The better, the more it pays in.",
    "Je besser, desto mehr zahlt es ein.")
WORDS(excitement, "Excitement", "Begeisterung",
    "Not expected: its presence, a wow moment, pays in.",
    "Nicht erwartet: ist es da, ein Wow-Moment, zahlt es ein.")
WORDS(late_share, "Late, share", "Verspätet, Anteil",
    "Share of deliveries that come later than announced.",
    "Anteil der Lieferungen, die später als angekündigt kommen.")
WORDS(late_mean_days, "Late by, days", "Verspätung, Tage",
    "Mean number of days by which late ones are late.",
    "Mittlere Zahl der Tage, um die verspätete zu spät sind.")
WORDS(touchpoint_id, "Id", "Id",
    "Name for references: lower-case letters, digits, - and _.",
    "Name für Verweise: Kleinbuchstaben, Ziffern, - und _.")
WORDS(kind, "Kind", "Art",
    "Kind of touchpoint; decides about staff, queue and which expectation it is compared with.",
    "Art des Kontaktpunkts; entscheidet über Personal, Schlange und darüber, mit welcher Erwartung er verglichen wird.")
WORDS(touchpoint_name, "Name", "Name",
    "Name shown on the map.",
    "Name, wie er auf der Karte steht.")
WORDS(map, "Place on the map", "Platz auf der Karte",
    "Place on the journey map: [0 left … 1 right, 0 top … 1 bottom].",
    "Platz auf der Karte der Reisen: [0 links … 1 rechts, 0 oben … 1 unten].")
WORDS(quality, "Quality, points", "Qualität, Punkte",
    "What is perceived with typical staff and without waiting, 0–10 points.",
    "Was mit üblichem Personal und ohne Warten wahrgenommen wird, 0–10 Punkte.")
WORDS(failure_rate, "Failures, share", "Fehler, Anteil",
    "Share of contacts that go wrong.",
    "Anteil der Kontakte, die schiefgehen.")
WORDS(loss_aversion, "Weight of disappointment", "Gewicht der Enttäuschung",
    "Own weight of what is worse than expected; 0: that of the parameters.",
    "Eigenes Gewicht dessen, was schlechter als erwartet ist; 0: das der Parameter.")
WORDS(noise_factor, "Differing perception", "Verschiedene Wahrnehmung",
    "How differently people perceive contacts here, relative to the parameter perception_noise.",
    "Wie verschieden Menschen Kontakte hier wahrnehmen, bezogen auf den Parameter perception_noise.")
WORDS(kano, "Kinds of quality (Kano)", "Arten von Qualität (Kano)",
    "How much its attributes weigh at the start (Kano).",
    "Wie viel seine Merkmale am Anfang wiegen (Kano).")
WORDS(late, "Late deliveries", "Verspätete Lieferungen",
    "How often a delivery is late, and by how much.",
    "Wie oft eine Lieferung zu spät kommt, und um wie viel.")
WORDS(solution_share, "Solved at once, share", "Sofort gelöst, Anteil",
    "Share of matters solved in one contact; with staff: at medium skill and empowerment.",
    "Anteil der Anliegen, die in einem Kontakt gelöst werden; mit Personal: bei mittlerem Können und mittlerer Vollmacht.")
WORDS(contact_cost_eur, "Cost of a contact, €", "Kosten je Kontakt, €",
    "Cost of one contact besides wages.",
    "Kosten eines Kontakts neben den Löhnen.")
WORDS(handling, "Duration", "Dauer",
    "How long one contact takes.",
    "Wie lange ein Kontakt dauert.")
WORDS(staff, "Staff", "Personal",
    "The employees.",
    "Die Mitarbeitenden.")
WORDS(start_to, "First step", "Erster Schritt",
    "Id of a step of this journey.",
    "Id eines Schritts dieser Reise.")
WORDS(start_probability, "Probability", "Wahrscheinlichkeit",
    "Probability of this beginning.",
    "Wahrscheinlichkeit dieses Anfangs.")
WORDS(to, "Next step", "Nächster Schritt",
    "Id of a step of this journey.",
    "Id eines Schritts dieser Reise.")
WORDS(probability, "Probability", "Wahrscheinlichkeit",
    "Probability of this way on.",
    "Wahrscheinlichkeit dieses Wegs.")
WORDS(after_minutes, "After, minutes", "Nach, Minuten",
    "Mean of an exponential delay in minutes.",
    "Mittel einer exponentialverteilten Verzögerung in Minuten.")
WORDS(after_days, "After, days", "Nach, Tagen",
    "Mean number of days until the step.",
    "Mittlere Zahl der Tage bis zu dem Schritt.")
WORDS(told, "Step of those who are told", "Schritt der Vorgewarnten",
    "Step taken instead by those who are told beforehand; how many are is the lever communication.",
    "Schritt, den stattdessen geht, wem es vorher gesagt wird; wie viele das sind, stellt der Hebel communication.")
WORDS(step_id, "Id", "Id",
    "Name for references within the journey.",
    "Name für Verweise innerhalb der Reise.")
WORDS(touchpoint, "Touchpoint", "Kontaktpunkt",
    "Id of the touchpoint where it happens.",
    "Id des Kontaktpunkts, an dem es geschieht.")
WORDS(needs_solution, "A matter to be solved", "Ein Anliegen ist zu lösen",
    "A matter to be solved: it may fail, be passed on or come back.",
    "Ein Anliegen, das zu lösen ist: es kann scheitern, weitergereicht werden oder wiederkommen.")
WORDS(revenue_eur, "Purchase, €", "Kauf, €",
    "Mean purchase made here.",
    "Mittlerer Kauf, der hier getätigt wird.")
WORDS(alternative, "Otherwise", "Sonst",
    "Step to change to when this one fails or the queue is too long.",
    "Schritt, zu dem gewechselt wird, wenn dieser scheitert oder die Schlange zu lang ist.")
WORDS(next, "Ways on", "Wege weiter",
    "Ways on; what is missing to 1 ends the journey.",
    "Wege weiter; was an 1 fehlt, beendet die Reise.")
WORDS(journey_id, "Id", "Id",
    "Name of the journey.",
    "Name der Reise.")
WORDS(journey_name, "Name", "Name",
    "Name as shown.",
    "Name, wie er gezeigt wird.")
WORDS(trigger, "What starts it", "Was sie auslöst",
    "What starts it: a purchase or an issue by chance, a planned contact at fixed intervals, or a complaint.",
    "Was sie auslöst: ein Kauf oder ein Anliegen nach Zufall, ein geplanter Kontakt in festen Abständen oder eine Beschwerde.")
WORDS(rate_per_year, "How often a year", "Wie oft im Jahr",
    "How often per customer and year.",
    "Wie oft je Kunde und Jahr.")
WORDS(season, "Seasons", "Jahreszeiten",
    "Relative demand in each twelfth of the year, counted from day 0. Without: the same all year.",
    "Relative Nachfrage in jedem Zwölftel des Jahres, ab Tag 0 gezählt. Ohne: das ganze Jahr gleich.")
WORDS(start, "Beginnings", "Anfänge",
    "Where it begins; what is missing to 1 does not begin at all.",
    "Wo sie beginnt; was an 1 fehlt, beginnt gar nicht.")
WORDS(steps, "Steps", "Schritte",
    "Contacts of the journey.",
    "Kontakte der Reise.")
WORDS(day, "Day", "Tag",
    "Day after which the settings hold; 0: from the start.",
    "Tag, nach dem die Einstellungen gelten; 0: von Anfang an.")
WORDS(set, "Levers", "Hebel",
    "Levers by name: a parameter, or staff.TOUCHPOINT for positions on duty.",
    "Hebel mit Namen: ein Parameter, oder staff.KONTAKTPUNKT für Plätze im Dienst.")
WORDS(scenario_id, "Id", "Id",
    "Name of the scenario.",
    "Name des Szenarios.")
WORDS(title, "Title", "Titel",
    "Title as shown.",
    "Titel, wie er gezeigt wird.")
WORDS(description, "Description", "Beschreibung",
    "What business this is.",
    "Was für ein Betrieb das ist.")
WORDS(watch, "What to watch", "Was zu sehen ist",
    "What one should see.",
    "Was man sehen sollte.")
WORDS(population, "Market", "Markt",
    "The market.",
    "Der Markt.")
WORDS(parameters, "Parameters", "Parameter",
    "Parameters that differ from the table.",
    "Parameter, die von der Tabelle abweichen.")
WORDS(competitors, "Competitors", "Wettbewerber",
    "Where customers go when they leave.",
    "Wohin Kunden gehen, wenn sie gehen.")
WORDS(schema, "JSON Schema", "JSON-Schema",
    "Address of the JSON Schema, for editors.",
    "Adresse des JSON-Schemas, für Editoren.")
WORDS(touchpoints, "Touchpoints", "Kontaktpunkte",
    "Where customers meet the company.",
    "Wo Kunden dem Unternehmen begegnen.")
WORDS(journeys, "Journeys", "Reisen",
    "Ways of customers over touchpoints.",
    "Wege der Kunden über Kontaktpunkte.")
WORDS(schedule, "Planned changes", "Geplante Änderungen",
    "Changes planned beforehand.",
    "Im Voraus geplante Änderungen.")
#undef WORDS
