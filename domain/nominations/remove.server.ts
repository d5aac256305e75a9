import "server-only";
import { and, eq, inArray, or, type SQL } from "drizzle-orm";
import type { Transaction } from "@/db/client";
import {
  answerSave,
  attachment,
  consent,
  consentWithdrawal,
  fieldComment,
  media,
  mediaVariant,
  moderatorRemark,
  nomination,
  nominationVersion,
  nominationWriter,
  notice,
  noticeComment,
  noticePhoto,
  noticePlace,
  outreach,
  personJudgement,
  personTrace,
  reviewClaim,
  suggestion,
  wordAnswer,
  wordRequest,
} from "@/db/schema";
import { dropUnusedBlob } from "../media/blobs.server";

/**
 * Removes a nomination with its words, photos, papers, consents and listings and the bytes that only they used, without asking whose
 * right it is. What it began with waits again; the history is left. Not for one that was praised, told or voted on: the database
 * refuses to let go of what a recognition, a story or minutes rest on.
 */
export async function unsafeRemoveNomination(tx: Transaction, id: string): Promise<void> {
  await unsafeRemoveBelongings(tx, id);
  await deleteListings(tx, id);
  await tx.delete(nomination).where(eq(nomination.id, id));
}

/** The same of one that has to stay as a number: all that belongs to it goes, but for where it hung and itself. */
export async function unsafeRemoveBelongings(tx: Transaction, id: string): Promise<void> {
  await deletePhotos(tx, eq(media.nominationId, id));
  await deletePapers(tx, id);
  await deleteWhatPointsTo(tx, id);
}

/** Photos with the bytes that only they used. */
export async function deletePhotos(tx: Transaction, which: SQL): Promise<void> {
  const own = tx.select({ id: media.id }).from(media).where(which);
  const variants = await tx
    .select({ sha256: mediaVariant.sha256 })
    .from(mediaVariant)
    .where(inArray(mediaVariant.mediaId, own));
  await tx.delete(mediaVariant).where(inArray(mediaVariant.mediaId, own));
  await tx.delete(media).where(which);
  for (const { sha256 } of variants) await dropUnusedBlob(tx, sha256);
}

async function deletePapers(tx: Transaction, id: string): Promise<void> {
  const papers = await tx
    .delete(attachment)
    .where(eq(attachment.nominationId, id))
    .returning({ sha256: attachment.sha256 });
  for (const { sha256 } of papers) await dropUnusedBlob(tx, sha256);
}

/** Where it hung, with the photos of that and what visitors said. */
async function deleteListings(tx: Transaction, id: string): Promise<void> {
  const listings = tx.select({ id: notice.id }).from(notice).where(eq(notice.nominationId, id));
  const places = tx
    .select({ id: noticePlace.id })
    .from(noticePlace)
    .where(inArray(noticePlace.noticeId, listings));
  const photos = await tx
    .delete(noticePhoto)
    .where(inArray(noticePhoto.placeId, places))
    .returning({ sha256: noticePhoto.sha256 });
  for (const { sha256 } of photos) await dropUnusedBlob(tx, sha256);
  for (const table of [noticePlace, noticeComment])
    await tx.delete(table).where(inArray(table.noticeId, listings));
  await tx.delete(notice).where(eq(notice.nominationId, id));
}

async function deleteWhatPointsTo(tx: Transaction, id: string): Promise<void> {
  const copies = await tx
    .delete(outreach)
    .where(eq(outreach.nominationId, id))
    .returning({ sha256: outreach.photoSha256 });
  for (const { sha256 } of copies) if (sha256) await dropUnusedBlob(tx, sha256);
  for (const table of [consent, consentWithdrawal, wordAnswer, wordRequest])
    await tx.delete(table).where(eq(table.nominationId, id));
  for (const table of [answerSave, nominationWriter, nominationVersion])
    await tx.delete(table).where(eq(table.nominationId, id));
  for (const table of [moderatorRemark, fieldComment, reviewClaim])
    await tx.delete(table).where(eq(table.nominationId, id));
  await tx.delete(personTrace).where(and(eq(personTrace.source, "nomination"), eq(personTrace.sourceId, id)));
  await tx
    .delete(personJudgement)
    .where(
      or(
        and(eq(personJudgement.oneSource, "nomination"), eq(personJudgement.oneId, id)),
        and(eq(personJudgement.otherSource, "nomination"), eq(personJudgement.otherId, id)),
      ),
    );
  await tx.update(nomination).set({ carriedFromId: null }).where(eq(nomination.carriedFromId, id));
  await tx.update(nomination).set({ startedFromId: null }).where(eq(nomination.startedFromId, id));
  await tx
    .update(suggestion)
    .set({ state: "new", nominationId: null, settledById: null, settledAt: null, outcomeTold: false })
    .where(eq(suggestion.nominationId, id));
}
