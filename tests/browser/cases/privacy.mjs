// Nothing leaves the page, nothing foreign runs in it, and nobody pays for a page that nobody sees.
// (That no case asked for a foreign address is checked after every case.)
import { strict as assert } from "node:assert";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { until } from "../app.mjs";
import { serve } from "../server.mjs";

export const cases = [];
for (const [from, address] of [["the server", (t) => t.address], ["disk", (t) => pathToFileURL(join(t.setting.dist, "goodwill.html")).href]]) {
  cases.push({
    name: `opened from ${from}, the page may talk to nobody else and runs no foreign script`,
    run: async (t) => {
      t.expected.push(/Content Security Policy/);
      const other = await serve(t.setting.dist);
      const app = await t.app();
      await app.open(address(t));
      await app.is_day_running();
      assert.deepEqual(app.problems, []);
      const tried = await app.page.evaluate(async (foreign) => {
        const fetched = await fetch(`${foreign}fetch`, { mode: "no-cors" }).then(() => "fetched", () => "refused");
        const image = await new Promise((resolve) => {
          const picture = new Image();
          picture.onload = picture.onerror = () => resolve(picture.naturalWidth);
          picture.src = `${foreign}image.png`;
        });
        const script = document.createElement("script");
        script.textContent = "window.was_fooled = true";
        document.body.append(script);
        const button = document.createElement("button");
        button.setAttribute("onclick", "window.was_fooled = true");
        document.body.append(button);
        button.click();
        let evaluated = "refused";
        try { evaluated = (0, eval)("'evaluated'"); } catch { /* as it should be */ }
        script.remove();
        button.remove();
        return { fetched, image, evaluated, was_fooled: "was_fooled" in window };
      }, other.address);
      assert.deepEqual(tried, { fetched: "refused", image: 0, evaluated: "refused", was_fooled: false });
      assert.deepEqual(other.paths, [], "the other server was asked");
      other.close();
      // These were attempts of the test.
      app.addresses = app.addresses.filter((asked) => !asked.startsWith(other.address));
    },
  });
}

cases.push({
  name: "the page holds no links and no parts from elsewhere",
  run: async (t) => {
    const app = await t.paused_app();
    const foreign = await app.page.evaluate(() => [...document.querySelectorAll("[href], [src]")]
      .map((part) => part.href || part.src).filter((address) => !address.startsWith("data:") && new URL(address).origin !== location.origin));
    assert.deepEqual(foreign, []);
    const kept = await app.page.evaluate(() => ({ cookies: document.cookie, local: localStorage.length, session: sessionStorage.length }));
    assert.deepEqual(kept, { cookies: "", local: 0, session: 0 });
  },
});

cases.push({
  name: "a page whose frames are held back, as in a hidden tab, owes no days",
  run: async (t) => {
    const app = await t.app();
    // Browsers call no animation frames of a page that nobody sees; here the page holds them back itself.
    await app.page.addInitScript(() => {
      const ask = window.requestAnimationFrame.bind(window), held = [];
      window.requestAnimationFrame = (callback) => (window.is_unseen ? held.push(callback) : ask((now) => (window.is_unseen ? held.push(callback) : callback(now))));
      window.show_again = () => {
        window.is_unseen = false;
        for (const callback of held.splice(0)) ask(callback);
      };
    });
    await app.open(t.address);
    await app.click("button:speed_4");
    await app.page.evaluate(() => { window.is_unseen = true; });
    const { day } = await app.state();
    await app.page.waitForTimeout(3000);
    assert.equal((await app.state()).day, day, "days passed in a page that nobody saw");
    const after = await app.page.evaluate(async () => {
      window.show_again();
      await new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(resolve)));
      return window.goodwill.state().day;
    });
    // Three seconds at thirty days a second would be ninety days.
    assert.ok(after - day < 30, `${after - day} days at once`);
    await until("days again", async () => (await app.state()).day > after);
  },
});
