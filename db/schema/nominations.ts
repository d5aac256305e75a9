import { sql } from "drizzle-orm";
import { index, integer, primaryKey, sqliteTable, text, type AnySQLiteColumn } from "drizzle-orm/sqlite-core";
import type { AgeGroup } from "../../domain/consent/vocabulary";
import type { HoldCause, NominationState } from "../../domain/nominations/vocabulary";
import type { Figure, ProfileKind, Sex } from "../../domain/profiles/vocabulary";
import type { StoryDocument } from "../../domain/stories/vocabulary";
import { campaign, lateCode } from "./campaigns";
import { atLeast, oneOf } from "./checks";
import { field } from "./fields";
import { roll } from "./rolls";
import { unit } from "./units";
import { user } from "./users";

/** What waits for the ward comes first: nominations to amend, then drafts, then everything that was sent. */
export const urgencyOf = (state: AnySQLiteColumn) =>
  sql<number>`case ${state} when 'returned' then 0 when 'draft' then 1 when 'telling' then 1 else 2 end`;

/**
 * The moderators' queue a nomination stands in (domain/nominations/queues.ts); null for what is in none. Without a comma, which
 * would be the end of an index's column to the tool that writes migrations.
 */
export const queueOf = (state: AnySQLiteColumn, onHold: AnySQLiteColumn) =>
  sql<string>`case when ${onHold} then 'tam-giu' when ${state} = 'submitted' or ${state} = 'told' then 'cho' when ${state} = 'listed' then 'niem-yet' when ${state} = 'returned' or ${state} = 'telling' then 'tra-lai' when ${state} = 'approved' or ${state} = 'rejected' then 'xong' end`;

/** A moment as a place in an order; without one (written by hand) the beginning of time. */
export const placeIn = (moment: AnySQLiteColumn) =>
  sql<number>`case when ${moment} is null then 0 else ${moment} end`;

/**
 * Hồ sơ đề cử: one nomination from draft to decision. Nearly everything may be empty while it is a draft;
 * completeness is asked for only when it is sent. `version` guards every change (optimistic locking).
 */
