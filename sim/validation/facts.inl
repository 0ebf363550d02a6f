// THE table of stylised facts: what published findings say, and how the same thing is measured in a simulated world.
//
// FACT(id, minimum, maximum, unit, decimals, tag, kind, setting, label_en, label_de, source, measure)
//
//   minimum, maximum  target range; share as 0–1 where the unit is %
//   tag               how far to trust the target (letters as in parameters.inl)
//   kind              outcome: no number of the model was moved with this in view
//                     calibrated: judgements or levels of scenarios were searched or chosen for it (calibration.h); that it lies
//                     inside says that the model can be set so
//                     display: echo of an input; a parameter, a table or a scenario was set to the very number. No fact: it shows
//                     that the plumbing holds, and is not counted among facts
//                     A range has two ends, each a claim: where the source gives only one, the other one is a judgement and said so.
//   setting           row of settings.inl
//   measure           over `e` (Evidence of the watched days), `c` (their counters) and `w` (the world at their end)
#ifndef FACT
#error "define FACT before including facts.inl"
#endif

// ---- Staying and leaving -------------------------------------------------------------------------------------------
FACT(churn, 0.15, 0.20, "%", 1, S, calibrated, hotel, "Customers lost in a year", "Verlorene Kunden im Jahr",
    both("quoted in practice literature, original not found; churn_intercept is calibrated to it", "in der Praxisliteratur zitiert, Original nicht gefunden; churn_intercept ist darauf eingestellt"), annual_share(c.left, c.customer_days))
FACT(leaves_after_one, 0.45, 0.55, "%", 0, R, display, hotel, "Say they leave after one bad contact", "Absicht zu gehen nach einem schlechten Kontakt",
    both("Zendesk 2020: half (stated)", "Zendesk 2020: die Hälfte (Aussage)"), share_of(c.first_bad_intends, c.first_bad))
FACT(leaves_after_several, 0.75, 0.85, "%", 0, R, display, hotel, "Say they leave after several bad contacts", "Absicht zu gehen nach mehreren schlechten Kontakten",
    both("Zendesk 2020: 80 % (stated)", "Zendesk 2020: 80 % (Aussage)"), share_of(c.again_bad_intends, c.again_bad))
FACT(churn_few_contacts, 0.8, 1.3, "×", 2, J, outcome, phone, "Leaving after 2–3 service contacts against 0–1", "Abwanderung nach 2–3 Servicekontakten gegenüber 0–1",
    both("MLC++ churn set: flat from 0 to 3 contacts; the data are artificial and no evidence", "Churn-Datensatz MLC++: gleich von 0 bis 3 Kontakten; die Daten sind künstlich und kein Beleg"), left_after(e.customers, 2, 3) / left_after(e.customers, 0, 1))
FACT(churn_many_contacts, 4.0, 5.7, "×", 2, J, outcome, phone, "Leaving after 4 and more service contacts against 0–3", "Abwanderung nach 4 und mehr Servicekontakten gegenüber 0–3",
    both("MLC++ churn set: 11 % to 44–63 %; the data are artificial and no evidence", "Churn-Datensatz MLC++: von 11 % auf 44–63 %; die Daten sind künstlich und kein Beleg"), left_after(e.customers, 4, 99) / left_after(e.customers, 0, 3))

// ---- Loyalty of the person -----------------------------------------------------------------------------------------
// The same rows for three businesses. Judgements where it says so; each range was set before it was measured.
#define LOYALTY_FACTS(setting) \
FACT(recommends_##setting, 0.5, 0.7, "", 2, D, calibrated, setting, "Satisfaction of a year and recommendation: correlation", "Zufriedenheit eines Jahres und Empfehlung: Korrelation", \
    both("ECSI mobile phone survey: satisfaction and loyalty .62", "ECSI-Umfrage Mobilfunk: Zufriedenheit und Treue 0,62"), e.loyalty.satisfaction_and_score.correlation()) \
