import type { ProfileKind } from "../profiles/vocabulary";
import { byName, givenName } from "../text/vietnamese-order";
import { orderOf, placeOf, rowsOf, type Book, type Numbered } from "./book";

/** A name of the index: `letter` is what it stands under, `numbers` its rows in the book. */
export type IndexName = {
  name: string;
  place: string;
  letter: string;
  numbers: number[];
  illustrative: boolean;
};
export type IndexWard = { name: string; numbers: number[] };

/**
 * The names of one kind in the Vietnamese order, persons by their given names. A story honoured twice is one name; two of the
 * same name are two, since nobody but a story says that they are the same.
 */
export function namesOf(book: Book, kind: ProfileKind): IndexName[] {
  const rows = rowsOf(book).filter((row) => row.kind === kind);
  const together = new Map<string, Numbered[]>();
  for (const row of rows) {
    const key = row.slug ?? `row ${row.number}`;
    together.set(key, [...(together.get(key) ?? []), row]);
  }
  const compare = orderOf(kind);
  return [...together.values()]
    .sort(([one], [other]) => compare(one!.name, other!.name) || one!.number - other!.number)
    .map((same) => ({
      name: same[0]!.name.normalize("NFC"),
      place: placeOf(same[0]!),
      letter: letterOf(kind === "individual" ? givenName(same[0]!.name) : same[0]!.name),
      numbers: same.map(({ number }) => number),
      illustrative: same.some((row) => row.illustrative),
    }));
}

/** Today's wards in the Vietnamese order, each with the rows of those who belong to it. */
export function wardsOf(book: Book): IndexWard[] {
  const wards = new Map<string, number[]>();
  for (const { unitNames, number } of rowsOf(book))
    for (const name of unitNames) {
      const numbers = wards.get(name) ?? [];
      numbers.push(number);
      wards.set(name, numbers);
    }
  return [...wards].map(([name, numbers]) => ({ name, numbers })).sort((a, b) => byName(a.name, b.name));
}

const tones = /[\u0300\u0301\u0303\u0309\u0323]/g;

/** The letter of the Vietnamese alphabet a word stands under: "Ánh" under A, "Ấn" under Â, "Đạt" under Đ, "3 sạch" under #. */
export function letterOf(word: string): string {
  const [first = ""] = word.normalize("NFD").replace(tones, "").normalize("NFC").trim();
  const letter = first.toLocaleUpperCase("vi");
  return /\p{L}/u.test(letter) ? letter : "#";
}

/** Numbers with those that follow each other as one: [1,2,3,7] as [[1,3],[7,7]]. */
export function rangesOf(numbers: number[]): [number, number][] {
  const ranges: [number, number][] = [];
  for (const number of numbers) {
    const last = ranges.at(-1);
    if (last && number <= last[1] + 1) last[1] = Math.max(last[1], number);
    else ranges.push([number, number]);
  }
  return ranges;
}
