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
TEXT(reset_question, "Start again?", "Von vorn beginnen?")
TEXT(reset_loses, "Days that would be lost: {}. Changes that would be taken back: {}. The people and their luck stay the same.",
    "Tage, die verloren gingen: {}. Veränderungen, die zurückgenommen würden: {}. Menschen und Glück bleiben dieselben.")
TEXT(speed, "Days per second", "Tage pro Sekunde")
TEXT(speed_one, "{} day per second (+ and −)", "{} Tag pro Sekunde (+ und −)")
TEXT(speed_days, "{} days per second (+ and −)", "{} Tage pro Sekunde (+ und −)")
TEXT(speed_fastest, "As fast as possible (+ and −)", "So schnell wie möglich (+ und −)")
TEXT(day, "Day", "Tag")
TEXT(day_n, "Day {}", "Tag {}")
TEXT(year_n, "Year {}", "Jahr {}")
TEXT(seed, "Seed", "Startwert")
TEXT(seed_help, "The same seed brings the same people and the same luck. Press Enter to start again with another one.",
    "Gleicher Startwert, gleiche Menschen, gleiches Glück. Eingabetaste: neu beginnen mit einem anderen.")
TEXT(fullscreen, "Full screen", "Vollbild")
TEXT(theme_light, "Light (D)", "Hell (D)")
TEXT(theme_dark, "Dark (D)", "Dunkel (D)")
TEXT(text_size, "Text size", "Schriftgröße")
TEXT(text_size_tip, "Text size (T)", "Schriftgröße (T)")
TEXT(menu, "Menu", "Menü")
TEXT(view_map, "Map", "Karte")
TEXT(view_map_title, "Journey map", "Karte der Reisen")
// ---- Stories ---------------------------------------------------------------------------------------------------------
TEXT(stories, "Stories with bets", "Geschichten mit Wetten")
TEXT(story, "Story", "Geschichte")
TEXT(stories_help, "Pages that lead a room through an argument: everybody bets first, then it is shown. Your own are files; drop one onto the page.",
    "Seiten, die einen Raum durch eine Streitfrage führen: Erst wetten alle, dann zeigt es sich. Eigene sind Dateien; auf die Seite ziehen genügt.")
TEXT(story_begin, "Tell it", "Erzählen")
TEXT(story_in, "In: {}. Pages: {}.", "In: {}. Seiten: {}.")
TEXT(story_page_of, "{} of {}", "{} von {}")
TEXT(story_next, "On", "Weiter")
TEXT(story_back, "Back", "Zurück")
TEXT(story_end, "End the story", "Geschichte beenden")
TEXT(story_sandbox, "Try it yourself", "Selbst ausprobieren")
TEXT(story_bet_hint, "One press, one bet; or keys 1 to 4 by show of hands.", "Ein Druck, eine Wette; oder Tasten 1 bis 4 nach Handzeichen.")
TEXT(story_number_hint, "Set the slider, then add the bet; as many as there are people.", "Regler stellen, dann die Wette abgeben; so viele, wie Menschen da sind.")
TEXT(story_line_hint, "Draw with the pointer on the empty chart: how will it go?", "Mit dem Zeiger auf das leere Diagramm zeichnen: Wie wird es verlaufen?")
TEXT(story_add_bet, "Add this bet", "Wette abgeben")
TEXT(story_take_back, "Take back the last one", "Letzte zurücknehmen")
TEXT(story_bets, "Bets: {}", "Wetten: {}")
TEXT(story_which_camp, "Which camp is right? The room decides:", "Welches Lager hat recht? Der Raum entscheidet:")
TEXT(story_result, "Result", "Ergebnis")
TEXT(story_room, "The room", "Der Raum")
TEXT(story_working, "{} other futures of the same people are lived through …", "{} andere Zukünfte derselben Menschen werden durchlebt …")
TEXT(story_interval, "{} (95 %: {} to {}; {} futures).", "{} (95 %: {} bis {}; {} Zukünfte).")
TEXT(story_both_worlds, "Without {}, with {}:", "Ohne {}, mit {}:")
TEXT(story_nobody_bet, "Nobody has bet.", "Niemand hat gewettet.")
TEXT(story_right, "Right: “{}”. {} of {} bet on it.", "Richtig: „{}“. Darauf haben {} von {} gewettet.")
TEXT(story_right_open, "Most likely: “{}”, but other futures say otherwise. {} of {} bet on it.", "Am ehesten: „{}“, doch manche Zukunft sagt es anders. Darauf haben {} von {} gewettet.")
TEXT(story_numbers, "Bets: {}, from {} to {}, half of them above {}. Inside the interval: {}.", "Wetten: {}, von {} bis {}, die Hälfte über {}. Innerhalb des Intervalls: {}.")
TEXT(story_lines, "Lines drawn by the room: {}. Solid: what happened.", "Linien des Raums: {}. Durchgezogen: was geschah.")
TEXT(story_not_here, "The story “{}” is not here: drop its file onto the page.",
     "Die Geschichte „{}“ gibt es hier nicht: legen Sie ihre Datei auf die Seite.")
TEXT(story_too_large, "This business is too large for other futures on the page; the command line has them: goodwill story.",
    "Dieses Unternehmen ist zu groß für andere Zukünfte auf der Seite; die Kommandozeile hat sie: goodwill story.")
TEXT(story_notes, "Notes", "Notizen")
TEXT(story_page, "Page", "Seite")
TEXT(story_question, "Question", "Frage")
TEXT(present_tip, "Present to a room (P)", "Im Raum zeigen (P)")
TEXT(present_end, "End presenting (Esc)", "Vorführen beenden (Esc)")
TEXT(present_black, "Black screen (B)", "Schwarzer Bildschirm (B)")
TEXT(present_next, "On (Page ↓)", "Weiter (Bild ↓)")
TEXT(present_back, "Back (Page ↑)", "Zurück (Bild ↑)")
TEXT(present_day, "Day {}", "Tag {}")
TEXT(present_lever_before, "The lever before", "Der Hebel davor")
TEXT(present_lever_after, "The next lever", "Der nächste Hebel")
TEXT(present_figure_tip, "Show another figure", "Eine andere Kennzahl zeigen")
TEXT(present_interval, "({} to {})", "({} bis {})")
TEXT(notes_refused, "The browser has not opened a window for the notes: allow pop-up windows for this page.",
     "Der Browser hat kein Fenster für die Notizen geöffnet: erlauben Sie Pop-up-Fenster für diese Seite.")
TEXT(story_tip, "Stories with bets (G)", "Geschichten mit Wetten (G)")
TEXT(keys_stories, "stories with bets", "Geschichten mit Wetten")
TEXT(key_pages, "Page ↑ ↓", "Bild ↑ ↓")
TEXT(keys_pages, "page through a story, as clickers do; while presenting, through the views as well", "in einer Geschichte blättern, wie Klicker es tun; beim Vorführen auch durch die Ansichten")
TEXT(keys_present, "present to a room: large, full screen; once more ends it", "im Raum zeigen: groß und im Vollbild; noch einmal beendet es")
TEXT(keys_black, "black screen while presenting", "schwarzer Bildschirm beim Vorführen")
TEXT(keys_lever, "move the lever while presenting", "beim Vorführen den Hebel bewegen")
TEXT(keys_notes, "speaker's notes in a window of their own", "Notizen in einem eigenen Fenster")
TEXT(key_bets, "1 – 4", "1 – 4")
TEXT(keys_bets, "bet on an answer of a story", "auf eine Antwort einer Geschichte wetten")
// ---- Views -----------------------------------------------------------------------------------------------------------
TEXT(view_accounts, "Accounts", "Konten")
TEXT(view_accounts_title, "All accounts over time", "Alle Konten im Lauf der Zeit")
TEXT(view_accounts_note, "Each column: balances of all customers, each counted once in the 30 days before. The darker, the more of them; the outermost rows hold all beyond. Lines: the middle, and the tenths at the edge; dashed without the change.",
    "Jede Spalte: die Kontostände aller Kunden, jeder einmal gezählt in den 30 Tagen davor. Je dunkler, desto mehr; die äußersten Zeilen enthalten alle darüber hinaus. Linien: die Mitte und die Zehntel am Rand; gestrichelt ohne die Veränderung.")
TEXT(accounts_now, "Of 100 customers {} are ambassadors, {} loyal, {} merely satisfied, {} dissatisfied, {} angry. The middle of all accounts is {} points; a tenth lies below {}.",
    "Von 100 Kunden sind {} Botschafter, {} loyal, {} nur zufrieden, {} unzufrieden, {} verärgert. Die Mitte aller Konten liegt bei {} Punkten; ein Zehntel liegt unter {}.")
TEXT(accounts_without, "Without the change: {} and {}.", "Ohne die Veränderung: {} und {}.")
TEXT(accounts_nobody, "No account has been reviewed yet: play some days.", "Noch ist kein Konto durchgesehen: einige Tage abspielen.")
TEXT(without_value, "without: {}", "ohne: {}")
TEXT(view_next, "Next view (V)", "Nächste Ansicht (V)")
TEXT(view_before, "View before (Shift V)", "Vorige Ansicht (Umschalt V)")
TEXT(keys_view, "the next view of the business; with Shift, the one before", "nächste Ansicht des Unternehmens; mit Umschalt die vorige")
TEXT(keys, "Keys", "Tasten")
TEXT(mechanism_numbers, "Its numbers, as set now", "Ihre Zahlen, wie sie jetzt stehen")
TEXT(mechanism_note, "In short. With every term, reasons and sources: docs/model.md, under the same number. Names are those of files; B is the account, σ trust, π the inclination to buy.",
    "In Kürze. Mit allen Gliedern, Gründen und Quellen: docs/model.md, unter derselben Nummer. Namen sind die der Dateien; B ist das Konto, σ Vertrauen, π die Kaufneigung.")
TEXT(not_a_text, "This is not a text file; perhaps a picture or a document. A scenario is a text file in JSON.",
    "Das ist keine Textdatei, vielleicht ein Bild oder ein Dokument. Ein Szenario ist eine Textdatei in JSON.")
TEXT(key_space, "Space", "Leertaste")
TEXT(key_tab, "Tab", "Tabulator")
TEXT(key_enter, "Enter", "Eingabe")
TEXT(key_escape, "Esc", "Esc")
TEXT(key_undo, "Ctrl Z", "Strg Z")
TEXT(key_redo, "Ctrl Y", "Strg Y")
TEXT(keys_undo, "take back the last change", "die letzte Veränderung zurücknehmen")
TEXT(keys_redo, "do it again", "sie wiederherstellen")
TEXT(keys_play, "play and pause", "abspielen und anhalten")
TEXT(keys_step, "one day on", "einen Tag weiter")
TEXT(keys_chart, "in the chart under the pointer, or marked: closer and farther away, and from day to day",
    "im Diagramm unter dem Zeiger, oder im markierten: näher heran und weiter weg, von Tag zu Tag")
TEXT(keys_speed, "faster, slower", "schneller, langsamer")
TEXT(keys_reset, "start again on day 0; asks when something would be lost", "von vorn, ab Tag 0; fragt, wenn etwas verloren ginge")
TEXT(keys_language, "German or English", "Deutsch oder Englisch")
TEXT(keys_theme, "light or dark", "hell oder dunkel")
TEXT(keys_text_size, "larger text; with Shift, smaller", "größere Schrift; mit Umschalt kleinere")
TEXT(keys_escape, "close what is open, one thing at a time", "schließt, was offen ist, eins nach dem anderen")
TEXT(key_leave, "Esc, Tab", "Esc, Tabulator")
TEXT(keys_leave, "out of the picture, on through the page", "aus dem Bild heraus und weiter auf der Seite")
TEXT(keys_tab, "to the next control; with Shift, to the one before", "zum nächsten Bedienelement; mit Umschalt zum vorigen")
TEXT(keys_enter, "presses what is marked", "drückt, was markiert ist")
TEXT(keys_arrows, "move the marked slider by one step", "bewegen den markierten Regler um einen Schritt")
TEXT(keys_keys, "this page", "diese Seite")

// ---- Shell: levers -------------------------------------------------------------------------------------------------
TEXT(levers, "Levers", "Hebel")
TEXT(position, "position", "Platz")
TEXT(positions, "positions", "Plätze")
TEXT(positions_on_duty, "Positions on duty", "Besetzte Plätze")
TEXT(positions_help,
    "How many people serve here at the same time. Fewer save wages and lengthen the queue; too few wear the team out.",
    "Wie viele Menschen hier gleichzeitig bedienen. Weniger sparen Lohn und verlängern die Schlange; zu wenige zermürben das Team.")
TEXT(programmes, "Programmes", "Programme")
TEXT(budget, "Budget", "Budget")
TEXT(budget_help, "Where the money goes: the figures of the last 30 days, as amounts a year.",
    "Wohin das Geld fließt: die Zahlen der letzten 30 Tage, aufs Jahr gerechnet.")
TEXT(budget_split, "Advertising or service?", "Werbung oder Service?")
TEXT(split_advertising, "Advertising {}", "Werbung {}")
TEXT(split_service, "Better service {}", "Besserer Service {}")
TEXT(split_help, "Better service: programmes, wow moments and putting complaints right. The same money can go to either side.",
    "Besserer Service: Programme, Wow-Momente und Wiedergutmachung. Dasselbe Geld kann auf die eine oder die andere Seite gehen.")
TEXT(budget_amounts, "Revenue, costs, profit", "Umsatz, Kosten, Gewinn")
TEXT(euro_a_year, "€ a year", "€ im Jahr")
TEXT(change, "Change", "Veränderung")
TEXT(revenue_row, "Revenue", "Umsatz")
TEXT(profit_row, "Profit", "Gewinn")
TEXT(cost_goods, "Goods", "Waren")
TEXT(cost_wages, "Wages", "Löhne")
TEXT(cost_contacts, "Contacts", "Kontakte")
TEXT(cost_hires, "Hiring", "Einstellungen")
TEXT(cost_programmes, "Programmes", "Programme")
TEXT(cost_wow, "Wow moments", "Wow-Momente")
TEXT(cost_complaints, "Putting complaints right", "Wiedergutmachung")
TEXT(cost_win_back, "Win-back", "Rückgewinnung")
TEXT(cost_advertising, "Advertising", "Werbung")
TEXT(programmes_help, "Work with employees costs a share of wages, systems and design a share of revenue, what reaches every customer an amount for each. The cost grows with the square of the level: first steps are cheap, the last ones are not. It starts at once, the effect comes with a delay.",
    "Arbeit mit Mitarbeitenden kostet einen Anteil der Löhne, Systeme und Gestaltung einen vom Umsatz, was alle Kunden erreicht, einen Betrag je Kunde. Die Kosten wachsen mit dem Quadrat der Stufe: Die ersten Schritte sind billig, die letzten nicht. Sie beginnen sofort, die Wirkung kommt verzögert.")
