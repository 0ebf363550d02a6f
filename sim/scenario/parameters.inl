// THE parameter table: one row is one number of the model. Everything else is derived from it: the struct field, the
// slider, the JSON key, the command-line name, the schema, the help and docs/parameters.md.
//
// PARAMETER(name, default, minimum, maximum, step, unit, group, tag, source, recommendation, delay_days, label_en, label_de,
//           help_en, help_de)
//
//   tag             how far to trust the number: R read in the source, D computed from real data, S stated without
//                   a source that could be found, U recalled and unverified, J modelling judgement
//   source          mechanism of docs/model.md and where the number comes from; both("…", "…") where it has words to translate
//   recommendation  which recommendation of recommendations.inl a lever belongs to (none for what is not a lever)
//   delay_days      mean delay until a changed lever has its effect (exponential lag)
// What a programme costs is a row of programme_costs.inl.
#ifndef PARAMETER
#error "define PARAMETER before including parameters.inl"
#endif

// ---- Levers: processes ---------------------------------------------------------------------------------------------
PARAMETER(staffing, 1.0, 0.3, 2.5, 0.05, "×", processes, J, both("M8; Erlang (queues)", "M8; Erlang (Warteschlangen)"), quality_response, 0,
    "Staffing everywhere", "Personalstärke überall",
    "Positions on duty at every staffed touchpoint, relative to the roster. More people shorten waiting and calm the staff; each costs a wage.",
    "Besetzte Plätze an allen personalbesetzten Kontaktpunkten, relativ zum Dienstplan. Mehr Leute verkürzen das Warten und entlasten das Team; jede Stelle kostet Lohn.")
PARAMETER(fewer_handovers, 0.0, 0.0, 1.0, 0.05, "share", processes, J, both("M7; SQM Group: 19 % of contacts are transferred", "M7; SQM Group: 19 % der Kontakte werden weitergereicht"), low_effort, 30,
    "Fewer hand-overs", "Weniger Weiterverbinden",
    "Routing and competence so that the first person can help. At 100 % nobody is passed on any more. Pays where many are passed on.",
    "Bessere Zuordnung und Zuständigkeit, damit gleich die erste Person helfen kann. Bei 100 % wird niemand mehr weitergereicht. Lohnt sich, wo viele weitergereicht werden.")
PARAMETER(shared_history, 0.3, 0.0, 1.0, 0.05, "share", processes, J, both("M6, M19; HBR 2010 [R]: 56 % “report having to …”; that it is explaining again is recalled [U]; the size of the effect is a judgement", "M6, M19; HBR 2010 [R]: 56 % „berichten, … zu müssen“; dass es das nochmalige Erklären ist, ist erinnert [U]; die Größe der Wirkung ist eine Annahme"), quality_reachability, 60,
    "Shared customer history", "Gemeinsame Kundenhistorie",
    "Every channel sees what happened before. At 100 % no customer has to explain the matter again. Pays only where many matters take several contacts.",
    "Jeder Kanal sieht, was vorher war. Bei 100 % muss niemand sein Anliegen noch einmal erklären. Lohnt sich nur, wo viele Anliegen mehrere Kontakte brauchen.")
PARAMETER(self_service_quality, 0.5, 0.0, 1.0, 0.05, "share", processes, J, both("M7, M19; Gartner 2019 [R]: 9 % solve it entirely in self-service; the size of the effect is a judgement", "M7, M19; Gartner 2019 [R]: 9 % lösen es ganz in Selbstbedienung; die Größe der Wirkung ist eine Annahme"), low_effort, 60,
    "Self-service quality", "Qualität der Selbstbedienung",
    "How well website and app solve a matter without people. What fails there moves on to a live channel and costs the customer effort.",
    "Wie gut Website und App ein Anliegen ohne Menschen lösen. Was dort scheitert, wandert weiter zu einem Kanal mit Menschen und kostet Aufwand.")
PARAMETER(product_simplicity, 0.0, 0.0, 1.0, 0.05, "share", processes, J, both("M20; Price & Jaffe 2008 [R]: contacts per order −90 % in five years; the 70 % are a judgement", "M20; Price & Jaffe 2008 [R]: Kontakte je Bestellung −90 % in fünf Jahren; die 70 % sind eine Annahme"), no_service, 90,
    "Remove causes", "Ursachen beseitigen",
    "Repair what makes customers call: self-explanatory products, clear invoices. At 100 % issues fall by 70 %. Takes effect with a delay of about 90 days. Where most matters come from the product itself, doing all of it may pay.",
    "Abstellen, weshalb Kunden sich melden müssen: selbsterklärende Produkte, klare Rechnungen. Bei 100 % gibt es 70 % weniger Anliegen. Wirkt mit rund 90 Tagen Verzögerung. Wo die meisten Anliegen vom Produkt selbst kommen, kann sich das Äußerste lohnen.")
PARAMETER(communication, 0.5, 0.0, 1.0, 0.05, "share", processes, J, both("M2, M7; clear and in time", "M2, M7; klar und rechtzeitig"), quality_communication, 14,
    "Telling beforehand", "Vorher Bescheid geben",
    "Customers hear of a late delivery or of extra cost before they find out themselves. What is announced hurts half as much; where a call is needed for it, somebody has to make it. Pays only where something can be announced.",
    "Kunden erfahren von einer späten Lieferung oder von Mehrkosten, bevor sie es selbst merken. Angekündigtes schmerzt halb so sehr; wo dafür ein Anruf nötig ist, muss ihn jemand führen. Lohnt sich nur, wo es etwas anzukündigen gibt.")
PARAMETER(personalisation, 0.5, 0.0, 1.0, 0.05, "share", processes, J, both("M19; McKinsey 2021 [R]: 71 % expect it; the size of the effect is a judgement", "M19; McKinsey 2021 [R]: 71 % erwarten es; die Größe der Wirkung ist eine Annahme"), quality_personalisation, 30,
    "Personalisation", "Personalisierung",
    "People and systems know whom they are dealing with and act on it. Between 0 and 1 lies half a point of perceived quality in every contact.",
    "Mensch und System wissen, wen sie vor sich haben, und handeln danach. Zwischen 0 und 1 liegt in jedem Kontakt ein halber Punkt wahrgenommener Qualität.")
PARAMETER(opening_hours, 0.0, 0.0, 8.0, 1.0, "h per day", processes, J, both("M19; reachability", "M19; Erreichbarkeit"), quality_reachability, 0,
    "Longer opening hours", "Längere Öffnungszeiten",
    "Hours by which all touchpoints with staff open longer, half earlier and half later. Fewer stand before closed doors and work spreads; every hour costs wages. Pays only where many come in vain.",
    "Stunden, die alle Kontaktpunkte mit Personal länger offen sind, halb früher, halb später. Weniger stehen vor verschlossener Tür, die Arbeit verteilt sich; jede Stunde kostet Lohn. Lohnt sich nur, wo viele vergeblich kommen.")
PARAMETER(call_back, 0.0, 0.0, 1.0, 0.05, "share", processes, J, "M8", quality_response, 14,
    "Call back", "Rückruf anbieten",
    "Share of those who would hang up who are called back instead, an hour or two later, without waiting on the line. Pays where many hang up; cheap beside what a lost call costs, so that doing all of it usually pays.",
    "Anteil derer, die sonst auflegen würden und stattdessen ein, zwei Stunden später zurückgerufen werden, ohne in der Leitung zu warten. Lohnt sich, wo viele auflegen; billig neben dem, was ein verlorener Anruf kostet, sodass sich meist das Äußerste lohnt.")
PARAMETER(peak_end_design, 0.0, 0.0, 1.0, 0.05, "share", processes, J, both("M16; Kahneman et al. 1993: peak and end are remembered", "M16; Kahneman et al. 1993: Höhepunkt und Schluss bleiben in Erinnerung"), account_deposits, 60,
    "Good endings", "Gute Schlüsse",
    "The last contact of every journey is designed with care: the goodbye, the unpacking, the answer that closes the matter. People remember journeys by their peak and their end.",
    "Der letzte Kontakt jeder Reise wird sorgfältig gestaltet: der Abschied, das Auspacken, die Antwort, die eine Sache abschließt. Menschen erinnern sich an Höhepunkt und Schluss.")
PARAMETER(consistency_programme, 0.0, 0.0, 1.0, 0.05, "share", processes, J, both("M18; McKinsey 2014 [R]: consistency over all interactions; the half is a judgement", "M18; McKinsey 2014 [R]: Beständigkeit über alle Kontakte; die Hälfte ist eine Annahme"), quality_consistency, 90,
    "Consistency", "Verlässlich gleich gut",
    "Standards and shared practice, so that it does not matter where and whom one asks. At 100 % half of the differences between touchpoints, people and contacts are gone; the mean stays. The best moments become more ordinary too: where they bind customers, it may cost more than it brings.",
    "Standards und gemeinsame Übung, damit es keine Rolle spielt, wo und wen man fragt. Bei 100 % ist die Hälfte der Unterschiede zwischen Kontaktpunkten, Menschen und Kontakten verschwunden; der Durchschnitt bleibt. Auch die besten Momente werden gewöhnlicher: Wo sie binden, kann das mehr kosten als bringen.")
// ---- Levers: relationship ------------------------------------------------------------------------------------------
PARAMETER(appreciation, 0.3, 0.0, 1.0, 0.05, "share", relationship, J, both("M4; friendliness, appreciation, commitment as deposits", "M4; Freundlichkeit, Wertschätzung, Verbindlichkeit als Einzahlungen"), account_deposits, 14,
    "Appreciation", "Wertschätzung",
    "Small courtesies in every contact with an employee that is not below expectation. Pays a little into the account each time. Where customers rarely meet employees, little comes of it.",
    "Kleine Aufmerksamkeiten in jedem Kontakt mit Mitarbeitenden, der nicht unter der Erwartung bleibt. Zahlt jedes Mal ein wenig auf das Konto ein. Wo Kunden selten auf Mitarbeitende treffen, bringt es wenig.")
PARAMETER(wow_share, 0.05, 0.0, 0.4, 0.01, "of contacts", relationship, J, both("M3; CEB [R]: delight happens in 16 % of contacts and costs 10–20 % more; the share that the company adds is a judgement", "M3; CEB [R]: 16 % der Kontakte begeistern und kosten 10–20 % mehr; der Anteil, den das Unternehmen hinzufügt, ist eine Annahme"), step_2, 0,
    "Wow moments", "Wow-Momente",
    "Share of contacts in which the company does clearly more than usual. Each one costs money, and customers get used to it.",
    "Anteil der Kontakte, in denen das Unternehmen deutlich mehr tut als üblich. Jeder kostet Geld, und Kunden gewöhnen sich daran.")
