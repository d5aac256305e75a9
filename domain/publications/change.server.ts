import "server-only";
import type { Transaction } from "@/db/client";
import { write } from "@/db/write";
import { DomainError } from "../errors";
import { lastAct } from "../history/last-act.server";
import { record } from "../history/record.server";
import { missingAnswers } from "../nominations/completeness";
import { assertMay, loadNomination, type LoadedNomination } from "../nominations/load.server";
import { readContent } from "../nominations/read-content.server";
import { tell } from "../nominations/tell.server";
import type { Actor } from "../permissions";
import { formatMoment } from "../time/dates";
import { assertUntold, dropMoment, findMoment, publishAt } from "./publish-at.server";

export type PublicationInput = {
  nominationId: string;
  /** The minute that the person saw, in milliseconds; null where none was set. */
  was: number | null;
};

/**
 * Sets another minute for the story of an approved nomination, or a first one, or publishes it at once (`at` null). Returns its
 * path; null while it waits. Throws `not-found`, `role-ended`, `not-allowed`, `own-nomination`, `wrong-step` (with `by`) where it
 * is not approved or was told already, `stale` (with `by`) where another minute stands, `incomplete` with what it lacks.
 */
export function changePublication(
  actor: Actor,
  input: PublicationInput,
  at: Date | null,
): Promise<string | null> {
  return write(async (tx) => {
    const now = new Date();
    const loaded = await loadUntold(tx, actor, input);
    const missing = missingAnswers(await readContent(tx, loaded), "told");
    if (Object.keys(missing).length > 0) throw new DomainError("incomplete", {}, missing);
    await dropMoment(tx, loaded, now);
    const { result, telling } = await publishAt(tx, actor, loaded, at, now);
    await tell(tx, { whom: "ward", kind: "approved" }, loaded, telling, now);
    return result;
  });
}

/** Calls a set minute off: the recognition stands, the story waits. Throws what `changePublication` throws but `incomplete`. */
export async function cancelPublication(actor: Actor, input: PublicationInput): Promise<void> {
  await write(async (tx) => {
    const now = new Date();
    const loaded = await loadUntold(tx, actor, input);
    const dropped = await dropMoment(tx, loaded, now);
    if (!dropped) throw new DomainError("stale", await lastAct(tx, { type: "nomination", id: loaded.id }));
    const at = formatMoment(dropped);
    const subject = { subjectType: "nomination", subjectId: loaded.id } as const;
    await record(tx, { actorId: actor.id, action: "publication.cancel", ...subject, before: { at } }, now);
    await tell(
      tx,
      { whom: "ward", kind: "publication-off" },
      loaded,
      { data: { at, why: "moderator" } },
      now,
    );
  });
}

/** An approved nomination without a public story, for whoever may decide on it, with the minute they saw still set. */
async function loadUntold(
  tx: Transaction,
  actor: Actor,
  { nominationId, was }: PublicationInput,
): Promise<LoadedNomination> {
  const loaded = await loadNomination(actor, nominationId, tx);
  assertMay(actor, "nomination.approve", loaded);
  const subject = { type: "nomination", id: loaded.id } as const;
  if (loaded.state !== "approved") throw new DomainError("wrong-step", await lastAct(tx, subject));
  await assertUntold(tx, loaded);
  const set = await findMoment(tx, loaded);
  if ((set?.getTime() ?? null) !== was) throw new DomainError("stale", await lastAct(tx, subject));
  return loaded;
}
