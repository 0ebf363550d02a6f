// The scenario editor: from five questions to a file that the command line runs to the same bits.
import { strict as assert } from "node:assert";
import { execFileSync } from "node:child_process";
import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { until } from "../app.mjs";
import { findings_of_axe } from "../axe.mjs";

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

const focused = (app) => app.page.evaluate(() => document.activeElement.id);
const control = (id) => `[id="${id}"]`;
const is_there = (app, id) => until(id, () => app.page.evaluate((id) => document.getElementById(id) !== null, id));
const words_of_editor = (app) => app.page.textContent("#word-editor");
const kept_draft = (app) => app.page.evaluate(() => localStorage.getItem("goodwill.draft"));

async function visit_again(app) {
  await app.page.reload();
  await app.ready();
  await until("the business settled", async () => (await app.call("settling")) === null, 60_000);
}

// Goes into a part of the text version and presses it by Enter.
async function press_in_text(app, id) {
  await is_there(app, id);
  await app.page.focus(control(id));
  await app.page.keyboard.press("Enter");
}

async function choose_in_text(app, id, value) {
  await is_there(app, id);
  await app.page.selectOption(control(id), value);
}

async function type_in_text(app, id, text) {
  await is_there(app, id);
  await app.page.focus(control(id));
  await app.page.fill(control(id), text);
  await app.page.keyboard.press("Tab");
}

export const cases = [
  {
    name: "editor: in the text version alone a business is begun, its ways are led on and its steps moved, and tried",
    run: async (t) => {
      const app = await t.paused_app({}, "&lang=de&customers=200");
      await until("the first business settled", async () => (await app.call("settling")) === null, 60_000);
      await app.page.focus("#word-show");
      await app.page.keyboard.press("Enter");
      await press_in_text(app, "edit-open");
      // What is no answer is said, and nothing is begun.
      await type_in_text(app, "edit-answer-customers", "12");
      await press_in_text(app, "edit-answers");
      await until("the refusal is said", async () => /unter dem erlaubten Bereich/.test(await app.page.textContent("#said")));
      await type_in_text(app, "edit-answer-customers", "200");
      await press_in_text(app, "edit-answers");
      await until("the business", async () => (await app.page.inputValue("#edit-section")) === "business");
      await choose_in_text(app, "edit-section", "journeys");
      await choose_in_text(app, "edit-entry", "journeys[1]");
      await until("its beginnings", async () => /Zusammen 100.%/.test(await words_of_editor(app)));
      await choose_in_text(app, "edit-step", "journeys[1].steps[0]");
      // One way to a step that there is, one to a new step; the focus stays where it was.
      await choose_in_text(app, "edit-add-next", "look_up");
      await press_in_text(app, "edit-add-next-press");
      const probability = "edit-journeys[1].steps[0].next[0].probability";
      await type_in_text(app, probability, "30");
      await until("what the ways come to", async () => /Zusammen 30.%: Für 70.% endet die Reise hier/.test(await words_of_editor(app)));
      assert.equal(await app.page.inputValue(control(probability)), "30 %");
      await choose_in_text(app, "edit-lead-next", "counter");
      await press_in_text(app, "edit-lead-next-press");
      await is_there(app, "edit-remove-journeys[1].steps[0].next[1]");
      assert.equal(await focused(app), "edit-lead-next-press");
      await app.picture("editor-text");
      assert.deepEqual(await findings_of_axe(app), []);
      await type_in_text(app, probability, "viel");
      await until("the mistake at its field", () => app.page.evaluate((id) => document.getElementById(id)?.getAttribute("aria-invalid") === "true", probability));
      await press_in_text(app, "edit-undo");
      await press_in_text(app, "edit-step-down");
      await until("the step moved", async () => (await app.page.inputValue("#edit-step")) === "journeys[1].steps[1]");
      assert.equal(await focused(app), "edit-step-down");
      await press_in_text(app, "edit-remove-journeys[1].steps[1].next[0]");
      await until("the way is gone", () => app.page.evaluate(() => !document.getElementById("edit-remove-journeys[1].steps[1].next[1]")));
      await choose_in_text(app, "edit-section", "market");
      await choose_in_text(app, "edit-parameter", "parameters.wow_share");
      await press_in_text(app, "edit-parameter-press");
      await is_there(app, "edit-parameters.wow_share");
      await type_in_text(app, "edit-population.settle_years", "2");
      await press_in_text(app, "edit-try");
      await has_settled(app, "my-business");
    },
  },
  {
    name: "editor: a draft that was not saved is there again after a reload, and gone when it is saved",
    run: async (t) => {
      const app = await t.paused_app({}, "&lang=de&customers=200");
      await until("the first business settled", async () => (await app.call("settling")) === null, 60_000);
      await app.call("edit", "open");
      await app.call("edit", "template");
      assert.equal(await kept_draft(app), null);
      const { text } = await app.call("edit", "type", "population.customers", "4.100");
      await until("the draft kept", async () => (await kept_draft(app)) === text);
      await visit_again(app);
      await app.place("part:told");
      await app.picture("draft-waits");
      await app.click("button:open_editor");
      await app.place("button:take_up_draft");
      await app.picture("draft-kept");
      await app.click("button:take_up_draft");
      await until("the same draft", async () => (await app.call("edit", "open")).text === text);
      await app.saved(() => app.click("button:editor_save"));
      await until("nothing kept", async () => (await kept_draft(app)) === null);

      await app.page.evaluate(() => localStorage.setItem("goodwill.draft", "[1, 2"));
      await visit_again(app);
      await app.place("part:told");
      await app.picture("draft-damaged");
      await app.click("button:open_editor");
      await app.place("button:begin_questions");
      assert.equal(await app.where("button:take_up_draft"), null);
    },
  },
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
      await app.scroll_to("button:journey_step_0", { x: 180, y: 400 }, 100, 600);
      await app.click("button:journey_step_0");
      await app.scroll_to("button:add_journeys[0].steps[0].next", { x: 180, y: 400 }, 100, 600);
      await app.picture("editor-ways");
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
