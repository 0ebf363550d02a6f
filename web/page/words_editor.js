// The scenario editor in the text version: everything that buttons and fields of the picture do, each field with its label,
// its meaning and what is wrong with it. What there is comes from web/editor_told.cpp, what is done goes to goodwill.edit().
"use strict";

const EDITOR_WORDS = {
  de: { title: "Szenario-Editor", open: "Szenario bearbeiten", close: "Editor schließen", section: "Abschnitt", entry: "Eintrag", none: "keiner", usual: "üblich: {0}",
        kept: "Beim Verlassen nicht gesichert: {0}", take_up: "Daran weiterarbeiten", throw_away: "Verwerfen", template: "Mit der Vorlage beginnen", stage: "Mit dem laufenden Betrieb beginnen", scenario: "Mit diesem Betrieb beginnen", business: "Betrieb, der mitkommt", questions: "Mit fünf Fragen", answers: "Betrieb anlegen",
        undo: "Rückgängig", redo: "Wiederholen", try: "Ausprobieren", save: "Als Datei speichern", back: "Zurück zum Betrieb davor", add: "Hinzufügen", copy: "Kopieren", up: "Nach oben", down: "Nach unten", remove: "Entfernen",
        touchpoints: "Kontaktpunkt hinzufügen, Art", journeys: "Reise hinzufügen", competitors: "Wettbewerber hinzufügen", start: "Anfang hinzufügen, bei", steps: "Schritt hinzufügen, bei", next: "Weg hinzufügen, zu", lead: "… oder zu einem neuen Schritt bei",
        parameter: "Parameter hinzufügen", step: "Schritt", fields: "Schritt {0}", way: "{0}, {1}: {2}", sound: "Keine Fehler.", wrong: "Fehler: {0}", now: "Jetzt", before: "Vorher" },
  en: { title: "Scenario editor", open: "Edit a scenario", close: "Close the editor", section: "Section", entry: "Entry", none: "none", usual: "usual: {0}",
        kept: "Not saved when you left: {0}", take_up: "Go on with it", throw_away: "Throw it away", template: "Begin with the template", stage: "Begin with the business that runs", scenario: "Begin with this business", business: "Business that comes along", questions: "With five questions", answers: "Make the business",
        undo: "Undo", redo: "Redo", try: "Try it", save: "Save as a file", back: "Back to the business before", add: "Add", copy: "Copy", up: "Move up", down: "Move down", remove: "Remove",
        touchpoints: "Add a touchpoint, kind", journeys: "Add a journey", competitors: "Add a competitor", start: "Add a beginning, at", steps: "Add a step, at", next: "Add a way, to", lead: "… or to a new step at",
        parameter: "Add a parameter", step: "Step", fields: "Step {0}", way: "{0}, {1}: {2}", sound: "No mistakes.", wrong: "Mistakes: {0}", now: "Now", before: "Before" },
};
const editor_word = (name, ...values) => values.reduce((words, value, place) => words.replace(`{${place}}`, () => value), EDITOR_WORDS[goodwill_page.language][name]);
const edit = (...values) => attempt(() => window.goodwill.edit(...values));

// `id`: by which the focus comes back to it when all is told anew.
const edit_press = (id, textContent, action) => {
  const button = make("button", { type: "button", id, textContent });
  button.addEventListener("click", action);
  return button;
};
const edit_button = (name, id = `edit-${name}`, ...values) => edit_press(id, editor_word(name), () => edit(name, ...values));

const edit_select = (id, entries, chosen) => {
  const choice = make("select", { id }, ...entries.map(({ id: value, label: textContent }) => make("option", { value, textContent })));
  if (chosen !== undefined) choice.value = chosen;
  return choice;
};
const edit_label = (htmlFor, textContent) => make("label", { htmlFor, textContent });

function edit_choice(label, id, entries, chosen, action) {
  const choice = edit_select(id, entries, chosen);
  choice.addEventListener("change", () => action(choice.value));
  return make("p", {}, edit_label(id, label), " ", choice);
}

