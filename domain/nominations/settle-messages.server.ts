import "server-only";
import { and, eq, inArray } from "drizzle-orm";
import type { Transaction } from "@/db/client";
import { nomination } from "@/db/schema";
import { markDone, markKindsDone } from "../notifications/done.server";
import type { LoadedNomination } from "./load.server";
import { pathFor } from "./tell.server";
import { queues } from "./queues";
import type { Step } from "./workflow";

/** Empties inboxes of what a step has done or overtaken; the caller has changed the nomination and not told of it yet. */
export async function settleMessages(
  tx: Transaction,
  { to, decides }: Pick<Step, "to" | "decides">,
  loaded: LoadedNomination,
  now: Date,
): Promise<void> {
  const { id, unitId, campaignId } = loaded;
  if (to === null) return markKindsDone(tx, ["held", "released"], [pathFor.ward(id)], now);
  await markDone(tx, "step", [pathFor.moderators(id), pathFor.ward(id)], now);
  // Nobody needs to weigh any more what others said of it; of one that ended nobody's word is awaited.
  if (decides) await markKindsDone(tx, ["word-objection"], [pathFor.words(id)], now);
  if (to === "rejected" || to === "withdrawn") await markDone(tx, "settled", [pathFor.words(id)], now);
  if (campaignId && !(await stillWait(tx, unitId, campaignId)))
    await markDone(tx, "sent-together", [pathFor.sentTogether(unitId, campaignId)], now);
}

async function stillWait(tx: Transaction, unitId: string, campaignId: string): Promise<boolean> {
  const [row] = await tx
    .select({ id: nomination.id })
    .from(nomination)
    .where(
      and(
        eq(nomination.unitId, unitId),
        eq(nomination.campaignId, campaignId),
        inArray(nomination.state, queues.cho),
      ),
    )
    .limit(1);
  return row !== undefined;
}
