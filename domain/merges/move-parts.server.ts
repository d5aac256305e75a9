import "server-only";
import { and, asc, eq, inArray, max, notInArray, sql } from "drizzle-orm";
import type { Database, Transaction } from "@/db/client";
import { adoption, media, mediaVariant, outreach, profileUnit, recognition } from "@/db/schema";
import { keepTraces } from "../persons/traces.server";
import { mostPhotos } from "../media/photos.server";
import type { Moved } from "./vocabulary";

/** Everything that moves but the persons. */
export type Parts = Omit<Moved, "persons">;
type Pair = { keptId: string; goneId: string };

/** More than any story has. */
const most = 2_000;

/**
 * What would go from one story to the other: recognitions, adoptions (not of a unit that runs the kept one already), photos that
 * the kept one lacks and has room for, copies that hang somewhere, units of today that it does not name yet.
 */
export async function partsToMove(reader: Database | Transaction, { keptId, goneId }: Pair): Promise<Parts> {
  const runningThere = reader
    .select({ unitId: adoption.unitId })
    .from(adoption)
    .where(and(eq(adoption.profileId, keptId), eq(adoption.status, "running")));
  const [recognitions, adoptions, copies, units] = await Promise.all([
    reader
      .select({ id: recognition.id })
      .from(recognition)
      .where(eq(recognition.profileId, goneId))
      .limit(most),
    reader
      .select({ id: adoption.id })
      .from(adoption)
      .where(
        and(
          eq(adoption.profileId, goneId),
          sql`(${adoption.status} <> 'running' or ${notInArray(adoption.unitId, runningThere)})`,
        ),
      )
      .limit(most),
    reader.select({ id: outreach.id }).from(outreach).where(eq(outreach.profileId, goneId)).limit(most),
    reader
      .select({ id: profileUnit.unitId })
      .from(profileUnit)
      .where(
        and(
          eq(profileUnit.profileId, goneId),
          notInArray(
            profileUnit.unitId,
            reader
              .select({ id: profileUnit.unitId })
              .from(profileUnit)
              .where(eq(profileUnit.profileId, keptId)),
          ),
        ),
      )
      .limit(most),
  ]);
  const ids = (rows: { id: string }[]) => rows.map(({ id }) => id);
  return {
    recognitions: ids(recognitions),
    adoptions: ids(adoptions),
    copies: ids(copies),
    units: ids(units),
    photos: await photosItLacks(reader, keptId, goneId),
  };
}

/** A photo is the same where one of its made variants has the same bytes. */
async function photosItLacks(reader: Database | Transaction, keptId: string, goneId: string) {
  const held = await reader
    .select({ sha256: mediaVariant.sha256, id: media.id })
    .from(media)
    .innerJoin(mediaVariant, eq(mediaVariant.mediaId, media.id))
    .where(eq(media.profileId, keptId))
    .limit(most);
  const there = new Set(held.map(({ sha256 }) => sha256));
  const rows = await reader
    .select({ id: media.id, position: media.position, sha256: mediaVariant.sha256 })
    .from(media)
    .innerJoin(mediaVariant, eq(mediaVariant.mediaId, media.id))
    .where(eq(media.profileId, goneId))
    .orderBy(asc(media.position))
    .limit(most);
  const same = new Set(rows.filter(({ sha256 }) => there.has(sha256)).map(({ id }) => id));
  const lacking = new Map(rows.filter(({ id }) => !same.has(id)).map(({ id, position }) => [id, position]));
  const room = Math.max(0, mostPhotos - new Set(held.map(({ id }) => id)).size);
  return [...lacking].slice(0, room).map(([id, position]) => ({ id, position }));
}

/** Moves those parts, inside the caller's transaction. */
export async function unsafeMoveParts(
  tx: Transaction,
  { keptId, goneId }: Pair,
  parts: Parts,
): Promise<void> {
  const to = { profileId: keptId };
  await tx.update(recognition).set(to).where(inArray(recognition.id, parts.recognitions));
  await tx.update(adoption).set(to).where(inArray(adoption.id, parts.adoptions));
  await tx.update(outreach).set(to).where(inArray(outreach.id, parts.copies));
  for (const unitId of parts.units) await tx.insert(profileUnit).values({ profileId: keptId, unitId });
  const [last] = await tx
    .select({ position: max(media.position) })
    .from(media)
    .where(eq(media.profileId, keptId));
  for (const [at, { id }] of parts.photos.entries())
    await tx
      .update(media)
      .set({ ...to, position: (last?.position ?? 0) + 1 + at })
      .where(and(eq(media.id, id), eq(media.profileId, goneId)));
  await keepTraces(tx, "recognition", parts.recognitions);
  await keepTraces(tx, "profile", [keptId, goneId]);
}

/** Takes them back to where they were: what went elsewhere since, or is gone, stays as it is now. */
export async function unsafeMovePartsBack(
  tx: Transaction,
  { keptId, goneId }: Pair,
  parts: Parts,
): Promise<void> {
  const back = { profileId: goneId };
  await tx
    .update(recognition)
    .set(back)
    .where(and(inArray(recognition.id, parts.recognitions), eq(recognition.profileId, keptId)));
  await tx
    .update(adoption)
    .set(back)
    .where(and(inArray(adoption.id, parts.adoptions), eq(adoption.profileId, keptId)));
  await tx
    .update(outreach)
    .set(back)
    .where(and(inArray(outreach.id, parts.copies), eq(outreach.profileId, keptId)));
  await tx
    .delete(profileUnit)
    .where(and(eq(profileUnit.profileId, keptId), inArray(profileUnit.unitId, parts.units)));
  for (const { id, position } of parts.photos)
    await tx
      .update(media)
      .set({ ...back, position })
      .where(and(eq(media.id, id), eq(media.profileId, keptId)));
  await keepTraces(tx, "recognition", parts.recognitions);
  await keepTraces(tx, "profile", [keptId, goneId]);
}
