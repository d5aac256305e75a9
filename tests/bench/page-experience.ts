import { chromium } from "@playwright/test";
import lighthouse from "lighthouse";
import { chromiumPath } from "../support/chromium";

export type PageExperience = {
  /** Lighthouse scores, 0–100. */
  performance: number;
  accessibility: number;
  bestPractices: number;
  seo: number;
  /** Largest contentful paint, seconds. */
  paint: number;
  /** Cumulative layout shift. */
  shift: number;
};

const port = 9333;
const runs = 3;

/** Lighthouse's mobile run (simulated slow 4G, a slow phone) over one address: of three runs the one with the middle paint. */
export async function measureExperience(url: string): Promise<PageExperience> {
  const pages = [];
  for (let at = 0; at < runs; at++) pages.push(await measureOnce(url));
  return pages.sort((one, other) => one.paint - other.paint)[Math.floor(runs / 2)]!;
}

async function measureOnce(url: string): Promise<PageExperience> {
  const args = ["--no-sandbox", "--disable-gpu", `--remote-debugging-port=${port}`];
  const browser = await chromium.launch({ executablePath: chromiumPath(), args });
  try {
    const run = await lighthouse(url, { port, output: "json", logLevel: "error" });
    const { categories, audits, runtimeError } = run!.lhr;
    if (runtimeError) throw new Error(`${url}: ${runtimeError.message}`);
    const score = (name: string) => Math.round((categories[name]?.score ?? 0) * 100);
    return {
      performance: score("performance"),
      accessibility: score("accessibility"),
      bestPractices: score("best-practices"),
      seo: score("seo"),
      paint: (audits["largest-contentful-paint"]?.numericValue ?? 0) / 1000,
      shift: audits["cumulative-layout-shift"]?.numericValue ?? 0,
    };
  } finally {
    await browser.close();
  }
}
