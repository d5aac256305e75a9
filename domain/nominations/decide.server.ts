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
import { recognise } from "../recognitions/recognise.server";
import { formatDate, hcmcToday } from "../time/dates";
import { isComplete, missingAnswers } from "./completeness";
import { readContent } from "./read-content.server";
import { tellWard } from "./tell-ward.server";
import { transition, type LoadedNomination, type TransitionInput } from "./transition.server";

const deskPath = (loaded: LoadedNomination) => `/ban-lam-viec/de-cu/${loaded.id}`;

/**
 * Sends a nomination back with what is missing, in the moderator's words; a listing that stands is broken off, because what
 * comes back is another nomination. Throws what `transition` throws.
 */
export function returnNomination(actor: Actor, input: TransitionInput): Promise<void> {
  return transition(actor, "return", input, async (tx, loaded, now) => {
    await stopNotice(tx, loaded.id, now);
    await tellWard(tx, loaded, { kind: "returned", path: deskPath(loaded), reason: input.reason }, now);
  });
}

/** Ends a nomination without publication, with the reason. Throws what `transition` throws. */
export function rejectNomination(actor: Actor, input: TransitionInput): Promise<void> {
  return transition(actor, "reject", input, async (tx, loaded, now) => {
    await stopNotice(tx, loaded.id, now);
    await decided(tx, actor, loaded, now);
    await tellWard(tx, loaded, { kind: "rejected", path: deskPath(loaded), reason: input.reason }, now);
  });
}

/**
 * Approves a nomination: its recognition enters the honour roll, and its story is published at once where that is complete and
 * everyone agreed to the web. Returns the story's path; null without a story, which may follow (`startStory`). Throws what
 * `transition` throws, `on-hold` (NĐ 152/2025: no award while discipline, inspection or a complaint is pending),
 * `incomplete` when something is missing by now, `listing-required` or `listing-running` with `until` (NĐ 98/2023/NĐ-CP
 * Art. 46: listed in public first, to the end of its last day, where the campaign sets days for it).
 */
export function approveNomination(actor: Actor, input: TransitionInput): Promise<string | null> {
  return transition(actor, "approve", input, async (tx, loaded, now) => {
    if (loaded.onHold) throw new DomainError("on-hold");
    const content = await readContent(tx, loaded.id);
    const missing = missingAnswers(content, "recognised");
    if (Object.keys(missing).length > 0) throw new DomainError("incomplete", {}, missing);
    await assertListed(tx, loaded, now);
    await recognise(tx, actor, loaded, content, now);
    const path = isComplete(content, "told") ? await publishNomination(tx, actor, loaded, now) : null;
    await decided(tx, actor, loaded, now);
    await touchTags(tx, [tags.notices]);
    const told = path ? { kind: "approved", path } : { kind: "recognised", path: deskPath(loaded) };
    await tellWard(tx, loaded, told, now);
    return path;
  });
}

async function assertListed(tx: Transaction, loaded: LoadedNomination, now: Date): Promise<void> {
  const days = await listingDaysOf(tx, loaded.campaignId);
  if (days === 0 && loaded.state !== "listed") return;
  const standing = loaded.state === "listed" ? await findStanding(tx, loaded.id) : null;
  if (!standing) throw new DomainError("listing-required");
  if (noticeState(standing, hcmcToday(now)) === "running")
    throw new DomainError("listing-running", { until: formatDate(standing.endsOn) });
}

async function decided(tx: Transaction, actor: Actor, loaded: LoadedNomination, now: Date): Promise<void> {
  await tx
    .update(nomination)
    .set({ decidedById: actor.id, decidedAt: now })
    .where(eq(nomination.id, loaded.id));
  await eraseCommentContacts(tx, loaded.id, now);
}