TEXT(delay_column, "Works after", "Wirkt nach")
TEXT(next_step, "Next step", "Nächster Schritt")
TEXT(n_days, "{} days", "{} Tagen")
TEXT(at_once, "at once", "sofort")
TEXT(programmes_cost, "Programmes: {} a year", "Programme: {} im Jahr")
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
TEXT(waits, "From tomorrow, so far {}", "Ab morgen, bisher {}")
TEXT(planned, "Planned", "Geplant")
TEXT(planned_change, "After day {}: {}", "Nach Tag {}: {}")
TEXT(delay, "Takes effect", "Wirkt")
TEXT(delay_days, "after about {} days, little by little", "nach etwa {} Tagen, nach und nach")
TEXT(cost, "Cost", "Kosten")
TEXT(cost_now, "Now {} a year.", "Derzeit {} im Jahr.")
TEXT(cost_square, "Grows with the square: half the way costs a quarter.", "Wächst im Quadrat: halber Weg, ein Viertel der Kosten.")
TEXT(cost_at_most, "At most {}: {}.", "Höchstens {}: {}.")
TEXT(cost_of_wages, "{} of wages", "{} der Löhne")
TEXT(cost_of_revenue, "{} of revenue", "{} vom Umsatz")
TEXT(cost_by_customers, "{} per customer and year", "{} je Kunde und Jahr")
TEXT(cost_evidence, "Where the cost comes from", "Woher die Kosten kommen")
TEXT(cost_of_positions, "A wage for every paid hour on duty.", "Lohn für jede bezahlte Dienststunde.")
TEXT(evidence, "Source and trust", "Quelle und Verlässlichkeit")
TEXT(name_in_files, "Name in files", "Name in Dateien")
TEXT(share_in_files, "{} (there {} to {})", "{} (dort {} bis {})")
TEXT(all_assumptions, "All assumptions", "Alle Annahmen")
TEXT(assumption_past, "The past of this business is that of the old assumption.", "Die Vorgeschichte dieses Unternehmens ist die der alten Annahme.")
TEXT(assumptions_past, "The past of this business is that of the old assumptions.", "Die Vorgeschichte dieses Unternehmens ist die der alten Annahmen.")
TEXT(settle_anew_one, "Settle anew with this assumption", "Mit dieser Annahme neu einschwingen")
TEXT(settle_anew_some, "Settle anew with {} new assumptions", "Mit {} neuen Annahmen einschwingen")
TEXT(begin_anew, "Begin anew with the changes", "Mit den Änderungen neu beginnen")
TEXT(settle_anew_help, "Same business, same people, same luck, from day 0. Levers go back to their start, and how open the market is, is found anew.",
    "Gleiches Unternehmen, gleiche Menschen, gleiches Glück, ab Tag 0. Hebel gehen auf den Anfang zurück, und die Offenheit des Marktes wird neu gefunden.")
TEXT(assumption_refused, "With these assumptions the scenario cannot begin:", "Mit diesen Annahmen kann das Szenario nicht beginnen:")
TEXT(assumptions_help, "Every other number of the model, with its source. The past of this business is that of the assumptions it began with.", "Alle übrigen Zahlen des Modells mit ihrer Quelle. Die Vorgeschichte dieses Unternehmens ist die der Annahmen, mit denen es begann.")

// ---- Shell: published findings -------------------------------------------------------------------------------------
TEXT(findings, "Published findings", "Veröffentlichte Befunde")
TEXT(findings_link, "Does the model meet published findings?", "Trifft das Modell veröffentlichte Befunde?")
TEXT(findings_help, "What studies, data and often quoted figures say (how far to trust each stands beside it), measured again in simulated worlds of the shipped businesses. The levers here make no difference to it. One run each; with repetitions and confidence intervals on the command line: goodwill validate.",
    "Was Studien, Daten und oft zitierte Zahlen sagen (wie belastbar, steht jeweils dabei), nachgemessen in simulierten Welten der mitgelieferten Unternehmen. Die Hebel hier ändern daran nichts. Je ein Lauf; mit Wiederholungen und Vertrauensintervallen auf der Befehlszeile: goodwill validate.")
TEXT(findings_measure, "Measure now", "Jetzt nachmessen")
TEXT(findings_running, "Being measured: {}", "Gemessen wird: {}")
TEXT(findings_waiting, "Waits while the days run", "Wartet, solange die Tage laufen")
TEXT(findings_summary, "{} of {} inside the target range", "{} von {} im Zielbereich")
TEXT(findings_outcomes, "Outcomes", "Ergebnisse")
TEXT(findings_outcomes_help, "No number of the model was moved for these: they come out of everything else. What lies outside its range is shown as it is.",
    "Für sie wurde keine Zahl des Modells bewegt: Sie ergeben sich aus allem anderen. Was außerhalb liegt, wird gezeigt, wie es ist.")
TEXT(findings_calibrated, "Calibrated", "Kalibriert")
TEXT(findings_calibrated_help, "Assumptions or businesses were chosen so that these come out. Meeting them shows that the model can be set so, together with the others, no more.",
    "Annahmen oder Unternehmen wurden so gewählt, dass sie herauskommen. Sie zu treffen zeigt, dass sich das Modell so einstellen lässt, zusammen mit den anderen, mehr nicht.")
TEXT(findings_displays, "Displayed inputs", "Wiedergegebene Eingaben")
TEXT(findings_displays_help, "Each of these was put in: a number or a table of the model was set to it. That it comes out again shows that the mechanics work; it says nothing about reality and does not count.",
    "Jede von ihnen wurde hineingegeben: Eine Zahl oder Tabelle des Modells wurde darauf gesetzt. Dass sie wieder herauskommt, zeigt, dass die Mechanik arbeitet; über die Wirklichkeit sagt es nichts und zählt nicht.")
TEXT(finding_target, "Target {}", "Ziel {}")

// ---- Shell: a business at rest -------------------------------------------------------------------------------------
TEXT(at_rest, "At rest", "In Ruhe")
TEXT(at_rest_link, "Is this business at rest?", "Ist dieses Unternehmen in Ruhe?")
TEXT(at_rest_meaning, "A business that nobody touches stays as it is; what you change is then the cause of what you see.",
    "Ein Unternehmen, das niemand anrührt, bleibt, wie es ist; was Sie ändern, ist dann die Ursache dessen, was Sie sehen.")
TEXT(at_rest_help, "Is that so here? This business settles and then lives for ten years as its scenario begins, without your levers and without planned changes, in one world after another, each with its own luck. The table says how much years 5 and 10 differ from year 1: the mean of the worlds with its 95% interval. The middle of a scale is what counts as no change.",
    "Ist das hier so? Dieses Unternehmen schwingt sich ein und lebt dann zehn Jahre so, wie sein Szenario beginnt, ohne Ihre Hebel und ohne geplante Änderungen: in einer Welt nach der anderen, jede mit ihrem eigenen Glück. Die Tabelle sagt, wie weit Jahr 5 und Jahr 10 von Jahr 1 abweichen: Mittel der Welten mit 95-%-Intervall. Die Mitte einer Skala gilt als unverändert.")
TEXT(at_rest_verdicts, "Inside: the whole interval lies between the limits. Outside: all of it lies beyond. Not yet told: fewer than two worlds, or the interval reaches across a limit; more worlds make it narrower.",
    "Innerhalb: Das ganze Intervall liegt zwischen den Grenzen. Außerhalb: Es liegt ganz jenseits. Noch offen: weniger als zwei Welten, oder das Intervall reicht über eine Grenze; mehr Welten machen es schmaler.")
TEXT(at_rest_begin, "Live through {} worlds", "{} Welten durchleben")
TEXT(at_rest_more, "{} more worlds", "{} weitere Welten")
TEXT(at_rest_world, "World {} of {}", "Welt {} von {}")
TEXT(at_rest_left, "World {} of {} · about {} s left", "Welt {} von {} · noch etwa {} s")
TEXT(at_rest_done, "{} worlds lived through", "{} Welten durchlebt")
TEXT(at_rest_one_done, "One world lived through", "Eine Welt durchlebt")
TEXT(at_rest_failed, "There is not enough memory on this device to go on.", "Der Speicher dieses Geräts reicht nicht, um weiterzumachen.")
TEXT(at_rest_limit, "Limit {}", "Grenze {}")
TEXT(at_rest_years, "Year {} → {}", "Jahr {} → {}")
TEXT(at_rest_inside, "inside", "innerhalb")
TEXT(at_rest_outside, "outside", "außerhalb")
TEXT(at_rest_open, "not yet told", "noch offen")

// ---- Shell: repeating the run --------------------------------------------------------------------------------------
TEXT(repeat, "Share this run", "Diesen Lauf teilen")
TEXT(repeat_help, "This repeats on the command line what is seen here: on every computer, day by day the same.",
    "Dieser Befehl wiederholt auf der Befehlszeile, was hier zu sehen ist: auf jedem Rechner, Tag für Tag gleich.")
TEXT(repeat_needs_file, "This scenario comes from a file, or was changed. The command therefore needs the run as a file, in which the scenario is contained.",
    "Dieses Szenario stammt aus einer Datei oder wurde verändert. Der Befehl braucht deshalb den Lauf als Datei; das Szenario ist darin enthalten.")
TEXT(copy, "Copy", "Kopieren")
TEXT(copied, "Copied", "Kopiert")
TEXT(copy_refused, "This browser does not allow copying. The run can be saved as a file.",
    "Dieser Browser lässt das Kopieren nicht zu. Der Lauf lässt sich als Datei sichern.")
TEXT(save_run, "Save run as a file", "Lauf als Datei sichern")
TEXT(run_saved, "Saved as run.json.", "Als run.json gesichert.")
TEXT(run_not_saved, "The file run.json could not be written.", "Die Datei run.json ließ sich nicht schreiben.")
TEXT(fingerprint_on, "Fingerprint, day {}", "Fingerabdruck, Tag {}")
TEXT(fingerprint_help, "The command prints the same as its state hash, provided that it is the same version of Goodwill.",
    "Der Befehl gibt denselben Fingerabdruck aus, wenn es dieselbe Version von Goodwill ist.")
TEXT(fingerprint_before, "Nothing has happened yet. The command simulates at least one day; from then on the fingerprints agree.",
    "Noch ist nichts geschehen. Der Befehl simuliert mindestens einen Tag; von da an stimmen die Fingerabdrücke überein.")

// ---- Shell: figures, charts, timeline ------------------------------------------------------------------------------
TEXT(figures, "Key figures", "Kennzahlen")
TEXT(no_day_yet, "No day has passed yet", "Noch ist kein Tag vergangen")
TEXT(one_day_so_far, "Over the first day", "Über den ersten Tag")
TEXT(n_days_so_far, "Over the first {} days", "Über die ersten {} Tage")
TEXT(days_before_start, "Over the 30 days before the start", "Über die 30 Tage vor dem Start")
TEXT(last_30_days, "Over the last 30 days", "Über die letzten 30 Tage")
TEXT(against_as_it_was, "against the same day without the change", "gegen denselben Tag ohne die Änderung")
TEXT(against_variant, "against the same day: {}", "gegen denselben Tag: {}")
TEXT(against_nothing, "compared with nothing", "ohne Vergleich")
TEXT(no_change_yet, "no change yet: one world", "noch keine Änderung: eine Welt")
TEXT(no_difference, "no difference: one world", "kein Unterschied: eine Welt")
TEXT(model_and_source, "Model and source: ", "Modell und Quelle: ")
TEXT(click_for_chart, "Click for a large chart", "Klick zeigt ein großes Diagramm")
TEXT(churn_remark, "Newcomers leave more often than those who have long been here. Whatever brings more of them, advertising above all, raises churn although nobody is treated worse; “Churn of those of day 0” leaves them out.",
    "Neue gehen öfter als die, die schon lange da sind. Was mehr von ihnen bringt, vor allem Werbung, hebt die Abwanderung, obwohl niemand schlechter behandelt wird; die „Abwanderung der Kunden von Tag 0“ lässt sie weg.")
TEXT(turnover_remark, "Over the last 365 days, once so many are known: in a small team one resignation more within a month would be a leap.",
    "Über die letzten 365 Tage, sobald so viele bekannt sind: In einem kleinen Team wäre eine Kündigung mehr im Monat ein Sprung.")
TEXT(churn_cohort_remark, "More advertising brings newcomers and with them more churn; here they do not count. In the end only the most faithful are left, so that it falls over the years: compare two runs on the same day.",
    "Mehr Werbung bringt Neue und mit ihnen mehr Abwanderung; hier zählen sie nicht. Am Ende bleiben nur die Treuesten, darum sinkt sie mit den Jahren: zwei Läufe am selben Tag vergleichen.")
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
TEXT(hint_more, "Show all of it", "Alles zeigen")
TEXT(hint_less, "Show less", "Weniger zeigen")
TEXT(advice_watch, "Done – {}. Let three months pass and watch waits, the account and word of mouth: wages and programmes cost at once, customers come and go later.",
    "Getan – {}. Achten Sie drei Monate auf Wartezeit, Konto und Empfehlungen: Löhne und Programme kosten sofort, Kunden kommen und gehen später.")
TEXT(advice_next, "Next: click a station and a person to see why. Then try the opposite, or put the same money elsewhere: Budget, above the levers, says what each step costs.",
    "Klicken Sie nun eine Station und einen Menschen an: Dort steht, warum. Dann versuchen Sie das Gegenteil oder geben das Geld anders aus: „Budget“ sagt, was jeder Schritt kostet.")
TEXT(what_one_sees, "Every dot is a person, its colour the state of the account. Bars of stations: contacts here pay in (blue) or draw (orange).",
    "Jeder Punkt ist ein Mensch, seine Farbe der Stand des Kontos. Balken der Stationen: Kontakte hier zahlen ein (blau) oder buchen ab (orange).")

// ---- Shell: columns, sheets, messages ------------------------------------------------------------------------------
TEXT(fold, "Fold away", "Einklappen")
TEXT(back_to_figures, "← Key figures", "← Kennzahlen")
TEXT(selected, "Selected", "Auswahl")
TEXT(resting, "{} years simulated. Press play to go on.", "{} Jahre simuliert. Mit Abspielen geht es weiter.")
TEXT(line, "Line ", "Zeile ")
TEXT(cancel, "Cancel", "Abbrechen")
TEXT(start_anyway, "Start anyway", "Trotzdem starten")
TEXT(large_world, "With {} customers and {} people in the market this needs about {} and {} of memory; until then the page stands still.",
    "Mit {} Kunden und {} Menschen im Markt braucht das etwa {} und {} Speicher; so lange steht die Seite still.")
TEXT(large_settling_world, "With {} customers and {} people in the market this lives through {} years before day 0, which takes about {} in all, and needs {} of memory.",
    "Mit {} Kunden und {} Menschen im Markt lebt das vor Tag 0 erst {} Jahre, was insgesamt etwa {} dauert, und braucht {} Speicher.")
