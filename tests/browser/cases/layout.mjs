// Everything has its place: nothing overlaps, nothing leaves the screen, everything is sharp.
import { strict as assert } from "node:assert";
import { until } from "../app.mjs";
import { STATIONS } from "./map.mjs";

const PHONE = { viewport: { width: 390, height: 844 }, deviceScaleFactor: 3, hasTouch: true, isMobile: true };

const SIDEWAYS = { ...PHONE, viewport: { width: 844, height: 390 } };

const stations = STATIONS.map((id) => `station:${id}`);
const speeds = [0, 1, 2, 3, 4, 5].map((speed) => `button:speed_${speed}`);
// In wide windows everything that has a fixed place.
const wide_parts = [...stations, ...speeds, "part:timeline", "field:search",
  ...["play", "step", "reset", "scenario", "language_de", "language_en", "theme", "text_size", "present", "stories", "open_editor", "fold_levers", "fold_figures", "close_hint"].map((name) => `button:${name}`)];
const sideways_parts = [...stations, ...speeds, ...["play", "step", "menu", "sheet_levers", "sheet_figures"].map((name) => `button:${name}`)];
const small_parts = ["play", "step", "menu", "sheet_levers", "sheet_figures"].map((name) => `button:${name}`);
const phone_parts = [...stations, ...["play", "step", "menu", "sheet_levers", "sheet_figures", "close_hint"].map((name) => `button:${name}`)];

const overlaps = (a, b) => a.x + 0.5 < b.x + b.width && b.x + 0.5 < a.x + a.width && a.y + 0.5 < b.y + b.height && b.y + 0.5 < a.y + a.height;
const words = ({ name, x, y, width, height }) => `${name} (${[x, y, width, height].map((value) => Math.round(value)).join(", ")})`;

const places_of = async (app, names) => Object.entries(await app.places(names)).map(([name, place]) => ({ name, ...place }));

function fit(places, { width, height }) {
  const complaints = [];
  for (const [i, place] of places.entries()) {
    if (!(place.width > 4 && place.height > 4)) complaints.push(`${words(place)} is too small`);
    if (place.x < -0.5 || place.y < -0.5 || place.x + place.width > width + 0.5 || place.y + place.height > height + 0.5) complaints.push(`${words(place)} leaves the screen`);
    for (const other of places.slice(i + 1)) if (overlaps(place, other)) complaints.push(`${words(place)} overlaps ${words(other)}`);
  }
  assert.deepEqual(complaints, []);
}

async function is_sharp(app, { width, height }, ratio) {
  const seen = await app.page.evaluate(() => {
    const canvas = document.getElementById("canvas"), box = canvas.getBoundingClientRect(), page = document.documentElement;
    return { ratio: devicePixelRatio, backing: [canvas.width, canvas.height], box: [box.x, box.y, box.width, box.height],
      overflow: [page.scrollWidth - innerWidth, page.scrollHeight - innerHeight], bars: [innerWidth - page.clientWidth, innerHeight - page.clientHeight] };
  });
  assert.equal(seen.ratio, ratio);
  assert.deepEqual(seen.box, [0, 0, width, height], "the canvas does not fill the page");
  assert.deepEqual(seen.backing, [Math.round(width * ratio), Math.round(height * ratio)], "pixels of the canvas");
  assert.ok(seen.overflow.every((extra) => extra <= 0) && seen.bars.every((bar) => bar === 0), `the page scrolls: ${JSON.stringify(seen)}`);
}

async function tap_sheet(app, button, inside) {
  assert.equal(await app.where(inside), null);
  await app.tap(button);
  const place = await app.place(inside);
  const tabs = await app.place("button:sheet_levers");
  assert.ok(place.x >= 0 && place.x + place.width <= 390.5 && place.y < tabs.y, `${inside} is not on the screen`);
}

async function close_sheet(app, button, inside) {
  await app.tap(button);
  await until(`${inside} gone`, async () => (await app.where(inside)) === null);
}

export const cases = [];
for (const [width, height, ratio] of [[1280, 720, 1], [1920, 1080, 1], [1280, 720, 1.5], [1280, 720, 2]]) {
  for (const language of ratio === 1 ? ["en", "de"] : ["de"]) {
    cases.push({
      name: `layout at ${width}×${height}, ${ratio} device pixels to a CSS pixel, ${language}`,
      is_again: ratio === 2 || (width === 1280) === (language === "en"),
      run: async (t) => {
        const viewport = { width, height };
        const app = await t.paused_app({ viewport, deviceScaleFactor: ratio }, `&lang=${language}`);
        await app.call("advance", 40);
        await app.frames(4);
        await is_sharp(app, viewport, ratio);
        fit(await places_of(app, wide_parts), viewport);
        await app.picture(`layout-${width}x${height}-${ratio}-${language}`);
        await app.click("button:close_hint");
        await until("the hint gone", async () => (await app.where("button:close_hint")) === null);
        fit(await places_of(app, wide_parts.filter((name) => name !== "button:close_hint")), viewport);
      },
    });
  }
}

