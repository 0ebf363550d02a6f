// How long it takes from opening the page to its first picture, and what that goes into:
//   node bench/first_picture.mjs [runs]     after tools/build web; with GOODWILL_BROWSER=firefox under xvfb-run
// Medians over the runs, each in a fresh window; the page marks its stages (web/page/start.js).
import { join, resolve, dirname } from "node:path";
import { fileURLToPath, pathToFileURL } from "node:url";
import { launch, SOFTWARE_GL } from "../tests/browser/browsers.mjs";
import { serve } from "../tests/browser/server.mjs";

const root = resolve(dirname(fileURLToPath(import.meta.url)), "..");
const dist = resolve(root, process.env.GOODWILL_DIST || "dist");
const runs = Number(process.argv[2] || 5);
const STAGES = { parsed: "page read", compiled: "program unpacked and compiled, start read", created: "window, fonts, world", drawn: "first picture" };

const median = (values) => values.sort((a, b) => a - b)[Math.floor(values.length / 2)];

async function times(browser, address) {
  const context = await browser.newContext({ viewport: { width: 1280, height: 720 } });
  const page = await context.newPage();
  await page.goto(address);
  await page.waitForFunction(() => document.body.classList.contains("running"), null, { timeout: 60_000 });
  const marks = await page.evaluate(() => Object.fromEntries(performance.getEntriesByType("mark").map(({ name, startTime }) => [name, startTime])));
  await context.close();
  return marks;
}

const browser = await launch(root, SOFTWARE_GL);
const server = await serve(dist);
for (const [place, address] of [["disk", pathToFileURL(join(dist, "goodwill.html")).href], ["server", server.address]]) {
  const all = [];
  for (let i = 0; i < runs; ++i) all.push(await times(browser, address));
  console.log(`from the ${place}, median of ${runs}, ms (part, sum; fastest sum)`);
  let last = 0;
  for (const [stage, words] of Object.entries(STAGES)) {
    const sums = all.map((marks) => marks[`goodwill-${stage}`]), sum = median([...sums]);
    console.log(`  ${words.padEnd(42)} ${(sum - last).toFixed(0).padStart(6)} ${sum.toFixed(0).padStart(6)} ${Math.min(...sums).toFixed(0).padStart(6)}`);
    last = sum;
  }
}
server.close();
await browser.close();
