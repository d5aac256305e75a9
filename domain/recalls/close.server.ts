import "server-only";
import { and, eq, isNull } from "drizzle-orm";
import { recall } from "@/db/schema";
import { write } from "@/db/write";
import { DomainError } from "../errors";
import { changeGuarded } from "../history/change.server";
import { lastAct } from "../history/last-act.server";
import { record } from "../history/record.server";
import { markKindsDone } from "../notifications/done.server";
import { can, type Actor } from "../permissions";
import { storyUnits } from "../profiles/story-units.server";
import { recallPath } from "./path";
import { findRecallRow } from "./queries.server";

/**
 * Says that a recall is done: every copy is down. Throws `not-found`, `not-allowed`, `copies-left` with how many, or `wrong-step`
 * (with `by`) where it was said before or the story stands again.
 */
export async function closeRecall(actor: Actor, id: string): Promise<void> {
  await write(async (tx) => {
    const now = new Date();
    const row = await findRecallRow(actor, id, tx);
    if (!row) throw new DomainError("not-found");
    const unitIds = await storyUnits(tx, { id: row.profileId, nominationId: row.nominationId });
    if (!unitIds.some((unitId) => can(actor, "withdrawal.settle", { unitId })))
      throw new DomainError("not-allowed");
    if (row.left > 0) throw new DomainError("copies-left", { count: row.left });
    const subject = { type: "profile", id: row.profileId } as const;
    const open = and(eq(recall.id, id), isNull(recall.closedAt), isNull(recall.restoredAt))!;
    await changeGuarded(tx, recall, open, { closedAt: now, closedById: actor.id }, "wrong-step", () =>
      lastAct(tx, subject),
    );
    await markKindsDone(tx, ["taken-down"], [recallPath(id)], now);
    await record(
      tx,
      { actorId: actor.id, action: "recall.close", subjectType: "profile", subjectId: row.profileId },
      now,
    );
  });
}
