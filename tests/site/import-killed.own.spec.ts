import { mkdtempSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { startOwnServer } from "../support/own-server";
import { openBeside } from "../support/pictures";
import { admin, official, signIn } from "./people";
import { expect, test } from "./test";

const rows = 4_000;

test("a server killed in the middle of a job has written nothing; the next goes on and makes each row once", async ({
  page,
}) => {
  test.setTimeout(300_000);
  const databaseFile = join(mkdtempSync(join(tmpdir(), "lan-toa-")), "portal.db");
  const environment = { AUTH_SECRET: "chỉ để thử ".repeat(5) };
  const first = await startOwnServer({ databaseFile, environment });
  const database = openBeside(databaseFile);
  const one = async (statement: string) =>
    Object.values((await database.execute(statement)).rows[0] ?? {})[0];
  const made = () => one("select count(*) from nomination where name like 'Trần Văn Ngắt %'");

  await page.goto(`${first.url}/dang-nhap`);
  await page.getByLabel("Email").fill(official);
  await page.getByLabel("Mật khẩu").fill("mat-khau-dung-thu-2026");
  await page.getByRole("button", { name: "Đăng nhập" }).click();
  await expect(page).not.toHaveURL(/dang-nhap/);
  await page.goto(`${first.url}/ban-lam-viec/danh-sach/tu-tep`, { waitUntil: "networkidle" });
  const lines = Array.from(
    { length: rows },
    (_, at) => `Trần Văn Ngắt ${10_000 + at};1960;Việc tốt số ${at}`,
  );
  await page.getByLabel("Đợt nhận danh sách").selectOption("bieu-duong-nam-2026");
  await page.locator("input[type=file]").setInputFiles({
    name: "dai.csv",
    mimeType: "text/csv",
    buffer: Buffer.from(["Họ và tên;Năm sinh;Thành tích", ...lines].join("\n")),
  });
  await page.getByRole("button", { name: `Lập ${rows} hồ sơ nháp` }).click();
  await expect
    .poll(() => one("select state from job where kind = 'sheet-import'"), { intervals: [5] })
    .toBe("running");
  process.kill(first.pid, "SIGKILL");
  expect([await one("select state from job where kind = 'sheet-import'"), await made()]).toEqual([
    "running",
    0,
  ]);
  const path = new URL(page.url()).pathname;

  const second = await startOwnServer({ databaseFile, environment });
  try {
    await expect
      .poll(() => one("select state from job where kind = 'sheet-import'"), { timeout: 90_000 })
      .toBe("done");
    expect([await made(), await one("select attempts from job where kind = 'sheet-import'")]).toEqual([
      rows,
      2,
    ]);
    await page.goto(second.url + path);
    await expect(page.getByText(`Đã lập ${rows} hồ sơ nháp, cập nhật 0, từ chối 0 dòng`)).toBeVisible();
    const other = await page.context().browser()!.newContext({ baseURL: second.url });
    const operator = await other.newPage();
    await signIn(operator, admin);
    await operator.goto("/quan-tri/van-hanh");
    await expect(operator.getByText("lần thử 2")).toBeVisible();
    const job = operator.getByRole("listitem").filter({ hasText: "lần thử 2" });
    await expect(job.getByText("xong", { exact: true })).toBeVisible();
  } finally {
    database.close();
    await second.stop();
  }
});
