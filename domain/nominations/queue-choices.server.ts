import "server-only";
import { asc, desc, eq } from "drizzle-orm";
import { db } from "@/db/client";
import { campaign, field, nomination, unit } from "@/db/schema";
import type { Viewer } from "../permissions";
import { nominationsVisibleTo } from "./scope.server";

/** The three reads `choicesFrom` understands, to be sent along with others. What a moderator's queues can be narrowed down to: campaigns, units and fields their nominations name. At most 200 of each. */
export function selectChoices(viewer: Viewer) {
  const seen = nominationsVisibleTo(viewer, ["moderator"]);
  // Each from the ids of one index; the names only of what is left.
  const named = (
    column: typeof nomination.campaignId | typeof nomination.unitId | typeof nomination.fieldId,
  ) => db().selectDistinct({ id: column }).from(nomination).where(seen);
  const units = named(nomination.unitId).as("units");
  const campaigns = named(nomination.campaignId).as("campaigns");
  const fields = named(nomination.fieldId).as("fields");
  return [
    db()
      .select({ id: unit.id, name: unit.name })
      .from(units)
      .innerJoin(unit, eq(unit.id, units.id))
      .orderBy(asc(unit.name))
      .limit(200),
    db()
      .select({ id: campaign.id, name: campaign.name })
      .from(campaigns)
      .innerJoin(campaign, eq(campaign.id, campaigns.id))
      .orderBy(desc(campaign.deadlineOn), asc(campaign.name))
      .limit(200),
    db()
      .select({ id: field.id, name: field.name, nameEn: field.nameEn })
      .from(fields)
      .innerJoin(field, eq(field.id, fields.id))
      .orderBy(asc(field.name))
      .limit(200),
  ] as const;
}

type Selects = ReturnType<typeof selectChoices>;

export const choicesFrom = (
  units: Awaited<Selects[0]>,
  campaigns: Awaited<Selects[1]>,
  fields: Awaited<Selects[2]>,
) => ({ units, campaigns, fields });

export type QueueChoices = ReturnType<typeof choicesFrom>;

/** The same in a round trip of its own. */
export async function queueChoices(viewer: Viewer): Promise<QueueChoices> {
  return choicesFrom(...(await db().batch(selectChoices(viewer))));
}
