import type { Letters } from "../../certificates/lay-out";
import type { ProfileKind } from "../../profiles/vocabulary";
import { rowsOf, sizeOf, storiesOf, type Book } from "../book";
import { namesOf, rangesOf, wardsOf } from "../name-index";
import { beginChapter, rowMark, setForeword, setRoll, setStory, type Entry } from "./chapters";
import { body, bodyWidth, PageMaker, type Page } from "./page-maker";
import { styles } from "./styles";
import { together, type Told } from "./told";
import { bookWords as t } from "./words";

/** Looks up the words of stories by their slugs; one that is not published any more is missing. */
export type Tell = (slugs: string[]) => Promise<Map<string, Told>>;

type Making = { letters: Letters; tell: Tell; afterPiece: () => Promise<void> };

/** The pages before the contents: title and back of the title. */
const before = 2;
const numberRoom = 12;

/**
 * A year's booklet as pages of A5, in their order: title, contents, foreword, rolls, stories, models, and an index of names and wards,
 * each with the pages where they stand. Page numbers are those of the file.
 */
export async function composeBooklet(book: Book, making: Making): Promise<Page[]> {
  const { letters, afterPiece } = making;
  const main = new PageMaker(letters);
  const entries: Entry[] = [];
  if (book.foreword) entries.push(setForeword(main, book.foreword));
  for (const [at, roll] of book.rolls.entries()) entries.push(await setRoll(main, roll, at + 1, afterPiece));
  for (const part of ["people", "models"] as const)
    entries.push(...(await setStories(main, book, part, making)));
  const indexEntries = indexesOf(book);
  // The contents take as many pages with true numbers as without, since numbers stand apart from the words.
  const contentsOf = (pageOf: (mark: string) => number) =>
    setContents([...entries, ...indexEntries], pageOf, making);
  const contentsLength = (await contentsOf(() => 0)).length;
  const offset = before + contentsLength;
  const pageOf = pagesByMark(main.pages, offset);
  const index = await setIndexes(book, letters, pageOf, afterPiece);
  const all = new Map([...pageOf, ...pagesByMark(index, offset + main.pages.length)]);
  const contents = await contentsOf((to) => all.get(to)!);
  return [...setTitle(book, letters), ...contents, ...main.pages, ...index];
}

async function setStories(
  maker: PageMaker,
  book: Book,
  part: "people" | "models",
  { tell, afterPiece }: Making,
): Promise<Entry[]> {
  const stories = storiesOf(book, part);
  if (stories.length === 0) return [];
  const entries = [beginChapter(maker, t(`honourBook.parts.${part}`), part)];
  for (let from = 0; from < stories.length; from += together) {
    const some = stories.slice(from, from + together);
    const told = await tell(some.map(({ slug }) => slug));
    for (const story of some) {
      entries.push(setStory(maker, story, told.get(story.slug)));
      await afterPiece();
    }
  }
  return entries;
}

/** Where each mark stands, when `offset` pages come before. */
function pagesByMark(pages: Page[], offset: number): Map<string, number> {
  const found = new Map<string, number>();
  for (const [at, { marks }] of pages.entries())
    for (const { name } of marks) found.set(name, offset + at + 1);
  return found;
}

function setTitle(book: Book, letters: Letters): Page[] {
  const maker = new PageMaker(letters);
  maker.begin("");
  maker.drop(42);
  maker.put({ text: t("honourBook.cover"), style: styles.cover, align: "center" });
  maker.space(5);
  maker.put({ text: t("honourBook.coverLine"), style: styles.coverLine, align: "center" });
  maker.space(2);
  maker.put({
    text: t("honourBook.ofYear", { year: String(book.year) }),
    style: styles.chapter,
    align: "center",
  });
  maker.space(60);
  maker.put({ text: t("site.name"), style: styles.section, align: "center" });
  maker.put({ text: t("site.description"), style: styles.note, align: "center" });
  maker.begin("");
  maker.put({ text: t("honourBook.lead", { count: sizeOf(book) }), style: styles.text });
  maker.space(2);
  maker.put({ text: t("honourBook.naming"), style: styles.text });
  const isMadeUp =
    book.rolls.some(({ of }) => of?.illustrative) || rowsOf(book).some((row) => row.illustrative);
  if (isMadeUp) {
    maker.space(2);
    maker.put({ text: t("honourBook.madeUp"), style: styles.strong });
  }
  return maker.pages;
}

