// What Firefox can do and playwright's driver of it does not pass on: touch, wishes of the person who looks, saved files. All of it
// is in the protocol or in Firefox's preferences, and reached through the driver's own session (package.json says of which version).
import { readFile, rm } from "node:fs/promises";
import { basename } from "node:path";

const inside = (part) => part._connection.toImpl(part);

// `options`: as for a context. Firefox keeps these wishes for all its pages at once; null: as it comes.
function preferences_of({ hasTouch, colorScheme, contrast, forcedColors, reducedMotion }) {
  const finger = hasTouch ? 1 : null;
  return {
    "dom.w3c_touch_events.enabled": finger,
    "ui.primaryPointerCapabilities": finger,
    "ui.allPointerCapabilities": finger,
    "layout.css.prefers-color-scheme.content-override": colorScheme === "dark" ? 0 : 1,
    "browser.display.document_color_use": contrast === "more" || forcedColors === "active" ? 2 : null,  // both at once
    "ui.prefersReducedMotion": reducedMotion === "reduce" ? 1 : 0,
  };
}

export async function grant_wishes(browser, options) {
  const session = inside(browser)._browserSession;
  const { contexts } = await session.send("browsingContext.getTree", { "moz:scope": "chrome", maxDepth: 0 });
  await session.send("script.callFunction", {
    functionDeclaration: `(preferences) => {
      for (const [name, value] of Object.entries(JSON.parse(preferences))) {
        if (value === null) Services.prefs.clearUserPref(name);
        else Services.prefs.setIntPref(name, value);
      }
    }`,
    arguments: [{ type: "string", value: JSON.stringify(preferences_of(options)) }],
    target: { context: contexts[0].context },
    awaitPromise: false,
  });
}

// `type` and `places` as App.touch has them.
export async function touch(page, type, places) {
  const session = inside(page).delegate._session;
  const actions = places.map(([x, y], i) => {
    const move = { type: "pointerMove", x: Math.round(x), y: Math.round(y) };
    const steps = { touchStart: [move, { type: "pointerDown", button: 0 }], touchMove: [move], touchEnd: [{ type: "pointerUp", button: 0 }] };
    return { type: "pointer", id: `finger ${i}`, parameters: { pointerType: "touch" }, actions: steps[type] };
  });
  await session.send("input.performActions", { context: session.sessionId, actions: type === "touchStart" ? actions.slice(-1) : actions });
}

// The file that `press` saves. It is taken away again, so that the next of this name keeps its name.
export async function saved(page, press) {
  const session = inside(page).delegate._session;
  let clock;
  const end = new Promise((resolve, reject) => {
    session.once("browsingContext.downloadEnd", resolve);
    clock = setTimeout(() => reject(new Error("nothing was saved")), 10_000);
  });
  const [{ filepath }] = await Promise.all([end, press()]);
  clearTimeout(clock);
  const bytes = await readFile(filepath);
  await rm(filepath);
  return { name: basename(filepath), bytes };
}

// The events that the page gets when somebody drops the file; the way there is the browser's.
export async function drop(page, path) {
  await page.evaluate(([name, text]) => {
    const dataTransfer = new DataTransfer();
    dataTransfer.items.add(new File([text], name, { type: "application/json" }));
    for (const type of ["dragenter", "dragover", "drop"]) {
      document.elementFromPoint(400, 300).dispatchEvent(new DragEvent(type, { dataTransfer, clientX: 400, clientY: 300, bubbles: true, cancelable: true }));
    }
  }, [basename(path), await readFile(path, "utf8")]);
}

// Nobody but a person may read Firefox's clipboard: what the page writes into it is noted, once it is in there.
export async function watch_clipboard(page) {
  await page.evaluate(() => {
    window.copied = null;
    const clipboard = navigator.clipboard, write = Clipboard.prototype.writeText;
    clipboard.writeText = async (text) => {
      await write.call(clipboard, text);
      window.copied = text;
    };
  });
}
