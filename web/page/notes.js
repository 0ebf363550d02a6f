// What whoever presents reads on a screen of their own: the page of the story that the room sees, its notes, what comes next, and
// the time. The window is empty, without any script; this page writes into it.
"use strict";

const goodwill_notes = (() => {
  const WORDS = {
    de: { title: "Notizen", none: "Es wird keine Geschichte erzählt. Mit G beginnt eine.", notes: "Notizen", question: "Frage an den Raum", next: "Danach", last: "Das ist die letzte Seite.", minutes: "seit {0} min" },
    en: { title: "Notes", none: "No story is being told. G begins one.", notes: "Notes", question: "Question to the room", next: "After this", last: "This is the last page.", minutes: "for {0} min" },
  };
  let shown = null;  // the window
  let told = null;   // what the app said last
  let since = 0;

  const words = () => WORDS[goodwill_page.language];

  function add(kind, text, style = {}) {
    if (!text) return;
    const part = shown.document.createElement(kind);
    part.textContent = text;
    Object.assign(part.style, style);
    shown.document.body.append(part);
  }

  function write() {
    if (!shown || shown.closed) return;
    let page;
    try {
      page = shown.document;
    } catch {  // somebody has gone elsewhere in it
      shown = null;
      return;
    }
    page.title = `${words().title} · Goodwill`;
    page.onkeydown = pass_on;
    page.documentElement.lang = goodwill_page.language;
    page.body.replaceChildren();
    Object.assign(page.body.style, { font: "20px/1.45 system-ui, sans-serif", margin: "24px", color: "#1b1f24", background: "#ffffff", maxWidth: "40em" });
    const minutes = Math.floor((Date.now() - since) / 60000);
    add("p", `${new Date().toLocaleTimeString(goodwill_page.language, { hour: "2-digit", minute: "2-digit" })} · ${words().minutes.replace("{0}", minutes)}`, { color: "#5b6570", margin: "0" });
    if (!told) return add("p", words().none);
    add("p", `${told.story} · ${told.place}`, { color: "#5b6570", margin: "0" });
    add("h1", told.title, { fontSize: "28px", margin: "8px 0" });
    for (const paragraph of told.text.split("\n\n")) add("p", paragraph);
    add("p", told.worlds, { color: "#5b6570" });
    if (told.question) add("h2", words().question, { fontSize: "20px", marginBottom: "0" });
    add("p", told.question);
    if (told.notes) add("h2", words().notes, { fontSize: "20px", marginBottom: "0" });
    for (const paragraph of (told.notes ?? "").split("\n\n")) add("p", paragraph);
    add("p", told.next ? `${words().next}: ${told.next}` : words().last, { color: "#5b6570", borderTop: "1px solid #d5dae0", paddingTop: "12px" });
  }

  // What clickers send, and keys for bets: meant for the app, wherever they arrive.
  const PASSED_ON = ["PageDown", "PageUp", "ArrowUp", "ArrowDown", "ArrowLeft", "ArrowRight", " ", "b", "B", ".", "Enter", "1", "2", "3", "4"];

  function pass_on(event) {
    if (!PASSED_ON.includes(event.key) || event.shiftKey || event.ctrlKey || event.altKey || event.metaKey) return;
    event.preventDefault();  // or the notes would scroll; with Shift they do
    const { key, code, keyCode } = event;
    // Released at once: the window may be gone before its own release.
    for (const kind of ["keydown", "keyup"]) by_id("canvas").dispatchEvent(new KeyboardEvent(kind, { key, code, keyCode }));
  }

  // To be called soon after somebody has pressed something, or the browser refuses.
  function open(refuse) {
    const was_open = shown && !shown.closed;
    shown = window.open("", "goodwill-notes", "popup,width=560,height=720");
    if (!shown) return refuse();
    if (!was_open) since = Date.now();
    write();
    if (!shown) return refuse();
    shown.focus();
  }

  function show(state) {
    const is_new = JSON.stringify(state) !== JSON.stringify(told);
    told = state;
    if (is_new) write();
  }

  setInterval(write, 30000);
  addEventListener("pagehide", () => { if (shown && !shown.closed) shown.close(); });
  return { open, show };
})();
