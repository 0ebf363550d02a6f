// How long it takes from moving a lever until four futures of both worlds are there, and all sixteen:
//   node bench/band.mjs [runs]     after tools/build web
// Grand hotel, 5,000 customers, two years; each run in a fresh window of its own, the single file from disk.
import { join, resolve, dirname } from "node:path";
import { fileURLToPath, pathToFileURL } from "node:url";
import { launch, SOFTWARE_GL } from "../tests/browser/browsers.mjs";

const root = resolve(dirname(fileURLToPath(import.meta.url)), "..");
const address = pathToFileURL(join(resolve(root, process.env.GOODWILL_DIST || "dist"), "goodwill.html")).href;
const runs = Number(process.argv[2] || 5);

const browser = await launch(root, SOFTWARE_GL);
for (let i = 0; i < runs; ++i) {
  const context = await browser.newContext({ viewport: { width: 1280, height: 720 } });
  const page = await context.newPage();
  await page.goto(`${address}?paused`);
  const { first, all } = await page.evaluate(async () => {
    await window.goodwill.ready;
    await new Promise((done) => setTimeout(done, 8000));  // Workers have nothing to do, the page is at rest
    const start = performance.now(), seen = {};
    window.goodwill.setLever("staff.reception", 1);
    while (!seen.all) {
      await new Promise((done) => setTimeout(done, 10));
      const { done, wanted } = window.goodwill.differences().futures;
      if (!seen.first && done >= 4) seen.first = performance.now() - start;
      if (wanted && done === wanted) seen.all = performance.now() - start;
    }
    return seen;
  });
  console.log(`four futures after ${first.toFixed(0)} ms, all after ${all.toFixed(0)} ms`);
  await context.close();
}
await browser.close();
