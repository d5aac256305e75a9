import type { Style } from "./page-maker";

/** The letters of the booklet. */
export const styles = {
  cover: { face: "display-bold", size: 34, lead: 1.15 },
  coverLine: { face: "serif", size: 14 },
  chapter: { face: "display-bold", size: 17, lead: 1.2 },
  section: { face: "serif-bold", size: 11 },
  title: { face: "display-bold", size: 13, lead: 1.22 },
  name: { face: "serif-bold", size: 10 },
  text: { face: "serif", size: 10, lead: 1.38 },
  strong: { face: "serif-bold", size: 10, lead: 1.38 },
  quote: { face: "serif-italic", size: 10, lead: 1.38 },
  row: { face: "serif", size: 9.2, lead: 1.26 },
  note: { face: "serif-italic", size: 8.6, soft: true },
  fact: { face: "serif", size: 8.6, soft: true },
  entry: { face: "serif", size: 9.6, lead: 1.35 },
  chapterEntry: { face: "serif-bold", size: 10, lead: 1.5 },
  index: { face: "serif", size: 8.8, lead: 1.28 },
  letter: { face: "serif-bold", size: 10, lead: 1.4 },
  head: { face: "serif-italic", size: 8.4, soft: true },
  folio: { face: "serif", size: 9 },
} as const satisfies Record<string, Style>;
