import "server-only";
import { and, desc, eq, inArray, lt } from "drizzle-orm";
import { db } from "@/db/client";
import { campaign, nomination, unit } from "@/db/schema";
import type { Viewer } from "../permissions";
import { readContent } from "./read-content.server";
import { nominationsVisibleTo } from "./scope.server";
import type { NominationState } from "./workflow";

const pageSize = 50;

/** The desk's list: the ward's dossiers, last touched first; `before` (ms) is where the page before ended. */
export async function listWardNominations(viewer: Viewer, filter: { states?: NominationState[]; before?: number }) {
  const rows = await db()
    .select({
      id: nomination.id,
      reference: nomination.reference,
      state: nomination.state,
      kind: nomination.kind,
      name: nomination.name,
      deed: nomination.deed,
      updatedAt: nomination.updatedAt,
      decisionReason: nomination.decisionReason,
      unitName: unit.name,
      campaignName: campaign.name,
    })
    .from(nomination)
    .innerJoin(unit, eq(unit.id, nomination.unitId))
    .leftJoin(campaign, eq(campaign.id, nomination.campaignId))
    .where(
      and(
        nominationsVisibleTo(viewer, ["official"]),
        filter.states ? inArray(nomination.state, filter.states) : undefined,
        filter.before ? lt(nomination.updatedAt, new Date(filter.before)) : undefined,
      ),
    )
    .orderBy(desc(nomination.updatedAt))
    .limit(pageSize + 1);
  const dossiers = rows.slice(0, pageSize);
  return { dossiers, next: rows.length > pageSize ? dossiers.at(-1)!.updatedAt.getTime() : null };
}

export type Dossier = NonNullable<Awaited<ReturnType<typeof findDossier>>>;

/** One dossier with everything it says, for those who may see it; null for everyone else. */
export async function findDossier(viewer: Viewer, id: string) {
  const [row] = await db()
    .select({
      id: nomination.id,
      reference: nomination.reference,
      state: nomination.state,
      version: nomination.version,
      sendCount: nomination.sendCount,
      unitId: nomination.unitId,
      unitName: unit.name,
      campaignId: nomination.campaignId,
      fieldId: nomination.fieldId,
      formerUnitId: nomination.formerUnitId,
      story: nomination.story,
      createdById: nomination.createdById,
      submittedById: nomination.submittedById,
      submittedAt: nomination.submittedAt,
      updatedAt: nomination.updatedAt,
      decisionReason: nomination.decisionReason,
    })
    .from(nomination)
    .innerJoin(unit, eq(unit.id, nomination.unitId))
    .where(and(eq(nomination.id, id), nominationsVisibleTo(viewer)))
    .limit(1);
  return row ? { ...row, content: await readContent(db(), id) } : null;
}
