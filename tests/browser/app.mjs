// One page with Goodwill in it, driven as a person would drive it, and what it said and asked for meanwhile.
import { strict as assert } from "node:assert";
import { writeFileSync } from "node:fs";
import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { is_firefox } from "./browsers.mjs";
import * as firefox from "./firefox.mjs";
import { read_png } from "./image.mjs";

export const pause_ms = (ms) => new Promise((resolve) => setTimeout(resolve, ms));

// Waits until `test` gives something true; fails with `what` after some seconds.
export async function until(what, test, limit_ms = 20_000) {
  const end = Date.now() + limit_ms;
  for (;;) {
    const result = await test();
    if (result) return result;
    if (Date.now() > end) assert.fail(`in vain waited for: ${what}`);
    await pause_ms(50);
  }
}

// The hash of "body {}", which the driver tries to put into the page before each picture; Firefox reports that the policy refuses it.
const STYLE_OF_THE_DRIVER = "sha256-YjaKGiklmzC6wjXA513HAMmzus8VE61XCOT+SmwNZWA=";

export class App {
  constructor(page, setting) {
    this.page = page;
    this.setting = setting;
    this.problems = [];  // errors of the page and of its console
    this.addresses = []; // everything the page asked for
    page.on("pageerror", (error) => {
      if (!error.message.includes(STYLE_OF_THE_DRIVER)) this.problems.push(`page error: ${error.stack ?? error.message}`);
    });
    page.on("console", (message) => {
      if (message.type() === "error") this.problems.push(`console: ${message.text()}`);
    });
    page.on("crash", () => this.problems.push("the page crashed"));
    page.on("request", (request) => this.addresses.push(request.url()));
  }

  // Opens the page and waits until the app is on the screen.
  async open(address) {
    await this.page.goto(address);
    await this.ready();
  }

  ready() {
    return this.page.waitForFunction(() => document.body.classList.contains("running"), null, { timeout: 60_000 });
  }

  call(name, ...values) {
    return this.page.evaluate(([name, values]) => window.goodwill[name](...values), [name, values]);
  }

  state() {
    return this.call("state");
  }

  async lever(name) {
    const lever = (await this.call("levers")).find((entry) => entry.name === name);
    assert.ok(lever, `no lever ${name}`);
    return lever;
  }

  where(name) {
    return this.call("whereIs", name);
  }

  async place(name) {
    const place = await until(`${name} on the screen`, () => this.where(name), 5000);
    return { ...place, middle_x: place.x + place.width / 2, middle_y: place.y + place.height / 2 };
  }

  // {name: place} of all these parts.
  places(names) {
    return until(`on the screen: ${names.join(", ")}`, async () => {
      const places = await this.page.evaluate((names) => names.map((name) => [name, window.goodwill.whereIs(name)]), names);
      return places.every(([, place]) => place) && Object.fromEntries(places);
    }, 5000);
  }

  async click(name) {
    const place = await this.place(name);
    if (is_firefox) await this.frames(1);  // in Chromium the driver itself waits for one; what has just appeared hears nothing before
    await this.page.mouse.click(place.middle_x, place.middle_y, { delay: 60 });
  }

  async tap(name) {
    const place = await this.place(name), there = [place.middle_x, place.middle_y];
    if (!is_firefox) return this.page.touchscreen.tap(...there);
    await this.touch("touchStart", [there]);
    await this.touch("touchEnd", [there]);
  }

  // Fingers: "touchStart" puts the last of these [x, y] down, "touchMove" moves them all, "touchEnd" lifts them all.
  async touch(type, places) {
    if (is_firefox) return firefox.touch(this.page, type, places);
    this.devtools ??= await this.page.context().newCDPSession(this.page);
    const touchPoints = type === "touchEnd" ? [] : places.map(([x, y], id) => ({ x, y, id }));
    await this.devtools.send("Input.dispatchTouchEvent", { type, touchPoints });
  }

