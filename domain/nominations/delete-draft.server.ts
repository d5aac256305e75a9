import "server-only";
import type { Transaction } from "@/db/client";
import { write } from "@/db/write";
import { DomainError } from "../errors";
import { lastAct } from "../history/last-act.server";
import { record } from "../history/record.server";
import type { Actor } from "../permissions";
import { lastChange } from "./change.server";
import { assertMay, loadNomination } from "./load.server";
import { unsafeRemoveNomination } from "./remove.server";

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
  await unsafeRemoveNomination(tx, loaded.id);
  await record(tx, {
    actorId: actor.id,
    action: "nomination.delete",
    subjectType: "nomination",
    subjectId: loaded.id,
    before: { state: loaded.state },
  });
}
