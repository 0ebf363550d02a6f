// Whether a business is at rest, and settling anew with another assumption.
import { strict as assert } from "node:assert";
import { until } from "../app.mjs";

const column = { x: 150, y: 500 };
const phone = { viewport: { width: 390, height: 844 }, hasTouch: true, isMobile: true, deviceScaleFactor: 2 };
const is_gone = (app, name) => until(`${name} gone`, async () => (await app.where(name)) === null, 60_000);

export const cases = [
  {
    name: "at rest: worlds live beside the one on the screen, are cancelled, and the table stays",
    run: async (t) => {
      const app = await t.paused_app({}, "&lang=de&scenario=restaurant&customers=100");
      await until("the business settled", async () => (await app.call("settling")) === null, 60_000);
      await app.call("advance", 5);
      const { state_hash } = await app.state();
      await app.scroll_to("button:at_rest", column, 60, 700);
      await app.click("button:at_rest");
      await app.picture("at-rest-before");
      await app.click("button:measure_at_rest");
      await app.place("part:measuring_at_rest");
      await app.page.waitForTimeout(3000);
      await app.picture("at-rest-measuring");
      await app.click("button:stop_at_rest");
      await is_gone(app, "part:measuring_at_rest");
      await app.picture("at-rest-cancelled");
      assert.equal((await app.state()).state_hash, state_hash, "measuring touched the running world");
      await app.page.keyboard.press("Escape", { delay: 60 });
      await is_gone(app, "button:close_at_rest");
    },
  },
  {
    name: "at rest: on a phone, in English",
    run: async (t) => {
      const app = await t.paused_app(phone, "&lang=en&scenario=restaurant&customers=100");
      await until("the business settled", async () => (await app.call("settling")) === null, 60_000);
      await app.tap("button:sheet_levers");
      await app.scroll_to("button:at_rest", { x: 195, y: 700 }, 400, 780);
      await app.click("button:at_rest");  // the wheel makes it a page of a mouse, whose rows are lower
      await app.tap("button:measure_at_rest");
      await app.page.waitForTimeout(3000);
      await app.picture("at-rest-phone");
      await app.place("part:measuring_at_rest");
      await app.tap("button:stop_at_rest");
      await app.page.mouse.move(195, 700);
      for (let i = 0; i < 4; ++i) await app.page.mouse.wheel(0, 100);
      await app.frames(4);
      await app.picture("at-rest-phone-table");
    },
  },
  {
    name: "an assumption that was changed can have its own past",
    run: async (t) => {
      const app = await t.paused_app({}, "&lang=de&scenario=restaurant&customers=100");
      await until("the business settled", async () => (await app.call("settling")) === null, 60_000);
      await app.call("advance", 5);
      await app.call("setLever", "omega_delight", 0.9);
      await app.scroll_to("button:settle_anew_hypotheses", column, 60, 700);
      await app.picture("anew");
      await app.click("button:settle_anew_hypotheses");
      await until("the business settled anew", async () => (await app.state()).day === 0, 60_000);
      const { scenario, seed, start } = await app.state();
      assert.deepEqual({ scenario, seed, start }, { scenario: "restaurant", seed: 7, start: "settled" });
      const lever = await app.lever("omega_delight");
      assert.deepEqual([lever.start, lever.value], [0.9, 0.9]);
      assert.deepEqual((await app.call("run")).spec.scenario.differences["parameters.omega_delight"], 0.9);
      await is_gone(app, "button:settle_anew_hypotheses");
      await app.picture("anew-afterwards");
    },
  },
  {
    name: "at rest: churn of those of day 0 has its place below churn, its chart and its remark",
    run: async (t) => {
      for (const [lang, options] of [["de", {}], ["en", phone]]) {
        const app = await t.paused_app(options, `&lang=${lang}`);
        await app.call("advance", 70);
        if (lang === "en") await app.tap("button:sheet_figures");
        await app.scroll_to("button:figure_churn_cohort", lang === "en" ? { x: 195, y: 600 } : { x: 1130, y: 500 }, 60, 700);
        await app.picture(`churn-${lang}`);
        await app.click("button:figure_churn_cohort");
        await app.place("button:close_chart");
        await app.picture(`churn-chart-${lang}`);
      }
    },
  },
];
