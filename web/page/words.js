// The text version of the app: what a screen reader reads and operates, and what anyone may read in place of the picture.
// It is in the page from the beginning, out of sight; it comes into sight when the focus enters it or its link is followed.
"use strict";

const WORDS = {
  de: {
    show: "Zur Textfassung", hide: "Zurück zum Bild", title: "Goodwill als Text",
    keys: "Tab geht durch die Bedienelemente des Bildes; Escape und danach Tab verlässt es. Umschalt+Tab führt dann zur Textfassung, Escape aus ihr zurück zum Bild. Strg+Z macht die letzte Veränderung rückgängig, Strg+Y wiederholt sie.",
    canvas: "Goodwill: die Karte der Kundenreise", run: "Ablauf", scenario: "Szenario", play: "Abspielen", pause: "Anhalten",
    step: "Einen Tag weiter", speed: "Geschwindigkeit", speed_one: "1 Tag je Sekunde", speed_many: "{0} Tage je Sekunde", fastest: "so schnell wie möglich", figures: "Kennzahlen der letzten 30 Tage",
    figure: "Kennzahl", value: "Wert", staff: "Plätze", levers: "Hebel", from: "von {0} bis {1}", staff_at: "Plätze, {0}",
    from_day: "{0}: {1}, ab Tag {2}", playing: "Läuft.", paused: "Angehalten an Tag {0}.", was: "{0}: {1}, vorher {2}", settling: "Ein Betrieb spielt sich ein.",
    no_figures: "Noch kein Tag ist vergangen.", beside: "{0}: {1}, {2}: {3}", interval: "Mittel von {0} Zukünften mit 95-%-Intervall",
    undo: "Rückgängig: {0}", redo: "Wiederholen: {0}", no_undo: "Rückgängig: noch nichts verändert", no_redo: "Wiederholen: nichts rückgängig gemacht",
    asks: "{0}. Antworten: {1}.", undone: "Rückgängig gemacht: {0}.", redone: "Wiederholt: {0}.",
  },
  en: {
    show: "Go to the text version", hide: "Back to the picture", title: "Goodwill as text",
    keys: "Tab goes through the controls of the picture; Escape and then Tab leaves it. Shift+Tab then leads to the text version, Escape from there back to the picture. Ctrl+Z undoes the last change, Ctrl+Y does it again.",
    canvas: "Goodwill: the map of the customer journey", run: "Running", scenario: "Scenario", play: "Play", pause: "Pause",
    step: "One day on", speed: "Speed", speed_one: "1 day a second", speed_many: "{0} days a second", fastest: "as fast as possible", figures: "Key figures of the last 30 days",
    figure: "Figure", value: "Value", staff: "Staff", levers: "Levers", from: "from {0} to {1}", staff_at: "Staff, {0}",
    from_day: "{0}: {1}, from day {2}", playing: "Running.", paused: "Paused on day {0}.", was: "{0}: {1}, before {2}", settling: "A business is settling in.",
    no_figures: "No day has passed yet.", beside: "{0}: {1}, {2}: {3}", interval: "Mean of {0} futures with its 95 % interval",
    undo: "Undo: {0}", redo: "Redo: {0}", no_undo: "Undo: nothing was changed yet", no_redo: "Redo: nothing was undone",
    asks: "{0}. Answers: {1}.", undone: "Undone: {0}.", redone: "Redone: {0}.",
  },
};
const word = (name, ...values) => WORDS[goodwill_page.language][name].replace(/\{(\d)\}/g, (_, place) => values[place]);

const make = (kind, properties = {}, ...children) => {
  const part = Object.assign(document.createElement(kind), properties);
  part.append(...children);
  return part;
};

const MOST_MOVED = 3;
const told = { state: null, text: "", before: null, controls: new Map(), answer: null };

const label_of = (lever) => (lever.is_staff ? word("staff_at", lever.label) : lever.label);

function say(sentences) {
  if (sentences.length > 0) by_id("said").textContent = sentences.join(" ");
}

// How far a figure has moved, from 0 to 1, whatever its unit.
function movement(before, after) {
  const size = Math.abs(before) + Math.abs(after);
  return size === 0 ? 0 : Math.abs(after - before) / size;
}

function moved_most(before, after) {
  return after.map((figure, i) => ({ figure, was: before[i] }))
    .filter(({ figure, was }) => was && was.value !== null && figure.value !== null && was.text !== figure.text)
    .sort((a, b) => movement(b.was.value, b.figure.value) - movement(a.was.value, a.figure.value))
    .slice(0, MOST_MOVED).map(({ figure, was }) => word("was", figure.label, figure.text, was.text));
}

// A step that was taken back or done again, wherever that was asked for.
function step_taken(last, state) {
  const steps = state.edits.at - last.edits.at;
  if (steps === -1) return [word("undone", last.edits.undo)];
  return steps === 1 && last.edits.redo !== null && state.edits.undo === last.edits.redo ? [word("redone", last.edits.redo)] : [];
}

