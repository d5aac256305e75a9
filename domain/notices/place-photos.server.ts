import "server-only";
import { randomUUID } from "node:crypto";
import { count, eq } from "drizzle-orm";
import { db } from "@/db/client";
import { blob, notice, noticePhoto, noticePlace } from "@/db/schema";
import { write } from "@/db/write";
import { DomainError } from "../errors";
import { assertRoomForPhoto } from "../limits/file-room.server";
import { dropUnusedBlob, putBlob } from "../media/blobs.server";
import { makePhoto, type PhotoFile } from "../media/make-photo.server";
import type { OpenedFile } from "../media/open-variant.server";
import { findSeen } from "../nominations/queries.server";
import type { Actor, Viewer } from "../permissions";
import { loadPlace, mostPhotosOfPlace, noteHung } from "./places.server";

/**
 * Keeps a photo of a listing where it hung: made anew from its pixels, the smallest JPEG that shows it. Never public. Returns its
 * id. Throws what `loadPlace`, `makePhoto` and `assertRoomForPhoto` throw, and `quota-exceeded` past six.
 */
export async function addPlacePhoto(
  actor: Actor,
  placeId: string,
  file: { data: PhotoFile },
): Promise<string> {
  await loadPlace(actor, placeId);
  const made = await makePhoto(file.data, actor.id);
  const jpegs = made.variants.filter(({ format }) => format === "jpeg").sort((a, b) => a.width - b.width);
  const kept = jpegs.find(({ width }) => width >= 900) ?? jpegs.at(-1)!;
  return write(async (tx) => {
    const now = new Date();
    const { nominationId, loaded, place } = await loadPlace(actor, placeId, tx);
    const [held] = await tx
      .select({ total: count() })
      .from(noticePhoto)
      .where(eq(noticePhoto.placeId, placeId));
    if (held!.total >= mostPhotosOfPlace)
      throw new DomainError("quota-exceeded", { limit: mostPhotosOfPlace });
    await assertRoomForPhoto(tx, actor, nominationId, kept.data.length);
    const id = randomUUID();
    const sha256 = await putBlob(tx, kept.data, "image/jpeg");
    await tx.insert(noticePhoto).values({ id, placeId, sha256, createdById: actor.id, createdAt: now });
    await noteHung(tx, actor, "notice.photo", { loaded, place }, now);
    return id;
  });
}

/** Removes a photo and the bytes only it used. Returns the nomination's id. Throws `not-found` and what `loadPlace` throws. */
export async function dropPlacePhoto(actor: Actor, id: string): Promise<string> {
  return write(async (tx) => {
    const [photo] = await tx.select().from(noticePhoto).where(eq(noticePhoto.id, id)).limit(1);
    if (!photo) throw new DomainError("not-found");
    const { nominationId, loaded, place } = await loadPlace(actor, photo.placeId, tx);
    await tx.delete(noticePhoto).where(eq(noticePhoto.id, id));
    await dropUnusedBlob(tx, photo.sha256);
    await noteHung(tx, actor, "notice.drop-photo", { loaded, place }, new Date());
    return nominationId;
  });
}

/** A photo of a listing where it hung, for those who may see the nomination; null for everyone else. */
export async function openPlacePhoto(viewer: Viewer, id: string): Promise<OpenedFile | null> {
  const [row] = await db()
    .select({ nominationId: notice.nominationId, sha256: blob.sha256, mime: blob.mime, size: blob.size })
    .from(noticePhoto)
    .innerJoin(noticePlace, eq(noticePlace.id, noticePhoto.placeId))
    .innerJoin(notice, eq(notice.id, noticePlace.noticeId))
    .innerJoin(blob, eq(blob.sha256, noticePhoto.sha256))
    .where(eq(noticePhoto.id, id))
    .limit(1);
  if (!row || !(await findSeen(viewer, row.nominationId))) return null;
  const { sha256, mime, size } = row;
  return { sha256, mime, size };
}