TEXT(no_second_world, "There is no room beside it then for a second world to compare with.",
    "Für eine zweite Welt zum Vergleich ist daneben dann kein Platz.")
TEXT(too_large_world, "With {} customers and {} people in the market this needs about {} of memory. A page in the browser gets at most {}: the command line has room for more.",
    "Mit {} Kunden und {} Menschen im Markt braucht das etwa {} Speicher. Eine Seite im Browser bekommt höchstens {}; mehr fasst die Befehlszeile.")
TEXT(no_memory, "There is not enough memory for it on this device. Nothing has changed.",
    "Dafür reicht der Speicher dieses Geräts nicht. Es hat sich nichts verändert.")
TEXT(settling_year, "The business settles in: year {} of {}", "Das Unternehmen lebt sich ein: Jahr {} von {}")
TEXT(wishes_refused, "Not everything in the link is possible", "Nicht alles im Link ist möglich")
TEXT(wishes_words, "This was left out; the rest begins as usual:", "Das wurde weggelassen, alles Übrige beginnt wie gewohnt:")
TEXT(wish_scenario, "scenario={}: no scenario has this name. There are {}.", "scenario={}: So heißt kein Szenario. Es gibt {}.")
TEXT(wish_seed, "seed={}: not a whole number from {} to {}.", "seed={}: keine ganze Zahl von {} bis {}.")
TEXT(wish_customers, "customers={}: not a whole number from {} to {}.", "customers={}: keine ganze Zahl von {} bis {}.")
TEXT(wish_text_size, "text={}: not a whole number from {} to {}.", "text={}: keine ganze Zahl von {} bis {}.")
TEXT(one_error, "The scenario cannot be used because of one mistake:", "Das Szenario ist wegen eines Fehlers nicht brauchbar:")
TEXT(some_errors, "The scenario cannot be used because of {} mistakes:", "Das Szenario ist wegen {} Fehlern nicht brauchbar:")

// ---- Sharing -------------------------------------------------------------------------------------------------------
TEXT(link_heading, "Link", "Link")
TEXT(link_help, "Whoever opens it sees this state: same business, same people, same changes, same day. The link itself holds the run; nothing is stored anywhere.",
    "Wer ihn öffnet, sieht diesen Stand: gleiches Unternehmen, gleiche Menschen, gleiche Änderungen, gleicher Tag. Der Lauf steckt im Link selbst; nirgends wird etwas abgelegt.")
TEXT(copy_link, "Copy link", "Link kopieren")
TEXT(link_from_disk, "This page was opened from a file, so the link names no place. Whoever gets it puts what begins with #run= behind the address of their own Goodwill.",
    "Diese Seite wurde aus einer Datei geöffnet, darum nennt der Link keinen Ort. Wer ihn bekommt, setzt alles ab #run= hinter die Adresse des eigenen Goodwill.")
TEXT(code_help, "The link to this state for a phone: point its camera here.", "Der Link zu diesem Stand für das Telefon: die Kamera hierauf richten.")
TEXT(code_too_large, "There is no room here for the link as a QR code that a camera could read: in a larger window there is.",
    "Für den Link als QR-Code, den eine Kamera lesen kann, ist hier kein Platz: In einem größeren Fenster ist er da.")
TEXT(link_too_long, "This run has too many changes for a link: mail programs cut long ones. Save the run as a file instead; it can be dropped onto the page.",
    "Dieser Lauf hat zu viele Änderungen für einen Link: Mailprogramme schneiden lange ab. Sichern Sie stattdessen den Lauf als Datei; sie lässt sich auf die Seite ziehen.")
TEXT(link_own_scenario, "This scenario comes from a file, which no link has room for. Save the run as a file instead; it holds the scenario and can be dropped onto the page.",
    "Dieses Szenario stammt aus einer Datei, für die ein Link keinen Platz hat. Sichern Sie stattdessen den Lauf als Datei; sie enthält das Szenario und lässt sich auf die Seite ziehen.")
TEXT(link_unsupported, "This browser cannot make links of runs: it is too old to compress them. The run can be saved as a file.",
    "Dieser Browser kann keine Links auf Läufe machen: Er ist zu alt, um sie zu packen. Der Lauf lässt sich als Datei sichern.")
TEXT(link_copied, "Link copied", "Link kopiert")
TEXT(link_in_address, "This browser does not allow copying. The link now stands in the address line: copy it from there.",
    "Dieser Browser lässt das Kopieren nicht zu. Der Link steht jetzt in der Adresszeile: Kopieren Sie ihn von dort.")
TEXT(files_heading, "Files", "Dateien")
TEXT(files_help, "Report: one page to print or keep, in the language of the screen, with the change, its figures, how sure they are and what they rest on. Figures: one row a day, one column for each; international with comma and point, German with semicolon and decimal comma. A scenario, or a run saved above, is opened here or dropped onto the page.",
    "Bericht: eine Seite zum Drucken und Aufheben, in der Sprache des Bildschirms, mit der Änderung, ihren Kennzahlen, wie sicher sie sind und worauf sie beruhen. Kennzahlen: eine Zeile je Tag, eine Spalte für jede; international mit Komma und Punkt, deutsch mit Semikolon und Dezimalkomma. Ein Szenario oder ein oben gesicherter Lauf wird hier geöffnet oder auf die Seite gezogen.")
TEXT(save_report, "Report", "Bericht")
TEXT(report_waits, "The second world is still catching up: the report can be made in a moment.", "Die zweite Welt holt noch auf: Gleich lässt sich der Bericht machen.")
TEXT(save_figures, "Figures (CSV, international)", "Kennzahlen (CSV, international)")
TEXT(save_figures_german, "Figures (CSV, German)", "Kennzahlen (CSV, deutsch)")
TEXT(save_picture, "Picture of the screen", "Bild des Bildschirms")
TEXT(chart_title, "{}, {} days up to each day", "{}, jeweils die {} Tage bis dahin")
TEXT(chart_title_unit, "{} ({}), {} days up to each day", "{} ({}), jeweils die {} Tage bis dahin")
TEXT(chart_closer, "Closer (+)", "Näher heran (+)")
TEXT(chart_farther, "Farther away (−)", "Weiter weg (−)")
TEXT(chart_all_days, "All days", "Alle Tage")
TEXT(chart_csv, "CSV, international", "CSV, international")
TEXT(chart_csv_german, "CSV, German", "CSV, deutsch")
TEXT(chart_png, "PNG", "PNG")
TEXT(chart_hint, "Wheel, or + and −: closer. Drag: other days. Double click: all days.",
    "Mausrad oder + und −: näher heran. Ziehen: andere Tage. Doppelklick: alle Tage.")
TEXT(chart_hint_touch, "Two fingers: closer. Drag: other days. Tap twice: all days.",
    "Zwei Finger: näher heran. Ziehen: andere Tage. Doppelt tippen: alle Tage.")
TEXT(chart_saves, "CSV and PNG hold the days that are seen.", "CSV und PNG enthalten die Tage, die zu sehen sind.")
TEXT(save_scenario, "Scenario file", "Szenariodatei")
TEXT(open_file, "Open a file…", "Datei öffnen …")
TEXT(file_saved, "Saved as {}", "Gesichert als {}")
TEXT(file_not_saved, "The file {} could not be saved.", "Die Datei {} ließ sich nicht sichern.")
TEXT(keeping_heading, "Kept on this computer", "Auf diesem Rechner aufbewahrt")
TEXT(keeping_on, "Your last state is kept in this browser, and the next start offers to go on with it. It is sent nowhere.",
    "Ihr letzter Stand wird in diesem Browser aufbewahrt; der nächste Start bietet an, dort weiterzumachen. Er wird nirgendwohin gesendet.")
TEXT(keeping_off, "Nothing is kept: every start begins as usual.", "Nichts wird aufbewahrt: Jeder Start beginnt wie gewohnt.")
TEXT(keeping_closed, "This browser keeps nothing for this page. Save the run as a file to go on with it later.",
    "Dieser Browser bewahrt für diese Seite nichts auf. Sichern Sie den Lauf als Datei, um später weiterzumachen.")
TEXT(keeping_full, "The state could not be kept: there is no room left in this browser. Save the run as a file to go on with it later.",
    "Der Stand ließ sich nicht aufbewahren: In diesem Browser ist kein Platz mehr. Sichern Sie den Lauf als Datei, um später weiterzumachen.")
TEXT(keep, "Keep the last state", "Letzten Stand aufbewahren")
TEXT(keep_no_more, "Keep nothing, and forget", "Nichts aufbewahren, alles vergessen")
TEXT(kept_question, "Continue where you were: {}, day {}", "Weitermachen, wo Sie waren: {}, Tag {}")
TEXT(kept_yes, "Continue", "Weitermachen")
TEXT(kept_no, "No", "Nein")
TEXT(kept_never, "Never keep", "Nie aufbewahren")
TEXT(kept_damaged, "The state kept on this computer is damaged and cannot be opened.", "Der auf diesem Rechner aufbewahrte Stand ist beschädigt und lässt sich nicht öffnen.")
TEXT(kept_forgotten, "Nothing is kept any more. “Share this run” switches it on again.", "Es wird nichts mehr aufbewahrt. „Diesen Lauf teilen“ schaltet es wieder ein.")
TEXT(same_state, "Same state as sent: {}, day {}", "Gleicher Stand wie gesendet: {}, Tag {}")
TEXT(other_state, "Not the state that was sent, although business, people and changes are the same: it was made with another version of Goodwill.",
    "Nicht der gesendete Stand, obwohl Unternehmen, Menschen und Änderungen gleich sind: Er stammt aus einer anderen Version von Goodwill.")
TEXT(state_opened, "Opened: {}, day {}", "Geöffnet: {}, Tag {}")
TEXT(same_state_kept, "As you left it: {}, day {}", "Wie verlassen: {}, Tag {}")
TEXT(other_state_kept, "Business, people and changes are yours, but not the state you left: Goodwill is another version now.",
    "Unternehmen, Menschen und Änderungen sind Ihre, der Stand ist nicht der verlassene: Goodwill ist jetzt eine andere Version.")
TEXT(run_day, "The run is lived through: day {} of {}", "Der Lauf wird durchlebt: Tag {} von {}")
TEXT(the_link, "The link", "Der Link")
TEXT(link_damaged, "It does not hold a whole run: it was probably cut or changed on its way. Nothing has changed here.",
    "Er enthält keinen vollständigen Lauf: Wahrscheinlich wurde er unterwegs abgeschnitten oder verändert. Hier hat sich nichts verändert.")
TEXT(link_too_large, "What it holds is larger than any run that a link can hold, and was not opened. Nothing has changed here.",
    "Was er enthält, ist größer als jeder Lauf, der in einen Link passt, und wurde nicht geöffnet. Hier hat sich nichts verändert.")
TEXT(link_not_readable, "This browser is too old to open it. Please update it, or ask for the run as a file.",
    "Dieser Browser ist zu alt, um ihn zu öffnen. Bitte aktualisieren Sie ihn, oder bitten Sie um den Lauf als Datei.")
TEXT(one_run_error, "The run cannot be opened because of one mistake:", "Der Lauf lässt sich wegen eines Fehlers nicht öffnen:")
TEXT(some_run_errors, "The run cannot be opened because of {} mistakes:", "Der Lauf lässt sich wegen {} Fehlern nicht öffnen:")

// ---- Journey map ---------------------------------------------------------------------------------------------------
TEXT(map_market, "Market", "Markt")
TEXT(map_customers, "Customers", "Kundschaft")
TEXT(map_lost, "Lost", "Verloren")
TEXT(map_day, "Day {}", "Tag {}")
TEXT(map_sample, "1 of {} people shown", "1 von {} Menschen gezeigt")
TEXT(map_bond_angry, "angry", "verärgert")
TEXT(map_bond_dissatisfied, "dissatisfied", "unzufrieden")
TEXT(map_bond_satisfied, "satisfied", "zufrieden")
TEXT(map_bond_loyal, "loyal", "loyal")
TEXT(map_bond_ambassador, "ambassador", "Botschafter")
TEXT(map_good_word, "recommends", "empfiehlt")
TEXT(map_bad_word, "warns", "warnt")
TEXT(map_time_lapse_short, "Time lapse", "Zeitraffer")
TEXT(map_time_lapse, "Time lapse: some of the walks, mean queues", "Zeitraffer: eine Auswahl der Wege, mittlere Schlangen")
TEXT(map_busy, "staff serving", "Personal im Gespräch")
TEXT(map_idle, "free", "frei")
TEXT(map_unfilled, "vacant", "unbesetzt")
TEXT(map_contacts_a_day, "{} a day", "{} am Tag")
TEXT(map_as_without, "Much as without the change", "Kaum anders als ohne die Änderung")
TEXT(map_with_and_without, "{} with the change, {} without (one pair of worlds)", "{} mit der Änderung, {} ohne (ein Paar von Welten)")
TEXT(map_contacts_today, "Contacts today", "Kontakte heute")
TEXT(map_mean_wait, "Mean wait", "Wartezeit im Mittel")
TEXT(map_waiting_now, "Waiting now", "Warten gerade")
TEXT(map_utilisation, "Utilisation", "Auslastung")
TEXT(map_emotion, "Points per contact", "Punkte je Kontakt")
TEXT(map_employee, "Employee no. {}", "Mitarbeitende Nr. {}")
TEXT(map_vacant, "Vacant position", "Unbesetzte Stelle")
TEXT(map_motivation, "Motivation", "Motivation")
TEXT(map_skill, "Skill", "Können")
TEXT(map_person, "Person {}", "Person {}")
TEXT(map_points, "{} points", "{} Punkte")
TEXT(map_prospect, "Not a customer yet", "Noch nicht Kunde")
TEXT(map_lost_to, "Left for", "Gewechselt zu")

// ---- Inspector -----------------------------------------------------------------------------------------------------
TEXT(inspector_empty, "Click a station, a person or an employee on the map.", "Klicken Sie auf der Karte eine Station, einen Menschen oder Mitarbeitende an.")
TEXT(n_of_m, "{} of {}", "{} von {}")
TEXT(station_nobody, "Nobody came today.", "Heute kam niemand.")
TEXT(station_bad, "Came today: {}; for {} of them it was clearly worse than expected.", "Heute gekommen: {}; klar schlechter als erwartet war es für {}.")
TEXT(station_waited, "Came today: {}, {} of them with a wait of more than {}.", "Heute gekommen: {}, davon {} mit mehr als {} Wartezeit.")
TEXT(station_quick, "Came today: {}; nobody waited longer than {}.", "Heute gekommen: {}; niemand wartete länger als {}.")
TEXT(station_none_gave_up, "Nobody gave up.", "Niemand gab auf.")
TEXT(station_gave_up, "Gave up: {}", "Aufgegeben: {}")
TEXT(station_mostly, ", mostly those who came between {} and {}", ", meist die, die zwischen {} und {} Uhr kamen")
TEXT(station_hours, "Hour by hour", "Stunde für Stunde")
TEXT(station_hours_note, "People being served (grey) and waiting (vermilion), staff on duty (line); means of each hour, today",
    "Menschen, die bedient werden (grau) und warten (zinnober), Personal im Dienst (Linie); Mittel jeder Stunde, heute")
