import { defineConfig } from "@playwright/test";
import site from "../../playwright.config";

/** The recorded season: one file, one after the other, pictures of every station under test-results/recorded. */
export default defineConfig({
  ...site,
  projects: undefined,
  testDir: ".",
  outputDir: "../../test-results/recorded/failed",
  globalSetup: "../support/site-setup.ts",
  workers: 1,
  retries: 0,
  timeout: 600_000,
  // A busy machine is no fault of the portal: nothing here measures how fast it answers.
  expect: { timeout: 45_000 },
  reporter: [["list"]],
});
