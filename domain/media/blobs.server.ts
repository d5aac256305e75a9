import "server-only";
import { createHash } from "node:crypto";
import type { FileHandle } from "node:fs/promises";
import { and, eq, notExists, sql } from "drizzle-orm";
import { db, type Transaction } from "@/db/client";
import { fromNear } from "@/db/near";
import {
  attachment,
  blankScan,
  blob,
  blobChunk,
  booklet,
  contestFile,
  mediaVariant,
  noticePhoto,
  outreach,
  recording,
} from "@/db/schema";

/** Bytes in one row, so that no read or write holds a whole file. */
export const chunkSize = 1024 * 1024;

/** Stores bytes under their SHA-256 (hex), in chunks; the same bytes are stored once. Returns the hash. */
export async function putBlob(tx: Transaction, data: Buffer, mime: string): Promise<string> {
  const sha256 = createHash("sha256").update(data).digest("hex");
  const added = await tx
    .insert(blob)
    .values({ sha256, mime, size: data.length })
    .onConflictDoNothing()
    .returning({ sha256: blob.sha256 });
  if (added.length === 0) return sha256;
  for (let position = 0; position * chunkSize < data.length; position++) {
    const chunk = data.subarray(position * chunkSize, (position + 1) * chunkSize);
    await tx.insert(blobChunk).values({ sha256, position, data: chunk });
  }
  return sha256;
}

/** The same of a file that was hashed as it was written, whose bytes are never held together. `afterChunk` is waited for after each. */
export async function putBlobFile(
  tx: Transaction,
  file: FileHandle,
  { sha256, size, mime }: { sha256: string; size: number; mime: string },
  afterChunk: () => Promise<void>,
): Promise<void> {
  const row = { sha256, mime, size };
  const added = await tx.insert(blob).values(row).onConflictDoNothing().returning({ sha256: blob.sha256 });
  if (added.length === 0) return;
  for (let position = 0; position * chunkSize < size; position++) {
    const length = Math.min(chunkSize, size - position * chunkSize);
    const data = Buffer.alloc(length);
    await file.read(data, 0, length, position * chunkSize);
    await tx.insert(blobChunk).values({ sha256, position, data });
    await afterChunk();
  }
}

/** Whatever points to bytes: a photo, a paper, a recording, a scan, a use's or a listing's photo, an entry's file, a year's book. */
const users = [
  [mediaVariant, mediaVariant.sha256],
  [attachment, attachment.sha256],
  [recording, recording.sha256],
  [blankScan, blankScan.sha256],
  [outreach, outreach.photoSha256],
  [contestFile, contestFile.sha256],
  [noticePhoto, noticePhoto.sha256],
  [booklet, booklet.sha256],
] as const;

/** Removes bytes that nothing points to any more. */
export async function dropUnusedBlob(tx: Transaction, sha256: string): Promise<void> {
  const unusedBy = users.map(([table, pointer]) =>
    notExists(
      tx
        .select({ one: sql`1` })
        .from(table)
        .where(eq(pointer, sha256)),
    ),
  );
  const unused = await tx
    .select({ sha256: blob.sha256 })
    .from(blob)
    .where(and(eq(blob.sha256, sha256), ...unusedBy))
    .limit(1);
  if (unused.length === 0) return;
  await tx.delete(blobChunk).where(eq(blobChunk.sha256, sha256));
  await tx.delete(blob).where(eq(blob.sha256, sha256));
}

/** Bytes `start` to `end` (both inclusive) as a stream that reads one chunk at a time. */
export function readBlob(sha256: string, start: number, end: number): ReadableStream<Uint8Array> {
  let position = Math.floor(start / chunkSize);
  const last = Math.floor(end / chunkSize);
  return new ReadableStream({
    async pull(controller) {
      const chunk = () =>
        db()
          .select({ data: blobChunk.data })
          .from(blobChunk)
          .where(and(eq(blobChunk.sha256, sha256), eq(blobChunk.position, position)))
          .limit(1);
      // Bytes under their hash are the same wherever they lie; a replica may not have the newest yet.
      const near = await fromNear(chunk);
      const [row] = near.length > 0 ? near : await chunk();
      if (!row || position > last) return controller.close();
      const offset = position * chunkSize;
      const from = Math.max(0, start - offset);
      const to = Math.min(row.data.length, end - offset + 1);
      controller.enqueue(new Uint8Array(row.data.subarray(from, to)));
      position += 1;
      if (position > last) controller.close();
    },
  });
}
