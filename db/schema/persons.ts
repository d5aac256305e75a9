import { index, integer, primaryKey, sqliteTable, text } from "drizzle-orm/sqlite-core";
import type { TraceSource } from "../../domain/persons/vocabulary";
import type { ProfileKind } from "../../domain/profiles/vocabulary";
import { oneOf } from "./checks";
import { unit } from "./units";

/**
 * Nhân thân: what ties nominations, recognitions and profiles of one individual, collective or model together, across years
 * and former units. Made when an official says "chính người này"; never by a guess.
 */
export const person = sqliteTable(
  "person",
  {
    id: text().primaryKey(),
    kind: text().$type<ProfileKind>().notNull(),
    name: text().notNull(),
    birthYear: integer("birth_year"),
    /** The person it was found to be. */
    mergedIntoId: text("merged_into_id"),
    createdAt: integer("created_at", { mode: "timestamp_ms" }).notNull(),
  },
  (t) => [oneOf(t.kind, "individual", "collective", "model")],
);

/**
 * Where a person left a trace: one row for each nomination, recognition and profile, kept in the transaction that changes it
 * (`keepTraces`), with the keys by which likenesses are found. A nomination, its recognition and its story are one
 * occasion, named by `ofSource` and `ofId`.
 */
export const personTrace = sqliteTable(
  "person_trace",
  {
    source: text().$type<TraceSource>().notNull(),
    sourceId: text("source_id").notNull(),
    ofSource: text("of_source").$type<TraceSource>().notNull().default("nomination"),
    ofId: text("of_id").notNull().default(""),
    personId: text("person_id").references(() => person.id),
    kind: text().$type<ProfileKind>(),
    /** As it is written there. */
    name: text().notNull().default(""),
    /** Its words without accents and honorifics, short forms written out, in the order of the alphabet. */
    nameKey: text("name_key").notNull(),
    birthYear: integer("birth_year"),
    workplaceKey: text("workplace_key").notNull().default(""),
    deedKey: text("deed_key").notNull().default(""),
    unitId: text("unit_id").references(() => unit.id),
    campaignId: text("campaign_id"),
    /** Of the recognition, or when the nomination was begun or the story published. */
    year: integer(),
    /** Set by triggers when its row says something else; whoever changes the row keeps the trace, which unsets it. */
    due: integer({ mode: "boolean" }).notNull().default(false),
  },
  (t) => [
    primaryKey({ columns: [t.source, t.sourceId] }),
    // With what tells one occasion of a name from another: the moderators' queue asks it of thousands.
    index("person_trace_name").on(t.nameKey, t.birthYear, t.ofId, t.ofSource, t.unitId),
    index("person_trace_place").on(t.unitId, t.nameKey),
    index("person_trace_place_year").on(t.unitId, t.birthYear, t.kind),
    index("person_trace_of").on(t.ofSource, t.ofId),
    index("person_trace_person").on(t.personId),
    oneOf(t.source, "nomination", "recognition", "profile"),
    oneOf(t.kind, "individual", "collective", "model"),
  ],
);

/** What somebody said of two occasions: the same person, or another. The lesser of the two stands first. */
export const personJudgement = sqliteTable(
  "person_judgement",
  {
    oneSource: text("one_source").$type<TraceSource>().notNull(),
    oneId: text("one_id").notNull(),
    otherSource: text("other_source").$type<TraceSource>().notNull(),
    otherId: text("other_id").notNull(),
    same: integer({ mode: "boolean" }).notNull(),
    /** "Đây là việc mới": the same person, but no deed that was praised before. */
    newDeed: integer("new_deed", { mode: "boolean" }).notNull().default(false),
    judgedById: text("judged_by_id").notNull(),
    judgedAt: integer("judged_at", { mode: "timestamp_ms" }).notNull(),
  },
  (t) => [
    primaryKey({ columns: [t.oneSource, t.oneId, t.otherSource, t.otherId] }),
    index("person_judgement_other").on(t.otherSource, t.otherId),
    oneOf(t.oneSource, "nomination", "recognition", "profile"),
    oneOf(t.otherSource, "nomination", "recognition", "profile"),
  ],
);