FACT(detractors_leave_##setting, 2.0, 6.0, ": 1", 2, J, calibrated, setting, "Leaving within a year: detractors to promoters", "Gehen binnen eines Jahres: Detraktoren zu Promotoren", \
    both("judgement: what people say and whether they stay go together, and one question does not tell most of it", "Annahme: Aussage und Bleiben gehören zusammen, und eine einzelne Frage verrät nicht das meiste"), times_as_likely(e.loyalty.detractors, e.loyalty.promoters)) \
FACT(accounts_leave_##setting, 3.0, 15.0, ": 1", 2, J, calibrated, setting, "Leaving within a year: lowest to highest fifth of accounts", "Gehen binnen eines Jahres: unterstes zu oberstem Fünftel der Konten", \
    both("judgement: more than the answer to a question tells, and even good customers leave", "Annahme: mehr, als die Antwort auf eine Frage verrät, und auch gute Kunden gehen"), times_as_likely(e.loyalty.lowest_fifth, e.loyalty.highest_fifth)) \
FACT(leaving_peak_month_##setting, 1.0, 6.0, "months", 1, J, calibrated, setting, "Month of tenure by which most leave", "Monat der Zugehörigkeit, bis zu dem die meisten gehen", \
    both("judgement: who does not fit has found out within half a year; counted from the end of a first term", "Annahme: Wer nicht passt, hat es in einem halben Jahr gemerkt; gezählt ab dem Ende einer ersten Laufzeit"), hazard_of(e.loyalty, w, e.first_day).peak_month) \
FACT(leaving_peak_##setting, 2.5, 6.0, "×", 2, J, calibrated, setting, "Leaving then against months 22–27", "Gehen in dieser Zeit gegenüber Monat 22–27", \
    both("judgement: leaving falls with tenure wherever it is measured; more than six times would be another business", "Annahme: Wo gemessen wird, nimmt das Gehen mit der Zugehörigkeit ab; mehr als das Sechsfache wäre ein anderes Geschäft"), hazard_of(e.loyalty, w, e.first_day).peak_to_late) \
FACT(leaving_rises_##setting, -2.0, 2.0, "se", 2, J, calibrated, setting, "Largest rise between quarters after that, in standard errors", "Größter Anstieg zwischen Quartalen danach, in Standardfehlern", \
    both("judgement: it falls from the peak on; of seven differences without a rise the largest is a little more than one, two is the limit of noise", "Annahme: Es fällt vom Gipfel an; von sieben Unterschieden ohne Anstieg ist der größte etwas mehr als eins, zwei ist die Grenze des Zufalls"), hazard_of(e.loyalty, w, e.first_day).largest_rise) \
FACT(failed_against_silent_##setting, 1.2, 4.0, "×", 2, J, outcome, setting, "Leaving after a complaint in vain against silence, equal severity", "Gehen nach vergeblicher Beschwerde gegenüber Schweigen, gleich schlimm", \
    both("direction: Maxham & Netemeyer 2002 (double deviation); TARP's intentions say the opposite; the range is a judgement", "Richtung: Maxham & Netemeyer 2002 (doppelte Enttäuschung); die Absichten bei TARP sagen das Gegenteil; der Bereich ist eine Annahme"), left_against_silent(e.after_bad, AfterBadEvidence::Course::failed)) \
FACT(recovered_against_silent_##setting, 0.5, 1.15, "×", 2, J, outcome, setting, "The same after a complaint put right", "Dasselbe nach gelöster Beschwerde", \
    both("TARP: after a solved complaint more say they stay (intention); that behaviour follows, and up to 1.15 as no difference, are judgements", "TARP: Nach gelöster Beschwerde sagen mehr, dass sie bleiben (Absicht); dass das Verhalten folgt und bis 1,15 als kein Unterschied gilt, sind Annahmen"), left_against_silent(e.after_bad, AfterBadEvidence::Course::recovered))
FACT(expectation_and_satisfaction, 0.4, 0.6, "", 2, D, outcome, phone, "Expectation and the satisfaction of the year after: correlation", "Erwartung und Zufriedenheit des Jahres danach: Korrelation",
    both("ECSI mobile phone survey: .50 among 250 people, ± .1 by chance; asked there at one time", "ECSI-Umfrage Mobilfunk: 0,50 bei 250 Befragten, ± 0,1 durch Zufall; dort zugleich gefragt"), e.loyalty.expectation_and_satisfaction.correlation())
