// The calls of the JavaScript face: CALL(name, function, result, help, arguments…), the only place that lists them. From
// here come their checks, goodwill.describe(), the object window.goodwill and the table in docs/embedding.md.
#ifndef CALL
#error "define CALL before including js_api.inl"
#endif

CALL("scenarios", scenarios, "[{id, title: {en, de}}, …]", "Lists what the app brings along.")
CALL("loadScenario", load, "{scenario, seed, customers}",
     "Starts a scenario by its id, or from the text of a scenario file, on day 0 and paused. Mistakes of the text are "
     "listed in the error, one a line; nothing has changed then. Large worlds are built without asking.",
     {"idOrText", Kind::text, Need::required}, {"seed", Kind::seed, Need::named},
     {"customers", Kind::whole, Need::named})
CALL("openFile", open_named_file, "[mistake, …]",
     "As if the file had been dropped onto the page: starts and plays a scenario, lives through a run, or shows the mistakes; "
     "asks on the screen when the world is large.",
     {"text", Kind::text, Need::required}, {"name", Kind::text, Need::optional})
CALL("setLever", set, "the value",
     "Sets a parameter or `staff.<touchpoint>` from the next day on.", {"name", Kind::text, Need::required},
     {"value", Kind::number, Need::required})
CALL("levers", levers,
     "[{name, label, unit, is_lever, value, in_effect, planned, start, minimum, maximum, step}, …]",
     "Lists everything that can be set: `value` as it will be on the next day, `in_effect` as it was on the last, `planned` "
     "the next change after that, `{day, value}` or `null`: it holds after that day.")
CALL("advance", advance_days, "the day reached",
     "Stops playing and simulates whole days at once, up to day 32,000.", {"days", Kind::whole, Need::required})
CALL("differences", differences, "{day, with, without, futures: {done, wanted}, figures: {id: {with, without, difference, band: {low, mean, high}, sets: {day, higher, lower, judged}}, …}}",
     "What the changes have done: key figures over the last 30 days (turnover of staff: 365, `null` until so many are known) beside those of the twin without them on the same day; in one "
     "world every difference is exactly 0, and `without` is `null`. `futures`: of the business from day 0 on, lived through both ways in the background; "
     "once all are done a figure has a `band`, their mean difference with its 95 % interval, between windows ten days apart on a straight line. Once somebody has asked how sure they are, and it is worked out: `sets`, in how many sets of judgements a figure is higher on that day with the changes, in how many lower.")
CALL("experiments", experiments, "{tornado: [{lever, low: {value, \"370\": {mean, low, high}, \"730\": …}, high}, …], response: {lever, points: [{value, \"370\", \"730\"}, …]}, camps: [{weight, adaptation, \"370\", \"730\"}, …], best: {budget_eur, days, best: {allocation, more_spent_eur, difference}, runner_up}}",
     "What was worked out on the pages of experiments, of one figure (an id among those of `differences()`) and by day; `null` until it is: the strongest levers and the camps (delight minus low effort) as differences, the curve of a lever as means, each with its 95 % interval; the best use of the budget that was chosen, and the runner-up, as differences to the business as it is.",
     {"metric", Kind::text, Need::required})
CALL("undo", undo, "the day", "Takes back the last change; the world stays on its day, and is lived through again where needed.")
CALL("redo", redo, "the day", "Does what was taken back again.")
CALL("goToDay", jump, "the day", "The world on an earlier or later day, with the same changes; paused then.",
     {"day", Kind::whole, Need::required})
CALL("play", play_on, "whether it plays", "Plays at the chosen speed.")
CALL("pause", pause, "whether it plays", "Stops playing.")
CALL("state", state, "see below", "Reads the state.")
CALL("settling", settling, "{scenario, year, years} or `null`",
     "The business that lives through its years before day 0 in the frames of the page, and the year it has reached; `null` when "
     "none does. Calls that read or change a world let it finish first; `loadScenario` and `loadRun` return when the world is there.")
CALL("run", repeat, "{spec, command}",
     "Gives what repeats the run so far: `spec`, the contents of a file for `goodwill run --spec`, and `command`, the command "
     "line.")
CALL("loadRun", load_run, "{scenario, seed, customers, day}",
     "Starts a run from the text of its file, as `run` and the command line write it, and simulates it to its last day; paused "
     "then. `worlds` beside the run, as in a link, come along. Mistakes are listed in the error, one a line; nothing has changed then.",
     {"text", Kind::text, Need::required})
CALL("select", choose, "what is open, as given, or `null`",
     "Opens a touchpoint, a person or an employee in the inspector; closes it without any.",
     {"touchpoint", Kind::text, Need::named}, {"person", Kind::whole, Need::named},
     {"employee", Kind::whole, Need::named})
CALL("view", show_view, "the id of the view that is open, or `null`",
     "Opens a view of the business in the middle of the screen: `map`, `accounts` and the others of the bar above the map.",
     {"id", Kind::text, Need::optional})
CALL("story", tell_story, "{id, page, camp, bets, result: {mean, low, high}} or `null`",
     "Begins a story by its id and opens one of its pages, or tells which is told: bets as in a link, options from 1 on; `result` once the "
     "other futures of a page that resolves a bet are lived through.",
     {"id", Kind::text, Need::optional}, {"page", Kind::text, Need::optional})
CALL("edit", edit_draft, "{text, mistakes, is_sound, is_on_stage, section, open, beside: [{label, now, before}, …]}",
     "Does one thing in the scenario editor, by its name: `open`, `close`; `template`, `stage`, `scenario` (path: an id) and `answers` (value: `{customers, purchases_per_year, place, staff, price_eur}` as text) begin; `type` a value into the field at a path, "
     "`add` to the list at a path (value: nothing, or of `touchpoints` the kind, of `steps` the touchpoint, of `start` and `next` the step that the way leads to), `lead` (path: a `start` or `next`, value: a touchpoint) adds a way to a new step, `copy`, `up`, `down`, `remove` the entry at a path, `connect` (path: a journey, value: two touchpoints), `undo`, `redo`, `section`, `open_entry` (path: an entry or a step, or nothing); `try` settles the draft and puts it on the stage, `back` brings the business before, `save` saves the file; `take_up` and `throw_away` the draft of the last visit. Values are as people type them in the language that is on, shares in %. Paths are those of messages. Gives what is edited then, as text with its mistakes.",
     {"action", Kind::text, Need::required}, {"path", Kind::text, Need::optional}, {"value", Kind::text, Need::optional})
CALL("language", language, "what is set now", "Switches the language while running.",
     {"code", Kind::language, Need::optional})
CALL("theme", theme, "what is set now", "Switches between dark and light while running.",
     {"name", Kind::theme, Need::optional})
CALL("textSize", text_size, "what is set now",
     "Sets the size of text, and of everything else with it, in percent from 100 to 200, while running; it is kept on this "
     "computer. A small window shows less of it.",
     {"percent", Kind::whole, Need::optional})
CALL("whereIs", where_is, "{x, y, width, height} or `null`",
     "The place of a part of the screen in CSS pixels; `null` when it is not on the screen.",
     {"name", Kind::text, Need::required})
CALL("describe", describe, "{api_version, calls}", "This table as data.")

#undef CALL
