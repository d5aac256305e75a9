import "server-only";
import { and, desc, eq, inArray, or } from "drizzle-orm";
import { db } from "@/db/client";
import { event, profile, user } from "@/db/schema";
import { selectWords, wordsFrom } from "../confirmations/queries.server";
import { daysOf, selectHolidaysAfter } from "../holidays/queries.server";
import { groupPhotos } from "../media/photo-rows.server";
import { selectPhotos } from "../media/photos.server";
import { noticesFrom, selectNotices } from "../notices/nomination-notices.server";
import { can, type Viewer } from "../permissions";
import { selectStory, storyToTakeDown } from "../profiles/story-to-take-down.server";
import { selectPublication } from "../publications/queries.server";
import { profilePath } from "../profiles/vocabulary";
import { likenessesFrom, selectLikenesses } from "../persons/find-likenesses.server";
import { awardsFrom, selectAwards, selectSigners } from "../recognitions/recognise.server";
import { selectRecognition } from "../recognitions/take-name-off.server";
import { hcmcToday } from "../time/dates";
import { claimFrom, selectClaim } from "./claim.server";
import { selectWaiting, waitingFrom } from "./decisions/waiting.server";
import { findNomination } from "./queries.server";
import { choicesFrom, selectChoices } from "./queue-choices.server";
import { nextFrom, pageHolding, queueFrom, selectNext, selectQueue } from "./queue.server";
import type { QueueFilter, QueueId } from "./queues";
import { selectQuotaUse } from "./quota.server";
import { keptContent } from "./content";
import { selectReasonTemplates } from "./reason-templates.server";
import { selectSending } from "./read-content.server";
import type { Seen } from "./seen";
import { selectStepTerms, termsFrom } from "./step-terms.server";
import { selectSendings, sentAnswers, sentChanges } from "./sendings.server";

/**
 * All that a moderator's page of a nomination shows, in three round trips: the nomination, then everything beside it with the page of
 * the queue it stands on, then what the viewer may know of those it is like. Null where the viewer may not see it.
 */
export async function findReview(
  viewer: Viewer,
  id: string,
  queue: QueueId,
  after?: string,
  filter: QueueFilter = {},
) {
  const nomination = await findNomination(viewer, id);
  if (!nomination) return null;
  const { content, unitId, campaignId } = nomination;
  const asked = { ...content, unitId, nominationId: id };
  const [
    waiting,
    total,
    previous,
    sendings,
    history,
    notices,
    comments,
    places,
    terms,
    photos,
    quotas,
    stories,
    recognitions,
    holidays,
    templates,
    awards,
    signers,
    requests,
    said,
    withdrawals,
    copies,
    onPaper,
    mended,
    publications,
    waitingDecision,
    claims,
    next,
    first,
    units,
    campaigns,
    fields,
    ...alike
  ] = await db().batch([
    ...selectQueue(viewer, queue, after, filter),
    selectSending(nomination, nomination.sendCount - 1),
    selectSendings(nomination),
    selectHistory(nomination),
    ...selectNotices(nomination),
    selectStepTerms(db(), nomination, viewer?.id ?? ""),
    selectPhotos(viewer, { kind: "nomination", id }),
    selectQuotaUse({ campaignId, unitId, kind: content.kind }),
    selectStory(nomination),
    selectRecognition(nomination),
    selectHolidaysAfter(db(), hcmcToday()),
    selectReasonTemplates(viewer),
    selectAwards(campaignId),
    selectSigners(unitId),
    ...selectWords(nomination),
    selectPublication(nomination),
    selectWaiting(nomination),
    selectClaim(nomination),
    ...selectNext(viewer, queue, filter, id),
    ...selectChoices(viewer),
    ...selectLikenesses(asked, nomination),
  ]);
  return {
    nomination,
    queue: await pageHolding(viewer, queue, nomination, queueFrom(queue, waiting, total, after), filter),
    /** Whom to open after it. */
    next: nextFrom(next, first),
    choices: choicesFrom(units, campaigns, fields),
    /** A decision that may still be taken back. */
    waiting: waitingFrom(viewer, waitingDecision),
    claim: await claimFrom(viewer, nomination, claims),
    /** What the sending before the newest one said; null when it was sent once. */
    previous: previous[0] ? keptContent(previous[0].content) : null,
    changes: sentChanges(sendings),
    answers: sentAnswers(sendings),
    history: can(viewer, "nomination.hold", nomination) ? history : history.map(withoutHold),
    listing: noticesFrom(notices, comments, places),
    /** What may stand in the way of a step. */
    terms: termsFrom(terms),
    photos: groupPhotos(photos),
    quota: quotas[0] ?? null,
    story: nomination.state === "approved" ? storyToTakeDown(viewer, unitId, stories) : null,
    /** What it became in the honour roll; null before it is approved. */
    recognition: recognitions[0] ?? null,
    /** When its story is to go out; null where no minute is set. */
    publishesAt: publications[0]?.dueAt ?? null,
    /** Those from today on, which a listing's days leave out. */
    holidays: daysOf(holidays),
    templates,
    /** What the person and others said of it. */
    words: wordsFrom(content, requests, said, withdrawals, copies, onPaper, mended),
    /** What this person may give with an approval. */
    awards: awardsFrom(viewer, awards),
    /** Who signed such decisions lately. */
    signers: signers.map(({ signer }) => signer),
    likenesses: await likenessesFrom(viewer, asked, nomination, alike),
  };
}

export type Review = NonNullable<Awaited<ReturnType<typeof findReview>>>;

/** A nomination's history with that of the story it became, the newest first; at most 100 events. */
export function selectHistory({ id }: Seen) {
  const itsStory = db().select({ id: profile.id }).from(profile).where(eq(profile.nominationId, id));
  return db()
    .select({
      id: event.id,
      at: event.at,
      action: event.action,
      before: event.before,
      after: event.after,
      by: user.name,
      byId: event.actorId,
    })
    .from(event)
    .leftJoin(user, eq(user.id, event.actorId))
    .where(
      or(
        and(eq(event.subjectType, "nomination"), eq(event.subjectId, id)),
        and(eq(event.subjectType, "profile"), inArray(event.subjectId, itsStory)),
      ),
    )
    .orderBy(desc(event.id))
    .limit(100);
}

type HistoryRow = Awaited<ReturnType<typeof selectHistory>>[number];

/** Whoever wrote it is not told the words of a hold, which may name who complained. */
function withoutHold(row: HistoryRow): HistoryRow {
  if (row.action !== "nomination.hold" && row.action !== "nomination.release") return row;
  const { reason: _words, ...after } = row.after ?? {};
  return { ...row, after };
}

/** Address of the story a nomination became; null before. */
export async function publishedPath(seen: Seen): Promise<string | null> {
  const [story] = await selectStory(seen);
  return story?.state === "published" ? profilePath(story) : null;
}
