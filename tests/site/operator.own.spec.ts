import { expect, test } from "./test";
import { startOwnServer } from "../support/own-server";
import type { RunningServer } from "../support/server";

test.use({ javaScriptEnabled: false });

let server: RunningServer;
test.beforeAll(async () => {
  test.setTimeout(300_000);
  server = await startOwnServer({
    environment: {
      OPERATOR_NAME: "Ủy ban nhân dân Phường Thử",
      OPERATOR_EMAIL: "lienhe@phuong-thu.example",
      OPERATOR_PHONE: "028 3855 1234",
    },
  });
});
test.afterAll(() => server?.stop());

const standing = ["/gioi-thieu", "/quyen-rieng-tu", "/tro-nang"];

test("who runs the portal, and how to reach them, stands on every page, in English too", async ({ page }) => {
  for (const path of ["/", ...standing, "/en", ...standing.map((one) => `/en${one}`)]) {
    await page.goto(server.url + path);
    const foot = page.locator("footer");
    await expect(foot).toContainText("Ủy ban nhân dân Phường Thử");
    await expect(foot.getByRole("link", { name: "lienhe@phuong-thu.example" })).toHaveAttribute(
      "href",
      "mailto:lienhe@phuong-thu.example",
    );
    await expect(foot.getByRole("link", { name: "028 3855 1234" })).toHaveAttribute(
      "href",
      "tel:+842838551234",
    );
    if (path === "/" || path === "/en") continue;
    const section = page.locator("main #noi-van-hanh");
    await expect(section).toContainText(path.startsWith("/en") ? "Operator" : "Nơi vận hành");
    await expect(section.getByRole("link", { name: "028 3855 1234" })).toBeVisible();
  }
});