// One to choose, and a button that does something with it: arrow keys alone must do nothing.
function edit_chosen(label, id, entries, name, action) {
  if (entries.length === 0) return [];
  const choice = edit_select(id, entries);
  const button = edit_press(`${id}-press`, editor_word(name), () => action(choice.value));
  button.setAttribute("aria-label", `${editor_word(name)}: ${label}`);
  return [make("p", {}, edit_label(id, label), " ", choice, " ", button)];
}

function edit_field(field) {
  const id = `edit-${field.path}`, about = make("span", { id: `${id}-about`, className: "quiet" });
  const usual = field.usual ? ` ${editor_word("usual", field.usual)}.` : "";
  about.textContent = [...field.problems, `${field.help}${usual}`].join(" ");
  const control = field.choices
    ? make("select", { id }, make("option", { value: "", textContent: editor_word("none") }), ...field.choices.map(({ id, label }) => make("option", { value: id, textContent: label })))
    : make("input", { type: "text", id, autocomplete: "off" });
  control.value = field.value;
  control.setAttribute("aria-describedby", about.id);
  if (field.problems.length > 0) control.setAttribute("aria-invalid", "true");
  control.addEventListener("change", () => edit("type", field.path, control.value));
  return make("p", {}, make("label", { htmlFor: id, textContent: field.label }), control, about);
}

const edit_group = (title, ...parts) => make("fieldset", {}, make("legend", { textContent: title }), ...parts);
const edit_problems = (list) => list.problems.map((textContent) => make("p", { textContent }));
const entry_choices = (list) => [{ id: "", label: editor_word("none") }, ...list.map(({ path, label }) => ({ id: path, label }))];
const entry_buttons = (place, path) => ["copy", "up", "down", "remove"].map((name) => edit_button(name, `edit-${place}-${name}`, path));

function way_part(ways, way, place) {
  const title = editor_word("way", ways.label, String(place + 1), way.label);
  const remove = edit_button("remove", `edit-remove-${way.path}`, way.path);
  remove.setAttribute("aria-label", `${editor_word("remove")}: ${title}`);
  return edit_group(title, ...way.fields.map(edit_field), remove);
}

// Beginnings or ways on: each, what they come to, and one more.
function ways_part(ways) {
  const kind = ways.path.endsWith(".start") ? "start" : "next";
  return edit_group(ways.label, ...ways.entries.map((way, place) => way_part(ways, way, place)), make("p", { textContent: ways.sum }), ...edit_problems(ways),
    ...edit_chosen(editor_word(kind), `edit-add-${kind}`, ways.choices, "add", (step) => edit("add", ways.path, step)),
    ...edit_chosen(editor_word("lead"), `edit-lead-${kind}`, ways.touchpoints, "add", (touchpoint) => edit("lead", ways.path, touchpoint)));
}

function journey_parts({ steps, open_step, step_fields, ways }) {
  const step = steps.entries.find(({ path }) => path === open_step);
  const parts = [ways_part(ways[0]), ...edit_problems(steps),
    edit_choice(editor_word("step"), "edit-step", entry_choices(steps.entries), open_step, (path) => edit("open_entry", path || steps.path.replace(".steps", ""))),
    ...edit_chosen(editor_word("steps"), "edit-add-steps", steps.choices, "add", (touchpoint) => edit("add", steps.path, touchpoint))];
  if (step) parts.push(edit_group(editor_word("fields", step.label), ...entry_buttons("step", open_step), ...step_fields.map(edit_field), ways_part(ways[1])));
  return parts;
}

function questions_part(questions) {
  const controls = questions.map(({ id, value, choices }) => {
    if (choices) return edit_select(`edit-answer-${id}`, choices, value);
    const line = make("input", { type: "text", id: `edit-answer-${id}`, autocomplete: "off" });
    line.value = value;
    return line;
  });
  const answers = () => JSON.stringify(Object.fromEntries(questions.map(({ id }, place) => [id, controls[place].value])));
  return edit_group(editor_word("questions"), ...questions.map(({ label }, place) => make("p", {}, edit_label(controls[place].id, label), controls[place])),
    edit_press("edit-answers", editor_word("answers"), () => edit("answers", "", answers())));
}

