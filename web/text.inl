// Texts of the app: TEXT(key, en, de). Labels of parameters, metrics and reasons are in the tables of sim/.
// {} marks where a value is put in.
#ifndef TEXT
#error "define TEXT before including text.inl"
#endif

// ---- Shell: top bar ------------------------------------------------------------------------------------------------
TEXT(app_name, "Goodwill", "Goodwill")
TEXT(play, "Play", "Abspielen")
TEXT(pause, "Pause", "Anhalten")
TEXT(step_day, "One day on", "Einen Tag weiter")

// ---- Journey map ---------------------------------------------------------------------------------------------------

// ---- Inspector -----------------------------------------------------------------------------------------------------

#undef TEXT
