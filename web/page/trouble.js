// What keeps the app from running, in words.
"use strict";

const TROUBLES = {
  webgl: {
    de: ["Dieser Browser zeichnet kein WebGL 2", "Goodwill zeichnet seine Karte mit WebGL 2. Bitte öffnen Sie die Seite mit einem aktuellen Firefox, Chrome, Edge oder Safari und schalten Sie die Hardwarebeschleunigung ein."],
    en: ["This browser draws no WebGL 2", "Goodwill draws its map with WebGL 2. Please open the page with a current Firefox, Chrome, Edge or Safari and switch hardware acceleration on."] },
  wasm: {
    de: ["Dieser Browser ist zu alt für Goodwill", "Die Simulation braucht WebAssembly, wie es Chrome und Edge seit Version 95, Firefox seit 113 und Safari seit 16.4 mitbringen. Bitte aktualisieren Sie den Browser."],
    en: ["This browser is too old for Goodwill", "The simulation needs WebAssembly as found in Chrome and Edge since version 95, Firefox since 113 and Safari since 16.4. Please update the browser."] },
  disk: {
    de: ["Diese Datei braucht einen Webserver", "Von der Festplatte öffnen Sie bitte goodwill.html im selben Ordner: Darin ist alles in einer Datei."],
    en: ["This file needs a web server", "From disk, please open goodwill.html in the same folder: it holds everything in one file."] },
  load: {
    de: ["Die Simulation konnte nicht geladen werden", "Bitte prüfen Sie die Verbindung und laden Sie die Seite neu."],
    en: ["The simulation could not be loaded", "Please check the connection and reload the page."] },
  stopped: {
    de: ["Die Simulation musste anhalten", "Das ist ein Fehler in Goodwill. Neu laden beginnt von vorn; die Einzelheiten helfen, ihn zu finden."],
    en: ["The simulation had to stop", "This is a mistake in Goodwill. Reloading starts again; the details help to find it."] },
  memory: {
    de: ["Der Speicher reicht nicht", "Für eine so große Welt hat der Browser auf diesem Gerät nicht genug Speicher. Neu laden beginnt von vorn; mit weniger Kunden oder weniger Tagen geht es."],
    en: ["There is not enough memory", "The browser on this device has not enough memory for a world of this size. Reloading starts again; fewer customers or fewer days will do."] },
};

let in_trouble = false;
function show_trouble(kind, detail) {
  if (in_trouble) return;
  in_trouble = true;
  for (const language of ["de", "en"]) {
    by_id("trouble-title-" + language).textContent = TROUBLES[kind][language][0];
    by_id("trouble-text-" + language).textContent = TROUBLES[kind][language][1];
  }
  by_id("trouble-detail").textContent = `Goodwill @GOODWILL_VERSION@ · ${navigator.userAgent}\n${detail || kind}`;
  by_id("loader").hidden = true;
  by_id("trouble").hidden = false;
  if (!goodwill_page.is_embedded) by_id("reload").focus();
}
by_id("reload").addEventListener("click", () => location.reload());

// Whether the canvas can be drawn on; the program gets this very context, for which it asks in the same words, in the size
// that it will ask for: another would be made anew.
function has_webgl2() {
  const canvas = by_id("canvas");
  canvas.width = Math.max(1, Math.round(canvas.clientWidth * devicePixelRatio));
  canvas.height = Math.max(1, Math.round(canvas.clientHeight * devicePixelRatio));
  try {
    return canvas.getContext("webgl2", { alpha: false, depth: false, stencil: false, antialias: false }) !== null;
  } catch { return false; }
}