// The figures that are worth a word when days have stopped: beside the other world, where there is one, or since they began.
function moves(last, state) {
  const { worlds } = state;
  return worlds ? worlds.moved.map(({ label, text, other }) => word("beside", label, text, worlds.other, other))
    : moved_most(told.before ?? last.figures, state.figures);
}

function questions(last, { asked }) {
  return asked && asked.words !== last?.asked?.words ? [word("asks", asked.words, asked.answers.join(", "))] : [];
}

// What has changed since the page was told last, in sentences.
function changes(last, state) {
  const is_another = !last || last.scenario !== state.scenario || last.language !== state.language;
  const steps = is_another ? [] : step_taken(last, state);
  if (is_another || state.day < last.day) {
    told.before = state.figures;
    return steps;
  }
  const values = new Map(last.levers.map((lever) => [lever.name, lever.value]));
  const sentences = steps.length > 0 ? steps : state.levers.filter((lever) => values.get(lever.name) !== lever.value)
    .map((lever) => `${word("from_day", label_of(lever), lever.text, state.day + 1)}.`);
  if (state.is_settling && !last.is_settling) sentences.push(word("settling"));
  if (state.is_playing && !last.is_playing) {
    told.before = last.figures;
    sentences.push(word("playing"));
  }
  const has_stopped = last.is_playing && !state.is_playing, has_stepped = !state.is_playing && state.day > last.day;
  if (has_stopped || has_stepped) {
    sentences.push(word("paused", state.day), ...moves(last, state).map((move) => `${move}.`));
    told.before = state.figures;
  }
  return sentences;
}

// The columns beside the name of a figure: {head, key of a figure}.
function columns({ worlds }) {
  if (!worlds) return [[word("value"), "text"]];
  const beside = [[worlds.own, "text"], [worlds.other, "other"], [worlds.difference, "difference"]];
  return worlds.futures === null ? beside : [...beside, [word("interval", worlds.futures), "interval"]];
}

function show_figures(state) {
  const shown = columns(state), cell = (textContent, colSpan = 1) => make("td", { textContent, colSpan });
  const row = (label, ...cells) => make("tr", {}, make("th", { scope: "row", textContent: label }), ...cells);
  by_id("spoken").replaceChildren(make("caption", { textContent: state.figures.length > 0 ? word("figures") : word("no_figures") }),
    make("thead", {}, make("tr", {}, ...[word("figure"), ...shown.map(([head]) => head)].map((textContent) => make("th", { scope: "col", textContent })))),
    make("tbody", {}, ...state.facts.map(([label, value]) => row(label, cell(value, shown.length))),
      ...state.figures.map((figure) => row(figure.label, ...shown.map(([, key]) => cell(figure[key]))))));
}

function show_worlds({ worlds }) {
  by_id("word-worlds").hidden = !worlds;
  if (!worlds) return;
  by_id("word-worlds").replaceChildren(make("h2", { textContent: worlds.title }), ...worlds.sentences.map((textContent) => make("p", { textContent })));
}

// Made anew only with another question, so that the focus stays in its buttons.
function show_asked(last, { asked }) {
  const place = by_id("word-asked");
  if (JSON.stringify(asked) === JSON.stringify(last?.asked)) return;
  const had_focus = place.contains(document.activeElement);
  place.hidden = !asked;
  place.replaceChildren(...(asked ? [asked.words, ...asked.answers.flatMap((textContent, i) => [" ", answer_button(textContent, i)])] : []));
  if (had_focus) by_id("word-play").focus();
}

function answer_button(textContent, i) {
  const button = make("button", { type: "button", textContent });
  button.addEventListener("click", () => told.answer(i));
  return button;
}

// Where there is nothing to do they keep the focus, and say so.
function show_steps({ edits }) {
  for (const name of ["undo", "redo"]) {
    by_id(`word-${name}`).textContent = edits[name] === null ? word(`no_${name}`) : word(name, edits[name]);
    by_id(`word-${name}`).setAttribute("aria-disabled", edits[name] === null);
  }
}

function take_step(name) {
  if (told.state?.edits[name] == null) say([word(`no_${name}`)]);
  else attempt(() => window.goodwill[name]());
}

// Fields of text, and the draft of the editor, have an undo of their own.
function step_by_key(event) {
  const key = event.key.toLowerCase(), is_redo = key === "y" || (key === "z" && event.shiftKey);
  if (!(event.ctrlKey || event.metaKey) || event.altKey || (key !== "z" && key !== "y") || event.target.closest("#word-editor")) return;
  event.preventDefault();
  take_step(is_redo ? "redo" : "undo");
}

