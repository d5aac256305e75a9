import { sql } from "drizzle-orm";
import { index, integer, real, sqliteTable, text, uniqueIndex } from "drizzle-orm/sqlite-core";
import type { BlankFields } from "../../domain/certificates/vocabulary";
import type { RecognitionForm, RecognitionLevel } from "../../domain/profiles/vocabulary";
import { atLeast, holds, isDay, oneOf } from "./checks";
import { blob } from "./media";
import { recognition } from "./profiles";
import { unit } from "./units";
import { user } from "./users";

const changed = () => ({
  version: integer().notNull().default(1),
  updatedById: text("updated_by_id")
    .notNull()
    .references(() => user.id),
  updatedAt: integer("updated_at", { mode: "timestamp_ms" }).notNull(),
});

/** Phôi: a unit's printed blank, and where on it the machine prints what. Millimetres. */
export const blank = sqliteTable(
  "blank",
  {
    id: text().primaryKey(),
    unitId: text("unit_id")
      .notNull()
      .references(() => unit.id),
    name: text().notNull(),
    paperWidth: real("paper_width").notNull(),
    paperHeight: real("paper_height").notNull(),
    fields: text({ mode: "json" }).$type<BlankFields>().notNull(),
    ...changed(),
  },
  (t) => [
    index("blank_unit").on(t.unitId, t.name),
    holds("blank_paper", sql`paper_width between 80 and 450 and paper_height between 80 and 450`),
    atLeast(t.version, 1),
  ],
);

/** A picture of the printed blank from edge to edge, made anew from what was sent: fields are dragged over it. Never printed. */
export const blankScan = sqliteTable(
  "blank_scan",
  {
    blankId: text("blank_id")
      .primaryKey()
      .references(() => blank.id),
    sha256: text()
      .notNull()
      .references(() => blob.sha256),
    /** Pixels. */
    width: integer().notNull(),
    height: integer().notNull(),
    createdById: text("created_by_id")
      .notNull()
      .references(() => user.id),
    createdAt: integer("created_at", { mode: "timestamp_ms" }).notNull(),
  },
  (t) => [index("blank_scan_blob").on(t.sha256), atLeast(t.width, 1), atLeast(t.height, 1)],
);

/** A unit's printer: what was measured on its calibration sheet, in millimetres. */
export const printer = sqliteTable(
  "printer",
  {
    id: text().primaryKey(),
    unitId: text("unit_id")
      .notNull()
      .references(() => unit.id),
    name: text().notNull(),
    /** From the paper's left and upper edge to the first circle's middle; 20 on a printer without any fault. */
    left: real("from_left").notNull(),
    top: real("from_top").notNull(),
    /** How long the bar of 100 mm is. */
    bar: real().notNull(),
    ...changed(),
  },
  (t) => [index("printer_unit").on(t.unitId, t.name), atLeast(t.version, 1)],
);

/**
 * Giấy khen: what a unit gave out for a recognition, with its number in the golden book and the code it is checked by. The
 * decision stands as it was printed. A number is never given twice, and a row never removed.
 */
export const certificate = sqliteTable(
  "certificate",
  {
    id: text().primaryKey(),
    /** Null once the recognition was taken out with its decision's list: then it does not hold. */
    recognitionId: text("recognition_id").references(() => recognition.id, { onDelete: "set null" }),
    unitId: text("unit_id")
      .notNull()
      .references(() => unit.id),
    level: text().$type<RecognitionLevel>().notNull(),
    form: text().$type<RecognitionForm>().notNull(),
    decisionNumber: text("decision_number").notNull(),
    decidedOn: text("decided_on").notNull(),
    /** Of the golden book. */
    year: integer().notNull(),
    number: integer().notNull(),
    /** 16 characters of `domain/certificates/code.ts`. */
    code: text().notNull().unique(),
    issuedById: text("issued_by_id")
      .notNull()
      .references(() => user.id),
    issuedAt: integer("issued_at", { mode: "timestamp_ms" }).notNull(),
    revokedAt: integer("revoked_at", { mode: "timestamp_ms" }),
  },
  (t) => [
    uniqueIndex("certificate_recognition").on(t.recognitionId),
    uniqueIndex("certificate_number").on(t.unitId, t.year, t.number),
    oneOf(t.level, "ward", "district", "city", "state"),
    oneOf(t.form, "commended", "certificate", "merit", "first", "second", "third", "encouragement", "named"),
    isDay(t.decidedOn),
    atLeast(t.number, 1),
  ],
);
