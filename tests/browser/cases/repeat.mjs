// The page with the command that repeats the run: clipboard and download.
import { strict as assert } from "node:assert";
import { readFile } from "node:fs/promises";

async function downloaded(app) {
  const { name, bytes } = await app.saved(() => app.click("button:save_run"));
  assert.equal(name, "run.json");
  return JSON.parse(bytes);
}

export const cases = [
  {
    name: "the command that repeats the run is copied, and the run saved as a file",
    run: async (t) => {
      const app = await t.paused_app({ permissions: ["clipboard-read", "clipboard-write"] }, "&lang=de&seed=11");
      await app.call("setLever", "staff.reception", 1);
      await app.call("advance", 35);
      await app.click("button:repeat");
      await app.place("part:command");
      await app.picture("repeat");
      const copied = await app.copied(() => app.click("button:copy_command"));
      const { command, spec } = await app.call("run");
      assert.equal(command, "goodwill run grand-hotel --days 35 --seed 11 --set staff.reception=1");
      assert.equal(copied, command);
      assert.deepEqual(await downloaded(app), spec);
      await app.picture("repeat-done");
    },
  },
  {
    name: "where the clipboard is closed, the command is copied by marking it, or the page says that it cannot be",
    run: async (t) => {
      const app = await t.app();
      await app.page.addInitScript(() => {
        Object.defineProperty(navigator, "clipboard", { value: undefined });
        window.marked = [];
        document.execCommand = () => { window.marked.push(document.activeElement.value); return false; };
      });
      await app.open(`${t.address}?paused`);
      await app.click("button:repeat");
      await app.place("part:command");
      await app.click("button:copy_command");
      await app.page.waitForFunction(() => window.marked.length === 1);
      assert.deepEqual(await app.page.evaluate(() => window.marked), [(await app.call("run")).command]);
      await app.picture("refused");
      assert.equal(await app.page.evaluate(() => document.activeElement.id), "canvas");
    },
  },
  {
    name: "a scenario that was dropped onto the page is in the saved run",
    run: async (t) => {
      const app = await t.paused_app();
      const text = await readFile(new URL("../../../scenarios/grand-hotel.json", import.meta.url), "utf8");
      await app.call("openFile", text, "mine.json");
      await app.call("advance", 3);
      await app.click("button:repeat");
      await app.place("part:command");
      await app.picture("from-file");
      const spec = await downloaded(app);
      assert.equal(spec.scenario.text, text);
      assert.equal(spec.days, (await app.state()).day);
    },
  },
];
