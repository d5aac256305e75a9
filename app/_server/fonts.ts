import localFont from "next/font/local";

// Each is one file for all its letters (cli/page-fonts.ts). All three are on every page and asked for at once, beside the style
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

/** Classes for `<html>`: they set the variables that styles.css builds its font stacks from. */
export const fontVariables = `${text.variable} ${headline.variable}`;