const kept_parts = (title) => (title === null ? [] : [make("p", { textContent: editor_word("kept", title) }), edit_button("take_up"), edit_button("throw_away")]);
const beginning_parts = ({ kept_title, questions, scenarios }) => [...kept_parts(kept_title), edit_button("template"), edit_button("stage"),
  ...edit_chosen(editor_word("business"), "edit-scenario", scenarios, "scenario", (id) => edit("scenario", id)), questions_part(questions)];

function add_part(list) {
  if (list.choices.length > 0) return edit_chosen(editor_word(list.path), "edit-add-entry", list.choices, "add", (what) => edit("add", list.path, what));
  return list.has_room ? [edit_press("edit-add-entry", editor_word(list.path), () => edit("add", list.path))] : [];
}

function beside_table({ beside }) {
  const row = ({ label, now, before }) => make("tr", {}, make("th", { scope: "row", textContent: label }), make("td", { textContent: now }), make("td", { textContent: before }));
  const head = make("tr", {}, make("td"), ...["now", "before"].map((name) => make("th", { scope: "col", textContent: editor_word(name) })));
  return make("table", { id: "edit-beside" }, make("thead", {}, head), make("tbody", {}, ...beside.map(row)));
}

function editor_parts(editor) {
  if (!editor) return [edit_button("open")];
  const parts = [edit_button("close"), edit_choice(editor_word("section"), "edit-section", editor.sections, editor.section, (id) => edit("section", id))];
  if (editor.section === "begin" || !editor.has_draft) return [...parts, ...beginning_parts(editor)];
  if (editor.can_undo) parts.push(edit_button("undo"));
  if (editor.can_redo) parts.push(edit_button("redo"));
  if (editor.is_sound && !editor.is_on_stage) parts.push(edit_button("try"));
  parts.push(edit_button("save"), make("p", { textContent: editor.is_sound ? editor_word("sound") : editor_word("wrong", editor.mistakes.join(" · ")) }));
  if (editor.list) {
    parts.push(...edit_problems(editor.list), edit_choice(editor_word("entry"), "edit-entry", entry_choices(editor.entries), editor.open, (path) => edit("open_entry", path)), ...add_part(editor.list));
    if (editor.open) parts.push(...entry_buttons("entry", editor.open));
  }
  if (editor.section === "beside") parts.push(beside_table(editor), edit_button("back"));
  parts.push(...editor.fields.map(edit_field));
  if (editor.steps) parts.push(...journey_parts(editor));
  return [...parts, ...edit_chosen(editor_word("parameter"), "edit-parameter", editor.others, "add", (path) => edit("type", path, editor.others.find(({ id }) => id === path).usual))];
}

let told_of_editor = "";

// What of it is there when the control that had the focus is gone.
function focus_after(id) {
  const nearest = id.includes(".next[") || id.startsWith("edit-lead-next") ? ["edit-add-next-press", "edit-step"]
    : id.includes(".start[") ? ["edit-add-start-press"] : id.startsWith("edit-step") ? ["edit-step"] : [];
  return [id, ...nearest, "edit-entry", "edit-section", "edit-open"].map(by_id).find(Boolean);
}

// Rebuilt when what is edited is another; the focus stays in its control. Figures that go on do not disturb who is typing.
function show_editor({ editor, language }) {
  const text = JSON.stringify([{ ...editor, beside: null }, editor === null, language]), place = by_id("word-editor");
  if (told_of_editor === text) return by_id("edit-beside")?.replaceWith(beside_table(editor));
  const focused = place.contains(document.activeElement) ? document.activeElement.id : "";
  told_of_editor = text;
  place.replaceChildren(make("legend", { textContent: editor_word("title") }), ...editor_parts(editor));
  if (focused) focus_after(focused)?.focus();
}