PARAMETER(complaint_ease, 0.0, 0.0, 1.0, 0.05, "share", relationship, R, both("M9; TARP: a free number doubles complaints", "M9; TARP: eine kostenlose Nummer verdoppelt die Beschwerden"), step_7, 14,
    "Ease of complaining", "Beschwerden leicht machen",
    "Invites complaints: easy to find, easy to do. At 100 % twice as many speak up; the iceberg of silent anger shrinks. Holds customers only where complaints are put right, and answers cost money: with poor ones it is better left alone.",
    "Lädt zur Beschwerde ein: leicht zu finden, leicht zu tun. Bei 100 % melden sich doppelt so viele; der Eisberg des stillen Ärgers schrumpft. Hält Kunden nur, wo Beschwerden auch gelöst werden, und Antworten kosten Geld: Bei schlechten lässt man es besser.")
PARAMETER(recovery_speed, 0.5, 0.0, 1.0, 0.05, "share", relationship, J, both("M9, M10; TARP [R]: solved quickly 95 % say they stay, solved late 70 % (intention); the size of the effect is a judgement", "M9, M10; TARP [R]: schnell gelöst wollen 95 % bleiben, spät gelöst 70 % (Absicht); die Größe der Wirkung ist eine Annahme"), step_8, 14,
    "Speed of recovery", "Tempo der Wiedergutmachung",
    "How fast a complaint is dealt with. Speed counts most among what makes a recovery good.",
    "Wie schnell eine Beschwerde erledigt wird. Von allem, was eine Wiedergutmachung gut macht, zählt das Tempo am meisten.")
PARAMETER(compensation_eur, 20.0, 0.0, 150.0, 5.0, "€ per complaint", relationship, J, "M10", step_8, 0,
    "Compensation", "Entschädigung",
    "What a complaining customer receives on average. Helps with diminishing return; the money is spent on every complaint. Everybody who complains gets it, also those who would have stayed: often little or none is best.",
    "Was eine Kundin mit Beschwerde im Schnitt erhält. Hilft mit abnehmendem Ertrag; das Geld fließt bei jeder Beschwerde. Sie geht an alle, die sich beschweren, auch an die, die ohnehin geblieben wären: Oft ist wenig oder nichts am besten.")
PARAMETER(community_nudging, 0.0, 0.0, 1.0, 0.05, "share", relationship, J, both("M21; community nudging", "M21; Anstöße für die Community"), community, 60,
    "Encourage the community", "Community anstoßen",
    "Invites customers to help each other: at 100 % half more are members, and members help a tenth more readily. Only where there is a community.",
    "Lädt Kunden ein, einander zu helfen: Bei 100 % gibt es um die Hälfte mehr Mitglieder, und sie helfen um ein Zehntel bereitwilliger. Nur wo es eine Community gibt.")
PARAMETER(win_back, 0.1, 0.0, 1.0, 0.05, "of the lost per year", relationship, J, "M14", step_7, 0,
    "Win-back", "Rückgewinnung",
    "Share of lost customers who are contacted in a year. Those who left with anger avoid the company and rarely return.",
    "Anteil der verlorenen Kunden, die im Jahr angesprochen werden. Wer im Zorn ging, meidet das Unternehmen und kommt selten zurück.")
// ---- Levers: people ------------------------------------------------------------------------------------------------
PARAMETER(hiring_selectivity, 0.5, 0.0, 1.0, 0.05, "share", people, J, both("M17; the right people", "M17; die richtigen Menschen"), step_3, 0,
    "Selective hiring", "Sorgfältige Auswahl",
    "How carefully new employees are chosen. Those who fit are believed when they smile; each hire costs more. Tells only where people decide how a contact goes and many are hired.",
    "Wie sorgfältig neue Mitarbeitende ausgesucht werden. Wer passt, wirkt echt; jede Einstellung kostet mehr. Zählt nur, wo Menschen den Kontakt prägen und viele eingestellt werden.")
PARAMETER(training_h, 24.0, 0.0, 120.0, 4.0, "h per employee and year", people, J, both("M17; service–profit chain (Heskett et al. 1994 [R]); the size of the effect is a judgement; cost: IW 2017 [R], 17.6 of the 33.5 billion euros that German companies spend on training are no working time", "M17; Service-Profit-Kette (Heskett et al. 1994 [R]); die Größe der Wirkung ist eine Annahme; Kosten: IW 2017 [R], 17,6 von 33,5 Milliarden Euro, die deutsche Unternehmen für Weiterbildung ausgeben, sind keine Arbeitszeit"), step_5, 0,
    "Training", "Schulung",
    "Hours of training for each employee in a year, paid as working time; trainers, fees and material cost as much again. Raises skill beyond what practice gives; without it skill stays at what practice keeps up.",
    "Schulungsstunden je Mitarbeiterin und Jahr, bezahlte Arbeitszeit; Trainer, Gebühren und Material kosten noch einmal so viel. Hebt das Können über das hinaus, was Übung bringt; ohne Schulung bleibt es bei dem, was die Übung erhält.")
PARAMETER(empowerment_eur, 20.0, 0.0, 200.0, 5.0, "€ per case", people, J, both("M7, M17; hotel practice [R, second hand]: up to $2,000 per guest without approval", "M7, M17; Hotelpraxis [R, aus zweiter Hand]: bis zu 2.000 $ je Gast ohne Rückfrage"), step_4, 14,
    "Empowerment", "Handlungsspielraum",
    "What an employee may spend on a case without asking. Solves more on the spot; the money used is paid out. Where few cases need it, it is money spent for little.",
    "Was Mitarbeitende je Fall ohne Rückfrage ausgeben dürfen. Löst mehr auf der Stelle; was genutzt wird, kostet Geld. Wo wenige Fälle es brauchen, ist es viel Geld für wenig.")
PARAMETER(recognition, 0.5, 0.0, 1.0, 0.05, "share", people, J, "M17", step_6, 30,
    "Recognition", "Anerkennung",
    "Good service is seen and rewarded. Lifts motivation over weeks. Where people make the contact, doing all of it may pay.",
    "Guter Service wird gesehen und belohnt. Hebt die Motivation über Wochen. Wo Menschen den Kontakt prägen, kann sich das Äußerste lohnen.")
PARAMETER(leadership, 0.5, 0.0, 1.0, 0.05, "share", people, J, "M17", culture, 60,
    "Leadership culture", "Führungskultur",
    "How well leaders inspire, protect and listen. Lifts motivation over months. Where people make the contact, doing all of it may pay.",
    "Wie gut Führung begeistert, schützt und zuhört. Hebt die Motivation über Monate. Wo Menschen den Kontakt prägen, kann sich das Äußerste lohnen.")
// ---- Levers: market ------------------------------------------------------------------------------------------------
PARAMETER(advertising_eur, 2.0, 0.0, 20.0, 0.5, "€ per prospect and year", market, J, both("M22; Bass 1969 [R]: average p = 0.03 per year; the sum is a plausible size", "M22; Bass 1969 [R]: im Mittel p = 0,03 im Jahr; der Betrag ist eine plausible Größe"), marketing, 0,
    "Advertising", "Werbung",
    "Money spent on people who are not customers. Reaches more of them with diminishing return.",
    "Geld für Menschen, die noch keine Kunden sind. Erreicht mehr von ihnen, mit abnehmendem Ertrag.")
PARAMETER(promise, 7.6, 6.0, 10.0, 0.1, "points", market, J, "M1; Boulding et al. 1993", exceed_expectations, 30,
    "Promise", "Versprechen",
    "The quality that advertising promises, from modest to hype. A high promise wins people and raises what they expect.",
    "Die Qualität, die die Werbung verspricht, von bescheiden bis Hype. Ein hohes Versprechen gewinnt Menschen und hebt ihre Erwartung.")
PARAMETER(price, 1.0, 0.7, 1.5, 0.01, "× list price", market, J, both("M14; service comes second only to price (Zendesk 2020)", "M14; Service steht nur dem Preis nach (Zendesk 2020)"), none, 0,
    "Price", "Preis",
    "Own prices relative to those stated in the scenario; how dear that is in the market follows from competitors. Higher prices bring more per purchase and drive people away.",
    "Eigene Preise im Verhältnis zu denen im Szenario; wie teuer das am Markt ist, folgt aus den Wettbewerbern. Höhere Preise bringen mehr je Kauf und vertreiben Menschen.")

// ---- Hypotheses: what the two camps argue about --------------------------------------------------------------------
PARAMETER(omega_delight, 0.5, 0.0, 1.0, 0.05, "share", hypotheses, J, both("M4; Smola, Glass: exceeding expectations binds", "M4; Smola, Glass: übertroffene Erwartungen binden"), none, 0,
    "Weight of delight", "Gewicht der Begeisterung",
    "How much a delighted moment pays into the account. 1: the camp of delight is right, 0: delight does nothing.",
    "Wie viel ein begeisternder Moment auf das Konto einzahlt. 1: das Lager der Begeisterung hat recht, 0: Begeisterung bewirkt nichts.")
PARAMETER(omega_effort, 0.5, 0.0, 1.0, 0.05, "share", hypotheses, J, both("M6; Dixon, Freeman & Toman 2010 (intentions); its survey question is doubted (after de Haan et al. 2015, second hand)", "M6; Dixon, Freeman & Toman 2010 (Absichten); ihre Umfragefrage wird bezweifelt (nach de Haan et al. 2015, aus zweiter Hand)"), none, 0,
    "Weight of effort", "Gewicht des Aufwands",
    "How much effort draws from the account and drives people away. 1: the camp of low effort is right, 0: effort does nothing.",
    "Wie viel Aufwand vom Konto abbucht und Menschen vertreibt. 1: das Lager des geringen Aufwands hat recht, 0: Aufwand bewirkt nichts.")
PARAMETER(expectation_adaptation, 0.12, 0.0, 0.3, 0.01, "per contact", hypotheses, J, both("M1; no direct estimate was found", "M1; keine direkte Schätzung gefunden"), none, 0,
    "Getting used to it (α)", "Gewöhnung (α)",
    "How fast expectation follows experience. High: what delighted yesterday is normal tomorrow. In an early trial with one business this counted for more than the weights; that is no law.",
    "Wie schnell die Erwartung der Erfahrung folgt. Hoch: Was gestern begeisterte, ist morgen normal. In einem frühen Versuch mit einem Unternehmen zählte das mehr als die Gewichte; ein Gesetz ist das nicht.")

// ---- Expectation and satisfaction ----------------------------------------------------------------------------------
PARAMETER(initial_expectation, 7.5, 5.0, 9.5, 0.1, "points", expectation, D, both("M1; CUEX means 7.4–7.6 [D] for what will be; that what should be is the same is a judgement", "M1; CUEX-Mittelwerte 7,4–7,6 [D] für das, was sein wird; dass ebenso viel sein sollte, ist eine Annahme"), none, 0,
    "Initial expectation", "Anfangserwartung",
    "Mean expectation of a person who has had no contact yet, on the scale from 0 to 10; and, at the market's price, what customers may demand for good (M1). That the two are equal is a judgement.",
    "Mittlere Erwartung einer Person ohne bisherigen Kontakt, auf der Skala von 0 bis 10; und, zum Preis des Marktes, was Kunden auf Dauer verlangen dürfen (M1). Dass beides gleich ist, ist eine Annahme.")
