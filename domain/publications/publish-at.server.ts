import "server-only";
import { and, eq, isNotNull, or } from "drizzle-orm";
import type { Transaction } from "@/db/client";
import { job, profile, publication, recognition } from "@/db/schema";
import { DomainError } from "../errors";
import { lastAct } from "../history/last-act.server";
import { record } from "../history/record.server";
import { addJob } from "../jobs/queue.server";
import type { LoadedNomination } from "../nominations/load.server";
import type { Seen } from "../nominations/seen";
import type { Telling } from "../nominations/tell.server";
import type { Actor } from "../permissions";
import { publishNomination } from "../profiles/publish.server";
import { formatMoment } from "../time/dates";

/**
 * Publishes the story of a nomination that has its recognition, inside the deciding transaction: at once, or at the minute
 * `at`. Returns its path (null while it waits for its minute) and what its ward is told.
 */
export async function publishAt(
  tx: Transaction,
  actor: Actor,
  loaded: LoadedNomination,
  at: Date | null,
  now: Date,
): Promise<{ result: string | null; telling: Telling }> {
  if (at) {
    await keepMoment(tx, actor, loaded, at, now);
    return { result: null, telling: { kind: "publication-set", data: { at: formatMoment(at) } } };
  }
  const path = await publishNomination(tx, actor.id, loaded, now);
  return { result: path, telling: { path } };
}

async function keepMoment(
  tx: Transaction,
  actor: Actor,
  { id, unitId }: LoadedNomination,
  dueAt: Date,
  now: Date,
): Promise<void> {
  const input = { nominationId: id };
  const jobId = await addJob(tx, { kind: "publication", input, ownerId: actor.id, unitId, dueAt }, now);
  await tx.insert(publication).values({ nominationId: id, dueAt, jobId, setById: actor.id, setAt: now });
  await record(
    tx,
    {
      actorId: actor.id,
      action: "publication.set",
      subjectType: "nomination",
      subjectId: id,
      after: { at: formatMoment(dueAt) },
    },
    now,
  );
}

/** Takes a set minute away with its job; returns it, or null where none was set. */
export async function dropMoment(tx: Transaction, { id }: Seen, now: Date): Promise<Date | null> {
  const [dropped] = await tx
    .delete(publication)
    .where(eq(publication.nominationId, id))
    .returning({ dueAt: publication.dueAt, jobId: publication.jobId });
  if (!dropped) return null;
  await tx
    .update(job)
    .set({ state: "cancelled", finishedAt: now })
    .where(and(eq(job.id, dropped.jobId), eq(job.state, "waiting")));
  return dropped.dueAt;
}

/** The minute that is set; null without one. */
export async function findMoment(tx: Transaction, { id }: Seen): Promise<Date | null> {
  const [row] = await tx
    .select({ dueAt: publication.dueAt })
    .from(publication)
    .where(eq(publication.nominationId, id))
    .limit(1);
  return row?.dueAt ?? null;
}

/** The story that a nomination was told in, its own or the one it joined, whatever became of it; undefined before. */
export async function findTold(tx: Transaction, { id }: Pick<LoadedNomination, "id">) {
  const [told] = await tx
    .select({ id: profile.id })
    .from(profile)
    .leftJoin(recognition, and(eq(recognition.nominationId, id), eq(recognition.profileId, profile.id)))
    .where(or(eq(profile.nominationId, id), isNotNull(recognition.id)))
    .limit(1);
  return told;
}

/** Throws `wrong-step` (with `by`) where the nomination's story was published already, whatever became of it. */
export async function assertUntold(tx: Transaction, loaded: Pick<LoadedNomination, "id">): Promise<void> {
  const told = await findTold(tx, loaded);
  if (told) throw new DomainError("wrong-step", await lastAct(tx, { type: "profile", id: told.id }));
}
