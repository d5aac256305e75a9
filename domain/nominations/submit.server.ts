import "server-only";
import { eq, sql } from "drizzle-orm";
import type { Transaction } from "@/db/client";
import { campaign, nomination, nominationVersion, referenceCounter, unit } from "@/db/schema";
import { admitLate, lateCodeLimit } from "../campaigns/late-codes.server";
import { openOn, openTo } from "../campaigns/open";
import { DomainError } from "../errors";
import { countOnce, giveBack, type Counted } from "../limits/limits.server";
import type { Actor } from "../permissions";
import { assertNoTwin } from "../persons/assert-no-twin.server";
import { hcmcToday, hcmcYear } from "../time/dates";
import type { NominationContent } from "./content";
import type { LoadedNomination } from "./load.server";
import { assertWithinQuota } from "./quota.server";
import { transition, transitionIn } from "./transition.server";
import { noteWriter } from "./writers.server";

/**
 * Sends a nomination that is enough to be recognised to the moderators, with or without a story: it gets its reference
 * number (the first time), what it says is kept as a version. Returns the reference. Throws what `transition` throws,
 * `campaign-elsewhere` (another ward's), `campaign-shut`, `deadline-passed`, `late-code` where a code was given that opens
 * nothing, `too-many-attempts` at guessing them, `quota-full` where the campaign's quotas are
 * strict, `deed-nominated` or `deed-awarded` (Luật 06/2022/QH15).
 */
export async function submitNomination(
  actor: Actor,
  { lateEntry = "", ...input }: { nominationId: string; version: number; lateEntry?: string },
): Promise<string> {
  const guess: Counted = [lateCodeLimit, actor.id];
  if (lateEntry) await countOnce(guess);
  return transition(actor, "submit", input, submitting(actor, lateEntry));
}

/** The same inside another command's transaction; nobody is told. */
export function submitIn(
  actor: Actor,
  tx: Transaction,
  input: { nominationId: string; version: number },
  now: Date,
): Promise<string> {
  return transitionIn(tx, actor, "submit", input, submitting(actor, ""), now, { untold: true });
}

function submitting(actor: Actor, lateEntry: string): Parameters<typeof transition<"submit", string>>[3] {
  return async (tx, { loaded, content, now }) => {
    const lateCodeId = await assertOpen(tx, loaded, lateEntry, now);
    await assertWithinQuota(tx, loaded);
    if (lateEntry) await giveBack(tx, [[lateCodeLimit, actor.id]]);
    if (lateCodeId) await tx.update(nomination).set({ lateCodeId }).where(eq(nomination.id, loaded.id));
    await assertNoTwin(tx, loaded, "submit");
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
  const { required: _asked, ...said } = content;
  await tx.insert(nominationVersion).values({ nominationId: loaded.id, number, content: said, ...sent });
  if (!loaded.writerIds.includes(actor.id)) await noteWriter(tx, loaded, actor);
}

/**
 * The campaign takes this ward's nominations, and still today. The deadline's own day still counts, in Asia/Ho_Chi_Minh.
 * Returns the code that was needed after it; null where none was.
 */
async function assertOpen(
  tx: Transaction,
  loaded: LoadedNomination,
  lateEntry: string,
  now: Date,
): Promise<string | null> {
  const rows = await tx
    .select({
      state: campaign.state,
      deadlineOn: campaign.deadlineOn,
      organiserUnitId: campaign.organiserUnitId,
      organiserKind: unit.kind,
    })
    .from(campaign)
    .leftJoin(unit, eq(unit.id, campaign.organiserUnitId))
    .where(eq(campaign.id, loaded.campaignId!))
    .limit(1);
  const today = hcmcToday(now);
  // Sent in time and returned: the amended nomination may come back after the deadline.
  const inTime = loaded.sendCount > 0 || openOn(today, rows).length > 0;
  if (!inTime && rows.some(({ state }) => state !== "open"))
    throw new DomainError("campaign-shut", {}, { campaignId: "campaign-closed" });
  if (!inTime && !lateEntry) throw new DomainError("deadline-passed", {}, { campaignId: "campaign-closed" });
  if (openTo(loaded.unitId, rows).length === 0)
    throw new DomainError("campaign-elsewhere", {}, { campaignId: "campaign-elsewhere" });
  if (inTime) return null;
  const asked = { campaignId: loaded.campaignId!, unitId: loaded.unitId, typed: lateEntry };
  return admitLate(tx, asked, today);
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
