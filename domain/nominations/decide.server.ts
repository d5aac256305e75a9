import "server-only";
import { eq } from "drizzle-orm";
import type { Transaction } from "@/db/client";
import { campaign, nomination } from "@/db/schema";
import { DomainError } from "../errors";
import { notify, peopleWithRole } from "../notifications/notify.server";
import type { Actor } from "../permissions";
import { publishNomination } from "../profiles/publish.server";
import { cleanText } from "../text/fold";
import { missingAnswers } from "./completeness";
import { readContent } from "./read-content.server";
import { transition, type LoadedNomination, type TransitionInput } from "./transition.server";

/** Sends a dossier back with what is missing, in the moderator's words. Throws what `transition` throws. */
export function returnNomination(actor: Actor, input: TransitionInput): Promise<void> {
  return transition(actor, "return", input, (tx, dossier, now) => {
    const path = `/ban-lam-viec/de-cu/${dossier.id}`;
    return tellWard(tx, dossier, "returned", path, now, input.reason);
  });
}

/** Ends a dossier without publication, with the reason. Throws what `transition` throws. */
export function rejectNomination(actor: Actor, input: TransitionInput): Promise<void> {
  return transition(actor, "reject", input, async (tx, dossier, now) => {
    await decided(tx, actor, dossier, now);
    await tellWard(tx, dossier, "rejected", `/ban-lam-viec/de-cu/${dossier.id}`, now, input.reason);
  });
}

/**
 * Approves a dossier and publishes its story at once. Returns the story's path. Throws what `transition` throws,
 * `on-hold` (NĐ 152/2025: no award while discipline, inspection or a complaint is pending), `incomplete` when
 * something is missing by now, such as a consent taken back (Luật 91/2025/QH15), or `listing-required` (NĐ 98/2023
 * Art. 46: listed in public first, where the campaign sets days for it).
 */
export function approveNomination(actor: Actor, input: TransitionInput): Promise<string> {
  return transition(actor, "approve", input, async (tx, dossier, now) => {
    const [terms] = await tx
      .select({ listingDays: campaign.listingDays })
      .from(campaign)
      .where(eq(campaign.id, dossier.campaignId!))
      .limit(1);
    if (dossier.onHold) throw new DomainError("on-hold");
    const missing = missingAnswers(await readContent(tx, dossier.id));
    if (Object.keys(missing).length > 0) throw new DomainError("incomplete", {}, missing);
    if (terms!.listingDays > 0 && dossier.state !== "listed") throw new DomainError("listing-required");
    const path = await publishNomination(tx, actor, dossier, now);
    await decided(tx, actor, dossier, now);
    await tellWard(tx, dossier, "approved", path, now);
    return path;
  });
}

async function decided(tx: Transaction, actor: Actor, dossier: LoadedNomination, now: Date): Promise<void> {
  await tx
    .update(nomination)
    .set({ decidedById: actor.id, decidedAt: now })
    .where(eq(nomination.id, dossier.id));
}

/** Tells who made and who sent the dossier, as far as they still work for the ward. */
async function tellWard(
  tx: Transaction,
  dossier: LoadedNomination,
  kind: string,
  path: string,
  now: Date,
  reason = "",
): Promise<void> {
  const officials = await peopleWithRole(tx, "official", dossier.unitId);
  const people = officials.filter((id) => id === dossier.createdById || id === dossier.submittedById);
  const data = {
    reference: dossier.reference ?? "",
    name: dossier.name,
    reason: cleanText(reason).slice(0, 300),
  };
  await notify(tx, people, { kind, data, path }, now);
}
