// What is worked out on pages of their own: how sure a difference is, the strongest levers, the curve of one, the camps,
// the best use of a budget. Each gives the numbers of the command it shows.
import { strict as assert } from "node:assert";
import { execFileSync } from "node:child_process";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { until } from "../app.mjs";

const same = (interval, { mean, ci_low, ci_high }) =>
  assert.deepEqual([interval.mean, interval.low, interval.high], [mean, ci_low, ci_high]);

// A small hotel, with the chart of its profit open.
async function page_of_profit(trial, locale, width, height) {
  const is_narrow = width < 1000;
  const app = await trial.app({ locale, viewport: { width, height }, permissions: ["clipboard-read", "clipboard-write"] });
  await app.open(`${trial.address}?paused&customers=100`);
  await app.call("differences");  // once it has settled
  // In the middle, above the tabs or the strip of days, unless told otherwise.
  const press = async (name, x = width / 2, below = is_narrow ? 80 : 140) => {
    await app.scroll_to(name, { x, y: height * 0.6 }, 60, height - below);
    await app.frames(5);
    const place = await app.place(name);
    await app.page.mouse.click(place.x + place.width / 2, place.y + place.height / 2);
    await app.frames(3);
  };
  if (is_narrow) await app.click("button:sheet_figures");
  await press("button:figure_profit", is_narrow ? width / 2 : width - 150, 60);
  // What an experiment says of the profit once it is done, what its command says, and the command.
  const worked_out = async (kind, choose = () => {}) => {
    const answer = await until(`${kind} worked out`, async () => (await app.call("experiments", "profit"))[kind], 150_000);
    await app.frames(5);
    await app.picture(`${kind}-${locale}`);
    await choose();
    const command = await app.copied(() => press(`button:copy_${kind}_command`));
    await app.picture(`${kind}-command-${locale}`);
    const said = execFileSync(trial.setting.program, [...command.split(" ").slice(1), "--json"], { encoding: "utf8" });
    return [answer, JSON.parse(said), command];
  };
  return { press, worked_out };
}

export const cases = [
  {
    name: "experiments: the strongest levers are cancelled and begun again, and with the curve of one have the numbers of their commands",
    limit_s: 400,
    run: async (trial) => {
      const page = await page_of_profit(trial, "de-DE", 1280, 720);
      await page.press("button:tornado");
      await page.press("button:begin_tornado");
      await page.press("button:stop_tornado");
      await page.press("button:begin_tornado");
      const [levers, tornado] = await page.worked_out("tornado");
      assert.ok(levers.length > 20, `only ${levers.length} levers`);
      for (const { lever, low, high } of levers) {
        const row = tornado.levers.find((row) => row.lever === lever);
        assert.ok(row, lever);
        assert.deepEqual([Boolean(low), Boolean(high)], [Boolean(row.low), Boolean(row.high)], lever);
        if (low) same(low["370"], row.low);
        if (high) same(high["370"], row.high);
      }
      await page.press("button:curve_wow_share");
      const [curve, sweep, command] = await page.worked_out("response");
      assert.match(command, /^goodwill sweep grand-hotel --days 370 --last 30 --replications 8 --seed 7 --customers 100 --over wow_share=0,/);
      assert.equal(curve.points.length, sweep.points.length);
      curve.points.forEach((point, i) => {
        assert.equal(point.value, sweep.points[i].values.wow_share);
        same(point["370"], sweep.points[i].metrics.profit);
      });
    },
  },
  {
    name: "experiments: delight or low effort has the numbers of its command, in a narrow window",
    limit_s: 400,
    run: async (trial) => {
      const page = await page_of_profit(trial, "en-GB", 390, 844);
      await page.press("button:camps");
      await page.press("button:begin_camps");
      const [cells, compare] = await page.worked_out("camps", () => page.press("button:camp_4_1"));
      const chosen = cells.find(({ weight, adaptation }) => weight === 1 && adaptation === 0.06);
      same(chosen["370"], compare.metrics.profit.difference);
    },
  },
  {
    name: "experiments: the best use of a budget has the numbers of its command",
    limit_s: 400,
    run: async (trial) => {
      const page = await page_of_profit(trial, "de-DE", 1280, 720);
      await page.press("button:best");
      await page.press("button:budget_0");
      await page.press("button:begin_best");
      const [{ budget_eur, days, best, runner_up }, said, command] = await page.worked_out("best");
      assert.match(command, /^goodwill best grand-hotel --days 365 --replications 20 --seed 7 --customers 100 --budget 10000 --metric profit$/);
      assert.deepEqual([budget_eur, days], [10_000, 365]);
      for (const [ours, theirs] of [[best, said.best], [runner_up, said.runner_up]]) {
        assert.deepEqual(ours.allocation, theirs.allocation);
        same(ours.difference, theirs.difference);
        assert.equal(ours.more_spent_eur, theirs.more_spent_eur);
      }
    },
  },
  ...[["server", "en-GB", 1920, 1080], ["disk", "de-DE", 1280, 720]].map(([place, locale, width, height]) => ({
    name: `experiments: how sure a difference is over a hundred sets of judgements, from the ${place} in ${locale}`,
    is_again: place === "server",
    limit_s: 400,
    run: async (trial) => {
      const app = await trial.app({ locale, viewport: { width, height }, permissions: ["clipboard-read", "clipboard-write"] });
      await app.open(`${place === "disk" ? pathToFileURL(join(trial.setting.dist, "goodwill.html")).href : trial.address}?paused&customers=500`);
      await app.call("advance", 20);
      await app.call("setLever", "price", 1.1);
      await app.call("advance", 40);
      await until("all futures", async () => (await app.call("differences")).futures.done === 16, 60_000);
      await app.click("button:two_worlds");
      const middle = { x: width / 2, y: height / 2 };
      const link = await app.scroll_to("button:certainty", middle, 100, height - 140);
      await app.page.mouse.click(link.x + link.width / 2, link.y + link.height / 2);
      await app.click("button:begin_certainty");
      await app.place("button:stop_certainty");
      await app.picture(`sure-grows-${locale}`);
      const { figures } = await until("all sets", async () => {
        const differences = await app.call("differences");
        return differences.figures.profit.sets && differences;
      }, 150_000);
      await app.frames(3);
      await app.picture(`sure-${locale}`);
      const place_of_link = await app.scroll_to("button:copy_certainty_command", middle, 100, height - 140);
      await app.picture(`sure-command-${locale}`);
      const command = await app.copied(() =>
        app.page.mouse.click(place_of_link.x + place_of_link.width / 2, place_of_link.y + place_of_link.height / 2));
      assert.match(command, /^goodwill robust grand-hotel --days 60 --last 30 --replications 2 --seed 7 --customers 500 --sets 100 --claim "profit (higher|lower)" --b 20:price=1.1$/);
      const words = command.match(/"[^"]*"|[^ ]+/g).slice(1).map((word) => word.replace(/"/g, ""));
      const answer = JSON.parse(execFileSync(trial.setting.program, [...words, "--json"], { encoding: "utf8" }));
      const is_above = command.includes("profit higher");
      assert.deepEqual(figures.profit.sets, { day: 60, higher: is_above ? answer.holds : answer.fails,
        lower: is_above ? answer.fails : answer.holds, judged: answer.sets - answer.none });
      await app.click("button:close_certainty");
      await app.frames(3);
      await app.picture(`sure-rows-${locale}`);
    },
  })),
];
