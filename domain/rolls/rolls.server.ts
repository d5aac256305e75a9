import "server-only";
import { assertStanding } from "../units/standing.server";
import { count, desc, eq, inArray, sql } from "drizzle-orm";
import { db } from "@/db/client";
import { campaign, nomination, roll, unit } from "@/db/schema";
import { write } from "@/db/write";
import { openOn, openTo } from "../campaigns/open";
import { listCampaignsWithDeadline } from "../campaigns/queries.server";
import { DomainError } from "../errors";
import { record } from "../history/record.server";
import { quotaUse } from "../nominations/quota.server";
import { usualUnit } from "../nominations/wards.server";
import { can, type Actor, type Viewer } from "../permissions";
import { hcmcToday } from "../time/dates";
import type { z } from "zod";
import type { newRoll, paperOfRoll } from "./input";
import { loadRoll, type LoadedRoll } from "./load-roll.server";
import { cellListsOf, readRows } from "./rows.server";

/** Begins a list for an open campaign; sent twice, it is begun once. Throws `role-ended`, `wrong-unit`, `deadline-passed`. */
export async function createRoll(actor: Actor, input: z.output<typeof newRoll>): Promise<string> {
  const campaigns = await listCampaignsWithDeadline();
  return write(async (tx) => {
    const now = new Date();
    const unitId = input.unitId ?? (await usualUnit(tx, actor));
    if (!unitId) throw new DomainError("role-ended", { unit: "none" });
    if (!can(actor, "roll.edit", { unitId }))
      throw new DomainError("wrong-unit", {}, { unitId: "wrong-unit" });
    await assertStanding(tx, unitId);
    const open = openTo(unitId, openOn(hcmcToday(now), campaigns));
    if (!open.some(({ id }) => id === input.campaignId))
      throw new DomainError("deadline-passed", {}, { campaignId: "campaign-closed" });
    const [known] = await tx.select({ id: roll.id }).from(roll).where(eq(roll.id, input.id)).limit(1);
    if (known) return (await loadRoll(actor, input.id, tx)).id;
    const { id, campaignId, number, datedOn } = input;
    const made = { createdById: actor.id, createdAt: now, updatedAt: now };
    await tx.insert(roll).values({ id, unitId, campaignId, number, datedOn, ...made });
    const subject = { subjectType: "roll", subjectId: id, after: { unitId, campaignId } } as const;
    await record(tx, { actorId: actor.id, action: "roll.create", ...subject }, now);
    return id;
  });
}

/** Writes the number and day of a list's tờ trình. Throws `not-found`. */
export async function nameRoll(actor: Actor, { id, number, datedOn }: z.output<typeof paperOfRoll>) {
  return write(async (tx) => {
    const now = new Date();
    const before = await loadRoll(actor, id, tx);
    if (before.number === number && before.datedOn === datedOn) return;
    await tx.update(roll).set({ number, datedOn, updatedAt: now }).where(eq(roll.id, id));
    const told = (paper: { number: string; datedOn: string | null }) => ({
      number: paper.number,
      datedOn: paper.datedOn ?? "",
    });
    const subject = { subjectType: "roll", subjectId: id } as const;
    const change = { before: told(before), after: told({ number, datedOn }) };
    await record(tx, { actorId: actor.id, action: "roll.name", ...subject, ...change }, now);
  });
}

/** The lists of the units a person works in, the last touched first; at most 100, with how many rows wait and were sent. */
export async function listRolls(viewer: Viewer) {
  const units = (viewer?.memberships ?? []).filter(({ role }) => role === "official");
  const everywhere = units.some(({ wholeCity }) => wholeCity);
  if (units.length === 0) return [];
  const unitIds = units.map(({ unitId }) => unitId);
  return db()
    .select({
      id: roll.id,
      number: roll.number,
      datedOn: roll.datedOn,
      updatedAt: roll.updatedAt,
      illustrative: roll.illustrative,
      unitName: unit.name,
      campaignName: campaign.name,
      deadlineOn: campaign.deadlineOn,
      rows: count(nomination.id),
      drafts: sql<number>`count(case when ${nomination.state} = 'draft' then 1 end)`,
      returned: sql<number>`count(case when ${nomination.state} = 'returned' then 1 end)`,
    })
    .from(roll)
    .innerJoin(unit, eq(unit.id, roll.unitId))
    .innerJoin(campaign, eq(campaign.id, roll.campaignId))
    .leftJoin(nomination, eq(nomination.rollId, roll.id))
    .where(everywhere ? undefined : inArray(roll.unitId, unitIds))
    .groupBy(roll.id)
    .orderBy(desc(roll.updatedAt), roll.id)
    .limit(100);
}

/** A list's quotas by kind, with how many of its unit count against each already; none where the campaign sets none. */
export async function rollQuotas({ campaignId, unitId }: Pick<LoadedRoll, "campaignId" | "unitId">) {
  const kinds = ["collective", "individual", "model"] as const;
  const uses = await Promise.all(kinds.map((kind) => quotaUse({ campaignId, unitId, kind })));
  return kinds.flatMap((kind, at) => {
    const use = uses[at];
    return use ? [{ kind, quota: use.quota, sent: use.used }] : [];
  });
}
export type RollQuota = Awaited<ReturnType<typeof rollQuotas>>[number];

/** Occupations a unit has written before, for suggestions; at most 200. */
async function knownOccupations({ unitId }: LoadedRoll): Promise<string[]> {
  const rows = await db()
    .selectDistinct({ occupation: nomination.occupation })
    .from(nomination)
    .where(eq(nomination.unitId, unitId))
    .limit(200);
  return rows.map(({ occupation }) => occupation).filter(Boolean);
}

/** A list with all its page shows, for who works in its unit; null to others. */
export async function findRoll(viewer: Viewer, id: string) {
  try {
    const readAt = Date.now();
    const roll = await loadRoll(viewer, id);
    const lists = await cellListsOf(roll);
    const [rows, quotas, occupations] = await Promise.all([
      readRows(roll, lists),
      rollQuotas(roll),
      knownOccupations(roll),
    ]);
    return { roll, lists, rows, quotas, occupations, readAt };
  } catch (error) {
    if (error instanceof DomainError && error.code === "not-found") return null;
    throw error;
  }
}
