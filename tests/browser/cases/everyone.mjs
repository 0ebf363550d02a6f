// For everyone: keyboard, screen readers, contrast, strict hosts, and computers that have other things to do.
import { strict as assert } from "node:assert";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { until } from "../app.mjs";
import { findings_of_axe } from "../axe.mjs";
import { difference, mean_brightness } from "../image.mjs";
import { serve } from "../server.mjs";

const STRICT_POLICY = "script-src 'self' 'wasm-unsafe-eval'; style-src 'self'";

// Counts what the page's policies refuse.
async function watch_policy(app) {
  await app.page.addInitScript(() => {
    window.refused = [];
    addEventListener("securitypolicyviolation", (event) => window.refused.push(`${event.violatedDirective}: ${event.blockedURI} ${event.sourceFile}:${event.lineNumber}`));
  });
}

const refused = (app) => app.page.evaluate(() => window.refused);
const focused = (app) => app.page.evaluate(() => document.activeElement.id || document.activeElement.tagName);
const said = (app) => app.page.textContent("#said");
// Out of sight: cut down to a point.
const is_in_sight = (app, id) => app.page.evaluate((id) => document.getElementById(id).getBoundingClientRect().width > 1, id);

async function press(app, ...keys) {
  for (const key of keys) {
    await app.page.keyboard.press(key, { delay: 40 });
    await app.frames(2);
  }
}

async function set_range(app, lever, value) {
  await app.page.evaluate(([lever, value]) => {
    const control = document.getElementById(`lever-${lever}`);
    control.value = value;
    control.dispatchEvent(new Event("change", { bubbles: true }));
  }, [lever, value]);
}

// How often the page asks for a frame in two seconds in which nobody does anything.
async function frames_asked_for(app) {
  await app.page.evaluate(() => { window.frames_asked = 0; });
  await app.page.waitForTimeout(2000);
  return app.page.evaluate(() => window.frames_asked);
}

async function count_frames(app) {
  await app.page.addInitScript(() => {
    const ask = window.requestAnimationFrame.bind(window);
    window.frames_asked = 0;
    window.requestAnimationFrame = (callback) => { ++window.frames_asked; return ask(callback); };
  });
}

