import "server-only";
import { and, desc, eq, inArray, isNull, or } from "drizzle-orm";
import { db } from "@/db/client";
import { nomination, personTrace, profile, recognition, suggestion, unit } from "@/db/schema";
import { DomainError } from "../errors";
import { can, type Viewer } from "../permissions";
import { profilePath } from "../profiles/vocabulary";
import { mostPlaces } from "./input";
import { personKey, placeKey, type PlaceKind } from "./vocabulary";

/** Tips looked through for a name, the newest: of them no key is kept. */
const lookedThrough = 20_000;

/** One occasion on which the portal has something about somebody of this name. */
export type FoundPlace = {
  key: string;
  kind: PlaceKind;
  name: string;
  birthYear: number | null;
  year: number | null;
  unit: string;
  deed: string;
  /** Its public page, where it has one. */
  path: string | null;
};

/**
 * Where people of this name stand: in nominations (drafts and lists among them, each with its recognition and story), in awards
 * and stories that no nomination led to, and in what visitors wrote. One name may be several people: who asks chooses.
 * Throws `not-allowed`.
 */
export async function findPlaces(
  viewer: Viewer,
  name: string,
  birthYear: number | null,
): Promise<FoundPlace[]> {
  if (!can(viewer, "personal-data.answer")) throw new DomainError("not-allowed");
  const key = personKey(name);
  if (!key) return [];
  const occasions = await occasionsOf(key, birthYear);
  return [...occasions, ...(await tipsOf(key))].slice(0, mostPlaces);
}

async function occasionsOf(key: string, birthYear: number | null): Promise<FoundPlace[]> {
  const known = birthYear
    ? or(isNull(personTrace.birthYear), eq(personTrace.birthYear, birthYear))
    : undefined;
  const rows = await db()
    .select({
      kind: personTrace.ofSource,
      id: personTrace.ofId,
      name: personTrace.name,
      birthYear: personTrace.birthYear,
      year: personTrace.year,
      unit: unit.name,
      ofNomination: nomination.deed,
      ofRecognition: recognition.deed,
      story: { kind: profile.kind, slug: profile.slug, deed: profile.deed },
    })
    .from(personTrace)
    .leftJoin(unit, eq(unit.id, personTrace.unitId))
    .leftJoin(nomination, and(eq(personTrace.ofSource, "nomination"), eq(nomination.id, personTrace.ofId)))
    .leftJoin(
      recognition,
      and(eq(personTrace.source, "recognition"), eq(recognition.id, personTrace.sourceId)),
    )
    .leftJoin(profile, and(eq(personTrace.source, "profile"), eq(profile.id, personTrace.sourceId)))
    .where(and(eq(personTrace.nameKey, key), known))
    .orderBy(desc(personTrace.year), desc(personTrace.source))
    .limit(mostPlaces * 3);
  const found = new Map<string, FoundPlace>();
  for (const { kind, id, story, ofNomination, ofRecognition, ...row } of rows) {
    const place = { kind, id };
    const before = found.get(placeKey(place));
    found.set(placeKey(place), {
      ...row,
      key: placeKey(place),
      kind,
      unit: row.unit ?? "",
      deed: ofNomination || ofRecognition || (story?.deed ?? "") || (before?.deed ?? ""),
      path: story ? profilePath(story) : (before?.path ?? null),
    });
  }
  return [...found.values()];
}

async function tipsOf(key: string): Promise<FoundPlace[]> {
  const names = await db()
    .select({ id: suggestion.id, name: suggestion.name })
    .from(suggestion)
    .orderBy(desc(suggestion.createdAt))
    .limit(lookedThrough);
  const ids = names.filter(({ name }) => personKey(name) === key).map(({ id }) => id);
  const rows = await db()
    .select({ id: suggestion.id, name: suggestion.name, deed: suggestion.reason })
    .from(suggestion)
    .where(inArray(suggestion.id, ids.slice(0, mostPlaces)))
    .limit(mostPlaces);
  return rows.map(({ id, name, deed }) => ({
    key: placeKey({ kind: "suggestion", id }),
    kind: "suggestion",
    name,
    deed,
    ...{ birthYear: null, year: null, unit: "", path: null },
  }));
}