// Every size in every look and language; the usual run takes one look for each size that no other case has.
const sizes = { "1280×720": wide_parts, "1366×768": wide_parts, "1920×1080": wide_parts, "2560×1440": wide_parts, "390×844": phone_parts, "320×480": [...stations, ...small_parts] };
const looks = { light: {}, dark: { theme: "dark" }, "high contrast": { contrast: "more" }, "high contrast, dark": { theme: "dark", contrast: "more" } };
const usual_looks = ["1366×768 high contrast de", "2560×1440 dark en", "320×480 dark de"];
for (const [size, parts] of Object.entries(sizes)) {
  for (const [look, { theme = "light", contrast = "no-preference" }] of Object.entries(looks)) {
    for (const language of ["de", "en"]) {
      const kind = `${size} ${look} ${language}`;
      cases.push({
        name: `layout of every part: ${kind}`,
        is_again: !usual_looks.includes(kind),
        run: async (t) => {
          const [width, height] = size.split("×").map(Number), viewport = { width, height };
          const app = await t.paused_app({ viewport, contrast, hasTouch: width < 1000 }, `&lang=${language}&theme=${theme}`);
          await app.call("advance", 40);
          await app.frames(4);
          await is_sharp(app, viewport, 1);
          fit(await places_of(app, parts), viewport);
          await app.picture(`matrix-${kind.replace(/[^a-z0-9]+/g, "-")}`);
        },
      });
    }
  }
}

