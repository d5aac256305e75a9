import "server-only";
import { and, asc, count, desc, eq, inArray, ne, sql, type SQL } from "drizzle-orm";
import { db } from "@/db/client";
import { campaign, field, nomination, unit } from "@/db/schema";
import { urgencyOf } from "@/db/schema/nominations";
import type { Viewer } from "../permissions";
import type { ProfileKind, ProfileState } from "../profiles/vocabulary";
import { unaccented } from "../text/fold";
import { missingAnswers } from "./completeness";
import { deskGroupNames, deskGroups, type DeskGroup, type DeskOrder } from "./desk-groups";
import { questionOfField, type QuestionName } from "./questions/asked";
import { contentOf, selectContent } from "./read-content.server";
import { nominationsVisibleTo } from "./scope.server";

/** How many rows a page of the desk's list has. */
export const deskPageSize = 50;

export type DeskFilter = {
  group?: DeskGroup;
  /** Words of name, deed or reference, with accents or without. */
  query?: string;
  campaignId?: string;
  kind?: ProfileKind;
  fieldId?: string;
  place?: string;
  order?: DeskOrder;
  /** From 1. */
  page?: number;
};

export type DeskRow = Awaited<ReturnType<typeof listDesk>>[number];

/** How the story it became stands; null where none did. */
const storyState = sql<ProfileState | null>`(select state from profile where nomination_id = ${nomination.id} limit 1)`;
const urgency = urgencyOf(nomination.state);

/** One page of the wards' nominations, returned ones first, then drafts, the last touched first among equals. */
export async function listDesk(viewer: Viewer, filter: DeskFilter) {
  const states = deskGroups[filter.group ?? ""];
  const rows = await db()
    .select({
      id: nomination.id,
      reference: nomination.reference,
      state: nomination.state,
      onHold: nomination.onHold,
      version: nomination.version,
      sendCount: nomination.sendCount,
      kind: nomination.kind,
      honorific: nomination.honorific,
      name: nomination.name,
      deed: nomination.deed,
      place: nomination.neighbourhood,
      updatedAt: nomination.updatedAt,
      decisionReason: nomination.decisionReason,
      illustrative: nomination.illustrative,
      unitName: unit.name,
      campaignName: campaign.name,
      fieldName: field.name,
      fieldNameEn: field.nameEn,
      storyState,
    })
    .from(nomination)
    .innerJoin(unit, eq(unit.id, nomination.unitId))
    .leftJoin(campaign, eq(campaign.id, nomination.campaignId))
    .leftJoin(field, eq(field.id, nomination.fieldId))
    .where(and(askedFor(viewer, filter), states ? inArray(nomination.state, [...states]) : undefined))
    .orderBy(...ordered(filter.order))
    .limit(deskPageSize)
    .offset(deskPageSize * ((filter.page ?? 1) - 1));
  const lacks = await lacksOf(rows.filter(({ state }) => state === "draft").map(({ id }) => id));
  return rows.map((row) => ({ ...row, lacks: lacks.get(row.id) ?? null }));
}

/** The ids of all that the list shows on all its pages, in its order; at most `most`. */
export async function deskIds(viewer: Viewer, filter: DeskFilter, most: number): Promise<string[]> {
  const states = deskGroups[filter.group ?? ""];
  const rows = await db()
    .select({ id: nomination.id })
    .from(nomination)
    .where(and(askedFor(viewer, filter), states ? inArray(nomination.state, [...states]) : undefined))
    .orderBy(...ordered(filter.order))
    .limit(most);
  return rows.map(({ id }) => id);
}

function ordered(order: DeskOrder = "") {
  if (order === "ten") return [asc(nomination.folded), asc(nomination.id)];
  return [...(order === "" ? [urgency] : []), desc(nomination.updatedAt), asc(nomination.id)];
}

/** How many nominations each group holds under the list's other filters; "" counts all. */
export async function countDesk(viewer: Viewer, filter: DeskFilter): Promise<Record<DeskGroup, number>> {
  const rows = await db()
    .select({ state: nomination.state, total: count() })
    .from(nomination)
    .where(askedFor(viewer, filter))
    .groupBy(nomination.state)
    .limit(20);
  const totalOf = (states: readonly string[] | null) =>
    rows.reduce((sum, { state, total }) => sum + (!states || states.includes(state) ? total : 0), 0);
  const entries = deskGroupNames.map((group) => [group, totalOf(deskGroups[group])] as const);
  return Object.fromEntries(entries) as Record<DeskGroup, number>;
}

/** What there is to choose from: campaigns and places that the wards' nominations name. At most 100 of each. */
export async function deskChoices(viewer: Viewer) {
  const seen = nominationsVisibleTo(viewer, ["official"]);
  const campaigns = db()
    .selectDistinct({ id: campaign.id, name: campaign.name, deadlineOn: campaign.deadlineOn })
    .from(nomination)
    .innerJoin(campaign, eq(campaign.id, nomination.campaignId))
    .where(seen)
    .orderBy(desc(campaign.deadlineOn), asc(campaign.name))
    .limit(100);
  const places = db()
    .selectDistinct({ name: nomination.neighbourhood })
    .from(nomination)
    .where(and(seen, ne(nomination.neighbourhood, "")))
    .orderBy(asc(nomination.neighbourhood))
    .limit(100);
  const [campaignRows, placeRows] = await db().batch([campaigns, places]);
  return { campaigns: campaignRows, places: placeRows.map(({ name }) => name) };
}

function askedFor(viewer: Viewer, { query, campaignId, kind, fieldId, place }: DeskFilter): SQL {
  const words = unaccented(query ?? "")
    .split(" ")
    .filter(Boolean);
  return and(
    nominationsVisibleTo(viewer, ["official"]),
    campaignId ? eq(nomination.campaignId, campaignId) : undefined,
    kind ? eq(nomination.kind, kind) : undefined,
    fieldId ? eq(nomination.fieldId, fieldId) : undefined,
    place ? eq(nomination.neighbourhood, place) : undefined,
    ...words.map((word) => sql`instr(${nomination.folded}, ${word}) > 0`),
  )!;
}

/** What each of these drafts still lacks before it may be sent, in the order of the form. */
async function lacksOf(ids: string[]): Promise<Map<string, QuestionName[]>> {
  if (ids.length === 0) return new Map();
  const rows = await selectContent(db(), { id: nomination.id })
    .where(inArray(nomination.id, ids))
    .limit(ids.length);
  return new Map(
    rows.map(({ id, content }) => {
      const fields = Object.keys(missingAnswers(contentOf(content), "recognised"));
      return [id, fields.flatMap((name) => questionOfField(name) ?? [])];
    }),
  );
}
