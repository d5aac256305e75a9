import "server-only";
import { eq, inArray } from "drizzle-orm";
import type { Transaction } from "@/db/client";
import {
  amendment,
  consentWithdrawal,
  correction,
  loudspeakerScript,
  media,
  outreach,
  profile,
  recognition,
  recording,
} from "@/db/schema";
import { dropUnusedBlob } from "../media/blobs.server";
import { deletePhotos } from "../nominations/remove.server";
import { profilePath } from "../profiles/vocabulary";
import { unsafeTakeDown } from "../profiles/take-down.server";
import { emptyAward } from "./empty-award.server";
import { emptied } from "./emptied";
import { forgetMessages, forgetTraces } from "./forget.server";
import type { Erasing, PlaceErased } from "./erasing";
import { erasedName } from "./vocabulary";

const erasedReason = "Xóa dữ liệu cá nhân theo yêu cầu của người được nêu tên.";

/** What its address and the counts need. */
const stayingOfStory = [
  ...["id", "slug", "kind", "state", "unitId", "fieldId", "illustrative", "scene", "nominationId"],
  ...["mergedIntoId", "adopters", "publishedAt", "updatedAt"],
];

/**
 * Empties a story and takes it down: its address answers 410, and the wards are asked to pull the copies that hang. What it went
 * with (photos, recording, script, amendments, corrections) goes; where its copies hang stays until they are down.
 */
export async function emptyStory(tx: Transaction, id: string, { actor, now }: Erasing): Promise<PlaceErased> {
  const [story] = await tx.select().from(profile).where(eq(profile.id, id)).limit(1);
  if (!story) return { removed: 0, emptied: 0, awards: 0 };
  const awards = await tx
    .select({ id: recognition.id })
    .from(recognition)
    .where(eq(recognition.profileId, id))
    .limit(100);
  const done = { removed: 0, emptied: 1, awards: 0 };
  for (const award of awards) done.awards += (await emptyAward(tx, award.id)).awards;
  await forgetMessages(tx, [id, profilePath(story)]);
  await tx
    .update(profile)
    .set({ ...emptied(profile, stayingOfStory), story: { type: "doc", content: [] } })
    .where(eq(profile.id, id));
  if (story.state === "published") {
    const taken = {
      profileId: id,
      kind: "hidden",
      reason: erasedReason,
      decisionNumber: "",
      decidedOn: null,
    } as const;
    await unsafeTakeDown(
      tx,
      actor.id,
      { id, name: erasedName, nominationId: story.nominationId },
      taken,
      now,
    );
  }
  await removeBelongings(tx, id);
  await forgetTraces(tx, "profile", id);
  return done;
}

async function removeBelongings(tx: Transaction, id: string): Promise<void> {
  await deletePhotos(tx, eq(media.profileId, id));
  const voices = await tx
    .delete(recording)
    .where(eq(recording.profileId, id))
    .returning({ sha256: recording.sha256 });
  for (const { sha256 } of voices) await dropUnusedBlob(tx, sha256);
  for (const table of [amendment, correction, loudspeakerScript])
    await tx.delete(table).where(eq(table.profileId, id));
  await tx
    .update(consentWithdrawal)
    .set({ askedBy: "", words: "" })
    .where(eq(consentWithdrawal.profileId, id));
  await dropPhotosOfCopies(tx, id);
}

/** Of a copy that hangs only its place stays. */
async function dropPhotosOfCopies(tx: Transaction, id: string): Promise<void> {
  const shown = await tx
    .select({ id: outreach.id, sha256: outreach.photoSha256 })
    .from(outreach)
    .where(eq(outreach.profileId, id))
    .limit(1000);
  const withPhoto = shown.filter(({ sha256 }) => sha256 !== null);
  if (withPhoto.length === 0) return;
  const ids = withPhoto.map((one) => one.id);
  await tx.update(outreach).set({ photoSha256: null }).where(inArray(outreach.id, ids));
  for (const { sha256 } of withPhoto) await dropUnusedBlob(tx, sha256!);
}
