// Links that hold a run, files, and the state that is kept on this computer.
import { strict as assert } from "node:assert";
import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { deflateRawSync, inflateRawSync } from "node:zlib";
import jsQR from "jsqr";
import { until } from "../app.mjs";
import { read_png } from "../image.mjs";

const CLIPBOARD = { permissions: ["clipboard-read", "clipboard-write"] };
const link_of = (address, text) => `${address}#run=${deflateRawSync(text).toString("base64url")}`;
const text_of = (link) => inflateRawSync(Buffer.from(link.split("#run=")[1], "base64url")).toString();

async function copied_link(app) {
  await app.click("button:repeat");
  await app.place("button:copy_link");
  await app.frames(10);
  return app.copied(() => app.click("button:copy_link"));
}

// What a camera reads from the QR code on the page, if it reads anything.
async function scanned(app, name) {
  const place = await app.place("part:code");
  const { width, height, colours } = await app.picture(name, place);
  const pixels = new Uint8ClampedArray(colours.length * 4);
  colours.forEach((colour, i) => pixels.set([colour >> 16, (colour >> 8) & 0xFF, colour & 0xFF, 0xFF], i * 4));
  return jsQR.default?.(pixels, width, height)?.data ?? jsQR(pixels, width, height)?.data;
}

const download = (app, button) => app.saved(() => app.click(button));

// The page Share, scrolled until the button can be pressed.
async function find_button(app, name) {
  if (!await app.where("button:copy_command")) await app.click("button:repeat");
  return app.scroll_to(name, { x: 640, y: 400 }, 0, 590, 150);
}

const kept_run = (app) => app.page.evaluate(() => localStorage.getItem("goodwill.run"));

async function without_change(t, link, expected) {
  const app = await t.paused_app({}, "&lang=en");
  const before = (await app.state()).state_hash;
  await app.page.evaluate((hash) => { location.hash = hash; }, link.slice(link.indexOf("#")));
  await app.place("part:notice");
  assert.equal((await app.state()).state_hash, before);
  if (expected) await app.picture(expected);
  return app;
}

