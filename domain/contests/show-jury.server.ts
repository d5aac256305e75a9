import "server-only";
import { write } from "@/db/write";
import { tags } from "../cache/tags";
import { touchTags } from "../cache/touch-tags.server";
import { DomainError } from "../errors";
import type { Actor } from "../permissions";
import { jurorsOf, loadRound } from "./load.server";
import { recordRound, setRound } from "./rounds.server";

/**
 * Says on the contest's page who the jury of a round is, or no longer. Throws what `loadRound` throws, or `nothing-ready` where nobody was
 * called yet.
 */
export async function showJury(actor: Actor, roundId: string, shown: boolean): Promise<void> {
  await write(async (tx) => {
    const { round } = await loadRound(actor, roundId, tx);
    if ((round.juryShownAt !== null) === shown) return;
    if (shown && (await jurorsOf(tx, roundId)).length === 0) throw new DomainError("nothing-ready");
    await setRound(tx, round, { juryShownAt: shown ? new Date() : null });
    await recordRound(tx, actor, shown ? "contest.show-jury" : "contest.hide-jury", round);
    await touchTags(tx, [tags.campaigns]);
  });
}
