import { execFileSync } from "node:child_process";
import { mkdtempSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { createClient } from "@libsql/client";
import { startOwnServer } from "../support/own-server";
import { ownPortal } from "./own-portal";
import { admin, official, signedIn } from "./people";
import { expect, test } from "./test";

const databaseFile = join(mkdtempSync(join(tmpdir(), "lan-toa-full-")), "portal.db");
const portal = ownPortal(() => startOwnServer({ databaseFile }));

// Every Debian has prlimit (util-linux is essential there): on Linux this test runs, or fails.
test.skip(process.platform !== "linux", "only Linux can limit a running process");

/** A file of the running portal may grow to so many bytes and no further, as on a disk that is full. */
function limitFiles(bytes: number | "unlimited"): void {
  execFileSync("prlimit", ["--pid", String(portal().pid), `--fsize=${bytes}:unlimited`]);
}

const full = "Máy chủ đã hết chỗ lưu nên chưa ghi được.";

test("on a full disk a write is refused in words, reading goes on, and room is all it needs", async ({
  browser,
  request,
}) => {
  const page = await signedIn(browser, admin);
  const desk = await signedIn(browser, official);
  await page.goto("/tai-khoan");
  // Everybody was last seen so long ago that the next reading wants to note it.
  const client = createClient({ url: `file:${databaseFile}` });
  await client.execute("UPDATE session SET seen_at = seen_at - 300000");
  client.close();
  limitFiles(4096);

  for (const path of ["/quan-tri", "/quan-tri/nhat-ky", "/tai-khoan"]) {
    expect((await page.goto(path))!.status()).toBe(200);
    await expect(page.getByRole("heading", { level: 1 })).not.toHaveText("Cổng đang gặp lỗi");
  }
  await page.getByLabel("Mật khẩu hiện tại").fill("mat-khau-dung-thu-2026");
  await page.getByLabel("Mật khẩu mới").fill("mot-mat-khau-khac-han-2026");
  await page.getByRole("button", { name: "Đổi mật khẩu" }).click();
  await expect(page.getByText(full)).toBeVisible();

  expect((await request.get("/guong")).status()).toBe(200);
  const health = await request.get("/api/health");
  expect([health.status(), await health.json()]).toEqual([503, { status: "storage-full" }]);
  const draft = await desk.request.get("/ban-lam-viec");
  expect(draft.status()).toBe(200);
  // Signing in writes too, and says what is wrong, not that the password is.
  const visitor = await (await browser.newContext()).newPage();
  await visitor.goto("/dang-nhap");
  await visitor.getByLabel("Email").fill(official);
  await visitor.getByLabel("Mật khẩu").fill("mat-khau-dung-thu-2026");
  await visitor.getByRole("button", { name: "Đăng nhập" }).click();
  await expect(visitor.getByText(full)).toBeVisible();
  // Nor does next-auth's own door say that it is.
  const given = await request.get("/api/auth/csrf");
  const { csrfToken } = (await given.json()) as { csrfToken: string };
  const form = { csrfToken, email: official, password: "mat-khau-dung-thu-2026" };
  const answer = await request.post("/api/auth/callback/credentials", { form, maxRedirects: 0 });
  expect([answer.status(), await answer.json()]).toMatchObject([507, { error: "storage-full" }]);

  limitFiles("unlimited");
  const well = await request.get("/api/health");
  expect([well.status(), await well.json()]).toEqual([200, { status: "ok" }]);
  await visitor.getByLabel("Mật khẩu").fill("mat-khau-dung-thu-2026");
  await visitor.getByRole("button", { name: "Đăng nhập" }).click();
  await expect(visitor).toHaveURL(/\/ban-lam-viec/);
});
