import "server-only";
import { eq } from "drizzle-orm";
import { notice } from "@/db/schema";
import { write } from "@/db/write";
import { tags } from "../cache/tags";
import { touchTags } from "../cache/touch-tags.server";
import { DomainError } from "../errors";
import { record } from "../history/record.server";
import { lastAct } from "../history/last-act.server";
import { changeNomination } from "../nominations/change.server";
import { assertMay, loadNomination } from "../nominations/load.server";
import type { Actor } from "../permissions";
import { addDays, formatDate, hcmcToday } from "../time/dates";
import { soonestExtension } from "./period";
import { findStanding } from "./standing.server";

/** No listing is extended by more than this many days at once: beyond it is a slip of the keys. */
const furthest = 180;

/**
 * Moves the last day of a listing further away, e.g. for a public holiday; it is never brought nearer. Throws
 * `not-found`, `role-ended`, `own-nomination`, `not-allowed`, `wrong-step` where the nomination is not listed, `stale`, or `invalid` for
 * a day that is past or no later than the present end.
 */
export async function extendNotice(
  actor: Actor,
  input: { nominationId: string; version: number; endsOn: string },
): Promise<void> {
  await write(async (tx) => {
    const now = new Date();
    const today = hcmcToday(now);
    const { endsOn } = input;
    const loaded = await loadNomination(actor, input.nominationId, tx);
    assertMay(actor, "notice.extend", loaded);
    const standing = await findStanding(tx, loaded);
    if (loaded.state !== "listed" || !standing)
      throw new DomainError("wrong-step", await lastAct(tx, { type: "nomination", id: loaded.id }));
    await changeNomination(tx, loaded, input.version, {}, now);
    if (endsOn < soonestExtension(standing.endsOn, today))
      throw new DomainError("invalid", {}, { endsOn: "listing-shorter" });
    if (endsOn > addDays(soonestExtension(standing.endsOn, today), furthest))
      throw new DomainError("invalid", {}, { endsOn: "listing-long" });
    await tx.update(notice).set({ endsOn }).where(eq(notice.id, standing.id));
    await record(
      tx,
      {
        actorId: actor.id,
        action: "notice.extend",
        subjectType: "nomination",
        subjectId: loaded.id,
        before: { endsOn: formatDate(standing.endsOn) },
        after: { endsOn: formatDate(endsOn) },
      },
      now,
    );
    await touchTags(tx, [tags.notices]);
  });
}
