// The page opens, from a server and from disk, in the language of the browser.
import { strict as assert } from "node:assert";
import { join } from "node:path";
import { pathToFileURL } from "node:url";

const WORDS = {
  "de-DE": { language: "de", title: "Grandhotel · Goodwill", scenario: "Szenario" },
  "en-GB": { language: "en", title: "Grand hotel · Goodwill", scenario: "Scenario" },
};

async function opens(t, address, locale, name) {
  const app = await t.app({ locale });
  await app.open(address);
  await app.is_day_running();
  const words = WORDS[locale];
  await app.page.waitForFunction((title) => document.title === title, words.title, { timeout: 5000 });
  assert.equal(await app.language(), words.language);
  assert.equal(await app.call("language"), words.language);
  assert.ok(words.scenario in (await app.spoken()), "the text for screen readers is in the language of the browser");
  const { scenario, is_playing, customers } = await app.state();
  assert.equal(scenario, "grand-hotel");
  assert.equal(is_playing, true);
  assert.ok(customers > 1000, `${customers} customers`);
  assert.equal(await app.page.isVisible("#loading-text"), false, "the loading text is still there");
  assert.equal(await app.page.isVisible("#trouble"), false, "the page shows trouble");
  await app.picture(name);
}

export const cases = [];
for (const locale of Object.keys(WORDS)) {
  const language = WORDS[locale].language;
  cases.push({ name: `opens from the server, browser in ${locale}`, is_again: language === "en", run: (t) => opens(t, t.address, locale, `opened-server-${language}`) });
  cases.push({
    name: `the single file opens from disk, browser in ${locale}`,
    is_again: language === "de",
    run: (t) => opens(t, pathToFileURL(join(t.setting.dist, "goodwill.html")).href, locale, `opened-disk-${language}`),
  });
}

cases.push({
  name: "nothing begins cold: before the first day every figure has the thirty days before the start",
  run: async (t) => {
    const app = await t.paused_app({ locale: "de-DE" });
    const spoken = await app.spoken();
    const texts = Object.entries(spoken).slice(2);
    assert.equal((await app.state()).day, 0);
    assert.ok(texts.length > 10, `${texts.length} figures`);
    assert.deepEqual(texts.filter(([, text]) => text.includes("–")), []);
    await app.picture("before-the-first-day");
  },
});

cases.push({
  name: "wishes in the address are granted",
  run: async (t) => {
    const app = await t.app({ locale: "en-GB" });
    await app.open(`${t.address}#lang=de&theme=dark&scenario=phone-provider&seed=11&customers=2000&paused`);
    const { scenario, seed, day, is_playing, customers } = await app.state();
    assert.deepEqual({ scenario, seed, day, is_playing }, { scenario: "phone-provider", seed: 11, day: 0, is_playing: false });
    assert.ok(Math.abs(customers - 2000) < 200, `${customers} customers instead of 2000`);
    assert.equal(await app.call("language"), "de");
    assert.equal(await app.call("theme"), "dark");
  },
});
