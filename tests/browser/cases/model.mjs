// The model behind the screen is the model of the command line, and stays answerable while it runs.
import { strict as assert } from "node:assert";
import { execFileSync } from "node:child_process";
import { join } from "node:path";

const DAYS = 100, SEED = 7;

function command_line(t, ...options) {
  const text = execFileSync(t.setting.program, ["run", ...options, "--json"], { encoding: "utf8", stdio: ["ignore", "pipe", "ignore"], maxBuffer: 1 << 26 });
  return JSON.parse(text);
}

export const cases = ["grand-hotel", "phone-provider"].map((scenario) => ({
  name: `${scenario}: after ${DAYS} days the page and the command line are the same`,
  run: async (t) => {
    const app = await t.paused_app();
    const { scenario: loaded, seed } = await app.call("loadScenario", scenario, { seed: SEED });
    assert.deepEqual([loaded, seed], [scenario, SEED]);
    assert.equal(await app.call("advance", DAYS), DAYS);
    const page = await app.state();
    const file = join(t.setting.root, "scenarios", `${scenario}.json`);
    const native = command_line(t, file, "--days", String(DAYS), "--seed", String(SEED));
    assert.equal(page.state_hash, native.state_hash);
    assert.equal(page.customers, native.metrics.customers);
    for (const [name, value] of Object.entries(native.metrics)) {
      assert.ok(Math.abs(page.metrics[name] - value) <= 1e-9 * Math.max(1, Math.abs(value)), `${name}: ${page.metrics[name]} instead of ${value}`);
    }
  },
}));

cases.push({
  name: "a lever set on day 20 gives the command line's world",
  run: async (t) => {
    const app = await t.paused_app();
    await app.call("loadScenario", "grand-hotel", { seed: 3, customers: 1000 });
    await app.call("advance", 20);
    assert.equal(await app.call("setLever", "staff.reception", 1), 1);
    await app.call("advance", 20);
    const native = command_line(t, join(t.setting.root, "scenarios/grand-hotel.json"), "--days", "40", "--seed", "3", "--customers", "1000",
      "--at", "20:staff.reception=1");
    assert.equal((await app.state()).state_hash, native.state_hash);
  },
});

cases.push({
  name: "with 100,000 customers as fast as possible whole days pass and the page answers in between",
  is_alone: true,
  run: async (t) => {
    const app = await t.paused_app();
    await app.call("loadScenario", "grand-hotel", { seed: SEED, customers: 100_000 });
    const start = await app.state();
    assert.ok(start.customers > 80_000, `${start.customers} customers`);
    await app.click("button:speed_5");
    await app.call("play");
    const seen = await app.page.evaluate(async () => {
      const gaps = [], days = [];
      let last = performance.now();
      const end = last + 5000;
      while (last < end) {
        await new Promise((resolve) => requestAnimationFrame(resolve));
        const now = performance.now();
        gaps.push(now - last);
        last = now;
        // Reading the whole state is costly: a few times a second is what a page around the app would do.
        if (gaps.length % 20 === 0) days.push(window.goodwill.state().day);
      }
      days.push(window.goodwill.state().day);
      gaps.sort((a, b) => a - b);
      return { days, frames: gaps.length, median_ms: gaps[gaps.length >> 1], worst_ms: gaps.at(-1) };
    });
    await app.call("pause");
    const end = await app.state();
    assert.ok(Number.isInteger(end.day) && end.day > start.day, "no day passed");
    assert.ok(seen.days.every((day, i) => Number.isInteger(day) && (i === 0 || day >= seen.days[i - 1])), `days ${seen.days}`);
    assert.ok(seen.frames > 1, "no frame in five seconds");
    t.note(`${seen.frames} frames in 5 s, ${end.day} days; between frames ${seen.median_ms.toFixed(0)} ms in the median, ${seen.worst_ms.toFixed(0)} ms at worst`);
    await app.picture("hundred-thousand");
  },
});
