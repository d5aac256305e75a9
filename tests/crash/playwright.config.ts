import { defineConfig } from "@playwright/test";
import site from "../../playwright.config";

/** What breaks machines, one after the other: kills, a full and a slow disk, a clock that jumps (`npm run test:crash`). */
export default defineConfig({
  ...site,
  projects: undefined,
  testDir: ".",
  outputDir: "../../test-results/crash/failed",
  globalSetup: "../support/site-setup.ts",
  workers: 1,
  retries: 0,
  timeout: 600_000,
  reporter: [["list"]],
});
