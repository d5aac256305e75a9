import "server-only";
import { randomUUID } from "node:crypto";
import { readFile } from "node:fs/promises";
import { and, count, eq, sum } from "drizzle-orm";
import { fileTypeFromBuffer } from "file-type";
import { db } from "@/db/client";
import { blob, contestEntry, contestFile } from "@/db/schema";
import { write } from "@/db/write";
import { paperKind, paperKinds } from "../attachments/paper-kind";
import { DomainError } from "../errors";
import { countOnce } from "../limits/limits.server";
import { inGiB, inMiB, quotas } from "../limits/quotas";
import { senderOf } from "../limits/refusing.server";
import { dropUnusedBlob, putBlob } from "../media/blobs.server";
import { fileLabel } from "../media/file-label";
import { inFileTurn } from "../media/file-turns";
import { makePhoto } from "../media/make-photo.server";
import type { Viewer } from "../permissions";
import { takingEntries } from "./enter.server";
import { recordEntry } from "./jury.server";
import { mostOf } from "./vocabulary";

/** Files that may come from one address in an hour. */
const ofAddress = { name: "contest files", most: 60, minutes: 60 };

type Sent = { name: string; data: Buffer | string; address: string };

/**
 * Adds a file to an entry while its contest takes entries. A photo is made anew by the portal's own decoder, so that what its camera
 * noted (the place, the day) is gone; a paper's kind is told by content. Returns its id. Throws `contest-closed`, `too-many-attempts`,
 * `file-too-large`, `file-not-document`, `paper-locked`, `quota-exceeded`, `papers-full`, `unit-papers-full`, and what `makePhoto` throws.
 */
export async function addEntryFile(
  viewer: Viewer,
  entryId: string,
  { name, data, address }: Sent,
): Promise<string> {
  await assertTaking(entryId);
  await countOnce([ofAddress, senderOf(address)]);
  const whose = viewer?.id ?? `entry ${entryId}`;
  const bytes = typeof data === "string" ? await readFile(data) : data;
  if (bytes.length > quotas.paper) throw new DomainError("file-too-large", { limit: inMiB(quotas.paper) });
  const made = await makeFile(bytes, whose);
  return write(async (tx) => {
    const { campaignId } = await assertTaking(entryId, tx);
    const [own] = await tx
      .select({ total: count(), bytes: sum(blob.size).mapWith(Number) })
      .from(contestFile)
      .innerJoin(blob, eq(blob.sha256, contestFile.sha256))
      .where(eq(contestFile.entryId, entryId));
    if (own!.total >= mostOf.files) throw new DomainError("quota-exceeded", { limit: mostOf.files });
    if ((own!.bytes ?? 0) + made.data.length > quotas.papersOfNomination)
      throw new DomainError("papers-full", { limit: inMiB(quotas.papersOfNomination) });
    const [all] = await tx
      .select({ bytes: sum(blob.size).mapWith(Number) })
      .from(contestFile)
      .innerJoin(contestEntry, eq(contestEntry.id, contestFile.entryId))
      .innerJoin(blob, eq(blob.sha256, contestFile.sha256))
      .where(eq(contestEntry.campaignId, campaignId));
    if ((all!.bytes ?? 0) + made.data.length > quotas.papersOfUnit)
      throw new DomainError("unit-papers-full", { limit: inGiB(quotas.papersOfUnit) });
    const id = randomUUID();
    const sha256 = await putBlob(tx, made.data, made.mime);
    await tx
      .insert(contestFile)
      .values({ id, entryId, fileName: fileLabel(name, made.ending), sha256, createdAt: new Date() });
    await recordEntry(tx, viewer, "contest.add-file", entryId, null);
    return id;
  });
}

async function makeFile(
  data: Buffer,
  whose: string,
): Promise<{ data: Buffer; mime: string; ending: string }> {
  const type = await fileTypeFromBuffer(data);
  if (type?.mime.startsWith("image/")) {
    const photo = await makePhoto(data, whose);
    const jpegs = photo.variants.filter(({ format }) => format === "jpeg");
    const largest = jpegs.sort((one, other) => other.width - one.width)[0]!;
    return { data: largest.data, mime: "image/jpeg", ending: "jpg" };
  }
  return inFileTurn("papers", whose, async () => {
    const kind = await paperKind(data);
    if ("refused" in kind) throw new DomainError(kind.refused);
    return { data, mime: kind.mime, ending: paperKinds[kind.mime] };
  });
}

/** Removes a file of an entry and the bytes only it used; one that is gone stays gone. Throws `contest-closed`. */
export async function removeEntryFile(viewer: Viewer, entryId: string, fileId: string): Promise<void> {
  await write(async (tx) => {
    await assertTaking(entryId, tx);
    const [gone] = await tx
      .delete(contestFile)
      .where(and(eq(contestFile.id, fileId), eq(contestFile.entryId, entryId)))
      .returning({ sha256: contestFile.sha256 });
    // Taken out already, by a sending whose answer was not heard.
    if (!gone) return;
    await dropUnusedBlob(tx, gone.sha256);
    await recordEntry(tx, viewer, "contest.remove-file", entryId, null);
  });
}

/** An entry that may still change: not withdrawn, and its contest takes entries. Throws `contest-closed`. */
export async function assertTaking(entryId: string, reader: Parameters<typeof takingEntries>[0] = db()) {
  const [row] = await reader
    .select({ campaignId: contestEntry.campaignId, withdrawnAt: contestEntry.withdrawnAt })
    .from(contestEntry)
    .where(eq(contestEntry.id, entryId))
    .limit(1);
  if (!row || row.withdrawnAt) throw new DomainError("contest-closed");
  await takingEntries(reader, row.campaignId);
  return row;
}
