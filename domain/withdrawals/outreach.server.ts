import "server-only";
import { randomUUID } from "node:crypto";
import { and, eq, isNull } from "drizzle-orm";
import { db, type Database, type Transaction } from "@/db/client";
import { nomination, outreach } from "@/db/schema";
import { write } from "@/db/write";
import { agreedToOn } from "../consent/agreed.server";
import { DomainError } from "../errors";
import { changeGuarded } from "../history/change.server";
import { lastAct } from "../history/last-act.server";
import { record } from "../history/record.server";
import { dropUnusedBlob } from "../media/blobs.server";
import { loadNomination } from "../nominations/load.server";
import { can, type Actor } from "../permissions";
import { assertOwnStory, loadStory } from "../spreading/load-story.server";
import { askedFor } from "./channels";
import type { OutreachInput, StoryUseInput } from "./input";

/**
 * Notes where copies of a nomination's words went. Throws what `loadNomination` throws, `not-allowed`, or `channel-refused` where
 * nobody agreed to that channel on that day.
 */
export async function recordOutreach(actor: Actor, input: OutreachInput): Promise<void> {
  await write(async (tx) => {
    const loaded = await loadNomination(actor, input.nominationId, tx);
    if (!can(actor, "withdrawal.settle", loaded)) throw new DomainError("not-allowed");
    await assertAgreed(tx, input.nominationId, input);
    await note(tx, actor, { ...input, profileId: null, part: null });
  });
}

/**
 * Notes a use of what the portal makes of a published story. Throws `not-found` (no such story, or not theirs to spread) and
 * `channel-refused`.
 */
export async function recordStoryUse(actor: Actor, input: StoryUseInput): Promise<void> {
  await write(async (tx) => {
    const { nominationId } = await loadStory(actor, input.profileId, tx);
    if (nominationId) await assertAgreed(tx, nominationId, input);
    await note(tx, actor, { ...input, nominationId });
  });
}

/** A copy noted after its consent was taken back stands in the log too, where it was allowed when it was used. */
async function assertAgreed(
  tx: Transaction,
  nominationId: string,
  { kind, usedOn }: Pick<OutreachInput, "kind" | "usedOn">,
): Promise<void> {
  const channel = askedFor(kind);
  if (!channel) return;
  const [agreed] = await tx
    .select({ id: nomination.id })
    .from(nomination)
    .where(and(eq(nomination.id, nominationId), agreedToOn(channel, usedOn, nomination.id)))
    .limit(1);
  if (!agreed) throw new DomainError("channel-refused", {}, { kind: "channel-refused" });
}

type Noted = Omit<typeof outreach.$inferInsert, "id" | "recordedById" | "recordedAt">;

async function note(tx: Transaction, actor: Actor, input: Noted): Promise<void> {
  const now = new Date();
  await tx.insert(outreach).values({ ...input, id: randomUUID(), recordedById: actor.id, recordedAt: now });
  await noteAct(tx, actor, "outreach.add", input, now);
}

/** In the history of the nomination; of a story without one in the story's own. */
export async function noteAct(
  tx: Transaction,
  actor: Actor,
  action: "outreach.add" | "outreach.pull" | "outreach.photo",
  { nominationId, profileId, kind, place }: Pick<Noted, "nominationId" | "profileId" | "kind" | "place">,
  now: Date,
): Promise<void> {
  const subject = subjectOf({ nominationId: nominationId ?? null, profileId: profileId ?? null });
  const { type: subjectType, id: subjectId } = subject;
  await record(tx, { actorId: actor.id, action, subjectType, subjectId, after: { kind, place } }, now);
}

/** Whose history a row of the log belongs to. */
export const subjectOf = ({
  nominationId,
  profileId,
}: {
  nominationId: string | null;
  profileId: string | null;
}) =>
  nominationId
    ? ({ type: "nomination", id: nominationId } as const)
    : ({ type: "profile", id: profileId! } as const);

/** One row of the log, for whoever may change it. Throws `not-found` or `not-allowed`. */
export async function loadCopy(actor: Actor, id: string, tx: Database | Transaction = db()) {
  const [copy] = await tx.select().from(outreach).where(eq(outreach.id, id)).limit(1);
  if (!copy) throw new DomainError("not-found");
  if (copy.nominationId) {
    const loaded = await loadNomination(actor, copy.nominationId, tx);
    if (!can(actor, "withdrawal.settle", loaded)) throw new DomainError("not-allowed");
  } else await assertOwnStory(actor, copy.profileId!, tx);
  return copy;
}

/**
 * Says that a copy is down; the photo of it hanging goes too. Throws `not-found`, `not-allowed`, or `wrong-step` (with `by`)
 * where it was said before.
 */
export async function pullCopy(actor: Actor, id: string): Promise<void> {
  await write(async (tx) => {
    const now = new Date();
    const copy = await loadCopy(actor, id, tx);
    const hanging = and(eq(outreach.id, id), isNull(outreach.pulledAt))!;
    const values = { pulledAt: now, pulledById: actor.id, photoSha256: null };
    await changeGuarded(tx, outreach, hanging, values, "wrong-step", () => lastAct(tx, subjectOf(copy)));
    if (copy.photoSha256) await dropUnusedBlob(tx, copy.photoSha256);
    await noteAct(tx, actor, "outreach.pull", copy, now);
  });
}
