import {
  integer,
  primaryKey,
  sqliteTable,
  text,
  uniqueIndex,
  type AnySQLiteColumn,
} from "drizzle-orm/sqlite-core";
import type { Happening } from "../../domain/happenings/vocabulary";
import type {
  CampaignKind,
  CampaignPhase,
  CampaignState,
  ConferencePaper,
  Criterion,
} from "../../domain/campaigns/vocabulary";
import type {
  Figure,
  ProfileKind,
  RecognitionForm,
  RecognitionLevel,
} from "../../domain/profiles/vocabulary";
import { atLeast, isDay, oneOf } from "./checks";
import { document } from "./documents";
import { unit } from "./units";

/** Đợt biểu dương (commendation) or hội thi (contest). Periods, quotas and deadlines are data. */
export const campaign = sqliteTable(
  "campaign",
  {
    id: text().primaryKey(),
    slug: text().notNull().unique(),
    kind: text().$type<CampaignKind>().notNull(),
    /** A draft is nobody's but the administrators'; a closed one takes nothing more, whatever its deadline. */
    state: text().$type<CampaignState>().notNull().default("open"),
    version: integer().notNull().default(1),
    name: text().notNull(),
    /** For English pages; empty where nobody gave it one, then its own name stands there. */
    nameEn: text("name_en").notNull().default(""),
    organiserUnitId: text("organiser_unit_id").references(() => unit.id),
    /** Paragraphs in plain text, separated by blank lines. */
    summary: text().notNull(),
    body: text().notNull().default(""),
    startsOn: text("starts_on"),
    endsOn: text("ends_on"),
    /** Last day (inclusive, Asia/Ho_Chi_Minh) on which a nomination may be sent; null takes no nominations. */
    deadlineOn: text("deadline_on"),
    /** Working days of public listing before approval (NĐ 98/2023 Art. 46: at least 10 for state-level awards). */
    listingDays: integer("listing_days").notNull().default(0),
    /** How many moderators must have said that they agree before one decides; 0 asks for none. */
    recommendations: integer().notNull().default(0),
    quotaIndividual: integer("quota_individual"),
    quotaCollective: integer("quota_collective"),
    quotaModel: integer("quota_model"),
    /** Whether one too many is refused when it is sent; else it is told to both sides, and moderators decide. */
    strictQuotas: integer("strict_quotas", { mode: "boolean" }).notNull().default(false),
    /** Names of questions that this campaign needs answered beside what every nomination needs. */
    requiredQuestions: text("required_questions", { mode: "json" }).$type<string[]>().notNull().default([]),
    /** What a nomination must meet, asked before the form. */
    criteria: text({ mode: "json" }).$type<Criterion[]>().notNull().default([]),
    /** The campaign it was copied from. */
    copiedFromId: text("copied_from_id"),
    conferenceOn: text("conference_on"),
    conferencePlace: text("conference_place"),
    /** What happens when: rounds that are seen, the parts of its conference. */
    programme: text({ mode: "json" }).$type<Happening[]>().notNull().default([]),
    /** Speeches and papers of its conference, each where it is read; without an address where it is only named. */
    conferencePapers: text("conference_papers", { mode: "json" })
      .$type<ConferencePaper[]>()
      .notNull()
      .default([]),
    /** The campaign at whose conference this one's prizes were given. */
    presentedAtId: text("presented_at_id").references((): AnySQLiteColumn => campaign.id),
    figures: text({ mode: "json" }).$type<Figure[]>().notNull().default([]),
    /** Totals known from the source, whether or not every name is entered yet. */
    totalCollectives: integer("total_collectives"),
    totalIndividuals: integer("total_individuals"),
    sourceName: text("source_name"),
    sourceUrl: text("source_url"),
    sourceOn: text("source_on"),
    /** Made up to show the portal; said wherever it appears. */
    illustrative: integer({ mode: "boolean" }).notNull().default(false),
    createdById: text("created_by_id"),
    updatedById: text("updated_by_id"),
    /** Null while nobody has touched it since it was set up. */
    updatedAt: integer("updated_at", { mode: "timestamp_ms" }),
  },
  (t) => [
    oneOf(t.kind, "commendation", "contest"),
    isDay(t.startsOn),
    isDay(t.endsOn),
    isDay(t.deadlineOn),
    isDay(t.conferenceOn),
    isDay(t.sourceOn),
    atLeast(t.listingDays, 0),
  ],
);

