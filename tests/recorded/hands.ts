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

/** A finger: everything is tapped, and must be as large as one. */
export const phone: Hand = {
  ...mouse,
  name: "phone",
  press: (at) => at.tap(),
  type: async (at, words) => {
    await at.tap();
    await at.fill(words);
  },
  tick: async (at) => {
    await at.tap();
    await expect(at).toBeChecked();
  },
  decide: (page, key) => decision(page, key).tap(),
};

/** Keys only: the place is reached by Tab, as whoever cannot use a mouse does it. */
export const keyboard: Hand = {
  name: "keyboard",
  press: async (at) => {
    await reach(at);
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

/** Goes on by Tab until it has the focus. Fails where Tab never comes there. */
async function reach(at: Locator): Promise<void> {
  await expect(at).toBeVisible();
  const page = at.page();
  for (let tabs = 0; tabs < mostTabs; tabs++) {
    if (await at.evaluate((one) => one === document.activeElement)) return;
    await page.keyboard.press("Tab");
  }
  throw new Error(`Tab does not lead to ${String(at)}`);
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
