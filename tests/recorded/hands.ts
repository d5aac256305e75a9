import type { Locator, Page } from "@playwright/test";
import { expect } from "@playwright/test";

/** How a person works a page. None of them uses what another has. */
export type Hand = {
  name: "mouse" | "keyboard" | "phone";
  /** Presses a button, a link, or what opens a part of the page. */
  press: (at: Locator) => Promise<void>;
  /** Types into a field in place of what stands there. */
  type: (at: Locator, words: string) => Promise<void>;
  /** Chooses a radio button or ticks a box. */
  tick: (at: Locator) => Promise<void>;
  /** Chooses from a list by the words of an option. */
  choose: (at: Locator, words: string) => Promise<void>;
  /** Opens a moderator's decision: at the keyboard by its key. */
  decide: (page: Page, key: string) => Promise<void>;
  /** What it cost since it was last asked, in words. */
  tally?: () => string;
};

const decision = (page: Page, key: string) => page.locator(`details[data-key="${key}"] > summary`);

async function optionOf(list: Locator, words: string): Promise<string> {
  return (await list.locator("option", { hasText: words }).first().getAttribute("value"))!;
}

export const mouse: Hand = {
  name: "mouse",
  press: (at) => at.click(),
  type: (at, words) => at.fill(words),
  tick: (at) => at.check(),
  choose: async (at, words) => void (await at.selectOption(await optionOf(at, words))),
  decide: (page, key) => decision(page, key).click(),
};

/** Pixels of CSS that a target must have each way (WCAG 2.2, 2.5.8). */
const leastTarget = 24;

/** Taps it as a finger does: with its label it must be large enough, and nothing of the page may run out of the screen. */
async function tap(at: Locator): Promise<void> {
  await at.scrollIntoViewIfNeeded();
  const others = await at.evaluate(takenByOthers, leastTarget / 2 - 1);
  expect.soft(others, `${String(at)} is as large as a finger needs`).toEqual([]);
  const over = await at.evaluate(() => document.documentElement.scrollWidth - window.innerWidth);
  expect.soft(over, `${at.page().url()} runs out of the screen`).toBeLessThanOrEqual(0);
  await at.tap();
}

/** What a finger that is so many pixels beside its middle takes instead of it or its label; where, in the window. */
function takenByOthers(one: HTMLElement | SVGElement, beside: number): string[] {
  const { left, top, width, height } = one.getBoundingClientRect();
  const labels = [...((one as HTMLInputElement).labels ?? [])];
  const [x, y] = [left + Math.min(width / 2, 20), top + height / 2];
  return [
    [0, beside],
    [0, -beside],
    [beside, 0],
    [-beside, 0],
  ].flatMap(([across, down]) => {
    const taken = document.elementFromPoint(x + across!, y + down!);
    // Beyond the window's edge nothing lies over it: one scrolls on.
    if (taken === null || [one, ...labels].some((all) => all.contains(taken))) return [];
    const at = `${Math.round(x + across!)},${Math.round(y + down!)} of ${innerWidth}x${innerHeight}`;
    return [`${taken.tagName} ${taken.className} at ${at}`];
  });
}

/** A finger: everything is tapped, and must be as large as one. */
export const phone: Hand = {
  ...mouse,
  name: "phone",
  press: tap,
  type: async (at, words) => {
    await tap(at);
    await at.fill(words);
  },
  tick: async (at) => {
    await tap(at);
    await expect(at).toBeChecked();
  },
  decide: (page, key) => tap(decision(page, key)),
};

/** Keys only: the place is reached by Tab, as whoever cannot use a mouse does it. */
export const keyboard: Hand = {
  name: "keyboard",
  tally,
  press: async (at) => {
    await reach(at);
    pressed = String(at);
    await at.page().evaluate(() => (document.documentElement.dataset.pressedAt = location.href));
    await at.page().keyboard.press("Enter");
  },
  type: async (at, words) => {
    await reach(at);
    await at.page().keyboard.press("ControlOrMeta+a");
    await at.page().keyboard.type(words);
  },
  tick: async (at) => {
    await reachGroup(at);
    if (!(await at.isChecked())) await at.page().keyboard.press("Space");
    await expect(at).toBeChecked();
  },
  choose: async (at, words) => {
    await reach(at);
    const value = await optionOf(at, words);
    for (let tries = 0; tries < 30 && (await at.inputValue()) !== value; tries++)
      await at.page().keyboard.press("ArrowDown");
    await expect(at).toHaveValue(value);
  },
  decide: async (page, key) => {
    // A key pressed before the page listens is lost, so it is pressed again.
    await expect(async () => {
      await page.keyboard.press(key);
      await expect(page.locator(`details[data-key="${key}"]`)).toHaveAttribute("open", "", { timeout: 500 });
    }).toPass();
  },
};

const mostTabs = 600;
/** What was pressed last. */
let pressed = "";
let ways: { tabs: number; to: string }[] = [];

/** Goes on by Tab until it has the focus. Fails where Tab never comes there, and where the page covers what has the focus. */
async function reach(at: Locator): Promise<void> {
  await expect(at).toBeVisible();
  const page = at.page();
  const isLost = await page.evaluate(
    () =>
      document.documentElement.dataset.pressedAt === location.href &&
      document.activeElement === document.body,
  );
  expect.soft(isLost, `the focus is lost after ${pressed}`).toBe(false);
  for (let tabs = 0; tabs < mostTabs; tabs++) {
    if (await at.evaluate((one) => one === document.activeElement)) return arrived(at, tabs);
    await page.keyboard.press("Tab");
  }
  throw new Error(`Tab does not lead to ${String(at)}`);
}

async function arrived(at: Locator, tabs: number): Promise<void> {
  ways.push({ tabs, to: String(at) });
  expect.soft(await at.evaluate(isSeen), `${String(at)} is seen where it has the focus`).toBe(true);
}

/** Whether its beginning lies in the window with nothing of the page above it; its end may be cut off. */
function isSeen(one: HTMLElement | SVGElement): boolean {
  const { left, top, width, height } = one.getBoundingClientRect();
  const seen = document.elementFromPoint(left + Math.min(width / 2, 20), top + height / 2);
  return seen !== null && (one.contains(seen) || seen.contains(one));
}

/** How often Tab was pressed, and the longest way. */
function tally(): string {
  const all = ways.reduce((sum, { tabs }) => sum + tabs, 0);
  const longest = ways.reduce((a, b) => (b.tabs > a.tabs ? b : a), { tabs: 0, to: "-" });
  ways = [];
  return `; Tab ${all} times, at most ${longest.tabs} to ${longest.to}`;
}

/** A group of radio buttons has one stop; arrows go on within it. */
async function reachGroup(at: Locator): Promise<void> {
  const name = await at.evaluate((one) =>
    one instanceof HTMLInputElement && one.type === "radio" ? one.name : "",
  );
  if (!name) return reach(at);
  const page = at.page();
  const form = at.locator("xpath=ancestor::form[1]");
  const within = form.locator(`input[type=radio][name="${name}"]`);
  for (let tabs = 0; tabs < mostTabs; tabs++) {
    if (await within.evaluateAll((all) => all.includes(document.activeElement as HTMLInputElement))) break;
    await page.keyboard.press("Tab");
  }
  for (let steps = 0; steps < 12; steps++) {
    if (await at.evaluate((one) => one === document.activeElement)) return;
    await page.keyboard.press("ArrowDown");
  }
  throw new Error(`Arrows do not lead to ${String(at)}`);
}
