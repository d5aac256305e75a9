import "server-only";
import { and, asc, eq, inArray } from "drizzle-orm";
import { db } from "@/db/client";
import { campaign, field, nomination, unit } from "@/db/schema";
import type { Viewer } from "../permissions";
import { deskIds, type DeskFilter } from "./desk-list.server";
import { pick, sheetColumns } from "./questions/asked";
import { nominationsVisibleTo } from "./scope.server";

export type ChosenRow = Awaited<ReturnType<typeof listChosen>>[number];

/** All that the desk's list shows under a filter, in its order, `size` at a time; at most `most`. */
export async function* deskRows(viewer: Viewer, filter: DeskFilter, size: number, most: number) {
  const ids = await deskIds(viewer, filter, most);
  for (let at = 0; at < ids.length; at += size) {
    const some = ids.slice(at, at + size);
    const rows = new Map((await listChosen(viewer, some)).map((row) => [row.id, row]));
    yield some.flatMap((id) => rows.get(id) ?? []);
  }
}

/** Those of these nominations that are a viewer's wards' own, for a sheet, by ward and name. At most `ids.length`. */
export function listChosen(viewer: Viewer, ids: string[]) {
  return db()
    .select({
      id: nomination.id,
      reference: nomination.reference,
      state: nomination.state,
      onHold: nomination.onHold,
      decisionReason: nomination.decisionReason,
      illustrative: nomination.illustrative,
      submittedAt: nomination.submittedAt,
      updatedAt: nomination.updatedAt,
      ...pick(nomination, sheetColumns),
      unitName: unit.name,
      campaignName: campaign.name,
      fieldName: field.name,
      fieldNameEn: field.nameEn,
    })
    .from(nomination)
    .innerJoin(unit, eq(unit.id, nomination.unitId))
    .leftJoin(campaign, eq(campaign.id, nomination.campaignId))
    .leftJoin(field, eq(field.id, nomination.fieldId))
    .where(and(inArray(nomination.id, ids), nominationsVisibleTo(viewer, ["official"])))
    .orderBy(asc(unit.searchKey), asc(nomination.folded), asc(nomination.id))
    .limit(Math.max(ids.length, 1));
}
