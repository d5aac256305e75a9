import { defineConfig } from "@playwright/test";
import { testBrowserPath } from "./tests/support/chromium";

// Found, or installed, once: workers read this file too, and inherit what is found.
process.env.CHROMIUM_PATH ??= testBrowserPath();

/** Files whose tests start portals of their own. */
const own = "**/*.own.spec.ts";

export default defineConfig({
  testDir: "tests/site",
  outputDir: "test-results/site",
  globalSetup: "./tests/support/site-setup.ts",
  // Those that share one portal run one after the other, as people follow each other there; beside them, and then on
  // both cores, those with portals of their own.
  workers: 2,
  projects: [
    { name: "shared", testIgnore: own, workers: 1 },
    { name: "own", testMatch: own, workers: 2 },
  ],
  // A busy machine now and then; what needed a second try is named as flaky.
  retries: process.env.CI ? 1 : 0,
  timeout: 90_000,
  expect: { timeout: 15_000 },
  reporter: [["list"], ["json", { outputFile: "test-results/site.json" }]],
  use: {
    viewport: { width: 1280, height: 900 },
    locale: "vi-VN",
    trace: "off",
    // tests/site/test.ts takes them.
    screenshot: "off",
    launchOptions: {
      executablePath: process.env.CHROMIUM_PATH,
      args: [
        "--no-sandbox",
        "--disable-gpu",
        "--disable-background-networking",
        "--disable-component-update",
      ],
    },
  },
});