cases.push(
  {
    name: "layout with text of 150 and 200 %: sharp, everything in its place, and kept for the next visit",
    run: async (t) => {
      const app = await t.paused_app({}, "&lang=de&text=150");
      const viewport = { width: 1280, height: 720 };
      const play = async () => (await app.place("button:play")).height;
      assert.equal(await app.call("textSize"), 150);
      await is_sharp(app, viewport, 1);
      fit(await places_of(app, [...sideways_parts, "part:timeline"]), viewport);
      assert.equal(await play(), 66);
      await app.picture("text-150");
      await app.page.keyboard.press("t", { delay: 60 });
      await app.page.keyboard.press("t", { delay: 60 });
      await until("200 %", async () => (await app.call("textSize")) === 200);
      fit(await places_of(app, sideways_parts.filter((name) => !speeds.includes(name))), viewport);  // they are in the menu then
      assert.equal(await play(), 88);
      await app.picture("text-200");
      await app.open(`${t.address}?paused`);
      assert.equal(await app.call("textSize"), 200, "the size was not kept");
      await app.call("textSize", 100);
      assert.equal(await play(), 36);
      await app.open(`${t.address}?paused`);
      assert.equal(await app.call("textSize"), 100);
    },
  },
  {
    name: "layout in the smallest window, 320×200: the bar has all, sheets cover the map, the map scrolls",
    run: async (t) => {
      const viewport = { width: 320, height: 200 };
      const app = await t.paused_app({ viewport }, "&lang=de");
      await app.call("advance", 40);
      const parts = ["play", "menu", "sheet_levers", "sheet_figures"].map((name) => `button:${name}`);
      fit(await places_of(app, parts), viewport);
      await app.picture("smallest");
      for (const [sheet, inside] of [["sheet_levers", "field:search"], ["sheet_figures", "button:figure_account"], ["menu", "button:menu_step"]]) {
        await app.click(`button:${sheet}`);
        const place = await app.scroll_to(inside, { x: 160, y: 150 }, 0, viewport.height, 60);
        assert.ok(place.x >= 0 && place.x + place.width <= 320.5, `${inside} leaves the window`);
        await app.picture(`smallest-${sheet}`);
        await app.click(`button:${sheet}`);
      }
    },
  },
  {
    name: "the picture follows a window that changes its size",
    run: async (t) => {
      const app = await t.paused_app();
      for (const viewport of [{ width: 1920, height: 1080 }, { width: 1000, height: 640 }, { width: 1280, height: 720 }]) {
        await app.page.setViewportSize(viewport);
        await until("the new size", () => app.page.evaluate((width) => document.getElementById("canvas").width === width, viewport.width));
        await app.frames(4);
        await is_sharp(app, viewport, 1);
        fit(await places_of(app, ["button:play", "button:theme", "button:present", "part:timeline", ...stations]), viewport);
      }
    },
  },
  {
    name: "layout on a phone of 390×844 with 3 device pixels to a CSS pixel",
    run: async (t) => {
      const app = await t.paused_app(PHONE, "&lang=de");
      await app.call("advance", 40);
      await app.frames(4);
      await is_sharp(app, PHONE.viewport, 3);
      fit(await places_of(app, phone_parts), PHONE.viewport);
      for (const name of ["button:play", "button:step", "button:menu", "button:sheet_levers", "button:sheet_figures"]) {
        const { width, height } = await app.place(name);
        assert.ok(width >= 44 && height >= 44, `${name} is too small for a finger: ${width} × ${height}`);
      }
      await app.picture("phone");
    },
  },
  {
    name: "layout on a phone held sideways, 844×390",
    run: async (t) => {
      for (const language of ["de", "en"]) {
        const app = await t.paused_app(SIDEWAYS, `&lang=${language}`);
        await app.call("advance", 40);
        await app.frames(4);
        await is_sharp(app, SIDEWAYS.viewport, 3);
        fit(await places_of(app, sideways_parts), SIDEWAYS.viewport);
        for (const place of await places_of(app, stations)) {
          assert.ok(place.width >= 100 && place.height >= 50, `${words(place)} is too small to be read`);
        }
        await app.picture(`sideways-${language}`);
      }
    },
  },
  {
    name: "on a phone held sideways sheets open beside the map, with everything in reach",
    run: async (t) => {
      const app = await t.paused_app(SIDEWAYS, "&lang=de");
      await app.call("advance", 40);
      const before = await app.place("station:reception");
      for (const [sheet, inside] of [["levers", "field:search"], ["figures", "button:figure_account"]]) {
        await app.tap(`button:sheet_${sheet}`);
        const part = await app.place(inside);
        const { width, height } = SIDEWAYS.viewport;
        assert.ok(part.x >= width / 2 - 8 && part.x + part.width <= width + 0.5 && part.y + part.height <= height, `${inside} is not beside the map`);
        for (const place of await places_of(app, stations)) assert.ok(place.x + place.width <= part.x, `${words(place)} is behind the sheet`);
        await app.picture(`sideways-${sheet}`);
        await close_sheet(app, `button:sheet_${sheet}`, inside);
        assert.deepEqual(await app.place("station:reception"), before, "the map has not come back");
      }
      await app.tap("button:menu");
      const first = (await app.call("scenarios")).findIndex((scenario) => scenario.id === "car-workshop");
      await app.place(`button:scenario_${first}`);
      await close_sheet(app, "button:menu", `button:scenario_${first}`);
      await app.frames(3);
      await app.tap("station:reception");
      await app.place("button:sheet_inspector");
      fit(await places_of(app, [...speeds, ...["play", "step", "menu", "sheet_levers", "sheet_figures", "sheet_inspector"].map((name) => `button:${name}`)]), SIDEWAYS.viewport);
      await app.tap("button:speed_4");
      await app.tap("button:play");
      await until("days at the chosen speed", async () => (await app.state()).day > 44);
    },
  },
  {
    name: "on a phone sheets open and close by taps, and a station opens its own",
    run: async (t) => {
      const app = await t.paused_app(PHONE, "&lang=de");
      await app.call("advance", 40);
      await tap_sheet(app, "button:sheet_levers", "field:search");
      await app.picture("phone-levers");
      await close_sheet(app, "button:sheet_levers", "field:search");
      await tap_sheet(app, "button:sheet_figures", "button:figure_customers");
      await app.picture("phone-figures");
      await close_sheet(app, "button:sheet_figures", "button:figure_customers");
      await tap_sheet(app, "button:menu", "button:language_en");
      await app.picture("phone-menu");
      await app.tap("button:language_en");
      await until("English", async () => (await app.call("language")) === "en");
      await close_sheet(app, "button:menu", "button:language_en");
      assert.equal(await app.where("button:sheet_inspector"), null);
      await app.tap("station:reception");
      await app.place("button:sheet_inspector");
      await app.frames(3);
      // The map has what the sheet leaves: all its stations can be seen beside what was opened.
      const bottom = await app.page.evaluate(() => innerHeight);
      for (const place of await places_of(app, stations)) assert.ok(place.y + place.height < 0.5 * bottom, `${words(place)} is behind the sheet`);
      await app.picture("phone-inspector");
      await app.tap("button:play");
      await until("playing", async () => (await app.state()).is_playing);
    },
  },
);