PARAMETER(initial_expectation_sd, 1.4, 0.0, 3.0, 0.1, "points", expectation, J, both("M1; CUEX [D]: 1.6–2.1; trials used 1.2–1.6", "M1; CUEX [D]: 1,6–2,1; in Probeläufen 1,2–1,6"), none, 0,
    "Spread of expectation", "Streuung der Erwartung",
    "Standard deviation of the initial expectation across people.",
    "Standardabweichung der Anfangserwartung zwischen Personen.")
PARAMETER(promise_adaptation, 0.05, 0.0, 0.2, 0.01, "per advert", expectation, J, "M1", none, 0,
    "Effect of promises", "Wirkung von Versprechen",
    "How far an advert or a friend's story pulls expectation towards what is promised.",
    "Wie weit Werbung oder die Erzählung eines Freundes die Erwartung zum Versprochenen zieht.")
PARAMETER(perception_noise, 1.1, 0.0, 2.0, 0.1, "points", expectation, J, both("M1; ECSI [D]: disconfirmation has a standard deviation of 1.21", "M1; ECSI [D]: die Abweichung von der Erwartung hat eine Standardabweichung von 1,21"), none, 0,
    "Noise of perception", "Rauschen der Wahrnehmung",
    "Standard deviation of how differently people perceive the same contact.",
    "Standardabweichung, wie unterschiedlich Menschen denselben Kontakt wahrnehmen.")
PARAMETER(satisfaction_intercept, 0.78, 0.0, 3.0, 0.01, "points", expectation, D, both("M1; ECSI mobile phone, n = 250, R² = 0.63", "M1; ECSI-Umfrage Mobilfunk, n = 250, R² = 0,63"), none, 0,
    "Satisfaction: intercept", "Zufriedenheit: Achsenabschnitt",
    "Constant of the fitted satisfaction equation.", "Konstante der geschätzten Zufriedenheitsgleichung.")
PARAMETER(satisfaction_quality, 0.77, 0.0, 1.0, 0.01, "per point", expectation, D, both("M1; ECSI mobile phone, n = 250, R² = 0.63", "M1; ECSI-Umfrage Mobilfunk, n = 250, R² = 0,63"), none, 0,
    "Satisfaction: quality", "Zufriedenheit: Qualität",
    "Weight of perceived quality in satisfaction.", "Gewicht der wahrgenommenen Qualität in der Zufriedenheit.")
PARAMETER(satisfaction_expectation, 0.10, 0.0, 0.5, 0.01, "per point", expectation, D, both("M1; ECSI mobile phone, n = 250, R² = 0.63", "M1; ECSI-Umfrage Mobilfunk, n = 250, R² = 0,63"), none, 0,
    "Satisfaction: expectation", "Zufriedenheit: Erwartung",
    "Weight of expectation in satisfaction.", "Gewicht der Erwartung in der Zufriedenheit.")
PARAMETER(delight_threshold, 1.8, 0.5, 4.0, 0.1, "points", expectation, J, both("M3; 1.5 standard deviations", "M3; 1,5 Standardabweichungen"), none, 0,
    "Threshold of delight", "Schwelle der Begeisterung",
    "A contact delights when it exceeds expectation by this much, and is bad when it falls short by as much. Between the two lies mere satisfaction.",
    "Ein Kontakt begeistert, wenn er die Erwartung um so viel übertrifft, und ist schlecht, wenn er sie um so viel verfehlt. Dazwischen liegt bloße Zufriedenheit.")
PARAMETER(fit_sd, 1.2, 0.0, 3.0, 0.05, "points", expectation, J, both("M1; lasting differences between people in what the same service is worth to them; its size is what surveys show between people (ECSI [D]: sd 1.2)", "M1; bleibende Unterschiede darin, was derselbe Service jemandem bedeutet; die Größe folgt aus Umfragen (ECSI [D]: Streuung 1,2)"), none, 0,
    "Fit of person and company", "Passung von Mensch und Unternehmen", "How differently people experience the same company, for as long as they are customers: a standard deviation in points of perceived quality.", "Wie verschieden Menschen dasselbe Unternehmen erleben, solange sie Kunden sind: Standardabweichung in Punkten wahrgenommener Qualität.")
PARAMETER(should_weight, 0.5, 0.0, 1.0, 0.05, "share", expectation, J, both("M1; Boulding et al. 1993 [R, abstract]: besides what will be there is what should be; the weight is a judgement", "M1; Boulding u. a. 1993 [R, Zusammenfassung]: neben dem, was sein wird, steht, was sein sollte; das Gewicht ist eine Annahme"), none, 0,
    "Weight of what should be", "Gewicht dessen, was sein sollte", "How far a contact is measured against what a customer may demand instead of what she has got used to. 0: people get used to anything.", "Wie weit ein Kontakt daran gemessen wird, was man verlangen darf, statt daran, was man gewohnt ist. 0: Man gewöhnt sich an alles.")
PARAMETER(should_price, 2.0, 0.0, 6.0, 0.1, "points per log price", expectation, J, both("M1; Boulding et al. 1993 for the idea", "M1; Boulding u. a. 1993 als Idee"), none, 0,
    "Price raises demands", "Preis hebt Ansprüche", "By how many points a price above the market raises what should be (times its natural logarithm): a dearer house ought to be better.", "Um wie viele Punkte ein Preis über dem Markt hebt, was sein sollte (mal seinem natürlichen Logarithmus): Ein teureres Haus müsste besser sein.")
PARAMETER(price_value, 2.5, 0.0, 6.0, 0.1, "points per log price", expectation, J, "M1", none, 0,
    "Price lowers value for money", "Preis senkt den Gegenwert", "By how many points a price above the market lowers what every contact is worth (times its natural logarithm).", "Um wie viele Punkte ein Preis über dem Markt senkt, was jeder Kontakt wert ist (mal seinem natürlichen Logarithmus).")
PARAMETER(tolerance_zone, 0.5, 0.0, 2.0, 0.1, "points", expectation, J, both("M2; zone of tolerance", "M2; Toleranzzone"), none, 0,
    "Zone of tolerance", "Toleranzzone",
    "Deviations from expectation up to this size count as none: as expected is merely satisfied.",
    "Abweichungen von der Erwartung bis zu dieser Größe zählen nicht: Wie erwartet heißt nur zufrieden.")
PARAMETER(value_exponent, 0.88, 0.5, 1.0, 0.01, "", expectation, U, "M2; Tversky & Kahneman 1992", none, 0,
    "Curvature of value", "Krümmung der Bewertung",
    "Exponent of the value function: the second point of surprise counts less than the first.",
    "Exponent der Wertfunktion: Der zweite Punkt Überraschung zählt weniger als der erste.")
PARAMETER(loss_aversion, 2.0, 1.0, 3.0, 0.1, "×", expectation, J, both("M2; bad is stronger than good (Baumeister et al. 2001)", "M2; Schlechtes wirkt stärker als Gutes (Baumeister et al. 2001)"), none, 0,
    "Bad is stronger than good (λ)", "Schlecht wiegt schwerer (λ)",
    "How much more a disappointment counts than an equal surprise. Touchpoints can set their own factor.",
    "Wie viel mehr eine Enttäuschung zählt als eine gleich große Freude. Kontaktpunkte können einen eigenen Faktor haben.")
PARAMETER(failure_loss, 4.0, 0.0, 8.0, 0.1, "points", expectation, J, both("M1; Keaveney 1995 [R, abstract]: failures of the core service and of encounters are among eight reasons for leaving", "M1; Keaveney 1995 [R, Kurzfassung]: Fehler in der Kernleistung und im Umgang sind unter acht Gründen zu gehen"), none, 0,
    "Loss by a failure", "Verlust durch einen Fehler",
    "How much a failed contact lowers what the customer perceives.",
    "Um wie viel ein misslungener Kontakt die wahrgenommene Leistung senkt.")
PARAMETER(wow_gain, 2.9, 0.0, 5.0, 0.1, "points", expectation, J, "M3", none, 0,
    "Gain by a wow moment", "Gewinn durch einen Wow-Moment",
    "How much a wow moment lifts what the customer perceives.",
    "Um wie viel ein Wow-Moment die wahrgenommene Leistung hebt.")
PARAMETER(wait_loss, 1.7, 0.0, 4.0, 0.1, "points", expectation, J, "M8", none, 0,
    "Loss by waiting", "Verlust durch Warten",
    "How much a wait that lasts as long as one's patience lowers what the customer perceives; shorter waits in proportion.",
    "Um wie viel die wahrgenommene Leistung sinkt, wenn das Warten so lange dauert wie die eigene Geduld; kürzeres Warten anteilig.")
PARAMETER(repeat_loss, 1.2, 0.0, 3.0, 0.1, "points", expectation, J, both("M7; SQM Group [R]: −14…15 % satisfaction per extra call, taken as a fall of the mean and set where calls are the business (phone provider)", "M7; SQM Group [R]: −14…15 % Zufriedenheit je weiterem Anruf, gelesen als Rückgang des Mittels und eingestellt, wo Anrufe das Geschäft sind (Mobilfunkanbieter)"), none, 0,
    "Loss by a repeat contact", "Verlust durch erneuten Kontakt",
    "How much each repeated contact about the same matter lowers what the customer perceives.",
    "Um wie viel jeder weitere Kontakt in derselben Sache die wahrgenommene Leistung senkt.")

PARAMETER(kano_weight, 0.2, 0.0, 1.0, 0.05, "×", expectation, J, both("M3; must-be, performance, excitement: Kano et al. 1984", "M3; Basis, Leistung, Begeisterung: Kano et al. 1984"), none, 0,
    "Weight of attributes", "Gewicht der Merkmale",
    "How much a contact's attributes count beyond expectation: a missing basic draws, an exciting extra pays in, performance does both. 0: not at all.",
    "Wie viel die Merkmale eines Kontakts über die Erwartung hinaus zählen: Fehlt Selbstverständliches, bucht das ab, ein begeisterndes Extra zahlt ein, Leistung tut beides. 0: gar nicht.")
PARAMETER(kano_drift_months, 0.0, 0.0, 60.0, 1.0, "months", expectation, J, both("M3; no measured decay was found, 6–60 months are plausible", "M3; kein gemessenes Abklingen gefunden, plausibel sind 6–60 Monate"), none, 0,
    "Excitement becomes usual", "Begeisterung wird üblich",
    "Time in which what excites loses 63 % of its pull in the market: it becomes ordinary performance and then a matter of course. 0: never.",
    "Zeit, in der Begeisterndes 63 % seiner Wirkung verliert: Es wird zur üblichen Leistung und dann selbstverständlich. 0: nie.")

// ---- Relationship account ------------------------------------------------------------------------------------------
PARAMETER(account_half_life_days, 365.0, 180.0, 1095.0, 5.0, "days", account, J, "M4", none, 0,
    "Half-life of the account", "Halbwertszeit des Kontos",
    "After this time without contact half of the balance is forgotten, good or bad.",
    "Nach dieser Zeit ohne Kontakt ist die Hälfte des Guthabens oder der Schuld vergessen.")
