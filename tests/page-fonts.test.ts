import { readdirSync, readFileSync } from "node:fs";
import { create } from "fontkit";
import { expect, test } from "vitest";
import { cutFont, pageFonts, rareLetters, usualLetters, type PageFont } from "../cli/page-fonts";

const fonts = Object.keys(pageFonts) as PageFont[];
const fileOf = (font: PageFont) => readFileSync(`app/fonts/${font}.woff2`);

test("the fonts of pages are what `npm run fonts:cut` makes", async () => {
  for (const font of fonts) expect((await cutFont(font)).equals(fileOf(font)), font).toBe(true);
});

test("each has every letter it was cut for", () => {
  for (const font of fonts) {
    const opened = create(fileOf(font));
    if (!("hasGlyphForCodePoint" in opened)) throw new Error(`${font} is no single font`);
    const missing = [...pageFonts[font].letters].filter(
      (letter) => !opened.hasGlyphForCodePoint(letter.codePointAt(0)!),
    );
    expect([font, missing.join("")]).toEqual([font, ""]);
  }
});

/** Signs that neither font has; every device does. */
const signs = "←↑→↓☐";

test("the style sheet knows which letters are rare", () => {
  const source = readFileSync("app/_server/fonts.ts", "utf8");
  const ranges = [...source.matchAll(/value:\s*"(U\+[^"]+)"/g)].map(([, range]) => lettersOf(range!));
  const sorted = [...rareLetters].sort().join("");
  expect(ranges).toEqual([sorted, sorted]);
});

/** "U+A1-A3, U+20AC" as its letters. */
function lettersOf(range: string): string {
  const parts = range.split(", ").map((part) =>
    part
      .slice(2)
      .split("-")
      .map((code) => Number.parseInt(code, 16)),
  );
  return parts
    .flatMap(([from, to = from]) =>
      Array.from({ length: to! - from! + 1 }, (_, at) => String.fromCodePoint(from! + at)),
    )
    .join("");
}

test("no letter of the portal's own words and opening content is set in another font, or fetches the rare ones", () => {
  const files = ["messages/vi", "messages/en", "seed"].flatMap((folder) =>
    readdirSync(folder, { recursive: true, encoding: "utf8" })
      .filter((file) => /\.(json|ts|md)$/.test(file))
      .map((file) => `${folder}/${file}`),
  );
  expect(files.length).toBeGreaterThan(20);
  const known = new Set(usualLetters + signs);
  const strange = new Set(
    files.flatMap((file) => [...readFileSync(file, "utf8")].filter((letter) => letter.charCodeAt(0) > 31)),
  );
  for (const letter of known) strange.delete(letter);
  expect([...strange].join("")).toBe("");
});
