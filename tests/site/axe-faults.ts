import { AxeBuilder } from "@axe-core/playwright";
import { expect, type Page } from "@playwright/test";

const rules = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa"];

/** What axe finds in the page: everything in the light; in the dark only the colours are others. */
export async function axeFaults(page: Page): Promise<string[]> {
  const faults: string[] = [];
  // While a page is refreshed React takes its old title away a moment before the new one stands.
  await expect(page).toHaveTitle(/\S/);
  for (const colorScheme of ["light", "dark"] as const) {
    await page.emulateMedia({ colorScheme });
    // No page has frames, so axe need not gather from them in a window of its own.
    const axe = new AxeBuilder({ page }).setLegacyMode(true).options({ resultTypes: ["violations"] });
    if (colorScheme === "light") axe.withTags(rules);
    else axe.withRules(["color-contrast"]);
    for (const { id, nodes } of (await axe.analyze()).violations) {
      faults.push(`${colorScheme} ${id}: ${nodes[0]!.html.slice(0, 160)}`);
    }
  }
  return faults;
}
