import { index, integer, sqliteTable, text } from "drizzle-orm/sqlite-core";

/**
 * When what a static page rests on last changed, as a revision counter rather than a clock: a page carries
 * the newest revision committed before it was rendered and is stale once one of its tags has a newer one.
 */
export const cacheTag = sqliteTable(
  "cache_tag",
  {
    tag: text().primaryKey(),
    revision: integer().notNull(),
  },
  (t) => [index("cache_tag_revision").on(t.revision)],
);
