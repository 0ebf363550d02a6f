// The journey map: drawn, moving, answering to the mouse, back after the drawing surface was lost.
import { strict as assert } from "node:assert";
import { cut, difference, histogram, share_of } from "../image.mjs";
import { until } from "../app.mjs";

export const STATIONS = ["website", "hotline", "guest_relations", "reception", "concierge", "room", "breakfast", "restaurant", "invoice", "mailing"];

// Distinct hues of saturated pixels, in twelfths of the circle, that cover at least `least` pixels.
function hues(image, least) {
  const counts = new Array(12).fill(0);
  for (const [colour, count] of histogram(image)) {
    const r = colour >> 16, g = (colour >> 8) & 255, b = colour & 255;
    const high = Math.max(r, g, b), span = high - Math.min(r, g, b);
    if (span < 60) continue;
    const sixth = high === r ? ((g - b) / span + 6) % 6 : high === g ? (b - r) / span + 2 : (r - g) / span + 4;
    counts[Math.floor(sixth * 2) % 12] += count;
  }
  return counts.filter((count) => count >= least).length;
}

async function is_drawn(app, picture, area) {
  const map = cut(picture, area);
  const colours = histogram(map), pixels = map.colours.length;
  assert.ok(colours.length > 60, `only ${colours.length} colours on the map`);
  assert.ok(colours[0][1] < 0.95 * pixels, "nearly all of the map has one colour");
  assert.ok(hues(map, 40) >= 2, "no dots of several colours");
  // On a card there is its white ground and dark words.
  for (const [id, place] of Object.entries(await app.places(STATIONS.map((id) => `station:${id}`)))) {
    const card = cut(picture, place);
    const bright = share_of(card, (r, g, b) => Math.min(r, g, b) > 235), dark = share_of(card, (r, g, b) => Math.max(r, g, b) < 130);
    assert.ok(bright > 0.3 && dark > 0.005, `the card of ${id.slice(8)} is not drawn: ${bright.toFixed(3)} bright, ${dark.toFixed(3)} dark`);
  }
}

const corner = { x: 2, y: 2 };  // where the mouse points at nothing

