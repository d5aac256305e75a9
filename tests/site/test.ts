import { test as base } from "@playwright/test";

export { expect, type APIRequestContext, type APIResponse, type Browser, type Page } from "@playwright/test";

/**
 * Playwright's `test`; what a test opened in the worker's browser is closed after it. Left open, every page of every test
 * before would still be asking its portal for news while the next one runs.
 */
export const test = base.extend<{ closesWhatItOpened: void }>({
  closesWhatItOpened: [
    async ({ browser }, use) => {
      const before = new Set(browser.contexts());
      await use();
      const opened = browser.contexts().filter((context) => !before.has(context));
      await Promise.all(opened.map((context) => context.close()));
    },
    { auto: true },
  ],
});
