import { chromium } from "@playwright/test";
import { chromiumPath } from "../support/chromium";

export type Weight = Record<"document" | "stylesheet" | "script" | "font" | "image", number>;

/** Bytes over the wire, by kind, of one page on a phone (360 px, two device pixels to each) in a fresh browser. */
export async function weighPage(url: string): Promise<Weight> {
  const args = ["--no-sandbox", "--disable-gpu", "--disable-background-networking"];
  const browser = await chromium.launch({ executablePath: chromiumPath(), args });
  const phone = { viewport: { width: 360, height: 800 }, deviceScaleFactor: 2 };
  const page = await (await browser.newContext(phone)).newPage();
  const weight: Weight & Record<string, number> = {
    document: 0,
    stylesheet: 0,
    script: 0,
    font: 0,
    image: 0,
  };
  const pending: Promise<void>[] = [];
  page.on("requestfinished", (request) => {
    const kind = request.resourceType();
    pending.push(
      request.sizes().then((sizes) => void (weight[kind] = (weight[kind] ?? 0) + sizes.responseBodySize)),
    );
  });
  await page.goto(url, { waitUntil: "networkidle" });
  await Promise.all(pending);
  await browser.close();
  return weight;
}
