import { index, integer, primaryKey, sqliteTable, text } from "drizzle-orm/sqlite-core";
import { campaign } from "./campaigns";
import { atLeast, isDay } from "./checks";
import { job } from "./jobs";
import { unit } from "./units";
import { user } from "./users";

/**
 * Danh sách đề nghị: the nominations that a unit sends together to one campaign. Its rows are nominations (`roll_id`,
 * `roll_position`); it has no state of its own beside theirs.
 */
export const roll = sqliteTable(
  "roll",
  {
    id: text().primaryKey(),
    version: integer().notNull().default(1),
    unitId: text("unit_id")
      .notNull()
      .references(() => unit.id),
    campaignId: text("campaign_id")
      .notNull()
      .references(() => campaign.id),
    /** Number of the tờ trình ("15/TTr-UBND") and its day; empty until it has them. */
    number: text().notNull().default(""),
    datedOn: text("dated_on"),
    illustrative: integer({ mode: "boolean" }).notNull().default(false),
    createdById: text("created_by_id")
      .notNull()
      .references(() => user.id),
    createdAt: integer("created_at", { mode: "timestamp_ms" }).notNull(),
    updatedAt: integer("updated_at", { mode: "timestamp_ms" }).notNull(),
  },
  (t) => [
    index("roll_unit").on(t.unitId, t.updatedAt),
    index("roll_campaign").on(t.campaignId, t.unitId),
    isDay(t.datedOn),
    atLeast(t.version, 1),
  ],
);

/**
 * What a cell says that no answer of the nomination holds: words that could not be read, and those of the column of consents
 * that record none ("không"). `nominationId` is no foreign key: rolls stand above nominations.
 */
export const rollCell = sqliteTable(
  "roll_cell",
  {
    nominationId: text("nomination_id").notNull(),
    /** A column of domain/rolls/columns.ts. */
    column: text("column_name").notNull(),
    words: text().notNull(),
  },
  (t) => [primaryKey({ columns: [t.nominationId, t.column] })],
);

/** Which question a sheet's columns answered for a unit last time, by the folded words of its head. */
export const sheetMapping = sqliteTable(
  "sheet_mapping",
  {
    unitId: text("unit_id")
      .notNull()
      .references(() => unit.id),
    /** SHA-256 of the head's folded cells. */
    head: text().notNull(),
    /** By the place of the column, from 0: a question's name, or null for what is left out. */
    columns: text({ mode: "json" }).$type<(string | null)[]>().notNull(),
    updatedById: text("updated_by_id").notNull(),
    updatedAt: integer("updated_at", { mode: "timestamp_ms" }).notNull(),
  },
  (t) => [primaryKey({ columns: [t.unitId, t.head] })],
);

/** A file of names that was brought in, or cells pasted into a list's grid: what was read of it, what was made of it. */
export const sheetImport = sqliteTable(
  "sheet_import",
  {
    id: text().primaryKey(),
    unitId: text("unit_id")
      .notNull()
      .references(() => unit.id),
    campaignId: text("campaign_id")
      .notNull()
      .references(() => campaign.id),
    rollId: text("roll_id").references(() => roll.id),
    jobId: text("job_id").references(() => job.id),
    /** Empty of pasted cells. */
    fileName: text("file_name").notNull(),
    /** The tables as read: cells as text, their places, what was noticed; shape in domain/sheets. */
    tables: text({ mode: "json" }).$type<unknown>(),
    /** The mapping and the choices a person made (which successor, which column); shape in domain/sheets. */
    choices: text({ mode: "json" }).$type<unknown>(),
    /** What became of each row; shape in domain/sheets. */
    outcome: text({ mode: "json" }).$type<unknown>(),
    createdById: text("created_by_id")
      .notNull()
      .references(() => user.id),
    createdAt: integer("created_at", { mode: "timestamp_ms" }).notNull(),
    madeAt: integer("made_at", { mode: "timestamp_ms" }),
    /** Kept only to show how it came in: the grid wrote its cells by itself. */
    pasted: integer({ mode: "boolean" }).notNull().default(false),
  },
  (t) => [index("sheet_import_unit").on(t.unitId, t.createdAt)],
);
