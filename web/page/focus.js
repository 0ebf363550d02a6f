// The focus goes into the canvas and out of it again, and the app sleeps while nothing happens.
"use strict";

// Escape and then Tab: the browser moves the focus on, and the app does not hear of it.
function let_tab_leave() {
  const canvas = by_id("canvas");
  let may_leave = false, came_by_tab = false;
  addEventListener("keydown", (event) => {
    came_by_tab = event.key === "Tab";
    if (event.target !== canvas) return;
    canvas.classList.remove("is-marked");
    if (event.key === "Tab" && may_leave) event.stopImmediatePropagation();
    else if (event.key !== "Shift") may_leave = event.key === "Escape";
  }, true);
  addEventListener("pointerdown", () => { came_by_tab = false; }, true);
  canvas.addEventListener("focus", () => canvas.classList.toggle("is-marked", came_by_tab));
  canvas.addEventListener("blur", () => { may_leave = false; canvas.classList.remove("is-marked"); });
  // The app keeps the browser from doing this itself.
  canvas.addEventListener("pointerdown", () => { may_leave = false; canvas.focus(); canvas.classList.remove("is-marked"); }, true);
}

// The app hears of its own events; these are the page's.
function wake_app(module) {
  const wake = () => module._goodwill_wake();
  new ResizeObserver(wake).observe(by_id("canvas"));
  addEventListener("resize", wake);
  document.addEventListener("visibilitychange", wake);
}

const strong_contrast = ["(prefers-contrast: more)", "(forced-colors: active)"].map((wish) => matchMedia(wish));
const wants_strong_contrast = () => strong_contrast.some(({ matches }) => matches);

const reduced_motion = matchMedia("(prefers-reduced-motion: reduce)");

// What somebody has told the system may change while the app runs.
function follow_wishes(module) {
  const follow = () => module._goodwill_person_wishes(wants_strong_contrast() ? 1 : 0, reduced_motion.matches ? 1 : 0);
  for (const wish of [...strong_contrast, reduced_motion]) wish.addEventListener("change", follow);
}