TEXT(one_position, "{} position", "{} Platz")
TEXT(n_positions, "{} positions", "{} Plätze")
TEXT(people_in_shifts, ", {} people in shifts", ", {} Menschen in Schichten")
TEXT(people_at_work, ", {} people", ", {} Menschen")
TEXT(one_at_work, ", {} person", ", {} Mensch")
TEXT(inspector_last_day, "last day", "letzter Tag")
TEXT(inspector_today, "today", "heute")
TEXT(inspector_month, "Ø 30 days", "Ø 30 Tage")
TEXT(inspector_contacts, "Contacts", "Kontakte")
TEXT(inspector_wait, "Wait", "Wartezeit")
TEXT(inspector_gave_up, "Gave up", "Aufgegeben")
TEXT(inspector_utilisation, "Utilisation", "Auslastung")
TEXT(inspector_satisfaction, "Satisfaction", "Zufriedenheit")
TEXT(inspector_delighted, "Delighted", "Begeistert")
TEXT(inspector_bad, "Bad", "Schlecht")
TEXT(inspector_deposited, "Paid in", "Eingezahlt")
TEXT(inspector_withdrawn, "Drawn", "Abgebucht")
TEXT(inspector_complaints, "Complaints", "Beschwerden")
TEXT(inspector_revenue, "Revenue", "Umsatz")
TEXT(inspector_cost, "Cost", "Kosten")
TEXT(inspector_emotion, "Emotion", "Emotion")
TEXT(inspector_emotion_note, "Points booked per contact, last {} days", "Gebuchte Punkte je Kontakt, letzte {} Tage")
TEXT(inspector_waits, "Waiting times today", "Wartezeiten heute")
TEXT(inspector_wait_none, "none", "keine")
TEXT(inspector_wait_1, "up to 1 min", "bis 1 min")
TEXT(inspector_wait_3, "up to 3 min", "bis 3 min")
TEXT(inspector_wait_10, "up to 10 min", "bis 10 min")
TEXT(inspector_wait_30, "up to 30 min", "bis 30 min")
TEXT(inspector_wait_more, "longer", "länger")
TEXT(inspector_wait_left, "gave up", "aufgegeben")
TEXT(inspector_staff, "Staff", "Personal")
TEXT(inspector_number, "No. {}", "Nr. {}")
TEXT(inspector_load, "Load", "Auslastung")
TEXT(inspector_vacant_until, "vacant until day {}", "unbesetzt bis Tag {}")
TEXT(inspector_vacant_long, "This position is vacant. Somebody new begins on day {}.", "Diese Stelle ist unbesetzt. Am Tag {} beginnt jemand Neues.")
TEXT(inspector_position_cut, "This position no longer exists.", "Diese Stelle gibt es nicht mehr.")
TEXT(inspector_always_open, "open day and night", "Tag und Nacht geöffnet")
TEXT(inspector_hours, "open {}–{}", "geöffnet {}–{} Uhr")
TEXT(inspector_to_station, "To the station: {}", "Zur Station: {}")
TEXT(inspector_fit, "Fit", "Eignung")
TEXT(inspector_employed, "Employed", "Beschäftigt")
TEXT(inspector_shift, "Shift", "Schicht")
TEXT(inspector_for_days, "for {} days", "seit {} Tagen")
TEXT(inspector_for_months, "for {} months", "seit {} Monaten")
TEXT(inspector_for_years, "for {} years", "seit {} Jahren")
TEXT(inspector_motivation_from, "Where motivation comes from", "Woher die Motivation kommt")
TEXT(inspector_basis, "Basis", "Grundwert")
TEXT(inspector_recognition, "Recognition", "Anerkennung")
TEXT(inspector_leadership, "Leadership", "Führung")
TEXT(inspector_overload, "Overload", "Überlast")
TEXT(inspector_angry_customers, "Angry customers", "Verärgerte Kunden")
TEXT(inspector_percentage_points, "{} pts", "{} Pkt.")
TEXT(inspector_motivation_note, "Now {}; under today's conditions it moves towards {}, by {} of the distance each day.", "Jetzt {}; unter den heutigen Bedingungen nähert sie sich {} an, jeden Tag um {} des Abstands.")
TEXT(inspector_contacts_today, "Contacts today", "Kontakte heute")
TEXT(inspector_served, "Served", "Bedient")
TEXT(inspector_busy, "Busy", "Beschäftigt mit Kunden")
TEXT(inspector_left_angry, "Left badly", "Gingen im Ärger")
TEXT(inspector_angry, "Angry", "Verärgert")
TEXT(inspector_dissatisfied, "Dissatisfied", "Unzufrieden")
TEXT(inspector_satisfied, "Satisfied", "Zufrieden")
TEXT(inspector_loyal, "Loyal", "Loyal")
TEXT(inspector_ambassador, "Ambassador", "Botschafter")
TEXT(inspector_lost_to, "Left for {}", "Gewechselt zu {}")
TEXT(inspector_points_on_account, "points on the account", "Punkte auf dem Konto")
TEXT(inspector_customer, "Customer", "Kunde")
TEXT(inspector_consideration, "Would consider buying", "Kaufneigung")
TEXT(inspector_expects, "Expects (0–10)", "Erwartet (0–10)")
TEXT(inspector_expect_digital, "Digital", "Digital")
TEXT(inspector_expect_remote, "Remote service", "Aus der Ferne")
TEXT(inspector_expect_personal, "Personal", "Persönlich")
TEXT(inspector_expect_product, "Product", "Produkt")
TEXT(inspector_remembers, "Remembers and is", "Erinnerung und Wesen")
TEXT(inspector_bad_contacts, "Bad contacts remembered", "Schlechte Kontakte im Sinn")
TEXT(inspector_effort, "Effort remembered", "Aufwand im Sinn")
TEXT(inspector_revenge, "Wish for revenge", "Wunsch nach Vergeltung")
TEXT(inspector_avoidance, "Avoids the company", "Meidet das Unternehmen")
TEXT(inspector_patience, "Patience", "Geduld")
TEXT(inspector_buys, "Buys", "Kauft")
TEXT(inspector_leaves, "Readiness to leave", "Wechselneigung")
TEXT(inspector_times, "{} × the mean", "{} × Mittel")
TEXT(inspector_friends, "Knows ({})", "Kennt ({})")
TEXT(inspector_close, "Close ties", "Enge Beziehungen")
TEXT(inspector_acquaintances, "Acquaintances", "Bekannte")
TEXT(inspector_friends_note, "Filled: customer, in the colour of the account. Empty: not a customer yet. Crossed: lost.", "Gefüllt: Kunde, in der Farbe des Kontos. Leer: noch nicht Kunde. Gekreuzt: verloren.")
TEXT(inspector_statement, "Account statement", "Kontoauszug")
TEXT(inspector_balance, "Above: balance. Below: amount.", "Oben: Stand. Unten: Betrag.")
TEXT(inspector_forgotten, "Forgotten until then", "Bis dahin vergessen")
TEXT(inspector_no_ledger, "In a market of this size no statements are kept.", "In einem Markt dieser Größe werden keine Kontoauszüge geführt.")
TEXT(inspector_no_bookings, "No bookings yet.", "Noch keine Buchungen.")
TEXT(inspector_older_lost, "Older bookings are no longer kept.", "Ältere Buchungen sind nicht mehr aufbewahrt.")
TEXT(inspector_why_cost, "“{}” drew {} points in the last half year", "„{}“ kostete im letzten halben Jahr {} Punkte")
TEXT(inspector_why_most, ", most of all on day {}: {}.", ", am meisten am Tag {}: {}.")
TEXT(inspector_why_once, " on day {}: {}.", " am Tag {}: {}.")
TEXT(inspector_why_unknown, "No bad experience stands out; price or a better offer may have decided.", "Keine schlechte Erfahrung sticht heraus; den Ausschlag gab wohl der Preis oder ein besseres Angebot.")

// ---- Two worlds ------------------------------------------------------------------------------------------------------
TEXT(two_worlds, "Two worlds", "Zwei Welten")
TEXT(two_worlds_help,
    "The same people, the same luck, one difference: what you change. This is one pair of worlds; chance has a part in it.",
    "Dieselben Menschen, dasselbe Glück, ein Unterschied: Ihre Änderung. Das ist ein Weltenpaar; der Zufall spielt mit.")
TEXT(two_worlds_banded, "The same people, the same luck, one difference: what you change.",
    "Dieselben Menschen, dasselbe Glück, ein Unterschied: Ihre Änderung.")
TEXT(one_world, "There is one world. With the first change a second one goes on without it.",
    "Es gibt eine Welt. Mit der ersten Änderung läuft daneben eine zweite ohne sie weiter.")
TEXT(one_world_alone, "This world is compared with nothing.", "Diese Welt wird mit nichts verglichen.")
TEXT(one_world_taken_over, "There is one world: what was changed so far has been taken over.",
    "Es gibt eine Welt: Was bisher geändert wurde, ist übernommen.")
TEXT(one_world_as_variant, "{} has the same changes on the same days: one world.",
    "{} hat dieselben Änderungen an denselben Tagen: eine Welt.")
TEXT(two_worlds_sentence, "With the change {} customers, without it {}: {}",
    "Mit der Änderung {} Kunden, ohne sie {}: {}")
TEXT(one_world_fits, "There is room for one world only in this computer's memory.",
    "Im Speicher dieses Rechners ist nur für eine Welt Platz.")
TEXT(two_worlds_variant, "{} customers, {} in {}: {}", "{} Kunden gegen {} in {}: {}")
TEXT(band_around, "{} ({} to {})", "{} ({} bis {})")
TEXT(band_same, "{}: the same with the change and without it, in all of {} futures.",
     "{}: mit der Änderung und ohne sie gleich, in allen {} Zukünften.")
TEXT(band_open, "{}: today {} with the change. In {} futures of this business on average {}: open whether more or less.",
     "{}: heute {} mit der Änderung. In {} Zukünften dieses Unternehmens im Mittel {}: offen, ob mehr oder weniger.")
TEXT(band_higher, "{}: today {} with the change. In {} futures of this business on average {}: certainly more.",
     "{}: heute {} mit der Änderung. In {} Zukünften dieses Unternehmens im Mittel {}: sicher mehr.")
TEXT(band_lower, "{}: today {} with the change. In {} futures of this business on average {}: certainly less.",
     "{}: heute {} mit der Änderung. In {} Zukünften dieses Unternehmens im Mittel {}: sicher weniger.")
TEXT(band_since, " This has been so since day {}.", " Das gilt seit Tag {}.")
TEXT(band_was_higher, " Until day {} it was certainly more.", " Bis Tag {} war es sicher mehr.")
TEXT(band_was_lower, " Until day {} it was certainly less.", " Bis Tag {} war es sicher weniger.")
TEXT(band_then_higher, " On day {}, with nothing else changed, {}: certainly more.", " An Tag {}, wenn sich sonst nichts ändert, {}: sicher mehr.")
TEXT(band_then_lower, " On day {}, with nothing else changed, {}: certainly less.", " An Tag {}, wenn sich sonst nichts ändert, {}: sicher weniger.")
TEXT(band_then_open, " On day {}, with nothing else changed, {}: open.", " An Tag {}, wenn sich sonst nichts ändert, {}: offen.")
TEXT(band_help,
     "{} futures of this business from day 0 on (this world is one of them), each lived through with the change and without it, with the same "
     "luck. Dark: their mean difference, with its 95 % interval. Light: where one more future would lie on a single day with 95 % probability, if "
     "differences spread about normally. Certain: the dark band lies on one side of zero. On one day about one of twenty figures that do not "
     "differ looks as if it did; over many days more.",
     "{} Zukünfte dieses Unternehmens ab Tag 0 (diese Welt ist eine davon), jede mit der Änderung und ohne sie durchlebt, mit demselben Glück. "
     "Dunkel: ihre mittlere Differenz mit 95-%-Intervall. Hell: wo an einem einzelnen Tag eine weitere Zukunft mit 95 % Wahrscheinlichkeit "
     "läge, wenn die Differenzen etwa normal streuen. Sicher: Das dunkle Band liegt auf einer Seite der Null. Von zwanzig "
     "Kennzahlen ohne Unterschied scheint an einem Tag etwa eine einen zu haben; über viele Tage sind es mehr.")
TEXT(band_grows, "The band is being worked out: {} of {} futures of this business …", "Das Band entsteht: {} von {} Zukünften dieses Unternehmens …")
TEXT(band_mean, "mean of {} futures", "Mittel von {} Zukünften")
TEXT(band_of_row, "mean of {} futures {}", "im Mittel von {} Zukünften {}")
TEXT(band_too_large, "No band: so many people and days would take too long here. The command line has it: goodwill compare.",
     "Kein Band: Bei so vielen Menschen und Tagen würde das Rechnen hier zu lange dauern. Auf der Befehlszeile: goodwill compare.")
TEXT(band_command, "The same numbers on the command line, for day {}:", "Dieselben Zahlen auf der Befehlszeile, für Tag {}:")
TEXT(today, "today", "heute")
TEXT(corridor_mean, "mean, 95 %", "Mittel, 95 %")
TEXT(corridor_single, "single future, 95 %", "einzelne Zukunft, 95 %")
TEXT(corridor_reading, "{}: {} to {}", "{}: {} bis {}")
TEXT(corridor_low, "{}: {}, from", "{}: {}, von")
TEXT(corridor_high, "{}: {}, to", "{}: {}, bis")
TEXT(tornado_link, "The strongest levers", "Die stärksten Hebel")
TEXT(tornado_title, "{}: the strongest levers", "{}: die stärksten Hebel")
TEXT(tornado_meaning,
     "Each lever of this business by itself, moved down and up by a quarter of its range (positions by one at least) on day 0, against the "
     "business as it began, with the same luck. Prices of programmes included.",
     "Jeder Hebel dieses Unternehmens für sich, an Tag 0 um ein Viertel seines Bereichs nach unten und nach oben gestellt (Plätze um mindestens "
     "einen), verglichen mit dem Unternehmen, wie es begann, mit demselben Glück. Die Kosten der Programme sind eingerechnet.")
