import { readdirSync, readFileSync } from "node:fs";
import { expect, test } from "./test";
import { busyJpeg, jpeg } from "../support/files";
import { startOwnServer } from "../support/own-server";
import { makeDraft, ownOrigin } from "./nominations";
import { ownPortal } from "./own-portal";
import { official, otherOfficial, signedIn } from "./people";

const portal = ownPortal(startOwnServer);

test("a file that has all arrived and waits for the decoder says so: neither as sent, nor as stored", async ({
  browser,
}) => {
  const other = await signedIn(browser, otherOfficial);
  const page = await signedIn(browser, official);
  const theirs = await makeDraft(other, { deed: "Ảnh đang được xử lý" });
  const ours = await makeDraft(page, { deed: "Ảnh đang chờ" });
  const first = other.request.post(`/api/nominations/${theirs}/photos`, {
    headers: { ...ownOrigin(other), "content-type": "application/octet-stream", "x-file-name": "a.jpg" },
    data: await busyJpeg(),
  });
  let decoder = 0;
  await expect.poll(() => (decoder = childOf(portal().pid)), { intervals: [10] }).toBeGreaterThan(0);
  process.kill(decoder, "SIGSTOP");
  try {
    await page.goto(`/ban-lam-viec/de-cu/${ours}/kiem-tra`, { waitUntil: "networkidle" });
    const file = async (name: string, colour: string) => ({
      name,
      mimeType: "image/jpeg",
      buffer: await jpeg(300, 200, colour),
    });
    await page
      .getByLabel("Thêm ảnh")
      .setInputFiles([await file("hẻm.jpg", "#123"), await file("chợ.jpg", "#321")]);
    const progress = (words: string) => page.getByLabel(words, { exact: true });
    await expect(progress("Đã gửi hết hẻm.jpg. Cổng đang chờ đến lượt và xử lý.")).toHaveAttribute(
      "value",
      "100",
    );
    await expect(progress("Chờ gửi chợ.jpg")).toHaveAttribute("value", "0");
    await expect(page.getByText(/^Đang gửi/)).toHaveCount(0);
    await expect(page.getByLabel("Mô tả ảnh")).toHaveCount(0);
  } finally {
    process.kill(decoder, "SIGCONT");
  }
  expect((await first).status()).toBe(200);
  await expect(page.getByLabel("Mô tả ảnh")).toHaveCount(2);
  await expect(page.getByText(/hẻm\.jpg|chợ\.jpg/)).toHaveCount(0);
});

/** The decoder that this process started; 0 while it has none. */
function childOf(parent: number): number {
  const is = (pid: string) => {
    try {
      const stat = readFileSync(`/proc/${pid}/stat`, "utf8");
      const [, itsParent] = stat.slice(stat.lastIndexOf(")") + 2).split(" ");
      return (
        Number(itsParent) === parent &&
        readFileSync(`/proc/${pid}/cmdline`, "utf8").includes("decode-photo.mjs")
      );
    } catch {
      return false;
    }
  };
  return Number(
    readdirSync("/proc")
      .filter((name) => /^\d+$/.test(name))
      .find(is) ?? 0,
  );
}
