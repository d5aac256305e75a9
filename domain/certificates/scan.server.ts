import "server-only";
import { eq } from "drizzle-orm";
import { db, type Database, type Transaction } from "@/db/client";
import { blankScan, blob } from "@/db/schema";
import { write } from "@/db/write";
import { record } from "../history/record.server";
import { assertRoomForPhoto } from "../limits/file-room.server";
import { dropUnusedBlob, putBlob } from "../media/blobs.server";
import { makePhoto, type PhotoFile } from "../media/make-photo.server";
import type { OpenedFile } from "../media/open-variant.server";
import type { Actor, Viewer } from "../permissions";
import { findBlank } from "./blanks.server";
import type { Scan } from "./scan";

/** One picture is enough: 1,600 dots across a sheet of A4 are five to the millimetre. */
const wanted = { widths: [1600], formats: ["jpeg" as const] };

/** A blank's scan, for a drawing of it; null where none was sent. Whoever calls it has found the blank for its viewer. */
export async function unsafeScan(
  blankId: string,
  reader: Database | Transaction = db(),
): Promise<Scan | null> {
  const [row] = await reader
    .select({ sha256: blankScan.sha256, width: blankScan.width, height: blankScan.height })
    .from(blankScan)
    .where(eq(blankScan.blankId, blankId))
    .limit(1);
  return row ?? null;
}

/** A scan's bytes, for who prints in the blank's unit's name. Throws `not-found`, also where there is none. */
export async function openScan(viewer: Viewer, blankId: string): Promise<OpenedFile | null> {
  await findBlank(viewer, blankId);
  const [row] = await db()
    .select({ sha256: blob.sha256, mime: blob.mime, size: blob.size })
    .from(blankScan)
    .innerJoin(blob, eq(blob.sha256, blankScan.sha256))
    .where(eq(blankScan.blankId, blankId))
    .limit(1);
  return row ?? null;
}

/**
 * Keeps a scan with its blank, in the place of an earlier one: a picture made anew, upright, from what was sent. Returns its
 * SHA-256. Throws `not-found` and what `makePhoto` and `assertRoomForPhoto` do.
 */
export async function storeScan(actor: Actor, blankId: string, data: PhotoFile): Promise<string> {
  await findBlank(actor, blankId);
  const made = await makePhoto(data, actor.id, wanted);
  const [{ width, height, sha256, data: bytes }] = made.variants as [(typeof made.variants)[number]];
  await write(async (tx) => {
    const { name } = await findBlank(actor, blankId, tx);
    const earlier = await unsafeScan(blankId, tx);
    if (earlier?.sha256 === sha256) return;
    await assertRoomForPhoto(tx, actor, null, bytes.length);
    await putBlob(tx, bytes, "image/jpeg");
    const kept = { sha256, width, height, createdById: actor.id, createdAt: new Date() };
    await tx
      .insert(blankScan)
      .values({ blankId, ...kept })
      .onConflictDoUpdate({ target: blankScan.blankId, set: kept });
    if (earlier) await dropUnusedBlob(tx, earlier.sha256);
    await told(tx, actor, "blank.scan", { id: blankId, name });
  });
  return sha256;
}

/** Removes a blank's scan; one that is not there is removed already. Throws `not-found`. */
export async function removeScan(actor: Actor, blankId: string): Promise<void> {
  await write(async (tx) => {
    const { name } = await findBlank(actor, blankId, tx);
    const earlier = await unsafeScan(blankId, tx);
    if (!earlier) return;
    await tx.delete(blankScan).where(eq(blankScan.blankId, blankId));
    await dropUnusedBlob(tx, earlier.sha256);
    await told(tx, actor, "blank.drop-scan", { id: blankId, name });
  });
}

const told = (
  tx: Transaction,
  actor: Actor,
  action: "blank.scan" | "blank.drop-scan",
  { id, name }: { id: string; name: string },
) => record(tx, { actorId: actor.id, action, subjectType: "blank", subjectId: id, after: { name } });