TEXT(experiment_begin, "Work it out", "Ausrechnen")
TEXT(experiment_grows, "{} done{}", "{} geschafft{}")
TEXT(experiment_left, ", about {} s left", ", noch etwa {} s")
TEXT(tornado_year, "after one year", "nach einem Jahr")
TEXT(tornado_two_years, "after two years", "nach zwei Jahren")
TEXT(tornado_help,
     "Figure of the {} days up to day {}: mean difference over {} futures of this business, thin line and brackets its 95 % interval. Sorted by the estimate: "
     "what overlaps may lie the other way round. Of twenty bars without effect about one looks as if it had one. Press a lever for the curve over its range.",
     "Wert der {} Tage bis Tag {}: mittlere Differenz über {} Zukünfte dieses Unternehmens, dünne Linie und Klammern ihr 95-%-Intervall. Sortiert nach der "
     "Schätzung: Was sich überschneidet, kann auch anders liegen. Von zwanzig Balken ohne Wirkung sieht etwa einer so aus, als hätte er eine. Ein Druck auf einen Hebel öffnet die Kurve über seinen Bereich.")
TEXT(tornado_now, "began with {}", "begann mit {}")
TEXT(tornado_at_end, "already at its end", "schon am Ende")
TEXT(tornado_without_effect, "Changed nothing in any future (positions are filled with whole people; that does not say it is unimportant):",
     "Änderte in keiner Zukunft etwas (Plätze lassen sich nur mit ganzen Menschen besetzen; unwichtig muss es deshalb nicht sein):")
TEXT(tornado_too_large, "So many people would take too long here. The command line has it: goodwill tornado.",
     "Bei so vielen Menschen würde das Rechnen hier zu lange dauern. Auf der Befehlszeile: goodwill tornado.")
TEXT(response_title,
     "{} by {}",
     "{} je nach {}")
TEXT(response_help,
     "Figure of the {} days up to day {}, mean of {} futures of this business, with the lever set on day 0 to values all over its range; bars: 95 % interval "
     "of the mean. Ring: as the business began. On the right the difference from there, each future against itself: luck shared by both cancels out. Of twenty values without effect about one looks as if it had one.",
     "Wert der {} Tage bis Tag {}, Mittel von {} Zukünften dieses Unternehmens, der Hebel an Tag 0 auf Werte über seinen ganzen Bereich gestellt; Balken: "
     "95-%-Intervall des Mittels. Ring: wie das Unternehmen begann. Rechts die Differenz dazu, jede Zukunft mit sich selbst verglichen: gemeinsames Glück hebt sich auf. Von zwanzig Werten ohne Wirkung sieht etwa einer so aus, als hätte er eine.")
TEXT(response_mean, "mean", "Mittel")
TEXT(response_difference, "difference (95 %)", "Differenz (95 %)")
TEXT(response_present, "as it began", "wie es begann")
TEXT(camps_link,
     "Delight or low effort?",
     "Begeistern oder Mühe ersparen?")
TEXT(camps_title,
     "{}: what does more?",
     "{}: was bewirkt mehr?")
TEXT(camps_meaning,
     "Two programmes of our choosing, each lever set on day 0 half the way from where it stands to its maximum, in the business as it began. Which one does more hangs, among other things, on how much delight counts against effort (the two weights add up to 1 here; both may count, or neither) and on how fast people get used to good treatment. Nobody has measured either. Here both are lived through for 25 pairs of them. The programmes do not cost the same: only figures of money have the cost in them. This is no ranking of programmes.",
     "Zwei Programme nach unserer Wahl, jeder Hebel an Tag 0 auf halbem Weg von seinem Stand zum Höchstwert, im Unternehmen, wie es begann. Welches mehr bewirkt, hängt unter anderem daran, wie viel Begeisterung gegenüber Mühe zählt (beide Gewichte ergeben hier zusammen 1; es könnten auch beide zählen oder keines), und daran, wie schnell man sich an Gutes gewöhnt. Beides hat niemand gemessen. Hier werden beide für 25 Paare davon durchlebt. Die Programme kosten nicht gleich viel: Nur in Geldgrößen stecken ihre Kosten. Eine Rangliste von Programmen ist das nicht.")
TEXT(camps_too_large, "So many people would take too long here. The command line has it: goodwill compare.",
     "Bei so vielen Menschen würde das Rechnen hier zu lange dauern. Auf der Befehlszeile: goodwill compare.")
TEXT(camps_delight,
     "Delight is ahead: {}",
     "Begeistern liegt vorn: {}")
TEXT(camps_effort,
     "Low effort is ahead: {}",
     "Den Kunden Mühe ersparen liegt vorn: {}")
TEXT(camps_delight_higher, "Higher with delight: {}", "Höher mit Begeistern: {}")
TEXT(camps_effort_higher, "Higher with low effort: {}", "Höher, wenn man den Kunden Mühe erspart: {}")
TEXT(camps_higher_wins, "Higher with delight. Neither is better: this figure has no direction.", "Höher mit Begeistern. Besser ist keins: Diese Kennzahl hat keine Richtung.")
TEXT(camps_lower_wins, "Higher with low effort. Neither is better: this figure has no direction.", "Höher mit Mühe ersparen. Besser ist keins: Diese Kennzahl hat keine Richtung.")
TEXT(camps_costs, "Costs of the same days against doing neither: delight {}, low effort {}.", "Kosten derselben Tage gegenüber keinem von beiden: Begeistern {}, Mühe ersparen {}.")
TEXT(camps_open, "Open{}", "Offen{}")
TEXT(camps_adaptation, "getting used to it, per contact", "Gewöhnung je Kontakt")
TEXT(camps_weight, "weight of delight; the rest is that of effort", "Gewicht der Begeisterung; der Rest ist das der Mühe")
TEXT(camps_worse, " (−)", " (−)")
TEXT(camps_chosen, "Weight of delight {}, getting used to it {}", "Gewicht der Begeisterung {}, Gewöhnung {}")
TEXT(camps_apart,
     "Delight minus low effort: {}",
     "Begeistern minus Mühe ersparen: {}")
TEXT(camps_of_delight, "Delight against doing neither: {}", "Begeistern gegenüber keinem von beiden: {}")
TEXT(camps_of_effort,
     "Low effort against doing neither: {}",
     "Mühe ersparen gegenüber keinem von beiden: {}")
TEXT(camps_delight_wins,
     "Delight is ahead.",
     "Begeistern liegt vorn.")
TEXT(camps_effort_wins,
     "Low effort is ahead.",
     "Mühe ersparen liegt vorn.")
TEXT(camps_nobody_wins,
     "Open which one is ahead.",
     "Offen, welches vorn liegt.")
TEXT(camps_both_worse,
     "Doing neither would have been better.",
     "Besser wäre gewesen, keines von beiden zu tun.")
TEXT(camps_help,
     "Figure of the {} days up to day {}, delight minus low effort, mean of {} futures of this business with the same luck. A colour says who is ahead where the 95 % interval settles it; of 25 fields without a difference one or two look as if they had one, and as all fields live the same futures, neighbours err together. (−): doing neither would have been better.",
     "Wert der {} Tage bis Tag {}, Begeistern minus Mühe ersparen, Mittel von {} Zukünften dieses Unternehmens mit demselben Glück. Farbig, wo das 95-%-Intervall entscheidet, wer vorn liegt; von 25 Feldern ohne Unterschied sehen ein bis zwei so aus, als hätten sie einen, und da alle Felder dieselben Zukünfte durchleben, irren Nachbarn gemeinsam. (−): Keines von beiden wäre besser gewesen.")
TEXT(best_link, "Best use of a budget", "Wofür das Budget?")
TEXT(best_title, "{}: the best use of a budget", "{}: wofür das Budget?")
TEXT(best_meaning,
     "If you may spend this much more a year than at the start: on what? What every lever costs is measured. Each is tried alone, for all of the money and for half of it, in the business as it began; then the five best in pairs, and the best three together. In the end those are dropped that are almost certainly not the best, and the best two are lived through once more in futures that had no part in the choice.",
     "Wenn im Jahr so viel mehr ausgegeben werden darf als zu Beginn: wofür? Was jeder Hebel kostet, wird gemessen. Jeder wird allein versucht, für das ganze Geld und für die Hälfte, im Unternehmen, wie es begann; dann die fünf besten paarweise und die besten drei zusammen. Zuletzt fällt heraus, was ziemlich sicher nicht das Beste ist, und die beiden Besten werden noch einmal durchlebt, in Zukünften, die an der Wahl keinen Anteil hatten.")
TEXT(best_budget, "Budget, more a year than at the start", "Budget, im Jahr mehr als zu Beginn")
TEXT(best_too_large, "So many people would take too long here. The command line has it: goodwill best.",
     "Bei so vielen Menschen würde das Rechnen hier zu lange dauern. Auf der Befehlszeile: goodwill best.")
TEXT(best_pricing, "1 of 5: what does every lever cost?", "1 von 5: Was kostet jeder Hebel?")
TEXT(best_screening, "2 of 5: what does each bring alone?", "2 von 5: Was bringt jeder allein?")
TEXT(best_fitting, "3 of 5: what do the best cost together?", "3 von 5: Was kosten die besten zusammen?")
TEXT(best_selecting, "4 of 5: which of them is the best?", "4 von 5: Was davon ist das Beste?")
TEXT(best_confirming, "5 of 5: the best two in new futures", "5 von 5: Die beiden Besten in neuen Zukünften")
TEXT(best_as_it_is, "as it began", "wie zu Beginn")
TEXT(best_better, "Clearly better than leaving the money", "Klar besser, als das Geld liegen zu lassen")
TEXT(best_not_clear, "Not clearly better than leaving the money", "Nicht klar besser, als das Geld liegen zu lassen")
TEXT(best_leave, "Leaving the money came out best", "Am besten schnitt ab, das Geld liegen zu lassen")
TEXT(best_no_lever, "No lever can be moved for this budget", "Für dieses Budget lässt sich kein Hebel bewegen")
TEXT(best_nothing, "Nothing could be compared: this figure could not be measured in most of these futures, or there was not enough memory.",
     "Es ließ sich nichts vergleichen: Diese Kennzahl ließ sich in den meisten dieser Zukünfte nicht messen, oder der Speicher reichte nicht.")
TEXT(best_unconfirmed, "Not confirmed in new futures: what was chosen looks a little too good.",
     "Nicht in neuen Zukünften bestätigt: Was gewählt wurde, sieht ein wenig zu gut aus.")
TEXT(best_best, "Best: {}", "Am besten: {}")
TEXT(best_runner_up, "Runner-up: {}", "Am zweitbesten: {}")
TEXT(best_brings, "Spending a year: {}. {}, compared with the start: {}.", "Mehrausgaben im Jahr: {}. {}, verglichen mit dem Beginn: {}.")
TEXT(best_wrong,
     "Lead of the best: {}. On average over what is still uncertain the runner-up is better by {}; in the worst of {} futures it was better by {}.",
     "Vorsprung des Besten: {}. Im Mittel über das, was noch unsicher ist, ist das Zweitbeste um {} besser; in der schlechtesten von {} Zukünften war es um {} besser.")
TEXT(best_never_wrong, "Lead of the best: {}. In none of {} futures was the runner-up better.",
     "Vorsprung des Besten: {}. In keiner von {} Zukünften war das Zweitbeste besser.")
TEXT(best_alone, "All others were dropped.", "Alle anderen fielen heraus.")
TEXT(best_rivals, "Not dropped, or not clearly worse than the best (difference to it):", "Nicht herausgefallen oder nicht klar schlechter als das Beste (Unterschied zu ihm):")
TEXT(best_more_rivals, "and {} more", "und {} weitere")
TEXT(best_too_dear, "Even the first step costs more than the budget: {}", "Schon der erste Schritt kostet mehr als das Budget: {}")
TEXT(best_over, "In the end this costs {} more than the budget: costs are measured, and part of them follows from what happens.",
     "Am Ende kostet das {} mehr als das Budget: Kosten werden gemessen und hängen auch davon ab, was geschieht.")
TEXT(best_help,
     "Figure of the year up to day {}. {} levers, {} ways in the final choice, {} futures of this business to choose in, 20 new ones for the best two (Kim & Nelson 2001: in at most one case of twenty, a way at least {} better than all others is dropped). Differences in the list are of the futures that the choice was made in, and look a little too large. Spending: wages, programmes, advertising, gestures, answers to complaints, win-back, hiring; not what more visits cost. Best means the best of what was tried.",
     "Wert des Jahres bis Tag {}. {} Hebel, {} Wege in der engeren Wahl, {} Zukünfte dieses Unternehmens zum Wählen, 20 neue für die beiden Besten (Kim und Nelson 2001: in höchstens einem von zwanzig Fällen fällt ein Weg heraus, der um mindestens {} besser ist als alle anderen). Die Unterschiede der Liste stammen aus den Zukünften, in denen gewählt wurde, und sehen ein wenig zu groß aus. Ausgaben: Löhne, Programme, Werbung, Gesten, Antworten auf Beschwerden, Rückgewinnung, Einstellungen; nicht, was mehr Besuche kosten. „Am besten“ heißt: das Beste von dem, was versucht wurde.")
TEXT(certainty_link, "How sure?", "Wie sicher?")
TEXT(certainty_title, "{}: how sure?", "{}: wie sicher?")
TEXT(certainty_meaning,
     "Luck makes a difference uncertain: the band is about that. So does what the model assumes and nobody has measured. Here both worlds are lived "
     "through with {} sets of such judgements, spread over all that may be set.",
     "Unsicher wird eine Differenz durch das Glück: davon handelt das Band. Aber auch durch das, was das Modell annimmt und niemand gemessen hat. Hier "
     "werden beide Welten mit {} Sätzen solcher Annahmen durchlebt, über alles Einstellbare verteilt.")
TEXT(certainty_too_large, "So many people and days would take too long here. The command line has it: goodwill robust.",
     "Bei so vielen Menschen und Tagen würde das Rechnen hier zu lange dauern. Auf der Befehlszeile: goodwill robust.")
TEXT(certainty_anew,
     "Work it out anew, for day {}",
     "Neu ausrechnen, für Tag {}")
TEXT(certainty_luck, "Luck", "Glück")
TEXT(certainty_luck_settled,
     "The model as it stands, {} futures: on average {}. The 95 % interval lies on one side of zero: so far as luck goes, the sign of the average is settled; a single future may differ.",
     "Das Modell, wie es steht, {} Zukünfte: im Mittel {}. Das 95-%-Intervall liegt auf einer Seite der Null: Was das Glück angeht, steht das Vorzeichen des Mittels fest; eine einzelne Zukunft kann abweichen.")
TEXT(certainty_luck_open,
     "The model as it stands, {} futures: on average {}. Open: the 95 % interval contains zero; luck alone could make this difference.",
     "Das Modell, wie es steht, {} Zukünfte: im Mittel {}. Offen: Das 95-%-Intervall enthält die Null; schon das Glück könnte diese Differenz machen.")
TEXT(certainty_luck_same, "The model as it stands: no difference in any of {} futures.",
     "Das Modell, wie es steht: in keiner von {} Zukünften ein Unterschied.")
TEXT(certainty_luck_unknown, "The band does not reach that day; luck is not judged there.", "Bis zu diesem Tag reicht das Band nicht; über das Glück lässt sich dort nichts sagen.")
TEXT(certainty_judgements, "Judgements", "Annahmen")
TEXT(certainty_sets_sorted,
     "The difference in each set of judgements, sorted",
     "Die Differenz in jedem Satz von Annahmen, sortiert")
