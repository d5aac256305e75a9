import { bookParts, type BookPart } from "@/domain/honour-books/address";
import type { Book } from "@/domain/honour-books/book";
import { namePages, onePage, rollPages, storyPages, wardPages } from "@/domain/honour-books/book-pages";
import { parsePage } from "../../_lists/lists";

/** What an address below a book asks for: its front, one page of a part, or all of it on one page for paper. */
export type Asked = { part: BookPart; page: number } | { part: "front" } | { part: "ban-in" };

/** Null for an address that is none of a book's. */
export function askedOf(segments: string[]): Asked | null {
  const [part, trang, number, ...more] = segments;
  if (part === undefined) return { part: "front" };
  if (part === "ban-in") return trang === undefined ? { part } : null;
  const known = bookParts.find((one) => one === part);
  if (!known || more.length > 0) return null;
  if (trang === undefined) return { part: known, page: 1 };
  const page = trang === "trang" && number !== undefined ? parsePage(number) : null;
  return page ? { part: known, page } : null;
}

/** How each part is cut into pages; an empty part has none. */
export const pagesOf = {
  "danh-sach": (book: Book) => rollPages(book, onePage.rows),
  "cau-chuyen": (book: Book) => storyPages(book, "people", onePage.stories),
  "mo-hinh": (book: Book) => storyPages(book, "models", onePage.stories),
  "chi-muc": (book: Book) => namePages(book, onePage.names),
  "phuong-xa": (book: Book) => wardPages(book, onePage.numbers),
};

/** The words of each part, under `honourBook.parts`. */
export const partNames = {
  "danh-sach": "rolls",
  "cau-chuyen": "people",
  "mo-hinh": "models",
  "chi-muc": "names",
  "phuong-xa": "wards",
} as const satisfies Record<BookPart, string>;
