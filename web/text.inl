// Texts of the app: TEXT(key, en, de). Labels of parameters, metrics and reasons are in the tables of sim/.
// {} marks where a value is put in.
#ifndef TEXT
#error "define TEXT before including text.inl"
#endif

// ---- Shell: top bar ------------------------------------------------------------------------------------------------
TEXT(app_name, "Goodwill", "Goodwill")
TEXT(scenario, "Scenario", "Szenario")
TEXT(drop_note, "Or drop your own scenario file onto the page.", "Oder eine eigene Szenariodatei auf die Seite ziehen.")
TEXT(play_tip, "Play (space)", "Abspielen (Leertaste)")
TEXT(pause_tip, "Pause (space)", "Anhalten (Leertaste)")
TEXT(step_tip, "One day on (→)", "Einen Tag weiter (→)")
TEXT(reset, "Start again", "Von vorn")
TEXT(reset_tip, "Start again on day 0 (R)", "Von vorn beginnen, ab Tag 0 (R)")
TEXT(speed, "Days per second", "Tage pro Sekunde")
TEXT(speed_one, "{} day per second (+ and −)", "{} Tag pro Sekunde (+ und −)")
TEXT(speed_days, "{} days per second (+ and −)", "{} Tage pro Sekunde (+ und −)")
TEXT(speed_fastest, "As fast as possible (+ and −)", "So schnell wie möglich (+ und −)")
TEXT(day_n, "Day {}", "Tag {}")
TEXT(year_n, "Year {}", "Jahr {}")
TEXT(seed, "Seed", "Startwert")
TEXT(seed_help, "The same seed brings the same people and the same luck. Press Enter to start again with another one.",
    "Gleicher Startwert, gleiche Menschen, gleiches Glück. Eingabetaste: neu beginnen mit einem anderen.")
TEXT(fullscreen, "Full screen", "Vollbild")
TEXT(theme_light, "Light (D)", "Hell (D)")
TEXT(theme_dark, "Dark (D)", "Dunkel (D)")
TEXT(menu, "Menu", "Menü")

// ---- Shell: levers -------------------------------------------------------------------------------------------------
TEXT(levers, "Levers", "Hebel")
TEXT(positions, "positions", "Plätze")
TEXT(positions_on_duty, "Positions on duty", "Besetzte Plätze")
TEXT(positions_help,
    "How many people serve here at the same time. Fewer save wages and lengthen the queue; too few wear the team out.",
    "Wie viele Menschen hier gleichzeitig bedienen. Weniger sparen Lohn und verlängern die Schlange; zu wenige zermürben das Team.")
TEXT(programmes, "Programmes", "Programme")
TEXT(programmes_cost, "Programmes cost {} a year", "Programme kosten {} im Jahr")
TEXT(nothing_changed, "Everything as at the start", "Alles wie zu Beginn")
TEXT(one_changed, "{} lever changed", "{} Hebel verändert")
TEXT(some_changed, "{} levers changed", "{} Hebel verändert")
TEXT(reset_all, "Reset all", "Alle zurücksetzen")
TEXT(reset_lever, "Back to the start", "Zurück zum Anfangswert")
TEXT(click_for_more, "Click for range, cost and source", "Klick zeigt Bereich, Kosten und Quelle")
TEXT(search_levers, "Search levers", "Hebel suchen")
TEXT(clear, "Clear", "Leeren")
TEXT(nothing_found, "No lever has this name.", "Kein Hebel heißt so.")
TEXT(range, "Range", "Bereich")
TEXT(from_to, "{} to {}", "{} bis {}")
TEXT(starts_at, " · at the start {}", " · zu Beginn {}")
TEXT(delay, "Takes effect", "Wirkt")
TEXT(delay_days, "after about {} days, little by little", "nach etwa {} Tagen, nach und nach")
TEXT(cost, "Cost", "Kosten")
TEXT(cost_now, "Now {} a year.", "Derzeit {} im Jahr.")
TEXT(cost_square, "Grows with the square: half the way costs a quarter.", "Wächst im Quadrat: halber Weg, ein Viertel der Kosten.")
TEXT(cost_at_most, "At most {} per customer and year.", "Höchstens {} je Kunde und Jahr.")
TEXT(cost_of_positions, "A wage for every paid hour on duty.", "Lohn für jede bezahlte Dienststunde.")
TEXT(evidence, "Source and trust", "Quelle und Verlässlichkeit")
TEXT(name_in_files, "Name in files and on the command line", "Name in Dateien und auf der Kommandozeile")
TEXT(preset_delight, "Delight", "Begeistern")
TEXT(preset_balanced, "Balanced", "Beides")
TEXT(preset_effort, "Effort", "Aufwand")
TEXT(all_assumptions, "All assumptions", "Alle Annahmen")
TEXT(assumptions_help, "Every other number of the model, with its source.", "Alle übrigen Zahlen des Modells mit ihrer Quelle.")

// ---- Shell: figures, charts, timeline ------------------------------------------------------------------------------
TEXT(figures, "Key figures", "Kennzahlen")
TEXT(last_30_days, "Over the last 30 days", "Über die letzten 30 Tage")
TEXT(compared_with, "Change against days {} to {}", "Veränderung gegenüber Tag {} bis {}")
TEXT(compared_later, "Changes are shown from day 31 on", "Veränderungen ab Tag 31")
TEXT(compare_change, "Compare with the time before the last change", "Mit der Zeit vor der letzten Änderung vergleichen")
TEXT(compare_start, "Compare with the beginning", "Mit dem Beginn vergleichen")
TEXT(click_for_chart, "Click for a large chart", "Klick zeigt ein großes Diagramm")
TEXT(iceberg, "Iceberg of complaints", "Eisberg der Beschwerden")
TEXT(iceberg_counts, "{} voiced, {} silent", "{} geäußert, {} still")
TEXT(all_figures, "Show all figures", "Alle Kennzahlen zeigen")
TEXT(fewer_figures, "Show the main figures", "Nur die wichtigsten zeigen")
TEXT(close, "Close", "Schließen")
TEXT(accounts_over_time, "Customers by the state of their account", "Kunden nach dem Stand ihres Kontos")
TEXT(bond_angry, "Angry", "Verärgert")
TEXT(bond_dissatisfied, "Dissatisfied", "Unzufrieden")
TEXT(bond_satisfied, "Satisfied", "Zufrieden")
TEXT(bond_loyal, "Loyal", "Loyal")
TEXT(bond_ambassador, "Ambassadors", "Botschafter")
TEXT(what_one_sees, "Every dot is a person on the way through the business. Its colour is the account: from orange (angry) to blue (ambassador).",
    "Jeder Punkt ist ein Mensch auf dem Weg durchs Haus. Seine Farbe ist das Konto: von Orange (verärgert) bis Blau (Botschafter).")

// ---- Shell: columns, sheets, messages ------------------------------------------------------------------------------
TEXT(fold, "Fold away", "Einklappen")
TEXT(back_to_figures, "← Key figures", "← Kennzahlen")
TEXT(selected, "Selected", "Auswahl")
TEXT(resting, "{} years simulated. Play goes on.", "{} Jahre simuliert. Abspielen geht weiter.")
TEXT(one_error, "The scenario cannot be used because of one mistake:", "Das Szenario ist wegen eines Fehlers nicht brauchbar:")
TEXT(some_errors, "The scenario cannot be used because of {} mistakes:", "Das Szenario ist wegen {} Fehlern nicht brauchbar:")

// ---- Journey map ---------------------------------------------------------------------------------------------------

// ---- Inspector -----------------------------------------------------------------------------------------------------

#undef TEXT