TEXT(sure_more_in,
     "Higher with the change in {} of {} sets: {} (95 % interval {} to {}).",
     "Mit der Änderung höher in {} von {} Sätzen: {} (95-%-Intervall {} bis {}).")
TEXT(sure_less_in,
     "Lower with the change in {} of {} sets: {} (95 % interval {} to {}).",
     "Mit der Änderung niedriger in {} von {} Sätzen: {} (95-%-Intervall {} bis {}).")
TEXT(sure_no_case, "No set has a value for this figure on this day.", "Kein Satz hat an diesem Tag einen Wert für diese Kennzahl.")
TEXT(sure_word,
     " Called here: {}.",
     " Das heißt hier: {}.")
TEXT(sure_reaches, " The interval reaches from “{}” to “{}”; more sets would narrow it.",
     " Das Intervall reicht von „{}“ bis „{}“; mehr Sätze machten es enger.")
TEXT(sure_turned, " The sets point the other way than the model as it stands.", " Die Sätze weisen in die andere Richtung als das Modell, wie es steht.")
TEXT(sure_open, "open", "offen")
TEXT(sure_leaning,
     "leaning",
     "mit Tendenz")
TEXT(sure_likely, "likely", "wahrscheinlich")
TEXT(sure_robust, "robust", "robust")
TEXT(sure_farthest,
     "In the set farthest the other way: {} (mean of two futures; more sets find farther ones).",
     "Im Satz, der am weitesten in die Gegenrichtung geht: {} (Mittel zweier Zukünfte; mehr Sätze finden Entfernteres).")
TEXT(sure_same,
     "No difference at all in {} sets; these do not count as holding.",
     "Gar kein Unterschied in {} Sätzen; das zählt nicht als „gilt“.")
TEXT(sure_none, "{} sets have no value for this figure; they are left out.", "{} Sätze haben für diese Kennzahl keinen Wert; sie sind ausgelassen.")
TEXT(sure_divided,
     "In {} sets the two futures disagree; their mean decides. Luck may have decided in others, too: where the effect is small, the share says little about judgements.",
     "In {} Sätzen sind sich die beiden Zukünfte uneins; ihr Mittel entscheidet. Auch in anderen kann das Glück entschieden haben: Bei kleiner Wirkung sagt der Anteil wenig über die Annahmen.")
TEXT(certainty_turns, "What turns it", "Was es kippt")
TEXT(certainty_turns_row,
     "holds in {} in the lower half of its range, in {} in the upper",
     "gilt in {} in der unteren Hälfte des Bereichs, in {} in der oberen")
TEXT(certainty_turns_switch, "holds in {} without it, in {} with it", "gilt in {} ohne das, in {} damit")
TEXT(certainty_turns_agree, "Nothing to turn: nearly all sets agree.", "Nichts zu kippen: Fast alle Sätze stimmen überein.")
TEXT(certainty_turns_none,
     "Nothing clearly: no judgement stands out more than the most striking of so many would by chance alone.",
     "Nichts Deutliches: Keine Annahme hebt sich stärker ab, als es durch Zufall auch die auffälligste von so vielen täte.")
TEXT(certainty_help,
     "Robust: from 95 % of the sets on; likely: from 80; leaning: from 60; below that open. A share is of this space, not a probability: how plausible each set is, nobody knows. Whole ranges hold much that nobody would defend; nearer to where the judgements stand the answer may be another: add --width 0.3 to the command. The direction asked about is that of the mean of the model as it stands. Judgements hold from day 0 on in the settled business, which does not settle anew with them. What you have set yourself stays as you set it. At most three are named that turn it; where nothing does, one figure of twenty names something by chance.",
     "Robust: ab 95 % der Sätze; wahrscheinlich: ab 80; mit Tendenz: ab 60; darunter offen. Ein Anteil gilt für diesen Raum und ist keine Wahrscheinlichkeit: Wie plausibel jeder Satz ist, weiß niemand. Ganze Bereiche enthalten vieles, was niemand verteidigen würde; näher an den gewählten Werten kann die Antwort anders ausfallen: dem Befehl --width 0.3 anfügen. Gefragt ist nach der Richtung, die das Mittel des Modells hat, wie es steht. Annahmen gelten ab Tag 0 im eingeschwungenen Unternehmen, das mit ihnen nicht neu einschwingt. Was Sie selbst gestellt haben, bleibt so. Höchstens drei werden genannt, die es kippen; wo nichts kippt, nennt eine von zwanzig Kennzahlen zufällig etwas.")
TEXT(certainty_space,
     "Space: {} judgements (J), each over all that it may be set to, and {} mechanisms, each there or not; all at once, {} points of a Latin hypercube.",
     "Raum: {} Annahmen (J), jede über ihren ganzen einstellbaren Bereich, und {} Mechanismen, jeder da oder nicht; alle zugleich, {} Punkte eines lateinischen Hyperwürfels.")
TEXT(certainty_of_row,
     "day {}: higher in {}, lower in {} of {} sets",
     "Tag {}: höher in {}, niedriger in {} von {} Sätzen")
TEXT(on_day, "day {}", "Tag {}")
TEXT(this_pair, "this world", "diese Welt")
TEXT(pair_same, "{}: no difference today. One pair of worlds.", "{}: heute kein Unterschied. Ein Weltenpaar.")
TEXT(pair_higher, "{}: today {} with the change, higher since day {}. One pair of worlds.",
    "{}: heute {} mit der Änderung, höher seit Tag {}. Ein Weltenpaar.")
TEXT(pair_lower, "{}: today {} with the change, lower since day {}. One pair of worlds.",
    "{}: heute {} mit der Änderung, niedriger seit Tag {}. Ein Weltenpaar.")
TEXT(pair_usual, "{}: today {} with the change, less than the usual ups and downs. One pair of worlds.",
    "{}: heute {} mit der Änderung, weniger als das übliche Auf und Ab. Ein Weltenpaar.")
TEXT(ways_both, "In both worlds", "In beiden Welten")
TEXT(way_here, "this", "diese")
TEXT(way_there, "other", "andere")
TEXT(way_this_world, "This world", "Diese Welt")
TEXT(way_other_world, "Other world", "Andere Welt")
TEXT(way_customer, "{} · {}", "{} · {}")
TEXT(way_gone, "left", "gegangen")
TEXT(way_prospect, "no customer", "kein Kunde")
TEXT(way_without_place, "without a contact", "ohne Kontakt")
TEXT(way_booked, "“{}” {}", "„{}“ {}")
TEXT(ways_same, "Until today the same has been booked in both worlds.", "Bis heute wurde in beiden Welten dasselbe gebucht.")
TEXT(ways_part, "The ways part on day {}, {}: in this world {}, in the other {}.",
    "Die Wege trennen sich an Tag {}, {}: in dieser Welt {}, in der anderen {}.")
TEXT(ways_part_own, "The ways part on day {}, {}: in this world {}, in the other no such booking.",
    "Die Wege trennen sich an Tag {}, {}: in dieser Welt {}, in der anderen keine solche Buchung.")
TEXT(ways_part_twin, "The ways part on day {}, {}: in the other world {}, in this one no such booking.",
    "Die Wege trennen sich an Tag {}, {}: in der anderen Welt {}, in dieser keine solche Buchung.")
TEXT(way_other_reason, "in the other: {}", "in der anderen: {}")
TEXT(ways_part_here, "Here the ways part", "Hier trennen sich die Wege")
TEXT(other_world_without, "Other world: as it was", "Andere Welt: wie es war")
TEXT(other_world_variant, "Other world: {}", "Andere Welt: {}")
TEXT(this_world_with, "This world: with the change", "Diese Welt: mit der Änderung")
TEXT(line_with, "with the change", "mit der Änderung")
TEXT(line_without, "without", "ohne")
TEXT(marked_in_both, "The ring is No. {}: the same person in both worlds.", "Der Ring ist Nr. {}: derselbe Mensch in beiden Welten.")
TEXT(marked_here_alone, "The ring is No. {}: a customer in this world, not in the other.",
    "Der Ring ist Nr. {}: gehört in dieser Welt zur Kundschaft, in der anderen nicht.")
TEXT(marked_in_twin_alone, "The ring is No. {}: a customer in the other world, not in this one.",
    "Der Ring ist Nr. {}: gehört in der anderen Welt zur Kundschaft, in dieser nicht.")
TEXT(sorted_by_account, "Customers sorted by account, from ambassadors to angry",
    "Kunden nach Konto sortiert, von Botschaftern bis Verärgerten")
TEXT(difference_of, "{}: this world − other world, {} days up to each day",
    "{}: diese Welt − andere Welt, jeweils die {} Tage bis dahin")
TEXT(difference_of_unit, "{} ({}): this world − other world, {} days up to each day",
    "{} ({}): diese Welt − andere Welt, jeweils die {} Tage bis dahin")
TEXT(percentage_points, "percentage points", "Prozentpunkte")
TEXT(column_difference, "Difference", "Unterschied")
TEXT(same_in_all, "No difference in any future", "In keiner Zukunft ein Unterschied")
TEXT(same_in_both, "No difference, or smaller than the usual ups and downs",
    "Kein Unterschied, oder kleiner als das übliche Auf und Ab")
TEXT(two_worlds_short, "{} instead of {} customers: {}", "{} statt {} Kunden: {}")
TEXT(compare_with, "Compare with", "Vergleichen mit")
TEXT(as_it_was, "as it was", "wie es war")
TEXT(nothing_to_compare, "nothing", "nichts")
TEXT(variant_n, "Variant {}", "Variante {}")
TEXT(variant_called, "Called", "Name")
TEXT(step_kept, "{} kept", "{} gemerkt")
TEXT(step_forgotten, "{} forgotten", "{} vergessen")
TEXT(step_renamed, "{} is called {}", "{} heißt {}")
TEXT(step_taken_over, "This world taken over", "Diese Welt übernommen")
TEXT(step_swapped, "Worlds swapped", "Welten getauscht")
TEXT(keep_as_variant, "Keep as a variant", "Als Variante merken")
TEXT(forget_variant, "Forget this variant", "Diese Variante vergessen")
TEXT(take_over, "Take over this world", "Diese Welt übernehmen")
TEXT(swap_worlds, "Swap the worlds", "Welten tauschen")
TEXT(schedule, "Changes and their days", "Änderungen und ihre Tage")
TEXT(begins_after, "After day", "Nach Tag")
TEXT(ends_with, "until day", "bis Tag")
TEXT(without_end, "open", "offen")
TEXT(week_earlier, "A week earlier", "Eine Woche früher")
TEXT(week_later, "A week later", "Eine Woche später")
TEXT(end_change, "End it again after 90 days", "Nach 90 Tagen wieder beenden")
TEXT(remove_change, "Take this change away", "Diese Änderung streichen")
TEXT(before_start, "before the start", "vor dem Start")
TEXT(from_start, "from the start", "von Anfang an")
TEXT(from_start_until, "from the start until day {}", "von Anfang an bis Tag {}")
TEXT(after_day, "after day {}", "nach Tag {}")
TEXT(after_day_until, "after day {} until day {}", "nach Tag {} bis Tag {}")
TEXT(drag_change, "Drag: to other days; at an end: begin or end on another day", "Ziehen: auf andere Tage; an einem Ende: früher oder später beginnen oder enden")
TEXT(more_changes, "and {} more", "und {} weitere")
TEXT(open_changes, "Click: all changes with their days", "Klick: alle Änderungen mit ihren Tagen")
TEXT(in_a_year, "in a year {}", "in einem Jahr {}")
TEXT(without_it, "without {}", "ohne {}")
TEXT(what_was_done, "What was done", "Was getan wurde")
TEXT(as_it_began, "As it began", "Wie es begann")
TEXT(taken_back, "Taken back: {}", "Zurückgenommen: {}")
TEXT(undo_tip, "Take back the last change (Ctrl+Z)", "Letzte Änderung zurücknehmen (Strg+Z)")
TEXT(redo_tip, "Do it again (Ctrl+Y)", "Wieder ausführen (Strg+Y)")
TEXT(jump_to_start, "Click: the world at the start", "Klick: die Welt am Start")
TEXT(jump_to_day, "Click: the world on this day", "Klick: die Welt an diesem Tag")
TEXT(catching_up, "Living through day {} of {} again …", "Tag {} von {} wird noch einmal durchlebt …")

// ---- Views: iceberg, euros, emotion, drivers -----------------------------------------------------------------------
TEXT(view_iceberg, "Iceberg", "Eisberg")
TEXT(view_iceberg_title, "The iceberg of complaints", "Der Eisberg der Beschwerden")
TEXT(view_iceberg_note, "Contacts clearly below what was expected. {}. In brackets: 95 % interval of the share, from so many contacts of this one world. Areas are in proportion; dashed without the change. Each sign: a bad contact of the last day ({} of {} shown).",
    "Kontakte deutlich unter der Erwartung. {}. In Klammern: 95-%-Intervall des Anteils, aus so vielen Kontakten dieser einen Welt. Flächen sind maßstäblich; gestrichelt ohne die Veränderung. Jedes Zeichen: ein schlechter Kontakt des letzten Tages ({} von {} gezeigt).")
TEXT(iceberg_now, "Of 100 bad contacts the company hears of {} by a complaint; {} stay silent. {} are told to others, to {} people each on average.",
    "Von 100 schlechten Kontakten erfährt das Unternehmen von {} durch eine Beschwerde; {} bleiben still. {} werden weitererzählt, im Schnitt jeweils {} Menschen.")