// Rebuilt when the world or the language is another one, so that the focus stays in a control that is being moved.
function build_levers(state) {
  told.controls.clear();
  for (const [place, is_staff] of [["word-staff", true], ["word-levers", false]]) {
    by_id(place).replaceChildren(make("legend", { textContent: word(is_staff ? "staff" : "levers") }), ...state.levers.filter((lever) => lever.is_staff === is_staff).map((lever) => {
      const control = make("input", { type: "range", id: `lever-${lever.name}`, min: lever.minimum, max: lever.maximum, step: lever.step });
      const value = make("output"), range = make("span", { id: `range-${lever.name}`, className: "quiet", textContent: word("from", lever.lowest, lever.highest) });
      value.htmlFor = control.id;
      control.setAttribute("aria-describedby", range.id);
      control.addEventListener("change", () => attempt(() => window.goodwill.setLever(lever.name, Number(control.value))));
      told.controls.set(lever.name, { control, value });
      return make("p", {}, make("label", { htmlFor: control.id, textContent: lever.label }), control, value, range);
    }));
  }
}

function show_levers(state) {
  for (const lever of state.levers) {
    const { control, value } = told.controls.get(lever.name);
    control.value = lever.value;
    control.setAttribute("aria-valuetext", lever.text);
    value.textContent = lever.text;
  }
}

function show_labels(state) {
  for (const name of ["show", "hide", "title", "keys", "run", "step"]) by_id(`word-${name}`).textContent = word(name);
  for (const name of ["scenario", "speed"]) by_id(`word-${name}-label`).textContent = word(name);
  by_id("canvas").setAttribute("aria-label", word("canvas"));
  const option = (value, textContent) => make("option", { value, textContent });
  const scenarios = state.scenarios.map(({ id, title }) => option(id, title));
  const is_from_file = state.scenarios.every(({ id }) => id !== state.scenario);
  if (is_from_file) scenarios.push(Object.assign(option(state.scenario, state.facts[0][1]), { disabled: true }));
  by_id("word-scenario").replaceChildren(...scenarios);
  const pace = (days) => (days > 1000 ? word("fastest") : days === 1 ? word("speed_one") : word("speed_many", String(days).replace(".", state.language === "de" ? "," : ".")));
  by_id("word-speed").replaceChildren(...state.speeds.map((days, i) => option(i, pace(days))));
}

// What the controls are made from.
const built_from = ({ language, scenario, facts, levers }) => JSON.stringify([language, scenario, facts[0], levers.map(({ name, minimum, maximum }) => [name, minimum, maximum])]);

// What the app tells the page once a second, and when it comes to rest.
function mirror(state) {
  const text = JSON.stringify(state);
  if (text === told.text) return;
  const last = told.state, is_new = !last || built_from(last) !== built_from(state);
  goodwill_page.language = state.language;
  document.documentElement.lang = state.language;
  document.documentElement.dataset.theme = state.is_dark ? "dark" : "light";
  document.querySelector('meta[name="theme-color"]').content = state.is_dark ? "#1c2026" : "#ffffff";
  document.title = `${state.facts[0][1]} · Goodwill`;
  if (is_new) {
    show_labels(state);
    build_levers(state);
  }
  show_asked(last, state);
  show_worlds(state);
  show_figures(state);
  show_steps(state);
  show_levers(state);
  show_editor(state);
  by_id("word-play").textContent = word(state.is_playing ? "pause" : "play");
  by_id("word-scenario").value = state.scenario;
  by_id("word-speed").value = state.speed;
  say([...questions(last, state), ...changes(last, state)]);
  goodwill_notes.show(state.told);
  Object.assign(told, { state, text });
}

// What is refused is said, too.
function attempt(action) {
  try {
    action();
  } catch (error) {
    say([error.message]);
  }
}

function show_words(is_shown) {
  document.body.classList.toggle("shows-words", is_shown);
  if (is_shown) reach_words(true);
}

// Out of sight, nothing here stops Tab; a screen reader reaches it all the same, and brings it into sight with the focus.
function reach_words(is_reached) {
  for (const control of by_id("words").querySelectorAll("button, select, input")) control.tabIndex = is_reached ? 0 : -1;
}

function leave_words() {
  show_words(false);
  reach_words(false);
  by_id("canvas").focus();
}

function begin_words(module) {
  const face = window.goodwill, words = by_id("words");
  told.answer = (i) => module._goodwill_answer_kept(i);
  reach_words(false);
  new MutationObserver(() => reach_words(document.body.classList.contains("shows-words"))).observe(words, { childList: true, subtree: true });
  by_id("word-show").addEventListener("click", () => { show_words(true); by_id("word-hide").focus(); });
  by_id("word-hide").addEventListener("click", leave_words);
  words.addEventListener("focusin", () => show_words(true));
  words.addEventListener("keydown", (event) => { if (event.key === "Escape") leave_words(); });
  words.addEventListener("keydown", step_by_key);
  for (const name of ["undo", "redo"]) by_id(`word-${name}`).addEventListener("click", () => take_step(name));
  by_id("word-play").addEventListener("click", () => attempt(() => (told.state?.is_playing ? face.pause() : face.play())));
  by_id("word-step").addEventListener("click", () => attempt(() => face.advance(1)));
  by_id("word-scenario").addEventListener("change", (event) => attempt(() => face.loadScenario(event.target.value)));
  by_id("word-speed").addEventListener("change", (event) => module._goodwill_choose_speed(Number(event.target.value)));
}
