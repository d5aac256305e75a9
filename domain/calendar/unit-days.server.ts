import "server-only";
import { and, asc, eq, inArray, isNull, or } from "drizzle-orm";
import { db } from "@/db/client";
import { campaign, unit } from "@/db/schema";
import { isPublic } from "../campaigns/public.server";
import { campaignPath } from "../campaigns/vocabulary";

/** A day of a ward that anybody may know of. */
export type UnitDay = {
  kind: "deadline" | "conference";
  id: string;
  day: string;
  name: string;
  path: string;
  place: string;
  /** When it was last changed, in ms. */
  changedAt: number;
};

/**
 * Deadlines while they are open, and conferences, of the campaigns and contests that these units organise or, being the city's, may
 * take part in; the soonest first. At most 200 campaigns.
 */
export async function listUnitDays(unitIds: string[]): Promise<UnitDay[]> {
  const rows = await db()
    .select({
      id: campaign.id,
      slug: campaign.slug,
      kind: campaign.kind,
      name: campaign.name,
      state: campaign.state,
      deadlineOn: campaign.deadlineOn,
      conferenceOn: campaign.conferenceOn,
      conferencePlace: campaign.conferencePlace,
      updatedAt: campaign.updatedAt,
    })
    .from(campaign)
    .leftJoin(unit, eq(unit.id, campaign.organiserUnitId))
    .where(
      and(
        isPublic,
        or(
          isNull(campaign.organiserUnitId),
          eq(unit.kind, "city"),
          inArray(campaign.organiserUnitId, unitIds),
        ),
      ),
    )
    .orderBy(asc(campaign.id))
    .limit(200);
  return rows
    .flatMap((row): UnitDay[] => {
      const about = {
        id: row.id,
        name: row.name,
        path: campaignPath(row),
        changedAt: row.updatedAt?.getTime() ?? 0,
      };
      const { state, deadlineOn, conferenceOn, conferencePlace } = row;
      return [
        ...(state === "open" && deadlineOn
          ? [{ ...about, kind: "deadline" as const, day: deadlineOn, place: "" }]
          : []),
        ...(conferenceOn
          ? [{ ...about, kind: "conference" as const, day: conferenceOn, place: conferencePlace ?? "" }]
          : []),
      ];
    })
    .sort((one, other) => one.day.localeCompare(other.day) || one.id.localeCompare(other.id));
}
