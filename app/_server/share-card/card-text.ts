// What the portal's own fonts have letters for: Latin, Vietnamese, common marks. A card is drawn on the server, and a
// letter that no font has would be fetched from elsewhere while drawing; so none is left in.
const covered =
  /[\u0020-\u007e\u00a0-\u017f\u01a0\u01a1\u01af\u01b0\u1ea0-\u1ef9\u2013\u2014\u2018-\u201e\u2022\u2026\u20ab\u20ac]/u;

/** One line of text in letters a card can draw: others lose their marks, and what is no letter at all is dropped. */
export function cardText(text: string): string {
  return [...text.normalize("NFC")]
    .map((character) => {
      if (covered.test(character)) return character;
      if (/\s/u.test(character)) return " ";
      return [...character.normalize("NFKD")].filter((part) => covered.test(part)).join("");
    })
    .join("")
    .replace(/\s+/gu, " ")
    .trim();
}

const leading = 1.24;
const rooms = {
  wide: { scale: 1, height: 336 },
  square: { scale: 1.15, height: 330 },
  tall: { scale: 1.25, height: 390 },
};

/** The size a headline is set in, and how many lines of it a card has room for: the longer, the smaller. */
export function headlineSize(text: string, shape: keyof typeof rooms): { size: number; lines: number } {
  const { scale, height } = rooms[shape];
  const upTo: [length: number, size: number][] = [
    [45, 62],
    [80, 54],
    [130, 44],
  ];
  const [, base] = upTo.find(([length]) => text.length <= length) ?? [0, 37];
  const size = Math.round(base * scale);
  return { size, lines: Math.floor(height / (size * leading)) };
}
