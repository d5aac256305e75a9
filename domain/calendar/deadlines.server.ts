import "server-only";
import { and, asc, eq, isNull } from "drizzle-orm";
import { db } from "@/db/client";
import { nomination, notice, wordRequest } from "@/db/schema";
import { openOn, openToAny } from "../campaigns/open";
import { listCampaignsWithDeadline } from "../campaigns/queries.server";
import { campaignPath } from "../campaigns/vocabulary";
import { listOwnMeetings } from "../councils/queries.server";
import { meetingPath } from "../councils/vocabulary";
import { isAwaited } from "../confirmations/open-words.server";
import { nominationsVisibleTo } from "../nominations/scope.server";
import { pathFor } from "../nominations/tell.server";
import { listOwnUnits } from "../nominations/wards.server";
import { can, type Actor } from "../permissions";
import { hcmcToday } from "../time/dates";
import { withdrawalPath } from "../withdrawals/channels";
import { listOpenWithdrawals } from "../withdrawals/queries.server";
import type { DeadlineKind } from "./vocabulary";

/** A day something ends on. `what` is a campaign's name or a nomination's number: a calendar is kept elsewhere and names nobody. */
export type Deadline = {
  kind: DeadlineKind;
  id: string;
  day: string;
  what: string;
  path: string;
  /** Where it begins at a certain minute, and where that is. */
  at?: Date;
  place?: string;
};

/** Of each kind at most so many. */
const most = 200;

/**
 * The days that wait for this person, the soonest first: where their wards may still nominate, the clocks of the law, whose
 * word is awaited, when a council meets, and when what they may see has hung for long enough. What was done is none of them.
 */
export async function listDeadlines(actor: Actor, today = hcmcToday()): Promise<Deadline[]> {
  const all = await Promise.all([
    closings(actor, today),
    clocks(actor),
    awaitedWords(actor),
    listingEnds(actor),
    meetings(actor),
  ]);
  return all.flat().sort((one, other) => one.day.localeCompare(other.day) || one.id.localeCompare(other.id));
}

async function closings(actor: Actor, today: string): Promise<Deadline[]> {
  const units = await listOwnUnits(actor);
  if (units.length === 0) return [];
  const open = openToAny(
    units.map(({ id }) => id),
    openOn(today, await listCampaignsWithDeadline()),
  );
  return open.map((one) => ({
    kind: "campaign",
    id: one.id,
    day: one.deadlineOn!,
    what: one.name,
    path: campaignPath(one),
  }));
}

async function clocks(actor: Actor): Promise<Deadline[]> {
  const rows = await listOpenWithdrawals(actor);
  return rows.flatMap(({ id, reference, answeredAt, answerBy, stopBy }) => {
    const about = { id, what: reference ?? "", path: withdrawalPath(id) };
    const stop: Deadline = { ...about, kind: "stop", day: stopBy };
    return answeredAt ? [stop] : [{ ...about, kind: "answer", day: answerBy }, stop];
  });
}

async function awaitedWords(actor: Actor): Promise<Deadline[]> {
  const rows = await db()
    .select({
      id: wordRequest.id,
      day: wordRequest.dueOn,
      nominationId: nomination.id,
      reference: nomination.reference,
    })
    .from(wordRequest)
    .innerJoin(nomination, eq(nomination.id, wordRequest.nominationId))
    .where(and(isAwaited, nominationsVisibleTo(actor, ["official"])))
    .orderBy(asc(wordRequest.dueOn))
    .limit(most);
  return rows.map(({ id, day, nominationId, reference }) => ({
    kind: "word",
    id,
    day,
    what: reference ?? "",
    path: pathFor.words(nominationId),
  }));
}

async function meetings(actor: Actor): Promise<Deadline[]> {
  const rows = await listOwnMeetings(actor);
  return rows.map(({ id, councilName, startsAt, place }) => ({
    kind: "meeting",
    id,
    day: hcmcToday(startsAt),
    at: startsAt,
    place,
    what: councilName,
    path: meetingPath(id),
  }));
}

async function listingEnds(actor: Actor): Promise<Deadline[]> {
  const rows = await db()
    .select({
      id: notice.id,
      day: notice.endsOn,
      nominationId: nomination.id,
      unitId: nomination.unitId,
      reference: nomination.reference,
    })
    .from(notice)
    .innerJoin(nomination, eq(nomination.id, notice.nominationId))
    .where(and(isNull(notice.stoppedAt), eq(nomination.state, "listed"), nominationsVisibleTo(actor)))
    .orderBy(asc(notice.endsOn))
    .limit(most);
  return rows.map(({ id, day, nominationId, unitId, reference }) => ({
    kind: "listing",
    id: String(id),
    day,
    what: reference ?? "",
    path: can(actor, "nomination.edit", { unitId })
      ? pathFor.ward(nominationId)
      : pathFor.moderators(nominationId),
  }));
}
