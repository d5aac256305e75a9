import "server-only";
import { and, asc, eq, inArray } from "drizzle-orm";
import { db } from "@/db/client";
import { field, profile, profileUnit, searchEntry, unit } from "@/db/schema";
import type { ProfileCard } from "../profiles/queries.server";
import { profilePath } from "../profiles/vocabulary";
import { successorsOf } from "../units/queries.server";
import { closenessOf } from "./closeness";
import { entriesOf } from "./entries.server";
import { textForms } from "./forms";
import { excerpt, highlight, type Segment } from "./highlight";
import type { SearchText } from "./query";
import type { Ranked } from "./ranked.server";
import { searchableName, searchableStory, stillPublished } from "./story-entries.server";
import type { EntryKind } from "./vocabulary";

/** What a list of results shows of a story: no picture, nor how it spread. */
type Shown = Pick<
  ProfileCard,
  | "slug"
  | "kind"
  | "name"
  | "deed"
  | "illustrative"
  | "organisation"
  | "fieldName"
  | "fieldNameEn"
  | "unitNames"
>;

/** One found story, with what was searched for marked in its name, its deed and a piece of its text. */
export type SearchResult = Shown & { found: { name: Segment[]; deed: Segment[]; story: Segment[] } };

/** One thing that was found: where it stands, and what was searched for marked in what is shown of it. */
export type Hit = {
  key: string;
  kind: EntryKind;
  path: string;
  illustrative: boolean;
  /** Others stand as they were typed, accents and all; this one only has the same letters. */
  alike: boolean;
  title: Segment[];
  /** What it is about, in a line. */
  line: Segment[];
  text: Segment[];
  /** Its unit, or that and its field. */
  where: string;
  /** Of a unit, a campaign and a page of the portal; "" where it has none. */
  nameEn: string;
  /** How near its name is to what was asked for; the least is nearest. */
  closeness: number;
  /** Of a story all its card shows. */
  story: SearchResult | null;
  /** Of a former unit the units of today it leads to. */
  successors: { id: string; name: string }[];
};

/** How many words of a text a result shows. */
const excerptWords = 26;

/**
 * What is shown of the found entries, in their order. What may not be seen any more is left out. `isTyped`: some entries hold the
 * words as they were typed; what only looks alike is then said to, and not marked as what was meant.
 */
export async function hitsOf(ranked: Ranked[], text: SearchText, isTyped = false): Promise<Hit[]> {
  if (ranked.length === 0) return [];
  const ids = ranked.map(({ id }) => id);
  const rows = await db()
    .select({ id: searchEntry.id, kind: searchEntry.kind, ref: searchEntry.ref })
    .from(searchEntry)
    .where(inArray(searchEntry.id, ids))
    .limit(ids.length);
  const forms = new Map(ranked.map(({ id, form }) => [id, isTyped ? "exact" : form]));
  const alike = new Set(ranked.filter(({ form }) => isTyped && form === "folded").map(({ id }) => id));
  const found = new Map<number, Hit>();
  for (const kind of new Set(rows.map((row) => row.kind))) {
    const own = rows.filter((row) => row.kind === kind);
    const hits =
      kind === "story" ? await storyHits(own, text, forms) : await plainHits(kind, own, text, forms);
    for (const [id, hit] of hits) found.set(id, { ...hit, alike: alike.has(id) });
  }
  return ids.flatMap((id) => found.get(id) ?? []);
}

const hasEnglish = new Set<EntryKind>(["unit", "page", "campaign", "contest"]);

type Row = { id: number; ref: string };
type Forms = Map<number, Ranked["form"]>;

async function plainHits(kind: EntryKind, rows: Row[], text: SearchText, forms: Forms) {
  const refs = rows.map(({ ref }) => ref);
  const entries = new Map((await entriesOf(db(), kind, refs)).map((entry) => [entry.ref, entry]));
  const links = kind === "unit" ? await successorsOf(refs) : [];
  return rows.flatMap(({ id, ref }): [number, Hit][] => {
    const entry = entries.get(ref);
    if (!entry) return [];
    const mark = (words: string) => highlight(textForms(words), text.terms, forms.get(id));
    const nameEn = hasEnglish.has(kind) ? entry.field.split(" · ")[0]! : "";
    const hit: Hit = {
      key: `${kind}:${ref}`,
      kind,
      path: entry.path,
      illustrative: entry.illustrative,
      alike: false,
      title: mark(entry.name),
      line: mark(entry.deed),
      text: excerpt(textForms(entry.story), text.terms, excerptWords, forms.get(id)),
      where: entry.units,
      nameEn,
      closeness: Math.min(
        closenessOf(text, entry.name, entry.deed, entry.story),
        kind === "unit" ? closenessOf(text, `${entry.name} ${entry.units}`, "") : 5,
        nameEn ? closenessOf(text, nameEn, "") : 5,
        kind === "page" ? askedWith(text, entry.field) : 5,
      ),
      story: null,
      successors: links.filter((link) => link.fromId === ref).map(({ id, name }) => ({ id, name })),
    };
    return [[id, hit]];
  });
}

/** A page that is asked for with other words than its name is as near as one whose name holds them. */
const askedWith = (text: SearchText, words: string) => (closenessOf(text, words, "") <= 2 ? 2 : 5);

async function storyHits(rows: Row[], text: SearchText, forms: Forms) {
  const entryIds = new Map(rows.map(({ id, ref }) => [ref, id]));
  const stories = await db()
    .select({
      id: profile.id,
      slug: profile.slug,
      kind: profile.kind,
      name: profile.name,
      honorific: profile.honorific,
      deed: profile.deed,
      illustrative: profile.illustrative,
      organisation: profile.organisation,
      fieldName: field.name,
      fieldNameEn: field.nameEn,
      story: profile.story,
      howTo: profile.howTo,
      cost: profile.cost,
      needs: profile.needs,
    })
    .from(profile)
    .leftJoin(field, eq(field.id, profile.fieldId))
    .where(and(inArray(profile.id, [...entryIds.keys()]), stillPublished))
    .limit(rows.length);
  const units = await db()
    .select({ profileId: profileUnit.profileId, name: unit.name })
    .from(profileUnit)
    .innerJoin(unit, eq(unit.id, profileUnit.unitId))
    .where(inArray(profileUnit.profileId, [...entryIds.keys()]))
    .orderBy(asc(unit.name));
  return stories.map((row): [number, Hit] => {
    const unitNames = units.filter((one) => one.profileId === row.id).map((one) => one.name);
    const id = entryIds.get(row.id)!;
    const form = forms.get(id);
    const name = searchableName(row);
    const found = {
      name: highlight(textForms(name), text.terms, form),
      deed: highlight(textForms(row.deed), text.terms, form),
      story: excerpt(textForms(searchableStory(row)), text.terms, excerptWords, form),
    };
    const hit: Hit = {
      key: `story:${row.id}`,
      kind: "story",
      path: profilePath(row),
      illustrative: row.illustrative,
      alike: false,
      title: row.kind === "model" ? found.name : found.deed,
      line: row.kind === "model" ? found.deed : found.name,
      text: found.story,
      where: unitNames.join(", "),
      nameEn: "",
      closeness: Math.min(
        closenessOf(text, name, row.deed, searchableStory(row)),
        closenessOf(text, row.name, row.deed),
      ),
      story: { ...row, unitNames, found },
      successors: [],
    };
    return [id, hit];
  });
}
