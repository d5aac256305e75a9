import "server-only";
import { write } from "@/db/write";
import { approving } from "../nominations/decide.server";
import { assertDecidedWithin } from "../nominations/decided-quota.server";
import type { LoadedNomination } from "../nominations/load.server";
import { transitionIn } from "../nominations/transition.server";
import type { Actor } from "../permissions";
import { allOrNone, assertChosen, tellWards } from "./all-or-none.server";
import type { TogetherInput } from "./input";

/**
 * Approves all of these nominations by one decision, or none: each is asked what an approval of its own would be asked, on the
 * version the page had read, inside one transaction; their stories go out at once, or at the minute `at`. The wards find one message of all. Returns how many were approved and
 * how many stories were published. Throws `invalid` (none chosen, or an award that cannot be given), `together-many`,
 * `not-found` for one this person may not see, `quota-decided`, and `together-refused` with `names` of those that stood in the
 * way and who changed them; then nothing has changed.
 */
export async function decideTogether(
  actor: Actor,
  { chosen, over, signed, ...given }: TogetherInput,
  at: Date | null = null,
): Promise<{ approved: number; published: number }> {
  assertChosen(chosen);
  const award = signed === "later" ? { ...given, decisionNumber: "", decidedOn: null, signer: "" } : given;
  return write(async (tx) => {
    const now = new Date();
    const approved: LoadedNomination[] = [];
    let published = 0;
    await allOrNone(tx, chosen, async (one) => {
      const path = await transitionIn(
        tx,
        actor,
        "approve",
        one,
        (own, known) => {
          approved.push(known.loaded);
          return approving(actor, award, at)(own, known);
        },
        now,
        { untold: true },
      );
      if (path) published += 1;
    });
    await assertDecidedWithin(tx, approved, { over: over !== undefined });
    await tellWards(tx, "approved-together", approved, now);
    return { approved: approved.length, published };
  });
}
