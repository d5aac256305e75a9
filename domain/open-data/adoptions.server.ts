import "server-only";
import { and, desc, eq, inArray, lt, or } from "drizzle-orm";
import { db } from "@/db/client";
import { adoption, profile, unit } from "@/db/schema";
import type { AdoptionStatus } from "../adoptions/vocabulary";
import type { UnitScope } from "../units/scope.server";

export type AdoptionFilter = { unit?: UnitScope | null; status?: AdoptionStatus };
/** The last adoption of a page. */
export type AdoptionEnd = { sinceOn: string; id: string };
export type OpenAdoption = Awaited<ReturnType<typeof pageAdoptions>>["adoptions"][number];

/**
 * Up to `limit` adoptions of published models after `after`, the newest first, with what the model's page says of them; `end` is
 * null on the last page. A former unit means the units it led to.
 */
export async function pageAdoptions(filter: AdoptionFilter, after: AdoptionEnd | null, limit: number) {
  const rows = await db()
    .select({
      id: adoption.id,
      model: { slug: profile.slug, name: profile.name },
      unit: { id: unit.id, name: unit.name, nameEn: unit.nameEn },
      status: adoption.status,
      sinceOn: adoption.sinceOn,
      endedOn: adoption.endedOn,
      renewedOn: adoption.renewedOn,
      adaptation: adoption.adaptation,
      result: adoption.result,
      figures: adoption.figures,
      endReason: adoption.endReason,
      illustrative: adoption.illustrative,
      updatedAt: adoption.updatedAt,
    })
    .from(adoption)
    .innerJoin(profile, eq(profile.id, adoption.profileId))
    .innerJoin(unit, eq(unit.id, adoption.unitId))
    .where(
      and(
        eq(profile.state, "published"),
        filter.status && eq(adoption.status, filter.status),
        filter.unit ? inArray(adoption.unitId, [filter.unit.id, ...filter.unit.unitIds]) : undefined,
        after
          ? or(
              lt(adoption.sinceOn, after.sinceOn),
              and(eq(adoption.sinceOn, after.sinceOn), lt(adoption.id, after.id)),
            )
          : undefined,
      ),
    )
    .orderBy(desc(adoption.sinceOn), desc(adoption.id))
    .limit(limit + 1);
  const adoptions = rows.slice(0, limit);
  const last = rows.length > limit ? adoptions.at(-1)! : null;
  return { adoptions, end: last && { sinceOn: last.sinceOn, id: last.id } };
}
