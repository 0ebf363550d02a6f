// What a person does with mouse and keyboard, and what comes of it.
import { strict as assert } from "node:assert";
import { mean_brightness } from "../image.mjs";
import { until } from "../app.mjs";

const column = { x: 8, y: 400 };  // in the margin of the column of levers

// Drags the knob of a slider to a share of its way.
async function drag(app, name, from, to) {
  const way = await app.scroll_to(`slider:${name}`, column, 60, 700);
  const y = way.y + way.height / 2, x = (share) => way.x + way.width * share;
  await app.page.mouse.move(x(from), y);
  await app.page.mouse.down();
  await app.frames(3);
  await app.page.mouse.move(x(to), y, { steps: 8 });
  await app.frames(3);
  await app.page.mouse.up();
  await app.frames(3);
}

const share_of_way = (lever) => (lever.value - lever.minimum) / (lever.maximum - lever.minimum);

async function drag_to_end(app, name, end) {
  await drag(app, name, share_of_way(await app.lever(name)), end);
  return app.lever(name);
}

// The numbers in a text, without their units.
const numbers = (text) => text.match(/\d[\d.,]*/g) ?? [];
const swap_marks = (text) => text.replace(/[.,]/g, (mark) => (mark === "." ? "," : "."));

// What each pressed key was worth to the app: whether it kept the browser from doing its own thing.
async function watch_keys(app) {
  await app.page.addInitScript(() => {
    window.kept_keys = {};
    addEventListener("keydown", (event) => setTimeout(() => { window.kept_keys[(event.ctrlKey ? "ctrl-" : "") + event.key] = event.defaultPrevented; }), true);
  });
}

