import "server-only";
import { and, eq, isNull } from "drizzle-orm";
import { db, type Database, type Transaction } from "@/db/client";
import { blob, outreach } from "@/db/schema";
import { write } from "@/db/write";
import { DomainError } from "../errors";
import { refusalOf } from "../refusal";
import { changeGuarded } from "../history/change.server";
import { lastAct } from "../history/last-act.server";
import { assertRoomForPhoto } from "../limits/file-room.server";
import { dropUnusedBlob, putBlob } from "../media/blobs.server";
import { makePhoto, type PhotoFile } from "../media/make-photo.server";
import type { OpenedFile } from "../media/open-variant.server";
import type { Actor, Viewer } from "../permissions";
import { loadCopy, noteAct, subjectOf } from "./outreach.server";

/** The row, if its copy still hangs. Throws what `loadCopy` throws, and `wrong-step` (with `by`) of one that is down. */
export async function loadHanging(actor: Actor, id: string, reader: Database | Transaction = db()) {
  const copy = await loadCopy(actor, id, reader);
  if (copy.pulledAt) throw new DomainError("wrong-step", await lastAct(reader, subjectOf(copy)));
  return copy;
}

/**
 * Keeps a photo of a copy where it hangs, in place of an earlier one: made anew from its pixels, the smallest JPEG that shows it.
 * Never public. Returns its hash. Throws what `loadCopy`, `makePhoto` and `assertRoomForPhoto` throw, and `wrong-step` of one
 * that is down.
 */
export async function addCopyPhoto(actor: Actor, id: string, file: { data: PhotoFile }): Promise<string> {
  await loadHanging(actor, id);
  const made = await makePhoto(file.data, actor.id);
  const jpegs = made.variants.filter(({ format }) => format === "jpeg").sort((a, b) => a.width - b.width);
  const kept = jpegs.find(({ width }) => width >= 900) ?? jpegs.at(-1)!;
  return write(async (tx) => {
    const now = new Date();
    const copy = await loadHanging(actor, id, tx);
    await assertRoomForPhoto(tx, actor, copy.nominationId, kept.data.length);
    const photoSha256 = await putBlob(tx, kept.data, "image/jpeg");
    const hanging = and(eq(outreach.id, id), isNull(outreach.pulledAt))!;
    await changeGuarded(tx, outreach, hanging, { photoSha256 }, "wrong-step", () =>
      lastAct(tx, subjectOf(copy)),
    );
    if (copy.photoSha256 && copy.photoSha256 !== photoSha256) await dropUnusedBlob(tx, copy.photoSha256);
    await noteAct(tx, actor, "outreach.photo", copy, now);
    return photoSha256;
  });
}

/** The photo of a copy, for those who may see the row it belongs to; null for everyone else. */
export async function openCopyPhoto(viewer: Viewer, id: string): Promise<OpenedFile | null> {
  if (!viewer) return null;
  const [row] = await db()
    .select({ sha256: blob.sha256, mime: blob.mime, size: blob.size })
    .from(outreach)
    .innerJoin(blob, eq(blob.sha256, outreach.photoSha256))
    .where(eq(outreach.id, id))
    .limit(1);
  if (!row) return null;
  try {
    await loadCopy(viewer, id);
    return row;
  } catch (error) {
    if (refusalOf(error)) return null;
    throw error;
  }
}
