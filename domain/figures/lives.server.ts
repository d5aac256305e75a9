import "server-only";
import { and, asc, eq, gt, gte, inArray, lt, sql, type SQL } from "drizzle-orm";
import { db } from "@/db/client";
import { campaign, event, nomination, reasonTemplate, unit } from "@/db/schema";
import { DomainError } from "../errors";
import type { HistoryAction } from "../history/vocabulary";
import { can, type Viewer } from "../permissions";
import { byGivenName } from "../text/vietnamese-order";
import {
  byLateness,
  byQuotas,
  byReasons,
  bySteps,
  byWeek,
  figureIds,
  type Figure,
  type Life,
} from "./figures";
import { loadCounted, loadQuotas } from "./quota-lives.server";

export type FiguresAsked = { year: number; unitId: string; campaignId: string };
type NamedOne = { id: string; name: string };
export type Figures = { figures: Figure[]; total: number; units: NamedOne[]; campaigns: NamedOne[] };

/** More than the city sends in a year. */
const mostLives = 50_000;
const mostActs = 400_000;
const day = 86_400_000;
const told: HistoryAction[] = [
  "nomination.submit",
  "nomination.return",
  "nomination.list",
  "nomination.approve",
  "nomination.reject",
];

/** The figures of a year, of the units whose nominations this person decides (city: all). Throws `not-allowed`. */
export async function loadFigures(viewer: Viewer, asked: FiguresAsked, now = Date.now()): Promise<Figures> {
  const lives = await loadLives(viewer, asked);
  const { unitId, campaignId } = asked;
  const ofCampaigns = [...new Set([campaignId || null, ...lives.map((one) => one.campaignId)])].filter(
    (id) => id !== null,
  );
  const [templates, counted, quotaOf, units, campaigns] = await Promise.all([
    db()
      .select({ title: reasonTemplate.title, words: reasonTemplate.words })
      .from(reasonTemplate)
      .where(eq(reasonTemplate.step, "return"))
      .limit(200),
    loadCounted(
      campaignId ? [campaignId] : ofCampaigns,
      and(scopeOf(viewer), unitId ? eq(nomination.unitId, unitId) : undefined),
    ),
    loadQuotas(ofCampaigns),
    named(viewer, unit, nomination.unitId),
    named(viewer, campaign, nomination.campaignId),
  ]);
  const { year } = asked;
  const made: Record<(typeof figureIds)[number], Figure> = {
    weeks: byWeek(lives, year),
    steps: bySteps(lives, year),
    returns: byReasons(lives, year, templates),
    quotas: byQuotas(counted, quotaOf),
    late: byLateness(lives, year, now),
  };
  return { figures: figureIds.map((id) => made[id]), total: lives.length, units, campaigns };
}

function scopeOf(viewer: Viewer): SQL | undefined {
  if (!can(viewer, "figures.enter")) throw new DomainError("not-allowed");
  const held = viewer!.memberships.filter(
    ({ role, wholeCity }) => role === "moderator" || (role === "admin" && wholeCity),
  );
  if (held.some(({ wholeCity }) => wholeCity)) return undefined;
  return inArray(
    nomination.unitId,
    held.map(({ unitId }) => unitId),
  );
}

/** Every nomination with an act in that year, with all its acts: a step may have begun the year before. */
async function loadLives(viewer: Viewer, { year, unitId, campaignId }: FiguresAsked): Promise<Life[]> {
  const from = new Date(`${year}-01-01T00:00:00+07:00`);
  const to = new Date(`${year + 1}-01-01T00:00:00+07:00`);
  const ofYear = db()
    .select({ id: event.subjectId })
    .from(event)
    .where(
      and(
        eq(event.subjectType, "nomination"),
        inArray(event.action, told),
        gte(event.at, from),
        lt(event.at, to),
      ),
    );
  const where = and(
    scopeOf(viewer),
    gt(nomination.sendCount, 0),
    unitId ? eq(nomination.unitId, unitId) : undefined,
    campaignId ? eq(nomination.campaignId, campaignId) : undefined,
    inArray(nomination.id, ofYear),
  );
  const rows = await db()
    .select({
      id: nomination.id,
      kind: nomination.kind,
      unitId: nomination.unitId,
      campaignId: nomination.campaignId,
      late: sql<boolean>`${nomination.lateCodeId} is not null`.mapWith(Boolean),
      state: nomination.state,
    })
    .from(nomination)
    .where(where)
    .limit(mostLives);
  const acts = await db()
    .select({
      id: event.subjectId,
      action: event.action,
      at: event.at,
      reason: sql<string>`coalesce(json_extract(${event.after}, '$.reason'), '')`,
    })
    .from(event)
    .where(
      and(inArray(event.action, told), gte(event.at, new Date(from.getTime() - 400 * day)), lt(event.at, to)),
    )
    .orderBy(asc(event.id))
    .limit(mostActs);
  const lives = new Map(rows.map((row) => [row.id, { ...row, acts: [] as Life["acts"] }]));
  for (const { id, at, ...act } of acts) lives.get(id)?.acts.push({ ...act, at: at.getTime() });
  return [...lives.values()];
}

/** The units or campaigns that occur, ended units too: what a merged ward sent stays countable. */
function named(
  viewer: Viewer,
  table: typeof unit | typeof campaign,
  column: typeof nomination.unitId | typeof nomination.campaignId,
) {
  const used = db()
    .selectDistinct({ id: column })
    .from(nomination)
    .where(and(scopeOf(viewer), gt(nomination.sendCount, 0)));
  return db()
    .select({ id: table.id, name: table.name })
    .from(table)
    .where(inArray(table.id, used))
    .orderBy(asc(table.name))
    .limit(1_000);
}

/** How many names a page has. */
export const namesOfFigure = 50;

/** The nominations that a bar counts, in the Vietnamese order of names, a page of them (from 1). Throws `not-allowed`. */
export async function listFigureNames(viewer: Viewer, ids: string[], page: number) {
  const where = and(
    scopeOf(viewer),
    sql`${nomination.id} in (select value from json_each(${JSON.stringify(ids)}))`,
  );
  const rows = await db()
    .select({
      id: nomination.id,
      name: nomination.name,
      honorific: nomination.honorific,
      deed: nomination.deed,
      reference: nomination.reference,
      state: nomination.state,
      unitName: unit.name,
      illustrative: nomination.illustrative,
    })
    .from(nomination)
    .innerJoin(unit, eq(unit.id, nomination.unitId))
    .where(where)
    .limit(mostLives);
  const sorted = rows.sort((one, other) => byGivenName(one.name, other.name));
  return { total: sorted.length, names: sorted.slice(namesOfFigure * (page - 1), namesOfFigure * page) };
}