PARAMETER(account_at_start, 8.0, -30.0, 30.0, 0.5, "points", account, J, both("M4; a judgement; of no weight once a business has settled", "M4; eine Annahme; ohne Gewicht, sobald sich das Geschäft eingependelt hat"), none, 0,
    "Account at the start", "Konto zu Beginn",
    "Mean balance of those who are customers when the simulation starts.",
    "Mittlerer Kontostand derer, die zu Beginn der Simulation Kunden sind.")
PARAMETER(account_at_start_sd, 9.0, 0.0, 20.0, 0.5, "points", account, J, "M4", none, 0,
    "Spread at the start", "Streuung zu Beginn",
    "Standard deviation of balances when the simulation starts.",
    "Standardabweichung der Kontostände zu Beginn der Simulation.")
PARAMETER(deposit_contact, 0.20, 0.0, 2.0, 0.05, "points", account, J, "M4", none, 0,
    "Deposit per contact in order", "Einzahlung je gelungenem Kontakt",
    "What a contact that meets or exceeds expectation pays in by itself: reliability builds credit slowly.",
    "Was ein Kontakt einzahlt, der die Erwartung erfüllt oder übertrifft: Verlässlichkeit baut langsam Guthaben auf.")
PARAMETER(deposit_value, 0.70, 0.0, 2.0, 0.05, "points", account, J, "M4", none, 0,
    "Points per unit of value", "Punkte je Einheit Bewertung",
    "Points booked for each unit of the value function, in both directions.",
    "Gebuchte Punkte je Einheit der Wertfunktion, in beide Richtungen.")
PARAMETER(deposit_delight, 2.2, 0.0, 6.0, 0.1, "points", account, J, "M4", none, 0,
    "Deposit by delight", "Einzahlung durch Begeisterung",
    "Extra deposit of a delighted moment at weight ½ (times twice the weight of delight).",
    "Zusätzliche Einzahlung eines begeisternden Moments bei Gewicht ½ (mal dem doppelten Gewicht der Begeisterung).")
PARAMETER(deposit_appreciation, 0.25, 0.0, 1.0, 0.05, "points", account, J, both("M4; friendliness, appreciation", "M4; Freundlichkeit, Wertschätzung"), none, 0,
    "Deposit by appreciation", "Einzahlung durch Wertschätzung",
    "Deposit of full appreciation in a contact with an employee that is not below expectation.",
    "Einzahlung voller Wertschätzung in einem Kontakt mit Mitarbeitenden, der nicht unter der Erwartung bleibt.")
PARAMETER(withdrawal_bad, 0.8, 0.0, 2.0, 0.05, "points", account, J, "M4", none, 0,
    "Unit of a bad contact", "Einheit eines schlechten Kontakts",
    "Unit that the ratio below multiplies for every bad contact.",
    "Einheit, die das folgende Verhältnis bei jedem schlechten Kontakt vervielfacht.")
PARAMETER(bad_ratio, 5.0, 1.0, 5.0, 0.1, ": 1", account, J, both("M4; 5 : 1 is the figure of Gottman [R] for couples, used as upper end", "M4; 5 : 1 ist Gottmans [R] Zahl für Paare, hier das obere Ende"), none, 0,
    "Good contacts per bad one", "Gute Kontakte je schlechtem",
    "How many units a bad contact draws. With equal units the account stands still at a share of bad contacts of 1/(1 + ratio).",
    "Wie viele Einheiten ein schlechter Kontakt abbucht. Bei gleichen Einheiten steht das Konto still, wenn der Anteil schlechter Kontakte 1/(1 + Verhältnis) ist.")
PARAMETER(withdrawal_effort, 6.0, 0.0, 12.0, 0.5, "points", account, J, "M4, M6", none, 0,
    "Withdrawal by effort", "Abbuchung durch Aufwand",
    "Points drawn for effort beyond the threshold at weight ½ (times twice the weight of effort).",
    "Abgebuchte Punkte für Aufwand jenseits der Schwelle bei Gewicht ½ (mal dem doppelten Gewicht des Aufwands).")
PARAMETER(effort_threshold, 0.25, 0.0, 0.8, 0.05, "", account, J, "M4, M6", none, 0,
    "Threshold of effort", "Schwelle des Aufwands",
    "Effort below this index is not felt as effort.", "Aufwand unter diesem Index wird nicht als Aufwand empfunden.")
PARAMETER(forgiveness, 0.4, 0.0, 0.8, 0.05, "share", account, J, both("M5; buffering: Hess, Ganesan & Klein 2003", "M5; Puffer: Hess, Ganesan & Klein 2003"), none, 0,
    "Forgiveness (φ)", "Verzeihen (φ)",
    "How far a credit balance softens an ordinary failure; a debit balance sharpens it.",
    "Wie weit ein Guthaben einen gewöhnlichen Fehler abmildert; ein Minus verschärft ihn.")
PARAMETER(betrayal, 0.3, 0.0, 0.8, 0.05, "share", account, J, both("M5; love becomes hate: Grégoire & Fisher 2008", "M5; aus Liebe wird Hass: Grégoire & Fisher 2008"), none, 0,
    "Betrayal (ψ)", "Enttäuschte Liebe (ψ)",
    "How far a credit balance makes a severe failure worse.",
    "Wie weit ein Guthaben einen schweren Fehler schlimmer macht.")
PARAMETER(severe_threshold, 4.0, 2.0, 8.0, 0.1, "points", account, J, "M5", none, 0,
    "Threshold of a severe failure", "Schwelle des schweren Fehlers",
    "A contact this far below expectation is felt as unfair.",
    "Ein Kontakt so weit unter der Erwartung wird als unfair empfunden.")
PARAMETER(trust_scale, 12.0, 4.0, 30.0, 1.0, "points", account, J, "M5", none, 0,
    "Scale of trust", "Skala des Vertrauens",
    "Balance at which trust 1/(1 + e^(−balance/scale)) reaches 73 %.",
    "Kontostand, bei dem das Vertrauen 1/(1 + e^(−Konto/Skala)) 73 % erreicht.")
PARAMETER(revenge_half_life_days, 60.0, 10.0, 365.0, 5.0, "days", account, J, both("M5; Grégoire, Tripp & Legoux 2009: revenge fades, still high after two months; the value is a judgement", "M5; Grégoire, Tripp & Legoux 2009: der Wunsch nach Vergeltung verblasst, ist nach zwei Monaten noch hoch; der Wert ist eine Annahme"), none, 0,
    "Half-life of revenge", "Halbwertszeit der Rache",
    "Time in which the wish for revenge after a severe failure halves; slower after a strong relationship.",
    "Zeit, in der sich der Wunsch nach Rache nach einem schweren Fehler halbiert; langsamer nach einer starken Beziehung.")
PARAMETER(avoidance_days, 60.0, 10.0, 365.0, 5.0, "days", account, J, both("M5; Grégoire, Tripp & Legoux 2009: avoidance grows", "M5; Grégoire, Tripp & Legoux 2009: das Meiden nimmt zu"), none, 0,
    "Growth of avoidance", "Wachsen der Meidung",
    "Time scale on which avoidance grows after a severe failure; faster after a strong relationship.",
    "Zeitmaß, in dem die Meidung nach einem schweren Fehler wächst; schneller nach einer starken Beziehung.")
PARAMETER(avoidance_half_life_days, 1095.0, 90.0, 3650.0, 5.0, "days", account, J, both("M5; Grégoire et al. 2009 followed people for months only; that it ends after years is a judgement", "M5; Grégoire u. a. 2009 begleiteten nur über Monate; dass es nach Jahren endet, ist eine Annahme"), none, 0,
    "Avoidance wears off", "Meiden lässt nach", "Half-life of avoidance after a severe failure: after years people give a company another chance.", "Halbwertszeit des Meidens nach einem schweren Fehler: Nach Jahren bekommt ein Unternehmen noch eine Chance.")
PARAMETER(grudge_healing, 0.2, 0.0, 0.5, 0.05, "per contact", account, J, both("M5; with it five good contacts, Gottman's number for couples, leave a third of a grudge", "M5; damit lassen fünf gute Kontakte, Gottmans Zahl für Paare, ein Drittel des Grolls übrig"), none, 0,
    "Reconciliation", "Versöhnung",
    "Share of a grudge that each later contact takes away that is not perceived as worse than expected; contacts about a complaint do not count. Who stays away is not reconciled. 0: contacts never take a grudge away.",
    "Anteil des Grolls, den jeder spätere Kontakt abbaut, der nicht schlechter als erwartet erlebt wird; Kontakte zu einer Beschwerde zählen nicht. Wer wegbleibt, versöhnt sich nicht. 0: Kontakte nehmen keinen Groll.")

PARAMETER(journey_weight, 1.0, 0.0, 2.0, 0.1, "×", account, J, "M16", none, 0,
    "Weight of the journey", "Gewicht der Reise",
    "How much the journey as a whole books at its end: what is remembered of it, less what its contacts were worth on average. 0: only contacts count.",
    "Wie viel die Reise als Ganzes am Ende bucht: was in Erinnerung bleibt, abzüglich dessen, was ihre Kontakte im Schnitt wert waren. 0: Nur Kontakte zählen.")
PARAMETER(peak_end_weight, 0.5, 0.0, 1.0, 0.05, "share", account, J, both("M16; Kahneman et al. 1993, Redelmeier & Kahneman 1996: peak and end predict memory", "M16; Kahneman et al. 1993, Redelmeier & Kahneman 1996: Höhepunkt und Schluss sagen die Erinnerung voraus"), none, 0,
    "Peak and end", "Höhepunkt und Schluss",
    "How far a journey is remembered by its strongest and its last contact instead of by the average.",
    "Wie weit eine Reise nach ihrem stärksten und ihrem letzten Kontakt erinnert wird statt nach dem Durchschnitt.")
PARAMETER(peak_end_gain, 1.0, 0.0, 3.0, 0.1, "points", account, J, "M16", none, 0,
    "Gain by a good ending", "Gewinn durch einen guten Schluss",
    "How much the full programme lifts what is perceived in the last contact of a journey.",
    "Um wie viel das volle Programm die wahrgenommene Leistung im letzten Kontakt einer Reise hebt.")
PARAMETER(consistency_weight, 0.5, 0.0, 1.0, 0.05, "points per point", account, J, both("M18; association read (McKinsey 2014); effect and size are judgements", "M18; Zusammenhang gelesen (McKinsey 2014); Wirkung und Größe sind Annahmen"), none, 0,
    "Price of unevenness (c)", "Preis der Ungleichheit (c)",
    "Points drawn at the end of a journey for each point of standard deviation between its contacts; also the weight of the spread in the image.",
    "Am Ende einer Reise abgebuchte Punkte je Punkt Standardabweichung zwischen ihren Kontakten; auch das Gewicht der Streuung im Image.")

// ---- Effort --------------------------------------------------------------------------------------------------------
PARAMETER(effort_base, 0.05, 0.0, 0.3, 0.01, "", effort, J, "M6", none, 0,
    "Effort of any contact", "Aufwand jedes Kontakts", "Every contact costs at least this much.", "So viel kostet jeder Kontakt mindestens.")