TEXT(iceberg_without, "Without the change: {} heard of, {} silent, {} told.", "Ohne die Veränderung: von {} erfahren, {} still, {} weitererzählt.")
TEXT(iceberg_none, "There has been no bad contact yet: play some days.", "Noch gab es keinen schlechten Kontakt: einige Tage abspielen.")
TEXT(iceberg_voiced, "Complained", "Beschwert")
TEXT(iceberg_voiced_tip, "Bad contacts that somebody complained about. The company can put these right.", "Schlechte Kontakte, über die sich jemand beschwert hat. Diese kann das Unternehmen wiedergutmachen.")
TEXT(iceberg_again, "Bad again", "Noch einmal schlecht")
TEXT(iceberg_again_tip, "Bad contacts while a complaint was being dealt with: the company knows of the matter already.", "Schlechte Kontakte, während eine Beschwerde bearbeitet wurde: Das Unternehmen weiß schon von der Sache.")
TEXT(iceberg_silent, "Silent", "Still")
TEXT(iceberg_silent_tip, "Bad contacts that the company never hears of. Of 100 of them, {} were told to others (contacts of {} days).", "Schlechte Kontakte, von denen das Unternehmen nie erfährt. Von 100 davon wurden {} weitererzählt (Kontakte von {} Tagen).")
TEXT(iceberg_told, "Told to others", "Weitererzählt")
TEXT(iceberg_told_tip, "Bad contacts, complained about or not, that somebody told at least one other person of. Listeners in all: {}.", "Schlechte Kontakte, mit oder ohne Beschwerde, von denen jemand wenigstens einem Menschen erzählt hat. Zuhörer insgesamt: {}.")
TEXT(iceberg_posts, "Posted publicly", "Öffentlich gepostet")
TEXT(iceberg_posts_tip, "Bad contacts that were also posted where anybody may read it.", "Schlechte Kontakte, die auch gepostet wurden, wo alle es lesen können.")
TEXT(iceberg_share, "{} of 100 ({}–{})", "{} von 100 ({}–{})")
TEXT(iceberg_heard, "What the company hears", "Was das Unternehmen hört")
TEXT(iceberg_unheard, "What it does not hear", "Was es nicht hört")
TEXT(iceberg_legend, "Ring: told to others. Press: the person.", "Ring: weitererzählt. Klick: die Person.")
TEXT(drop_where, "{}, {}", "{}, {} Uhr")
TEXT(drop_why, "{}: {} points below what was expected, {} points on the account", "{}: {} Punkte unter der Erwartung, {} Punkte auf dem Konto")
TEXT(drop_voiced, "Complained", "Hat sich beschwert")
TEXT(drop_silent, "Says nothing to the company", "Sagt dem Unternehmen nichts")
TEXT(drop_again, "Came about a complaint", "Kam wegen einer Beschwerde")
TEXT(drop_told_none, "; tells nobody.", "; erzählt es niemandem.")
TEXT(drop_told_one, "; tells one person.", "; erzählt es einem Menschen.")
TEXT(drop_told, "; tells {} people.", "; erzählt es {} Menschen.")
TEXT(drop_posted, " Posted, read {} times.", " Gepostet, {}-mal gelesen.")
TEXT(drop_press, "Press: her account statement", "Klick: ihr Kontoauszug")
TEXT(cause_gave_up, "Gave up waiting", "Warten aufgegeben")
TEXT(cause_unsolved, "Not solved", "Nicht gelöst")
TEXT(cause_failure, "Went wrong", "Ging schief")
TEXT(cause_effort, "Too laborious", "Zu mühsam")
TEXT(cause_wait, "A long wait", "Langes Warten")
TEXT(cause_staff, "Weak service", "Schwache Bedienung")
TEXT(cause_quality, "Weak offer", "Schwache Leistung")
TEXT(view_euros, "Euros", "Euro")
TEXT(view_interval, "In {} other futures the change makes (95 %): {}.", "In {} anderen Zukünften bewirkt die Änderung (95 %): {}.")
TEXT(view_euros_title, "Euros by touchpoint", "Euro je Kontaktpunkt")
TEXT(view_euros_note, "{}, as booked. Costs of a touchpoint: its contacts, wow moments and wages with training. Goodwill: points paid in and drawn there. What belongs to no touchpoint stands below; all rows add up to revenue and costs of the books. Dashed: without the change.",
    "{}, wie gebucht. Kosten eines Kontaktpunkts: seine Kontakte, Wow-Momente und Löhne mit Schulung. Goodwill: dort eingezahlte und abgebuchte Punkte. Was zu keinem Kontaktpunkt gehört, steht darunter; alle Zeilen zusammen sind Umsatz und Kosten der Bücher. Gestrichelt: ohne die Veränderung.")
TEXT(euros_takes_in, "The company takes in {}", "Das Unternehmen nimmt {} ein")
TEXT(euros_spends, " and spends {}", " und gibt {} aus")
TEXT(euros_earns, " (most: {})", " (am meisten: {})")
TEXT(euros_costs, " (most expensive: {})", " (am teuersten: {})")
TEXT(euros_creates, "Most goodwill is made at: {}.", "Den meisten Goodwill schafft: {}.")
TEXT(euros_destroys, "More is destroyed than made at: {}.", "Mehr zerstört als geschaffen wird bei: {}.")
TEXT(euros_without, "Without the change: {} and {}.", "Ohne die Veränderung: {} und {}.")
TEXT(euros_none, "No money has moved yet: play some days.", "Noch ist kein Geld geflossen: einige Tage abspielen.")
TEXT(euros_money, "Money", "Geld")
TEXT(euros_costs_head, "costs", "Kosten")
TEXT(euros_revenue_head, "revenue", "Umsatz")
TEXT(euros_goodwill, "Goodwill, points", "Goodwill, Punkte")
TEXT(euros_destroyed_head, "destroyed", "zerstört")
TEXT(euros_created_head, "new", "neu")
TEXT(euros_one_more, "One more position?", "Ein Platz mehr?")
TEXT(euros_one_more_tip, "Runs this business in several futures with other numbers of positions here, and shows how profit answers: with all that better service brings in and costs, wages included.",
    "Lässt dieses Unternehmen in mehreren Zukünften mit anderen Zahlen von Plätzen hier laufen und zeigt, wie der Gewinn antwortet: mit allem, was besserer Service bringt und kostet, Löhne eingeschlossen.")
TEXT(euros_one_more_is, "+1: {}", "+1: {}")
TEXT(euros_one_more_known, "One position more, in the business as it began, changes the profit of 30 days by {} after a year (95 % interval {} to {}).", "Ein Platz mehr verändert im Unternehmen, wie es begann, den Gewinn von 30 Tagen nach einem Jahr um {} (95-%-Intervall {} bis {}).")
TEXT(euros_elsewhere, "At no touchpoint", "An keinem Kontaktpunkt")
TEXT(euros_total, "All together", "Alles zusammen")
TEXT(euros_goods, "Goods", "Waren")
TEXT(euros_programmes, "Programmes", "Programme")
TEXT(euros_advertising, "Advertising", "Werbung")
TEXT(euros_complaints, "Answers to complaints", "Antworten auf Beschwerden")
TEXT(euros_win_back, "Win-back", "Rückgewinnung")
TEXT(euros_hiring, "Hiring", "Einstellungen")
TEXT(euros_points_elsewhere, "Points: journeys as a whole, answers to complaints, hearsay, help among customers", "Punkte: Reisen als Ganzes, Antworten auf Beschwerden, Hörensagen, Hilfe unter Kunden")
TEXT(euros_revenue_is, "Revenue: {}", "Umsatz: {}")
TEXT(euros_cost_is, "Costs: {}", "Kosten: {}")
TEXT(euros_result_is, "Left over: {}", "Bleibt: {}")
TEXT(euros_created_is, "Goodwill created: {} points", "Goodwill geschaffen: {} Punkte")
TEXT(euros_destroyed_is, "Goodwill destroyed: {} points", "Goodwill zerstört: {} Punkte")
TEXT(view_emotion, "Emotion", "Gefühl")
TEXT(view_emotion_title, "The emotion curve", "Die Gefühlskurve")
TEXT(view_emotion_note, "Satisfaction 0–10 with each contact of this journey, last {} days. Dot: mean, bar through it: its 95 % interval. Dark: middle half, light: middle 80 %. ▲: mean of the worst tenth. Right: shares of the points drawn here; weak service and weak offer: served by staff, or not, and nothing else was wrong. Dashed: without the change.",
    "Zufriedenheit 0–10 mit jedem Kontakt dieser Reise, letzte {} Tage. Punkt: Mittel, Strich dadurch: sein 95-%-Intervall. Dunkel: mittlere Hälfte, hell: mittlere 80 %. ▲: Mittel des schlechtesten Zehntels. Rechts: Anteile an den hier abgebuchten Punkten; schwache Bedienung und schwache Leistung: mit oder ohne Mitarbeitende, und sonst stimmte alles. Gestrichelt: ohne die Veränderung.")
TEXT(emotion_none, "Nobody has been on this journey yet: play some days.", "Noch war niemand auf dieser Reise: einige Tage abspielen.")
TEXT(emotion_lowest, "{}: lowest is {} with {} of 10", "{}: Am tiefsten liegt {} mit {} von 10")
TEXT(emotion_cause, "; most points are lost by: {}", "; die meisten Punkte kostet dort: {}")
TEXT(emotion_end, ". It ends at {} with {}.", ". Sie endet bei {} mit {}.")
TEXT(emotion_without, "Without the change: {} and {}.", "Ohne die Veränderung: {} und {}.")
TEXT(emotion_peak, "Peak", "Spitze")
TEXT(emotion_end_mark, "End", "Ende")
TEXT(emotion_peak_tip, "Peak: furthest from what was expected. People remember peak and end, hardly the length.", "Spitze: am weitesten von der Erwartung entfernt. In Erinnerung bleiben Spitze und Ende, kaum die Länge.")
TEXT(emotion_end_tip, "End: most of these journeys end here. The last impression weighs as much as the peak.", "Ende: Hier enden die meisten dieser Reisen. Der letzte Eindruck wiegt so viel wie die Spitze.")
TEXT(emotion_mean_is, "Mean {} ({}–{}), contacts: {}", "Mittel {} ({}–{}), Kontakte: {}")
TEXT(emotion_spread_is, "Middle half {}–{}, middle 80 % {}–{}", "Mittlere Hälfte {}–{}, mittlere 80 % {}–{}")
TEXT(emotion_worst_is, "Worst tenth: {}", "Schlechtestes Zehntel: {}")
TEXT(emotion_expected_is, "Perceived {}, expected {}", "Wahrgenommen {}, erwartet {}")
TEXT(emotion_lost_is, "{}: {} points per 100 contacts", "{}: {} Punkte je 100 Kontakte")
TEXT(emotion_cause_share, "{} {}", "{} {}")
TEXT(emotion_grounds, "What spoils it", "Was es verdirbt")
TEXT(view_drivers, "Drivers", "Treiber")
TEXT(view_drivers_title, "What drives loyalty", "Was Loyalität treibt")
TEXT(view_drivers_note, "Customers looked at: {}, with all their contacts of the last {} days. Importance: rank correlation with the account today, with its 95 % interval, each by itself. Performance: mean of 0–100; point at a driver to read what that is. Going together is not causing: what causes what is shown by levers and experiments, which change one thing in the same people.",
    "Betrachtete Kunden: {}, mit allen Kontakten der letzten {} Tage. Wichtigkeit: Rangkorrelation mit dem Konto heute, mit 95-%-Intervall, jeder Treiber für sich. Leistung: Mittel von 0–100; was das ist, steht beim Treiber, auf den man zeigt. Zusammengehen ist nicht Verursachen: Was wirkt, zeigen Hebel und Experimente, die bei denselben Menschen eines verändern.")
TEXT(drivers_none, "Too little is known of customers' contacts yet: play some days.", "Noch ist von den Kontakten der Kunden zu wenig bekannt: einige Tage abspielen.")
TEXT(drivers_top, "Accounts follow “{}” most closely ({}).", "Am engsten folgt das Konto dem Treiber „{}“ ({}).")
TEXT(drivers_weakest, "Of what counts, “{}” does worst: {} of 100 (mean of all drivers: {}).", "Von dem, was zählt, gelingt „{}“ am wenigsten: {} von 100 (Mittel aller Treiber: {}).")
TEXT(drivers_without, "Without the change: {}.", "Ohne die Veränderung: {}.")
TEXT(drivers_importance, "Importance", "Wichtigkeit")
TEXT(drivers_performance, "Performance", "Leistung")
TEXT(drivers_act, "Important, weak: act", "Wichtig, schwach: handeln")
TEXT(drivers_keep, "Important, good: keep", "Wichtig, gut: halten")
TEXT(drivers_watch, "Less important, weak", "Weniger wichtig, schwach")
TEXT(drivers_enough, "Less important, good", "Weniger wichtig, gut")
TEXT(drivers_importance_short, "Importance {} ({} to {})", "Wichtigkeit {} ({} bis {})")
TEXT(drivers_performance_short, "Performance {}", "Leistung {}")
TEXT(drivers_importance_is, "Importance {} ({} to {}), customers: {}", "Wichtigkeit {} ({} bis {}), Kunden: {}")
TEXT(drivers_performance_is, "Performance: {} of 100", "Leistung: {} von 100")
TEXT(driver_waiting, "Short waits", "Kurzes Warten")
TEXT(driver_effort, "Little effort", "Wenig Mühe")
TEXT(driver_solved_first, "Solved first time", "Gleich gelöst")
TEXT(driver_reliability, "Nothing goes wrong", "Nichts geht schief")
TEXT(driver_delight, "Delight", "Begeisterung")
TEXT(driver_staff, "Staff", "Mitarbeitende")
TEXT(driver_self_service, "Product and self-service", "Produkt und Selbstbedienung")
TEXT(driver_consistency, "Consistency", "Verlässlich gleich")
TEXT(driver_waiting_is, "100 − the share of her patience that waits use up", "100 − der Anteil ihrer Geduld, den Warten verbraucht")
TEXT(driver_effort_is, "100 − effort index × 100", "100 − Aufwandsindex × 100")
TEXT(driver_solved_first_is, "Matters solved in the first contact, of 100", "Anliegen, die im ersten Kontakt gelöst wurden, von 100")
TEXT(driver_reliability_is, "Contacts at which nothing went wrong, of 100", "Kontakte, bei denen nichts schiefging, von 100")
TEXT(driver_delight_is, "Contacts clearly above what was expected, of 100", "Kontakte deutlich über der Erwartung, von 100")
TEXT(driver_staff_is, "Quality of contacts with staff as she perceives it, × 10", "Qualität der Kontakte mit Mitarbeitenden, wie sie sie wahrnimmt, × 10")
TEXT(driver_self_service_is, "Quality of contacts without staff as she perceives it, × 10", "Qualität der Kontakte ohne Mitarbeitende, wie sie sie wahrnimmt, × 10")
TEXT(driver_consistency_is, "100 − 20 × standard deviation of the quality of her contacts", "100 − 20 × Standardabweichung der Qualität ihrer Kontakte")
// ---- Views: network, team, cube, two camps, and whom the accounts follow ---------------------------------------------
TEXT(views_with, "with the change", "mit der Veränderung")
TEXT(views_without, "without the change", "ohne die Veränderung")
TEXT(views_interval, "Difference in many futures, 95 %: {}", "Unterschied in vielen Zukünften, 95 %: {}")
TEXT(view_network, "Network", "Netz")
TEXT(view_network_title, "Word of mouth", "Mundpropaganda")
TEXT(view_network_note, "Sentence: counted over the last 30 days, each listener of a story once. Picture: {} of {} people in eight circles of acquaintances, each around somebody drawn by lot; where a few know very many, these are in it more often. Thick ties: close, thin: loose. Lines of news: today's; fine traces: those of the days seen before, 30 at most. A line that leads out ends at somebody who is not in the picture.",
    "Satz: gezählt über die letzten 30 Tage, jeder Zuhörer einer Erzählung einmal. Bild: {} von {} Menschen in acht Bekanntenkreisen, je um jemanden herum, den das Los bestimmt; wo wenige sehr viele kennen, sind diese öfter dabei. Kräftige Bande: enge, feine: lose. Linien der Nachrichten: die von heute; zarte Spuren: die der Tage davor, die zu sehen waren, höchstens 30. Eine Linie nach außen endet bei jemandem, der nicht im Bild ist.")
