import "server-only";
import { and, count, eq, gt, sum, type SQL } from "drizzle-orm";
import type { Transaction } from "@/db/client";
import { attachment, blob, media, mediaVariant, nomination } from "@/db/schema";
import { DomainError } from "../errors";
import type { Actor } from "../permissions";
import { count as countUse } from "./limits.server";
import { inGiB, inMiB, quotas } from "./quotas";

const aDay = 24 * 60 * 60_000;

/** How many papers there are of which this holds, and their bytes. */
const papers = (tx: Transaction, of: SQL) =>
  tx
    .select({ total: count(), bytes: sum(blob.size).mapWith(Number) })
    .from(attachment)
    .innerJoin(blob, eq(blob.sha256, attachment.sha256))
    .innerJoin(nomination, eq(nomination.id, attachment.nominationId))
    .where(of);

/** The bytes of all that is kept of the photos of which this holds. */
const photos = (tx: Transaction, of: SQL) =>
  tx
    .select({ bytes: sum(blob.size).mapWith(Number) })
    .from(media)
    .innerJoin(mediaVariant, eq(mediaVariant.mediaId, media.id))
    .innerJoin(blob, eq(blob.sha256, mediaVariant.sha256))
    .leftJoin(nomination, eq(nomination.id, media.nominationId))
    .where(of);

type Place = { id: string; unitId: string };

/** Throws `quota-exceeded`, `papers-full`, `unit-papers-full`, `day-files-full` or `files-too-fast` where a paper of `bytes` is too much. */
export async function assertRoomForPaper(
  tx: Transaction,
  actor: Actor,
  { id, unitId }: Place,
  bytes: number,
): Promise<void> {
  const [own] = await papers(tx, eq(nomination.id, id));
  if (own!.total >= quotas.papers) throw new DomainError("quota-exceeded", { limit: quotas.papers });
  if (own!.bytes + bytes > quotas.papersOfNomination)
    throw new DomainError("papers-full", { limit: inMiB(quotas.papersOfNomination) });
  const [all] = await papers(tx, eq(nomination.unitId, unitId));
  if (all!.bytes + bytes > quotas.papersOfUnit)
    throw new DomainError("unit-papers-full", { limit: inGiB(quotas.papersOfUnit) });
  await assertRoomToday(tx, actor, bytes);
}

/**
 * Throws `unit-photos-full`, `day-files-full` or `files-too-fast` where a photo of `bytes`, all its sizes together, is too much.
 * A place's photos are of no unit (`nominationId` is null).
 */
export async function assertRoomForPhoto(
  tx: Transaction,
  actor: Actor,
  nominationId: string | null,
  bytes: number,
): Promise<void> {
  const [place] = nominationId
    ? await tx
        .select({ unitId: nomination.unitId })
        .from(nomination)
        .where(eq(nomination.id, nominationId))
        .limit(1)
    : [];
  const [all] = place ? await photos(tx, eq(nomination.unitId, place.unitId)) : [];
  if (all && all.bytes + bytes > quotas.photosOfUnit)
    throw new DomainError("unit-photos-full", { limit: inGiB(quotas.photosOfUnit) });
  await assertRoomToday(tx, actor, bytes);
}

/** Throws `day-files-full` or `files-too-fast` where a recording of `bytes` is too much: a story keeps one. */
export async function assertRoomForSound(tx: Transaction, actor: Actor, bytes: number): Promise<void> {
  await assertRoomToday(tx, actor, bytes);
}

async function assertRoomToday(tx: Transaction, actor: Actor, bytes: number): Promise<void> {
  const since = new Date(Date.now() - aDay);
  const mine = (table: typeof media | typeof attachment) =>
    and(eq(table.createdById, actor.id), gt(table.createdAt, since))!;
  const [ofPapers] = await papers(tx, mine(attachment));
  const [ofPhotos] = await photos(tx, mine(media));
  if (ofPapers!.bytes + ofPhotos!.bytes + bytes > quotas.filesOfPersonADay)
    throw new DomainError("day-files-full", { limit: inGiB(quotas.filesOfPersonADay) });
  const added = { name: "new files", most: quotas.newFilesAnHour, minutes: 60 };
  await countUse(
    tx,
    [[added, actor.id]],
    new Date(),
    (minutes) => new DomainError("files-too-fast", { limit: quotas.newFilesAnHour, minutes }),
  );
}