export const campaignDocument = sqliteTable(
  "campaign_document",
  {
    campaignId: text("campaign_id")
      .notNull()
      .references(() => campaign.id),
    documentId: text("document_id")
      .notNull()
      .references(() => document.id),
  },
  (t) => [primaryKey({ columns: [t.campaignId, t.documentId] })],
);

/** An address once printed keeps working: old slugs answer 308 to the campaign's present one. */
export const campaignSlug = sqliteTable("campaign_slug", {
  slug: text().primaryKey(),
  campaignId: text("campaign_id")
    .notNull()
    .references(() => campaign.id),
});

/** A step of a campaign's course with its first and last day (both inclusive). */
export const campaignPhase = sqliteTable(
  "campaign_phase",
  {
    campaignId: text("campaign_id")
      .notNull()
      .references(() => campaign.id),
    phase: text().$type<CampaignPhase>().notNull(),
    startsOn: text("starts_on"),
    endsOn: text("ends_on"),
  },
  (t) => [
    primaryKey({ columns: [t.campaignId, t.phase] }),
    oneOf(t.phase, "receiving", "checking", "listing", "deciding", "conference"),
    isDay(t.startsOn),
    isDay(t.endsOn),
  ],
);

/** A unit's own quota for a kind, in place of the campaign's common one. */
export const campaignQuota = sqliteTable(
  "campaign_quota",
  {
    campaignId: text("campaign_id")
      .notNull()
      .references(() => campaign.id),
    unitId: text("unit_id")
      .notNull()
      .references(() => unit.id),
    kind: text().$type<ProfileKind>().notNull(),
    quota: integer().notNull(),
  },
  (t) => [
    primaryKey({ columns: [t.campaignId, t.unitId, t.kind] }),
    oneOf(t.kind, "individual", "collective", "model"),
    atLeast(t.quota, 0),
  ],
);

/** A level and form of award that a campaign may give. */
export const campaignAward = sqliteTable(
  "campaign_award",
  {
    campaignId: text("campaign_id")
      .notNull()
      .references(() => campaign.id),
    level: text().$type<RecognitionLevel>().notNull(),
    form: text().$type<RecognitionForm>().notNull(),
  },
  (t) => [
    primaryKey({ columns: [t.campaignId, t.level, t.form] }),
    oneOf(t.level, "ward", "district", "city", "state"),
    oneOf(t.form, "commended", "certificate", "merit", "first", "second", "third", "encouragement", "named"),
  ],
);

/** Lets a unit, or whoever was told the code, send after the deadline until a day of its own. */
export const lateCode = sqliteTable(
  "late_code",
  {
    id: text().primaryKey(),
    campaignId: text("campaign_id")
      .notNull()
      .references(() => campaign.id),
    /** As it is told by telephone: capital letters and digits that cannot be mistaken for each other. */
    code: text().notNull(),
    /** Null for any unit. */
    unitId: text("unit_id").references(() => unit.id),
    /** The last day on which it opens anything. */
    validUntil: text("valid_until").notNull(),
    note: text().notNull().default(""),
    createdById: text("created_by_id").notNull(),
    createdAt: integer("created_at", { mode: "timestamp_ms" }).notNull(),
    withdrawnAt: integer("withdrawn_at", { mode: "timestamp_ms" }),
  },
  (t) => [uniqueIndex("late_code_code").on(t.campaignId, t.code), isDay(t.validUntil)],
);
