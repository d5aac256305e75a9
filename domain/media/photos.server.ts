import "server-only";
import { randomUUID } from "node:crypto";
import { and, asc, count, eq, max } from "drizzle-orm";
import { db, type Transaction } from "@/db/client";
import { media, mediaVariant, nomination } from "@/db/schema";
import { write } from "@/db/write";
import { DomainError } from "../errors";
import { appendEvent } from "../events/append-event.server";
import type { Actor, Viewer } from "../permissions";
import { groupPhotos, type StoryPhoto } from "../profiles/find-story.server";
import { filesVisibleTo } from "../nominations/scope.server";
import { cleanLine } from "../text/fold";
import { dropUnusedBlob, putBlob } from "./blobs.server";
import { assertMayChangeFiles, lastWriter, touchDossier } from "./dossier-for-files.server";
import { fileLabel } from "./file-label";
import { makePhoto } from "./make-variants.server";
import { samePhotoWords, type PhotoWords } from "./photo-words";

export const mostPhotos = 12;

/** Adds a photo to a dossier. Returns its id. Throws also `file-too-large`, `file-not-image`, `quota-exceeded`. */
export async function addPhoto(
  actor: Actor,
  nominationId: string,
  file: { name: string; data: Buffer },
): Promise<string> {
  await assertMayChangeFiles(actor, nominationId);
  const made = await makePhoto(file.data);
  return write(async (tx) => {
    const now = new Date();
    await assertMayChangeFiles(actor, nominationId, tx);
    const [held] = await tx
      .select({ total: count(), last: max(media.position) })
      .from(media)
      .where(eq(media.nominationId, nominationId));
    if (held!.total >= mostPhotos) throw new DomainError("quota-exceeded", { limit: mostPhotos });
    const id = randomUUID();
    const { width, height } = made;
    const position = (held!.last ?? -1) + 1;
    const fileName = fileLabel(file.name);
    await tx
      .insert(media)
      .values({ id, nominationId, position, fileName, width, height, createdById: actor.id, createdAt: now });
    for (const { data, ...variant } of made.variants) {
      await putBlob(tx, data, `image/${variant.format}`);
      await tx.insert(mediaVariant).values({ mediaId: id, ...variant });
    }
    await touchDossier(tx, nominationId, now);
    await record(tx, actor, "photo.add", nominationId);
    return id;
  });
}

/**
 * Words for a photo: alt ≤ 300, caption ≤ 300, credit ≤ 150 characters. `loaded` is what the form stood on; throws
 * `stale` (with `by`, `action`, `at`) when somebody wrote something else meanwhile.
 */
export async function describePhoto(
  actor: Actor,
  photoId: string,
  words: PhotoWords,
  loaded?: PhotoWords,
): Promise<void> {
  await write(async (tx) => {
    const nominationId = await dossierOf(tx, actor, photoId);
    const [stands] = await tx
      .select({ alt: media.alt, caption: media.caption, credit: media.credit })
      .from(media)
      .where(eq(media.id, photoId))
      .limit(1);
    const clean = cleanWords(words);
    if (samePhotoWords(stands!, clean)) return;
    if (loaded && !samePhotoWords(stands!, cleanWords(loaded)))
      throw new DomainError("stale", await lastWriter(tx, nominationId));
    await tx.update(media).set(clean).where(eq(media.id, photoId));
    await touchDossier(tx, nominationId, new Date(), actor.id);
  });
}

const cleanWords = ({ alt, caption, credit }: PhotoWords): PhotoWords => ({
  alt: cleanLine(alt),
  caption: cleanLine(caption),
  credit: cleanLine(credit),
});

/** Removes a photo and the bytes only it used. */
export async function removePhoto(actor: Actor, photoId: string): Promise<void> {
  await write(async (tx) => {
    const nominationId = await dossierOf(tx, actor, photoId);
    const variants = await tx
      .select({ sha256: mediaVariant.sha256 })
      .from(mediaVariant)
      .where(eq(mediaVariant.mediaId, photoId))
      .limit(20);
    await tx.delete(mediaVariant).where(eq(mediaVariant.mediaId, photoId));
    await tx.delete(media).where(eq(media.id, photoId));
    for (const { sha256 } of variants) await dropUnusedBlob(tx, sha256);
    await touchDossier(tx, nominationId, new Date());
    await record(tx, actor, "photo.remove", nominationId);
  });
}

/** Puts a photo first: it becomes the portrait. */
export async function makeFirstPhoto(actor: Actor, photoId: string): Promise<void> {
  await write(async (tx) => {
    const nominationId = await dossierOf(tx, actor, photoId);
    const photos = await tx
      .select({ id: media.id })
      .from(media)
      .where(eq(media.nominationId, nominationId))
      .orderBy(asc(media.position))
      .limit(mostPhotos);
    const order = [photoId, ...photos.map((photo) => photo.id).filter((id) => id !== photoId)];
    for (const [position, id] of order.entries()) {
      await tx.update(media).set({ position }).where(eq(media.id, id));
    }
  });
}

/** A dossier's photos in their order, for those who may see the dossier; none for everyone else. */
export async function listPhotos(viewer: Viewer, nominationId: string): Promise<StoryPhoto[]> {
  const rows = await db()
    .select({
      id: media.id,
      alt: media.alt,
      caption: media.caption,
      credit: media.credit,
      format: mediaVariant.format,
      width: mediaVariant.width,
      height: mediaVariant.height,
      sha256: mediaVariant.sha256,
    })
    .from(media)
    .innerJoin(mediaVariant, eq(mediaVariant.mediaId, media.id))
    .innerJoin(nomination, eq(nomination.id, media.nominationId))
    .where(and(eq(media.nominationId, nominationId), filesVisibleTo(viewer, media.createdAt)))
    .orderBy(asc(media.position), asc(mediaVariant.width))
    .limit(mostPhotos * 9);
  return groupPhotos(rows);
}

async function dossierOf(tx: Transaction, actor: Actor, photoId: string): Promise<string> {
  const [photo] = await tx
    .select({ nominationId: media.nominationId })
    .from(media)
    .where(eq(media.id, photoId))
    .limit(1);
  if (!photo?.nominationId) throw new DomainError("not-found");
  await assertMayChangeFiles(actor, photo.nominationId, tx);
  return photo.nominationId;
}

async function record(tx: Transaction, actor: Actor, action: string, nominationId: string): Promise<void> {
  await appendEvent(tx, { actorId: actor.id, action, subjectType: "nomination", subjectId: nominationId });
}
