import { sqliteTable, text } from "drizzle-orm/sqlite-core";
import { isDay } from "./checks";

/** Văn bản: a directive that campaigns rest on. `id` is the public slug. */
export const document = sqliteTable(
  "document",
  {
    id: text().primaryKey(),
    number: text().notNull(),
    title: text().notNull(),
    issuer: text().notNull(),
    issuedOn: text("issued_on").notNull(),
    url: text(),
    summary: text(),
  },
  (t) => [isDay(t.issuedOn)],
);