FACT(journey_against_contact, 1.1, 1.5, "×", 2, R, outcome, hotel, "Recommendation follows a journey more closely than its last contact", "Empfehlung folgt einer Reise enger als ihrem letzten Kontakt",
    both("McKinsey: journeys tell 30 % more than single contacts; the range is a judgement", "McKinsey: Reisen sagen 30 % mehr als einzelne Kontakte; der Bereich ist eine Annahme"), e.loyalty.journey_and_score.correlation() / e.loyalty.contact_and_score.correlation())
LOYALTY_FACTS(hotel)
LOYALTY_FACTS(phone)
LOYALTY_FACTS(shop)
#undef LOYALTY_FACTS

// ---- Word of mouth -------------------------------------------------------------------------------------------------
FACT(word_ratio, 2.5, 4.0, ": 1", 2, R, calibrated, hotel, "Good to bad word of mouth", "Gute zu schlechter Mundpropaganda",
    both("East, Hammond & Wright 2007: 3 : 1 over 15 studies; tell_delight was chosen for it in a trial", "East, Hammond & Wright 2007: 3 : 1 über 15 Studien; tell_delight wurde in einem Probelauf dafür gewählt"), share_of(c.told_positive, c.told_negative))
FACT(word_of_delighted, 1.0, 3.0, "×", 2, R, calibrated, hotel, "Word of mouth of the very satisfied against the middle", "Mundpropaganda sehr Zufriedener gegenüber der Mitte",
    both("Anderson 1998: U-shape; less than three times is a judgement", "Anderson 1998: U-Form; weniger als das Dreifache ist eine Annahme"), share_of(e.words.told[2], e.words.contacts[2]) / share_of(e.words.told[1], e.words.contacts[1]))
FACT(word_of_dissatisfied, 1.0, 2.0, "×", 2, R, calibrated, hotel, "Word of mouth of the dissatisfied against the very satisfied", "Mundpropaganda Unzufriedener gegenüber sehr Zufriedenen",
    both("Anderson 1998: higher on the negative side, less than twice", "Anderson 1998: auf der negativen Seite höher, weniger als doppelt so hoch"), share_of(e.words.told[0], e.words.contacts[0]) / share_of(e.words.told[2], e.words.contacts[2]))
FACT(complaint_share, 0.05, 0.08, "%", 1, R, display, retail, "Bad contacts that reach the company", "Schlechte Kontakte, von denen das Unternehmen erfährt",
    both("Wharton/Verde 2006: 6 % in retail", "Wharton/Verde 2006: 6 % im Handel"), share_of(e.words.bad_complained, e.words.bad))
FACT(complaint_share_contract, 0.20, 0.50, "%", 1, J, display, phone, "The same in a contract business", "Dasselbe in einem Vertragsgeschäft",
    both("between TARP's two figures, 50–75 % where money is lost and 5–30 % for poor treatment; a judgement", "zwischen den beiden Zahlen von TARP, 50–75 %, wo Geld verloren ist, und 5–30 % bei schlechter Behandlung; eine Annahme"), share_of(e.words.bad_complained, e.words.bad))
FACT(told_share, 0.28, 0.34, "%", 1, R, display, retail, "Bad contacts told to others", "Schlechte Kontakte, die weitererzählt werden",
    "Wharton/Verde 2006: 31 %", share_of(e.words.bad_told, e.words.bad))
FACT(told_listeners, 3.5, 4.5, "people", 2, R, display, retail, "Listeners of one who tells", "Zuhörer je Erzählung",
    both("Wharton/Verde 2006: about four", "Wharton/Verde 2006: etwa vier"), share_of(e.words.bad_listeners, e.words.bad_told))
FACT(told_many, 0.17, 0.22, "%", 1, J, display, retail, "Of those who tell: to six and more", "Davon an sechs und mehr",
    both("Wharton/Verde 2006, published shares read as of all with a problem: 19 %", "Wharton/Verde 2006, veröffentlichte Anteile als solche aller mit einem Problem gelesen: 19 %"), share_of(e.words.bad_told_many, e.words.bad_told))
