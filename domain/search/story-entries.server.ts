import "server-only";
import { and, asc, eq, sql } from "drizzle-orm";
import { field, profile, profileUnit, recognition, unit, unitSuccessor } from "@/db/schema";
import { factNames, inWords } from "../nominations/questions/asked";
import { profilePath } from "../profiles/vocabulary";
import { storyToText } from "../stories/document";
import { unitLabel } from "../units/names";
import { isOneOf, type Entry, type Reader } from "./entry";
import { facetToken } from "./query";

// The plus keeps SQLite from going through every published story instead of the few that are asked for.
export const stillPublished = sql`+${profile.state} = 'published'`;

/** The entries of those of these stories that are published, the oldest first. */
export async function storyEntries(tx: Reader, ids: string[]): Promise<Entry[]> {
  const rows = await tx
    .select({ profile, fieldName: field.name, fieldNameEn: field.nameEn, then: unit })
    .from(profile)
    .leftJoin(field, eq(field.id, profile.fieldId))
    .leftJoin(unit, eq(unit.id, profile.unitId))
    .where(and(isOneOf(profile.id, ids), stillPublished))
    .orderBy(asc(profile.publishedAt), asc(profile.id));
  const units = await tx
    .select({ profileId: profileUnit.profileId, id: unit.id, name: unit.name })
    .from(profileUnit)
    .innerJoin(unit, eq(unit.id, profileUnit.unitId))
    .where(isOneOf(profileUnit.profileId, ids));
  const former = await predecessors(tx, [...new Set(units.map(({ id }) => id))]);
  const recognitions = await tx
    .select({ profileId: recognition.profileId, campaignId: recognition.campaignId, year: recognition.year })
    .from(recognition)
    .where(isOneOf(recognition.profileId, ids));
  return rows.map(({ then, ...row }) => {
    const { id } = row.profile;
    const own = units.filter((one) => one.profileId === id);
    const praised = recognitions.filter((one) => one.profileId === id);
    const earlier = own.flatMap((one) => former.get(one.id) ?? []);
    return {
      ref: id,
      path: profilePath(row.profile),
      illustrative: row.profile.illustrative,
      publishedAt: row.profile.publishedAt,
      name: searchableName(row.profile),
      deed: row.profile.deed,
      story: [searchableStory(row.profile), figureWords(row.profile.figures)].join("\n\n"),
      units: [
        ...own.map(({ name }) => name),
        then ? unitLabel(then) : "",
        row.profile.organisation,
        ...inWords(factNames).map((name) => row.profile[name]),
      ].join(" · "),
      former: earlier.map(({ label }) => label).join(" · "),
      field: [row.fieldName, row.fieldNameEn].join(" · "),
      facets: [
        facetToken.kind(row.profile.kind),
        ...(row.profile.fieldId ? [facetToken.fieldId(row.profile.fieldId)] : []),
        ...[...own, ...earlier].map((one) => facetToken.unitId(one.id)),
        ...(row.profile.unitId ? [facetToken.unitId(row.profile.unitId)] : []),
        ...praised.map((one) => facetToken.year(one.year)),
        ...praised.flatMap((one) => (one.campaignId ? [facetToken.campaignId(one.campaignId)] : [])),
      ],
    };
  });
}

type FormerUnit = { id: string; label: string };

/** All former units that led to these units of today, by unit. */
export async function predecessors(tx: Reader, unitIds: string[]): Promise<Map<string, FormerUnit[]>> {
  const found = new Map<string, FormerUnit[]>();
  if (unitIds.length === 0) return found;
  const roots = sql.join(
    unitIds.map((id) => sql`(${id})`),
    sql`, `,
  );
  const rows = await tx.all<{ toId: string; id: string; name: string; districtName: string | null }>(sql`
    with recursive
      roots(id) as (values ${roots}),
      led(to_id, id) as (
        select id, id from roots
        union
        select led.to_id, link.from_id from led join ${unitSuccessor} as link on link.to_id = led.id
      )
    select led.to_id as toId, ${unit.id} as id, ${unit.name} as name, ${unit.districtName} as districtName
    from led join ${unit} on ${unit.id} = led.id where ${unit.validTo} is not null`);
  for (const row of rows) {
    found.set(row.toId, [...(found.get(row.toId) ?? []), { id: row.id, label: unitLabel(row) }]);
  }
  return found;
}

/** "81 gương được biểu dương · 32 tập thể". */
export const figureWords = (figures: { value: string; label: string }[]) =>
  figures.map(({ value, label }) => `${value} ${label}`).join(" · ");

/** The name a story is found by and shows in results: "Bà Trần Thị B". */
export function searchableName(one: { honorific: string; name: string }): string {
  return `${one.honorific} ${one.name}`.trim();
}

/** All running text of a story's page. */
export function searchableStory(
  one: Pick<typeof profile.$inferSelect, "story" | "howTo" | "cost" | "needs">,
): string {
  return [storyToText(one.story), one.howTo, one.cost, one.needs].filter(Boolean).join("\n\n");
}
