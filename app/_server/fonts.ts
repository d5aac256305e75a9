import localFont from "next/font/local";

// Each is one file for its usual letters (cli/page-fonts.ts). All three are on every page and asked for at once, beside the style
// sheet instead of after it; until they are there, texts stand in the device's letters of app/fallback-fonts.css, which are as wide.
const text = localFont({
  src: [
    { path: "../fonts/text-400.woff2", weight: "400" },
    { path: "../fonts/text-600.woff2", weight: "600" },
  ],
  variable: "--font-text",
  display: "swap",
  adjustFontFallback: false,
});

const headline = localFont({
  src: "../fonts/headline-700.woff2",
  weight: "700",
  variable: "--font-headline",
  display: "swap",
  adjustFontFallback: false,
});

// Rare letters are files of their own, next in the stack: a browser fetches them for a page that has one.
const textRare = localFont({
  src: [
    { path: "../fonts/text-400-rare.woff2", weight: "400" },
    { path: "../fonts/text-600-rare.woff2", weight: "600" },
  ],
  variable: "--font-text-rare",
  display: "swap",
  preload: false,
  adjustFontFallback: false,
  declarations: [
    {
      prop: "unicode-range",
      value:
        "U+A1-A6, U+A8, U+AA, U+AC-AF, U+B1, U+B3-B6, U+B8-BA, U+BC-BF, U+C4-C7, U+CB, U+CE-D1, U+D6, U+D8, U+DB-DC, U+DE-DF, U+E4-E7, U+EB, U+EE-F1, U+F6, U+F8, U+FB-FC, U+FE-FF, U+300-301, U+303, U+309, U+323, U+201A, U+201E, U+2020-2021, U+2030, U+2039-203A, U+2044, U+20AC, U+2122, U+2215",
    },
  ],
});

const headlineRare = localFont({
  src: "../fonts/headline-700-rare.woff2",
  weight: "700",
  variable: "--font-headline-rare",
  display: "swap",
  preload: false,
  adjustFontFallback: false,
  declarations: [
    {
      prop: "unicode-range",
      value:
        "U+A1-A6, U+A8, U+AA, U+AC-AF, U+B1, U+B3-B6, U+B8-BA, U+BC-BF, U+C4-C7, U+CB, U+CE-D1, U+D6, U+D8, U+DB-DC, U+DE-DF, U+E4-E7, U+EB, U+EE-F1, U+F6, U+F8, U+FB-FC, U+FE-FF, U+300-301, U+303, U+309, U+323, U+201A, U+201E, U+2020-2021, U+2030, U+2039-203A, U+2044, U+20AC, U+2122, U+2215",
    },
  ],
});

/** Classes for `<html>`: they set the variables that styles.css builds its font stacks from. */
export const fontVariables = [text, headline, textRare, headlineRare].map((font) => font.variable).join(" ");
