import { defineConfig } from "@playwright/test";
import { BROWSER_ARGS, findBrowser } from "./browser";

export default defineConfig({
  testDir: "./journeys",
  outputDir: "./.output",
  // One worker: a journey runs a server, a facilitator, phones and a stage on two cores.
  workers: 1,
  fullyParallel: false,
  retries: 0,
  // Most need half a minute; a busy machine may take five times as long.
  timeout: 240_000,
  expect: { timeout: 20_000 },
  reporter: [["list"], ["json", { outputFile: "./.output/result.json" }]],
  use: {
    launchOptions: { executablePath: findBrowser() ?? undefined, args: BROWSER_ARGS },
    // Recording everything in case something fails takes a quarter of the time. What a journey did is seen with
    // npx playwright test -c e2e/playwright.config.ts NAME --trace on
    trace: "off",
    screenshot: "only-on-failure",
    locale: "en-GB",
    timezoneId: "Europe/London",
  },
});
