// The scenario editor: from five questions to a file that the command line runs to the same bits.
import { strict as assert } from "node:assert";
import { execFileSync } from "node:child_process";
import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { until } from "../app.mjs";

const phone = { viewport: { width: 390, height: 844 }, hasTouch: true, isMobile: true, deviceScaleFactor: 2 };
const DAYS = 5;

async function answer(app, name, text) {
  await app.click(`field:${name}`);
  await app.frames(2);
  await app.page.keyboard.press("Control+a");
  await app.page.keyboard.type(text, { delay: 20 });
  await app.page.keyboard.press("Enter");
  await app.frames(2);
}

const has_settled = (app, scenario) => until(`${scenario} settled`, async () =>
  (await app.call("settling")) === null && (await app.state()).scenario === scenario, 60_000);

export const cases = [
  {
    name: "editor: five answers, a change on the way, tried beside the business before, saved, and natively the same state",
    run: async (t) => {
      const app = await t.paused_app({}, "&lang=de&customers=200");
      await until("the first business settled", async () => (await app.call("settling")) === null, 60_000);
      await app.click("button:open_editor");
      await app.click("button:begin_questions");
      await app.frames(2);
      await app.picture("editor-begin");
      await answer(app, "answer_customers", "200");
      await answer(app, "answer_purchases", "3,5");
      await app.scroll_to("button:make_business", { x: 180, y: 400 }, 100, 690);
      await app.click("button:make_business");
      await app.click("button:section_touchpoints");
      await app.click("button:touchpoint_1");
      await app.frames(3);
      await app.picture("editor-touchpoint");
      await app.click("button:section_journeys");
      await app.click("button:journey_0");
      await app.frames(3);
      await app.picture("editor-journey");
      // A mistake is told in the words of the command line, and goes.
      const wrong = await app.call("edit", "type", "touchpoints[0].quality", "11");
      assert.deepEqual([wrong.is_sound, wrong.mistakes.length], [false, 1]);
      await app.frames(3);
      await app.picture("editor-mistake");
      assert.equal((await app.call("edit", "type", "touchpoints[0].quality", "7,9")).is_sound, true);
      await app.call("edit", "type", "population.settle_years", "2");
      await app.click("button:editor_try");
      await has_settled(app, "my-business");
      await app.call("pause");
      await app.call("goToDay", 0);
      await app.frames(3);
      await app.picture("editor-beside");
      const { beside, is_on_stage } = await app.call("edit", "open");
      assert.equal(is_on_stage, true);
      assert.ok(beside.length > 5);
      await app.call("advance", DAYS);
      const { state_hash, seed } = await app.state();
      const file = await app.saved(() => app.click("button:editor_save"));
      assert.equal(file.name, "my-business.json");
      const path = join(t.setting.temporary, file.name);
      writeFileSync(path, file.bytes);
      const run = JSON.parse(execFileSync(t.setting.program, ["run", path, "--days", String(DAYS), "--seed", String(seed), "--json"], { encoding: "utf8" }));
      assert.equal(run.state_hash, state_hash);
      // One press, and the business before is there again.
      await app.call("edit", "back");
      assert.equal((await app.state()).scenario, "grand-hotel");
      // The text version holds the same fields.
      await app.call("edit", "section", "market");
      await until("the field in the text version", () => app.page.evaluate(() => document.getElementById("edit-population.customers")?.value === "200"));
    },
  },
  {
    name: "editor: on a phone, in English",
    run: async (t) => {
      const app = await t.paused_app(phone, "&lang=en&customers=200");
      await until("the first business settled", async () => (await app.call("settling")) === null, 60_000);
      await app.tap("button:menu");
      await app.tap("button:menu_editor");
      await app.frames(3);
      await app.picture("editor-phone-begin");
      await app.call("edit", "template");
      await app.call("edit", "section", "touchpoints");
      await app.call("edit", "open_entry", "touchpoints[4]");
      await app.frames(3);
      await app.picture("editor-phone-touchpoint");
      await app.place("draft:counter");
      await app.scroll_to("field:touchpoints[4].quality", { x: 195, y: 600 }, 384, 662, 100);
      await app.picture("editor-phone-fields");
    },
  },
];