TEXT(view_network_note_complete, "Sentence: counted over the last 30 days, each listener of a story once. Picture: {} of {} people, drawn by lot; here everybody knows everybody, so no ties are drawn. Lines of news: today's; fine traces: those of the days seen before, 30 at most.",
    "Satz: gezählt über die letzten 30 Tage, jeder Zuhörer einer Erzählung einmal. Bild: {} von {} Menschen, durch das Los bestimmt; hier kennt jeder jeden, darum sind keine Bande gezeichnet. Linien der Nachrichten: die von heute; zarte Spuren: die der Tage davor, die zu sehen waren, höchstens 30.")
TEXT(word_now, "In the last 30 days good things were told {} times and bad things {} times. Customers heard something {} times, others {} times; {} became customers because of it.",
    "In den letzten 30 Tagen wurde {}-mal Gutes und {}-mal Schlechtes erzählt. Kunden hörten {}-mal etwas, andere {}-mal; {} wurden dadurch Kunden.")
TEXT(word_without, "Without the change: {} good, {} bad; heard {} and {} times; {} new customers.",
    "Ohne die Veränderung: {}-mal Gutes, {}-mal Schlechtes; gehört {}- und {}-mal; {} neue Kunden.")
TEXT(network_prospect, "Not a customer yet", "Noch nicht Kunde")
TEXT(network_lost, "Lost", "Verloren")
TEXT(network_good_word, "good news", "Gutes erzählt")
TEXT(network_bad_word, "bad news", "Schlechtes erzählt")
TEXT(network_ring, "something else without the change", "ohne die Veränderung etwas anderes")
TEXT(network_knows, "Knows {} people, {} of them in the picture", "Kennt {} Menschen, davon {} im Bild")
TEXT(network_reached, "Seen since day {}: reached others {} times with good and {} times with bad news, heard something {} times",
    "Zu sehen seit Tag {}: erreichte {}-mal jemanden mit Gutem, {}-mal mit Schlechtem, hörte {}-mal etwas")
TEXT(view_team, "Team", "Team")
TEXT(view_team_title, "The team and its circle", "Das Team und sein Kreis")
TEXT(view_team_note, "Heads: everybody at work on this evening; colour: motivation, from vermilion (low) to blue (high). Bars below each: skill, motivation, load over about two weeks; dashed: a vacant position. Circle: figures of the last 30 days; a change counts when it is larger than chance explains in 95 of 100 cases, and not too small to matter.",
    "Köpfe: alle, die an diesem Abend im Dienst sind; Farbe: Motivation, von Zinnober (gering) bis Blau (hoch). Balken darunter: Können, Motivation, Auslastung über etwa zwei Wochen; gestrichelt: eine unbesetzte Stelle. Kreis: Zahlen der letzten 30 Tage; eine Änderung zählt, wenn sie größer ist, als in 95 von 100 Fällen der Zufall erklärt, und nicht zu klein, um etwas zu bedeuten.")
TEXT(team_now, "At work: {}; vacant positions: {}.", "Im Dienst: {}; unbesetzte Stellen: {}.")
TEXT(team_without, "Without the change: {} and {}.", "Ohne die Veränderung: {} und {}.")
TEXT(team_place, "{} at work · skill {} · motivation {} · load {} · employed {}", "{} im Dienst · Können {} · Motivation {} · Auslastung {} · beschäftigt {}")
TEXT(team_place_short, "{} at work · skill {} · motivation {} · load {}", "{} im Dienst · Können {} · Motivation {} · Auslastung {}")
TEXT(team_nobody_here, "nobody at work", "niemand im Dienst")
TEXT(team_vacant, " · {} vacant", " · {} unbesetzt")
TEXT(team_shown, " · {} of them drawn", " · davon {} gezeichnet")
TEXT(team_overload, "Above 85 %: such a load wears people out.", "Über 85 %: Das zehrt auf die Dauer.")
TEXT(circle_steady, "In the circle nothing has moved more than usual in 30 days.", "Im Kreis hat sich in 30 Tagen nichts mehr als üblich bewegt.")
TEXT(circle_steady_twin, "In the circle nothing certain has moved beside the world without the change.", "Im Kreis hat sich neben der Welt ohne die Veränderung nichts sicher bewegt.")
TEXT(circle_mixed, "In the circle, against 30 days ago, some of it moved ({}).", "Im Kreis bewegte sich gegenüber der Zeit vor 30 Tagen nur einiges ({}).")
TEXT(circle_mixed_twin, "In the circle, beside the world without the change, some of it moved ({}).", "Im Kreis bewegte sich neben der Welt ohne die Veränderung nur einiges ({}).")
TEXT(circle_virtuous, "A virtuous circle: against 30 days ago all that moved got better ({}).", "Ein Kreis nach oben: Gegenüber der Zeit vor 30 Tagen wurde alles besser, was sich bewegte ({}).")
TEXT(circle_virtuous_twin, "A virtuous circle: beside the world without the change all that moved is better ({}).", "Ein Kreis nach oben: Neben der Welt ohne die Veränderung ist alles besser, was sich bewegte ({}).")
TEXT(circle_vicious, "A vicious circle: against 30 days ago all that moved got worse ({}).", "Ein Teufelskreis: Gegenüber der Zeit vor 30 Tagen wurde alles schlechter, was sich bewegte ({}).")
TEXT(circle_vicious_twin, "A vicious circle: beside the world without the change all that moved is worse ({}).", "Ein Teufelskreis: Neben der Welt ohne die Veränderung ist alles schlechter, was sich bewegte ({}).")
TEXT(circle_is_unknown, "no days yet", "noch kein Tag")
TEXT(circle_is_steady, "steady", "in Ruhe")
TEXT(circle_is_mixed, "mixed", "teils, teils")
TEXT(circle_is_virtuous, "upwards", "nach oben")
TEXT(circle_is_vicious, "downwards", "nach unten")
TEXT(circle_better, "{}, better", "{}, besser")
TEXT(circle_worse, "{}, worse", "{}, schlechter")
TEXT(circle_noise, "{}, as usual", "{}, wie üblich")
TEXT(circle_month_before, "30 days ago: {}", "vor 30 Tagen: {}")
TEXT(circle_why_motivation, "Who is motivated makes contacts better.", "Wer motiviert ist, macht Kontakte besser.")
TEXT(circle_why_satisfaction, "The better contacts are, the fewer go badly.", "Je besser Kontakte sind, desto weniger misslingen.")
TEXT(circle_why_bad, "The fewer go badly, the fewer come back with the same matter: less load. Angry customers also discourage by themselves.",
    "Je weniger misslingen, desto weniger kommen mit derselben Sache wieder: weniger Last. Verärgerte Kunden entmutigen auch unmittelbar.")
TEXT(circle_why_load, "A load above 85 % wears motivation out.", "Auslastung über 85 % zehrt an der Motivation.")
TEXT(view_cube, "Cube", "Würfel")
TEXT(view_cube_title, "Equally good everywhere?", "Überall gleich gut?")
TEXT(view_cube_note, "The cube of consistency. Faces: kinds of contact. Stickers: mean perceived quality at one touchpoint, in ninths of the last 30 days where a face has one touchpoint, in fewer and longer stretches where it has several. + from 8 points on, − below 6.5. Spread: standard deviation between the touchpoints' means; the larger, the more askew and mixed up it lies. Drag it to see the other side.",
    "Der Würfel: Seiten sind Arten von Kontakten. Steine: mittlere wahrgenommene Qualität an einem Kontaktpunkt, in Neunteln der letzten 30 Tage, wo eine Seite einen Kontaktpunkt hat, in weniger und längeren Abschnitten, wo sie mehrere hat. + ab 8 Punkten, − unter 6,5. Streuung: Standardabweichung zwischen den Mitteln der Kontaktpunkte; je größer, desto schiefer und unsortierter liegt er. Ziehen zeigt die Rückseite.")
TEXT(face_in_person, "In person", "Vor Ort")
TEXT(face_remote, "Phone, chat, mail", "Telefon, Chat, Mail")
TEXT(face_online, "Website and app", "Website und App")
TEXT(face_product, "Product, delivery", "Produkt, Lieferung")
TEXT(face_messages, "Mailings, forum", "Werbepost, Forum")
TEXT(face_processing, "Processing", "Abwicklung")
TEXT(cube_now, "{} touchpoints, on average perceived at {} of 10 points, with a spread of {} between them.", "{} Kontaktpunkte, im Mittel mit {} von 10 Punkten erlebt, mit einer Streuung von {} zwischen ihnen.")
TEXT(cube_is_solved, "The cube is solved: alike everywhere, and good.", "Der Würfel ist gelöst: überall gleich, und gut.")
TEXT(cube_needs_mean, "All faces are alike, but not good enough: {} points are missing to a mean of 8.", "Alle Seiten sind gleich, aber nicht gut genug: Bis zum Mittel von 8 fehlen {} Punkte.")
TEXT(cube_needs, "It is solved at a spread below 0.5 and a mean of at least 8.", "Gelöst ist er bei einer Streuung unter 0,5 und einem Mittel ab 8.")
TEXT(cube_mend, "What helps most: {} ({}) as good as the others; then the spread would be {}.", "Am meisten hilft: {} ({}) so gut wie die übrigen; dann wäre die Streuung {}.")
TEXT(cube_without, "Without the change: a mean of {} and a spread of {}.", "Ohne die Veränderung: Mittel {}, Streuung {}.")
TEXT(cube_nothing, "No contact yet: play some days.", "Noch kein Kontakt: einige Tage abspielen.")
TEXT(cube_of_ten, "{} of 10 points", "{} von 10 Punkten")
TEXT(cube_days, "Days {} to {}, contacts: {}", "Tage {} bis {}, Kontakte: {}")
TEXT(cube_empty_face, "An empty face: this business has no contact of this kind.", "Eine leere Seite: Dieses Unternehmen hat keinen Kontakt dieser Art.")
TEXT(cube_no_such, "none in this business", "gibt es hier nicht")
TEXT(cube_no_contact, "no contact yet", "noch kein Kontakt")
TEXT(cube_turn_left, "Turn to the left", "Nach links drehen")
TEXT(cube_turn_right, "Turn to the right", "Nach rechts drehen")
TEXT(cube_turn_over, "Show top or bottom", "Oben oder unten zeigen")
TEXT(view_two_camps, "Camps", "Lager")
TEXT(view_two_camps_title, "Delight against effort", "Begeistern gegen Aufwand")
TEXT(view_two_camps_note, "Each bubble: the contacts of one touchpoint in the last 30 days; area: how many. Up: share clearly above expectation. To the right: mean index of effort, from 0, none, to 1, extreme. Trails: the months before, 30 days each. Hollow: without the change. 16 %: what was measured across industries (CEB); 0.1: what stands for low effort beside the published table of intentions (a judgement, M6).",
    "Jede Blase: die Kontakte an einem Kontaktpunkt in den letzten 30 Tagen; Fläche: wie viele. Nach oben: Anteil deutlich über der Erwartung. Nach rechts: mittlerer Index des Aufwands, von 0, keiner, bis 1, extrem. Spuren: die Monate davor, je 30 Tage. Hohl: ohne die Veränderung. 16 %: über Branchen gemessen (CEB); 0,1: was neben der veröffentlichten Tabelle der Absichten für geringen Aufwand steht (eine Annahme, M6).")
TEXT(two_camps_now, "Of 100 contacts {} delight; the mean effort is {}. Good by the measure of both camps: {} of {} touchpoints.", "Von 100 Kontakten begeistern {}; der mittlere Aufwand ist {}. Nach dem Maß beider Lager gut: {} von {} Kontaktpunkten.")
TEXT(two_camps_farthest, "Farthest from it: {} (delights {} of 100, effort {}).", "Am weitesten davon entfernt: {} (begeistert {} von 100, Aufwand {}).")
TEXT(two_camps_without, "Without the change: {} of 100 and {}.", "Ohne die Veränderung: {} von 100 und {}.")
TEXT(two_camps_nothing, "No contact yet: play some days.", "Noch kein Kontakt: einige Tage abspielen.")
TEXT(two_camps_good_delight, "delight: 16 %", "Begeistern: 16 %")
TEXT(two_camps_low_effort, "low effort: 0.1", "wenig Mühe: 0,1")
TEXT(two_camps_delight_axis, "Delighted contacts", "Begeisternde Kontakte")
TEXT(two_camps_effort_axis, "Effort of a contact →", "Aufwand eines Kontakts →")
TEXT(two_camps_place, "delights {} · effort {} · contacts: {}", "begeistert {} · Aufwand {} · Kontakte: {}")
TEXT(two_camps_before, "Until day {}: {}", "Bis Tag {}: {}")
TEXT(follow_state, "Press: follow those who are in this state today", "Klick: allen folgen, die heute in diesem Zustand sind")
TEXT(follow_forget, "Forget them", "Nicht mehr folgen")
TEXT(view_followed_note, "Band: the middle half of the accounts of those who were marked and are customers still; line: their middle; dashed without the change. Noted on the days that were on the screen. Of more than 20,000 every so many. Pale: the accounts of all, each counted once in 30 days.",
    "Band: die mittlere Hälfte der Konten derer, die markiert wurden und noch Kunden sind; Linie: ihre Mitte; gestrichelt ohne die Veränderung. Notiert an den Tagen, die zu sehen waren. Von mehr als 20.000 jeder Soundsovielte. Blass: die Konten aller, jeder einmal in 30 Tagen gezählt.")
TEXT(followed_angry, "angry", "verärgert")
TEXT(followed_dissatisfied, "dissatisfied", "unzufrieden")
TEXT(followed_satisfied, "merely satisfied", "nur zufrieden")
TEXT(followed_loyal, "loyal", "loyal")
TEXT(followed_ambassador, "ambassadors", "Botschafter")
TEXT(followed_now, "{} customers were {} on day {}. Of 100 of them {} are customers still; the middle of their accounts is {} points, it was {}; half of them lie from {} to {}.",
    "{} Kunden waren {} am Tag {}. Von 100 von ihnen sind {} noch Kunden; die Mitte ihrer Konten liegt bei {} Punkten, sie lag bei {}; die mittlere Hälfte liegt zwischen {} und {}.")
TEXT(followed_without, "Without the change: {} of 100, middle {}.", "Ohne die Veränderung: {} von 100, Mitte {}.")
TEXT(followed_strip, "Still customers, of those marked", "Noch Kunden, von den Markierten")
TEXT(followed_on_day, "Of 100 marked {} are customers still; middle {}, half of them from {} to {}", "Von 100 Markierten sind {} noch Kunden; Mitte {}, die Hälfte zwischen {} und {}")

#undef TEXT
