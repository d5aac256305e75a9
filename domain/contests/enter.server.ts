import "server-only";
import { createHmac, randomInt, timingSafeEqual } from "node:crypto";
import { and, count, eq, isNotNull, isNull } from "drizzle-orm";
import { db, type Transaction } from "@/db/client";
import { campaign, contestEntry, contestResult, contestRound } from "@/db/schema";
import { write } from "@/db/write";
import { takesNominations } from "../campaigns/open";
import { tags } from "../cache/tags";
import { touchTags } from "../cache/touch-tags.server";
import { DomainError } from "../errors";
import { can, type Viewer } from "../permissions";
import type { Admit } from "../suggestions/send.server";
import { hcmcToday } from "../time/dates";
import { meantUnit } from "../units/meant-unit.server";
import type { EntryInput } from "./input";
import { recordEntry } from "./jury.server";
import { mostOf } from "./vocabulary";

/** The contest at an id, if it takes entries today: opened, its deadline not over, its first round not closed. Throws `contest-closed`. */
export async function takingEntries(reader: Transaction | ReturnType<typeof db>, campaignId: string) {
  const [row] = await reader
    .select({
      id: campaign.id,
      slug: campaign.slug,
      name: campaign.name,
      state: campaign.state,
      deadlineOn: campaign.deadlineOn,
    })
    .from(campaign)
    .where(and(eq(campaign.id, campaignId), eq(campaign.kind, "contest")))
    .limit(1);
  if (!row || !takesNominations(hcmcToday(), row)) throw new DomainError("contest-closed");
  const [first] = await reader
    .select({ state: contestRound.state })
    .from(contestRound)
    .where(eq(contestRound.campaignId, campaignId))
    .orderBy(contestRound.position)
    .limit(1);
  if (!first || first.state === "closed") throw new DomainError("contest-closed");
  return row;
}

/** Whether a contest takes entries now. */
export async function takesEntries(campaignId: string): Promise<boolean> {
  try {
    await takingEntries(db(), campaignId);
    return true;
  } catch (error) {
    if (error instanceof DomainError) return false;
    throw error;
  }
}

/**
 * Hands an entry in: by anybody, or by an official for one of their wards, whose name stays with it. `id` comes from `contentId`: sent
 * twice, it is one entry. `admit` is asked once all is clear. Returns the id. Throws `contest-closed`, `invalid` where the unit is not
 * clear, `too-many-rows`, and what `admit` throws.
 */
export async function enterContest(
  viewer: Viewer,
  id: string,
  input: EntryInput,
  admit?: Admit,
): Promise<string> {
  const unitId = await meantUnit(input);
  await takingEntries(db(), input.contest);
  await admit?.();
  const ofWard = can(viewer, "nomination.create", { unitId }) ? viewer : null;
  return write(async (tx) => {
    const contest = await takingEntries(tx, input.contest);
    if (await findEntered(id, tx)) return id;
    const [there] = await tx
      .select({ total: count() })
      .from(contestEntry)
      .where(eq(contestEntry.campaignId, contest.id));
    if (there!.total >= mostOf.entries) throw new DomainError("too-many-rows", { limit: mostOf.entries });
    const now = new Date();
    const reference = await freeReference(tx);
    const { kind, entrant, title, words, contact } = input;
    await tx.insert(contestEntry).values({
      id,
      reference,
      campaignId: contest.id,
      kind,
      entrant,
      title,
      words,
      unitId,
      namingAgreed: input.namingAgreed === "1",
      sentById: ofWard?.id ?? null,
      createdAt: now,
      ...(contact ? { contact, contactConsentedAt: now } : {}),
    });
    await recordEntry(tx, ofWard, "contest.enter", id, null, { reference, unitId });
    return id;
  });
}

/** The id again of what was handed in under it; null where nothing was. */
export async function findEntered(id: string, reader: Transaction | ReturnType<typeof db> = db()) {
  const [row] = await reader
    .select({ id: contestEntry.id })
    .from(contestEntry)
    .where(eq(contestEntry.id, id))
    .limit(1);
  return row?.id ?? null;
}

/**
 * What opens an entry to whoever handed it in: its id and a mark that only the portal can make, in small letters, as addresses
 * are put right. `secret` is the portal's own.
 */
export function entryKey(secret: string, id: string): string {
  return `${id}.${createHmac("sha256", secret).update(`contest entry ${id}`).digest("hex")}`;
}

/** The entry's id in a key; null for one that is none. */
export function readEntryKey(secret: string, key: string): string | null {
  const [id = ""] = key.split(".");
  const [one, other] = [Buffer.from(key), Buffer.from(entryKey(secret, id))];
  return one.length === other.length && timingSafeEqual(one, other) ? id : null;
}

/**
 * Takes an entry back, by whoever holds its key; one that is withdrawn stays so, for a sending whose answer was not heard comes
 * twice. Throws `not-found`, or `wrong-step` once the results are out.
 */
export function withdrawEntry(viewer: Viewer, id: string, words: string): Promise<void> {
  return write(async (tx) => {
    const gone = and(eq(contestEntry.id, id), isNotNull(contestEntry.withdrawnAt));
    const [before] = await tx.select({ id: contestEntry.id }).from(contestEntry).where(gone).limit(1);
    if (!before) await withdraw(tx, viewer, id, words, "contest.withdraw");
  });
}

/** The same inside the caller's transaction; `action` is what the history calls it. Throws also `wrong-step` for one that is withdrawn. */
export async function withdraw(
  tx: Transaction,
  viewer: Viewer,
  id: string,
  words: string,
  action: "contest.withdraw" | "contest.remove-entry",
): Promise<void> {
  const [row] = await tx
    .select({ campaignId: contestEntry.campaignId })
    .from(contestEntry)
    .where(eq(contestEntry.id, id))
    .limit(1);
  if (!row) throw new DomainError("not-found");
  await assertUndecided(tx, row.campaignId);
  const { rowsAffected } = await tx
    .update(contestEntry)
    // Nobody asks back about what was taken back (Luật 91/2025/QH15).
    .set({ withdrawnAt: new Date(), withdrawnWords: words, contact: null })
    .where(and(eq(contestEntry.id, id), isNull(contestEntry.withdrawnAt)));
  if (rowsAffected === 0) throw new DomainError("wrong-step");
  await recordEntry(tx, viewer, action, id, null, words ? { reason: words } : {});
  await touchTags(tx, [tags.campaigns]);
}

/** Throws `wrong-step` once a contest's results are published. */
export async function assertUndecided(tx: Transaction, campaignId: string): Promise<void> {
  const out = await tx
    .select({ id: contestResult.campaignId })
    .from(contestResult)
    .where(eq(contestResult.campaignId, campaignId))
    .limit(1);
  if (out.length > 0) throw new DomainError("wrong-step");
}

/** Letters and digits that nobody mistakes for each other (Crockford). */
const alphabet = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";

async function freeReference(tx: Transaction): Promise<string> {
  for (;;) {
    const code = Array.from({ length: 8 }, () => alphabet[randomInt(alphabet.length)]).join("");
    const reference = `DT-${code.slice(0, 4)}-${code.slice(4)}`;
    const taken = await tx
      .select({ id: contestEntry.id })
      .from(contestEntry)
      .where(eq(contestEntry.reference, reference))
      .limit(1);
    if (taken.length === 0) return reference;
  }
}