PARAMETER(effort_repeat, 0.45, 0.0, 1.0, 0.05, "", effort, J, "M6", none, 0,
    "Effort of a repeat", "Aufwand einer Wiederholung", "Having to come back about the same matter.", "Wegen derselben Sache wiederkommen müssen.")
PARAMETER(effort_switch, 0.30, 0.0, 1.0, 0.05, "", effort, J, both("M6; nearly 60 % of calls began in another channel (CEB)", "M6; fast 60 % der Anrufe begannen in einem anderen Kanal (CEB)"), none, 0,
    "Effort of a channel switch", "Aufwand eines Kanalwechsels", "Having to change the channel.", "Den Kanal wechseln müssen.")
PARAMETER(effort_transfer, 0.25, 0.0, 1.0, 0.05, "", effort, J, "M6", none, 0,
    "Effort of a transfer", "Aufwand des Weiterverbindens", "Being passed on.", "Weitergereicht werden.")
PARAMETER(effort_explain, 0.20, 0.0, 1.0, 0.05, "", effort, J, "M6", none, 0,
    "Effort of explaining again", "Aufwand, alles neu zu erklären", "Having to tell the whole story again.", "Die ganze Geschichte noch einmal erzählen müssen.")
PARAMETER(effort_wait, 0.15, 0.0, 1.0, 0.05, "", effort, J, "M6", none, 0,
    "Effort of waiting", "Aufwand des Wartens", "Waiting as long as one's patience; shorter waits in proportion.", "So lange warten, wie die eigene Geduld reicht; kürzeres Warten anteilig.")
PARAMETER(memory_half_life_days, 120.0, 30.0, 730.0, 5.0, "days", effort, J, "M14", none, 0,
    "Half-life of bad memories", "Halbwertszeit schlechter Erinnerungen",
    "Bad contacts and effort are remembered with this half-life.",
    "Schlechte Kontakte und Aufwand bleiben mit dieser Halbwertszeit in Erinnerung.")

// ---- Service: queues and solutions ---------------------------------------------------------------------------------
PARAMETER(solution_skill, 0.15, 0.0, 0.4, 0.01, "share", service, J, "M7", none, 0,
    "Solution through skill", "Lösung durch Können",
    "How much full skill adds to the chance of solving a matter in the first contact (and none takes away).",
    "Wie viel volles Können die Chance erhöht, ein Anliegen im ersten Kontakt zu lösen (und keines sie senkt).")
PARAMETER(solution_empowerment, 0.10, 0.0, 0.4, 0.01, "share", service, J, "M7, M17", none, 0,
    "Solution through empowerment", "Lösung durch Handlungsspielraum",
    "How much full empowerment adds to that chance.", "Wie viel voller Handlungsspielraum diese Chance erhöht.")
PARAMETER(solution_overload, 0.10, 0.0, 0.4, 0.01, "share", service, J, "M7", none, 0,
    "Solution lost by overload", "Verlorene Lösung durch Überlast",
    "How much full overload lowers that chance.", "Wie viel volle Überlast diese Chance senkt.")
PARAMETER(solution_after_transfer, 0.14, 0.0, 0.4, 0.01, "share", service, R, both("M7; SQM Group: −14 points after a transfer", "M7; SQM Group: −14 Punkte nach dem Weiterverbinden"), none, 0,
    "Solution lost by a transfer", "Verlorene Lösung durch Weiterverbinden",
    "How much lower that chance is once a customer has been passed on.", "Wie viel geringer die Chance ist, wenn jemand weitergereicht wurde.")
PARAMETER(skill_speed, 0.3, 0.0, 0.8, 0.05, "share", service, J, both("M17; skill lost means longer handling", "M17; verlorenes Können heißt längere Bearbeitung"), none, 0,
    "Speed through skill", "Tempo durch Können",
    "How much longer a beginner takes than somebody of typical skill (and an expert less).",
    "Wie viel länger Anfänger brauchen als jemand mit typischem Können (und Könner kürzer).")
PARAMETER(patience_adaptation, 0.1, 0.0, 0.5, 0.05, "per wait", service, J, both("M8; Zohar, Mandelbaum & Shimkin 2002: patience adapts to the expected wait", "M8; Zohar, Mandelbaum & Shimkin 2002: Geduld passt sich der erwarteten Wartezeit an"), none, 0,
    "Patience adapts", "Geduld passt sich an",
    "How far a wait pulls a person's patience towards twice that wait, bounded by a third and three times the usual patience.",
    "Wie weit ein Warten die Geduld einer Person zum Doppelten dieser Wartezeit zieht, begrenzt auf ein Drittel und das Dreifache der üblichen Geduld.")
PARAMETER(retry_share, 0.7, 0.0, 1.0, 0.05, "share", service, J, "M8", none, 0,
    "Try again after giving up", "Neuer Versuch nach Aufgeben",
    "Share of those who hung up in a queue who try again, in another channel where there is one.",
    "Anteil derer, die nach dem Aufgeben in der Schlange einen neuen Versuch machen, wenn möglich auf einem anderen Kanal.")

PARAMETER(answer_give_up, 0.3, 0.0, 1.0, 0.05, "share", service, J, "M8", none, 0,
    "Answers that come too late", "Antworten, die zu spät kommen",
    "Share of those whose answer takes longer than their patience who give up on it; some try again.",
    "Anteil derer, die aufgeben, wenn die Antwort länger dauert als ihre Geduld; manche versuchen es erneut.")
PARAMETER(arrival_variability, 0.24, 0.0, 0.6, 0.02, "cv", service, D, both("M8; calls a day at a bank, Sunday to Thursday of 1999: cv 0.24", "M8; Anrufe am Tag bei einer Bank, Sonntag bis Donnerstag 1999: Variationskoeffizient 0,24"), none, 0,
    "Busy and quiet days", "Volle und ruhige Tage",
    "Coefficient of variation of the number of purchases and issues a day that all customers share, beyond chance. 0: chance alone.",
    "Wie stark die Zahl der Käufe und Anliegen von Tag zu Tag schwankt, bei allen Kunden gemeinsam und über den Zufall hinaus (Variationskoeffizient). 0: nur Zufall.")
PARAMETER(switch_when_closed, 0.3, 0.0, 1.0, 0.05, "share", service, J, "M19", none, 0,
    "Turn to another channel when closed", "Bei geschlossener Tür wechseln",
    "Share of those before closed doors who change to the other channel of their matter at once, where it is open; the others wait for the opening.",
    "Anteil derer vor geschlossener Tür, die gleich zum anderen Kanal ihres Anliegens wechseln, wenn der offen ist; die anderen warten bis zur Öffnung.")
PARAMETER(preference_followed, 0.0, 0.0, 1.0, 0.05, "share", service, J, "M19", none, 0,
    "Begin where one likes best", "Im Lieblingskanal beginnen",
    "Share of matters that begin in the customer's preferred channel, where the journey can begin there, instead of where the scenario says.",
    "Anteil der Anliegen, die im Lieblingskanal der Kundin beginnen, wenn die Reise dort beginnen kann, statt wo das Szenario es sagt.")
PARAMETER(community_adoption, 0.2, 0.0, 1.0, 0.05, "share", service, J, "M21", none, 0,
    "Members of the community", "Mitglieder der Community",
    "Share of customers who are members; one member in ten writes (90-9-1). Only where there is a community.",
    "Anteil der Kunden, die Mitglied sind; von zehn schreibt eines (90-9-1). Nur wo es eine Community gibt.")
PARAMETER(community_answers, 0.1, 0.0, 1.0, 0.01, "per day", service, J, "M21", none, 0,
    "Answers of a contributor", "Antworten je Mitwirkenden",
    "Rate at which one contributor answers, when there is one question a day.",
    "Rate, mit der eine Mitwirkende antwortet, wenn es eine Frage am Tag gibt.")
PARAMETER(community_points, 0.5, 0.0, 2.0, 0.1, "points", service, J, "M21", none, 0,
    "Helping and being helped", "Helfen und geholfen bekommen",
    "What an answer in the community books for the one who asked and the one who answered.",
    "Was eine Antwort in der Community bei der Fragenden und der Antwortenden bucht.")

// ---- Voice: complaints and recovery --------------------------------------------------------------------------------
PARAMETER(voice_share, 0.06, 0.0, 0.5, 0.01, "of bad contacts", voice, R, both("M9; Wharton/Verde 2006: 6 % contact the company; 25 % for contract businesses is a judgement", "M9; Wharton/Verde 2006: 6 % wenden sich an das Unternehmen; 25 % bei Verträgen sind eine Annahme"), none, 0,
    "Complain to the company", "Beschweren sich beim Unternehmen",
    "Share of bad contacts after which a customer complains to the company, before ease, severity and trust. Presets: 0.06 in retail, 0.25 in service and contract businesses.",
    "Anteil schlechter Kontakte, nach denen sich Kunden beim Unternehmen beschweren, vor Leichtigkeit, Schwere und Vertrauen. Vorgaben: 0,06 im Handel, 0,25 bei Dienstleistung und Verträgen.")
PARAMETER(voice_severity, 1.0, 0.0, 2.0, 0.1, "", voice, J, "M9", none, 0,
    "Severity makes people speak", "Schwere lässt reden", "How much more often a severe failure is complained about.", "Wie viel öfter ein schwerer Fehler zur Beschwerde führt.")
PARAMETER(voice_trust, 0.3, 0.0, 1.0, 0.1, "share", voice, J, both("M9; after exit, voice and loyalty (Hirschman 1970 [U])", "M9; nach „Exit, Voice, and Loyalty“ (Hirschman 1970 [U])"), none, 0,
    "Trust makes people speak", "Vertrauen lässt reden", "How much more often somebody with full trust complains.", "Wie viel öfter sich jemand mit vollem Vertrauen beschwert.")
PARAMETER(recovery_gain, 2.5, 0.0, 4.0, 0.1, "×", voice, J, "M10", none, 0,
    "Gain by recovery", "Gewinn durch Wiedergutmachung",
    "Points returned for a recovery of quality r from ½ on: gain · (r − ½) · points lost.",
    "Rückbuchung einer Wiedergutmachung der Güte r ab ½: Gewinn · (r − ½) · verlorene Punkte.")
PARAMETER(recovery_spread, 0.15, 0.0, 0.5, 0.05, "", voice, J, both("M10; assumption: by default some two in three answers satisfy", "M10; Annahme: In der Vorgabe stellen etwa zwei von drei Antworten zufrieden"), none, 0,
    "Answers differ", "Antworten sind verschieden",
    "Standard deviation of the quality of an answer to a complaint around what speed, compensation, empathy and empowerment make of it. Below ½ it was in vain.",
    "Standardabweichung der Güte einer Antwort auf eine Beschwerde um das, was Tempo, Entschädigung, Einfühlung und Spielraum daraus machen. Unter ½ war sie vergeblich.")
