// Views, stories and presenting, as in a room.
import { strict as assert } from "node:assert";
import { readFile } from "node:fs/promises";
import { deflateRawSync, inflateRawSync } from "node:zlib";
import { until } from "../app.mjs";

const CLIPBOARD = { permissions: ["clipboard-read", "clipboard-write"] };
const VIEWS = ["emotion", "accounts", "network", "team", "cube", "iceberg", "euros", "two_camps", "drivers"];

const story = async (t, id) =>
  JSON.parse((await readFile(`${t.setting.root}/scenarios/stories/${id}.json`, "utf8")).replace(/^\s*\/\/.*$/gm, ""));

// How many colours a part of the picture has: one that shows nothing has a few.
const colours_of = (picture) => new Set(picture.colours).size;

async function turn_to(app, page) {
  await app.page.keyboard.press("PageDown");
  await until(`the page ${page}`, async () => (await app.call("story"))?.page === page);
}

export const cases = [
  ...["light", "dark"].flatMap((theme) => ["de", "en"].map((language) => ({
    name: `pictures of every view in every business, ${theme}, ${language}`,
    is_again: true,  // to be looked at beside each other: build/artefacts/views-…
    limit_s: 600,
    run: async (t) => {
      const app = await t.paused_app({}, `&lang=${language}&theme=${theme}`);
      for (const { id } of await app.call("scenarios")) {
        await app.call("loadScenario", id);
        await app.call("advance", 40);
        for (const view of ["map", ...VIEWS]) {
          await app.call("view", view);
          await app.frames(3);
          const picture = await app.picture(`views-${id}-${view}-${language}-${theme}`);
          assert.ok(colours_of(picture) > 60, `${id}, ${view}: ${colours_of(picture)} colours`);
        }
      }
    },
  }))),
  {
    name: "each view is one press, and says in a sentence what is seen, in both languages",
    run: async (t) => {
      const app = await t.paused_app({}, "&lang=de");
      await app.call("setLever", "staff.reception", 1);
      await app.call("advance", 45);
      const sentences = new Set();
      for (const view of VIEWS) {
        await app.page.mouse.move(10, 10);
        await app.page.keyboard.press("v");
        await until(`the view ${view}`, async () => await app.call("view") === view);
        await app.frames(2);
        for (const language of ["de", "en"]) {
          await app.call("language", language);
          await app.frames(2);
          const picture = await app.picture(`view-${view}-${language}`);
          assert.ok(colours_of(picture) > 60, `${view}: ${colours_of(picture)} colours`);
          const sentence = await until(`a sentence of ${view}`, async () => {
            const spoken = Object.entries(await app.spoken()).find(([, words]) => /[a-zäöü]{3,}.*[.:]$/i.test(words) && !sentences.has(words));
            return spoken && spoken[1];
          });
          assert.ok(sentence.length > 30, sentence);
          sentences.add(sentence);
        }
        await app.call("language", "de");
      }
      await app.page.keyboard.press("v");
      await until("the map again", async () => await app.call("view") === "map");
    },
  },
  {
    name: "a story is told by key and button: bets are taken, other futures resolve them, and the levers come back",
    limit_s: 150,
    run: async (t) => {
      const app = await t.paused_app({}, "&lang=en");
      await app.page.keyboard.press("g");
      await app.scroll_to("button:story_iceberg", { x: 640, y: 400 }, 100, 580, 100);
      await app.click("button:story_iceberg");
      const { pages } = await story(t, "iceberg");
      await until("the first page", async () => (await app.call("story"))?.page === pages[0].id);
      let resolved = 0;
      for (const page of pages) {
        await until(`the days of ${page.id}`, async () => (await app.state()).day === page.day, 40_000);
        await app.frames(2);
        await app.picture(`story-iceberg-${page.id}`);
        if (page.bet?.kind === "choice") {
          await app.page.keyboard.press("1");
          await app.page.keyboard.press("2");
          await app.click("button:bet_2");
          await until("three bets", async () => (await app.call("story")).bets?.at(-1).options?.join() === "1,2,2");
        } else if (page.bet?.kind === "number") {
          await app.click("button:add_bet");
          await until("a bet", async () => (await app.call("story")).bets?.at(-1).numbers?.length === 1);
          await app.page.keyboard.press("ArrowRight");
          await app.page.keyboard.press("Enter");
          await until("a higher one by key", async () => {
            const [first, second] = (await app.call("story")).bets?.at(-1).numbers ?? [];
            return second > first;
          });
        }
        if (page.reveals) {
          const { result } = await until("the result", async () => { const told = await app.call("story"); return told.result && told; }, 60_000);
          assert.ok(result.low <= result.mean && result.mean <= result.high);
          const claims = page.claims ?? [];
          for (const { at_least, at_most, measure } of claims.filter(({ measure, camp }) => !camp && JSON.stringify(measure) === JSON.stringify(pages.find(({ id }) => id === page.reveals).bet.measure))) {
            if (at_least !== undefined) assert.ok(result.high >= at_least, `${measure.figure}: ${result.high}`);
            if (at_most !== undefined) assert.ok(result.low <= at_most, `${measure.figure}: ${result.low}`);
          }
          ++resolved;
          await until("the result in words", async () => /95 ?%/.test((await app.spoken()).Result ?? ""));
        }
        if (page !== pages.at(-1)) await turn_to(app, pages[pages.indexOf(page) + 1].id);
      }
      assert.ok(resolved > 0);
      await app.click("button:story_next");
      await app.place("button:stories");
      assert.equal(await app.call("story"), null);
    },
  },
  {
    name: "a line drawn by hand is a bet, and a link opens story, page and bets elsewhere",
    run: async (t) => {
      const app = await t.paused_app(CLIPBOARD, "&lang=de");
      const { pages } = await story(t, "saved-position");
      const page = pages.find(({ bet }) => bet?.kind === "line");
      await app.call("story", "saved-position", page.id);
      const chart = await app.place("button:story_chart");
      const at = (share, height) => [chart.x + chart.width * share, chart.y + chart.height * height];
      await app.page.mouse.move(...at(0.05, 0.5));
      await app.page.mouse.down();
      for (const share of [0.3, 0.6, 0.95]) {
        await app.page.mouse.move(...at(share, 0.3 + share * 0.4), { steps: 4 });
        await app.frames(2);
      }
      await app.page.mouse.up();
      await until("the line is a bet", async () => (await app.call("story")).bets?.[0].lines?.length === 1);
      await app.picture("story-line");
      await app.click("button:repeat");
      await app.place("button:copy_link");
      await app.frames(10);
      const link = await app.copied(() => app.click("button:copy_link"));
      assert.ok(link.length < 2000, `${link.length} characters`);
      t.note(`${link.length} characters with a drawn line`);
      const other = await t.app();
      await other.open(link);
      const told = await other.call("story");
      assert.equal(told.page, page.id);
      assert.deepEqual(told.bets, (await app.call("story")).bets);
      assert.equal((await other.state()).state_hash, (await app.state()).state_hash);
      // What somebody has made up of it is refused in words.
      const text = JSON.parse(inflateRawSync(Buffer.from(link.split("#run=")[1], "base64url")).toString());
      text.story.bets[0].lines[0].heights = ["<script>"];
      await other.page.evaluate((run) => { location.hash = `run=${run}`; }, deflateRawSync(JSON.stringify(text)).toString("base64url"));
      await other.place("part:notice");
    },
  },
  {
    name: "presenting: one key makes it large, a clicker pages, B blackens, Escape ends it",
    run: async (t) => {
      const app = await t.paused_app({}, "&lang=de");
      const { pages } = await story(t, "iceberg");
      await app.call("advance", 30);
      await app.call("story", "iceberg");
      await app.page.mouse.click(640, 4);  // the edge of the bar: nothing that answers
      await app.page.keyboard.press("p");
      await app.place("presented:lever");
      await until("full screen", () => app.page.evaluate(() => document.fullscreenElement !== null));
      await app.picture("presenting-story");
      await turn_to(app, pages[1].id);
      await app.page.keyboard.press("b");
      await until("a black screen", async () => colours_of(await app.picture("presenting-black")) === 1);
      await app.page.keyboard.press("b");
      await app.place("button:stop_presenting");
      await app.page.evaluate(() => document.exitFullscreen());  // as the browser's own Escape does
      await app.place("button:present");
    },
  },
  {
    name: "presenting: notes open in a window of their own, follow the story, and pass on what a clicker sends them",
    run: async (t) => {
      const app = await t.paused_app({}, "&lang=de");
      const { pages } = await story(t, "iceberg");
      const noted = (page) => notes.waitForFunction((title) => document.querySelector("h1")?.textContent === title, page.title.de, { timeout: 20_000 });
      await app.call("advance", 30);
      await app.call("story", "iceberg");
      await app.page.mouse.click(640, 4);
      const [notes] = await Promise.all([app.page.waitForEvent("popup"), app.page.keyboard.press("n")]);
      await noted(pages[0]);
      assert.equal(await notes.evaluate(() => document.scripts.length), 0);
      await app.page.bringToFront();
      await app.page.mouse.click(640, 4);
      await app.page.keyboard.press("p");  // the full screen may be refused to a window behind: it is large all the same
      await app.place("presented:lever");
      await turn_to(app, pages[1].id);
      await noted(pages[1]);
      await notes.keyboard.press("PageDown");
      await until("on from the notes", async () => (await app.call("story")).page === pages[2].id);
      await notes.keyboard.press("PageUp");
      await until("back from the notes", async () => (await app.call("story")).page === pages[1].id);
      await notes.keyboard.press("ArrowUp");
      await notes.keyboard.press("Enter");
      await until("a bet from the notes", async () => (await app.call("story")).bets?.at(-1).numbers?.length === 1);
      await notes.keyboard.press("b");
      await until("black from the notes", async () => colours_of(await app.picture("presenting-black-from-notes")) === 1);
      await notes.keyboard.press("b");
      await app.place("button:stop_presenting");
    },
  },
];
