import "server-only";
import { eq, sql } from "drizzle-orm";
import type { Transaction } from "@/db/client";
import { campaign, nomination, nominationVersion, referenceCounter, unit } from "@/db/schema";
import { openOn, openTo } from "../campaigns/open";
import { DomainError } from "../errors";
import type { Actor } from "../permissions";
import { hcmcToday, hcmcYear } from "../time/dates";
import type { NominationContent } from "./content";
import type { LoadedNomination } from "./load.server";
import { transition, transitionIn } from "./transition.server";
import { noteWriter } from "./writers.server";

/**
 * Sends a nomination that is enough to be recognised to the moderators, with or without a story: it gets its reference
 * number (the first time), what it says is kept as a version. Returns the reference. Throws what `transition` throws,
 * `campaign-elsewhere` (another ward's) or `deadline-passed`.
 */
export function submitNomination(
  actor: Actor,
  input: { nominationId: string; version: number },
): Promise<string> {
  return transition(actor, "submit", input, submitting(actor));
}

/** The same inside another command's transaction; nobody is told. */
export function submitIn(
  tx: Transaction,
  actor: Actor,
  input: { nominationId: string; version: number },
  now: Date,
): Promise<string> {
  return transitionIn(tx, actor, "submit", input, submitting(actor), now, { untold: true });
}

function submitting(actor: Actor): Parameters<typeof transition<"submit", string>>[3] {
  return async (tx, { loaded, content, now }) => {
    await assertOpen(tx, loaded, now);
    const reference = loaded.reference ?? (await nextReference(tx, now));
    if (!loaded.reference) await tx.update(nomination).set({ reference }).where(eq(nomination.id, loaded.id));
    await keepSending(tx, actor, loaded, content, now);
    return { result: reference, telling: { data: { reference } } };
  };
}

/** Keeps what is sent as the nomination's next version; whoever sends it answers for its words. */
export async function keepSending(
  tx: Transaction,
  actor: Actor,
  loaded: LoadedNomination,
  content: NominationContent,
  now: Date,
): Promise<void> {
  const number = loaded.sendCount + 1;
  const sent = { submittedById: actor.id, submittedAt: now };
  await tx.insert(nominationVersion).values({ nominationId: loaded.id, number, content, ...sent });
  if (!loaded.writerIds.includes(actor.id)) await noteWriter(tx, loaded, actor);
}

/** The campaign takes this ward's nominations, and still today. The deadline's own day still counts, in Asia/Ho_Chi_Minh. */
async function assertOpen(tx: Transaction, loaded: LoadedNomination, now: Date): Promise<void> {
  const rows = await tx
    .select({
      deadlineOn: campaign.deadlineOn,
      organiserUnitId: campaign.organiserUnitId,
      organiserKind: unit.kind,
    })
    .from(campaign)
    .leftJoin(unit, eq(unit.id, campaign.organiserUnitId))
    .where(eq(campaign.id, loaded.campaignId!))
    .limit(1);
  // Sent in time and returned: the amended nomination may come back after the deadline.
  if (loaded.sendCount === 0 && openOn(hcmcToday(now), rows).length === 0)
    throw new DomainError("deadline-passed", {}, { campaignId: "campaign-closed" });
  if (openTo(loaded.unitId, rows).length === 0)
    throw new DomainError("campaign-elsewhere", {}, { campaignId: "campaign-elsewhere" });
}

/** "LT-2026-0047", counted per year of Ho Chi Minh City. */
async function nextReference(tx: Transaction, now: Date): Promise<string> {
  const year = hcmcYear(now);
  const [counter] = await tx
    .insert(referenceCounter)
    .values({ year, last: 1 })
    .onConflictDoUpdate({ target: referenceCounter.year, set: { last: sql`${referenceCounter.last} + 1` } })
    .returning({ last: referenceCounter.last });
  return `LT-${year}-${String(counter!.last).padStart(4, "0")}`;
}
