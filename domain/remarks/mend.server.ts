import "server-only";
import { randomUUID } from "node:crypto";
import { fieldComment } from "@/db/schema";
import { write } from "@/db/write";
import { unsafeContent } from "../confirmations/keep-word.server";
import { wordsHash } from "../confirmations/shown-words.server";
import { DomainError } from "../errors";
import { lastAct } from "../history/last-act.server";
import { record } from "../history/record.server";
import { changeNomination } from "../nominations/change.server";
import { assertMay, loadNomination } from "../nominations/load.server";
import { columnOf } from "../nominations/questions/asked";
import { tell } from "../nominations/tell.server";
import type { NominationState } from "../nominations/workflow";
import { noteWriter } from "../nominations/writers.server";
import type { Actor } from "../permissions";
import type { MendInput } from "./input";
import { isSpelling, mended } from "./spelling";

/** Sent and not decided: what is told already is not changed behind anybody's back. */
const mendable: NominationState[] = ["submitted"];

/**
 * Mends the spelling of one passage of a sent nomination, in the moderator's name: kept in the history with what stood there,
 * told to the ward, and to whoever confirmed the words: their consent stands (`mendedTo`). From then on this moderator is one of its writers and decides nothing about it (Luật 06/2022/QH15). Throws what
 * `loadNomination` throws, `not-allowed`, `wrong-step`, `stale`, and `invalid` at `from` (not there, or more than once) or at
 * `to` (more than spelling: another figure, more than a few letters).
 */
export async function mendSpelling(
  actor: Actor,
  { nominationId, version, question, from, to }: MendInput,
): Promise<void> {
  await write(async (tx) => {
    const loaded = await loadNomination(actor, nominationId, tx);
    assertMay(actor, "nomination.mend", loaded);
    if (!mendable.includes(loaded.state))
      throw new DomainError("wrong-step", await lastAct(tx, { type: "nomination", id: nominationId }));
    if (!isSpelling(from, to)) throw new DomainError("invalid", {}, { to: "not-spelling" });
    const column = columnOf(question)!;
    const { value, found } = mended(loaded[column], from, to);
    if (found !== 1) throw new DomainError("invalid", {}, { from: "passage-once" });
    const now = new Date();
    const wordsBefore = wordsHash(await unsafeContent(tx, nominationId));
    await changeNomination(tx, loaded, version, { [column]: value, updatedById: actor.id }, now);
    await noteWriter(tx, loaded, actor);
    // Beside the nomination, not in the history: that keeps no words anybody may ask to be erased.
    await tx.insert(fieldComment).values({
      id: randomUUID(),
      nominationId,
      question,
      words: to,
      mendedFrom: from,
      wordsBefore,
      wordsAfter: wordsHash(await unsafeContent(tx, nominationId)),
      byId: actor.id,
      at: now,
    });
    await record(
      tx,
      {
        actorId: actor.id,
        action: "nomination.mend",
        subjectType: "nomination",
        subjectId: nominationId,
        before: {},
        after: { question },
      },
      now,
    );
    const data = { by: actor.name, from, to };
    await tell(tx, { whom: "ward", kind: "mended" }, loaded, { data }, now);
  });
}