export const nomination = sqliteTable(
  "nomination",
  {
    id: text().primaryKey(),
    /** "LT-2026-0047"; given when first sent. */
    reference: text().unique(),
    state: text().$type<NominationState>().notNull().default("draft"),
    /** While it stands nothing is decided; its cause is told to the ward, the words only to moderators. */
    onHold: integer("on_hold", { mode: "boolean" }).notNull().default(false),
    holdCause: text("hold_cause").$type<HoldCause>(),
    holdReason: text("hold_reason"),
    version: integer().notNull().default(1),
    /** How many times the nomination has been sent: number of its newest nomination_version. */
    sendCount: integer("send_count").notNull().default(0),
    /** The nominating ward; whoever works in it may work on the nomination. */
    unitId: text("unit_id")
      .notNull()
      .references(() => unit.id),
    campaignId: text("campaign_id").references(() => campaign.id),
    /** The list it is sent with, and its place there from 1. */
    rollId: text("roll_id").references(() => roll.id),
    rollPosition: integer("roll_position"),
    /** The nomination whose words it began with. */
    startedFromId: text("started_from_id"),
    /** The nomination, praised by its ward, that goes on to this one's campaign: the same deed, one story. */
    carriedFromId: text("carried_from_id"),
    /** The code that let it be sent after the deadline. */
    lateCodeId: text("late_code_id").references(() => lateCode.id),
    kind: text().$type<ProfileKind>(),
    name: text().notNull().default(""),
    honorific: text().notNull().default(""),
    birthYear: integer("birth_year"),
    sex: text().$type<Sex>(),
    occupation: text().notNull().default(""),
    workplace: text().notNull().default(""),
    /** Whether the person is a child, where the year of birth does not tell; recorded with the consent. */
    ageGroup: text("age_group").$type<AgeGroup>(),
    /** The former unit where the deed was done, when it has another name today. */
    formerUnitId: text("former_unit_id").references(() => unit.id),
    neighbourhood: text().notNull().default(""),
    fieldId: text("field_id").references(() => field.id),
    sinceYear: integer("since_year"),
    untilYear: integer("until_year"),
    deed: text().notNull().default(""),
    story: text({ mode: "json" }).$type<StoryDocument>(),
    /** What it tells, for readers of English. */
    summaryEn: text("summary_en").notNull().default(""),
    figures: text({ mode: "json" }).$type<Figure[]>().notNull().default([]),
    /** Only for a model: what another ward needs to borrow it. */
    howTo: text("how_to").notNull().default(""),
    cost: text().notNull().default(""),
    needs: text().notNull().default(""),
    /** Made up to show the portal; says so wherever it appears, as does what comes of it. */
    illustrative: integer({ mode: "boolean" }).notNull().default(false),
    createdById: text("created_by_id")
      .notNull()
      .references(() => user.id),
    createdAt: integer("created_at", { mode: "timestamp_ms" }).notNull(),
    updatedAt: integer("updated_at", { mode: "timestamp_ms" }).notNull(),
    /** Whoever saved its words last; null until somebody but its author did. */
    updatedById: text("updated_by_id").references(() => user.id),
    submittedById: text("submitted_by_id").references(() => user.id),
    submittedAt: integer("submitted_at", { mode: "timestamp_ms" }),
    decidedById: text("decided_by_id").references(() => user.id),
    decidedAt: integer("decided_at", { mode: "timestamp_ms" }),
    /** Why it was last returned or rejected, in the moderator's words. */
    decisionReason: text("decision_reason"),
    /** Name, deed and reference without accents, for the desk's search; a trigger keeps it. */
    folded: text().notNull().default(""),
    /** The same of what was last sent, for the moderators' search: what a ward is amending is its own. A trigger keeps it. */
    sentFolded: text("sent_folded").notNull().default(""),
  },
  (t) => [
    // The moderators' queues: both orders, then what their filters, counts and search read without the rows themselves.
    index("nomination_queue").on(queueOf(t.state, t.onHold), placeIn(t.submittedAt), t.id),
    index("nomination_decided").on(queueOf(t.state, t.onHold), placeIn(t.decidedAt), t.id),
    index("nomination_sought").on(
      queueOf(t.state, t.onHold),
      t.unitId,
      t.campaignId,
      t.fieldId,
      t.kind,
      t.sendCount,
      t.submittedAt,
      t.updatedAt,
      t.sentFolded,
      t.id,
    ),
    index("nomination_unit").on(t.unitId, t.updatedAt),
    index("nomination_campaign").on(t.campaignId, t.unitId, t.kind),
    index("nomination_carried").on(t.carriedFromId),
    index("nomination_roll").on(t.rollId, t.rollPosition),
    // The desk: its three orders, then what its counts and its search read without the rows themselves.
    index("nomination_urgency").on(t.unitId, urgencyOf(t.state), sql`${t.updatedAt} desc`, t.id),
    index("nomination_folded").on(t.unitId, t.folded, t.id),
    index("nomination_counts").on(t.unitId, t.state, t.campaignId, t.kind, t.fieldId, t.createdById),
    oneOf(
      t.state,
      "draft",
      "submitted",
      "returned",
      "listed",
      "approved",
      "rejected",
      "withdrawn",
      "telling",
      "told",
    ),
    oneOf(t.holdCause, "discipline", "inspection", "complaint"),
    oneOf(t.sex, "female", "male"),
    oneOf(t.kind, "individual", "collective", "model"),
    oneOf(t.ageGroup, "adult", "minor", "under-7"),
    atLeast(t.version, 1),
    atLeast(t.sendCount, 0),
  ],
);

/** What the nomination said each time it was sent, so that a change can be shown. */
export const nominationVersion = sqliteTable(
  "nomination_version",
  {
    nominationId: text("nomination_id")
      .notNull()
      .references(() => nomination.id),
    number: integer().notNull(),
    content: text({ mode: "json" }).$type<Record<string, unknown>>().notNull(),
    /** What the ward answered to the request it was returned with, in its own words. */
    answer: text().notNull().default(""),
    submittedById: text("submitted_by_id")
      .notNull()
      .references(() => user.id),
    submittedAt: integer("submitted_at", { mode: "timestamp_ms" }).notNull(),
  },
  (t) => [primaryKey({ columns: [t.nominationId, t.number] }), atLeast(t.number, 1)],
);

/**
 * Everybody who wrote anything of a nomination, its files and consents too, or sent it, at any time: none of them decides it
 * (Luật 06/2022/QH15, conflict of interest).
 */
export const nominationWriter = sqliteTable(
  "nomination_writer",
  {
    nominationId: text("nomination_id")
      .notNull()
      .references(() => nomination.id),
    userId: text("user_id")
      .notNull()
      .references(() => user.id),
  },
  (t) => [primaryKey({ columns: [t.nominationId, t.userId] })],
);

/** Who wrote each answer last, and when: told to whoever wrote another one meanwhile. `field` is the answer's column. */
export const answerSave = sqliteTable(
  "answer_save",
  {
    nominationId: text("nomination_id")
      .notNull()
      .references(() => nomination.id),
    field: text().notNull(),
    savedById: text("saved_by_id")
      .notNull()
      .references(() => user.id),
    savedAt: integer("saved_at", { mode: "timestamp_ms" }).notNull(),
  },
  (t) => [primaryKey({ columns: [t.nominationId, t.field] })],
);

/** Per-year counters for reference numbers. */
export const referenceCounter = sqliteTable("reference_counter", {
  year: integer().primaryKey(),
  last: integer().notNull(),
});
