import "server-only";
import { and, eq, inArray, or, type SQL } from "drizzle-orm";
import type { Transaction } from "@/db/client";
import { person, personJudgement, personTrace } from "@/db/schema";
import { personOf, tracesOf, unsafeTie } from "../persons/judge.server";
import { pairOf, type Occasion } from "../persons/pair";
import type { PersonsMoved, TraceOf } from "./vocabulary";

/**
 * Two occasions are one person's from now on, `one`'s person goes on; returns what a split needs to say it all as before. The
 * caller knows who may say so.
 */
export async function unsafeJoinPersons(
  tx: Transaction,
  one: Occasion,
  other: Occasion,
  by: { id: string; at: Date },
): Promise<PersonsMoved> {
  const traces = await tracesBefore(tx, one, other);
  const pair = pairOf(one, other);
  const [before] = await tx.select().from(personJudgement).where(isPair(pair)).limit(1);
  const said = { same: true, newDeed: false, judgedById: by.id, judgedAt: by.at };
  await tx
    .insert(personJudgement)
    .values({ ...pair, ...said })
    .onConflictDoUpdate({
      target: [
        personJudgement.oneSource,
        personJudgement.oneId,
        personJudgement.otherSource,
        personJudgement.otherId,
      ],
      set: said,
    });
  const { personId, joinedId } = await unsafeTie(tx, one, other, by.at);
  return {
    one,
    other,
    traces,
    personId,
    joinedId,
    said: before
      ? {
          same: before.same,
          newDeed: before.newDeed,
          judgedById: before.judgedById,
          judgedAt: before.judgedAt.getTime(),
        }
      : null,
  };
}

/** Everything that was whose before is again, but for what somebody said of it since. */
export async function unsafePartPersons(tx: Transaction, moved: PersonsMoved, mergedAt: Date): Promise<void> {
  for (const { source, sourceId, personId } of moved.traces)
    await tx
      .update(personTrace)
      .set({ personId })
      .where(
        and(
          eq(personTrace.source, source),
          eq(personTrace.sourceId, sourceId),
          eq(personTrace.personId, moved.personId),
        ),
      );
  if (moved.joinedId)
    await tx.update(person).set({ mergedIntoId: null }).where(eq(person.id, moved.joinedId));
  const ours = and(isPair(pairOf(moved.one, moved.other)), eq(personJudgement.judgedAt, mergedAt));
  if (!moved.said) await tx.delete(personJudgement).where(ours);
  else {
    const { judgedAt, ...said } = moved.said;
    await tx
      .update(personJudgement)
      .set({ ...said, judgedAt: new Date(judgedAt) })
      .where(ours);
  }
}

const isPair = (pair: ReturnType<typeof pairOf>): SQL =>
  and(
    eq(personJudgement.oneSource, pair.oneSource),
    eq(personJudgement.oneId, pair.oneId),
    eq(personJudgement.otherSource, pair.otherSource),
    eq(personJudgement.otherId, pair.otherId),
  )!;

/** More traces than any one person leaves. */
const mostTraces = 1000;

async function tracesBefore(tx: Transaction, one: Occasion, other: Occasion): Promise<TraceOf[]> {
  const persons = [await personOf(tx, one), await personOf(tx, other)].flatMap((id) => id ?? []);
  return tx
    .select({
      source: personTrace.source,
      sourceId: personTrace.sourceId,
      personId: personTrace.personId,
    })
    .from(personTrace)
    .where(or(tracesOf(one), tracesOf(other), inArray(personTrace.personId, persons)))
    .limit(mostTraces);
}
