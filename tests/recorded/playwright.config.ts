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
  timeout: 480_000,
  reporter: [["list"]],
});