PARAMETER(recovery_cap, 3.0, 0.0, 10.0, 0.5, "points", voice, J, both("M10; the size is a judgement; the paradox holds for satisfaction only and never twice (de Matos et al. 2007; Maxham & Netemeyer 2002)", "M10; die Größe ist eine Annahme; das Paradox gilt nur für die Zufriedenheit und nie zweimal (de Matos et al. 2007; Maxham & Netemeyer 2002)"), none, 0,
    "Cap of a first recovery", "Deckel der ersten Wiedergutmachung",
    "A first recovery lifts the account at most this far above where it stood before the failure; later ones not above it at all.",
    "Eine erste Wiedergutmachung hebt das Konto höchstens so weit über den Stand vor dem Fehler; spätere gar nicht darüber.")
PARAMETER(recovery_satisfaction_cap, 0.5, 0.0, 3.0, 0.1, "points", voice, J, both("M10; the paradox is significant for satisfaction (de Matos et al. 2007), its size a judgement", "M10; das Paradox ist für die Zufriedenheit signifikant (de Matos et al. 2007), seine Größe eine Annahme"), none, 0,
    "Paradox of satisfaction", "Paradox der Zufriedenheit",
    "How far a first recovery can lift satisfaction above what it was before the failure; a later one within 180 days cannot.",
    "Wie weit eine erste Wiedergutmachung die Zufriedenheit über den Stand vor dem Fehler heben kann; eine spätere binnen 180 Tagen kann es nicht.")
PARAMETER(recovery_trust, 0.3, 0.0, 1.0, 0.05, "share", voice, J, both("M5, M10; close customers are more amenable to recovery (Grégoire, Tripp & Legoux 2009)", "M5, M10; enge Kunden sind für Wiedergutmachung empfänglicher (Grégoire, Tripp & Legoux 2009)"), none, 0,
    "Trust makes recovery easier", "Vertrauen erleichtert Wiedergutmachung",
    "How much more a recovery returns, and takes from a grudge, where the relationship was strong before the failure, and less where it was weak.",
    "Wie viel mehr eine Wiedergutmachung zurückbringt und vom Groll nimmt, wenn die Beziehung vor dem Fehler stark war, und wie viel weniger, wenn sie schwach war.")
PARAMETER(double_deviation, 1.5, 1.0, 3.0, 0.1, "×", voice, J, "M10; Maxham & Netemeyer 2002", none, 0,
    "A failed recovery", "Eine misslungene Wiedergutmachung",
    "A complaint that is not solved draws this multiple of the first loss; a poor answer, below ½, the part of it by which it is poor.",
    "Eine nicht gelöste Beschwerde bucht dieses Vielfache des ersten Verlusts ab; eine schlechte Antwort, unter ½, so viel davon, wie sie schlecht ist.")

// ---- Word of mouth -------------------------------------------------------------------------------------------------
PARAMETER(tell_bad, 0.31, 0.0, 1.0, 0.01, "of bad contacts", word_of_mouth, R, both("M9, M11; Wharton/Verde 2006: 31 % told others", "M9, M11; Wharton/Verde 2006: 31 % erzählten es weiter"), none, 0,
    "Tell about a bad contact", "Erzählen von Schlechtem", "Share of bad contacts that people tell others about.", "Anteil schlechter Kontakte, von denen Menschen anderen erzählen.")
PARAMETER(told_reading, 0.0, 0.0, 1.0, 1.0, "", word_of_mouth, J, both("M9; Wharton/Verde 2006 can be read in two ways; both give four listeners on average", "M9; Wharton/Verde 2006 lässt zwei Lesarten zu; beide ergeben im Mittel vier Zuhörer"), none, 0,
    "Reading of the listeners", "Lesart der Zuhörerzahlen",
    "How the published shares are read. 0: 8, 8 and 6 % of all with a problem tell one, two, six and more people. 1: of those who tell, as the text says; then fewer tell very many.",
    "Wie die veröffentlichten Anteile gelesen werden. 0: 8, 8 und 6 % aller Betroffenen erzählen einem, zwei, sechs und mehr Menschen. 1: derer, die erzählen, wie es der Text sagt; dann erzählen weniger sehr vielen.")
PARAMETER(tell_revenge, 0.2, 0.0, 2.0, 0.05, "×", word_of_mouth, J, both("M5, M11; Grégoire & Fisher 2008: who feels betrayed retaliates; the published 31 % are an average with them", "M5, M11; Grégoire & Fisher 2008: wer sich verraten fühlt, vergilt es; die veröffentlichten 31 % sind ein Mittel, das sie einschließt"), none, 0,
    "Revenge makes people talk", "Rache lässt reden", "How much more often somebody with a fresh wish for revenge tells others about a bad contact.", "Wie viel öfter jemand mit frischem Wunsch nach Rache von einem schlechten Kontakt erzählt.")
PARAMETER(tell_delight, 0.44, 0.0, 1.0, 0.01, "of delighted contacts", word_of_mouth, J, both("M11; chosen in a trial for 3 : 1 (East, Hammond & Wright 2007 [R, abstract])", "M11; in einem Probelauf für 3 : 1 gewählt (East, Hammond & Wright 2007 [R, Kurzfassung])"), none, 0,
    "Tell about delight", "Erzählen von Begeisterung", "Share of delighted contacts that people tell others about.", "Anteil begeisternder Kontakte, von denen Menschen anderen erzählen.")
PARAMETER(tell_ordinary, 0.10, 0.0, 0.5, 0.01, "of ordinary contacts", word_of_mouth, J, "M11", none, 0,
    "Tell about the ordinary", "Erzählen vom Gewöhnlichen", "Share of ordinary contacts that come up in conversation, in a friendly tone.", "Anteil gewöhnlicher Kontakte, die freundlich zur Sprache kommen.")
PARAMETER(told_mean_extra, 2.0, 0.0, 6.0, 0.1, "people", word_of_mouth, J, "M11", none, 0,
    "Listeners of good news", "Zuhörer guter Nachrichten", "Good news is told to one person plus this many on average.", "Gute Nachrichten hören eine Person und im Schnitt so viele weitere.")
PARAMETER(retell_share, 0.1, 0.0, 0.5, 0.01, "of bad news", word_of_mouth, J, "M12", none, 0,
    "Hearsay", "Hörensagen", "Share of bad news that a listener passes on once more.", "Anteil schlechter Nachrichten, die Zuhörer noch einmal weitererzählen.")
PARAMETER(hearsay_amplification, 1.0, 1.0, 1.5, 0.05, "× per retelling", word_of_mouth, J, both("M12; Wharton/Verde 2006 [R]: up to five times as damaging when retold; 1 leaves it out", "M12; Wharton/Verde 2006 [R]: weitererzählt bis zu fünfmal so schädlich; 1 lässt es weg"), none, 0,
    "Stories grow", "Geschichten wachsen", "How much worse a bad story becomes with each retelling.", "Um wie viel eine schlechte Geschichte mit jedem Weitererzählen schlimmer wird.")
PARAMETER(word_gain, 0.33, 0.0, 1.0, 0.01, "", word_of_mouth, J, both("M12; form: East, Hammond & Lomax 2008 [R, abstract]; the mean shift of about +0.20 is recalled, not verified [U]", "M12; Form: East, Hammond & Lomax 2008 [R, Kurzfassung]; die mittlere Verschiebung um etwa +0,20 ist erinnert, nicht geprüft [U]"), none, 0,
    "Pull of good word of mouth", "Zug guter Mundpropaganda", "How far good news from a close friend closes the gap to certainty.", "Wie weit gute Nachrichten einer engen Freundin die Lücke zur Gewissheit schließen.")
PARAMETER(word_loss, 0.33, 0.0, 1.0, 0.01, "", word_of_mouth, J, both("M12; form: East, Hammond & Lomax 2008 [R, abstract]; the mean shift of about −0.11 is recalled, not verified [U]", "M12; Form: East, Hammond & Lomax 2008 [R, Kurzfassung]; die mittlere Verschiebung um etwa −0,11 ist erinnert, nicht geprüft [U]"), none, 0,
    "Push of bad word of mouth", "Druck schlechter Mundpropaganda", "How far bad news from a close friend lowers the wish to buy; commitment resists.", "Wie weit schlechte Nachrichten eines engen Freundes die Kauflust senken; Bindung wehrt ab.")
PARAMETER(weak_tie_trust, 0.25, 0.0, 1.0, 0.05, "share", word_of_mouth, J, "M12; Goldenberg, Libai & Muller 2001", none, 0,
    "Trust in acquaintances", "Vertrauen in Bekannte", "Weight of news from a weak tie; close friends count 1.", "Gewicht von Nachrichten einer losen Bekanntschaft; enge Freunde zählen 1.")
PARAMETER(strong_tie_share, 0.7, 0.0, 1.0, 0.05, "share", word_of_mouth, J, "M13", none, 0,
    "Told to close friends", "Engen Freunden erzählt", "Share of messages that go to close friends rather than acquaintances.", "Anteil der Erzählungen, die an enge Freunde statt an Bekannte gehen.")
PARAMETER(hearsay_points, 0.3, 0.0, 2.0, 0.05, "points", word_of_mouth, J, both("M12, M21; peers influence peers", "M12, M21; Kunden beeinflussen ihresgleichen"), none, 0,
    "Hearsay on the account", "Hörensagen auf dem Konto", "What news from a close friend books on a customer's own account.", "Was Nachrichten einer engen Freundin auf dem eigenen Konto buchen.")
PARAMETER(post_share, 0.01, 0.0, 0.2, 0.005, "of news told", word_of_mouth, J, both("M11; few people post", "M11; wenige posten"), none, 0,
    "Public posts: good news", "Öffentlich gepostet: Gutes", "Share of those telling good news who also post it where anybody may read it.", "Anteil derer, die Gutes erzählen und es auch öffentlich posten.")
PARAMETER(post_share_bad, 0.05, 0.0, 0.5, 0.005, "of bad news", word_of_mouth, J, both("M11; chosen so that 40–80 % of public posts are negative (airline posts 2015: 63 %, by airline 36–78 %)", "M11; so gewählt, dass 40–80 % der öffentlichen Beiträge negativ sind (Beiträge über Fluglinien 2015: 63 %, je Linie 36–78 %)"), none, 0,
    "Public posts: bad news", "Öffentlich gepostet: Schlechtes", "Share of those telling bad news who also post it publicly.", "Anteil derer, die Schlechtes erzählen und es auch öffentlich posten.")
PARAMETER(post_reach, 4.0, 0.0, 20.0, 0.5, "people", word_of_mouth, J, "M11", none, 0,
    "Readers of a post", "Leser eines Beitrags", "How many people anywhere in the market take notice of a good public post on average; they trust it like news from an acquaintance.", "Wie viele Menschen irgendwo im Markt einen guten öffentlichen Beitrag im Schnitt wahrnehmen; sie trauen ihm wie einer losen Bekanntschaft.")
