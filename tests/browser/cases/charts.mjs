// Charts: closer and back with wheel, keys, fingers and buttons; what is seen as a table and a picture.
import { strict as assert } from "node:assert";
import { histogram, read_png } from "../image.mjs";
import { until } from "../app.mjs";

const download = (app, button) => app.saved(() => app.click(button));

const rows_of = (file) => file.bytes.toString("utf8").trim().split("\r\n");
const days_of = async (app) => rows_of(await download(app, "button:chart_csv")).length - 1;

// Two hundred days, and the month before the start.
async function open_chart(trial, options = {}) {
  const app = await trial.paused_app(options);
  await app.call("advance", 200);
  await app.click("button:figure_customers");
  await app.place("chart:figure");
  return app;
}

export const cases = [
  {
    name: "charts: what is seen is saved as a table, in both forms, and as a picture of the chart alone at the screen's resolution",
    run: async (trial) => {
      const app = await open_chart(trial, { deviceScaleFactor: 2, locale: "de-DE" });
      assert.equal(await days_of(app), 231);
      const days = await app.place("chart:figure");
      await app.page.mouse.move(days.middle_x, days.middle_y);
      await app.page.mouse.wheel(0, -300);
      await app.frames(6);
      await app.picture("chart-closer");
      const seen = await download(app, "button:chart_csv");
      assert.match(seen.name, /^grand-hotel-customers-days-\d+-\d+\.csv$/);
      const [first, last] = seen.name.match(/\d+/g).map(Number), rows = rows_of(seen);
      assert.ok(first > 1 && last < 200, "the wheel did not come closer");
      assert.equal(rows.length, last - first + 2);
      assert.ok(rows[0].startsWith("Tag,\"Kunden ("));
      assert.match(rows[1], new RegExp(`^${first},\\d{4}$`));
      assert.match(rows.at(-1), new RegExp(`^${last},\\d{4}$`));
      const german = await download(app, "button:chart_csv_german");
      assert.deepEqual([...german.bytes.subarray(0, 3)], [0xef, 0xbb, 0xbf]);
      assert.match(german.bytes.toString("utf8"), new RegExp(`\\r\\n${last};\\d{4}\\r\\n$`));
      const picture = await download(app, "button:chart_png");
      assert.equal(picture.name, seen.name.replace(".csv", ".png"));
      const pixels = read_png(picture.bytes), place = await app.place("chart:figure");
      assert.ok(pixels.width > 2 * place.width && pixels.width < 2.4 * place.width, `${pixels.width} pixels wide`);
      assert.ok(pixels.height > 2 * place.height && pixels.height < 2 * place.height + 240, `${pixels.height} pixels high`);
      assert.ok(histogram(pixels).length > 20, "the picture is empty");
      await app.click("button:chart_all");
      await app.frames(4);
      assert.equal(await days_of(app), 231);
    },
  },
  {
    name: "charts: two fingers come closer",
    run: async (trial) => {
      const app = await open_chart(trial, { hasTouch: true });
      const days = await app.place("chart:figure");
      const touch = (type, ...places) => app.touch(type, places.map((x) => [days.middle_x + x, days.middle_y]));
      await touch("touchStart", -20);
      await touch("touchStart", -20, 20);
      for (let away = 30; away <= 140; away += 10) {
        await touch("touchMove", -away, away);
        await app.frames(1);
      }
      await touch("touchEnd", -140, 140);
      await app.frames(6);
      await until("fewer days", async () => await days_of(app) < 190);
    },
  },
];
