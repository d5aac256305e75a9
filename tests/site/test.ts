import { test as base, type Page, type TestInfo } from "@playwright/test";

export { expect, type APIRequestContext, type APIResponse, type Browser, type Page } from "@playwright/test";

/**
 * Playwright's `test`; what a test opened in the worker's browser is closed after it. Left open, every page of every test
 * before would still be asking its portal for news while the next one runs.
 *
 * A test that failed leaves a picture of each page. Playwright's own pictures are off: it takes one of every page that is
 * closed, lest the test fail later, and waits five seconds for those that are just being led on.
 */
export const test = base.extend<{ closesWhatItOpened: void }>({
  closesWhatItOpened: [
    async ({ browser }, use, info) => {
      const before = new Set(browser.contexts());
      await use();
      const opened = browser.contexts().filter((context) => !before.has(context));
      await photograph(
        opened.flatMap((context) => context.pages()),
        info,
      );
      await Promise.all(opened.map((context) => context.close()));
    },
    { auto: true },
  ],
  page: async ({ page }, use, info) => {
    await use(page);
    await photograph([page], info);
  },
});

async function photograph(pages: Page[], info: TestInfo): Promise<void> {
  if (info.errors.length === 0) return;
  for (const page of pages) {
    const path = info.outputPath(`failed-${info.attachments.length}.png`);
    // A page that cannot be seen must not hide why the test failed.
    const taken = await page.screenshot({ path, timeout: 5_000 }).catch(() => null);
    if (taken) await info.attach("screenshot", { path, contentType: "image/png" });
  }
}
