// The browsers that the cases run in: Chromium as it comes, Firefox as Debian packages it (through WebDriver BiDi: playwright's
// own Firefox is another build). GOODWILL_BROWSER=firefox chooses the second.
import { execFileSync } from "node:child_process";
import { chromium, firefox } from "playwright-core";

export const is_firefox = process.env.GOODWILL_BROWSER === "firefox";

// Drawing in software: the same pixels with and without a graphics card.
export const SOFTWARE_GL = ["--use-gl=angle", "--use-angle=swiftshader", "--enable-unsafe-swiftshader"];

// `options`: of Chromium's command line. Firefox has WebGL only with a display: xvfb-run gives it one. Its preferences can be
// reached while it runs (firefox.mjs).
export function launch(root, options) {
  if (is_firefox) {
    return firefox.launch({
      channel: "moz-firefox",
      executablePath: process.env.GOODWILL_FIREFOX || "/usr/bin/firefox-esr",
      headless: false,
      args: ["--remote-allow-system-access"],
      firefoxUserPrefs: { "webgl.disabled": options.includes("--disable-3d-apis") },
      env: { ...process.env, LIBGL_ALWAYS_SOFTWARE: "1" },
    });
  }
  const executablePath = process.env.GOODWILL_CHROMIUM || execFileSync(`${root}/tools/find-browser`, { encoding: "utf8" }).trim();
  return chromium.launch({ executablePath, chromiumSandbox: process.getuid?.() !== 0, args: options });
}
