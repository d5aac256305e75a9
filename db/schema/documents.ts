import { integer, sqliteTable, text } from "drizzle-orm/sqlite-core";
import type { RuleName } from "../../domain/documents/vocabulary";
import type { KeepName } from "../../domain/retention/vocabulary";
import type { ClockName } from "../../domain/withdrawals/vocabulary";
import { isDay, oneOf } from "./checks";

/** Văn bản: a directive or law that campaigns and rules rest on. `id` is the public slug. */
export const document = sqliteTable(
  "document",
  {
    id: text().primaryKey(),
    version: integer().notNull().default(1),
    number: text().notNull(),
    title: text().notNull(),
    issuer: text().notNull(),
    issuedOn: text("issued_on").notNull(),
    /** Whether only the year of `issuedOn` is known, as its number says it; the day is then the first of January. */
    issuedYearOnly: integer("issued_year_only", { mode: "boolean" }).notNull().default(false),
    /** First and last day in force, both inclusive; null where that is open or not known. */
    validFrom: text("valid_from"),
    validTo: text("valid_to"),
    /** The document in its place. */
    replacedById: text("replaced_by_id"),
    url: text(),
    summary: text(),
    updatedById: text("updated_by_id"),
    updatedAt: integer("updated_at", { mode: "timestamp_ms" }),
  },
  (t) => [isDay(t.issuedOn)],
);

/** What a rule of the portal rests on: which article of which document, since when. A rule may rest on several. */
export const ruleBasis = sqliteTable(
  "rule_basis",
  {
    id: text().primaryKey(),
    rule: text().$type<RuleName>().notNull(),
    documentId: text("document_id")
      .notNull()
      .references(() => document.id),
    article: text().notNull().default(""),
    /** What it asks, in a sentence for readers of the portal; "" where nothing needs to be said. */
    says: text().notNull().default(""),
    validFrom: text("valid_from"),
    validTo: text("valid_to"),
    /** Read in a notice and not in the text itself: "cần đối chiếu". */
    toCheck: integer("to_check", { mode: "boolean" }).notNull().default(false),
    /** Of a row that says how long something may take: which clock, and its days. */
    clock: text().$type<ClockName | KeepName>(),
    days: integer(),
    version: integer().notNull().default(1),
  },
  (t) => [
    oneOf(t.rule, "listing", "hold", "own-nomination", "once-for-one-deed", "consent", "press"),
    isDay(t.validFrom),
    isDay(t.validTo),
  ],
);
