import { chromium } from "@playwright/test";
import lighthouse from "lighthouse";
import { chromiumPath } from "../support/chromium";
import { freePort } from "../support/server";
import type { Bench } from "./bench";
import { storyPath } from "./portal";

/** Largest contentful paint of each, in seconds, is to be at most this. */
const pages = [
  { name: "home", path: "/", paint: 1.6 },
  { name: "story", path: storyPath, paint: 1.5 },
  { name: "a list", path: "/guong", paint: 1.6 },
  { name: "a model", path: "/mo-hinh/me-do-dau", paint: 1.6 },
  { name: "a campaign", path: "/dot-bieu-duong/bieu-duong-quan-11-2023", paint: 1.6 },
  { name: "a ward", path: "/don-vi/phuong-minh-phung", paint: 1.6 },
  { name: "the map", path: "/don-vi", paint: 1.6 },
  { name: "the figures", path: "/thong-ke", paint: 1.6 },
  { name: "an honour book", path: "/so-vang/2023", paint: 1.6 },
  { name: "open data", path: "/du-lieu", paint: 1.6 },
  { name: "a search", path: "/tim-kiem?q=hoa", paint: 1.6 },
];

/** Some of them alone, to look at what one scores: BENCH_PAGES=/don-vi,/thong-ke. */
const asked = process.env.BENCH_PAGES?.split(",");

/** Lighthouse's mobile run (simulated slow 4G, a slow phone): of three runs of a page the one with the middle paint. */
export async function benchExperience({ rows, portal }: Bench): Promise<void> {
  const { url } = await portal();
  for (const { name, path, paint } of pages.filter((one) => asked?.includes(one.path) ?? true)) {
    try {
      const page = await measureExperience(url + path);
      const { scores, shift } = page;
      rows.add(`Lighthouse of ${name}: largest paint`, page.paint, "s", {
        goal: { atMost: paint },
        digits: 2,
      });
      rows.add(`Lighthouse of ${name}: least of its four scores`, Math.min(...scores), "", {
        goal: { atLeast: 98 },
        note: scores.join(" / "),
      });
      rows.add(`Lighthouse of ${name}: layout shift`, Math.round(shift * 1000) / 1000, "", {
        goal: { atMost: 0 },
        digits: 3,
      });
    } catch (error) {
      // One page that no run gets through is no reason to lose the others.
      rows.fail(
        new Error(`Lighthouse of ${name}: ${error instanceof Error ? error.message : String(error)}`),
      );
    }
  }
}

/** Scores of performance, accessibility, best practices and SEO, 0–100; paint in seconds; shift is cumulative. */
type PageExperience = { scores: number[]; paint: number; shift: number };

const runs = 3;
const triesOfRun = 3;

async function measureExperience(url: string): Promise<PageExperience> {
  const found = [];
  for (let at = 0; at < runs; at++) found.push(await measureUntilDone(url));
  return found.sort((one, other) => one.paint - other.paint)[Math.floor(runs / 2)]!;
}

/** Now and then a run ends with NO_NAVSTART or the like, which says nothing about the page. */
async function measureUntilDone(url: string): Promise<PageExperience> {
  for (let tried = 1; ; tried++) {
    try {
      return await measureOnce(url);
    } catch (error) {
      if (tried === triesOfRun) throw error;
      console.log(`  (again: ${error instanceof Error ? error.message : String(error)})`);
    }
  }
}

async function measureOnce(url: string): Promise<PageExperience> {
  const port = await freePort();
  const args = ["--no-sandbox", "--disable-gpu", `--remote-debugging-port=${port}`];
  const browser = await chromium.launch({ executablePath: chromiumPath(), args });
  try {
    const run = await lighthouse(url, { port, output: "json", logLevel: "error" });
    const { categories, audits, runtimeError } = run!.lhr;
    if (runtimeError) throw new Error(`${runtimeError.code}: ${runtimeError.message}`);
    const score = (name: string) => Math.round((categories[name]?.score ?? 0) * 100);
    return {
      scores: ["performance", "accessibility", "best-practices", "seo"].map(score),
      paint: (audits["largest-contentful-paint"]?.numericValue ?? 0) / 1000,
      shift: audits["cumulative-layout-shift"]?.numericValue ?? 0,
    };
  } finally {
    await browser.close();
  }
}
