// A business begins settled: from a start that comes along, or by settling before one's eyes.
import { strict as assert } from "node:assert";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { pause_ms, until } from "../app.mjs";

const is_over = async (app) => (await app.call("settling")) === null;

async function opens_packed(t, address) {
  const app = await t.app({ locale: "de-DE" });
  const started = Date.now();
  await app.page.goto(address);
  await app.ready();
  t.note(`first picture after ${Date.now() - started} ms`);
  assert.equal(await app.call("settling"), null);
  const { start, day, scenario } = await app.state();
  assert.deepEqual({ start, day, scenario }, { start: "packed", day: 0, scenario: "grand-hotel" });
  return app;
}

export const cases = [
  {
    name: "the first picture needs no settling, from the server",
    run: async (t) => {
      const app = await opens_packed(t, `${t.address}?paused`);
      const packed = (await app.state()).state_hash;
      // The other starts arrive behind the first picture.
      await until("the start of the restaurant", async () => {
        await app.call("loadScenario", "restaurant");
        return (await app.state()).start === "packed";
      });
      await app.call("loadScenario", "grand-hotel", { seed: 8 });
      assert.equal((await app.state()).start, "settled");
      await app.call("loadScenario", "grand-hotel", { seed: 7 });
      assert.deepEqual([(await app.state()).start, (await app.state()).state_hash], ["packed", packed]);
    },
  },
  {
    name: "the first picture needs no settling, from the single file",
    is_alone: true,
    run: (t) => opens_packed(t, `${pathToFileURL(join(t.setting.dist, "goodwill.html")).href}?paused`),
  },
  {
    name: "a start that does not belong to the program is refused, and the business settles to the same world",
    run: async (t) => {
      const packed = await (await t.paused_app()).state();
      const app = await t.app();
      t.expected.push(/ReadableStream.*corrupted/);  // Firefox says it beside
      await app.page.route("**/starts/*.start", (route) => route.fulfill({ status: 200, body: "nothing of the kind" }));
      await app.open(`${t.address}?paused`);
      const { start, state_hash } = await app.state();
      assert.deepEqual([start, state_hash], ["settled", packed.state_hash]);
    },
  },
  {
    name: "another seed settles before one's eyes, and then plays",
    run: async (t) => {
      const app = await t.app({ locale: "de-DE" });
      await app.open(`${t.address}?seed=11`);
      const began = Date.now();
      assert.ok(await app.where("part:settling"), "no progress on the screen");
      const first = await app.call("settling");
      assert.equal(first.scenario, "grand-hotel");
      assert.equal(first.years, 25);
      await app.picture("settling-de");
      await until("a later year", async () => ((await app.call("settling")) ?? { year: 26 }).year > first.year);
      await until("the end of settling", () => is_over(app), 60_000);
      t.note(`settled within ${Date.now() - began} ms of frames`);
      await app.is_day_running();
      const { seed, start, is_playing } = await app.state();
      assert.deepEqual({ seed, start, is_playing }, { seed: 11, start: "settled", is_playing: true });
      assert.equal(await app.where("part:settling"), null);
    },
  },
  {
    name: "settling is cancelled back to the world before",
    run: async (t) => {
      const app = await t.paused_app({}, "&seed=12");
      await app.click("button:cancel_settling");
      await until("the end of settling", () => is_over(app), 3000);
      const { seed, start } = await app.state();
      assert.deepEqual({ seed, start }, { seed: 7, start: "packed" });
    },
  },
  {
    name: "settling on a phone",
    run: async (t) => {
      const app = await t.app({ locale: "de-DE", viewport: { width: 390, height: 844 }, deviceScaleFactor: 2, isMobile: true, hasTouch: true });
      await app.open(`${t.address}?seed=13&paused`);
      const place = await app.place("part:settling");
      assert.ok(place.x >= 0 && place.x + place.width <= 390, "the card is not on the screen");
      await app.picture("settling-phone");
      await app.tap("button:cancel_settling");
      await until("the end of settling", () => is_over(app), 3000);
    },
  },
  {
    name: "a page that settles stays responsive",
    is_alone: true,
    run: async (t) => {
      const app = await t.paused_app({}, "&seed=14");
      const longest = await app.page.evaluate(async () => {
        let last = performance.now(), longest = 0;
        while (window.goodwill.settling() !== null) {
          await new Promise((resolve) => setTimeout(resolve));
          const now = performance.now();
          longest = Math.max(longest, now - last);
          last = now;
        }
        return longest;
      });
      t.note(`longest pause ${longest.toFixed(0)} ms`);
      assert.ok(longest < 1000, `${longest} ms`);
      await pause_ms(50);
      assert.equal((await app.state()).seed, 14);
    },
  },
];
