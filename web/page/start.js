// The page begins.
"use strict";

function program_arguments() {
  const list = [`--lang=${goodwill_page.language}`];
  if (goodwill_page.starts_dark) list.push("--dark");
  if (reduced_motion.matches) list.push("--reduced-motion");
  if (matchMedia("(pointer: coarse)").matches) list.push("--touch");
  if (wants_strong_contrast()) list.push("--strong-contrast");
  if (wished("paused") !== null || wished("run") !== null) list.push("--paused");
  for (const name of ["scenario", "seed", "customers", "text"]) if (wished(name) !== null) list.push(`--${name}=${wished(name)}`);
  const text_size = wished("text") === null && goodwill_share.kept_text_size();
  if (text_size) list.push(`--text=${text_size}`);
  return list;
}

const face = window.goodwill = {};
let settle_ready;
face.ready = new Promise((resolve) => { settle_ready = resolve; });

// For whoever asks what the time until the first picture goes into (bench/first_picture.mjs).
const mark = (stage) => performance.mark("goodwill-" + stage);

const page_read = new Promise((resolve) => document.addEventListener("DOMContentLoaded", resolve));

// Whoever waits longer is told what happens. Before that a picture of it would only keep the graphics process from its work.
const PATIENCE_MS = 1500;

async function start() {
  document.documentElement.lang = goodwill_page.language;
  by_id("loading-text").textContent = goodwill_page.language === "de" ? "Die Simulation wird geladen …" : "Loading the simulation …";
  if (typeof WebAssembly !== "object") return show_trouble("wasm", "WebAssembly");
  if (location.protocol === "file:" && is_hosted) return show_trouble("disk", location.href);
  if (typeof create_goodwill !== "function") return show_trouble("load", "goodwill.js");
  if (!is_hosted && typeof DecompressionStream !== "function") return show_trouble("wasm", "DecompressionStream");

  const reading = is_hosted ? fetched_program() : page_read.then(inline_program);
  reading.catch(() => {});  // awaited below
  const first_start = page_read.then(() => read_start(wished("scenario") ?? document.querySelector('meta[name="goodwill-first"]').content));
  if (!has_webgl2()) return show_trouble("webgl", "WebGL 2");  // made elsewhere, while the page is read on
  await page_read;
  mark("parsed");
  let program;
  try {
    [program] = await Promise.all([reading, first_start]);
    mark("compiled");
  } catch (error) {
    return show_trouble(error instanceof WebAssembly.CompileError ? "wasm" : "load", String(error));
  }
  if (performance.now() > PATIENCE_MS) {
    by_id("loading-text").textContent = goodwill_page.language === "de" ? "Das Modell wird aufgebaut …" : "Building the model …";
    by_id("progress").value = 0.95;
    await next_frame();
  }
  let module;
  try {
    module = await new Promise((resolve, reject) => create_goodwill({
      canvas: by_id("canvas"),
      arguments: program_arguments(),
      instantiateWasm(imports, receive) {
        WebAssembly.instantiate(program, imports).then((instance) => receive(instance, program)).catch(reject);
        return {};
      },
      print: (line) => console.log(line),
      printErr: (line) => console.warn(line),
      onAbort: (reason) => show_trouble(/memory|OOM/i.test(reason) ? "memory" : "stopped", String(reason)),
      starts,
      workers: goodwill_workers,
      on_mirror: mirror,
      on_fullscreen: toggle_fullscreen,
      on_copy: async (text) => module._goodwill_copied(await copy_text(text) ? 1 : 0),
      on_save: save_file,
      on_wish: goodwill_share.grant,
      on_trouble: show_trouble,
    }).then(resolve, reject));
  } catch (error) {
    return show_trouble(error instanceof RangeError ? "memory" : "stopped", error && error.stack || String(error));
  }
  mark("created");
  const call = fill_face(face, module);
  accept_files(call);
  lend_keyboard(module, call);
  await goodwill_share.begin({ module, call, copy_text, read_start, next_frame });
  wake_app(module);
  follow_wishes(module);
  await next_frame();
  document.body.classList.add("running");
  mark("drawn");
  begin_words(module);
  module._goodwill_tell();
  if (!goodwill_page.is_embedded) by_id("canvas").focus();
  settle_ready(face);
  goodwill_workers.start(module, program);
  for (const { id } of face.scenarios()) await provide_start(id);
}

let_tab_leave();
for (const kind of ["keydown", "keyup", "keypress"]) addEventListener(kind, keep_browser_keys, true);
window.addEventListener("error", (event) => {
  const is_ours = [WebAssembly.RuntimeError, WebAssembly.Exception].some((kind) => kind && event.error instanceof kind);
  if (is_ours) show_trouble("stopped", event.error.stack || String(event.error));
});
start();
