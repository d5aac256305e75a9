import { mkdirSync, writeFileSync } from "node:fs";
import { test as base, type Page, type TestInfo } from "@playwright/test";
import { startServer } from "../support/server";

export { expect, type APIRequestContext, type APIResponse, type Browser, type Page } from "@playwright/test";

type OfTest = { closesWhatItOpened: void };
type OfWorker = {
  /** The address of the portal that the files of a worker share; undefined where each starts its own. */
  sharedPortal: string | undefined;
};

/**
 * Playwright's `test` on a portal with the opening content. A test that failed ends its worker, so that what is tried again
 * finds a fresh portal, and not what the first try left behind.
 *
 * What a test opened in the worker's browser is closed after it: left open, every page of every test before would still be
 * asking its portal for news while the next one runs. One that failed leaves a picture of each page. Playwright's own
 * pictures are off: it takes one of every page that is closed, lest the test fail later, and waits five seconds for those
 * that are just being led on.
 */
export const test = base.extend<OfTest, OfWorker>({
  sharedPortal: [
    async ({}, use, worker) => {
      if (worker.project.name === "own") return use(undefined);
      const server = await startServer();
      await use(server.url);
      await server.stop();
      mkdirSync("test-results", { recursive: true });
      writeFileSync(`test-results/server-${worker.workerIndex}.log`, server.output());
    },
    { scope: "worker", timeout: 300_000 },
  ],
  baseURL: ({ sharedPortal }, use) => use(sharedPortal),
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
