import "server-only";
import { randomUUID } from "node:crypto";
import { and, asc, count, eq, max } from "drizzle-orm";
import { db, type Transaction } from "@/db/client";
import { media, mediaVariant, nomination } from "@/db/schema";
import { write } from "@/db/write";
import { DomainError } from "../errors";
import { assertRoomForPhoto } from "../limits/file-room.server";
import { quotas } from "../limits/quotas";
import { changeGuarded } from "../history/change.server";
import { lastAct } from "../history/last-act.server";
import type { Actor, Viewer } from "../permissions";
import { cleanLine } from "../text/fold";
import { dropUnusedBlob, putBlob } from "./blobs.server";
import { fileLabel } from "./file-label";
import { makePhoto, type PhotoFile } from "./make-photo.server";
import {
  assertMayChangePhotos,
  idsOf,
  noteChange,
  ownedBy,
  ownerColumns,
  ownerOf,
  photosVisibleTo,
  type PhotoOwner,
} from "./photo-owner.server";
import { groupPhotos, photoColumns } from "./photo-rows.server";
import { samePhotoWords, type PhotoWords } from "./photo-words";
import type { Photo } from "./vocabulary";

/** How many photos a nomination, a space or a campaign may have. */
export const { photos: mostPhotos } = quotas;

/** Adds a photo. Returns its id. Throws also what `makePhoto` and `assertRoomForPhoto` do, and `quota-exceeded`. */
export async function addPhoto(
  actor: Actor,
  owner: PhotoOwner,
  file: { name: string; data: PhotoFile },
): Promise<string> {
  await assertMayChangePhotos(actor, owner);
  const made = await makePhoto(file.data, actor.id);
  return write(async (tx) => {
    const now = new Date();
    await assertMayChangePhotos(actor, owner, tx);
    const [held] = await tx
      .select({ total: count(), last: max(media.position) })
      .from(media)
      .where(ownedBy(owner));
    if (held!.total >= mostPhotos) throw new DomainError("quota-exceeded", { limit: mostPhotos });
    const bytes = made.variants.reduce((all, { data }) => all + data.length, 0);
    await assertRoomForPhoto(tx, actor, idsOf(owner).nominationId, bytes);
    const id = randomUUID();
    await tx.insert(media).values({
      id,
      ...idsOf(owner),
      position: (held!.last ?? -1) + 1,
      fileName: fileLabel(file.name),
      width: made.width,
      height: made.height,
      createdById: actor.id,
      createdAt: now,
    });
    for (const { data, ...variant } of made.variants) {
      await putBlob(tx, data, `image/${variant.format}`);
      await tx.insert(mediaVariant).values({ mediaId: id, ...variant });
    }
    await noteChange(tx, actor, owner, "photo.add", now);
    return id;
  });
}

/**
 * Words for a photo: alt ≤ 300, caption ≤ 300, credit ≤ 150 characters. The same words again change nothing. `loaded` is
 * what the form stood on; throws `stale` (with `by`, `action`, `at`) when somebody wrote something else meanwhile.
 */
export async function describePhoto(
  actor: Actor,
  photoId: string,
  words: PhotoWords,
  loaded?: PhotoWords,
): Promise<void> {
  await write(async (tx) => {
    const owner = await ownerOfPhoto(tx, actor, photoId);
    const [stands] = await tx
      .select({ alt: media.alt, caption: media.caption, credit: media.credit })
      .from(media)
      .where(eq(media.id, photoId))
      .limit(1);
    const clean = tidied(words);
    if (samePhotoWords(stands!, clean)) return;
    const { alt, caption, credit } = loaded ? tidied(loaded) : stands!;
    const asSeen = and(
      eq(media.id, photoId),
      eq(media.alt, alt),
      eq(media.caption, caption),
      eq(media.credit, credit),
    )!;
    await changeGuarded(tx, media, asSeen, clean, "stale", () =>
      lastAct(tx, { type: owner.kind, id: owner.id }, "photo.describe"),
    );
    await noteChange(tx, actor, owner, "photo.describe", new Date());
  });
}

const tidied = ({ alt, caption, credit }: PhotoWords): PhotoWords => ({
  alt: cleanLine(alt),
  caption: cleanLine(caption),
  credit: cleanLine(credit),
});

/** Removes a photo and the bytes only it used. */
export async function removePhoto(actor: Actor, photoId: string): Promise<void> {
  await write(async (tx) => {
    const owner = await ownerOfPhoto(tx, actor, photoId);
    const variants = await tx
      .select({ sha256: mediaVariant.sha256 })
      .from(mediaVariant)
      .where(eq(mediaVariant.mediaId, photoId))
      .limit(20);
    await tx.delete(mediaVariant).where(eq(mediaVariant.mediaId, photoId));
    await tx.delete(media).where(eq(media.id, photoId));
    for (const { sha256 } of variants) await dropUnusedBlob(tx, sha256);
    await noteChange(tx, actor, owner, "photo.remove", new Date());
  });
}

/** Puts a photo first: it becomes the portrait, or what a space's page leads with. */
export async function makeFirstPhoto(actor: Actor, photoId: string): Promise<void> {
  await write(async (tx) => {
    const owner = await ownerOfPhoto(tx, actor, photoId);
    const photos = await tx
      .select({ id: media.id })
      .from(media)
      .where(ownedBy(owner))
      .orderBy(asc(media.position))
      .limit(mostPhotos);
    const order = [photoId, ...photos.map((photo) => photo.id).filter((id) => id !== photoId)];
    for (const [position, id] of order.entries()) {
      await tx.update(media).set({ position }).where(eq(media.id, id));
    }
    await noteChange(tx, actor, owner, "photo.first", new Date());
  });
}

/** An owner's photos in their order, described or not, for those who may see them in the office; none for others. */
export async function listPhotos(viewer: Viewer, owner: PhotoOwner): Promise<Photo[]> {
  return groupPhotos(await selectPhotos(viewer, owner));
}

/** The same as rows, for `groupPhotos`. */
export function selectPhotos(viewer: Viewer, owner: PhotoOwner) {
  return db()
    .select(photoColumns)
    .from(media)
    .innerJoin(mediaVariant, eq(mediaVariant.mediaId, media.id))
    .leftJoin(nomination, eq(nomination.id, media.nominationId))
    .where(and(ownedBy(owner), photosVisibleTo(viewer)))
    .orderBy(asc(media.position), asc(mediaVariant.width))
    .limit(mostPhotos * 9);
}

/** Whose the photo is, once it is clear that the person may change it. Throws what `assertMayChangePhotos` does. */
async function ownerOfPhoto(tx: Transaction, actor: Actor, photoId: string): Promise<PhotoOwner> {
  const [photo] = await tx.select(ownerColumns).from(media).where(eq(media.id, photoId)).limit(1);
  const owner = photo ? ownerOf(photo) : null;
  if (!owner) throw new DomainError("not-found");
  await assertMayChangePhotos(actor, owner, tx);
  return owner;
}
