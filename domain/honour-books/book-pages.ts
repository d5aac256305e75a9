import type { ProfileKind } from "../profiles/vocabulary";
import { storiesOf, type Book, type BookStory, type Numbered, type RollOf } from "./book";
import { namesOf, wardsOf, type IndexName, type IndexWard } from "./name-index";

/** What one page of a part holds on the web: about as much as a page of 60 KB, and a few thumbs' scrolling. */
export const onePage = { rows: 60, stories: 100, names: 150, numbers: 250 };

/** A book of more rows is no page for paper any more: its file is, or its parts. */
export const mostOnPaper = 2000;

/** Rows of one kind of one roll, as many as stand on a page. */
export type RollPiece = {
  of: RollOf;
  /** The roll's place in the book, from 1, and the kind's in the roll, from 0. */
  at: number;
  place: number;
  kind: ProfileKind;
  rows: Numbered[];
  /** How many of them there are in all, named or not. */
  count: number;
  /** How many are not named; 0 but where their kind ends. */
  unnamed: number;
  /** Whether the roll, and the kind, begin here. */
  beginsRoll: boolean;
  beginsKind: boolean;
};

const kinds: ProfileKind[] = ["collective", "individual", "model"];

/** The rolls of a book, so many rows a page; at least one page. Row n stands on page ⌈n / size⌉. */
export function rollPages(book: Book, size: number): RollPiece[][] {
  const pages: RollPiece[][] = [[]];
  let room = size;
  for (const [at, roll] of book.rolls.entries()) {
    let beginsRoll = true;
    const present = kinds.filter((kind) => roll.unnamed[kind] || roll.rows.some((row) => row.kind === kind));
    for (const [place, kind] of present.entries()) {
      const rows = roll.rows.filter((row) => row.kind === kind);
      let from = 0;
      do {
        if (room === 0 && rows.length > 0) {
          pages.push([]);
          room = size;
        }
        const some = rows.slice(from, from + room);
        const isLast = from + some.length >= rows.length;
        pages.at(-1)!.push({
          of: roll.of,
          at: at + 1,
          place,
          kind,
          rows: some,
          count: rows.length + roll.unnamed[kind],
          unnamed: isLast ? roll.unnamed[kind] : 0,
          beginsRoll,
          beginsKind: from === 0,
        });
        beginsRoll = false;
        room -= some.length;
        from += some.length;
      } while (from < rows.length);
    }
  }
  return pages;
}

/** On which page of the rolls a row stands. */
export const pageOfRow = (number: number, size: number) => Math.ceil(number / size);

/** A book's stories or models, so many a page. */
export function storyPages(book: Book, part: "people" | "models", size: number): BookStory[][] {
  return cut(storiesOf(book, part), size);
}

type KindNames = { kind: ProfileKind; names: IndexName[] };

/** The index of names, persons first, so many names a page; a kind that goes on stands there again. */
export function namePages(book: Book, size: number): KindNames[][] {
  const order: ProfileKind[] = ["individual", "collective", "model"];
  const all = order.flatMap((kind) => namesOf(book, kind).map((name) => ({ kind, name })));
  return cut(all, size).map((page) =>
    order
      .map((kind) => ({ kind, names: page.filter((one) => one.kind === kind).map(({ name }) => name) }))
      .filter(({ names }) => names.length > 0),
  );
}

/** The index of wards, about so many numbers a page; a ward is whole. */
export function wardPages(book: Book, size: number): IndexWard[][] {
  const pages: IndexWard[][] = [];
  let room = 0;
  for (const ward of wardsOf(book)) {
    if (room <= 0) {
      pages.push([]);
      room = size;
    }
    pages.at(-1)!.push(ward);
    room -= ward.numbers.length;
  }
  return pages;
}

function cut<One>(all: One[], size: number): One[][] {
  return Array.from({ length: Math.ceil(all.length / size) }, (_, at) =>
    all.slice(at * size, (at + 1) * size),
  );
}
