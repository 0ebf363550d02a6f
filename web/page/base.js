// What every part of the page needs. The parts are plain scripts, in the order in which index.html names them.
"use strict";

const by_id = (id) => document.getElementById(id);
const next_frame = () => new Promise((resolve) => requestAnimationFrame(resolve));
// ?lang=en&scenario=… or #lang=en&scenario=…
const wished = (name) => new URLSearchParams(location.hash.slice(1)).get(name) ?? new URLSearchParams(location.search).get(name);

// What the parts share; window.goodwill is the face for others.
const goodwill_page = {
  language: ["de", "en"].find((code) => code === wished("lang")) ?? ((navigator.language || "de").toLowerCase().startsWith("de") ? "de" : "en"),
  starts_dark: wished("theme") === "dark" || (wished("theme") !== "light" && matchMedia("(prefers-color-scheme: dark)").matches),
  is_embedded: window.parent !== window,  // then the surrounding page keeps the focus until somebody clicks into the app
};
document.documentElement.dataset.theme = goodwill_page.starts_dark ? "dark" : "light";
