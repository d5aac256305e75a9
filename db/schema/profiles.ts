import { sql } from "drizzle-orm";
import { index, integer, primaryKey, sqliteTable, text, type AnySQLiteColumn } from "drizzle-orm/sqlite-core";
import type {
  Figure,
  ProfileKind,
  ProfileState,
  RecognitionForm,
  RecognitionLevel,
  Scene,
} from "../../domain/profiles/vocabulary";
import type { NameGround } from "../../domain/recognitions/vocabulary";
import type { StoryDocument } from "../../domain/stories/vocabulary";
import { campaign } from "./campaigns";
import { atLeast, holds, isDay, oneOf } from "./checks";
import { field } from "./fields";
import { nomination } from "./nominations";
import { unit } from "./units";

/**
 * When the row's profile was published; null while it is not. Kept by triggers in whatever transaction publishes a
 * profile or takes it down, so that a list is read in its order from one index, however long it is.
 */
const publishedAt = () => integer("published_at", { mode: "timestamp_ms" });

/** Gương điển hình / mô hình: the public story. */
export const profile = sqliteTable(
  "profile",
  {
    id: text().primaryKey(),
    slug: text().notNull().unique(),
    kind: text().$type<ProfileKind>().notNull(),
    state: text().$type<ProfileState>().notNull().default("published"),
    name: text().notNull(),
    honorific: text().notNull().default(""),
    /** The deed in one sentence: the headline of the story. */
    deed: text().notNull(),
    story: text({ mode: "json" }).$type<StoryDocument>().notNull(),
    /** What it tells, for readers of English. */
    summaryEn: text("summary_en").notNull().default(""),
    figures: text({ mode: "json" }).$type<Figure[]>().notNull().default([]),
    howTo: text("how_to").notNull().default(""),
    cost: text().notNull().default(""),
    needs: text().notNull().default(""),
    birthYear: integer("birth_year"),
    /** The unit as it was when the deed was done; may be a former one. */
    unitId: text("unit_id").references(() => unit.id),
    /** Who stands behind it in the source's words, e.g. "Hội LHPN phường Cát Lái". */
    organisation: text().notNull().default(""),
    neighbourhood: text().notNull().default(""),
    fieldId: text("field_id").references(() => field.id),
    sinceYear: integer("since_year"),
    untilYear: integer("until_year"),
    illustrative: integer({ mode: "boolean" }).notNull().default(false),
    /** Since when a moderator has the home page led by it; the latest leads. */
    leadSince: integer("lead_since", { mode: "timestamp_ms" }),
    /** The drawn scene of an illustrative story. */
    scene: text().$type<Scene>(),
    sourceName: text("source_name").notNull().default(""),
    sourceUrl: text("source_url"),
    sourceOn: text("source_on"),
    /** What is known where the source's day is not: its year ("2016") or month ("2023-05"). */
    sourcePeriod: text("source_period"),
    sourceNote: text("source_note").notNull().default(""),
    /** What the office still has to look up; shown to moderators only. */
    officeNote: text("office_note").notNull().default(""),
    nominationId: text("nomination_id")
      .unique()
      .references(() => nomination.id),
    /** The story that tells the same: this one is hidden, and its addresses lead there. */
    mergedIntoId: text("merged_into_id").references((): AnySQLiteColumn => profile.id),
    /** How many units run it now. Kept by triggers on `adoption`, for ordering models by spread without counting. */
    adopters: integer().notNull().default(0),
    publishedAt: integer("published_at", { mode: "timestamp_ms" }).notNull(),
    updatedAt: integer("updated_at", { mode: "timestamp_ms" }).notNull(),
  },
  (t) => [
    // The kind stands at the end so that a list of two kinds is found without reading rows.
    index("profile_newest").on(t.state, t.publishedAt, t.id, t.kind),
    index("profile_lead")
      .on(t.leadSince)
      .where(sql`${t.leadSince} is not null`),
    index("profile_kind").on(t.state, t.kind, t.publishedAt, t.id),
    index("profile_field").on(t.state, t.fieldId, t.publishedAt, t.id),
    index("profile_spread").on(t.state, t.kind, t.adopters, t.publishedAt, t.id),
    index("profile_merged")
      .on(t.mergedIntoId)
      .where(sql`${t.mergedIntoId} is not null`),
    // Few: what is counted in public is all without them, and then neither has to be read row by row.
    index("profile_illustrative")
      .on(t.id)
      .where(sql`${t.illustrative} = 1`),
    index("profile_then").on(t.state, t.unitId, t.publishedAt, t.id),
    oneOf(t.kind, "individual", "collective", "model"),
    oneOf(t.state, "published", "hidden", "revoked"),
    isDay(t.sourceOn),
    atLeast(t.adopters, 0),
  ],
);

