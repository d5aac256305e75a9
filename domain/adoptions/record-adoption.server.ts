import "server-only";
import { and, eq, isNull } from "drizzle-orm";
import type { Transaction } from "@/db/client";
import { adoption, profile, unit } from "@/db/schema";
import { write } from "@/db/write";
import { tags } from "../cache/tags";
import { touchTags } from "../cache/touch-tags.server";
import { DomainError } from "../errors";
import { record } from "../history/record.server";
import { can, type Actor } from "../permissions";
import { hcmcToday } from "../time/dates";
import type { AdoptionInput } from "./input";
import { remindOf } from "./remind.server";
import { yearAfter } from "./renewal";

export type RecordAdoption = AdoptionInput & {
  /** Given by the form, so that one form sent twice is one adoption. */
  id: string;
  unitId: string;
  profileId: string;
};

/**
 * Records that a unit runs a model, to be said again in a year. Sent twice, it is recorded once. Throws `not-allowed` (not an official of that
 * unit), `not-found` (no such published model), `wrong-unit` (no ward of today) or `already-adopted`; then nothing
 * has changed.
 */
export async function recordAdoption(actor: Actor, input: RecordAdoption): Promise<string> {
  const { id, unitId, profileId, ...words } = input;
  if (!can(actor, "adoption.record", { unitId })) throw new DomainError("not-allowed");
  return write(async (tx) => {
    const now = new Date();
    await assertModel(tx, profileId);
    await assertWardOfToday(tx, unitId);
    if (await isRecorded(tx, id)) return id;
    if (await hasRunningAdoption(tx, unitId, profileId)) throw new DomainError("already-adopted");
    const dueOn = yearAfter(hcmcToday(now));
    await tx.insert(adoption).values({
      ...words,
      id,
      unitId,
      profileId,
      dueOn,
      recordedById: actor.id,
      recordedAt: now,
      updatedAt: now,
    });
    await remindOf(tx, id, dueOn, now);
    await record(
      tx,
      {
        actorId: actor.id,
        action: "adoption.record",
        subjectType: "adoption",
        subjectId: id,
        after: { unitId, profileId, sinceOn: input.sinceOn },
      },
      now,
    );
    await touchTags(tx, [tags.adoptions]);
    return id;
  });
}

async function assertModel(tx: Transaction, profileId: string): Promise<void> {
  const [model] = await tx
    .select({ id: profile.id })
    .from(profile)
    .where(and(eq(profile.id, profileId), eq(profile.kind, "model"), eq(profile.state, "published")))
    .limit(1);
  if (!model) throw new DomainError("not-found");
}

async function assertWardOfToday(tx: Transaction, unitId: string): Promise<void> {
  const [ward] = await tx
    .select({ kind: unit.kind })
    .from(unit)
    .where(and(eq(unit.id, unitId), isNull(unit.validTo)))
    .limit(1);
  if (!ward || ward.kind === "city") throw new DomainError("wrong-unit", {}, { unitId: "unknown-unit" });
}

/** Ended or not: the form it came from was sent before. */
async function isRecorded(tx: Transaction, id: string): Promise<boolean> {
  const [recorded] = await tx.select({ id: adoption.id }).from(adoption).where(eq(adoption.id, id)).limit(1);
  return recorded !== undefined;
}

async function hasRunningAdoption(tx: Transaction, unitId: string, profileId: string): Promise<boolean> {
  const [running] = await tx
    .select({ id: adoption.id })
    .from(adoption)
    .where(
      and(eq(adoption.unitId, unitId), eq(adoption.profileId, profileId), eq(adoption.status, "running")),
    )
    .limit(1);
  return running !== undefined;
}