export const cases = [
  {
    name: "a link copied here opens there in the same state, and says so",
    run: async (t) => {
      const app = await t.paused_app(CLIPBOARD, "&lang=de&seed=11");
      await app.call("setLever", "staff.reception", 1);
      await app.call("advance", 40);
      await app.call("setLever", "wow_share", 0.3);
      await app.call("advance", 60);
      await app.call("select", { person: 12 });
      const { state_hash } = await app.state();
      const link = await copied_link(app);
      await app.picture("share");
      assert.ok(link.startsWith(`${t.address}#run=`), link);
      assert.ok(link.length < 600, `${link.length} characters`);
      assert.equal(JSON.parse(text_of(link)).state_hash, state_hash);
      t.note(`${link.length} characters for two changes`);

      const other = await t.app({ locale: "en-GB" });
      await other.open(link);
      const state = await other.state();
      assert.equal(state.state_hash, state_hash);
      assert.equal(state.day, 100);
      assert.equal(state.is_playing, false);
      assert.equal(await other.language(), "en");
      await other.place("part:told");
      await other.picture("share-opened");
      await other.click("button:close_line");
      await until("the line is gone", async () => !await other.where("part:told"));
    },
  },
  {
    name: "a kept variant, and that the run is compared with it, travel in the link",
    run: async (t) => {
      const app = await t.paused_app(CLIPBOARD, "&lang=en");
      await app.call("setLever", "staff.reception", 1);
      await app.call("advance", 30);
      await app.click("button:two_worlds");
      await app.scroll_to("button:keep_variant", { x: 640, y: 400 }, 110, 590);
      await app.click("button:keep_variant");
      await app.scroll_to("button:compare_variant_A", { x: 640, y: 400 }, 110, 590);
      await app.call("setLever", "staff.reception", 4);
      await app.call("advance", 30);
      const as_it_was = (await app.call("differences")).without;
      await app.scroll_to("button:compare_variant_A", { x: 640, y: 400 }, 110, 590);
      await app.click("button:compare_variant_A");
      const seen = await until("compared with the variant", async () => {
        const found = await app.call("differences");
        return ![null, as_it_was].includes(found.without) && found;
      });
      const link = await copied_link(app);
      assert.ok(link.length < 2000, `${link.length} characters`);
      const other = await t.paused_app();
      await other.page.evaluate((hash) => { location.hash = hash; }, link.slice(link.indexOf("#")));
      await until("the same two worlds", async () => (await other.call("differences")).without === seen.without);
      assert.equal((await other.state()).state_hash, (await app.state()).state_hash);
      assert.deepEqual((await other.call("differences")).figures.account, seen.figures.account);
    },
  },
  {
    name: "a link with many changes of a built-in scenario stays below 2,000 characters; beyond, the page offers the file",
    run: async (t) => {
      const app = await t.paused_app(CLIPBOARD, "&scenario=phone-provider&lang=en");
      const levers = (await app.call("levers")).filter((lever) => lever.maximum > lever.minimum && lever.is_lever);
      const change = async (from, to) => {
        for (let i = from; i < to; ++i) {
          const { name, minimum, maximum, step } = levers[(i * 7) % levers.length];
          const steps = Math.max(1, Math.floor((maximum - minimum) / step));
          await app.call("setLever", name, Number((minimum + ((i * 13) % steps) * step).toPrecision(6)));
          await app.call("advance", 3);
        }
      };
      await change(0, 60);
      const link = await copied_link(app);
      const changes = JSON.parse(text_of(link)).run.commands.length;
      t.note(`${link.length} characters for ${changes} changes`);
      assert.ok(changes >= 40 && link.length < 2000);
      await change(60, 600);
      await until("words instead of the button", async () => !await app.where("button:copy_link"));
      await app.picture("share-too-long");
      const file = await download(app, "button:save_run_instead");
      assert.equal(file.name, "run.json");
      assert.ok(JSON.parse(file.bytes).commands.length > changes);
    },
  },
  {
    name: "a scenario of one's own has no link; a link in the address opens at any time, and settles what is not at hand",
    run: async (t) => {
      const app = await t.paused_app({}, "&lang=en");
      const text = await readFile(new URL("../../../scenarios/restaurant.json", import.meta.url), "utf8");
      await app.call("openFile", text, "mine.json");
      await app.call("pause");
      await app.click("button:repeat");
      await app.place("part:command");
      await app.frames(10);
      assert.equal(await app.where("button:copy_link"), null);
      assert.ok(await app.where("button:save_run_instead"));
      await app.picture("share-own");
      const run = { run: { format: "goodwill-run/1", scenario: { id: "car-workshop" }, seed: 3, days: 5 } };
      const link = link_of(t.address, JSON.stringify(run));
      await app.page.evaluate((hash) => { location.hash = hash; }, link.slice(link.indexOf("#")));
      await until("the run of the link", async () => (await app.call("settling")) || (await app.state()).scenario === "car-workshop");
      const state = await app.state();
      assert.deepEqual([state.scenario, state.seed, state.day], ["car-workshop", 3, 5]);
    },
  },
  {
    name: "links that are cut, swollen, foreign or full of mistakes are refused in words, and nothing is lost",
    run: async (t) => {
      const good = JSON.stringify({ run: { format: "goodwill-run/1", scenario: { id: "grand-hotel" }, days: 3 }, state_hash: "0123456789abcdef" });
      const link = link_of("", good);
      await without_change(t, link.slice(0, -12), "link-damaged");
      await without_change(t, "#run=%3Cscript%3Ealert(1)%3C/script%3E");
      await without_change(t, "#run=");
      await without_change(t, link_of("", Buffer.from([0xff, 0xfe, 0x41])));
      await without_change(t, `#run=${"A".repeat(50_000)}`);
      const bomb = link_of("", Buffer.alloc(11_000_000, 0x20));
      assert.ok(bomb.length < 16_384, `${bomb.length}`);
      await without_change(t, bomb, "link-bomb");
      await without_change(t, link_of("", good.replace("grand-hotel", "<img src=x onerror=alert(1)>")), "link-mistake");
      await without_change(t, link_of("", good.replace('"days":3', '"days":3,"customers":20000000')));
    },
  },
  {
    name: "a decompression bomb is stopped before it has come out",
    run: async (t) => {
      const app = await t.paused_app();
      const bomb = link_of("", Buffer.alloc(11_000_000, 0x20));
      const read = await app.page.evaluate(async (hash) => {
        let bytes = 0;
        const read = ReadableStreamDefaultReader.prototype.read;
        ReadableStreamDefaultReader.prototype.read = async function (...given) {
          const result = await read.apply(this, given);
          bytes += result.value?.length ?? 0;
          return result;
        };
        location.hash = hash;
        await new Promise((resolve) => setTimeout(resolve, 1500));
        return bytes;
      }, bomb);
      await app.place("part:notice");
      assert.ok(read > 1 << 20 && read < 2 << 20, `${read} bytes were read`);
    },
  },
  {
    name: "another state than was sent is told",
    run: async (t) => {
      const app = await t.app();
      await app.open(link_of(t.address, JSON.stringify({ run: { format: "goodwill-run/1", scenario: { id: "grand-hotel" }, days: 3 }, state_hash: "0123456789abcdef" })));
      await app.place("part:told");
      assert.equal((await app.state()).day, 3);
      await app.picture("share-other-state");
    },
  },
  {
    name: "from disk, the link names nobody's folder and is opened behind any Goodwill",
    run: async (t) => {
      const app = await t.app(CLIPBOARD);
      await app.open(`${pathToFileURL(join(t.setting.dist, "goodwill.html")).href}#paused&lang=de`);
      await app.call("advance", 4);
      const { state_hash } = await app.state();
      await app.page.evaluate(() => {
        window.copied = [];
        Object.defineProperty(navigator, "clipboard", { value: { writeText: async (text) => { window.copied.push(text); } } });
      });
      await app.click("button:repeat");
      await app.place("button:copy_link");
      await app.frames(10);
      await app.click("button:copy_link");
      const link = await until("a copied link", () => app.page.evaluate(() => window.copied[0]));
      assert.ok(link.startsWith("goodwill.html#run="), link);
      await app.picture("share-disk");
      const other = await t.app();
      await other.open(`${t.address}${link.slice(link.indexOf("#"))}`);
      assert.equal((await other.state()).state_hash, state_hash);
    },
  },
  ...[["de-DE", 1280, 720, 2], ["en-GB", 1920, 1080, 1]].map(([locale, width, height, ratio]) => ({
    name: `a camera reads the link from the screen, at ${width}×${height} in ${locale}`,
    is_again: ratio === 1,
    run: async (t) => {
      const app = await t.app({ locale, viewport: { width, height }, deviceScaleFactor: ratio });
      await app.open(`${t.address}?paused&theme=dark`);
      await app.call("setLever", "staff.reception", 1);
      await app.call("advance", 40);
      const { state_hash } = await app.state();
      await app.click("button:repeat");
      await app.place("part:command");
      await app.scroll_to("part:code", { x: width / 2, y: 400 }, 90, height - 108);
      const link = await until("a QR code that can be read", () => scanned(app, `share-code-${locale}`));
      assert.ok(link.startsWith(`${t.address}#run=`), link);
      const other = await t.app();
      await other.open(link);
      assert.equal((await other.state()).state_hash, state_hash);
    },
  })),
  {
    name: "a link that is almost too long is still read from the screen",
    run: async (t) => {
      const app = await t.paused_app({ viewport: { width: 1280, height: 960 } }, "&lang=en");
      await app.call("advance", 30);
      const { spec } = await app.call("run");
      Object.assign(spec, { commands: [], days: 200 });
      // As many changes as leave the link just short enough.
      for (let i = 0; link_of(t.address, JSON.stringify({ run: spec })).length < 1750; ++i) {
        spec.commands.push({ day: Math.floor(i / 3), lever: ["staffing", "communication", "shared_history"][i % 3], value: 0.3 + ((i * 7919) % 71) / 100 });
        assert.ok(i < 600);
      }
      await app.call("loadRun", JSON.stringify(spec));
      await app.click("button:repeat");
      await app.place("part:command");
      await app.scroll_to("part:code", { x: 640, y: 400 }, 90, 800);
      const read = await until("a QR code that can be read", () => scanned(app, "share-code-long"));
      t.note(`${read.length} characters`);
      assert.ok(read.length >= 1500 && read.startsWith(`${t.address}#run=`), read);
    },
  },
  {
    name: "where the clipboard is closed, the link stands in the address line",
    run: async (t) => {
      const app = await t.app();
      await app.page.addInitScript(() => {
        Object.defineProperty(navigator, "clipboard", { value: undefined });
        document.execCommand = () => false;
      });
      await app.open(`${t.address}?paused&lang=en`);
      await app.call("advance", 2);
      await app.click("button:repeat");
      await app.place("button:copy_link");
      await app.frames(10);
      await app.click("button:copy_link");
      await until("the link in the address", () => app.page.evaluate(() => location.hash.startsWith("#run=")));
      assert.equal((await app.state()).day, 2);
      await app.page.reload();
      await app.ready();
      assert.equal((await app.state()).day, 2);
    },
  },
  {
    name: "the report opens by itself, without a script, with the figures of the screen",
    run: async (t) => {
      const app = await t.paused_app({}, "&lang=de");
      await app.call("setLever", "wow_share", 0.3);
      await app.call("advance", 60);
      await until("the band", async () => (await app.call("differences")).figures.nps.band, 60_000);
      const { recent } = await app.state();
      const { figures } = await app.call("differences");
      await find_button(app, "button:save_report");
      const file = await download(app, "button:save_report");
      assert.equal(file.name, "grand-hotel-bericht.html");
      const page = await app.page.context().newPage();
      const problems = [];
      page.on("pageerror", (error) => problems.push(error.message));
      page.on("console", (message) => problems.push(message.text()));
      page.on("request", (request) => problems.push(request.url()));
      await page.setContent(file.bytes.toString("utf8"));
      assert.deepEqual(problems, []);
      const seen = await page.evaluate(() => ({
        language: document.documentElement.lang,
        scripts: document.scripts.length,
        rows: Object.fromEntries([...document.querySelectorAll("section:last-of-type tr[data-name]")].map((row) =>
          [row.dataset.name, [...row.querySelectorAll("data")].map((data) => Number(data.value))
            .concat(Number(row.dataset.low), Number(row.dataset.high))])),
      }));
      assert.equal(seen.language, "de");
      assert.equal(seen.scripts, 0);
      for (const id of ["profit", "customers", "account", "nps"]) {
        const [, own, , mean, low, high] = seen.rows[id];
        assert.equal(own, recent[id], id);
        assert.deepEqual([mean, low, high], [figures[id].band.mean, figures[id].band.low, figures[id].band.high], id);
      }
      await page.close();
    },
  },
  {
    name: "figures, picture and scenario are saved as files, and files are opened",
    run: async (t) => {
      const app = await t.paused_app({}, "&lang=de");
      await app.call("setLever", "staff.reception", 1);
      await app.call("advance", 12);
      await find_button(app, "button:save_figures");
      await app.picture("share-files");
      const plain = await download(app, "button:save_figures");
      assert.equal(plain.name, "grand-hotel-figures.csv");
      const rows = plain.bytes.toString("utf8").trim().split("\r\n");
      assert.equal(rows.length, 13);
      assert.ok(rows[0].startsWith("Tag,\"Kunden ("));
      assert.ok(rows[12].startsWith("12,"));
      await find_button(app, "button:save_figures_german");
      const german = await download(app, "button:save_figures_german");
      assert.deepEqual([...german.bytes.subarray(0, 3)], [0xef, 0xbb, 0xbf]);
      assert.match(german.bytes.toString("utf8"), /\r\n12;\d+;\d+(,\d+)?;/);
      await find_button(app, "button:save_scenario");
      const scenario = await download(app, "button:save_scenario");
      assert.equal(scenario.name, "grand-hotel.json");
      const { spec } = await app.call("run");
      await find_button(app, "button:save_picture");
      const picture = await download(app, "button:save_picture");
      assert.equal(picture.name, "grand-hotel-day-12.png");
      const pixels = read_png(picture.bytes);
      const colours = new Set(pixels.colours);
      assert.deepEqual([pixels.width, pixels.height], [1280, 720]);
      assert.ok(colours.size > 100, `${colours.size} colours`);
      assert.ok(await app.where("station:reception"), "the page Share is still open");

      const before = (await app.state()).state_hash;
      await app.call("loadScenario", "restaurant");
      await find_button(app, "button:open_file");
      const [chooser] = await Promise.all([app.page.waitForEvent("filechooser", { timeout: 10_000 }), app.click("button:open_file")]);
      await chooser.setFiles({ name: "run.json", mimeType: "application/json", buffer: Buffer.from(JSON.stringify(spec)) });
      await until("the run of the file", async () => (await app.state()).state_hash === before);
    },
  },
  {
    name: "the last state is kept on this computer and offered at the next start",
    run: async (t) => {
      const app = await t.paused_app({}, "&lang=en");
      await app.call("advance", 5);
      await app.page.evaluate(() => dispatchEvent(new Event("pagehide")));
      assert.equal(await kept_run(app), null, "nothing was done yet");
      await app.call("setLever", "staff.reception", 1);
      await app.call("advance", 209);
      const { state_hash } = await app.state();
      await until("a kept state", async () => JSON.parse(await kept_run(app) ?? "{}").state_hash === state_hash);
      const all = await app.page.evaluate(() => ({ keys: Object.keys(localStorage), cookies: document.cookie, session: sessionStorage.length }));
      assert.deepEqual(all, { keys: ["goodwill.run"], cookies: "", session: 0 });
      await app.call("advance", 5);
      const later = (await app.state()).state_hash;
      await app.page.reload();
      await app.ready();
      assert.equal((await app.state()).day, 0);
      await app.place("part:question");
      await app.picture("kept-question");
      // Nothing takes its place before it is answered.
      await app.call("setLever", "staff.reception", 2);
      await app.call("advance", 40);
      await app.page.evaluate(() => dispatchEvent(new Event("pagehide")));
      assert.equal(JSON.parse(await kept_run(app)).state_hash, later);
      await app.click("button:go_on");
      await until("the kept state", async () => (await app.state()).state_hash === later);
      await app.place("part:told");
      await app.picture("kept-continued");

      await app.page.reload();
      await app.ready();
      await app.click("button:begin_anew");
      await until("the question is gone", async () => !await app.where("part:question"));
      assert.equal(await kept_run(app), null);
    },
  },
  {
    name: "keeping is switched off with one press and stays off",
    run: async (t) => {
      const app = await t.paused_app({ viewport: { width: 390, height: 844 }, hasTouch: true, isMobile: true }, "&lang=de");
      await app.call("setLever", "staff.reception", 1);
      await app.call("advance", 3);
      await app.page.reload();
      await app.ready();
      await app.place("part:question");
      await app.picture("kept-question-phone");
      const place = await app.place("button:never_keep");
      assert.ok(place.height >= 44);
      await app.tap("button:never_keep");
      await until("nothing is kept", async () => await kept_run(app) === null);
      await app.call("setLever", "staff.reception", 2);
      await app.call("advance", 3);
      await app.page.reload();
      await app.ready();
      await app.frames(4);
      assert.equal(await app.where("part:question"), null);
      assert.equal(await kept_run(app), null);
      await app.tap("button:menu");
      await app.tap("button:repeat");
      await app.place("button:copy_link");
      await app.picture("share-phone");
    },
  },
  {
    name: "storage that is closed, full or damaged is said in words, and the app starts as usual",
    run: async (t) => {
      const closed = await t.app();
      await closed.page.addInitScript(() => {
        Object.defineProperty(window, "localStorage", { get() { throw new DOMException("closed", "SecurityError"); } });
      });
      await closed.open(`${t.address}?paused&lang=en`);
      await closed.call("setLever", "staff.reception", 1);
      await closed.call("advance", 3);
      await closed.click("button:repeat");
      await closed.place("part:command");
      await closed.page.mouse.move(640, 400);
      for (let i = 0; i < 10; ++i) await closed.page.mouse.wheel(0, 200);
      await closed.frames(4);
      await closed.picture("storage-closed");
      assert.equal(await closed.where("button:keeping"), null);

      const full = await t.app();
      await full.page.addInitScript(() => {
        Storage.prototype.setItem = () => { throw new DOMException("full", "QuotaExceededError"); };
      });
      await full.open(`${t.address}?paused&lang=en`);
      await full.call("setLever", "staff.reception", 1);
      await full.call("advance", 3);
      await full.place("part:told");
      await full.picture("storage-full");
      assert.equal((await full.call("advance", 1)), 4);

      const damaged = await t.app();
      await damaged.page.addInitScript(() => {
        if (location.host) localStorage.setItem("goodwill.run", "{\"run\": {\"format\"");  // an empty page has none
      });
      await damaged.open(`${t.address}?paused&lang=de`);
      await damaged.place("part:told");
      await damaged.picture("storage-damaged");
      assert.equal(await damaged.where("part:question"), null);
      assert.equal((await damaged.state()).day, 0);
    },
  },
];