PARAMETER(post_spread_bad, 2.0, 1.0, 5.0, 0.1, "×", word_of_mouth, D, both("M11; airline posts 2015 [D]: 6.5 % of negative and 3.2 % of positive ones passed on; that readers follow in proportion is an assumption", "M11; Beiträge über Fluglinien 2015 [D]: 6,5 % der negativen und 3,2 % der positiven weitergegeben; dass Leser im selben Verhältnis folgen, ist eine Annahme"), none, 0,
    "Bad posts spread further", "Schlechtes verbreitet sich weiter", "Readers of a bad post, relative to a good one.", "Leser eines schlechten Beitrags, relativ zu einem guten.")

// ---- Market: churn and acquisition ---------------------------------------------------------------------------------
PARAMETER(churn_intercept, -4.35, -8.0, 0.0, 0.05, "", churn, J, both("M14; calibrated in a trial so that 15–20 % leave in a year, a figure quoted without a source that was found [S]", "M14; in einem Probelauf so eingestellt, dass im Jahr 15–20 % gehen, eine ohne auffindbare Quelle zitierte Zahl [S]"), none, 0,
    "Churn: level", "Abwanderung: Niveau", "Level of the monthly hazard of leaving; calibrated to the yearly churn of the business.", "Niveau des monatlichen Abwanderungsrisikos; auf die jährliche Abwanderung des Geschäfts kalibriert.")
PARAMETER(churn_account, 0.08, 0.0, 0.2, 0.005, "per point", churn, J, "M14", none, 0,
    "Churn: account", "Abwanderung: Konto", "How much each point on the account lowers the risk.", "Wie stark jeder Punkt auf dem Konto das Risiko senkt.")
PARAMETER(churn_bad_memory, 0.75, 0.0, 2.0, 0.05, "per bad contact", churn, J, both("M14; direction: half say they would leave after one bad experience, 80 % after several (Zendesk 2020 [R], stated)", "M14; Richtung: die Hälfte sagt, sie ginge nach einer schlechten Erfahrung, 80 % nach mehreren (Zendesk 2020 [R], Aussage)"), none, 0,
    "Churn: bad contacts", "Abwanderung: schlechte Kontakte", "How much each remembered bad contact (up to three) raises the risk.", "Wie stark jeder erinnerte schlechte Kontakt (bis zu drei) das Risiko erhöht.")
PARAMETER(churn_effort, 0.8, 0.0, 3.0, 0.05, "", churn, J, "M6, M14", none, 0,
    "Churn: effort", "Abwanderung: Aufwand", "How much remembered effort raises the risk, times twice the weight of effort.", "Wie stark erinnerter Aufwand das Risiko erhöht, mal dem doppelten Gewicht des Aufwands.")
PARAMETER(churn_tenure, 0.15, 0.0, 0.6, 0.01, "per log year", churn, J, both("M14; hazard falls with tenure", "M14; das Risiko zu gehen sinkt mit der Dauer der Beziehung"), none, 0,
    "Churn: tenure", "Abwanderung: Dauer", "How much each e-fold of years as a customer lowers the risk.", "Wie stark wachsende Kundenjahre das Risiko senken.")
PARAMETER(churn_price, 2.0, 0.0, 6.0, 0.1, "", churn, J, both("M14; price comes before service (Zendesk 2020, stated); pricing is among the eight reasons of Keaveney 1995", "M14; der Preis steht vor dem Service (Zendesk 2020, Aussage); er ist unter den acht Gründen von Keaveney 1995"), none, 0,
    "Churn: price", "Abwanderung: Preis", "How much a price above the market raises the risk (per log unit of relative price).", "Wie stark ein Preis über dem Markt das Risiko erhöht (je logarithmischer Einheit).")
PARAMETER(churn_competition, 0.15, 0.0, 1.0, 0.05, "per point", churn, J, both("M14; better competitors pull; zero where the own image equals what they offer", "M14; bessere Wettbewerber ziehen an; null, wo das eigene Image ihrem Angebot gleicht"), none, 0,
    "Churn: competitors", "Abwanderung: Wettbewerber", "How much each point by which competitors are better than what a customer has come to expect here raises the risk.", "Wie stark jeder Punkt, um den Wettbewerber besser sind als das, was man hier gewohnt ist, das Risiko erhöht.")
PARAMETER(intention_first_bad, 0.5, 0.0, 1.0, 0.05, "of bad contacts", churn, R, both("M14; Zendesk 2020: half would switch after one bad experience (stated)", "M14; Zendesk 2020: die Hälfte würde nach einer schlechten Erfahrung wechseln (Aussage)"), none, 0,
    "Intention: after the first", "Absicht: nach dem ersten", "Share of customers who say after a bad contact that they will leave. People say so more often than they do it.", "Anteil derer, die nach einem schlechten Kontakt sagen, dass sie gehen. Gesagt wird das öfter als getan.")
PARAMETER(intention_again_bad, 0.8, 0.0, 1.0, 0.05, "of bad contacts", churn, R, both("M14; Zendesk 2020: 80 % after multiple bad experiences (stated)", "M14; Zendesk 2020: 80 % nach mehreren schlechten Erfahrungen (Aussage)"), none, 0,
    "Intention: after a second", "Absicht: nach einem zweiten", "The same after a second bad contact within 120 days.", "Dasselbe nach einem zweiten schlechten Kontakt innerhalb von 120 Tagen.")
PARAMETER(intention_conversion, 0.25, 0.1, 0.5, 0.05, "share", churn, J, both("M14; intention is not behaviour", "M14; Absicht ist nicht Verhalten"), none, 0,
    "From intention to behaviour (κ)", "Von der Absicht zum Verhalten (κ)", "Share of those who say they will leave who really do, where stated intentions are taken as behaviour (next row).", "Anteil derer, die wirklich gehen, wenn sie es sagen; wirkt, soweit Absichten als Verhalten gelten (nächste Zeile).")
PARAMETER(churn_intention_weight, 0.0, 0.0, 1.0, 0.05, "share", churn, J, both("M14; preset: 1 takes survey answers as behaviour times κ", "M14; Lesart: bei 1 gelten Umfrageantworten als Verhalten, mal κ"), none, 0,
    "Intentions count", "Absichten zählen", "0: leaving follows the account and memories alone. 1: right after a bad contact a share κ of the stated intentions is added.", "0: Gehen folgt allein aus Konto und Erinnerung. 1: Gleich nach einem schlechten Kontakt kommt ein Anteil κ der geäußerten Absichten hinzu.")
PARAMETER(consideration_kept, 0.5, 0.0, 1.0, 0.05, "share", churn, J, "M14", none, 0,
    "Consideration after leaving", "Kaufneigung nach dem Gehen", "What is left of consideration when somebody leaves, × the trust at that moment. 0: nobody comes back by word of mouth or advertising.", "Was an Kaufneigung bleibt, wenn jemand geht, × Vertrauen in diesem Augenblick. 0: Niemand kehrt durch Empfehlung oder Werbung zurück.")
PARAMETER(market_renewal, 0.06, 0.0, 0.5, 0.01, "share per year", churn, J, "M22", none, 0,
    "Renewal of the market", "Erneuerung des Marktes", "Share of all people, customers included, who move away or no longer need anything of the kind in a year; as many others come.", "Anteil aller Menschen, Kunden eingeschlossen, die im Jahr wegziehen oder nichts dergleichen mehr brauchen; ebenso viele andere kommen.")
PARAMETER(consideration_days, 365.0, 0.0, 3650.0, 5.0, "days", churn, J, "M12", none, 0,
    "Hearsay is forgotten", "Gehörtes verblasst", "Time after which a third is left of what hearsay or leaving did to the consideration of somebody who is not a customer. 0: nothing is forgotten.", "Zeit, nach der von dem, was Hörensagen oder Weggehen an der Kaufneigung geändert haben, noch ein Drittel übrig ist. 0: Nichts wird vergessen.")
PARAMETER(joining, 0.0, 0.0, 50.0, 0.001, "×", churn, J, both("M22; calibrated for each business at rest: as many come as go", "M22; für jedes Unternehmen in Ruhe kalibriert: Es kommen so viele, wie gehen"), none, 0,
    "Openness of the market", "Offenheit des Marktes", "How readily people join after an advert or a recommendation, relative to the usual. 0: found while the business settles, so that as many come as go.", "Wie leicht Menschen nach Werbung oder Empfehlung Kunden werden, relativ zum Üblichen. 0: wird beim Einschwingen gefunden, sodass so viele kommen, wie gehen.")
PARAMETER(join_price, 2.0, 0.0, 6.0, 0.1, "", churn, J, both("M22; the trade decides: price elasticities of brands average −2.62 (Bijmolt et al. 2005)", "M22; hängt an der Branche: Preiselastizitäten von Marken im Mittel −2,62 (Bijmolt u. a. 2005)"), none, 0,
    "Price deters newcomers", "Preis schreckt Neue ab", "Elasticity of joining: a price one percent above the market lowers the number of newcomers by so many percent.", "Elastizität des Zugangs: Ein Preis ein Prozent über dem Markt senkt die Zahl der Neuen um so viele Prozent.")
PARAMETER(first_impressions, 3.0, 0.0, 5.0, 0.1, "×", account, J, both("M4; Bolton 1998 [R, abstract]: the longer the relationship, the less a new experience weighs; the size is a judgement", "M4; Bolton 1998 [R, Zusammenfassung]: Je länger die Beziehung, desto weniger wiegt Neues; die Größe ist eine Annahme"), none, 0,
    "First impressions", "Erster Eindruck", "How much more a contact moves the account at the very beginning of a relationship; half of it is gone after a quarter of a year.", "Wie viel stärker ein Kontakt das Konto ganz am Anfang einer Beziehung bewegt; nach einem Vierteljahr ist die Hälfte davon vorbei.")
PARAMETER(frailty_shape, 1.2, 0.3, 5.0, 0.1, "", churn, J, both("M14; gamma frailty gives a hazard that falls with tenure", "M14; Gamma-verteilte Neigungen ergeben ein Risiko, das mit der Dauer der Beziehung sinkt"), none, 0,
    "Difference between people", "Unterschied zwischen Menschen", "Shape of the gamma distribution of how readily people leave: low is very different people.", "Form der Gammaverteilung, wie leicht Menschen gehen: niedrig heißt sehr verschieden.")
PARAMETER(consideration, 0.35, 0.05, 0.95, 0.05, "share", churn, J, "M12", none, 0,
    "Initial consideration", "Anfängliche Kaufneigung", "Mean probability with which a prospect would consider the company.", "Mittlere Wahrscheinlichkeit, mit der jemand das Unternehmen in Betracht zieht.")
PARAMETER(word_conversion, 0.05, 0.0, 0.5, 0.005, "share", churn, J, "M22", none, 0,
    "Joining after good news", "Gewonnen durch Empfehlung", "Probability that a considering person who hears good news becomes a customer.", "Wahrscheinlichkeit, dass jemand mit Kaufneigung nach einer Empfehlung Kunde wird.")