FACT(told_against_complained, 4.0, 6.0, ": 1", 2, R, display, retail, "Telling others to telling the company", "Weitererzählen zu Beschweren",
    both("Wharton/Verde 2006: five times more likely", "Wharton/Verde 2006: fünfmal so wahrscheinlich"), share_of(e.words.bad_told, e.words.bad_complained))
FACT(listeners, 110.0, 140.0, "people", 0, J, display, retail, "Listeners of 100 bad contacts", "Zuhörer von 100 schlechten Kontakten",
    both("Wharton/Verde 2006, reconstructed: 124", "Wharton/Verde 2006, rekonstruiert: 124"), 100.0 * share_of(e.words.bad_listeners, e.words.bad))

FACT(posts_negative, 0.40, 0.80, "%", 1, D, display, hotel, "Public posts that are negative", "Öffentliche Beiträge, die negativ sind",
    both("airline posts of February 2015: 63 %, by airline 36–78 %", "Beiträge über Fluglinien, Februar 2015: 63 %, je Linie 36–78 %"), share_of(c.public_negative, c.public_posts))
FACT(posts_on_service, 0.25, 0.40, "%", 1, D, outcome, phone, "Negative posts about service", "Negative Beiträge über Service",
    both("airline posts of February 2015: 32 %, the first of all reasons", "Beiträge über Fluglinien, Februar 2015: 32 %, der häufigste Grund"), share_of(e.words.bad_posts_on_service, e.words.posts[1]))
FACT(posts_first_reason, 1.0, 3.0, "×", 2, D, outcome, phone, "The same against the next reason", "Dasselbe gegenüber dem nächsten Grund",
    both("airline posts of February 2015: 32 % against 18 %", "Beiträge über Fluglinien, Februar 2015: 32 % gegenüber 18 %"), share_of(e.words.bad_posts_on_service, std::max(e.words.bad_posts_on[0], e.words.bad_posts_on[3])))
FACT(posts_spread, 1.7, 2.3, "×", 2, D, display, phone, "Readers of a negative post against a positive one", "Leser eines negativen Beitrags gegenüber einem positiven",
    both("airline posts of February 2015: passed on twice as often", "Beiträge über Fluglinien, Februar 2015: doppelt so oft weitergegeben"), share_of(e.words.readers[1], e.words.posts[1]) / share_of(e.words.readers[0], e.words.posts[0]))

// ---- Effort and delight --------------------------------------------------------------------------------------------
FACT(disloyal_low_effort, 0.06, 0.12, "%", 1, R, display, phone, "Say they are more disloyal after low effort", "Absicht: weniger treu nach wenig Aufwand",
    both("CEB: 9 % (intention)", "CEB: 9 % (Absicht)"), e.experience.low_disloyal.mean())
FACT(disloyal_high_effort, 0.93, 0.99, "%", 1, R, display, phone, "Say they are more disloyal after high effort", "Absicht: weniger treu nach viel Aufwand",
    both("CEB: 96 % (intention)", "CEB: 96 % (Absicht)"), e.experience.high_disloyal.mean())
FACT(speaks_badly_low_effort, 0.0, 0.03, "%", 1, R, display, phone, "Say they speak badly after low effort", "Absicht: schlecht reden nach wenig Aufwand",
    both("CEB: 1 % (intention)", "CEB: 1 % (Absicht)"), e.experience.low_speaks_badly.mean())
FACT(speaks_badly_high_effort, 0.76, 0.86, "%", 1, R, display, phone, "Say they speak badly after high effort", "Absicht: schlecht reden nach viel Aufwand",
    both("CEB: 81 % (intention)", "CEB: 81 % (Absicht)"), e.experience.high_speaks_badly.mean())
