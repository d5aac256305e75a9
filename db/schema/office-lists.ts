import { index, integer, sqliteTable, text, uniqueIndex } from "drizzle-orm/sqlite-core";
import type { ConsentChannel } from "../../domain/consent/vocabulary";
import type { ReasonStep } from "../../domain/nominations/vocabulary";
import type { ProfileKind } from "../../domain/profiles/vocabulary";
import { isDay, oneOf } from "./checks";
import { document } from "./documents";
import { field } from "./fields";
import { unit } from "./units";

/** A public holiday, or the day off in its place: no working day. They move every year, so they are entered. */
export const holiday = sqliteTable(
  "holiday",
  {
    day: text().primaryKey(),
    name: text().notNull(),
    createdById: text("created_by_id"),
    createdAt: integer("created_at", { mode: "timestamp_ms" }).notNull(),
  },
  (t) => [isDay(t.day)],
);

/** The words a person agrees to, per channel. A row is never changed: other words are the next number. */
export const consentText = sqliteTable(
  "consent_text",
  {
    id: text().primaryKey(),
    channel: text().$type<ConsentChannel>().notNull(),
    number: integer().notNull(),
    words: text().notNull(),
    /** The law it rests on. */
    documentId: text("document_id").references(() => document.id),
    /** From this day on it is the one that is asked. */
    validFrom: text("valid_from").notNull(),
    createdById: text("created_by_id"),
    createdAt: integer("created_at", { mode: "timestamp_ms" }).notNull(),
  },
  (t) => [
    uniqueIndex("consent_text_once").on(t.channel, t.number),
    oneOf(t.channel, "roll", "web", "notice_board", "social", "audio"),
    isDay(t.validFrom),
  ],
);

/** Words a moderator begins a reason with. */
export const reasonTemplate = sqliteTable(
  "reason_template",
  {
    id: text().primaryKey(),
    step: text().$type<ReasonStep>().notNull(),
    title: text().notNull(),
    words: text().notNull(),
    position: integer().notNull().default(0),
    active: integer({ mode: "boolean" }).notNull().default(true),
    version: integer().notNull().default(1),
  },
  (t) => [oneOf(t.step, "return", "reject", "hold", "release", "return-story")],
);

/** A deed that a ward nominates again and again: what a new nomination may begin with. */
export const deedTemplate = sqliteTable(
  "deed_template",
  {
    id: text().primaryKey(),
    unitId: text("unit_id")
      .notNull()
      .references(() => unit.id),
    title: text().notNull(),
    kind: text().$type<ProfileKind>(),
    fieldId: text("field_id").references(() => field.id),
    deed: text().notNull().default(""),
    createdById: text("created_by_id").notNull(),
    createdAt: integer("created_at", { mode: "timestamp_ms" }).notNull(),
  },
  (t) => [index("deed_template_unit").on(t.unitId), oneOf(t.kind, "individual", "collective", "model")],
);