export const cases = [
  {
    name: "the map is drawn: cards with words, dots of several colours",
    run: async (t) => {
      const app = await t.paused_app();
      await app.call("advance", 60);
      await app.page.mouse.move(corner.x, corner.y);
      await app.frames(10);
      await is_drawn(app, await app.picture("map"), await app.map_area(STATIONS));
    },
  },
  {
    name: "the map moves while playing and stands still while paused",
    run: async (t) => {
      const app = await t.paused_app();
      await app.call("advance", 30);
      await app.page.mouse.move(corner.x, corner.y);
      await app.frames(10);
      const area = await app.map_area(STATIONS);
      const take = () => app.picture(null, area);
      const still = [await take()];
      await app.frames(30);
      still.push(await take());
      assert.equal(difference(...still), 0, "something moves although the days stand still");
      await app.call("play");
      // Somewhere in the middle of a day, when the house is open.
      await app.page.waitForTimeout(500);
      const moving = [await take()];
      await app.page.waitForTimeout(700);
      moving.push(await take());
      assert.ok(difference(...moving) > 0.0005, "nothing moves while playing");
      await app.call("pause");
      await app.frames(10);
      const stopped = [await take()];
      await app.frames(30);
      stopped.push(await take());
      assert.equal(difference(...stopped), 0, "something still moves after pausing");
    },
  },
  {
    name: "a click on a station opens its inspector; an empty place and the way back close it",
    run: async (t) => {
      const app = await t.paused_app();
      await app.call("advance", 40);
      await app.frames(4);
      const column = { x: 985, y: 100, width: 290, height: 600 };
      const figures = await app.picture(null, column);
      assert.equal(await app.where("button:back_to_figures"), null);
      await app.click("station:reception");
      await app.place("button:back_to_figures");
      await app.page.mouse.move(corner.x, corner.y);
      await app.frames(4);
      const inspector = await app.picture(null, column);
      await app.picture("inspector-station");
      assert.ok(difference(figures, inspector) > 0.05, "the column shows the same as before");
      await app.click("station:website");
      await app.page.mouse.move(corner.x, corner.y);
      await app.frames(4);
      assert.ok(difference(inspector, await app.picture(null, column)) > 0.01, "another station shows the same figures");
      await app.click("button:back_to_figures");
      await until("the figures again", async () => (await app.where("button:back_to_figures")) === null);
      await app.click("station:reception");
      await app.place("button:back_to_figures");
      const empty = await empty_place(app);
      await app.page.mouse.click(empty.x, empty.y, { delay: 60 });
      await until("the inspector closed by a click on nothing", async () => (await app.where("button:back_to_figures")) === null);
      await app.page.mouse.move(corner.x, corner.y);
      await app.frames(4);
      assert.ok(difference(figures, await app.picture(null, column)) < 0.02, "the figures are not back");
    },
  },
  {
    name: "people and employees can be inspected",
    run: async (t) => {
      const app = await t.paused_app();
      await app.call("advance", 40);
      const column = { x: 985, y: 100, width: 290, height: 600 };
      const seen = [];
      for (const chosen of [{ person: 12 }, { employee: 0 }, { touchpoint: "room" }]) {
        assert.deepEqual(await app.call("select", chosen), chosen);
        await app.place("button:back_to_figures");
        await app.frames(4);
        seen.push(await app.picture(`inspector-${Object.keys(chosen)[0]}`, column));
      }
      assert.ok(difference(seen[0], seen[1]) > 0.02 && difference(seen[1], seen[2]) > 0.02, "different things show the same");
      await assert.rejects(app.call("select", { person: 99_999_999 }), /person must be less than \d+ in this world/);
      assert.equal(await app.call("select"), null);
      await app.frames(2);
      assert.equal(await app.where("button:back_to_figures"), null);
    },
  },
  {
    name: "the map comes back after the drawing surface was lost",
    run: async (t) => {
      t.expected.push(/CONTEXT_LOST_WEBGL/);
      const app = await t.paused_app();
      await app.call("advance", 60);
      await app.page.mouse.move(corner.x, corner.y);
      await app.frames(10);
      const area = await app.map_area(STATIONS);
      const before = await app.picture();
      await app.page.evaluate(async () => {
        const canvas = document.getElementById("canvas"), gl = canvas.getContext("webgl2");
        const happens = (name) => new Promise((resolve) => canvas.addEventListener(name, resolve, { once: true }));
        const lost = happens("webglcontextlost"), handle = gl.getExtension("WEBGL_lose_context");
        handle.loseContext();
        await lost;
        await new Promise((resolve) => setTimeout(resolve, 300));
        const restored = happens("webglcontextrestored");
        handle.restoreContext();
        await restored;
      });
      await app.frames(10);
      const after = await app.picture("context-restored");
      await is_drawn(app, after, area);
      assert.ok(difference(cut(before, area), cut(after, area)) < 0.01, "the map looks different than before");
      await app.call("play");
      const { day } = await app.state();
      await until("days after the loss", async () => (await app.state()).day > day);
    },
  },
];

// A place of the map far from cards and people: where the picture is plain around it.
async function empty_place(app) {
  const picture = await app.picture(), area = await app.map_area(STATIONS);
  const cards = Object.values(await app.places(STATIONS.map((id) => `station:${id}`)));
  for (let y = area.y + 12; y < area.y + area.height - 12; y += 6) {
    for (let x = area.x + 12; x < area.x + area.width - 12; x += 6) {
      const around = cut(picture, { x: x - 12, y: y - 12, width: 24, height: 24 });
      if (around.colours.some((colour) => colour !== around.colours[0])) continue;
      if (!cards.some((s) => x > s.x - 12 && x < s.x + s.width + 12 && y > s.y - 12 && y < s.y + s.height + 12)) return { x, y };
    }
  }
  return assert.fail("no empty place on the map");
}
