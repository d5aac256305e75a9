import { mkdtempSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { openDatabase } from "../../db/client";
import { pendingDecision } from "../../db/schema";
import { startOwnServer } from "../support/own-server";
import { openDecision } from "./nominations";
import { ownPortal } from "./own-portal";
import { moderator, signedIn } from "./people";
import { expect, test, type Browser, type Page } from "./test";

// A portal of its own: elsewhere decisions are carried out at once.
const databaseFile = join(mkdtempSync(join(tmpdir(), "lan-toa-undo-")), "portal.db");
ownPortal(() => startOwnServer({ databaseFile, environment: { UNDO_SECONDS: "10" } }));

/** Keys are heard once scripts run. */
async function awake(review: Page): Promise<void> {
  const keys = review.getByRole("dialog", { name: "Phím tắt" });
  await expect(async () => {
    await review.keyboard.press("?");
    await expect(keys).toBeVisible({ timeout: 500 });
  }).toPass();
  await review.keyboard.press("?");
  await expect(keys).toBeHidden();
}

/** The first of the queue, opened by keys. */
async function firstWaiting(browser: Browser): Promise<Page> {
  const review = await signedIn(browser, moderator);
  await review.goto("/kiem-duyet");
  await awake(review);
  await review.keyboard.press("j");
  await review.keyboard.press("Enter");
  await expect(review).toHaveURL(/kiem-duyet\/[0-9a-f-]{36}/);
  return review;
}

async function sendBack(review: Page): Promise<void> {
  await openDecision(review, "r");
  await review.keyboard.type("Cần xác nhận của khu phố.");
  await review.getByRole("button", { name: "Xác nhận trả lại" }).press("Enter");
  await expect(review.getByRole("status").getByText("Đã trả lại để bổ sung")).toBeVisible();
}

test("by keys alone a decision is taken, the next one opens, and it is taken back within its ten seconds", async ({
  browser,
}) => {
  const review = await firstWaiting(browser);
  const first = new URL(review.url()).pathname;
  await sendBack(review);
  expect(new URL(review.url()).pathname).not.toBe(first);
  await expect(review.locator(`[data-queue] a[href*="${first}"]`)).toHaveCount(0);
  // Keys are heard a moment after the page is shown.
  await expect(async () => {
    await review.keyboard.press("u");
    await expect(review).toHaveURL(new RegExp(`${first}$`), { timeout: 2000 });
  }).toPass();
  await expect(review.locator(`[data-queue] a[href*="${first}"]`)).toHaveCount(1);
  await expect(review.locator('details[data-key="r"]')).toBeVisible();
});

test("an undo that was pressed in time and on its way for too long is told that it was too late", async ({
  browser,
}) => {
  const review = await firstWaiting(browser);
  await sendBack(review);
  const { db, client } = openDatabase(`file:${databaseFile}`);
  const waiting = () => db.$count(pendingDecision);
  await review.route("**/kiem-duyet/**", async (route) => {
    if (route.request().method() === "POST") await expect.poll(waiting, { timeout: 20_000 }).toBe(0);
    await route.continue();
  });
  await review.locator("[data-undo] button").click();
  await expect(review.getByText("Đã hết thời gian hoàn tác: quyết định đã được thực hiện.")).toBeVisible({
    timeout: 20_000,
  });
  client.close();
});