FACT(disloyal_against_loyal, 3.0, 4.0, ": 1", 2, R, calibrated, phone, "Service contacts that cost loyalty to those that earn it", "Servicekontakte, die Treue kosten, zu denen, die sie bringen",
    both("CEB: nearly four times more likely (intention); counted are bookings of more than a point either way", "CEB: fast viermal so wahrscheinlich (Absicht); gezählt sind Buchungen von mehr als einem Punkt nach beiden Seiten"), share_of(e.experience.more_disloyal, e.experience.more_loyal))
FACT(delighted, 0.08, 0.20, "%", 1, R, calibrated, hotel, "Delighted contacts", "Begeisternde Kontakte",
    "CEB: 16 %", share_of(c.delighted, c.contacts))

// ---- Service -------------------------------------------------------------------------------------------------------
FACT(solved_first, 0.65, 0.75, "%", 1, R, display, phone, "Solved in the first contact, by employees", "Im ersten Kontakt gelöst, durch Mitarbeitende",
    "SQM Group: 67–72 %", share_of(e.matters.solved_at_once, e.matters.with_employee))
FACT(solved_first_best, 0.80, 0.92, "%", 1, R, outcome, phone_best, "The same with the best teams", "Dasselbe mit den besten Teams",
    both("SQM Group: world class from 80 % on; that one in twelve stays is a judgement", "SQM Group: Weltklasse ab 80 %; dass eines von zwölf bleibt, ist eine Annahme"), share_of(e.matters.solved_at_once, e.matters.with_employee))
FACT(calls_per_matter, 1.35, 1.65, "", 2, R, outcome, phone, "Calls to a matter, by employees", "Gespräche je Anliegen, bei Mitarbeitenden",
    both("SQM Group: 1.5; a tenth either way is a judgement", "SQM Group: 1,5; ein Zehntel nach beiden Seiten ist eine Annahme"), share_of(e.matters.calls, e.matters.with_employee))
FACT(one_and_done, 0.43, 0.53, "%", 1, R, outcome, phone, "Calls that were one and done", "Gespräche, mit denen alles erledigt war",
    both("SQM Group: 48 % of calls; five points either way are a judgement", "SQM Group: 48 % der Anrufe; fünf Punkte nach beiden Seiten sind eine Annahme"), share_of(e.matters.solved_at_once, e.matters.calls))
FACT(repeat_loss, 0.12, 0.16, "%", 1, R, display, phone, "Satisfaction lost by each repeated contact", "Verlorene Zufriedenheit je Wiederholung",
    "SQM Group: 14–15 %", satisfaction_lost_by_repeat(e.experience))
FACT(resolution_skew, 1.8, 3.5, "×", 2, D, outcome, phone, "Time to a solution: mean against median", "Zeit bis zur Lösung: Mittel gegenüber Median",
    both("Italian help desk: 8.8 against 3.9 days; up to half as much again is a judgement", "italienischer Helpdesk: 8,8 gegenüber 3,9 Tagen; bis um die Hälfte mehr ist eine Annahme"), mean_of(e.matters.days) / median_of(e.matters.days))
FACT(rework, 0.20, 0.30, "%", 1, D, calibrated, phone, "Matters that come back", "Anliegen, die wiederkommen",
    both("Italian help desk: 27 %", "italienischer Helpdesk: 27 %"), share_of(e.matters.reworked, e.matters.closed))
FACT(busiest_hour, 0.075, 0.10, "%", 1, D, display, call_centre, "Calls in the busiest hour", "Anrufe in der stärksten Stunde",
    both("bank call centre 1999: 8.9 % of a day of 17 hours", "Callcenter einer Bank 1999: 8,9 % eines Tages von 17 Stunden"), busiest_hour_share(e.queue))
FACT(call_humps, 2.0, 2.0, "", 0, D, display, call_centre, "Humps of the day's calls", "Höcker der Anrufe über den Tag",
    both("bank call centre 1999: a double hump", "Callcenter einer Bank 1999: zwei Höcker"), humps(e.queue))
FACT(calls_variance, 5.0, 16.0, "×", 1, D, display, call_centre, "Variance of hourly calls against their mean", "Varianz der Anrufe je Stunde gegenüber dem Mittel",
    both("bank call centre 1999: 5–16, trend included; arrival_variability comes from the same calls", "Callcenter einer Bank 1999: 5–16, einschließlich Trend; arrival_variability stammt aus denselben Anrufen"), calls_variance_ratio(e.queue))
