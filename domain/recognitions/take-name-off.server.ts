import "server-only";
import { and, eq, isNotNull } from "drizzle-orm";
import { db } from "@/db/client";
import { recognition } from "@/db/schema";
import { write } from "@/db/write";
import { tags } from "../cache/tags";
import { touchTags } from "../cache/touch-tags.server";
import { DomainError } from "../errors";
import { changeGuarded } from "../history/change.server";
import { lastAct } from "../history/last-act.server";
import { record } from "../history/record.server";
import { assertMay, loadNomination } from "../nominations/load.server";
import type { Seen } from "../nominations/seen";
import type { Actor } from "../permissions";
import { cleanText } from "../text/fold";

/**
 * Takes a name off the honour roll, whether it stood there by consent or by a decision: from then on the recognition is only
 * counted. A published story names its person by itself and is taken down by an act of its own. Throws what `loadNomination`
 * throws, `not-allowed`, `invalid` (no reason, or over 2000 characters) and `wrong-step` (with `by`) where it is not named.
 */
export async function takeNameOff(
  actor: Actor,
  input: { nominationId: string; reason: string },
): Promise<void> {
  const reason = cleanText(input.reason);
  if (!reason || reason.length > 2000)
    throw new DomainError("invalid", {}, { reason: reason ? "too-long" : "required" });
  await write(async (tx) => {
    const loaded = await loadNomination(actor, input.nominationId, tx);
    assertMay(actor, "recognition.take-name-off", loaded);
    const named = and(eq(recognition.nominationId, loaded.id), isNotNull(recognition.namedBy))!;
    await changeGuarded(tx, recognition, named, { namedBy: null }, "wrong-step", () =>
      lastAct(tx, { type: "nomination", id: loaded.id }),
    );
    await record(tx, {
      actorId: actor.id,
      action: "recognition.take-name-off",
      subjectType: "nomination",
      subjectId: loaded.id,
      after: { reason },
    });
    await touchTags(tx, [tags.campaigns]);
  });
}

/** The recognition that a nomination became, if it did: why it names its person in the roll, and what was given. */
export function selectRecognition({ id }: Seen) {
  return db()
    .select({
      namedBy: recognition.namedBy,
      level: recognition.level,
      form: recognition.form,
      decisionNumber: recognition.decisionNumber,
      decidedOn: recognition.decidedOn,
      signer: recognition.signer,
      profileId: recognition.profileId,
    })
    .from(recognition)
    .where(eq(recognition.nominationId, id))
    .limit(1);
}