PARAMETER(advert_ceiling, 0.20, 0.0, 0.5, 0.01, "share per year", churn, J, "M22; Bass 1969", none, 0,
    "Ceiling of advertising", "Obergrenze der Werbung", "Yearly share of fully considering prospects that unlimited advertising would win.", "Jährlicher Anteil voll kaufgeneigter Menschen, den unbegrenzte Werbung gewinnen würde.")
PARAMETER(advert_scale_eur, 5.0, 0.5, 20.0, 0.5, "€ per prospect and year", churn, J, "M22", none, 0,
    "Scale of advertising", "Maßstab der Werbung", "Spending at which 63 % of the ceiling is reached.", "Ausgabe, bei der 63 % der Obergrenze erreicht sind.")
PARAMETER(win_back_success, 0.2, 0.0, 1.0, 0.05, "share", churn, J, "M14", none, 0,
    "Success of a win-back", "Erfolg einer Rückgewinnung", "Probability that a lost customer who does not avoid the company returns when asked.", "Wahrscheinlichkeit, dass eine angesprochene Person zurückkehrt, die das Unternehmen nicht meidet.")
PARAMETER(account_at_joining, 2.0, -30.0, 10.0, 0.5, "points", churn, J, "M4", none, 0,
    "Account of a new customer", "Konto neuer Kunden", "Advance of trust with which a new customer starts.", "Vertrauensvorschuss, mit dem neue Kunden beginnen.")

// ---- Staff ---------------------------------------------------------------------------------------------------------
PARAMETER(skill_learning, 0.01, 0.0, 0.05, 0.001, "per day", staff, J, "M17", none, 0,
    "Learning", "Lernen", "Daily approach to full skill at 48 hours of training a year; in proportion with more or less.", "Tägliche Annäherung an volles Können bei 48 Schulungsstunden im Jahr; bei mehr oder weniger im Verhältnis.")
PARAMETER(skill_practice, 0.04, 0.0, 0.2, 0.01, "per day", staff, J, both("M17; with it beginners are experienced after six to eight weeks, a judgement", "M17; damit sind Anfänger nach sechs bis acht Wochen erfahren, eine Annahme"), none, 0,
    "Practice", "Übung", "Daily approach to the skill of experienced people (0.75) on days with customers. What goes beyond comes from training.", "Tägliche Annäherung an das Können Erfahrener (0,75) an Tagen mit Kundenkontakt. Was darüber hinausgeht, kommt aus der Schulung.")
PARAMETER(skill_forgetting, 0.001, 0.0, 0.01, 0.0005, "per day", staff, J, "M17", none, 0,
    "Forgetting", "Vergessen", "Skill lost each day without refreshing.", "Täglich verlorenes Können ohne Auffrischung.")
PARAMETER(skill_beginner, 0.3, 0.0, 1.0, 0.05, "share", staff, J, "M17", none, 0,
    "Skill of a beginner", "Können von Anfängern", "Skill of a newly hired employee; practice makes up for it within weeks.", "Können neu Eingestellter; Übung gleicht es binnen Wochen aus.")
PARAMETER(motivation_speed, 0.02, 0.0, 0.1, 0.005, "per day", staff, J, "M17", none, 0,
    "Speed of motivation", "Tempo der Motivation", "Daily approach of motivation to what conditions allow.", "Tägliche Annäherung der Motivation an das, was die Bedingungen erlauben.")
PARAMETER(motivation_overload, 0.35, 0.0, 1.0, 0.05, "", staff, J, "M17", none, 0,
    "Overload drains", "Überlast zehrt", "Motivation lost when employees are fully occupied (from 85 % on).", "Verlorene Motivation bei voller Auslastung (ab 85 %).")
PARAMETER(motivation_anger, 0.15, 0.0, 1.0, 0.05, "", staff, J, "M17", none, 0,
    "Angry customers drain", "Wütende Kunden zehren", "Motivation lost when every customer served is angry.", "Verlorene Motivation, wenn alle bedienten Kunden wütend sind.")
PARAMETER(quit_rate, 0.35, 0.05, 1.0, 0.01, "share per year", staff, R, both("M17; contact-centre turnover 30–45 % a year", "M17; Fluktuation in Callcentern 30–45 % im Jahr"), none, 0,
    "Quitting", "Kündigungen", "Yearly hazard of quitting at medium motivation; unmotivated people leave more.", "Jährliche Kündigungsneigung bei mittlerer Motivation; Unmotivierte gehen öfter.")
PARAMETER(hiring_delay_days, 20.0, 0.0, 120.0, 1.0, "days", staff, J, "M17", none, 0,
    "Time to fill a position", "Dauer bis zur Neubesetzung", "How long a position stays empty after somebody quits; where a shift would stand empty, a beginner steps in the next day.", "Wie lange eine Stelle nach einer Kündigung leer bleibt; wo eine Schicht leer stünde, springt am nächsten Tag ein Anfänger ein.")

// ---- Money ---------------------------------------------------------------------------------------------------------
PARAMETER(bond_spend, 0.46, 0.0, 1.0, 0.01, "share", money, S, both("M15; Gallup +46 % as quoted; original not found, +23 % was read", "M15; Gallup, zitiert mit +46 %; Original nicht gefunden, gelesen wurden +23 %"), none, 0,
    "Bound customers spend more", "Gebundene geben mehr aus", "Extra spending of emotionally bound customers (full from 35 points on). 46 % are quoted without an original that was found, 23 % were read.", "Mehrausgaben emotional gebundener Kunden (voll ab 35 Punkten). 46 % wird zitiert, ohne dass sich das Original fand; 23 % wurde gelesen.")
PARAMETER(disengaged_spend, 0.28, 0.0, 0.9, 0.01, "share", money, J, both("M15; with +23 % it gives the 51 points that were read between engaged and disengaged customers [R]", "M15; ergibt mit +23 % die gelesenen 51 Punkte zwischen gebundenen und ungebundenen Kunden [R]"), none, 0,
    "Disengaged spend less", "Abgewandte geben weniger aus", "Spending lost below −10 points.", "Ausgaben, die unter −10 Punkten verloren gehen.")
PARAMETER(spend_spread, 0.8, 0.0, 2.0, 0.05, "cv", money, J, both("M15, M24; CDNOW [D]: top 20 % of customers bring 67.8 % of revenue, together with the purchase rates", "M15, M24; CDNOW [D]: zusammen mit den Kaufraten bringen die besten 20 % der Kunden 67,8 % des Umsatzes"), none, 0,
    "Spread of spending", "Streuung der Ausgaben", "Coefficient of variation of spending between people (log-normal).", "Variationskoeffizient der Ausgaben zwischen Personen (log-normal).")
PARAMETER(goods_share, 0.45, 0.0, 0.95, 0.01, "of revenue", money, J, both("plausible trade margin", "plausible Handelsspanne"), none, 0,
    "Cost of goods", "Wareneinsatz", "Share of revenue that goods, rooms and deliveries cost before service.", "Anteil des Umsatzes, den Waren, Zimmer und Lieferungen vor dem Service kosten.")
PARAMETER(programme_scale, 1.0, 0.25, 4.0, 0.05, "×", money, J, both("the costs of programmes are published averages and judgements; in one business they may be half as high or twice", "die Kosten der Programme sind veröffentlichte Mittel und Annahmen; in einem Unternehmen können sie halb so hoch sein oder doppelt"), none, 0,
    "Cost of programmes", "Kosten der Programme", "What programmes cost in this business, relative to what they cost on average in one with such wages, such revenue and so many customers.", "Was Programme in diesem Unternehmen kosten, relativ zu dem, was sie bei solchen Löhnen, solchem Umsatz und so vielen Kunden im Mittel kosten.")
PARAMETER(wow_cost_eur, 8.0, 0.0, 100.0, 1.0, "€", money, J, both("M3; CEB [R]: delight adds 10–20 % operating cost; the sum is a plausible size", "M3; CEB [R]: Begeistern verteuert den Betrieb um 10–20 %; der Betrag ist eine plausible Größe"), none, 0,
    "Cost of a wow moment", "Kosten eines Wow-Moments", "What one wow moment costs.", "Was ein Wow-Moment kostet.")
PARAMETER(hire_cost_eur, 4000.0, 0.0, 30000.0, 500.0, "€", money, J, both("M17; replacing an agent costs $10,000–20,000 including lost productivity [R, second hand]; the sum is a plausible size", "M17; jemanden zu ersetzen kostet 10.000–20.000 $ samt verlorener Leistung [R, aus zweiter Hand]; der Betrag ist eine plausible Größe"), none, 0,
    "Cost of a hire", "Kosten einer Einstellung", "Recruiting and induction of one employee at medium selectivity.", "Suche und Einarbeitung einer Person bei mittlerer Sorgfalt.")
PARAMETER(win_back_cost_eur, 15.0, 0.0, 200.0, 1.0, "€", money, J, "M14", none, 0,
    "Cost of a win-back attempt", "Kosten eines Rückgewinnungsversuchs", "Letter, call and offer to one lost customer.", "Brief, Anruf und Angebot an eine verlorene Kundin.")
PARAMETER(discount_rate, 0.10, 0.0, 0.3, 0.01, "share per year", money, J, "M24", none, 0,
    "Discount rate", "Diskontsatz", "Yearly rate at which future margins are discounted in the customer lifetime value.", "Jährlicher Satz, mit dem künftige Deckungsbeiträge im Kundenwert abgezinst werden.")

// ---- Surveys -------------------------------------------------------------------------------------------------------
PARAMETER(score_intercept, 7.5, 5.0, 9.0, 0.1, "points", surveys, J, "M23", none, 0,
    "Recommendation at zero", "Empfehlung bei null", "Mean answer to “would you recommend us?” (0–10) at an account of zero.", "Mittlere Antwort auf „Würden Sie uns empfehlen?“ (0–10) bei Kontostand null.")
PARAMETER(score_account, 0.09, 0.0, 0.2, 0.005, "per point", surveys, J, "M23", none, 0,
    "Recommendation per point", "Empfehlung je Punkt", "How much each point on the account lifts the answer.", "Wie stark jeder Punkt auf dem Konto die Antwort hebt.")
PARAMETER(score_noise, 1.0, 0.0, 3.0, 0.1, "points", surveys, J, "M23", none, 0,
    "Noise of answers", "Rauschen der Antworten", "Standard deviation of answers of people with the same account.", "Standardabweichung der Antworten bei gleichem Kontostand.")
PARAMETER(survey_share, 0.10, 0.0, 0.2, 0.01, "of contacts", surveys, J, "M23", none, 0,
    "Surveyed contacts", "Befragte Kontakte", "Share of contacts after which a customer is asked.", "Anteil der Kontakte, nach denen gefragt wird.")
PARAMETER(survey_response, 0.15, 0.02, 0.6, 0.01, "share", surveys, J, both("M23; 10–30 % answer", "M23; 10–30 % antworten"), none, 0,
    "Response rate", "Rücklaufquote", "Share of those asked who answer; extremes answer more, which biases the result.", "Anteil der Befragten, die antworten; Extreme antworten öfter, das verzerrt das Ergebnis.")

#undef PARAMETER
