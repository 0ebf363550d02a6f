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

// ---- Journey map ---------------------------------------------------------------------------------------------------

// ---- Inspector -----------------------------------------------------------------------------------------------------

#undef TEXT