FACT(patience_slope, 250.0, 350.0, "s", 0, R, display, call_centre, "Mean wait for each caller who gives up", "Mittleres Warten je aufgegebenem Anruf",
    both("call centre: 59 s for 19.9 %, that is one in 296 s", "Callcenter: 59 s bei 19,9 %, das heißt einer in 296 s"), seconds_of_patience(e.queue))
FACT(giving_up_explained, 0.8, 1.0, "", 2, R, outcome, call_centre, "Giving up in proportion to waiting: R²", "Aufgeben im Verhältnis zum Warten: R²",
    both("Mandelbaum & Zeltyn; theory of Erlang A", "Mandelbaum & Zeltyn; Theorie des Modells Erlang A"), giving_up_explained(e.queue))
FACT(service_time_spread, 1.0, 2.2, "cv", 2, R, display, call_centre, "Spread of service times", "Streuung der Bearbeitungszeiten",
    both("Brown et al. 2005: log-normal, spread of one and more", "Brown et al. 2005: logarithmisch normalverteilt, Streuung eins und mehr"), e.queue.service_s.deviation() / e.queue.service_s.mean())
FACT(service_time_lognormal, -0.2, 0.2, "", 2, R, display, call_centre, "Skew of the logarithm of service times", "Schiefe des Logarithmus der Bearbeitungszeiten",
    both("Brown et al. 2005: log-normal", "Brown et al. 2005: logarithmisch normalverteilt"), e.queue.log_service.skewness())

// ---- Complaints and recovery ---------------------------------------------------------------------------------------
FACT(stays_silent_minor, 0.32, 0.42, "%", 0, R, display, phone, "Say they stay: minor, no complaint", "Absicht zu bleiben: kleiner Ärger, keine Beschwerde",
    "TARP: 37 %", e.complaints.says_stays[0][0].mean())
FACT(stays_unsatisfied_minor, 0.41, 0.51, "%", 0, R, display, phone, "Say they stay: minor, complaint in vain", "Absicht zu bleiben: kleiner Ärger, Beschwerde vergeblich",
    "TARP: 46 %", e.complaints.says_stays[1][0].mean())
FACT(stays_satisfied_minor, 0.65, 0.75, "%", 0, R, display, phone, "Say they stay: minor, solved", "Absicht zu bleiben: kleiner Ärger, gelöst",
    "TARP: 70 %", e.complaints.says_stays[2][0].mean())
FACT(stays_quick_minor, 0.90, 1.0, "%", 0, R, display, phone, "Say they stay: minor, solved quickly", "Absicht zu bleiben: kleiner Ärger, schnell gelöst",
    "TARP: 95 %", e.complaints.says_stays[3][0].mean())
FACT(stays_silent_major, 0.04, 0.14, "%", 0, R, display, phone, "Say they stay: major, no complaint", "Absicht zu bleiben: großer Ärger, keine Beschwerde",
    "TARP: 9 %", e.complaints.says_stays[0][1].mean())
FACT(stays_unsatisfied_major, 0.14, 0.24, "%", 0, R, display, phone, "Say they stay: major, complaint in vain", "Absicht zu bleiben: großer Ärger, Beschwerde vergeblich",
    "TARP: 19 %", e.complaints.says_stays[1][1].mean())
FACT(stays_satisfied_major, 0.49, 0.59, "%", 0, R, display, phone, "Say they stay: major, solved", "Absicht zu bleiben: großer Ärger, gelöst",
    "TARP: 54 %", e.complaints.says_stays[2][1].mean())
FACT(stays_quick_major, 0.77, 0.87, "%", 0, R, display, phone, "Say they stay: major, solved quickly", "Absicht zu bleiben: großer Ärger, schnell gelöst",
    "TARP: 82 %", e.complaints.says_stays[3][1].mean())
