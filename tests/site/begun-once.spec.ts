import { expect, test } from "./test";
import { official, signedIn } from "./people";

test("a new nomination whose answer was lost and that went its way since is begun no second time", async ({
  browser,
}) => {
  const page = await signedIn(browser, official);
  await page.goto("/ban-lam-viec/de-cu/moi", { waitUntil: "networkidle" });
  let id = "";
  await page.route("**/api/nominations/*", async (route) => {
    id = new URL(route.request().url()).pathname.split("/").at(-1)!;
    await route.fetch();
    await route.abort();
  });
  await page
    .getByLabel(/^Họ và tên|^Tên/)
    .first()
    .fill("Bà Lời Đáp Mất");
  await expect.poll(() => id).not.toBe("");
  await page.unrouteAll({ behavior: "wait" });
  await page.goto("/ban-lam-viec");

  const other = await signedIn(browser, official);
  await other.goto(`/ban-lam-viec/de-cu/${id}`, { waitUntil: "networkidle" });
  await other.getByText("Rút hồ sơ này").click();
  await other.getByRole("button", { name: "Rút hồ sơ", exact: true }).click();
  await expect(other).toHaveURL(/\/ban-lam-viec(\?.*)?$/);

  await page.goto("/ban-lam-viec/de-cu/moi");
  await expect(page.locator("main")).toContainText(/hồ sơ/);
  await expect
    .poll(() => page.evaluate(() => Object.keys(localStorage).filter((key) => key.endsWith(":new"))))
    .toEqual([]);
  await page.goto("/ban-lam-viec/de-cu/moi", { waitUntil: "networkidle" });
  await expect(page.getByLabel(/^Họ và tên|^Tên/).first()).toHaveValue("");
});
