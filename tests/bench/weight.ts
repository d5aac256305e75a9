import { chromium } from "@playwright/test";
import { chromiumPath } from "../support/chromium";
import type { Bench } from "./bench";
import { storyPath } from "./portal";

type Weight = Record<"document" | "stylesheet" | "script" | "font" | "image", number>;

/** Pages with drawings: the markup beside these is to be small too. */
const drawn = { "the map of wards": "/don-vi", "the figures of the city": "/thong-ke" };

/** What a story costs a phone, beside a clean Next page; and what the pages with drawings are without them. */
export async function benchWeights({ rows, portal, reference }: Bench): Promise<void> {
  const { url, photoStory } = await portal();
  const page = await weighPage(url + storyPath);
  const clean = await weighPage((await reference()).url);
  const add = (what: string, bytes: number, atMost?: number) =>
    rows.add(`story page: ${what}`, bytes / 1024, "KB", { goal: atMost ? { atMost } : undefined, digits: 1 });
  add("HTML over the wire", page.document);
  add("CSS", page.stylesheet, 20);
  add("scripts over a clean Next page's", page.script - clean.script, 12);
  add("scripts in all", page.script);
  add("fonts", page.font, 100);
  add("a photo full of detail, on a phone", (await weighPage(url + photoStory)).image, 60);
  rows.add("story page in all", inAll(page) / 1024, "KB", { goal: { atMost: 260 }, digits: 0 });
  rows.add("home page in all", inAll(await weighPage(url)) / 1024, "KB", {
    goal: { atMost: 300 },
    digits: 0,
  });
  for (const [name, path] of Object.entries(drawn))
    rows.add(`HTML of ${name} beside its drawings`, (await bareSize(url + path)) / 1024, "KB", {
      goal: { atMost: 60 },
      digits: 1,
    });
}

/** Bytes of a page's markup, unpacked, without what is drawn in it. */
export async function bareSize(address: string): Promise<number> {
  const html = await (await fetch(address)).text();
  return Buffer.byteLength(html.replace(/<svg[\s\S]*?<\/svg>/g, ""));
}

/** What a page weighs with everything it asked for until the line was quiet, in bytes. */
const inAll = (weight: Weight) => Object.values(weight).reduce((sum, bytes) => sum + bytes, 0);

/** Bytes over the wire, by kind, of one page on a phone (360 px, two device pixels to each) in a fresh browser. */
async function weighPage(url: string): Promise<Weight> {
  const args = ["--no-sandbox", "--disable-gpu", "--disable-background-networking"];
  const browser = await chromium.launch({ executablePath: chromiumPath(), args });
  try {
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
    return weight;
  } finally {
    await browser.close();
  }
}
