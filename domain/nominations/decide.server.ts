import "server-only";
import { eq } from "drizzle-orm";
import type { Transaction } from "@/db/client";
import { nomination } from "@/db/schema";
import { tags } from "../cache/tags";
import { touchTags } from "../cache/touch-tags.server";
import { DomainError } from "../errors";
import { listingDaysOf } from "../notices/list.server";
import { noticeState } from "../notices/period";
import { eraseCommentContacts, findStanding, stopNotice } from "../notices/standing.server";
import type { Actor } from "../permissions";
import { publishNomination } from "../profiles/publish.server";
import { formatDate, hcmcToday } from "../time/dates";
import { missingAnswers } from "./completeness";
import { readContent } from "./read-content.server";
import { tellWard } from "./tell-ward.server";
import { transition, type LoadedNomination, type TransitionInput } from "./transition.server";

const deskPath = (dossier: LoadedNomination) => `/ban-lam-viec/de-cu/${dossier.id}`;

/**
 * Sends a dossier back with what is missing, in the moderator's words; a listing that stands is broken off, because what
 * comes back is another dossier. Throws what `transition` throws.
 */
export function returnNomination(actor: Actor, input: TransitionInput): Promise<void> {
  return transition(actor, "return", input, async (tx, dossier, now) => {
    await stopNotice(tx, dossier.id, now);
    await tellWard(tx, dossier, { kind: "returned", path: deskPath(dossier), reason: input.reason }, now);
  });
}

/** Ends a dossier without publication, with the reason. Throws what `transition` throws. */
export function rejectNomination(actor: Actor, input: TransitionInput): Promise<void> {
  return transition(actor, "reject", input, async (tx, dossier, now) => {
    await stopNotice(tx, dossier.id, now);
    await decided(tx, actor, dossier, now);
    await tellWard(tx, dossier, { kind: "rejected", path: deskPath(dossier), reason: input.reason }, now);
  });
}

/**
 * Approves a dossier and publishes its story at once. Returns the story's path. Throws what `transition` throws,
 * `on-hold` (NĐ 152/2025: no award while discipline, inspection or a complaint is pending), `incomplete` when
 * something is missing by now, such as a consent taken back (Luật 91/2025/QH15), `listing-required` or
 * `listing-running` with `until` (NĐ 98/2023/NĐ-CP Art. 46: listed in public first, to the end of its last day, where the
 * campaign sets days for it).
 */
export function approveNomination(actor: Actor, input: TransitionInput): Promise<string> {
  return transition(actor, "approve", input, async (tx, dossier, now) => {
    if (dossier.onHold) throw new DomainError("on-hold");
    const missing = missingAnswers(await readContent(tx, dossier.id));
    if (Object.keys(missing).length > 0) throw new DomainError("incomplete", {}, missing);
    await assertListed(tx, dossier, now);
    const path = await publishNomination(tx, actor, dossier, now);
    await decided(tx, actor, dossier, now);
    await touchTags(tx, [tags.notices]);
    await tellWard(tx, dossier, { kind: "approved", path }, now);
    return path;
  });
}

async function assertListed(tx: Transaction, dossier: LoadedNomination, now: Date): Promise<void> {
  const days = await listingDaysOf(tx, dossier.campaignId);
  if (days === 0 && dossier.state !== "listed") return;
  const standing = dossier.state === "listed" ? await findStanding(tx, dossier.id) : null;
  if (!standing) throw new DomainError("listing-required");
  if (noticeState(standing, hcmcToday(now)) === "running")
    throw new DomainError("listing-running", { until: formatDate(standing.endsOn) });
}

async function decided(tx: Transaction, actor: Actor, dossier: LoadedNomination, now: Date): Promise<void> {
  await tx
    .update(nomination)
    .set({ decidedById: actor.id, decidedAt: now })
    .where(eq(nomination.id, dossier.id));
  await eraseCommentContacts(tx, dossier.id, now);
}
