// Tests of the app in a real browser: node tests/browser/run.mjs [part of a case's name…]
// A browser that draws in software keeps two cores busy: with more of them, cases run beside each other. What measures how
// soon the page answers is_alone, and comes last.
// GOODWILL_DIST, GOODWILL_CLI, GOODWILL_CHROMIUM and GOODWILL_ARTEFACTS name other places than the usual ones;
// GOODWILL_BROWSER=firefox takes Firefox (browsers.mjs).
// GOODWILL_WHOLE_MATRIX=1 runs those as well with is_again: what another case shows, from elsewhere or in another size, look or
// language. So do their names.
import { existsSync, mkdirSync, mkdtempSync, rmSync } from "node:fs";
import { availableParallelism, tmpdir } from "node:os";
import { dirname, join, resolve } from "node:path";
import { fileURLToPath } from "node:url";
import { App } from "./app.mjs";
import { is_firefox, launch as launch_browser, SOFTWARE_GL } from "./browsers.mjs";
import { grant_wishes } from "./firefox.mjs";
import { serve } from "./server.mjs";

const root = resolve(dirname(fileURLToPath(import.meta.url)), "../..");
const from_root = (variable, usual) => resolve(root, process.env[variable] || usual);
const CASE_LIMIT_S = 90;

const setting = {
  root,
  dist: from_root("GOODWILL_DIST", "dist"),
  program: from_root("GOODWILL_CLI", "build/native/goodwill"),
  artefacts: from_root("GOODWILL_ARTEFACTS", "build/artefacts"),
  temporary: mkdtempSync(join(tmpdir(), "goodwill-browser-")),
};

for (const file of [join(setting.dist, "index.html"), join(setting.dist, "goodwill.html"), setting.program]) {
  if (!existsSync(file)) {
    console.error(`${file} is missing: build the presets web and native first`);
    process.exit(1);
  }
}
mkdirSync(setting.artefacts, { recursive: true });

const browsers = [];
async function launch(options) {
  const browser = await launch_browser(root, options);
  browsers.push(browser);
  return browser;
}

// What a case gets: pages that are watched, an address, and a place to say something beside the verdict.
class Trial {
  constructor(browser, server) {
    this.browser = browser;
    this.setting = setting;
    this.server = server;
    this.address = server.address;
    this.apps = [];
    this.notes = [];
    this.expected = [];  // problems that belong to the case
  }

  async app(options = {}, browser = this.browser) {
    if (is_firefox) await grant_wishes(browser, options);
    const context = await browser.newContext({ locale: "en-GB", viewport: { width: 1280, height: 720 }, ...options });
    const app = new App(await context.newPage(), setting);
    this.apps.push(app);
    return app;
  }

  // An app on a fresh page of the server, paused on day 0 of the grand hotel.
  async paused_app(options = {}, wishes = "") {
    const app = await this.app(options);
    await app.open(`${this.address}?paused${wishes}`);
    return app;
  }

  launch(options) {
    return launch(options);
  }

  note(text) {
    this.notes.push(text);
  }

  problems() {
    return this.apps.flatMap((app) => app.problems).filter((problem) => !this.expected.some((pattern) => pattern.test(problem)));
  }

  foreign_addresses() {
    const is_ours = (address) => address.startsWith(this.address) || address.startsWith("data:") || address.startsWith("blob:") ||
      address.startsWith(`file://${setting.dist}/`);
    return this.apps.flatMap((app) => app.addresses).filter((address) => !is_ours(address));
  }

  async close() {
    for (const app of this.apps) await app.page.context().close();
  }
}

async function run_case(test, browser, server) {
  const trial = new Trial(browser, server);
  let clock;
  const limit = new Promise((_, reject) => {
    const limit_s = test.limit_s ?? CASE_LIMIT_S;
    clock = setTimeout(() => reject(new Error(`not finished after ${limit_s} s`)), limit_s * 1000);
  });
  try {
    await Promise.race([test.run(trial), limit]);
    const problems = trial.problems(), foreign = trial.foreign_addresses();
    if (problems.length > 0) throw new Error(problems.join("\n"));
    if (foreign.length > 0) throw new Error(`asked for ${foreign.join(", ")}`);
  } catch (error) {
    for (const [i, app] of trial.apps.entries()) {
      const path = join(setting.artefacts, `failed-${test.name.replace(/[^a-z0-9]+/gi, "-")}-${i}.png`);
      await app.page.screenshot({ path, timeout: 5000, caret: "initial" }).catch(() => {});
    }
    error.message += trial.problems().map((problem) => `\n${problem}`).join("");
    return { error, notes: trial.notes };
  } finally {
    clearTimeout(clock);
    await trial.close().catch(() => {});
  }
  return { notes: trial.notes };
}

async function main() {
  const parts = ["opening", "settling", "map", "controls", "repeat", "worlds", "experiments", "workers", "charts", "sharing", "model", "at_rest", "editor", "layout", "trouble", "privacy", "everyone", "stories"];
  const modules = await Promise.all(parts.map((part) => import(`./cases/${part}.mjs`)));
  const wanted = process.argv.slice(2);
  const is_whole = process.env.GOODWILL_WHOLE_MATRIX === "1";
  const is_wanted = ({ name, is_again }) => (wanted.length === 0 ? is_whole || !is_again : wanted.some((words) => name.includes(words)));
  const cases = modules.flatMap((module) => module.cases).filter(is_wanted);
  const server = await serve(setting.dist);
  let passed = 0;
  const failures = [];
  // Takes one case after another until none is left, in a browser of its own.
  async function lane(waiting) {
    let browser;
    for (let test; (test = waiting.shift());) {
      if (!browser?.isConnected()) browser = await launch(SOFTWARE_GL);
      const start = Date.now();
      const { error, notes } = await run_case(test, browser, server);
      const seconds = ((Date.now() - start) / 1000).toFixed(1);
      if (error) {
        failures.push(`FAILED: ${test.name} (${seconds} s)\n${String(error.stack).replace(/^/gm, "    ")}`);
        console.log(failures.at(-1));
      } else {
        ++passed;
        console.log(`ok: ${test.name} (${seconds} s)`);
      }
      for (const note of notes) console.log(`    ${note}`);
    }
    await browser?.close();
  }
  const together = cases.filter((test) => !test.is_alone);
  const lanes = Math.max(1, Math.floor(availableParallelism() / 2));
  await Promise.all(Array.from({ length: lanes }, () => lane(together)));
  await lane(cases.filter((test) => test.is_alone));
  server.close();
  for (const failure of failures) console.log(failure);  // once more at the end, where it is looked for
  console.log(`${passed} passed, ${failures.length} failed`);
  return failures.length === 0 && passed > 0 ? 0 : 1;
}

let status = 1;
try {
  status = await main();
} finally {
  for (const browser of browsers) await browser.close().catch(() => {});
  rmSync(setting.temporary, { recursive: true, force: true });
}
process.exit(status);
