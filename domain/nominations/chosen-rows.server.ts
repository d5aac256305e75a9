import "server-only";
import { and, asc, eq, inArray } from "drizzle-orm";
import { db } from "@/db/client";
import { campaign, field, nomination, unit } from "@/db/schema";
import type { Viewer } from "../permissions";
import { pick, sheetColumns } from "./questions/asked";
import { nominationsVisibleTo } from "./scope.server";

/** Those of these nominations that are a viewer's wards' own, for a sheet, by ward and name. At most `ids.length`. */
export function listChosen(viewer: Viewer, ids: string[]) {
  return db()
    .select({
      reference: nomination.reference,
      state: nomination.state,
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
