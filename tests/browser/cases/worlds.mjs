// Two worlds: differences are those of the same people on the same day, and changes are taken back.
import { strict as assert } from "node:assert";
import { execFileSync } from "node:child_process";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { until } from "../app.mjs";

const differences = async (app) => Object.entries((await app.call("differences")).figures).map(([id, figure]) => [id, figure.difference]);

async function all_are_zero(app, when) {
  for (const [id, difference] of await differences(app)) {
    assert.ok(difference === 0 || difference === null, `${id} differs by ${difference} ${when}`);
  }
}

export const cases = [
  {
    name: "two worlds: without a change, and with one taken back before its day, every difference is exactly zero",
    run: async (trial) => {
      const app = await trial.paused_app();
      await app.call("advance", 40);
      await all_are_zero(app, "in one world");
      const before = (await app.lever("staff.reception")).value;
      await app.call("setLever", "staff.reception", 1);
      await app.call("setLever", "staff.reception", before);
      await app.call("advance", 20);
      await all_are_zero(app, "after a change that never took effect");
      assert.equal((await app.call("differences")).without, null);
    },
  },
  {
    name: "two worlds: the keyboard takes back and does again, and the state is that of a run that always was so",
    run: async (trial) => {
      const never = await trial.paused_app();
      await never.call("advance", 60);
      const unchanged = (await never.state()).state_hash;
      const app = await trial.paused_app();  // last: behind another page Firefox draws nothing
      await app.call("advance", 30);
      await app.call("setLever", "staff.reception", 1);
      await app.call("advance", 30);
      const changed = (await app.state()).state_hash;
      const seen = await app.call("differences");
      assert.notEqual(seen.figures.wait_mean_s.difference, 0);
      assert.equal(seen.without, unchanged);
      await app.page.locator("#canvas").click({ position: { x: 640, y: 20 } });
      await app.page.keyboard.press("Control+z");
      await until("the change is taken back", async () => (await app.call("differences")).without === null);
      assert.equal((await app.state()).state_hash, unchanged);
      assert.equal((await app.state()).day, 60);
      await app.page.keyboard.press("Control+y");
      await until("the change is done again", async () => (await app.call("differences")).without !== null);
      assert.equal((await app.state()).state_hash, changed);
    },
  },
  {
    name: "two worlds: a year of the hotel is taken back at once, and how long that takes",
    is_alone: true,
    run: async (trial) => {
      const app = await trial.paused_app();
      await app.call("advance", 10);
      await app.call("setLever", "staff.reception", 1);
      await app.call("advance", 365);
      const ms = await app.page.evaluate(() => {
        const start = performance.now();
        window.goodwill.undo();
        return performance.now() - start;
      });
      trial.note(`taken back in ${ms.toFixed(0)} ms`);
      await all_are_zero(app, "after taking back");
    },
  },
  {
    name: "two worlds: while a lever is held, the figures show where they will be in a year",
    is_alone: true,
    run: async (trial) => {
      const app = await trial.paused_app();
      await app.call("advance", 60);
      const slider = await app.place("slider:staff.reception");
      await app.page.mouse.move(slider.x + slider.width * 0.08, slider.middle_y);
      await app.page.mouse.down();
      await app.page.mouse.move(slider.x + 1, slider.middle_y);
      const start = Date.now();
      await until("the year ahead", () => app.where("ahead:account"));
      trial.note(`seen after ${Date.now() - start} ms`);
      await app.picture("look-ahead");
      assert.equal((await app.state()).day, 60);
      await app.page.mouse.up();
      await app.call("advance", 1);
      await until("the look ahead put away", async () => await app.where("ahead:account") === null);
    },
  },
  ...[["de-DE", 1280, 720], ["en-GB", 1280, 720], ["de-DE", 390, 844]].map(([locale, width, height]) => ({
    name: `two worlds: a person's two ways at ${width}×${height} in ${locale}`,
    is_again: locale === "en-GB",
    run: async (trial) => {
      const app = await trial.app({ locale, viewport: { width, height } });
      await app.open(`${trial.address}?paused`);
      await app.call("advance", 20);
      await app.call("setLever", "staff.reception", 1);
      await app.call("advance", 60);
      let person = 0;
      await until("somebody whose ways have parted", async () => {
        await app.call("select", { person: person++ });
        await app.frames(3);
        return app.where("part:ways_part");
      });
      await app.picture(`ways-${width}-${locale}`);
    },
  })),
  ...["server", "disk"].map((place) => ({
    name: `two worlds: the command on the page gives the numbers of the band, from the ${place}`,
    run: async (trial) => {
      const app = await trial.app({ permissions: ["clipboard-read", "clipboard-write"] });
      await app.open(`${place === "disk" ? pathToFileURL(join(trial.setting.dist, "goodwill.html")).href : trial.address}?paused&lang=en`);
      await app.call("advance", 40);
      await app.call("setLever", "staff.reception", 1);
      await app.call("advance", 60);
      await until("all futures", async () => (await app.call("differences")).futures.done === 16, 60_000);
      await app.click("button:two_worlds");
      const place_of_link = await app.scroll_to("button:copy_band_command", { x: 640, y: 250 }, 100, 580);
      await app.picture(`band-command-${place}`);
      const command = await app.copied(() =>
        app.page.mouse.click(place_of_link.x + place_of_link.width / 2, place_of_link.y + place_of_link.height / 2));
      assert.equal(command, "goodwill compare grand-hotel --days 100 --last 30 --replications 16 --seed 7 --b 40:staff.reception=1");
      const [, ...words] = command.split(" ");
      const { metrics } = JSON.parse(execFileSync(trial.setting.program, [...words, "--json"], { encoding: "utf8" }));
      const { figures } = await app.call("differences");
      let compared = 0;
      for (const [id, { band }] of Object.entries(figures)) {
        if (!band) continue;
        const { mean, ci_low, ci_high } = metrics[id].difference;
        assert.deepEqual([band.mean, band.low, band.high], [mean, ci_low, ci_high], id);
        ++compared;
      }
      assert.ok(compared > 30, `only ${compared} figures have a band`);
    },
  })),
  ...["de-DE", "en-GB"].flatMap((locale) => [[1280, 720], [390, 844]].map(([width, height]) => ({
    name: `two worlds: the page at ${width}×${height} in ${locale}`,
    is_again: (width === 1280) === (locale === "en-GB"),
    run: async (trial) => {
      const app = await trial.app({ locale, viewport: { width, height } });
      await app.open(`${trial.address}?paused`);
      await app.call("advance", 60);
      await app.call("setLever", "staff.reception", 1);
      await app.call("advance", 120);
      const link = await until("the line over the map", () => app.where("button:two_worlds"));
      await app.page.mouse.click(link.x + link.width / 2, link.y + link.height / 2);
      await until("the page with both worlds", () => app.where("button:close_worlds"));
      await app.page.waitForTimeout(300);
      await app.page.screenshot({ path: `${trial.setting.artefacts}/worlds-${width}-${locale}.png`, caret: "initial" });
    },
  }))),
];
