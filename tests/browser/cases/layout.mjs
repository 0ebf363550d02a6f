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
  ...["play", "step", "reset", "scenario", "language_de", "language_en", "theme", "fullscreen", "fold_levers", "fold_figures", "close_hint"].map((name) => `button:${name}`)];
const sideways_parts = [...stations, ...speeds, ...["play", "step", "menu", "sheet_levers", "sheet_figures"].map((name) => `button:${name}`)];
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

cases.push(
  {
    name: "the picture follows a window that changes its size",
    run: async (t) => {
      const app = await t.paused_app();
      for (const viewport of [{ width: 1920, height: 1080 }, { width: 1000, height: 640 }, { width: 1280, height: 720 }]) {
        await app.page.setViewportSize(viewport);
        await until("the new size", () => app.page.evaluate((width) => document.getElementById("canvas").width === width, viewport.width));
        await app.frames(4);
        await is_sharp(app, viewport, 1);
        fit(await places_of(app, ["button:play", "button:theme", "button:fullscreen", "part:timeline", ...stations]), viewport);
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
        assert.deepEqual(await app.place("station:reception"), before, "the map moved");
        await app.picture(`sideways-${sheet}`);
        await close_sheet(app, `button:sheet_${sheet}`, inside);
      }
      await app.tap("button:menu");
      const first = (await app.call("scenarios")).findIndex((scenario) => scenario.id === "car-workshop");
      await app.place(`button:scenario_${first}`);
      await app.tap("button:menu");
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
      const { y } = await app.place("station:reception");
      await app.tap("station:reception");
      await app.place("button:sheet_inspector");
      assert.deepEqual((await app.place("station:reception")).y, y, "the map moved");
      await app.picture("phone-inspector");
      await app.tap("button:play");
      await until("playing", async () => (await app.state()).is_playing);
    },
  },
);
