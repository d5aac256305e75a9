import { expect, test, type Browser, type Page } from "./test";
import { startOwnServer } from "../support/own-server";
import { makeDraft } from "./nominations";
import { ownPortal } from "./own-portal";
import { official, otherOfficial, signedIn } from "./people";
import { numbersFrom, Walker } from "./random-walker";

ownPortal(startOwnServer);
// Pictures say nothing of words, and half of a page's work is theirs.
test.use({
  launchOptions: async ({ launchOptions }, use) => {
    const args = [...(launchOptions.args ?? []), "--blink-settings=imagesEnabled=false"];
    await use({ ...launchOptions, args });
  },
});

/** A few in every run; `WALKS=200` is the whole of it. A failure names its seed, and `WALKS=1 SEED=…` walks it again. */
const walks = Number(process.env.WALKS ?? 4);
const firstSeed = Number(process.env.SEED ?? 1);
const acts = 30;
/** Most of a walk is waiting. */
const abreast = Number(process.env.ABREAST ?? 4);

test("whatever is done in two windows, what was said to be saved is stored", async ({ browser }) => {
  test.setTimeout(120_000 + walks * 60_000);
  // Nobody may have two hundred drafts waiting.
  const readers = {
    [official]: await signedIn(browser, official),
    [otherOfficial]: await signedIn(browser, otherOfficial),
  };
  const seeds = Array.from({ length: walks }, (_, at) => firstSeed + at);
  const failures: string[] = [];
  const walkOn = async () => {
    for (let seed = seeds.shift(); seed !== undefined; seed = seeds.shift()) {
      const whose = seed % 2 ? official : otherOfficial;
      const failure = await walk(browser, readers[whose], whose, seed);
      if (failure) failures.push(failure);
    }
  };
  await Promise.all(Array.from({ length: abreast }, walkOn));
  expect(failures.join("\n\n")).toBe("");
});

/** One walk. Returns what went wrong and how it came to that, or null. */
async function walk(browser: Browser, reader: Page, whose: string, seed: number): Promise<string | null> {
  const id = await makeDraft(reader);
  const read = async () => {
    const answer = await reader.request.get(`/api/nominations/${id}`);
    return ((await answer.json()) as { content: Record<string, string> }).content;
  };
  const first = await signedIn(browser, whose);
  // What cannot be pressed is a finding of its own, and is not waited for until the whole test ends.
  first.context().setDefaultTimeout(20_000);
  const walker = new Walker(first.context(), whose, id, read, numbersFrom(seed));
  try {
    await walker.begin();
    for (let at = 0; at < acts; at++) await walker.step();
    await walker.end();
    return null;
  } catch (error) {
    return [`Seed ${seed}:`, ...walker.steps, String(error)].join("\n");
  } finally {
    await first.context().close();
  }
}
