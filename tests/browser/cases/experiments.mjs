// What is worked out on pages of their own: how sure a difference is, the strongest levers, the curve of one, the camps. Each
// gives the numbers of the command it shows.
import { strict as assert } from "node:assert";
import { execFileSync } from "node:child_process";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { until } from "../app.mjs";

export const cases = [
  ...[["server", "en-GB", 1920, 1080], ["disk", "de-DE", 1280, 720]].map(([place, locale, width, height]) => ({
    name: `experiments: how sure a difference is over a hundred sets of judgements, from the ${place} in ${locale}`,
    run: async (trial) => {
      const app = await trial.app({ locale, viewport: { width, height }, permissions: ["clipboard-read", "clipboard-write"] });
      await app.open(`${place === "disk" ? pathToFileURL(join(trial.setting.dist, "goodwill.html")).href : trial.address}?paused&customers=500`);
      await app.call("advance", 20);
      await app.call("setLever", "price", 1.1);
      await app.call("advance", 40);
      await until("all futures", async () => (await app.call("differences")).futures.done === 16, 60_000);
      await app.click("button:two_worlds");
      const middle = { x: width / 2, y: height / 2 };
      const link = await app.scroll_to("button:certainty", middle, 100, height - 100);
      await app.page.mouse.click(link.x + link.width / 2, link.y + link.height / 2);
      await app.click("button:begin_certainty");
      await app.place("button:stop_certainty");
      await app.picture(`sure-grows-${locale}`);
      const { figures } = await until("all sets", async () => {
        const differences = await app.call("differences");
        return differences.figures.profit.sets && differences;
      }, 100_000);
      await app.frames(3);
      await app.picture(`sure-${locale}`);
      const place_of_link = await app.scroll_to("button:copy_certainty_command", middle, 100, height - 100);
      await app.picture(`sure-command-${locale}`);
      const command = await app.copied(() =>
        app.page.mouse.click(place_of_link.x + place_of_link.width / 2, place_of_link.y + place_of_link.height / 2));
      assert.match(command, /^goodwill robust grand-hotel --days 60 --last 30 --replications 2 --seed 7 --customers 500 --sets 100 --claim "profit (higher|lower)" --b 20:price=1.1$/);
      const words = command.match(/"[^"]*"|[^ ]+/g).slice(1).map((word) => word.replace(/"/g, ""));
      const answer = JSON.parse(execFileSync(trial.setting.program, [...words, "--json"], { encoding: "utf8" }));
      assert.deepEqual(figures.profit.sets, { holds: answer.holds, judged: answer.sets - answer.none });
      await app.click("button:close_certainty");
      await app.frames(3);
      await app.picture(`sure-rows-${locale}`);
    },
  })),
  ...[["en-GB", 1280, 720], ["de-DE", 390, 844]].map(([locale, width, height]) => ({
    name: `experiments: levers, the curve of one, and the camps have the numbers of their commands, in ${locale}`,
    run: async (trial) => {
      const is_phone = width < 1000;
      const app = await trial.app({ locale, viewport: { width, height }, permissions: ["clipboard-read", "clipboard-write"] });
      await app.open(`${trial.address}?paused&customers=300`);
      const middle = { x: width / 2, y: height / 2 };
      const press = async (name) => {
        const place = await app.scroll_to(name, middle, 60, height - 60);
        await app.page.mouse.click(place.x + place.width / 2, place.y + place.height / 2);
      };
      // Works it out; what it says of the profit, and what its command says.
      const worked_out = async (page, kind) => {
        if (await app.where(`button:begin_${page}`)) await app.click(`button:begin_${page}`);
        await until(`${page} worked out`, async () => (await app.call("experiments", "profit"))[kind], 100_000);
        await app.frames(5);
        await app.picture(`${page}-${locale}`);
        const command = await app.copied(() => press(`button:copy_${page}_command`));
        await app.picture(`${page}-command-${locale}`);
        const words = command.split(" ").slice(1);
        return [(await app.call("experiments", "profit"))[kind],
          JSON.parse(execFileSync(trial.setting.program, [...words, "--json"], { encoding: "utf8" })), command];
      };
      const same = (interval, { mean, ci_low, ci_high }) =>
        assert.deepEqual([interval.mean, interval.low, interval.high], [mean, ci_low, ci_high]);
      if (is_phone) await app.click("button:sheet_figures");
      const profit = await app.scroll_to("button:figure_profit", { x: is_phone ? width / 2 : width - 150, y: middle.y }, 60, height - 60);
      await app.page.mouse.click(profit.x + profit.width / 2, profit.y + profit.height / 2);
      await press("button:tornado");
      const [levers, tornado] = await worked_out("tornado", "tornado");
      assert.ok(levers.length > 20, `only ${levers.length} levers`);
      for (const { lever, low, high } of levers) {
        const row = tornado.levers.find((row) => row.lever === lever);
        assert.ok(row, lever);
        if (low) same(low["370"], row.low);
        if (high) same(high["370"], row.high);
      }
      await press("button:curve_wow_share");
      const [curve, sweep, command] = await worked_out("response", "response");
      assert.match(command, /^goodwill sweep grand-hotel --days 370 --last 30 --replications 8 --seed 7 --customers 300 --over wow_share=0,/);
      assert.equal(curve.points.length, sweep.points.length);
      curve.points.forEach((point, i) => {
        assert.equal(point.value, sweep.points[i].values.wow_share);
        same(point["370"], sweep.points[i].metrics.profit);
      });
      await app.click("button:close_response");
      await app.click("button:close_tornado");
      await press("button:camps");
      const [cells, compare] = await worked_out("camps", "camps");
      const even = cells.find(({ weight, adaptation }) => weight === 0.5 && adaptation === 0.12);
      same(even["370"], compare.metrics.profit.difference);
    },
  })),
];
