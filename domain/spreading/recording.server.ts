import "server-only";
import { readFile } from "node:fs/promises";
import { and, eq, isNotNull, ne, sql } from "drizzle-orm";
import { db, type Transaction } from "@/db/client";
import { blob, profile, recording } from "@/db/schema";
import { write } from "@/db/write";
import { tags } from "../cache/tags";
import { touchTags } from "../cache/touch-tags.server";
import { agreedTo } from "../consent/agreed.server";
import { DomainError } from "../errors";
import { changeVersioned } from "../history/change.server";
import { lastAct } from "../history/last-act.server";
import { record } from "../history/record.server";
import { assertRoomForSound } from "../limits/file-room.server";
import { dropUnusedBlob, putBlob } from "../media/blobs.server";
import { fileLabel } from "../media/file-label";
import { inFileTurn } from "../media/file-turns";
import type { OpenedFile } from "../media/open-variant.server";
import type { Actor, Viewer } from "../permissions";
import { bareSound } from "./bare-sound";
import type { RecordingWords } from "./input";
import { findStoryToSpread, loadStory } from "./load-story.server";
import { soundKind } from "./sound-kind";
import { largestRecording } from "./sound-limits";

/** The story, where a recording of it may be kept. Throws `not-found`, or `channel-refused` where nobody agreed to "audio". */
export async function assertMayRecord(actor: Actor, profileId: string, tx?: Transaction) {
  const story = await loadStory(actor, profileId, tx);
  if (!story.agreed.audio) throw new DomainError("channel-refused");
  return story;
}

/**
 * Keeps a recording of a story in place of an earlier one, without what a phone wrote into it; its kind is told by its bytes. `data` is its bytes or the path of a
 * file that holds them. It is played on the page once `describeRecording` says who reads. Throws what `assertMayRecord` throws,
 * `file-too-large`, `file-not-sound`, `day-files-full` or `files-too-fast`.
 */
export async function addRecording(
  actor: Actor,
  profileId: string,
  file: { name: string; data: Buffer | string },
): Promise<string> {
  await assertMayRecord(actor, profileId);
  const data = await inFileTurn("papers", actor.id, async () =>
    typeof file.data === "string" ? readFile(file.data) : file.data,
  );
  if (data.length > largestRecording)
    throw new DomainError("file-too-large", { limit: largestRecording / 1024 / 1024 });
  const kind = await soundKind(data);
  if (!kind) throw new DomainError("file-not-sound");
  const bare = bareSound(data, kind.ending);
  return write(async (tx) => {
    const now = new Date();
    await assertMayRecord(actor, profileId, tx);
    await assertRoomForSound(tx, actor, bare.length);
    const before = await unsafeDropRecording(tx, profileId);
    const sha256 = await putBlob(tx, bare, kind.mime);
    const fileName = fileLabel(file.name, kind.ending);
    const version = (before?.version ?? 0) + 1;
    await tx
      .insert(recording)
      .values({ profileId, sha256, fileName, version, addedById: actor.id, addedAt: now });
    await note(tx, actor, "recording.add", profileId, now);
    return sha256;
  });
}

/** Says who reads, and when it was recorded: from then on it is played on the page. Throws also `stale` (with `by`). */
export async function describeRecording(actor: Actor, input: RecordingWords): Promise<void> {
  const { profileId, version, readBy, recordedOn } = input;
  await write(async (tx) => {
    await assertMayRecord(actor, profileId, tx);
    const place = { where: eq(recording.profileId, profileId), version };
    await changeVersioned(tx, recording, place, { readBy, recordedOn }, () =>
      lastAct(tx, { type: "profile", id: profileId }),
    );
    await note(tx, actor, "recording.describe", profileId, new Date());
  });
}

/** Takes a recording off the page and out of the portal. Where there is none, nothing changes. Throws `not-found`. */
export async function removeRecording(actor: Actor, profileId: string): Promise<void> {
  await write(async (tx) => {
    await loadStory(actor, profileId, tx);
    if (await unsafeDropRecording(tx, profileId))
      await note(tx, actor, "recording.remove", profileId, new Date());
  });
}

/** Deletes a story's recording and its bytes inside the caller's transaction, who knows whose story it is. */
export async function unsafeDropRecording(tx: Transaction, profileId: string) {
  const [gone] = await tx
    .delete(recording)
    .where(eq(recording.profileId, profileId))
    .returning({ sha256: recording.sha256, version: recording.version });
  if (gone) await dropUnusedBlob(tx, gone.sha256);
  return gone ?? null;
}

async function note(
  tx: Transaction,
  actor: Actor,
  action: "recording.add" | "recording.describe" | "recording.remove",
  subjectId: string,
  now: Date,
): Promise<void> {
  await record(tx, { actorId: actor.id, action, subjectType: "profile", subjectId }, now);
  await touchTags(tx, [tags.profiles]);
}

/** Whether visitors hear it: its story is published, "audio" is agreed to, and it is said who reads. */
const isHeard = () =>
  and(
    eq(profile.state, "published"),
    agreedTo("audio"),
    ne(recording.readBy, ""),
    isNotNull(recording.recordedOn),
  );

/** The recording that a published story's page plays; null where there is none to hear. */
export async function findHeardRecording(profileId: string) {
  const [row] = await db()
    .select({
      sha256: recording.sha256,
      mime: blob.mime,
      readBy: recording.readBy,
      recordedOn: recording.recordedOn,
    })
    .from(recording)
    .innerJoin(profile, eq(profile.id, recording.profileId))
    .innerJoin(blob, eq(blob.sha256, recording.sha256))
    .where(and(eq(recording.profileId, profileId), isHeard()))
    .limit(1);
  return row ? { ...row, recordedOn: row.recordedOn! } : null;
}

/** The bytes of a recording by their hash: anyone's while it is heard, else only for who may spread the story. */
export async function openRecording(
  viewer: () => Promise<Viewer>,
  sha256: string,
): Promise<(OpenedFile & { isPublic: boolean }) | null> {
  const file = { sha256: blob.sha256, mime: blob.mime, size: blob.size };
  const rows = await db()
    .select({ ...file, profileId: recording.profileId, heard: sql<boolean>`(${isHeard()})`.mapWith(Boolean) })
    .from(recording)
    .innerJoin(profile, eq(profile.id, recording.profileId))
    .innerJoin(blob, eq(blob.sha256, recording.sha256))
    .where(eq(recording.sha256, sha256))
    .limit(20);
  const [first] = rows;
  if (!first) return null;
  const { profileId: _of, heard: _heard, ...opened } = first;
  if (rows.some(({ heard }) => heard)) return { ...opened, isPublic: true };
  const asking = await viewer();
  for (const { profileId } of rows) {
    const story = await findStoryToSpread(asking, profileId);
    if (story?.agreed.audio) return { ...opened, isPublic: false };
  }
  return null;
}
