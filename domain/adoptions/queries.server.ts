import "server-only";
import { and, asc, count, desc, eq, inArray, sql } from "drizzle-orm";
import { db } from "@/db/client";
import { adoption, profile, unit } from "@/db/schema";
import type { Viewer } from "../permissions";

const shownColumns = {
  id: adoption.id,
  unitId: adoption.unitId,
  unitName: unit.name,
  unitNameEn: unit.nameEn,
  status: adoption.status,
  sinceOn: adoption.sinceOn,
  endedOn: adoption.endedOn,
  adaptation: adoption.adaptation,
  result: adoption.result,
  figures: adoption.figures,
  renewedOn: adoption.renewedOn,
  endReason: adoption.endReason,
  illustrative: adoption.illustrative,
};

/** An adoption as anyone may see it: who recorded it stays inside. */
export type ShownAdoption = Awaited<ReturnType<typeof listModelAdoptions>>[number];

/** Every unit that runs or ran a model, the first one first. At most 500. */
export function listModelAdoptions(profileId: string) {
  return db()
    .select(shownColumns)
    .from(adoption)
    .innerJoin(unit, eq(unit.id, adoption.unitId))
    .where(eq(adoption.profileId, profileId))
    .orderBy(asc(adoption.sinceOn), asc(unit.searchKey))
    .limit(500);
}

/** A model at work in a ward, as the ward's page shows it. */
export type WardAdoption = Awaited<ReturnType<typeof listAdoptionsIn>>[number];

/** The published models that these units run or ran: running first, the newest first among equals. At most 100. */
export async function listAdoptionsIn(unitIds: string[]) {
  if (unitIds.length === 0) return [];
  return db()
    .select({ ...shownColumns, modelName: profile.name, modelSlug: profile.slug })
    .from(adoption)
    .innerJoin(unit, eq(unit.id, adoption.unitId))
    .innerJoin(profile, eq(profile.id, adoption.profileId))
    .where(and(inArray(adoption.unitId, unitIds), eq(profile.state, "published")))
    .orderBy(desc(eq(adoption.status, "running")), desc(adoption.sinceOn), asc(profile.name))
    .limit(100);
}

/** How many adoptions of published models are running: one for each unit and model. */
export async function countRunningAdoptions(): Promise<number> {
  const [row] = await db()
    .select({ total: count() })
    .from(adoption)
    .innerJoin(profile, eq(profile.id, adoption.profileId))
    .where(
      and(eq(adoption.status, "running"), eq(adoption.illustrative, false), eq(profile.state, "published")),
    );
  return row?.total ?? 0;
}

/** What the person's own units took home: running first, what is to be renewed soonest before the others. At most 500. */
export async function listUnitAdoptions(viewer: Viewer) {
  const unitIds = ownUnits(viewer);
  if (unitIds.length === 0) return [];
  return db()
    .select({ ...shownColumns, dueOn: adoption.dueOn, modelName: profile.name, modelSlug: profile.slug })
    .from(adoption)
    .innerJoin(unit, eq(unit.id, adoption.unitId))
    .innerJoin(profile, eq(profile.id, adoption.profileId))
    .where(inArray(adoption.unitId, unitIds))
    .orderBy(
      desc(eq(adoption.status, "running")),
      asc(adoption.dueOn),
      desc(adoption.sinceOn),
      asc(profile.name),
    )
    .limit(500);
}

/** One adoption of the person's own units, for its form; null for every other. */
export async function findUnitAdoption(viewer: Viewer, id: string) {
  const unitIds = ownUnits(viewer);
  if (unitIds.length === 0) return null;
  const [row] = await db()
    .select({
      ...shownColumns,
      version: adoption.version,
      dueOn: adoption.dueOn,
      modelName: profile.name,
      modelSlug: profile.slug,
    })
    .from(adoption)
    .innerJoin(unit, eq(unit.id, adoption.unitId))
    .innerJoin(profile, eq(profile.id, adoption.profileId))
    .where(and(eq(adoption.id, id), inArray(adoption.unitId, unitIds)))
    .limit(1);
  return row ?? null;
}

/** The wards a person may record adoptions for, by name. */
export async function listOwnWards(viewer: Viewer): Promise<{ id: string; name: string }[]> {
  const unitIds = ownUnits(viewer);
  if (unitIds.length === 0) return [];
  return db()
    .select({ id: unit.id, name: unit.name })
    .from(unit)
    .where(and(inArray(unit.id, unitIds), sql`${unit.kind} <> 'city'`))
    .orderBy(asc(unit.searchKey))
    .limit(50);
}

function ownUnits(viewer: Viewer): string[] {
  const held = (viewer?.memberships ?? []).filter(({ role }) => role === "official");
  return [...new Set(held.map(({ unitId }) => unitId))];
}
