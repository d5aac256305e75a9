// What the portal's own fonts have letters for: Latin, Vietnamese, common marks. A card is drawn on the server, and a
// letter that no font has would be fetched from elsewhere while drawing; so none is left in.
const covered =
  /[\u0020-\u007e\u00a0-\u017f\u01a0\u01a1\u01af\u01b0\u1ea0-\u1ef9\u2013\u2014\u2018-\u201e\u2022\u2026\u20ab\u20ac]/u;

/** One line of text in letters a card can draw: others lose their marks, and what is no letter at all is dropped. */
export function cardText(text: string): string {
  return [...text.normalize("NFC").replace(/\s+/gu, " ")]
    .map((character) => {
      if (covered.test(character)) return character;
      return [...character.normalize("NFKD")].filter((part) => covered.test(part)).join("");
    })
    .join("")
    .trim();
}

/** The size a headline is set in, and how many lines of it a card has room for: the longer, the smaller. */
export function headlineSize(text: string, shape: "wide" | "square"): { size: number; lines: number } {
  const wide: [upTo: number, size: number, lines: number][] = [
    [45, 62, 4],
    [80, 54, 5],
    [130, 44, 6],
    [Infinity, 37, 7],
  ];
  const [, size, lines] = wide.find(([upTo]) => text.length <= upTo)!;
  return shape === "wide" ? { size, lines } : { size: Math.round(size * 1.05), lines: Math.min(lines, 5) };
}
