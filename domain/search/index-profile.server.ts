import "server-only";
import { and, asc, eq, inArray, notInArray, sql } from "drizzle-orm";
import type { Transaction } from "@/db/client";
import {
  field,
  profile,
  profileUnit,
  recognition,
  searchEntry,
  searchWord,
  unit,
  unitSuccessor,
} from "@/db/schema";
import { factNames, inWords } from "../nominations/questions/asked";
import { storyToText } from "../stories/document";
import { unitLabel } from "../units/names";
import { textForms, type TextForms } from "./forms";
import { facetToken, safeToken } from "./query";

const portion = 200;

/**
 * Brings the index up to date with these profiles, inside the transaction that changed them: published ones are found
 * by their new words from then on, others no more.
 */
export async function indexProfiles(tx: Transaction, ids: string[]): Promise<void> {
  for (let at = 0; at < ids.length; at += portion) await indexPortion(tx, ids.slice(at, at + portion));
}

/** Takes profiles out of the index. Also happens by itself when a profile's state is no longer "published". */
export async function removeFromIndex(tx: Transaction, ids: string[]): Promise<void> {
  for (let at = 0; at < ids.length; at += portion) {
    await tx.delete(searchEntry).where(inArray(searchEntry.profileId, ids.slice(at, at + portion)));
  }
}

/** Indexes every published profile the index does not hold, e.g. after an update brought the index. Returns how many. */
export async function completeIndex(tx: Transaction): Promise<number> {
  const missing = await tx
    .select({ id: profile.id })
    .from(profile)
    .where(
      and(
        eq(profile.state, "published"),
        notInArray(profile.id, tx.select({ id: searchEntry.profileId }).from(searchEntry)),
      ),
    )
    .orderBy(asc(profile.publishedAt), asc(profile.id));
  await indexProfiles(
    tx,
    missing.map(({ id }) => id),
  );
  return missing.length;
}

async function indexPortion(tx: Transaction, ids: string[]): Promise<void> {
  await removeFromIndex(tx, ids);
  const rows = await tx
    .select({ profile, fieldName: field.name, fieldNameEn: field.nameEn, then: unit })
    .from(profile)
    .leftJoin(field, eq(field.id, profile.fieldId))
    .leftJoin(unit, eq(unit.id, profile.unitId))
    .where(and(inArray(profile.id, ids), eq(profile.state, "published")))
    .orderBy(asc(profile.publishedAt), asc(profile.id));
  const units = await tx
    .select({ profileId: profileUnit.profileId, id: unit.id, name: unit.name })
    .from(profileUnit)
    .innerJoin(unit, eq(unit.id, profileUnit.unitId))
    .where(inArray(profileUnit.profileId, ids));
  const former = await predecessors(tx, [...new Set(units.map(({ id }) => id))]);
  const recognitions = await tx
    .select({ profileId: recognition.profileId, campaignId: recognition.campaignId, year: recognition.year })
    .from(recognition)
    .where(inArray(recognition.profileId, ids));
  const words = new Set<string>();
  for (const row of rows) {
    const { id } = row.profile;
    const own = units.filter((one) => one.profileId === id);
    const praised = recognitions.filter((one) => one.profileId === id);
    const names = own.map(({ name }) => name);
    const earlier = own.flatMap((one) => former.get(one.id) ?? []);
    const columns = [
      searchableName(row.profile),
      row.profile.deed,
      searchableStory(row.profile),
      [
        ...names,
        row.then ? unitLabel(row.then) : "",
        row.profile.organisation,
        ...inWords(factNames).map((name) => row.profile[name]),
      ].join(" · "),
      earlier.map(({ label }) => label).join(" · "),
      [row.fieldName, row.fieldNameEn].join(" · "),
    ].map(textForms);
    const tokens = [
      facetToken.kind(row.profile.kind),
      ...(row.profile.fieldId ? [facetToken.fieldId(row.profile.fieldId)] : []),
      ...[...own, ...earlier].map((one) => facetToken.unitId(one.id)),
      ...(row.profile.unitId ? [facetToken.unitId(row.profile.unitId)] : []),
      ...praised.map((one) => facetToken.year(one.year)),
      ...praised.flatMap((one) => (one.campaignId ? [facetToken.campaignId(one.campaignId)] : [])),
    ].map(safeToken);
    await insertEntry(tx, row.profile, columns, [...new Set(tokens)].join(" "));
    for (const { folded } of columns) addWords(words, folded);
  }
  await keepWords(tx, words);
}

async function insertEntry(
  tx: Transaction,
  { id, publishedAt }: { id: string; publishedAt: Date },
  columns: TextForms[],
  facets: string,
): Promise<void> {
  const [entry] = await tx
    .insert(searchEntry)
    .values({ profileId: id, publishedAt, facets })
    .returning({ id: searchEntry.id });
  const into = sql.raw("(rowid, name, deed, story, units, former, field, facets)");
  const values = (form: "exact" | "folded") =>
    sql.join([sql`${entry!.id}`, ...columns.map((one) => sql`${one[form]}`), sql`${facets}`], sql`, `);
  const [name, deed, , units] = columns.map((one) => one.folded);
  await tx.run(
    sql`insert into profile_head (rowid, name, deed, units, facets) values (${entry!.id}, ${name}, ${deed}, ${units}, ${facets})`,
  );
  await tx.run(sql`insert into profile_search ${into} values (${values("folded")})`);
  await tx.run(sql`insert into profile_search_exact ${into} values (${values("exact")})`);
}

type FormerUnit = { id: string; label: string };

/** All former units that led to these units of today, by unit. */
async function predecessors(tx: Transaction, unitIds: string[]): Promise<Map<string, FormerUnit[]>> {
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

function addWords(words: Set<string>, folded: string): void {
  for (const word of folded.split(" ")) if (/^\p{L}{2,20}$/u.test(word)) words.add(word);
}

async function keepWords(tx: Transaction, words: Set<string>): Promise<void> {
  const all = [...words].map((word) => ({ word }));
  for (let at = 0; at < all.length; at += 1000) {
    await tx
      .insert(searchWord)
      .values(all.slice(at, at + 1000))
      .onConflictDoNothing();
  }
}
