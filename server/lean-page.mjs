// What React alone needs in a browser: files of the bundler, their preloads, the runtime's inline scripts and the
// flight data, and the comments that mark where one text ends and a boundary begins.
const files = /<script\b[^>]*\bsrc="\/_next\/[^>]*><\/script>/g;
const preloads = /<link rel="preload" as="script"[^>]*>/g;
const runtime =
  /<script(?: id="_R_")?>(?:\(?self\.__next_f\b|\(globalThis\["TURBOPACK"\]|\(self\.__next_s\b)[\s\S]*?<\/script>/g;
const marks = /<!--(?:\/?\$[?!~]?|\/?&| ?)-->/g;
const emptyBoundary = /<div hidden=""><\/div>/g;

const left =
  /<script\b[^>]*\bsrc="\/_next\/|<script(?! type="application\/)[^>]*>[^<]*\b__next_[fs]\b|<template id="[BP]:/;

const elements = /<script\b[^>]*\bsrc="(\/elements\/[a-z-]+\.js)"[^>]*><\/script>/g;

/**
 * Lets a page be drawn before the scripts of its elements are fetched: on a slow line they took their share of it from
 * the style sheet and the fonts, and a page can be read without them.
 * @param {string} html
 */
function fetchElementsLate(html) {
  const sources = [...html.matchAll(elements)].map(([, source]) => source);
  if (sources.length === 0) return html;
  const fetching = `${JSON.stringify(sources)}.forEach(function(s){import(s)})`;
  const loader = `<script>requestAnimationFrame(function(){setTimeout(function(){${fetching}})})</script>`;
  const rest = html.replace(elements, "");
  const end = rest.lastIndexOf("</body>");
  return rest.slice(0, end) + loader + rest.slice(end);
}

/**
 * Puts what a page says to browsers without scripts alone ("ask for this page again") into its head, the one place where the
 * standard lets it stand: React writes it where its component is.
 * @param {string} html
 */
function headWithoutScripts(html) {
  const [whole] = /<noscript><meta [^>]*><\/noscript>/.exec(html) ?? [];
  return whole ? html.replace(whole, "").replace("</head>", `${whole}</head>`) : html;
}

/**
 * A finished public page as a document that needs no React: public pages hold no client component, so hydrating them would
 * load 130 KB to do nothing, and the flight data is the page a second time. What wakes are the portal's own elements
 * (`public/elements`), whose scripts stay and come after the first frame. A page in which anything of React's is left,
 * because Next changed how it writes pages or because part of it is still to be put in its place, comes back as it was.
 * @param {string} html
 */
export function leanPage(html) {
  const lean = [files, preloads, runtime, marks, emptyBoundary].reduce(
    (rest, part) => rest.replace(part, ""),
    html,
  );
  return left.test(lean) ? html : fetchElementsLate(headWithoutScripts(lean));
}
