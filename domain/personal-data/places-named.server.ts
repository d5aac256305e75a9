import "server-only";
import { inArray } from "drizzle-orm";
import { db } from "@/db/client";
import { nomination, profile, recognition, suggestion } from "@/db/schema";
import type { Viewer } from "../permissions";
import { profilePath } from "../profiles/vocabulary";
import { mostPlaces } from "./input";
import { assertMay } from "./requests.server";
import { placeKey, placeOf, type PlaceKind } from "./vocabulary";

/** A place as its request's page lists it. */
export type NamedPlace = { key: string; kind: PlaceKind; title: string; more: string; path: string | null };

/** What stands at the places of a request now, by kind; one that has gone meanwhile is left out. Throws `not-allowed`. */
export async function placesNamed(viewer: Viewer, keys: string[]): Promise<NamedPlace[]> {
  assertMay(viewer);
  const idsOf = (kind: PlaceKind) =>
    keys.flatMap((key) => (placeOf(key)?.kind === kind ? [placeOf(key)!.id] : []));
  const [nominations, awards, stories, tips] = await db().batch([
    db()
      .select({ id: nomination.id, title: nomination.name, more: nomination.deed })
      .from(nomination)
      .where(inArray(nomination.id, idsOf("nomination")))
      .limit(mostPlaces),
    db()
      .select({ id: recognition.id, title: recognition.name, more: recognition.deed, year: recognition.year })
      .from(recognition)
      .where(inArray(recognition.id, idsOf("recognition")))
      .limit(mostPlaces),
    db()
      .select({
        id: profile.id,
        title: profile.name,
        more: profile.deed,
        kind: profile.kind,
        slug: profile.slug,
      })
      .from(profile)
      .where(inArray(profile.id, idsOf("profile")))
      .limit(mostPlaces),
    db()
      .select({ id: suggestion.id, title: suggestion.name, more: suggestion.reason })
      .from(suggestion)
      .where(inArray(suggestion.id, idsOf("suggestion")))
      .limit(mostPlaces),
  ]);
  const placed = (
    kind: PlaceKind,
    row: { id: string; title: string; more: string },
    path: string | null = null,
  ) => ({
    key: placeKey({ kind, id: row.id }),
    kind,
    title: row.title,
    more: row.more,
    path,
  });
  return [
    ...nominations.map((row) => placed("nomination", row)),
    ...awards.map(({ year, ...row }) => placed("recognition", { ...row, title: `${row.title} · ${year}` })),
    ...stories.map((row) => placed("profile", row, profilePath(row))),
    ...tips.map((row) => placed("suggestion", row)),
  ];
}
