import "server-only";
import { eq, inArray } from "drizzle-orm";
import type { Transaction } from "@/db/client";
import { nomination, roll } from "@/db/schema";
import { write } from "@/db/write";
import { DomainError, type ErrorCode } from "../errors";
import { record } from "../history/record.server";
import { sendEach, tellOfMany, type Unsent } from "../nominations/send-several.server";
import type { Actor } from "../permissions";
import { loadRoll } from "./load-roll.server";
import { rowStanding } from "./row-standing";
import { cellListsOf, readRows } from "./rows.server";

/** What refuses one row and says nothing of the others. */
const ofOneRow: readonly ErrorCode[] = [
  "deed-nominated",
  "deed-awarded",
  "quota-full",
  "incomplete",
  "unit-ended",
];

/**
 * Sends the drafts of a list that are enough to be recognised: each is a sending of its own in the history, and moderators find
 * one message of all. The others stay drafts; so does a row that is refused (Luật 06/2022/QH15: the same deed twice; a strict
 * quota; a ward that was split, as long as nobody said which part), with its reason in `unsent`. Throws `nothing-ready`, and what refuses the whole list (`deadline-passed`,
 * `campaign-shut`, `campaign-elsewhere`); then nothing was sent.
 */
export async function sendRoll(actor: Actor, id: string): Promise<{ sent: number; unsent: Unsent[] }> {
  return write(async (tx) => {
    const now = new Date();
    const loaded = await loadRoll(actor, id, tx);
    const lists = await cellListsOf(loaded);
    const rows = (await readRows(loaded, lists, tx)).filter(
      (row) =>
        row.state === "draft" && !row.onHold && rowStanding(row.cells, lists, row).standing === "ready",
    );
    if (rows.length === 0) throw new DomainError("nothing-ready");
    const unsent = await sendAll(
      tx,
      actor,
      rows.map((row) => row.id),
      now,
    );
    const sent = rows.length - unsent.length;
    if (sent === 0) return { sent, unsent };
    await tx.update(roll).set({ updatedAt: now }).where(eq(roll.id, id));
    const after = { count: String(sent) };
    await record(
      tx,
      { actorId: actor.id, action: "roll.send", subjectType: "roll", subjectId: id, after },
      now,
    );
    await tellOfMany(tx, { ...loaded, count: sent }, now);
    return { sent, unsent };
  });
}

async function sendAll(tx: Transaction, actor: Actor, ids: string[], now: Date): Promise<Unsent[]> {
  const versions = await tx
    .select({ id: nomination.id, version: nomination.version })
    .from(nomination)
    .where(inArray(nomination.id, ids))
    .limit(ids.length);
  const versionOf = new Map(versions.map((row) => [row.id, row.version]));
  const drafts = ids.map((nominationId) => ({ nominationId, version: versionOf.get(nominationId)! }));
  return sendEach(tx, actor, drafts, now, (code) => !ofOneRow.includes(code));
}