export const cases = [
  {
    name: "the language is switched by its buttons, words and numbers, while running",
    run: async (t) => {
      const app = await t.paused_app();
      await app.call("advance", 45);
      await app.call("play");
      await app.click("button:language_de");
      await until("German", async () => (await app.language()) === "de");
      assert.equal((await app.state()).is_playing, true);
      await app.call("pause");
      await app.page.waitForTimeout(1100);  // the page is told once a second
      const german = await app.spoken();
      await app.picture("german");
      await app.click("button:language_en");
      await until("English", async () => (await app.language()) === "en");
      const english = await app.spoken();
      await app.picture("english");
      assert.equal(german["Szenario"], "Grandhotel");
      assert.equal(english["Scenario"], "Grand hotel");
      const de = Object.values(german), en = Object.values(english);
      assert.equal(de.length, en.length);
      assert.ok(de.length > 10, `only ${de.length} figures`);
      assert.ok(de.some((text) => /\b\d{1,3}\.\d{3}\b/.test(text)), `no German thousands: ${de.join(" | ")}`);
      assert.ok(de.some((text) => /\d,\d/.test(text)), `no German decimals: ${de.join(" | ")}`);
      assert.ok(en.some((text) => /\b\d{1,3},\d{3}\b/.test(text)), `no English thousands: ${en.join(" | ")}`);
      assert.ok(en.some((text) => /\d\.\d/.test(text)), `no English decimals: ${en.join(" | ")}`);
      for (let i = 0; i < de.length; ++i) assert.deepEqual(numbers(de[i]).map(swap_marks), numbers(en[i]), `${de[i]} is not ${en[i]}`);
    },
  },
  {
    name: "a staff lever dragged with the mouse lengthens the queues",
    run: async (t) => {
      const app = await t.paused_app();
      const before = await app.lever("staff.reception");
      const dragged = await drag_to_end(app, "staff.reception", 0);
      assert.equal(dragged.value, dragged.minimum);
      assert.ok(dragged.value < before.value, "the lever stands where it stood");
      await app.picture("lever-dragged");
      await app.call("advance", 60);
      const through_screen = await app.state();
      await app.call("loadScenario", "grand-hotel", { seed: 7 });
      assert.equal((await app.lever("staff.reception")).value, before.value);
      await app.call("advance", 60);
      const untouched = await app.state();
      assert.ok(through_screen.metrics.wait_mean_s > untouched.metrics.wait_mean_s,
        `waits of ${through_screen.metrics.wait_mean_s} s instead of ${untouched.metrics.wait_mean_s} s`);
      assert.notEqual(through_screen.state_hash, untouched.state_hash);
      await app.call("loadScenario", "grand-hotel", { seed: 7 });
      assert.equal(await app.call("setLever", "staff.reception", dragged.value), dragged.value);
      await app.call("advance", 60);
      assert.equal((await app.state()).state_hash, through_screen.state_hash, "the same setting through the face gives another world");
    },
  },
  {
    name: "a behaviour lever dragged with the mouse changes the accounts, and its reset takes it back",
    run: async (t) => {
      const app = await t.paused_app();
      const before = await app.lever("wow_share");
      const dragged = await drag_to_end(app, "wow_share", 1);
      assert.equal(dragged.value, dragged.maximum);
      await app.call("advance", 90);
      const changed = await app.state();
      await app.click("button:reset_wow_share");
      await until("the start value", async () => (await app.lever("wow_share")).value === before.value);
      await app.call("loadScenario", "grand-hotel", { seed: 7 });
      await app.call("advance", 90);
      const untouched = await app.state();
      assert.ok(changed.metrics.account > untouched.metrics.account,
        `accounts of ${changed.metrics.account} instead of ${untouched.metrics.account} points`);
    },
  },
  {
    name: "buttons: step, play, speed, reset, another scenario, seed",
    run: async (t) => {
      const app = await t.paused_app();
      await app.click("button:step");
      await until("one day", async () => (await app.state()).day === 1);
      await app.click("button:play");
      await until("playing", async () => (await app.state()).is_playing);
      await app.click("button:speed_5");
      await until("many days", async () => (await app.state()).day > 30);
      await app.click("button:play");
      await until("paused", async () => !(await app.state()).is_playing);
      await app.click("button:reset");
      await app.click("button:agree_notice");
      await until("day 0", async () => (await app.state()).day === 0);
      await app.click("field:seed");
      await app.page.keyboard.press("Control+a");
      await app.page.keyboard.type("4711", { delay: 40 });
      await app.page.keyboard.press("Enter");
      await until("another seed", async () => (await app.state()).seed === 4711);
      await app.click("button:scenario");
      const other = (await app.call("scenarios")).findIndex((scenario) => scenario.id === "phone-provider");
      await app.click(`button:scenario_${other}`);
      await until("the phone provider", async () => (await app.state()).scenario === "phone-provider");
      await until("its days", async () => (await app.state()).day > 0);
      await app.picture("phone-provider");
    },
  },
  {
    name: "keys: space plays and pauses, the arrow steps, the browser keeps its own",
    run: async (t) => {
      const app = await t.app();
      await watch_keys(app);
      await app.open(`${t.address}?paused`);
      const press = async (key) => {
        await app.page.keyboard.press(key, { delay: 60 });
        await app.frames(4);
      };
      await press("ArrowRight");
      assert.equal((await app.state()).day, 1);
      await press("ArrowRight");
      assert.equal((await app.state()).day, 2);
      await press(" ");
      assert.equal((await app.state()).is_playing, true);
      await press(" ");
      assert.equal((await app.state()).is_playing, false);
      await press("d");
      assert.equal(await app.call("theme"), "dark");
      await press("l");
      assert.equal(await app.call("language"), "de");
      await press("l");
      assert.equal(await app.call("language"), "en");
      const { day } = await app.state();
      // Synthetic ones, for a real Ctrl+R may reload the page under the test.
      const kept = await app.page.evaluate(async () => {
        const canvas = document.getElementById("canvas");
        const keys = [["r", "KeyR", 82], ["t", "KeyT", 84], ["w", "KeyW", 87], ["l", "KeyL", 76], ["d", "KeyD", 68], ["f", "KeyF", 70], ["+", "Equal", 187]];
        const events = keys.map(([key, code, keyCode]) => new KeyboardEvent("keydown", { key, code, keyCode, ctrlKey: true, bubbles: true, cancelable: true }));
        for (const [key, code, keyCode] of [["F5", "F5", 116], ["F11", "F11", 122], ["F12", "F12", 123]]) {
          events.push(new KeyboardEvent("keydown", { key, code, keyCode, bubbles: true, cancelable: true }));
        }
        for (const event of events) canvas.dispatchEvent(event);
        await new Promise((resolve) => setTimeout(resolve, 300));
        return events.filter((event) => event.defaultPrevented).map((event) => (event.ctrlKey ? "ctrl-" : "") + event.key);
      });
      assert.deepEqual(kept, [], "swallowed");
      await app.frames(4);
      assert.equal(await app.call("language"), "en", "Ctrl+L is no shortcut of the app");
      assert.equal(await app.call("theme"), "dark", "Ctrl+D is no shortcut of the app");
      assert.equal((await app.state()).day, day, "Ctrl+R is no shortcut of the app");
      assert.equal(await app.page.evaluate(() => window.kept_keys["ArrowRight"]), true, "the page must not scroll with the arrow");
      await press("r");
      assert.equal((await app.state()).day, 0);
    },
  },
  {
    name: "a figure that nobody has answered yet is a dash",
    run: async (t) => {
      const app = await t.paused_app();
      await app.call("loadScenario", "grand-hotel", { seed: 7, customers: 20 });  // too few for an answer on the first day
      await app.call("advance", 1);
      await app.frames(4);
      assert.equal((await app.state()).recent.nps_surveyed, null);
      await app.picture("unanswered");
      await app.click("button:figure_nps_surveyed");
      await app.place("button:close_chart");
      await app.picture("unanswered-chart");
      await app.call("advance", 300);
      await app.frames(4);
      assert.equal(typeof (await app.state()).metrics.nps_surveyed, "number", "nobody answered in a year");
      await app.picture("answered-chart");
    },
  },
  {
    name: "the search finds levers, and its button clears it",
    run: async (t) => {
      const app = await t.paused_app();
      await app.click("field:search");
      await app.page.keyboard.type("wow", { delay: 40 });
      await until("only what was searched for", async () => await app.where("button:explain_wow_share") && !(await app.where("button:budget")));
      await app.click("button:clear_search");
      await until("everything again", () => app.where("button:budget"));
      await until("the button gone", async () => (await app.where("button:clear_search")) === null);
    },
  },
  {
    name: "published findings are listed, and measured on request while the world stands still",
    run: async (t) => {
      const app = await t.paused_app();
      await app.call("advance", 5);
      const { state_hash } = await app.state();
      await app.scroll_to("button:findings", column, 60, 700);
      await app.click("button:findings");
      await app.place("button:measure");
      await app.picture("findings");
      await app.click("button:measure");
      await app.place("part:measuring");
      assert.equal(await app.where("button:measure"), null);
      await app.page.waitForTimeout(3000);
      await app.picture("findings-measuring");
      assert.equal((await app.state()).state_hash, state_hash, "measuring touched the running world");
      await app.page.keyboard.press("Escape", { delay: 60 });
      await until("the findings closed", async () => (await app.where("button:close_findings")) === null);
    },
  },
  {
    name: "Escape closes what is open, one thing at a time",
    run: async (t) => {
      const app = await t.paused_app();
      await app.call("advance", 5);
      const closes = async (name) => {
        await app.page.keyboard.press("Escape", { delay: 60 });
        await until(`${name} closed`, async () => (await app.where(name)) === null, 5000);
      };
      await app.click("button:budget");
      await app.place("button:close_budget");
      await app.click("button:scenario");
      await app.place("button:scenario_0");
      await closes("button:scenario_0");
      assert.ok(await app.where("button:close_budget"), "the budget closed as well");
      await closes("button:close_budget");
    },
  },
  {
    name: "light and dark are switched by the button",
    run: async (t) => {
      const app = await t.paused_app();
      await app.call("advance", 20);
      await app.frames(4);
      const light = await app.picture();
      assert.ok(mean_brightness(light) > 0.7, `light page of brightness ${mean_brightness(light)}`);
      await app.click("button:theme");
      await app.page.waitForFunction(() => document.documentElement.dataset.theme === "dark", null, { timeout: 5000 });
      await app.page.mouse.move(2, 2);
      await app.frames(10);
      const dark = await app.picture("dark");
      assert.ok(mean_brightness(dark) < 0.3, `dark page of brightness ${mean_brightness(dark)}`);
      await app.click("button:theme");
      await app.page.waitForFunction(() => document.documentElement.dataset.theme === "light", null, { timeout: 5000 });
      await app.frames(4);
      assert.ok(mean_brightness(await app.picture()) > 0.7, "not light again");
    },
  },
  {
    name: "a browser that prefers dark gets dark",
    run: async (t) => {
      const app = await t.paused_app({ colorScheme: "dark" });
      assert.equal(await app.call("theme"), "dark");
      await app.frames(4);
      assert.ok(mean_brightness(await app.picture()) < 0.3, "the page is bright");
    },
  },
];
