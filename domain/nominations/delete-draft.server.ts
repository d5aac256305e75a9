import "server-only";
import { and, eq, inArray, or } from "drizzle-orm";
import type { Transaction } from "@/db/client";
import {
  answerSave,
  attachment,
  consent,
  consentWithdrawal,
  media,
  mediaVariant,
  nomination,
  nominationWriter,
  outreach,
  personJudgement,
  personTrace,
  suggestion,
  wordAnswer,
  wordRequest,
} from "@/db/schema";
import { write } from "@/db/write";
import { DomainError } from "../errors";
import { lastAct } from "../history/last-act.server";
import { record } from "../history/record.server";
import { dropUnusedBlob } from "../media/blobs.server";
import type { Actor } from "../permissions";
import { lastChange } from "./change.server";
import { assertMay, loadNomination, type LoadedNomination } from "./load.server";

/** A draft as the person saw it. */
export type SeenDraft = { nominationId: string; version: number };

/** How many drafts one act may delete. */
export const mostDeleted = 100;

/**
 * Deletes drafts that were never sent, with their words, photos, papers and consents and the bytes that only they used: all
 * of them or none. A citizen's tip that one began with waits in the inbox again. The history keeps that it was done, and no
 * word of theirs. Throws what `loadNomination` throws, `not-allowed`, `wrong-step` (sent once), `stale` (changed meanwhile)
 * and `invalid` (none, or more than `mostDeleted`).
 */
export async function deleteDrafts(actor: Actor, drafts: SeenDraft[]): Promise<void> {
  if (drafts.length === 0 || drafts.length > mostDeleted)
    throw new DomainError("invalid", {}, { chosen: drafts.length === 0 ? "required" : "too-long" });
  await write(async (tx) => {
    for (const draft of drafts) await deleteOne(tx, actor, draft);
  });
}

async function deleteOne(tx: Transaction, actor: Actor, { nominationId, version }: SeenDraft): Promise<void> {
  const loaded = await loadNomination(actor, nominationId, tx);
  assertMay(actor, "nomination.delete", loaded);
  if (loaded.state !== "draft" || loaded.sendCount > 0)
    throw new DomainError("wrong-step", await lastAct(tx, { type: "nomination", id: loaded.id }));
  if (loaded.version !== version) throw new DomainError("stale", await lastChange(tx, loaded));
  await deletePhotos(tx, loaded);
  await deletePapers(tx, loaded);
  await deleteWhatPointsTo(tx, loaded);
  await tx.delete(nomination).where(eq(nomination.id, loaded.id));
  await record(tx, {
    actorId: actor.id,
    action: "nomination.delete",
    subjectType: "nomination",
    subjectId: loaded.id,
    before: { state: loaded.state },
  });
}

async function deletePhotos(tx: Transaction, { id }: LoadedNomination): Promise<void> {
  const own = tx.select({ id: media.id }).from(media).where(eq(media.nominationId, id));
  const variants = await tx
    .select({ sha256: mediaVariant.sha256 })
    .from(mediaVariant)
    .where(inArray(mediaVariant.mediaId, own));
  await tx.delete(mediaVariant).where(inArray(mediaVariant.mediaId, own));
  await tx.delete(media).where(eq(media.nominationId, id));
  for (const { sha256 } of variants) await dropUnusedBlob(tx, sha256);
}

async function deletePapers(tx: Transaction, { id }: LoadedNomination): Promise<void> {
  const papers = await tx
    .delete(attachment)
    .where(eq(attachment.nominationId, id))
    .returning({ sha256: attachment.sha256 });
  for (const { sha256 } of papers) await dropUnusedBlob(tx, sha256);
}

async function deleteWhatPointsTo(tx: Transaction, { id }: LoadedNomination): Promise<void> {
  const copies = await tx
    .delete(outreach)
    .where(eq(outreach.nominationId, id))
    .returning({ sha256: outreach.photoSha256 });
  for (const { sha256 } of copies) if (sha256) await dropUnusedBlob(tx, sha256);
  for (const table of [consent, consentWithdrawal, wordAnswer, wordRequest])
    await tx.delete(table).where(eq(table.nominationId, id));
  await tx.delete(answerSave).where(eq(answerSave.nominationId, id));
  await tx.delete(nominationWriter).where(eq(nominationWriter.nominationId, id));
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
