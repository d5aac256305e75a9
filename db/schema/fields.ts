import { integer, sqliteTable, text } from "drizzle-orm/sqlite-core";

/** Lĩnh vực: an editable list. `id` is the public slug. */
export const field = sqliteTable("field", {
  id: text().primaryKey(),
  name: text().notNull(),
  nameEn: text("name_en").notNull(),
  position: integer().notNull(),
  active: integer({ mode: "boolean" }).notNull().default(true),
  version: integer().notNull().default(1),
});