FACT(recovery_keeps, 0.0, 0.2, "%", 1, J, outcome, phone, "Really stay half a year: complaint solved minus in vain", "Bleiben wirklich ein halbes Jahr: gelöst minus vergeblich",
    both("TARP: part of the order of the eight figures above, which are intentions; the range is a judgement", "TARP: ein Teil der Reihenfolge der acht Zahlen zuvor, die Absichten sind; der Bereich ist eine Annahme"), stayed(e.complaints, Aftermath::satisfied) - stayed(e.complaints, Aftermath::unsatisfied))
FACT(recovery_beats_silence, 0.0, 0.2, "%", 1, J, outcome, phone, "Really stay half a year: complaint solved minus no complaint", "Bleiben wirklich ein halbes Jahr: gelöst minus keine Beschwerde",
    both("TARP: part of the order of the eight figures above, which are intentions; the range is a judgement", "TARP: ein Teil der Reihenfolge der acht Zahlen zuvor, die Absichten sind; der Bereich ist eine Annahme"), stayed(e.complaints, Aftermath::satisfied) - stayed(e.complaints, Aftermath::silent))
FACT(recovery_loyalty, -6.0, 0.5, "points", 2, R, outcome, phone_recovery, "Account after a first recovery minus before the failure", "Konto nach der ersten Wiedergutmachung minus vor dem Fehler",
    both("de Matos, Henrique & Rossi 2007: no paradox for the intention to buy again; that the account follows is a judgement", "de Matos, Henrique & Rossi 2007: kein Paradox für die Wiederkaufabsicht; dass das Konto ihr folgt, ist eine Annahme"), e.complaints.first_change.mean())
FACT(recovery_second, -10.0, 0.0, "points", 2, R, display, phone_recovery, "The same after a second failure", "Dasselbe nach einem zweiten Fehler",
    both("Maxham & Netemeyer 2002: never after two failures", "Maxham & Netemeyer 2002: nie nach zwei Fehlern"), e.complaints.second_change.mean())

FACT(recovery_staying, -0.15, 0.01, "%", 1, R, outcome, phone_recovery, "Really stay half a year: recovered quickly minus all customers", "Bleiben wirklich ein halbes Jahr: schnell gelöst minus alle Kunden",
    both("de Matos, Henrique & Rossi 2007: no paradox for the intention to buy again; that behaviour follows is a judgement", "de Matos, Henrique & Rossi 2007: kein Paradox für die Wiederkaufabsicht; dass das Verhalten ihr folgt, ist eine Annahme"), stayed(e.complaints, Aftermath::satisfied_quickly) - det_sqrt(1.0 - annual_share(c.left + c.moved_away, c.customer_days)))
FACT(recovery_satisfaction, 0.05, 1.0, "points", 2, R, outcome, phone_recovery, "Satisfaction after excellent recovery minus before the failure", "Zufriedenheit nach hervorragender Wiedergutmachung minus vor dem Fehler",
    both("de Matos, Henrique & Rossi 2007: a paradox for satisfaction", "de Matos, Henrique & Rossi 2007: ein Paradox für die Zufriedenheit"), share_of(c.recovery_satisfaction, c.answered_complaints))

// ---- Customers help customers ---------------------------------------------------------------------------------------
FACT(only_readers, 0.85, 0.95, "%", 1, R, display, speakers, "Members of the community who only read", "Mitglieder der Community, die nur lesen",
    "90-9-1", only_readers(e.community, c.days))
FACT(top_contributors, 0.50, 0.62, "%", 1, R, display, speakers, "Answers by the most active tenth of contributors", "Antworten vom aktivsten Zehntel der Beitragenden",
    both("Lithium, 200 communities: 56 %", "Lithium, 200 Communitys: 56 %"), written_by_top_tenth(e.community))

// ---- Experience ----------------------------------------------------------------------------------------------------
FACT(satisfaction_mean, 7.3, 8.0, "points", 2, D, calibrated, hotel, "Satisfaction: mean", "Zufriedenheit: Mittel",
    both("ECSI mobile phone survey: 7.99 for the single question; the fitted equation gives 7.5 at the means of the survey", "ECSI-Umfrage Mobilfunk: 7,99 für die einzelne Frage; die geschätzte Gleichung ergibt 7,5 bei den Mitteln der Umfrage"), e.experience.satisfaction.mean())
