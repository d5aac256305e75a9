import "server-only";
import { desc, eq, inArray } from "drizzle-orm";
import { alias } from "drizzle-orm/sqlite-core";
import { db, type Database, type Transaction } from "@/db/client";
import { adoption, merge, nomination, profile, recognition, unit, user } from "@/db/schema";
import { DomainError, type ErrorDetails } from "../errors";
import { can, type Viewer } from "../permissions";
import { resolveStory } from "../profiles/resolve-story.server";
import { profilePath } from "../profiles/vocabulary";
import { storyUnits } from "../profiles/story-units.server";
import { unsafeLoadStory, type MergedStory } from "./load.server";
import { partsToMove } from "./move-parts.server";

/** Who split a merge, for whoever came second. */
export async function whoSplit(reader: Transaction | Database, id: string): Promise<ErrorDetails> {
  const [row] = await reader
    .select({ by: user.name, at: merge.splitAt })
    .from(merge)
    .leftJoin(user, eq(user.id, merge.splitById))
    .where(eq(merge.id, id))
    .limit(1);
  return row?.at ? { by: row.by ?? "", action: "profile.split", at: row.at.getTime() } : {};
}

export type ComparedStory = NonNullable<Awaited<ReturnType<typeof storyToCompare>>>;

/** The story at an address beside what it carries; null where there is none. Throws `not-allowed`. */
export async function storyToCompare(viewer: Viewer, address: string) {
  if (!can(viewer, "mend.enter")) throw new DomainError("not-allowed");
  const place = await resolveStory(address);
  const row = place.is === "none" ? undefined : await unsafeLoadStory(db(), place.id);
  if (!row) return null;
  const { updatedAt, ...story } = row;
  const unitIds = await storyUnits(db(), row);
  const [units, awards, adopters] = await Promise.all([
    db().select({ name: unit.name }).from(unit).where(inArray(unit.id, unitIds)).limit(20),
    db()
      .select({
        id: recognition.id,
        level: recognition.level,
        form: recognition.form,
        year: recognition.year,
      })
      .from(recognition)
      .where(eq(recognition.profileId, row.id))
      .orderBy(desc(recognition.year))
      .limit(50),
    db().$count(adoption, eq(adoption.profileId, row.id)),
  ]);
  return {
    ...story,
    mark: updatedAt.getTime(),
    path: profilePath(row),
    units: units.map(({ name }) => name),
    awards,
    adopters,
  };
}

/** How much of each would move: recognitions, adoptions, photos, copies, units. Throws `not-allowed`. */
export async function countToMove(
  viewer: Viewer,
  kept: Pick<MergedStory, "id">,
  gone: Pick<MergedStory, "id">,
) {
  if (!can(viewer, "mend.enter")) throw new DomainError("not-allowed");
  const parts = await partsToMove(db(), { keptId: kept.id, goneId: gone.id });
  return {
    recognitions: parts.recognitions.length,
    adoptions: parts.adoptions.length,
    photos: parts.photos.length,
    copies: parts.copies.length,
    units: parts.units.length,
  };
}

/** How many merges the page lists. */
const shownMerges = 50;

/** The latest merges, split ones too; with `id` only that one. Throws `not-allowed`. */
export async function listMerges(viewer: Viewer, id = "") {
  if (!can(viewer, "mend.enter")) throw new DomainError("not-allowed");
  const splitter = alias(user, "splitter");
  const rows = await db()
    .select({
      id: merge.id,
      kind: merge.kind,
      keptId: merge.keptId,
      goneId: merge.goneId,
      reason: merge.reason,
      mergedAt: merge.mergedAt,
      by: user.name,
      splitAt: merge.splitAt,
      splitBy: splitter.name,
      splitReason: merge.splitReason,
    })
    .from(merge)
    .leftJoin(user, eq(user.id, merge.mergedById))
    .leftJoin(splitter, eq(splitter.id, merge.splitById))
    .where(id ? eq(merge.id, id) : undefined)
    .orderBy(desc(merge.mergedAt), desc(merge.id))
    .limit(shownMerges);
  const names = await namesOf(rows.flatMap(({ keptId, goneId }) => [keptId, goneId]));
  return rows.map((row) => ({
    ...row,
    kept: names.get(row.keptId) ?? "",
    gone: names.get(row.goneId) ?? "",
  }));
}

/** What a story or an occasion is called, by its id. */
async function namesOf(ids: string[]): Promise<Map<string, string>> {
  if (ids.length === 0) return new Map();
  const [stories, nominations] = await Promise.all([
    db()
      .select({ id: profile.id, name: profile.name })
      .from(profile)
      .where(inArray(profile.id, ids))
      .limit(ids.length),
    db()
      .select({ id: nomination.id, name: nomination.name })
      .from(nomination)
      .where(inArray(nomination.id, ids))
      .limit(ids.length),
  ]);
  return new Map([...nominations, ...stories].map(({ id, name }) => [id, name]));
}
