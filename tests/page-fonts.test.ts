import { readdirSync, readFileSync } from "node:fs";
import { create } from "fontkit";
import { expect, test } from "vitest";
import { cutFont, letters, pageFonts, type PageFont } from "../cli/page-fonts";

const fonts = Object.keys(pageFonts) as PageFont[];
const fileOf = (font: PageFont) => readFileSync(`app/fonts/${font}.woff2`);

test("the fonts of pages are what `npm run fonts:cut` makes", async () => {
  for (const font of fonts) expect((await cutFont(font)).equals(fileOf(font)), font).toBe(true);
});

test("each has every letter it was cut for, and Vietnamese with its marks apart", () => {
  for (const font of fonts) {
    const opened = create(fileOf(font));
    if (!("hasGlyphForCodePoint" in opened)) throw new Error(`${font} is no single font`);
    const missing = [...letters].filter((letter) => !opened.hasGlyphForCodePoint(letter.codePointAt(0)!));
    expect([font, missing.join("")]).toEqual([font, ""]);
  }
});

/** Signs that neither font has; every device does. */
const signs = "←↑→↓☐";

test("no letter of the portal's own words and opening content is set in another font", () => {
  const files = ["messages/vi", "messages/en", "seed"].flatMap((folder) =>
    readdirSync(folder, { recursive: true, encoding: "utf8" })
      .filter((file) => /\.(json|ts|md)$/.test(file))
      .map((file) => `${folder}/${file}`),
  );
  expect(files.length).toBeGreaterThan(20);
  const known = new Set(letters + signs);
  const strange = new Set(
    files.flatMap((file) => [...readFileSync(file, "utf8")].filter((letter) => letter.charCodeAt(0) > 31)),
  );
  for (const letter of known) strange.delete(letter);
  expect([...strange].join("")).toBe("");
});