/** The units of today a profile belongs to; several when the old one was split or two wards share it. */
export const profileUnit = sqliteTable(
  "profile_unit",
  {
    profileId: text("profile_id")
      .notNull()
      .references(() => profile.id),
    unitId: text("unit_id")
      .notNull()
      .references(() => unit.id),
    publishedAt: publishedAt(),
  },
  (t) => [
    primaryKey({ columns: [t.unitId, t.profileId] }),
    index("profile_unit_profile").on(t.profileId),
    index("profile_unit_newest").on(t.unitId, t.publishedAt, t.profileId),
  ],
);

/** An address once printed keeps working: old slugs answer 308 to the profile's present one. */
export const profileSlug = sqliteTable("profile_slug", {
  slug: text().primaryKey(),
  profileId: text("profile_id")
    .notNull()
    .references(() => profile.id),
});

/**
 * Biểu dương, khen thưởng: a row of the honour roll, with or without a story. Where its profile is published that one's
 * words are shown, else its own, and only with a ground to name anybody. "named" is a mention in the press, not an award.
 */
export const recognition = sqliteTable(
  "recognition",
  {
    id: text().primaryKey(),
    /** Null while nobody has told its story. */
    profileId: text("profile_id").references(() => profile.id),
    nominationId: text("nomination_id")
      .unique()
      .references(() => nomination.id),
    campaignId: text("campaign_id").references(() => campaign.id),
    level: text().$type<RecognitionLevel>().notNull(),
    form: text().$type<RecognitionForm>().notNull(),
    year: integer().notNull(),
    decisionNumber: text("decision_number"),
    decidedOn: text("decided_on"),
    /** Who signed the decision, and the number in the golden book; empty where not known. */
    signer: text().notNull().default(""),
    goldenBookNumber: text("golden_book_number").notNull().default(""),
    note: text().notNull().default(""),
    kind: text().$type<ProfileKind>(),
    name: text().notNull().default(""),
    honorific: text().notNull().default(""),
    /** Only to tell one person from another: never shown in a roll. */
    birthYear: integer("birth_year"),
    /** The ward of today that nominated. */
    unitId: text("unit_id").references(() => unit.id),
    neighbourhood: text().notNull().default(""),
    fieldId: text("field_id").references(() => field.id),
    deed: text().notNull().default(""),
    occupation: text().notNull().default(""),
    workplace: text().notNull().default(""),
    /** Why it may be named without a story; null where it is only counted. */
    namedBy: text("named_by").$type<NameGround>(),
    publishedAt: publishedAt(),
  },
  (t) => [
    holds(
      "recognition_of_somebody",
      sql`${t.profileId} is not null or (${t.kind} is not null and ${t.name} <> '')`,
    ),
    oneOf(t.kind, "individual", "collective", "model"),
    oneOf(t.namedBy, "consent", "decision"),
    index("recognition_profile").on(t.profileId),
    index("recognition_campaign").on(t.campaignId, t.publishedAt, t.profileId),
    index("recognition_year").on(t.year, t.publishedAt, t.profileId),
    oneOf(t.level, "ward", "district", "city", "state"),
    oneOf(t.form, "commended", "certificate", "merit", "first", "second", "third", "encouragement", "named"),
    isDay(t.decidedOn),
  ],
);
