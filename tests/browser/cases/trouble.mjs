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
      await app.place("button:close_errors");
      await app.frames(4);
      assert.ok(difference(picture, await app.picture("mistakes")) > 0.2, "nothing is shown");
      const { ok, errors } = await app.call("loadScenario", MALFORMED);
      assert.equal(ok, false);
      assert.ok(errors.length >= 4, `only ${errors.length} mistakes: ${errors.join(" | ")}`);
      assert.ok(errors.some((error) => /touchpoint\b.*touchpoints/.test(error)), `no suggestion for a misspelt key: ${errors.join(" | ")}`);
      assert.deepEqual(await app.state(), before);
      await app.click("button:close_errors");
      await until("the mistakes closed", async () => (await app.where("button:close_errors")) === null);
      await app.call("play");
      await until("more days", async () => (await app.state()).day > before.day);
      // The same while it plays.
      await app.drop(write(t, "malformed.json", "no JSON at all"));
      await app.place("button:close_errors");
      const { day, scenario, is_playing } = await app.state();
      assert.equal(scenario, "grand-hotel");
      assert.ok(is_playing && day > before.day);
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
      assert.equal(await app.call("select", { touchpoint: "hotline" }), null);
      await app.page.waitForTimeout(300);
      assert.equal(await app.page.evaluate(() => "was_fooled" in window), false, "a title ran as a script");
      await app.picture("hostile-title");
    },
  },
  {
    name: "wrong arguments of the JavaScript face are answered with a sentence",
    run: async (t) => {
      const app = await t.paused_app();
      await assert.rejects(app.call("advance", -1), /whole number of days/);
      await assert.rejects(app.call("advance", "many"), /whole number of days/);
      await assert.rejects(app.call("loadScenario"), /id of a scenario/);
      await assert.rejects(app.call("loadScenario", "grand-hotel", { customers: 3 }), /customers must be/);
      assert.match(await app.call("setLever", "wow_shar", 0.2), /"wow_share"/);
      assert.ok(typeof (await app.call("setLever", "wow_share", 9)) === "string");
      assert.equal(await app.where("button:nowhere"), null);
      assert.equal((await app.state()).day, 0);
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
