// The scenario editor in the text version: every field with its label, its meaning and what is wrong with it, and
// what can be done with it, by what buttons and fields of the picture call. Not here: the five questions, beginning with a
// business from the list, parameters that the file does not name yet, ways on from a step, and copying, moving or removing
// steps and ways. window.goodwill.edit does all of these.
"use strict";

const EDITOR_WORDS = {
  de: { title: "Szenario-Editor", open: "Szenario bearbeiten", close: "Editor schließen", section: "Abschnitt", entry: "Eintrag", none: "keiner", usual: "üblich: {0}",
        template: "Mit der Vorlage beginnen", stage: "Mit dem laufenden Betrieb beginnen", undo: "Rückgängig", redo: "Wiederholen", try: "Ausprobieren", save: "Als Datei speichern", back: "Zurück zum Betrieb davor",
        add: "Hinzufügen", start: "Beginn hinzufügen", steps: "Schritt hinzufügen", copy: "Kopieren", up: "Nach oben", down: "Nach unten", remove: "Entfernen", sound: "Keine Fehler.", wrong: "Fehler: {0}", now: "Jetzt", before: "Vorher" },
  en: { title: "Scenario editor", open: "Edit a scenario", close: "Close the editor", section: "Section", entry: "Entry", none: "none", usual: "usual: {0}",
        template: "Begin with the template", stage: "Begin with the business that runs", undo: "Undo", redo: "Redo", try: "Try it", save: "Save as a file", back: "Back to the business before",
        add: "Add", start: "Add a beginning", steps: "Add a step", copy: "Copy", up: "Move up", down: "Move down", remove: "Remove", sound: "No mistakes.", wrong: "Mistakes: {0}", now: "Now", before: "Before" },
};
const editor_word = (name, value) => EDITOR_WORDS[goodwill_page.language][name].replace("{0}", value);
const edit = (...values) => attempt(() => window.goodwill.edit(...values));

const edit_button = (name, ...values) => {
  const button = make("button", { type: "button", textContent: editor_word(name) });
  button.addEventListener("click", () => edit(name, ...values));
  return button;
};

function edit_choice(label, id, entries, chosen, action) {
  const choice = make("select", { id }, ...entries.map(([value, textContent]) => make("option", { value, textContent })));
  choice.value = chosen;
  choice.addEventListener("change", () => action(choice.value));
  return make("p", {}, make("label", { htmlFor: id, textContent: label }), " ", choice);
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

function editor_parts(editor) {
  if (!editor) return [edit_button("open")];
  const list = ["touchpoints", "journeys", "competitors"].includes(editor.section) ? editor.section : null;
  const sections = edit_choice(editor_word("section"), "edit-section", editor.sections.map(({ id, label }) => [id, label]), editor.section, (id) => edit("section", id));
  const parts = [edit_button("close"), sections];
  if (editor.section === "begin" || !editor.has_draft) return [...parts, edit_button("template"), edit_button("stage")];
  if (editor.can_undo) parts.push(edit_button("undo"));
  if (editor.can_redo) parts.push(edit_button("redo"));
  if (editor.is_sound && !editor.is_on_stage) parts.push(edit_button("try"));
  parts.push(edit_button("save"));
  parts.push(make("p", { textContent: editor.is_sound ? editor_word("sound") : editor_word("wrong", editor.mistakes.join(" · ")) }));
  if (list) {
    const entries = [["", editor_word("none")], ...editor.entries.map(({ path, label }) => [path, label])];
    parts.push(edit_choice(editor_word("entry"), "edit-entry", entries, editor.open, (path) => edit("open_entry", path)), edit_button("add", list));
    if (editor.open) parts.push(...["copy", "up", "down", "remove"].map((name) => edit_button(name, editor.open)));
    if (list === "journeys" && editor.open) {
      for (const inner of ["start", "steps"]) {
        const button = edit_button("add", `${editor.open}.${inner}`);
        button.textContent = editor_word(inner);
        parts.push(button);
      }
    }
  }
  if (editor.section === "beside") {
    const row = ({ label, now, before }) => make("tr", {}, make("th", { scope: "row", textContent: label }), make("td", { textContent: now }), make("td", { textContent: before }));
    const head = make("tr", {}, make("td"), ...["now", "before"].map((name) => make("th", { scope: "col", textContent: editor_word(name) })));
    parts.push(make("table", {}, make("thead", {}, head), make("tbody", {}, ...editor.beside.map(row))), edit_button("back"));
  }
  return [...parts, ...editor.fields.map(edit_field)];
}

let told_of_editor = "";

// Rebuilt when what is edited is another; the focus stays in its control.
function show_editor({ editor, language }) {
  const text = JSON.stringify([editor, language]), place = by_id("word-editor");
  if (told_of_editor === text) return;
  const focused = place.contains(document.activeElement) ? document.activeElement.id : "";
  told_of_editor = text;
  place.replaceChildren(make("legend", { textContent: editor_word("title") }), ...editor_parts(editor));
  if (focused) document.getElementById(focused)?.focus();
}