export const cases = [
  {
    name: "for everyone: the hosted folder runs under a strict policy",
    run: async (t) => {
      const host = await serve(t.setting.dist, { "content-security-policy": STRICT_POLICY });
      const app = await t.app();
      await watch_policy(app);
      await app.open(host.address);
      await app.is_day_running();
      await app.page.focus("#word-show");
      await app.page.keyboard.press("Enter");
      await until("the text version in sight", () => is_in_sight(app, "words"));
      assert.deepEqual(await refused(app), []);
      // The policy is really in force.
      t.expected.push(/Content.Security.Policy/);
      await app.page.evaluate(() => document.body.append(Object.assign(document.createElement("style"), { textContent: "body { color: red }" })));
      await until("a refusal", async () => (await refused(app)).length > 0);
      app.addresses = app.addresses.filter((asked) => !asked.startsWith(host.address));
      host.close();
    },
  },
  {
    name: "for everyone: the single file lets exactly its own parts run",
    run: async (t) => {
      const app = await t.app();
      await watch_policy(app);
      await app.open(pathToFileURL(join(t.setting.dist, "goodwill.html")).href);
      await app.is_day_running();
      assert.deepEqual(await refused(app), []);
      assert.equal(await is_in_sight(app, "words"), false, "the style does not apply");
      const policy = await app.page.getAttribute('meta[http-equiv="Content-Security-Policy"]', "content");
      const directive = (name) => policy.split(";").map((part) => part.trim()).find((part) => part.startsWith(name));
      for (const name of ["script-src", "style-src"]) {
        assert.match(directive(name), /'sha256-/);
        assert.doesNotMatch(directive(name), /'self'|unsafe-inline|blob:/);
      }
    },
  },
  {
    name: "for everyone: Tab goes through the controls of the canvas, and after Escape out of it",
    run: async (t) => {
      const app = await t.paused_app();
      assert.equal(await focused(app), "canvas");
      const plain = await app.picture();
      await press(app, "Tab", "Tab");
      assert.equal(await focused(app), "canvas", "Tab left before it had gone through the controls");
      assert.ok(difference(plain, await app.picture("tab-in-canvas")) > 0, "no control is marked");
      await press(app, "Escape", "Shift+Tab");
      assert.equal(await focused(app), "word-show");
      assert.equal(await is_in_sight(app, "word-show"), true, "the focus is out of sight");
      await app.picture("link-to-text");
      await press(app, "Tab");
      assert.equal(await focused(app), "canvas");
      assert.ok(await app.page.evaluate(() => parseFloat(getComputedStyle(document.getElementById("canvas")).outlineWidth) >= 2), "the canvas does not show its focus");
      await app.picture("canvas-marked");
      await press(app, "Escape", "Tab");
      assert.notEqual(await focused(app), "canvas", "Escape and Tab do not leave the canvas");
      // Hidden text is no row of stops on the way.
      assert.notEqual(await app.page.evaluate(() => document.activeElement.closest("#words")?.id), "words");
    },
  },
  {
    name: "for everyone: in a frame the focus stays with the page around until somebody clicks into the app",
    run: async (t) => {
      const app = await t.app();
      await app.page.route("**/around.html", (route) => route.fulfill({ contentType: "text/html",
        body: '<!doctype html><title>Around</title><input id="mine" autofocus><iframe id="app" src="/?paused" width="1100" height="600"></iframe>' }));
      await app.page.goto(`${t.address}around.html`);
      await app.page.focus("#mine");
      const frame = await (await app.page.waitForSelector("#app")).contentFrame();
      await frame.waitForFunction(() => document.body?.classList.contains("running"), null, { timeout: 60_000 });
      await app.page.waitForTimeout(500);
      assert.equal(await focused(app), "mine");
      await app.page.mouse.click(500, 400);
      assert.equal(await focused(app), "app");
      await until("the canvas has the focus", () => frame.evaluate(() => document.activeElement.id === "canvas"));
    },
  },
  {
    name: "for everyone: the text version sets levers, runs days and changes the scenario, and says what has changed",
    run: async (t) => {
      const app = await t.paused_app();
      await app.call("advance", 90);
      const { minimum, value } = await app.lever("staff.reception");
      assert.ok(minimum < value);
      await until("the lever in the text", async () => (await app.page.inputValue("[id='lever-staff.reception']")) === String(value));
      await app.page.evaluate(() => document.getElementById("word-step").click());
      await until("the figures that moved are said", async () => /Paused on day 91\..+: .+, before .+/.test(await said(app)), 5000).catch(async () => assert.fail(`said: ${await said(app)}`));
      await set_range(app, "staff.reception", minimum);
      await until("the lever moved", async () => (await app.lever("staff.reception")).value === minimum);
      await until("the change is said", async () => /Staff, Reception.*: 1 position, from day 92/.test(await said(app)), 5000).catch(async () => assert.fail(`said: ${await said(app)}`));
      await app.page.selectOption("#word-speed", "4");
      await app.page.evaluate(() => document.getElementById("word-play").click());
      await until("playing", async () => (await app.state()).is_playing);
      await until("days", async () => (await app.state()).day > 120);
      await until("the button says what it does", async () => (await app.page.textContent("#word-play")) === "Pause");
      await app.page.evaluate(() => document.getElementById("word-play").click());
      await until("paused", async () => !(await app.state()).is_playing);
      await until("the two worlds are compared", async () => /Paused on day \d+\. Customers: .+, without the change: .+/.test(await said(app)), 5000).catch(async () => assert.fail(`said: ${await said(app)}`));
      const { day } = await app.state();
      await app.page.evaluate(() => document.getElementById("word-step").click());
      await until("one day more", async () => (await app.state()).day === day + 1);
      await app.page.selectOption("#word-scenario", "restaurant");
      await until("the restaurant", async () => (await app.state()).scenario === "restaurant");
      await until("its levers", () => app.page.evaluate(() => !document.getElementById("lever-staff.reception")));
      await app.call("language", "de");
      await until("German", async () => (await app.page.textContent("#word-step")) === "Einen Tag weiter");
    },
  },
  {
    name: "for everyone: the text version can be seen, used with the keyboard and left, and axe finds nothing",
    run: async (t) => {
      for (const [locale, size] of [["de-DE", { width: 1280, height: 720 }], ["en-GB", { width: 390, height: 844 }]]) {
        const app = await t.app({ locale, viewport: size });
        await app.open(`${t.address}?paused`);
        await app.call("advance", 40);
        await until("figures", () => app.page.evaluate(() => document.querySelectorAll("#spoken tbody tr").length > 10));
        assert.deepEqual(await findings_of_axe(app), []);
        await app.page.focus("#word-show");
        await app.page.keyboard.press("Enter");
        await until("the text version in sight", () => is_in_sight(app, "words"));
        await app.picture(`text-${locale}`);
        assert.deepEqual(await findings_of_axe(app), []);
        const { value, step, maximum } = await app.lever("staff.reception");
        await app.page.focus("[id='lever-staff.reception']");
        await app.page.keyboard.press(value < maximum ? "ArrowRight" : "ArrowLeft");
        await until("the key moved the lever", async () => Math.abs((await app.lever("staff.reception")).value - value) === step);
        assert.equal(await app.page.evaluate(() => document.documentElement.scrollWidth <= innerWidth), true, "the text is wider than the page");
        await app.picture(`text-lever-${locale}`);
        await app.page.keyboard.press("Escape");
        assert.equal(await is_in_sight(app, "words"), false);
        assert.equal(await focused(app), "canvas");
      }
    },
  },
  {
    name: "for everyone: the text version compares two worlds, and undoes and redoes by button and by key",
    run: async (t) => {
      const app = await t.paused_app();
      await app.call("advance", 40);
      const heads = () => app.page.evaluate(() => [...document.querySelectorAll("#spoken thead th")].map((head) => head.textContent));
      await until("one world", async () => (await heads()).join() === "Figure,Value");
      assert.equal(await app.page.isHidden("#word-worlds"), true);
      assert.equal(await app.page.getAttribute("#word-undo", "aria-disabled"), "true");
      const { minimum, value } = await app.lever("staff.reception");
      await app.call("setLever", "staff.reception", minimum);
      await app.call("advance", 40);
      await until("both worlds", async () => (await heads()).slice(0, 4).join() === "Figure,with the change,without the change,Difference");
      assert.match(await app.page.textContent("#word-worlds"), /^Two worlds.*customers/);
      const { with: own, without, difference } = (await app.call("differences")).figures.customers;
      assert.equal(difference, own - without);
      const cells = await app.page.evaluate(() => {
        const row = [...document.querySelectorAll("#spoken tbody tr")].find((row) => row.cells[0].textContent === "Customers");
        return [...row.cells].map((cell) => cell.textContent);
      });
      assert.deepEqual(cells.slice(1, 3).map((text) => Number(text.replace(/\D/g, ""))), [own, without]);
      await app.page.focus("#word-show");
      await app.page.keyboard.press("Enter");
      assert.deepEqual(await findings_of_axe(app), []);
      await app.picture("text-two-worlds");
      assert.match(await app.page.textContent("#word-undo"), /^Undo: .*Reception/);
      await app.page.focus("#word-undo");
      await app.page.keyboard.press("Enter");
      await until("undone", async () => (await app.lever("staff.reception")).value === value);
      await until("that it was undone is said", async () => /^Undone: .*Reception/.test(await said(app)), 5000);
      await until("what can be redone", async () => /^Redo: .*Reception/.test(await app.page.textContent("#word-redo")));
      assert.equal(await focused(app), "word-undo");
      await app.page.keyboard.press("Control+y");
      await until("redone", async () => (await app.lever("staff.reception")).value === minimum);
      await until("that it was redone is said", async () => /^Redone: .*Reception/.test(await said(app)), 5000);
      await app.page.keyboard.press("Control+z");
      await until("undone by key", async () => (await app.lever("staff.reception")).value === value);
    },
  },
  {
    name: "for everyone: the offer to continue is said, answered in the text version, and Tab comes to it first",
    run: async (t) => {
      const app = await t.paused_app();
      await app.call("setLever", "staff.reception", 1);
      await app.call("advance", 35);
      const kept = () => app.page.evaluate(() => localStorage.getItem("goodwill.run"));
      await until("a kept state", async () => await kept() !== null);
      const { state_hash } = await app.state();
      await app.open(`${t.address}?paused`);
      await until("the offer is said", async () => /^Continue where you were: .*Answers: Continue, No, Never keep\./.test(await said(app)));
      assert.deepEqual(await app.page.evaluate(() => [...document.querySelectorAll("#word-asked button")].map((button) => button.textContent)), ["Continue", "No", "Never keep"]);
      assert.deepEqual(await findings_of_axe(app), []);
      await press(app, "Tab");
      await app.picture("offer-marked");
      await press(app, "Enter");
      await until("the kept state", async () => (await app.state()).state_hash === state_hash);
      await app.open(`${t.address}?paused`);
      await until("the offer", () => app.page.isVisible("#word-asked button"));
      await app.page.evaluate(() => document.querySelectorAll("#word-asked button")[1].click());
      await until("nothing is kept", async () => await kept() === null);
      await until("nothing is offered", () => app.page.isHidden("#word-asked"));
    },
  },
  {
    name: "for everyone: a wish for more contrast is followed, also while running",
    run: async (t) => {
      const app = await t.paused_app();
      const usual = mean_brightness(await app.picture());
      await app.wish({ contrast: "more" });
      await app.page.waitForTimeout(500);
      const strong = mean_brightness(await app.picture("contrast-light"));
      assert.notEqual(strong, usual);
      await app.call("theme", "dark");
      await app.page.waitForTimeout(500);
      const dark = await app.picture("contrast-dark");
      assert.ok(mean_brightness(dark) < 0.5 * strong, "no dark page");
      const from_start = await t.app();
      await from_start.wish({ forcedColors: "active" });
      await from_start.open(`${t.address}?paused&theme=light`);
      await from_start.page.waitForTimeout(500);
      assert.ok(Math.abs(mean_brightness(await from_start.picture("forced-colors")) - strong) < Math.abs(usual - strong), "forced colours are not followed");
    },
  },
  {
    name: "for everyone: a wish for less motion is followed, also while running",
    run: async (t) => {
      const app = await t.app();
      await app.open(t.address);
      await app.is_day_running();
      await app.page.waitForTimeout(1500);
      await app.call("pause");
      await app.frames(20);
      const moving = await app.picture("motion-usual");
      await app.page.waitForTimeout(500);
      assert.equal(difference(await app.picture(), moving), 0, "something moves while paused");
      await app.wish({ reducedMotion: "reduce" });
      await app.page.waitForTimeout(500);
      // Nobody is on the way between two stations any more.
      assert.ok(difference(await app.picture("motion-reduced"), moving) > 0.0005, "people are still on their way");
    },
  },
  {
    name: "for everyone: while nothing moves the page asks for no frames, and wakes at once",
    run: async (t) => {
      const app = await t.app();
      await count_frames(app);
      await app.open(`${t.address}?paused`);
      await app.page.waitForTimeout(1500);
      assert.ok(await frames_asked_for(app) <= 1, "frames were asked for while nothing moved");
      await app.page.mouse.move(600, 300);
      await until("frames after the mouse", () => app.page.evaluate(() => window.frames_asked > 0), 2000);
      await app.page.waitForTimeout(1000);
      assert.ok(await frames_asked_for(app) <= 1, "it did not fall asleep again");
      await app.page.keyboard.press("ArrowRight", { delay: 40 });
      await until("a key is heard", async () => (await app.state()).day === 1, 3000);
      await app.page.waitForTimeout(500);
      await app.page.setViewportSize({ width: 900, height: 500 });
      await until("the new size is drawn", () => app.page.evaluate(() => document.getElementById("canvas").width === Math.round(900 * devicePixelRatio)), 3000);
      await app.call("play");
      await app.page.waitForTimeout(500);
      assert.ok(await frames_asked_for(app) > 4, "it sleeps while days pass");
      await app.call("pause");
      const hidden = await app.state();
      await app.page.waitForTimeout(2000);
      assert.equal((await app.state()).day, hidden.day);
      // A lost picture comes back although everything sleeps.
      await app.page.evaluate(() => {
        const loss = document.getElementById("canvas").getContext("webgl2").getExtension("WEBGL_lose_context");
        loss.loseContext();
        setTimeout(() => loss.restoreContext(), 300);
      });
      await app.page.waitForTimeout(1500);
      assert.ok(mean_brightness(await app.picture("restored")) > 0, "the picture did not come back");
    },
  },
];
