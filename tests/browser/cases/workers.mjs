// Work in Workers: the look ahead is done there, from a server, from disk and under a strict policy, and where there are none
// it is done all the same.
import { strict as assert } from "node:assert";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { until } from "../app.mjs";
import { serve } from "../server.mjs";

// Notes what Workers answer to a look ahead: the metrics of a world, in the order in which the app lists them.
function note_answers() {
  const Plain = window.Worker;
  window.answers = [];
  window.given = 0;
  window.Worker = class extends Plain {
    constructor(address) {
      super(address);
      this.addEventListener("message", ({ data }) => {
        if (data.is_ready) window.ready = (window.ready ?? 0) + 1;
        if (data.is_over && this.is_looking_ahead) window.answers.push(data.bytes ? [...new Float64Array(data.bytes.slice(8).buffer)] : null);
      });
    }
    postMessage(message, transfer) {
      if (message.kind) this.is_looking_ahead = message.kind === "outlook";
      if (message.kind === "outlook") ++window.given;
      super.postMessage(message, transfer);
    }
  };
}

// Frames from now on: how long the longest pause between two of them was.
const begin_frames = () => {
  window.longest_pause = 0;
  let last = performance.now();
  const look = (now) => {
    window.longest_pause = Math.max(window.longest_pause, now - last);
    last = now;
    requestAnimationFrame(look);
  };
  requestAnimationFrame(look);
};

async function pull_lever(app, share) {
  const slider = await app.place("slider:staff.reception");
  await app.page.mouse.move(slider.x + slider.width * 0.5, slider.middle_y);
  await app.page.mouse.down();
  await app.page.mouse.move(slider.x + slider.width * share, slider.middle_y);
}

// Looks ahead, lives through that year, and finds what was foreseen.
async function looks_ahead(trial, app, address) {
  await app.page.addInitScript(note_answers);
  await app.open(address);
  await until("Workers", () => app.page.evaluate(() => window.ready > 0));
  await app.call("advance", 60);
  await app.page.evaluate(begin_frames);
  const start = await app.page.evaluate(() => performance.now());
  await pull_lever(app, 0.02);
  await until("the year ahead", () => app.where("ahead:account"));
  const after = await app.page.evaluate((start) => performance.now() - start, start);
  trial.note(`seen after ${after.toFixed(0)} ms, longest pause between frames ${(await app.page.evaluate(() => window.longest_pause)).toFixed(0)} ms`);
  await app.page.mouse.up();
  await app.frames(10);
  // Pressing the mouse has moved the lever once already: the last answers count.
  await until("every task ended", () => app.page.evaluate(() => window.answers.length === window.given));
  const answers = await app.page.evaluate(() => window.answers);
  assert.ok(answers.length >= 2, `${answers.length} answers of Workers`);
  assert.equal((await app.state()).day, 60);
  await app.call("advance", 365);
  const { figures } = await app.call("differences");
  // The page lists figures by name and rounds them to floats, a Worker by their place: all of them in order of size are the same.
  const in_order = (values) => JSON.stringify(values.filter((value) => Number.isFinite(value)).map(Math.fround).sort((a, b) => a - b));
  for (const which of ["with", "without"]) {
    const lived = in_order(Object.values(figures).map((figure) => figure[which]));
    assert.ok(answers.some((answer) => answer !== null && in_order(answer) === lived), `no Worker foresaw what came ${which} the change`);
  }
}

export const cases = [
  {
    name: "workers: the look ahead comes from Workers and comes true, from the server",
    run: async (trial) => looks_ahead(trial, await trial.app(), `${trial.address}?paused`),
  },
  {
    name: "workers: the look ahead comes from Workers and comes true, from the single file",
    run: async (trial) => looks_ahead(trial, await trial.app(), `${pathToFileURL(join(trial.setting.dist, "goodwill.html")).href}?paused`),
  },
  {
    name: "workers: they run under a strict policy, each a file of the folder",
    run: async (trial) => {
      const strict = await serve(trial.setting.dist, { "content-security-policy": "script-src 'self' 'wasm-unsafe-eval'; style-src 'self'; worker-src 'self'" });
      try {
        trial.address = strict.address;
        await looks_ahead(trial, await trial.app(), `${strict.address}?paused`);
        assert.ok(strict.paths.includes("/page/worker.js"), strict.paths.join(" "));
      } finally {
        strict.close();
      }
    },
  },
  {
    name: "workers: where none may start, or they fail, the frames look ahead",
    run: async (trial) => {
      trial.expected.push(/404|nowhere\.js/);
      for (const obstacle of ["none", "silent", "missing"]) {
        const app = await trial.app();
        await app.page.addInitScript((obstacle) => {
          if (obstacle === "none") delete window.Worker;
          else {
            const script = obstacle === "silent" ? "page/words.js" : "page/nowhere.js";
            window.Worker = class extends window.Worker { constructor() { super(script); } };
          }
        }, obstacle);
        await app.open(`${trial.address}?paused`);
        await app.call("advance", 60);
        const start = Date.now();
        await pull_lever(app, 0.02);
        await until(`the year ahead with ${obstacle}`, () => app.where("ahead:account"));
        trial.note(`${obstacle}: seen after ${Date.now() - start} ms`);
        await app.page.mouse.up();
      }
    },
  },
  {
    name: "workers: a lever that moves on and on leaves no task behind, and the last value is answered",
    run: async (trial) => {
      const app = await trial.app();
      await app.page.addInitScript(note_answers);
      await app.open(`${trial.address}?paused`);
      await app.call("advance", 60);
      await until("Workers", () => app.page.evaluate(() => window.ready > 0));
      await pull_lever(app, 0.9);
      const slider = await app.place("slider:staff.reception");
      for (let i = 0; i < 20; ++i) {
        await app.page.mouse.move(slider.x + slider.width * (0.1 + 0.04 * i), slider.middle_y);
        await app.frames(1);
      }
      await until("the year ahead", () => app.where("ahead:account"));
      await until("idle Workers", async () => {
        const before = await app.page.evaluate(() => window.answers.length);
        await app.frames(30);
        return before === await app.page.evaluate(() => window.answers.length);
      });
      const { is_unanswered, last } = await app.page.evaluate(() => ({ is_unanswered: window.answers.length < 2, last: window.answers.slice(-2) }));
      assert.equal(is_unanswered, false);
      assert.ok(last.every((answer) => answer !== null), "the last two tasks were cancelled");
      await app.page.mouse.up();
    },
  },
];
