import "server-only";
import { eq } from "drizzle-orm";
import type { Transaction } from "@/db/client";
import { campaign } from "@/db/schema";
import { write } from "@/db/write";
import { DomainError, type ErrorCode, type ErrorDetails, type FieldErrors } from "../errors";
import { notify, peopleWithRole } from "../notifications/notify.server";
import type { Actor } from "../permissions";
import type { SeenDraft } from "./delete-draft.server";
import { loadNomination, type LoadedNomination } from "./load.server";
import { submitIn } from "./submit.server";
import { pathFor } from "./tell.server";

/** One that was not sent, and why; `fields` where it lacks answers. */
export type Unsent = { id: string; code: ErrorCode; details: ErrorDetails; fields: FieldErrors };

/** How many drafts one act may send: a page of the desk's list. */
export const mostSent = 50;

/**
 * Sends what is enough of the chosen drafts, each as a sending of its own; moderators find one message for each ward and
 * campaign. One that is refused stays a draft, with its name and reason in `unsent`. Pressed twice, what the person has sent
 * already counts as sent. Throws `invalid` (none, or more than `mostSent`) and what `loadNomination` throws for a nomination of
 * another ward: then nothing was sent.
 */
export async function sendDrafts(
  actor: Actor,
  chosen: SeenDraft[],
): Promise<{ sent: number; unsent: (Unsent & { name: string })[] }> {
  const drafts = [...new Map(chosen.map((draft) => [draft.nominationId, draft])).values()];
  if (chosen.length === 0 || chosen.length > mostSent)
    throw new DomainError("invalid", {}, { chosen: chosen.length === 0 ? "required" : "too-long" });
  return write(async (tx) => {
    const now = new Date();
    const known = new Map<string, LoadedNomination>();
    for (const { nominationId } of drafts)
      known.set(nominationId, await loadNomination(actor, nominationId, tx));
    const waiting = drafts.filter((draft) => !isSentBy(actor, known.get(draft.nominationId)!, draft));
    const refused = await sendEach(tx, actor, waiting, now);
    const isRefused = (id: string) => refused.some((one) => one.id === id);
    const sent = waiting.flatMap(({ nominationId: id }) => (isRefused(id) ? [] : [known.get(id)!]));
    await tellOfAll(tx, sent, now);
    const unsent = refused.map((one) => ({ ...one, name: known.get(one.id)!.name }));
    return { sent: drafts.length - unsent.length, unsent };
  });
}

/** The first press sent it: the row is as that left it. */
const isSentBy = (actor: Actor, loaded: LoadedNomination, seen: SeenDraft) =>
  loaded.state === "submitted" && loaded.submittedById === actor.id && loaded.version === seen.version + 1;

/**
 * Sends each in turn; nobody is told. What refuses one says nothing of the others, unless `stops` knows its code: that is thrown,
 * and nothing was sent.
 */
export async function sendEach(
  tx: Transaction,
  actor: Actor,
  drafts: SeenDraft[],
  now: Date,
  stops: (code: ErrorCode) => boolean = () => false,
): Promise<Unsent[]> {
  const unsent: Unsent[] = [];
  for (const draft of drafts) {
    try {
      await tx.transaction((own) => submitIn(actor, own, draft, now));
    } catch (error) {
      if (!(error instanceof DomainError) || stops(error.code)) throw error;
      const { code, details, fields } = error;
      unsent.push({ id: draft.nominationId, code, details, fields });
    }
  }
  return unsent;
}

async function tellOfAll(tx: Transaction, sent: LoadedNomination[], now: Date): Promise<void> {
  const groupOf = ({ unitId, campaignId }: LoadedNomination) => `${unitId} ${campaignId}`;
  for (const one of new Set(sent.map(groupOf))) {
    const group = sent.filter((loaded) => groupOf(loaded) === one);
    const { unitId, unitName, campaignId } = group[0]!;
    const [row] = await tx
      .select({ name: campaign.name })
      .from(campaign)
      .where(eq(campaign.id, campaignId!))
      .limit(1);
    const said = {
      unitId,
      unitName,
      campaignId: campaignId!,
      campaignName: row!.name,
      count: group.length,
    };
    await tellOfMany(tx, said, now);
  }
}

type Many = { unitId: string; unitName: string; campaignId: string; campaignName: string; count: number };

/** One message to the ward's moderators, of all that were sent together. */
export async function tellOfMany(tx: Transaction, said: Many, now: Date): Promise<void> {
  const data = { unit: said.unitName, campaign: said.campaignName, count: String(said.count) };
  const moderators = await peopleWithRole(tx, "moderator", said.unitId);
  const path = pathFor.sentTogether(said.unitId, said.campaignId);
  await notify(tx, moderators, { kind: "roll-submitted", data, path }, now);
}
