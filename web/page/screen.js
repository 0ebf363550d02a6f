// What the canvas needs of the page: full screen, clipboard, files, keys, and the keyboard of a phone.
"use strict";

function toggle_fullscreen() {
  const change = document.fullscreenElement ? document.exitFullscreen() : document.documentElement.requestFullscreen?.();
  change?.catch((error) => console.warn(String(error)));
}

// Where the clipboard is closed (no https, no gesture left), marking a text and copying it may still be allowed.
function copy_marked(text) {
  const field = document.createElement("textarea");
  field.value = text;
  document.body.append(field);
  field.select();
  const has_worked = document.execCommand("copy");
  field.remove();
  by_id("canvas").focus();
  return has_worked;
}

async function copy_text(text) {
  try {
    await navigator.clipboard.writeText(text);
    return true;
  } catch {
    return copy_marked(text);
  }
}

function save_file(name, text) {
  const link = document.createElement("a");
  link.href = URL.createObjectURL(new Blob([text], { type: "application/json" }));
  link.download = name;
  link.click();
  setTimeout(() => URL.revokeObjectURL(link.href), 60000);
}

// The browser keeps its own keys: SDL never sees them.
function keep_browser_keys(event) {
  // Ctrl itself passes: without it SDL takes Ctrl+Z for Z.
  const is_editing = ["a", "c", "v", "x", "y", "z", "control", "meta"].includes(event.key.toLowerCase());
  const is_function_key = /^F\d+$/.test(event.key);
  if (is_function_key || event.altKey || ((event.ctrlKey || event.metaKey) && !is_editing)) event.stopImmediatePropagation();
}

function accept_files(call) {
  const zone = by_id("drop");
  let leaving = 0;
  const show = (words) => { zone.textContent = words; zone.hidden = !words; };
  const hide_after = (ms) => { clearTimeout(leaving); leaving = setTimeout(show, ms, ""); };
  addEventListener("dragover", (event) => {  // comes again and again as long as something is held over the page
    event.preventDefault();
    show(goodwill_page.language === "de" ? "Szenariodatei hier ablegen" : "Drop the scenario file here");
    hide_after(700);
  });
  addEventListener("dragleave", (event) => { if (!event.relatedTarget) show(""); });
  addEventListener("drop", async (event) => {
    event.preventDefault();
    show("");
    const files = [...(event.dataTransfer?.files ?? [])];
    const file = files.find(({ name }) => name.toLowerCase().endsWith(".json")) ?? files[0];
    if (!file) return;
    if (files.length > 1) {
      show(goodwill_page.language === "de" ? `Von ${files.length} Dateien nur diese: ${file.name}` : `Of ${files.length} files only this one: ${file.name}`);
      hide_after(4000);
    }
    // One byte more than is allowed is enough for the program to say that the file is too large.
    call("openFile", await file.slice(0, goodwill_share.MOST_FILE_BYTES + 1).text(), file.name);
  });
}

// On a phone a text field of the canvas needs a real one to bring up the keyboard.
function lend_keyboard(module, call) {
  const typing = by_id("typing");
  by_id("canvas").addEventListener("touchend", (event) => {
    const touch = event.changedTouches[0];
    const hit = ["field:search", "field:seed", "field:variant"].find((name) => {
      const place = call("whereIs", name).ok;
      return place && touch.clientX >= place.x && touch.clientX <= place.x + place.width &&
        touch.clientY >= place.y && touch.clientY <= place.y + place.height;
    });
    if (!hit) return typing.blur();
    typing.inputMode = hit === "field:seed" ? "numeric" : "text";
    typing.value = "";
    typing.focus();
  });
  typing.addEventListener("beforeinput", (event) => {
    if (event.inputType === "deleteContentBackward") module._goodwill_backspace();
    else if (event.inputType === "insertLineBreak") { module._goodwill_enter(); typing.blur(); }
    else for (const letter of event.data ?? "") module._goodwill_type(letter.codePointAt(0));
    event.preventDefault();
  });
}
