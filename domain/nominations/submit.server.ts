import "server-only";
import { and, eq, sql } from "drizzle-orm";
import type { Transaction } from "@/db/client";
import { campaign, nomination, nominationVersion, referenceCounter, unit } from "@/db/schema";
import { openOn, openTo } from "../campaigns/open";
import { DomainError } from "../errors";
import type { Actor } from "../permissions";
import { cleanText } from "../text/fold";
import { hcmcToday, hcmcYear } from "../time/dates";
import { changedFields } from "./changes";
import { keptContent, type NominationContent } from "./content";
import type { LoadedNomination } from "./load.server";
import { transition } from "./transition.server";
import { noteWriter } from "./writers.server";

/** What goes with a sending. */
export type SendingInput = {
  nominationId: string;
  version: number;
  /** What the ward answers to the request it was returned with; "" for nothing. */
  answer?: string;
  /** Said after being asked: it is sent though nothing changed since it was returned. */
  unchanged?: boolean;
};

/**
 * Sends a nomination that is enough to be recognised to the moderators, with or without a story: it gets its reference
 * number (the first time), what it says is kept as a version. Returns the reference. Throws what `transition` and `keepSending`
 * throw, `campaign-elsewhere` (another ward's) or `deadline-passed`.
 */
export function submitNomination(actor: Actor, input: SendingInput): Promise<string> {
  return transition(actor, "submit", input, async (tx, { loaded, content, now }) => {
    await assertOpen(tx, loaded, now);
    const reference = loaded.reference ?? (await nextReference(tx, now));
    if (!loaded.reference) await tx.update(nomination).set({ reference }).where(eq(nomination.id, loaded.id));
    const noted = await keepSending(tx, actor, loaded, content, input, now);
    return { result: reference, telling: { data: { reference } }, noted };
  });
}

/**
 * Keeps what is sent as the nomination's next version, with what the ward answers; whoever sends it answers for its words.
 * Returns what the history notes. Throws `unchanged` where it says what it said when it was returned and nobody confirmed
 * that, and `invalid` for an answer over 2000 characters.
 */
export async function keepSending(
  tx: Transaction,
  actor: Actor,
  loaded: LoadedNomination,
  content: NominationContent,
  input: SendingInput,
  now: Date,
): Promise<Record<string, string>> {
  const returned = loaded.sendCount > 0 && loaded.decisionReason !== null;
  // A first sending answers nobody.
  const answer = returned ? cleanText(input.answer ?? "") : "";
  if (answer.length > 2000) throw new DomainError("invalid", {}, { answer: "too-long" });
  if (returned && !input.unchanged) await assertChanged(tx, loaded, content);
  const number = loaded.sendCount + 1;
  const sent = { submittedById: actor.id, submittedAt: now };
  await tx.insert(nominationVersion).values({ nominationId: loaded.id, number, content, answer, ...sent });
  if (!loaded.writerIds.includes(actor.id)) await noteWriter(tx, loaded, actor);
  return answer ? { answer: "answered" } : {};
}

async function assertChanged(
  tx: Transaction,
  loaded: LoadedNomination,
  content: NominationContent,
): Promise<void> {
  const [sent] = await tx
    .select({ content: nominationVersion.content })
    .from(nominationVersion)
    .where(and(eq(nominationVersion.nominationId, loaded.id), eq(nominationVersion.number, loaded.sendCount)))
    .limit(1);
  if (sent && changedFields(keptContent(sent.content), content).length === 0)
    throw new DomainError("unchanged");
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