  // Wishes for contrast, motion and so on of the person who looks, while the page is open.
  async wish(wishes) {
    if (is_firefox) await firefox.grant_wishes(this.page.context().browser(), wishes);
    else await this.page.emulateMedia(wishes);
  }

  // Turns the wheel over a column until the whole part is between `top` and `bottom`: down, and, since a slow screen may have
  // shown it too late, up again and so on. Steps have to be smaller than what is between them.
  async scroll_to(name, over, top, bottom, step = 200) {
    await this.page.mouse.move(over.x, over.y);
    await this.frames(3);
    let unseen = 0;
    return until(`${name} scrolled onto the screen`, async () => {
      const place = await this.where(name);
      if (place && place.y >= top && place.y + place.height <= bottom) return place;
      const is_above = place ? place.y < top : Math.floor(unseen++ / 80) % 2 === 1;
      await this.page.mouse.wheel(0, is_above ? -step / 2 : step);
      await this.frames(3);
      return null;
    }, 40_000);
  }

  // What `press` puts into the clipboard; what is in it already is put away first. The context needs both permissions.
  async copied(press) {
    if (is_firefox) {
      await firefox.watch_clipboard(this.page);
      await press();
      return until("something copied", () => this.page.evaluate(() => window.copied));
    }
    await this.page.evaluate(() => navigator.clipboard.writeText(""));
    await press();
    return until("something copied", async () => (await this.page.evaluate(() => navigator.clipboard.readText())) || null);
  }

  // The file that `press` saves: its name and what is in it.
  async saved(press) {
    if (is_firefox) return firefox.saved(this.page, press);
    const [file] = await Promise.all([this.page.waitForEvent("download", { timeout: 10_000 }), press()]);
    return { name: file.suggestedFilename(), bytes: await readFile(await file.path()) };
  }

  frames(count) {
    return this.page.evaluate(async (count) => {
      for (let i = 0; i < count; ++i) await new Promise((resolve) => requestAnimationFrame(resolve));
    }, count);
  }

  // Picture of the page in CSS pixels, kept when it has a name.
  async picture(name, clip) {
    const file = await this.page.screenshot({ clip, scale: "css", caret: "initial" });
    if (name) writeFileSync(join(this.setting.artefacts, `${name}.png`), file);
    return read_png(file);
  }

  // The part of the screen that the journey map takes: around all its stations.
  async map_area(stations) {
    let left = Infinity, top = Infinity, right = 0, bottom = 0;
    for (const place of Object.values(await this.places(stations.map((id) => `station:${id}`)))) {
      left = Math.min(left, place.x);
      top = Math.min(top, place.y);
      right = Math.max(right, place.x + place.width);
      bottom = Math.max(bottom, place.y + place.height);
    }
    return { x: Math.floor(left), y: Math.floor(top), width: Math.ceil(right - left), height: Math.ceil(bottom - top) };
  }

  // What screen readers are told: {label: value}; beside another world the value of this one.
  spoken() {
    return this.page.evaluate(() => {
      const rows = [...document.querySelectorAll("#spoken tbody tr")];
      return Object.fromEntries(rows.map((row) => [...row.cells].slice(0, 2).map((cell) => cell.textContent)));
    });
  }

  language() {
    return this.page.evaluate(() => document.documentElement.lang);
  }

  is_day_running() {
    return until("a running day", async () => (await this.state()).day >= 2);
  }

  // A file pulled onto the page with the mouse.
  async drop(path) {
    if (is_firefox) return firefox.drop(this.page, path);
    const devtools = await this.page.context().newCDPSession(this.page);
    const data = { items: [], files: [path], dragOperationsMask: 1 };
    for (const type of ["dragEnter", "dragOver", "drop"]) await devtools.send("Input.dispatchDragEvent", { type, x: 400, y: 300, data });
    await devtools.detach();
  }
}
