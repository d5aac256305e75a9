import "server-only";
import { eq, inArray } from "drizzle-orm";
import { nomination, roll } from "@/db/schema";
import { write } from "@/db/write";
import { DomainError } from "../errors";
import { record } from "../history/record.server";
import { submitIn } from "../nominations/submit.server";
import { notify, peopleWithRole } from "../notifications/notify.server";
import type { Actor } from "../permissions";
import { loadRoll } from "./load-roll.server";
import { rowStanding } from "./row-standing";
import { cellListsOf, readRows } from "./rows.server";

/**
 * Sends the rows of a list that are enough to be recognised, all together or none: each is a sending of its own in the history,
 * and moderators find one message of all. The others wait as drafts. Returns the references by nomination. Throws
 * `nothing-ready`, and what `submitNomination` throws for any of them (`deadline-passed`, a strict quota); then nothing was
 * sent.
 */
export async function sendRoll(actor: Actor, id: string): Promise<{ sent: number }> {
  return write(async (tx) => {
    const now = new Date();
    const loaded = await loadRoll(actor, id, tx);
    const lists = await cellListsOf(loaded);
    const rows = (await readRows(loaded, lists, tx)).filter(
      (row) => row.editable && !row.onHold && rowStanding(row.cells, lists, row.known).standing === "ready",
    );
    if (rows.length === 0) throw new DomainError("nothing-ready");
    const ids = rows.map((row) => row.id);
    const versions = await tx
      .select({ id: nomination.id, version: nomination.version })
      .from(nomination)
      .where(inArray(nomination.id, ids))
      .limit(ids.length);
    const versionOf = new Map(versions.map((row) => [row.id, row.version]));
    for (const nominationId of ids)
      await submitIn(tx, actor, { nominationId, version: versionOf.get(nominationId)! }, now);
    await tx.update(roll).set({ updatedAt: now }).where(eq(roll.id, id));
    const after = { count: String(ids.length) };
    await record(
      tx,
      { actorId: actor.id, action: "roll.send", subjectType: "roll", subjectId: id, after },
      now,
    );
    const data = { unit: loaded.unitName, campaign: loaded.campaignName, count: String(ids.length) };
    const moderators = await peopleWithRole(tx, "moderator", loaded.unitId);
    await notify(tx, moderators, { kind: "roll-submitted", data, path: "/kiem-duyet" }, now);
    return { sent: ids.length };
  });
}
