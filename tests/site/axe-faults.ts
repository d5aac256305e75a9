import { AxeBuilder } from "@axe-core/playwright";
import { expect, type Page } from "@playwright/test";

const rules = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa"];

type Results = Awaited<ReturnType<AxeBuilder["analyze"]>>;
/** What the builder leaves in a page. */
type WithAxe = { axe: { run: (options: object) => Promise<Results> } };

/** What axe finds in the page: everything in the light; in the dark only the colours are others. */
export async function axeFaults(page: Page): Promise<string[]> {
  // While a page is refreshed React takes its old title away a moment before the new one stands.
  await expect(page).toHaveTitle(/\S/);
  await page.emulateMedia({ colorScheme: "light" });
  const light = await axeFaultsNow(page);
  await page.emulateMedia({ colorScheme: "dark" });
  const dark = await page.evaluate(() =>
    (globalThis as unknown as WithAxe).axe.run({
      runOnly: { type: "rule", values: ["color-contrast"] },
      resultTypes: ["violations"],
    }),
  );
  return [...light.map((fault) => `light ${fault}`), ...saidOf(dark).map((fault) => `dark ${fault}`)];
}

/** What axe finds in the page as it stands: size, letters and colours are the caller's. */
export async function axeFaultsNow(page: Page): Promise<string[]> {
  // No page has frames, so axe need not gather from them in a window of its own.
  const axe = new AxeBuilder({ page }).setLegacyMode(true).options({ resultTypes: ["violations"] });
  return saidOf(await axe.withTags(rules).analyze());
}

const saidOf = ({ violations }: Results) =>
  violations.map(({ id, nodes }) => `${id}: ${nodes[0]!.html.slice(0, 160)}`);
