// What can go wrong is said in words, and nothing else is touched by it.
import { strict as assert } from "node:assert";
import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { difference } from "../image.mjs";
import { until } from "../app.mjs";

const TITLE = "<img src=x onerror=was_fooled=1>";

const MALFORMED = `{
  "id": "broken",
  "title": {"en": "${TITLE}", "de": 3},
  "touchpoint": [],
  "population": {"customers": -5, "people": "many"}
}`;

async function is_trouble_shown(app, german, english) {
  await app.page.waitForSelector("#trouble:not([hidden])", { timeout: 20_000 });
  assert.equal(await app.page.isVisible("#loader"), false);
  assert.match(await app.page.innerText("#trouble-title-de"), german);
  assert.match(await app.page.innerText("#trouble-title-en"), english);
  assert.ok((await app.page.innerText("#trouble-text-de")).length > 40 && (await app.page.innerText("#trouble-text-en")).length > 40);
  assert.ok(await app.page.isVisible("#reload"));
}

function write(t, name, text) {
  const path = join(t.setting.temporary, name);
  writeFileSync(path, text);
  return path;
}

export const cases = [
  {
    name: "a dropped malformed scenario shows its mistakes and leaves the running world alone",
    run: async (t) => {
      const app = await t.paused_app();
      await app.call("advance", 25);
      await app.frames(4);
      const before = await app.state(), picture = await app.picture();
      await app.drop(write(t, "malformed.json", MALFORMED));
      await app.place("button:close_notice");
      await app.frames(4);
      assert.ok(difference(picture, await app.picture("mistakes")) > 0.2, "nothing is shown");
      const errors = await app.page.evaluate((text) => {
        try {
          return window.goodwill.loadScenario(text);
        } catch (error) {
          return error.message.split("\n").slice(1);
        }
      }, MALFORMED);
      assert.ok(errors.length >= 4, `only ${errors.length} mistakes: ${errors.join(" | ")}`);
      assert.ok(errors.some((error) => /touchpoint\b.*touchpoints/.test(error)), `no suggestion for a misspelt key: ${errors.join(" | ")}`);
      assert.deepEqual(await app.state(), before);
      await app.click("button:close_notice");
      await until("the mistakes closed", async () => (await app.where("button:close_notice")) === null);
      await app.call("play");
      await until("more days", async () => (await app.state()).day > before.day);
      // The same while it plays: it waits meanwhile.
      await app.drop(write(t, "malformed.json", "no JSON at all"));
      await app.place("button:close_notice");
      const { day, scenario, is_playing } = await app.state();
      assert.equal(scenario, "grand-hotel");
      assert.ok(!is_playing && day > before.day);
    },
  },
  {
    name: "a dropped scenario starts; a hostile title stays text",
    run: async (t) => {
      const app = await t.paused_app();
      const minimal = readFileSync(join(t.setting.root, "tests/minimal_scenario.json"), "utf8");
      const hostile = minimal.replace('{"en": "Minimal", "de": "Klein"}', JSON.stringify({ en: TITLE, de: TITLE }))
        .replace('{"en": "Hotline", "de": "Hotline"}', JSON.stringify({ en: TITLE, de: TITLE }));
      assert.equal(hostile.split("onerror").length, 5, "the scenario of the tests has changed");
      await app.drop(write(t, "hostile.json", hostile));
      await until("the dropped scenario", async () => (await app.state()).scenario === "minimal");
      await until("its days", async () => (await app.state()).day > 0);
      await until("its title told", async () => (await app.page.title()).includes("<img src=x"));
      assert.ok((await app.page.innerText("#spoken")).includes(TITLE), "the title is not told word for word");
      assert.equal(await app.page.locator("#spoken img, #spoken script").count(), 0);
      assert.deepEqual(await app.call("select", { touchpoint: "hotline" }), { touchpoint: "hotline" });
      await app.page.waitForTimeout(300);
      assert.equal(await app.page.evaluate(() => "was_fooled" in window), false, "a title ran as a script");
      await app.picture("hostile-title");
    },
  },
  {
    name: "wrong arguments of the JavaScript face are answered with a sentence",
    run: async (t) => {
      const app = await t.paused_app();
      await assert.rejects(app.call("advance", -1), /days must be a whole number/);
      await assert.rejects(app.call("advance", "many"), /days must be a whole number/);
      await assert.rejects(app.call("advance", 5_000_000), /days must be at most 32000: the calendar ends/);
      await assert.rejects(app.call("advance", 1, 2), /too many arguments/);
      await assert.rejects(app.call("loadScenario"), /idOrText is missing/);
      await assert.rejects(app.call("loadScenario", "grand-hotel", { customers: 3 }), /3 customers: allowed is a whole number from 10 to/);
      await assert.rejects(app.call("loadScenario", "grand-hotel", { seed: 2 ** 53 }), /text of digits/);
      await assert.rejects(app.call("setLever", "wow_shar", 0.2), /"wow_share"/);
      await assert.rejects(app.call("setLever", "wow_share", 9), /wow_share/);
      assert.equal(await app.where("button:nowhere"), null);
      assert.equal((await app.state()).day, 0);
    },
  },
  {
    name: "the face describes itself, and keeps seeds that no number of JavaScript can hold",
    run: async (t) => {
      const app = await t.paused_app();
      const { api_version, calls } = await app.call("describe");
      assert.equal(await app.page.evaluate(() => window.goodwill.api_version), api_version);
      const there = await app.page.evaluate(() => Object.keys(window.goodwill));
      assert.deepEqual(calls.map((call) => call.name).filter((name) => !there.includes(name)), []);
      const seed = "9007199254740993";
      assert.equal((await app.call("loadScenario", "grand-hotel", { seed })).seed, seed);
      assert.equal((await app.state()).seed, seed);
    },
  },
  {
    name: "a link that wishes for the impossible is told so, and the app starts as usual",
    run: async (t) => {
      const app = await t.app({ locale: "de-DE" });
      await app.open(`${t.address}?paused&seed=-1&customers=1e18&scenario=moon`);
      await app.place("button:close_notice");
      await app.frames(4);
      await app.picture("impossible-link");
      const { scenario, seed, customers } = await app.state();
      assert.deepEqual({ scenario, seed }, { scenario: "grand-hotel", seed: 7 });
      assert.ok(Math.abs(customers - 5000) < 500, `${customers} customers instead of about 5000`);
      await app.click("button:close_notice");
      await until("the notice closed", async () => (await app.where("button:close_notice")) === null);
    },
  },
  {
    name: "a large world asks first, in a link as in a file, and the tab does not stand still meanwhile",
    run: async (t) => {
      const app = await t.app({ locale: "de-DE" });
      await app.open(`${t.address}?paused&customers=2000000`);
      await app.place("button:agree_notice");
      await app.frames(4);
      await app.picture("large-link");
      assert.ok(Math.abs((await app.state()).customers - 5000) < 500);
      await app.click("button:close_notice");
      await until("the question closed", async () => (await app.where("button:agree_notice")) === null);
      const hotel = readFileSync(join(t.setting.root, "scenarios/grand-hotel.json"), "utf8");
      const large = hotel.replace(/"customers": \d+/, '"customers": 5000000').replace(/"people": \d+/, '"people": 15000000');
      await app.drop(write(t, "large.json", large));
      await app.place("button:close_notice");
      await app.frames(4);
      await app.picture("large-file");
      assert.ok(Math.abs((await app.state()).customers - 5000) < 500);
      // Smaller ones start at once.
      await app.click("button:close_notice");
      await app.drop(write(t, "small.json", hotel.replace(/"customers": \d+/, '"customers": 3000')));
      await until("the dropped scenario", async () => (await app.state()).day > 0);
    },
  },
  {
    name: "when the memory does not suffice, the page says so in words",
    run: async (t) => {
      const app = await t.app();
      await app.page.addInitScript(() => {
        const grow = WebAssembly.Memory.prototype.grow;
        WebAssembly.Memory.prototype.grow = function (pages) {
          if (window.memory_is_full) throw new RangeError("memory");
          return grow.call(this, pages);
        };
      });
      await app.open(`${t.address}?paused`);
      const { state_hash } = await app.state();
      await app.page.evaluate(() => { window.memory_is_full = true; });
      // A world that finds no room leaves the present one alone.
      await assert.rejects(app.call("loadScenario", "grand-hotel", { customers: 2_000_000 }), /not enough memory/);
      assert.equal((await app.state()).state_hash, state_hash);
      // A day that finds none ends it.
      await app.call("advance", 32_000).catch(() => {});
      await is_trouble_shown(app, /Speicher reicht nicht/, /not enough memory/);
      await app.picture("no-memory");
    },
  },
  {
    name: "a browser without WebGL 2 gets a friendly page",
    run: async (t) => {
      const browser = await t.launch(["--disable-3d-apis"]);
      const app = await t.app({ locale: "de-DE" }, browser);
      await app.page.goto(t.address);
      await is_trouble_shown(app, /WebGL 2/, /WebGL 2/);
      await app.picture("no-webgl");
      await browser.close();
    },
  },
  {
    name: "a browser without WebAssembly gets a friendly page",
    run: async (t) => {
      const app = await t.app();
      await app.page.addInitScript(() => { delete window.WebAssembly; });
      await app.page.goto(t.address);
      await is_trouble_shown(app, /zu alt/, /too old/);
    },
  },
  {
    name: "a program that does not arrive is said to be missing",
    run: async (t) => {
      t.expected.push(/404/);
      const app = await t.app();
      await app.page.route("**/goodwill.wasm", (route) => route.fulfill({ status: 404, body: "" }));
      await app.page.goto(t.address);
      await is_trouble_shown(app, /konnte nicht geladen werden/, /could not be loaded/);
      assert.match(await app.page.textContent("#trouble-detail"), /404/);
    },
  },
  {
    name: "the hosted page opened from disk names the single file",
    run: async (t) => {
      const app = await t.app();
      await app.page.goto(pathToFileURL(join(t.setting.dist, "index.html")).href);
      await is_trouble_shown(app, /braucht einen Webserver/, /needs a web server/);
      assert.match(await app.page.innerText("#trouble-text-en"), /goodwill\.html/);
    },
  },
];
