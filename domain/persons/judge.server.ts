import "server-only";
import { randomUUID } from "node:crypto";
import { and, eq, or, sql } from "drizzle-orm";
import type { Transaction } from "@/db/client";
import { person, personJudgement, personTrace } from "@/db/schema";
import { write } from "@/db/write";
import { DomainError } from "../errors";
import { record } from "../history/record.server";
import { loadNomination } from "../nominations/load.server";
import { can, type Actor } from "../permissions";
import { detailsOf } from "./details.server";
import { pairOf, type Occasion } from "./pair";
import type { Verdict } from "./vocabulary";

export type JudgeInput = { nominationId: string; other: Occasion; verdict: Verdict };

/**
 * Remembers what somebody says of a likeness: this very person ("chính người này"), the same one with a new deed ("đây là
 * việc mới"), or somebody else ("người khác"); nobody is asked of the two again. The same person's occasions are tied to one
 * `person`, made or joined. The last word counts. Throws `not-found` where either may not be seen, or `not-allowed`.
 */
export async function judgeLikeness(actor: Actor, input: JudgeInput): Promise<void> {
  await write(async (tx) => {
    const now = new Date();
    const loaded = await loadNomination(actor, input.nominationId, tx);
    if (!can(actor, "person.judge", loaded)) throw new DomainError("not-allowed");
    const own: Occasion = { source: "nomination", id: loaded.id };
    const other = await seenOccasion(tx, actor, input.other);
    if (other.source === own.source && other.id === own.id) throw new DomainError("not-found");
    const said = {
      same: input.verdict !== "different",
      newDeed: input.verdict === "new-deed",
      judgedById: actor.id,
      judgedAt: now,
    };
    await tx
      .insert(personJudgement)
      .values({ ...pairOf(own, other), ...said })
      .onConflictDoUpdate({
        target: [
          personJudgement.oneSource,
          personJudgement.oneId,
          personJudgement.otherSource,
          personJudgement.otherId,
        ],
        set: said,
      });
    if (said.same) await unsafeTie(tx, own, other, now);
    else await untie(tx, own, other);
    await record(
      tx,
      {
        actorId: actor.id,
        action: `person.${input.verdict}`,
        subjectType: "nomination",
        subjectId: loaded.id,
        after: { other: other.reference ?? other.name },
      },
      now,
    );
  });
}

/** The traces of one occasion. */
export const tracesOf = ({ source, id }: Occasion) =>
  and(eq(personTrace.ofSource, source), eq(personTrace.ofId, id));

/** The occasion that a trace belongs to, where the actor may see any of it. Throws `not-found`. */
async function seenOccasion(tx: Transaction, actor: Actor, { source, id }: Occasion) {
  const [trace] = await tx
    .select({ source: personTrace.ofSource, id: personTrace.ofId })
    .from(personTrace)
    .where(and(eq(personTrace.source, source), eq(personTrace.sourceId, id)))
    .limit(1);
  const occasion = trace ?? { source, id };
  const rows = await tx.select().from(personTrace).where(tracesOf(occasion)).limit(50);
  const [seen] = [...(await detailsOf(actor, rows, tx)).values()];
  if (!seen) throw new DomainError("not-found");
  return { ...occasion, reference: seen.reference, name: seen.name };
}

/** Whose an occasion was found to be; null where nobody said. */
export async function personOf(tx: Transaction, occasion: Occasion): Promise<string | null> {
  const [row] = await tx
    .select({ personId: personTrace.personId })
    .from(personTrace)
    .where(and(tracesOf(occasion), sql`${personTrace.personId} is not null`))
    .limit(1);
  return row?.personId ?? null;
}

/**
 * Both are one person's from now on. Of two persons the one of `own` goes on, with all the occasions of the other. Returns that
 * person, and the one that went into it (null where there were no two). The caller knows who may say so.
 */
export async function unsafeTie(tx: Transaction, own: Occasion, other: Occasion, now: Date) {
  const [mine, theirs] = [await personOf(tx, own), await personOf(tx, other)];
  const personId = mine ?? theirs ?? (await makePerson(tx, own, now));
  await tx
    .update(personTrace)
    .set({ personId })
    .where(or(tracesOf(own), tracesOf(other)));
  if (!mine || !theirs || mine === theirs) return { personId, joinedId: null };
  await tx.update(personTrace).set({ personId }).where(eq(personTrace.personId, theirs));
  await tx.update(person).set({ mergedIntoId: personId }).where(eq(person.id, theirs));
  return { personId, joinedId: theirs };
}

async function makePerson(tx: Transaction, own: Occasion, now: Date): Promise<string> {
  const [trace] = await tx.select().from(personTrace).where(tracesOf(own)).limit(1);
  const { kind, name = "", birthYear = null } = trace!;
  const id = randomUUID();
  await tx.insert(person).values({ id, kind: kind ?? "individual", name, birthYear, createdAt: now });
  return id;
}

/** Said to be two after all: the one that nothing else ties to the person leaves it. */
async function untie(tx: Transaction, own: Occasion, other: Occasion): Promise<void> {
  const personId = await personOf(tx, own);
  if (!personId || personId !== (await personOf(tx, other))) return;
  const leaves = (await isTied(tx, own)) ? other : own;
  await tx.update(personTrace).set({ personId: null }).where(tracesOf(leaves));
}

async function isTied(tx: Transaction, { source, id }: Occasion): Promise<boolean> {
  const rows = await tx
    .select({ same: personJudgement.same })
    .from(personJudgement)
    .where(
      and(
        eq(personJudgement.same, true),
        or(
          and(eq(personJudgement.oneSource, source), eq(personJudgement.oneId, id)),
          and(eq(personJudgement.otherSource, source), eq(personJudgement.otherId, id)),
        ),
      ),
    )
    .limit(1);
  return rows.length > 0;
}
