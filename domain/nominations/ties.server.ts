import "server-only";
import { and, asc, desc, eq, inArray } from "drizzle-orm";
import { alias } from "drizzle-orm/sqlite-core";
import { db } from "@/db/client";
import { campaign, nomination, recognition, suggestion, unit } from "@/db/schema";
import { listCampaignsWithDeadline } from "../campaigns/queries.server";
import { openOn, openTo } from "../campaigns/open";
import type { Viewer } from "../permissions";
import { hcmcToday } from "../time/dates";
import { isOfTheCity, isWardPraise } from "./carry-on.server";
import { nominationsVisibleTo } from "./scope.server";
import type { Seen } from "./seen";
import { recognisedStates } from "./workflow";

/** Where a nomination comes from and where it went: a citizen's tip, a ward's praise before it, the campaigns after it. */
export async function findTies(viewer: Viewer, { id }: Seen) {
  const own = alias(nomination, "own");
  const [tips, before, after] = await db().batch([
    db()
      .select({ id: suggestion.id, reference: suggestion.reference })
      .from(suggestion)
      .where(eq(suggestion.nominationId, id))
      .limit(1),
    db()
      .select({
        id: nomination.id,
        reference: nomination.reference,
        unitName: unit.name,
        campaign: campaign.name,
        level: recognition.level,
        form: recognition.form,
        year: recognition.year,
        decisionNumber: recognition.decisionNumber,
        decidedOn: recognition.decidedOn,
      })
      .from(own)
      .innerJoin(nomination, eq(nomination.id, own.carriedFromId))
      .innerJoin(unit, eq(unit.id, nomination.unitId))
      .leftJoin(recognition, eq(recognition.nominationId, nomination.id))
      .leftJoin(campaign, eq(campaign.id, nomination.campaignId))
      .where(and(eq(own.id, id), nominationsVisibleTo(viewer)))
      .orderBy(desc(recognition.year))
      .limit(1),
    db()
      .select({
        id: nomination.id,
        reference: nomination.reference,
        state: nomination.state,
        campaign: campaign.name,
      })
      .from(nomination)
      .leftJoin(campaign, eq(campaign.id, nomination.campaignId))
      .where(and(eq(nomination.carriedFromId, id), nominationsVisibleTo(viewer)))
      .orderBy(asc(nomination.createdAt))
      .limit(20),
  ]);
  return { tip: tips[0] ?? null, before: before[0] ?? null, after };
}

export type Ties = Awaited<ReturnType<typeof findTies>>;

/** Whether its ward praised it, so that it may go on: `carryOn` asks again, and says why not. */
export async function isPraised({ id }: Seen): Promise<boolean> {
  const [praise] = await db()
    .select({ id: recognition.id })
    .from(recognition)
    .innerJoin(nomination, eq(nomination.id, recognition.nominationId))
    .where(and(eq(nomination.id, id), isWardPraise(), inArray(nomination.state, recognisedStates)))
    .limit(1);
  return praise !== undefined;
}

/** Campaigns of the city that a ward's nomination may go on to today, the nearest deadline first: not its own. */
export async function campaignsAhead(unitId: string, ownId: string | null) {
  const open = openTo(unitId, openOn(hcmcToday(), await listCampaignsWithDeadline()));
  return open.filter((one) => one.id !== ownId && isOfTheCity(one)).map(({ id, name }) => ({ id, name }));
}
