import { defineConfig } from "@playwright/test";
import { chromiumPath } from "./tests/support/chromium";

const port = process.env.SITE_PORT ?? "3190";

export default defineConfig({
  testDir: "tests/site",
  outputDir: "test-results/site",
  globalSetup: "./tests/support/site-setup.ts",
  // The walks share one portal, as people do, so they run one after the other.
  workers: 1,
  retries: 0,
  timeout: 90_000,
  reporter: [["list"], ["json", { outputFile: "test-results/site.json" }]],
  use: {
    baseURL: `http://127.0.0.1:${port}`,
    viewport: { width: 1280, height: 900 },
    locale: "vi-VN",
    trace: "off",
    screenshot: "only-on-failure",
    launchOptions: {
      executablePath: chromiumPath(),
      args: [
        "--no-sandbox",
        "--disable-gpu",
        "--disable-background-networking",
        "--disable-component-update",
      ],
    },
  },
});
