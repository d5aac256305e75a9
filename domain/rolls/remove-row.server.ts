import "server-only";
import { and, eq } from "drizzle-orm";
import type { Transaction } from "@/db/client";
import {
  answerSave,
  attachment,
  consent,
  media,
  nomination,
  nominationWriter,
  personTrace,
  rollCell,
  suggestion,
} from "@/db/schema";
import { record } from "../history/record.server";
import { loadEditable, type LoadedNomination } from "../nominations/load.server";
import type { Actor } from "../permissions";
import type { LoadedRoll } from "./load-roll.server";

/**
 * Takes a row out of its list, with its words in the history. A draft that is nothing but its cells goes with it; one that
 * was sent before, or has a story, a photo, a paper or a tip behind it, stays on the desk.
 */
export async function removeRow(
  tx: Transaction,
  actor: Actor,
  { id: rollId }: Pick<LoadedRoll, "id">,
  id: string,
  now: Date,
): Promise<void> {
  const draft = await loadEditable(actor, id, tx);
  if (await isMoreThanCells(tx, draft)) {
    const out = { rollId: null, rollPosition: null, updatedAt: now };
    await tx.update(nomination).set(out).where(eq(nomination.id, id));
  } else {
    for (const table of [rollCell, answerSave, consent, nominationWriter])
      await tx.delete(table).where(eq(table.nominationId, id));
    await tx
      .delete(personTrace)
      .where(and(eq(personTrace.source, "nomination"), eq(personTrace.sourceId, id)));
    await tx.delete(nomination).where(eq(nomination.id, id));
  }
  const before = { name: draft.name, deed: draft.deed };
  await record(
    tx,
    { actorId: actor.id, action: "roll.remove-row", subjectType: "roll", subjectId: rollId, before },
    now,
  );
}

async function isMoreThanCells(tx: Transaction, draft: LoadedNomination): Promise<boolean> {
  if (draft.sendCount > 0 || draft.story !== null || draft.state !== "draft") return true;
  for (const table of [media, attachment, suggestion]) {
    const rows = await tx
      .select({ id: table.id })
      .from(table)
      .where(eq(table.nominationId, draft.id))
      .limit(1);
    if (rows.length > 0) return true;
  }
  return false;
}
