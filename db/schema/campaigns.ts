import { integer, primaryKey, sqliteTable, text } from "drizzle-orm/sqlite-core";
import type { CampaignKind } from "../../domain/campaigns/vocabulary";
import type { Figure } from "../../domain/profiles/vocabulary";
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
    name: text().notNull(),
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
    quotaIndividual: integer("quota_individual"),
    quotaCollective: integer("quota_collective"),
    quotaModel: integer("quota_model"),
    conferenceOn: text("conference_on"),
    conferencePlace: text("conference_place"),
    figures: text({ mode: "json" }).$type<Figure[]>().notNull().default([]),
    /** Totals known from the source, whether or not every name is entered yet. */
    totalCollectives: integer("total_collectives"),
    totalIndividuals: integer("total_individuals"),
    sourceName: text("source_name"),
    sourceUrl: text("source_url"),
    sourceOn: text("source_on"),
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
