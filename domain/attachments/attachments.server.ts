import "server-only";
import { randomUUID } from "node:crypto";
import { readFile } from "node:fs/promises";
import { and, eq } from "drizzle-orm";
import { db } from "@/db/client";
import { attachment, blob, nomination } from "@/db/schema";
import { write } from "@/db/write";
import { DomainError } from "../errors";
import { record } from "../history/record.server";
import { assertRoomForPaper } from "../limits/file-room.server";
import { quotas } from "../limits/quotas";
import { dropUnusedBlob, putBlob } from "../media/blobs.server";
import { fileLabel } from "../media/file-label";
import { inFileTurn } from "../media/file-turns";
import { loadEditable } from "../nominations/load.server";
import { filesVisibleTo } from "../nominations/scope.server";
import { touchNomination } from "../nominations/writers.server";
import type { Actor, Viewer } from "../permissions";
import { paperKind, paperKinds } from "./paper-kind";

export const { paper: largestAttachment, papers: mostAttachments } = quotas;

/**
 * Adds a paper to a nomination; its kind is told by content, its name is only a label. `data` is its bytes or the path of
 * a file that holds them. Returns its id. Throws also `file-too-large`, `file-not-document`, `paper-locked`,
 * `quota-exceeded`.
 */
export async function addAttachment(
  actor: Actor,
  nominationId: string,
  { name, data }: { name: string; data: Buffer | string },
): Promise<string> {
  await loadEditable(actor, nominationId);
  return inFileTurn("papers", actor.id, async () => {
    const bytes = typeof data === "string" ? await readFile(data) : data;
    return storePaper(actor, nominationId, name, bytes);
  });
}

async function storePaper(actor: Actor, nominationId: string, name: string, data: Buffer): Promise<string> {
  const limit = largestAttachment / 1024 / 1024;
  if (data.length > largestAttachment) throw new DomainError("file-too-large", { limit });
  const kind = await paperKind(data);
  if ("refused" in kind) throw new DomainError(kind.refused);
  return write(async (tx) => {
    const now = new Date();
    const loaded = await loadEditable(actor, nominationId, tx);
    await assertRoomForPaper(tx, actor, loaded, data.length);
    const id = randomUUID();
    const sha256 = await putBlob(tx, data, kind.mime);
    const fileName = fileLabel(name, paperKinds[kind.mime]);
    await tx
      .insert(attachment)
      .values({ id, nominationId, fileName, sha256, createdById: actor.id, createdAt: now });
    await touchNomination(tx, loaded, actor, now);
    await record(
      tx,
      { actorId: actor.id, action: "attachment.add", subjectType: "nomination", subjectId: nominationId },
      now,
    );
    return id;
  });
}

/** Removes a paper and the bytes only it used. */
export async function removeAttachment(actor: Actor, id: string): Promise<void> {
  await write(async (tx) => {
    const [paper] = await tx
      .select({ nominationId: attachment.nominationId, sha256: attachment.sha256 })
      .from(attachment)
      .where(eq(attachment.id, id))
      .limit(1);
    if (!paper) throw new DomainError("not-found");
    const loaded = await loadEditable(actor, paper.nominationId, tx);
    await tx.delete(attachment).where(eq(attachment.id, id));
    await dropUnusedBlob(tx, paper.sha256);
    await touchNomination(tx, loaded, actor, new Date());
    await record(tx, {
      actorId: actor.id,
      action: "attachment.remove",
      subjectType: "nomination",
      subjectId: paper.nominationId,
    });
  });
}

/** A paper for those who may see its nomination; null for everyone else. */
export async function openAttachment(viewer: Viewer, id: string) {
  const [row] = await db()
    .select({ fileName: attachment.fileName, sha256: blob.sha256, mime: blob.mime, size: blob.size })
    .from(attachment)
    .innerJoin(nomination, eq(nomination.id, attachment.nominationId))
    .innerJoin(blob, eq(blob.sha256, attachment.sha256))
    .where(and(eq(attachment.id, id), filesVisibleTo(viewer, attachment.createdAt)))
    .limit(1);
  return row ?? null;
}
