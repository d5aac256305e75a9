import { integer, sqliteTable, text } from "drizzle-orm/sqlite-core";
import { atLeast } from "./checks";
import { blob } from "./media";
import { user } from "./users";

/** What an administrator wrote before a year's honour book. The book itself is what stands in the rolls. */
export const honourBook = sqliteTable(
  "honour_book",
  {
    year: integer().primaryKey(),
    /** Paragraphs in plain text, separated by blank lines; "" shows none. */
    foreword: text().notNull().default(""),
    /** Who signs it, as it stands below: a name, an office. */
    signer: text().notNull().default(""),
    version: integer().notNull().default(1),
    updatedById: text("updated_by_id")
      .notNull()
      .references(() => user.id),
    updatedAt: integer("updated_at", { mode: "timestamp_ms" }).notNull(),
  },
  (t) => [atLeast(t.year, 1900), atLeast(t.version, 1)],
);

/** A year's book as a file, while it says what the rolls say. A row without bytes is to be made anew. */
export const booklet = sqliteTable(
  "booklet",
  {
    year: integer().primaryKey(),
    sha256: text().references(() => blob.sha256),
    /** Bytes and pages of the file. */
    size: integer().notNull().default(0),
    pages: integer().notNull().default(0),
    /** SHA-256 in hex of everything that is printed in it. */
    content: text().notNull().default(""),
    /** The newest revision of the pages' tags at which the content was still this. */
    revision: integer().notNull().default(0),
    /** Who asked for it last. */
    askedById: text("asked_by_id").references(() => user.id),
    madeAt: integer("made_at", { mode: "timestamp_ms" }),
  },
  (t) => [atLeast(t.year, 1900), atLeast(t.size, 0), atLeast(t.pages, 0)],
);