async function setContents(
  entries: Entry[],
  pageOf: (mark: string) => number,
  { letters, afterPiece }: Pick<Making, "letters" | "afterPiece">,
): Promise<Page[]> {
  const maker = new PageMaker(letters);
  beginChapter(maker, t("honourBook.contents"), "muc-luc");
  for (const { title, level, to } of entries) {
    const style = level === 1 ? styles.chapterEntry : styles.entry;
    const x = level === 1 ? 0 : 5;
    if (level === 1) maker.space(1);
    const block = { text: title, style, x, width: bodyWidth - x - numberRoom, to };
    maker.need(maker.heightOf([block]));
    maker.put(block);
    maker.putAtRight(String(pageOf(to)), style, to);
    await afterPiece();
  }
  return maker.pages;
}

const kinds: ProfileKind[] = ["individual", "collective", "model"];

/** The indexes that a book has, as lines of its contents. */
function indexesOf(book: Book): Entry[] {
  const entries: Entry[] = [];
  if (rowsOf(book).length > 0) entries.push({ title: t("honourBook.parts.names"), level: 1, to: "names" });
  if (wardsOf(book).length > 0) entries.push({ title: t("honourBook.parts.wards"), level: 1, to: "wards" });
  return entries;
}

/** Names and wards, each with the pages of its rows; numbers lead there. */
async function setIndexes(
  book: Book,
  letters: Letters,
  pageOf: Map<string, number>,
  afterPiece: () => Promise<void>,
): Promise<Page[]> {
  const maker = new PageMaker(letters);
  const [names, wards] = [rowsOf(book).length > 0, wardsOf(book)];
  if (names) beginChapter(maker, t("honourBook.parts.names"), "names");
  for (const kind of kinds) {
    const found = namesOf(book, kind);
    if (found.length === 0) continue;
    maker.space(2);
    maker.need(20);
    maker.put({ text: t(`honours.sections.${kind}`), style: styles.section });
    let letter = "";
    for (const name of found) {
      if (name.letter !== letter) {
        letter = name.letter;
        maker.need(12);
        maker.put({ text: letter, style: styles.letter });
      }
      const about = [name.place, name.illustrative ? t("adoption.illustrative") : ""].filter(Boolean);
      const said = about.length > 0 ? `${name.name} (${about.join(", ")})` : name.name;
      setIndexLine(maker, said, name.numbers, pageOf);
      await afterPiece();
    }
  }
  if (wards.length > 0) beginChapter(maker, t("honourBook.parts.wards"), "wards");
  for (const { name, numbers } of wards) {
    setIndexLine(maker, name, numbers, pageOf);
    await afterPiece();
  }
  return maker.pages;
}

/** The widest that page numbers stand beside their words; more go on lines of their own. */
const besideRoom = 26;

function setIndexLine(maker: PageMaker, text: string, rows: number[], pageOf: Map<string, number>): void {
  const pages = [...new Set(rows.map((row) => pageOf.get(rowMark(row))!))];
  const said = rangesOf(pages)
    .map(([from, to]) => (from === to ? String(from) : `${from}–${to}`))
    .join(", ");
  const to = rowMark(rows[0]!);
  const isShort = maker.width(said, styles.index) <= besideRoom;
  const block = { text, style: styles.index, width: bodyWidth - (isShort ? besideRoom + 2 : 0), to };
  const more = { text: said, style: styles.index, x: 6, to };
  maker.need(maker.heightOf(isShort ? [block] : [block, more]));
  maker.put(block);
  if (isShort) maker.putAtRight(said, styles.index, to);
  else maker.put(more);
}

/** Where running heads and page numbers stand, in millimetres. */
export const margins = { head: body.top - 8, folio: body.bottom + 9 };
