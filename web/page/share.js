"use strict";
// The page's part of Share: packs runs into links and opens them, saves files and pictures, and keeps the last state on
// this computer. The program (web/share.cpp) says what it wants; nothing is sent anywhere.
const goodwill_share = (() => {
  const MOST_LINK_BYTES = 16384;     // packed, as text; ours are below 2,000
  const MOST_RUN_BYTES = 1 << 20;    // unpacked: a small link may unpack to anything
  const MOST_FILE_BYTES = 4 << 20;   // a run that holds the largest scenario fits
  const KEPT_RUN = "goodwill.run", KEPT_DRAFT = "goodwill.draft", KEEPS = "goodwill.keeps", TEXT_SIZE = "goodwill.text";

  let app;      // what begin() was given
  let storage;  // null: closed
  let opening = 0;

  function tell(event, text = "") {
    const places = [event, text].map((value) => {
      const size = app.module.lengthBytesUTF8(value) + 1, place = app.module._malloc(size);
      app.module.stringToUTF8(value, place, size);
      return place;
    });
    app.module._goodwill_page(...places);
    for (const place of places) app.module._free(place);
  }

  // ---- Links ----------------------------------------------------------------------------------------------------------

  async function link_of(text) {
    const packed = new Blob([text]).stream().pipeThrough(new CompressionStream("deflate-raw"));
    const bytes = new Uint8Array(await new Response(packed).arrayBuffer());
    if (bytes.length > MOST_RUN_BYTES) throw new RangeError("too long for a link");
    let letters = "";
    for (let i = 0; i < bytes.length; i += 4096) letters += String.fromCharCode(...bytes.subarray(i, i + 4096));
    const run = btoa(letters).replaceAll("+", "-").replaceAll("/", "_").replaceAll("=", "");
    // A file's address says whose computer it is on, and leads nowhere else.
    const place = location.protocol.startsWith("http") ? location.origin + location.pathname : "goodwill.html";
    return `${place}#run=${run}`;
  }

  class LinkTrouble extends Error {}

  function packed_bytes(run) {
    if (run.length > MOST_LINK_BYTES) throw new LinkTrouble("large");
    if (!/^[A-Za-z0-9_-]+$/.test(run)) throw new LinkTrouble("damaged");
    try {
      return Uint8Array.from(atob(run.replaceAll("-", "+").replaceAll("_", "/")), (letter) => letter.charCodeAt(0));
    } catch {
      throw new LinkTrouble("damaged");
    }
  }

  // Stops as soon as more comes out than a run can be.
  async function unpacked_text(bytes) {
    let reader;
    try {
      reader = new Blob([bytes]).stream().pipeThrough(new DecompressionStream("deflate-raw")).getReader();
    } catch {
      throw new LinkTrouble("unsupported");
    }
    const decoder = new TextDecoder("utf-8", { fatal: true });
    let text = "", size = 0;
    try {
      for (;;) {
        const { done, value } = await reader.read();
        if (done) return text + decoder.decode();
        size += value.length;
        if (size > MOST_RUN_BYTES) break;
        text += decoder.decode(value, { stream: true });
      }
    } catch {
      throw new LinkTrouble("damaged");
    }
    reader.cancel().catch(() => {});
    throw new LinkTrouble("large");
  }

  // The settled start of the run's business, so that it need not settle here.
  async function prepare(text) {
    try {
      const id = JSON.parse(text).run.scenario.id;
      if (typeof id === "string" && /^[a-z0-9-]{1,60}$/.test(id)) await app.read_start(id);
    } catch { /* the program will say what is wrong with the text */ }
  }

  async function open_address() {
    const run = new URLSearchParams(location.hash.slice(1)).get("run");
    if (run === null) return;
    const mine = ++opening;
    try {
      const text = await unpacked_text(packed_bytes(run));
      await prepare(text);
      if (mine === opening) tell("open_link", text);
    } catch (error) {
      if (!(error instanceof LinkTrouble)) throw error;
      if (mine === opening) tell("link_trouble", error.message);
    }
  }

  async function copy_link(address) {
    if (await app.copy_text(address)) return tell("link_copied");
    try {
      // Not through location.hash: this run is open already.
      history.replaceState(null, "", address.slice(address.indexOf("#")));
      tell("link_in_address");
    } catch {
      tell("link_refused");
    }
  }

  // ---- Files ----------------------------------------------------------------------------------------------------------
  function save_blob(name, blob) {
    const link = document.createElement("a");
    link.href = URL.createObjectURL(blob);
    link.download = name;
    link.click();
    setTimeout(() => URL.revokeObjectURL(link.href), 60000);
    tell("saved", name);
  }

  const FILE_TYPES = { csv: "text/csv", html: "text/html" };
  const file_type = (name) => FILE_TYPES[name.split(".").pop()] || "application/json";

  // What is drawn of a canvas within a rectangle.
  function cut_out(canvas, [left, top, width, height]) {
    const part = document.createElement("canvas");
    part.width = width;
    part.height = height;
    part.getContext("2d").drawImage(canvas, left, top, width, height, 0, 0, width, height);
    return part;
  }

  // The page Share is gone after two frames. Drawing and reading belong into one task: the browser clears the canvas after it.
  async function save_picture(name, rectangle) {
    await app.next_frame();
    await app.next_frame();
    app.module._goodwill_draw_again();
    const canvas = document.getElementById("canvas");
    const picture = rectangle ? cut_out(canvas, JSON.parse(rectangle)) : canvas;
    picture.toBlob((blob) => (blob ? save_blob(name, blob) : tell("not_saved", name)), "image/png");
  }

  function open_file() {
    const input = document.createElement("input");
    input.type = "file";
    input.accept = ".json,application/json";
    input.addEventListener("change", async () => {
      const file = input.files[0];
      if (file) app.call("openFile", await file.slice(0, MOST_FILE_BYTES + 1).text(), file.name);
    });
    input.click();
  }

  // ---- What is kept on this computer ----------------------------------------------------------------------------------
  function with_storage(action) {
    try {
      if (storage) action(storage);
      return true;
    } catch {
      return false;
    }
  }

  function keep(name, text) {
    if (!with_storage((kept) => kept.setItem(name, text))) tell("full");
  }
  const forget = (name) => with_storage((kept) => kept.removeItem(name));

  function switch_keeping(is_on) {
    with_storage((kept) => {
      if (is_on) return kept.removeItem(KEEPS);
      for (const name of [KEPT_RUN, KEPT_DRAFT]) kept.removeItem(name);
      kept.setItem(KEEPS, "no");
    });
  }

  async function open_storage() {
    let state = "closed", text = null, draft = null;
    try {
      storage = window.localStorage;
      state = storage.getItem(KEEPS) === "no" ? "off" : "on";
      text = storage.getItem(KEPT_RUN);
      draft = storage.getItem(KEPT_DRAFT);
    } catch {
      storage = null;
    }
    tell("storage", state);
    if (state !== "on") return;
    if (text !== null) {
      await prepare(text);
      tell("kept", text);
    }
    if (draft !== null) tell("kept_draft", draft.slice(0, MOST_FILE_BYTES + 1));
  }

  // What somebody once chose; null: nothing.
  function kept_text_size() {
    try {
      const kept = window.localStorage.getItem(TEXT_SIZE);
      return /^1\d\d$|^200$/.test(kept ?? "") ? kept : null;
    } catch {
      return null;
    }
  }

  const wishes = {
    link: (_, text) => link_of(text).then((address) => tell("link", address), () => tell("link")),
    copy_link: (_, address) => copy_link(address),
    save: (name, text) => save_blob(name, new Blob([text], { type: file_type(name) })),
    save_marked: (name, text) => save_blob(name, new Blob(["\ufeff", text], { type: file_type(name) })),
    picture: (name, rectangle) => save_picture(name, rectangle),
    open_file,
    keep: (_, text) => keep(KEPT_RUN, text),
    keep_draft: (_, text) => keep(KEPT_DRAFT, text),
    keeping: (state) => switch_keeping(state === "on"),
    text_size: (_, percent) => with_storage((kept) => kept.setItem(TEXT_SIZE, percent)),
    notes: () => goodwill_notes.open(() => tell("no_window")),
    forget: () => forget(KEPT_RUN),
    forget_draft: () => forget(KEPT_DRAFT),
  };

  async function begin(given) {
    app = given;
    await open_storage();
    await open_address();
    addEventListener("hashchange", open_address);
    addEventListener("pagehide", () => tell("leaves"));
    document.addEventListener("fullscreenchange", () => tell("fullscreen", document.fullscreenElement ? "on" : "off"));
    document.addEventListener("visibilitychange", () => { if (document.hidden) tell("leaves"); });
  }

  return { begin, grant: (kind, name, text) => wishes[kind]?.(name, text), kept_text_size, MOST_FILE_BYTES };
})();