FACT(satisfaction_sd, 1.2, 1.8, "points", 2, D, calibrated, hotel, "Satisfaction: standard deviation", "Zufriedenheit: Standardabweichung",
    both("ECSI mobile phone survey: 1.23", "ECSI-Umfrage Mobilfunk: 1,23"), e.experience.satisfaction.deviation())
FACT(satisfaction_skew, -1.5, -0.2, "", 2, R, outcome, hotel, "Satisfaction: skew", "Zufriedenheit: Schiefe",
    both("Peterson & Wilson 1992: negative", "Peterson & Wilson 1992: negativ"), e.experience.satisfaction.skewness())
FACT(nps, 0.0, 40.0, "points", 0, D, calibrated, hotel, "NPS", "NPS",
    both("ECSI mobile phone survey: +14", "ECSI-Umfrage Mobilfunk: +14"), nps_of(e, w))
FACT(flawless, 0.85, 1.15, "×", 2, R, outcome, hotel, "Six contacts in a row without a bad one, against ρ⁶", "Sechs Kontakte ohne einen schlechten, gegenüber ρ⁶",
    both("McKinsey: six contacts at 95 % each", "McKinsey: sechs Kontakte zu je 95 %"), flawless_against_independence(e.experience, e.window))

FACT(late_delivery, 0.3, 0.7, "stars", 2, R, display, shop, "Stars lost by a delivery one or two days late", "Verlorene Sterne durch ein bis zwei Tage Verspätung",
    both("Olist (second hand): 0.5 of five stars", "Olist (aus zweiter Hand): 0,5 von fünf Sternen"), e.experience.stars_in_time.mean() - e.experience.stars_late.mean())
FACT(very_late_delivery, 1.7, 2.0, "stars", 2, R, display, shop, "The same from three days on", "Dasselbe ab drei Tagen",
    both("Olist (second hand): 1.8 of five stars for three to seven days", "Olist (aus zweiter Hand): 1,8 von fünf Sternen bei drei bis sieben Tagen"), e.experience.stars_in_time.mean() - e.experience.stars_very_late.mean())

// ---- Staff ---------------------------------------------------------------------------------------------------------
FACT(turnover, 0.30, 0.45, "%", 1, R, display, teams, "Staff turnover in a year", "Fluktuation im Jahr",
    both("contact centres: 30–45 %", "Callcenter: 30–45 %"), 365.0 * share_of(c.quits, c.employee_days))
FACT(turnover_culture, 0.15, 0.25, "%", 1, R, outcome, hotel_culture, "Staff turnover with an excellent culture", "Fluktuation mit hervorragender Kultur",
    both("Ritz-Carlton (NIST): about 20 %", "Ritz-Carlton (NIST): etwa 20 %"), 365.0 * share_of(c.quits, c.employee_days))

// ---- Buying --------------------------------------------------------------------------------------------------------
FACT(top_fifth, 0.60, 0.75, "%", 1, D, display, shop_as_published, "Revenue share of the best fifth of customers", "Umsatzanteil des besten Fünftels der Kunden",
    both("CDNOW: 67.8 %", "CDNOW: 67,8 %"), revenue_of_top_fifth(e.customers, w))
FACT(no_repeat_39, 0.55, 0.65, "%", 1, D, display, shop_as_published, "New customers without a repeat purchase in 39 weeks", "Neukunden ohne Wiederkauf in 39 Wochen",
    both("CDNOW: 60 % (cohort of twelve weeks, watched for 27–39 weeks)", "CDNOW: 60 % (Kohorte aus zwölf Wochen, 27–39 Wochen beobachtet)"), without_repeat(e.customers, w, false))
FACT(no_repeat_78, 0.46, 0.56, "%", 1, D, display, shop_as_published, "The same in 78 weeks", "Dasselbe in 78 Wochen",
    both("CDNOW: 51 % (the same cohort, 66–78 weeks)", "CDNOW: 51 % (dieselbe Kohorte, 66–78 Wochen)"), without_repeat(e.customers, w, true))

#undef FACT
