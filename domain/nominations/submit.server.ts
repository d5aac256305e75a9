import "server-only";
import { assertStanding } from "../units/standing.server";
import { and, eq, sql } from "drizzle-orm";
import type { Transaction } from "@/db/client";
import { campaign, nomination, nominationVersion, referenceCounter, unit } from "@/db/schema";
import { admitLate, lateCodeLimit } from "../campaigns/late-codes.server";
import { openOn, openTo } from "../campaigns/open";
import { DomainError } from "../errors";
import { countOnce, giveBack, type Counted } from "../limits/limits.server";
import type { Actor } from "../permissions";
import { assertNoTwin } from "../persons/assert-no-twin.server";
import { cleanText } from "../text/fold";
import { hcmcToday, hcmcYear } from "../time/dates";
import { changedFields } from "./changes";
import { keptContent, type NominationContent } from "./content";
import type { LoadedNomination } from "./load.server";
import { assertWithinQuota } from "./quota.server";
import { transition, transitionIn } from "./transition.server";
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
 * throw, `campaign-elsewhere` (another ward's), `campaign-shut`, `deadline-passed`, `late-code` where a code was given that opens
 * nothing, `too-many-attempts` at guessing them, `quota-full` where the campaign's quotas are
 * strict, `deed-nominated` or `deed-awarded` (Luật 06/2022/QH15).
 */
export async function submitNomination(
  actor: Actor,
  { lateEntry = "", ...input }: SendingInput & { lateEntry?: string },
): Promise<string> {
  const guess: Counted = [lateCodeLimit, actor.id];
  if (lateEntry) await countOnce(guess);
  return transition(actor, "submit", input, submitting(actor, input, lateEntry));
}

/** The same inside another command's transaction; nobody is told. */
export function submitIn(actor: Actor, tx: Transaction, input: SendingInput, now: Date): Promise<string> {
  return transitionIn(tx, actor, "submit", input, submitting(actor, input, ""), now, { untold: true });
}

function submitting(
  actor: Actor,
  input: SendingInput,
  lateEntry: string,
): Parameters<typeof transition<"submit", string>>[3] {
  return async (tx, { loaded, content, now }) => {
    if (loaded.sendCount === 0) await assertStanding(tx, loaded.unitId);
    const lateCodeId = await assertOpen(tx, loaded, lateEntry, now);
    await assertWithinQuota(tx, loaded);
    if (lateEntry) await giveBack(tx, [[lateCodeLimit, actor.id]]);
    if (lateCodeId) await tx.update(nomination).set({ lateCodeId }).where(eq(nomination.id, loaded.id));
    await assertNoTwin(tx, loaded, "submit");
    const reference = loaded.reference ?? (await nextReference(tx, now));
    if (!loaded.reference) await tx.update(nomination).set({ reference }).where(eq(nomination.id, loaded.id));
    const noted = await keepSending(tx, actor, loaded, content, input, now);
    return { result: reference, telling: { data: { reference } }, noted };
  };
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
  const { required: _asked, ...said } = content;
  await tx
    .insert(nominationVersion)
    .values({ nominationId: loaded.id, number, content: said, answer, ...sent });
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
