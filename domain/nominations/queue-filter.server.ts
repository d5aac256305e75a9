import "server-only";
import { and, eq, gt, lt, notInArray, or, sql, type SQL } from "drizzle-orm";
import { db } from "@/db/client";
import { consent, nomination, notice, pendingDecision, reviewClaim } from "@/db/schema";
import { queueOf } from "@/db/schema/nominations";
import { visibleTo, type Viewer } from "../permissions";
import { unaccented } from "../text/fold";
import { addDays, hcmcToday } from "../time/dates";
import { overdueAfter, type QueueFilter, type QueueMark } from "./queues";
import { nominationsVisibleTo } from "./scope.server";

/** The queue a nomination stands in, as its indexes say it. */
export const itsQueue = queueOf(nomination.state, nomination.onHold);

/** Midnight in Ho Chi Minh City, so many days ago. */
const daysAgo = (days: number, today: string) => new Date(`${addDays(today, -days)}T00:00:00+07:00`);

/** Whether it waits too long: for its moderator, for its ward, for the end of a hold, or its listing is over. */
export function isOverdue(today: string): SQL<boolean> {
  const over = sql`(select ${notice.endsOn} < ${today} from ${notice} where ${notice.nominationId} = ${nomination.id} and ${notice.stoppedAt} is null)`;
  const { cho, "tra-lai": back, "tam-giu": held } = overdueAfter;
  return sql<boolean>`case ${itsQueue}
    when 'cho' then ${lt(nomination.submittedAt, daysAgo(cho, today))}
    when 'tra-lai' then ${lt(nomination.updatedAt, daysAgo(back, today))}
    when 'tam-giu' then ${lt(nomination.updatedAt, daysAgo(held, today))}
    when 'niem-yet' then coalesce(${over}, 0) else 0 end`.mapWith(Boolean);
}

/** Whether nobody agreed that it stands on the web. */
export const lacksConsent: SQL<boolean> =
  sql<boolean>`not exists (select 1 from ${consent} where ${consent.nominationId} = ${nomination.id} and ${consent.channel} = 'web' and ${consent.withdrawnAt} is null)`.mapWith(
    Boolean,
  );

/**
 * Whether somebody of that very name and about that year stands elsewhere in the books, and nobody said it is another: what
 * the page of the nomination compares more closely. Whoever moderates one ward hears only of that ward.
 */
export function isLikeAnother(viewer: Viewer): SQL<boolean> {
  const within = visibleTo(viewer, ["moderator"]).everything
    ? sql`(one.birth_year is not null or other.unit_id = one.unit_id)`
    : sql`other.unit_id = one.unit_id`;
  return sql<boolean>`exists (select 1 from person_trace as one join person_trace as other
    on other.name_key = one.name_key and other.birth_year is one.birth_year
    where one.source = 'nomination' and one.source_id = ${nomination.id} and one.name_key <> ''
      and not (other.of_source = 'nomination' and other.of_id = one.source_id) and ${within} and ${notJudged})`.mapWith(
    Boolean,
  );
}

// Asked by both of its indexes: of two occasions the lesser stands first.
const notJudged = sql`not exists (select 1 from person_judgement where same = 0 and one_source = 'nomination' and one_id = one.source_id
    and other_source = other.of_source and other_id = other.of_id)
  and not exists (select 1 from person_judgement where same = 0 and one_source = other.of_source and one_id = other.of_id
    and other_source = 'nomination' and other_id = one.source_id)`;

const claimedBy = (viewer: Viewer) =>
  sql`exists (select 1 from ${reviewClaim} where ${reviewClaim.nominationId} = ${nomination.id} and ${reviewClaim.userId} = ${viewer?.id ?? ""} and ${reviewClaim.until} > ${Date.now()})`;

function marked(viewer: Viewer, mark: QueueMark): SQL {
  switch (mark) {
    case "qua-han":
      return isOverdue(hcmcToday());
    case "chua-dong-y":
      return lacksConsent;
    case "gap-truoc":
      return isLikeAnother(viewer);
    case "gui-lai":
      return gt(nomination.sendCount, 1);
    case "toi-xem":
      return claimedBy(viewer);
  }
}

/**
 * What a moderator may see and asked for, in whichever queue. What a decision was just taken on stands in none until that is carried
 * out or taken back.
 */
export function askedOf(viewer: Viewer, filter: QueueFilter): SQL {
  const { campaignId, unitId, fieldId, kind, age, mark } = filter;
  const sought = unaccented(filter.words ?? "")
    .split(" ")
    .filter(Boolean);
  return and(
    nominationsVisibleTo(viewer, ["moderator"]),
    notInArray(nomination.id, db().select({ id: pendingDecision.nominationId }).from(pendingDecision)),
    campaignId ? eq(nomination.campaignId, campaignId) : undefined,
    unitId ? eq(nomination.unitId, unitId) : undefined,
    fieldId ? eq(nomination.fieldId, fieldId) : undefined,
    kind ? eq(nomination.kind, kind) : undefined,
    age ? lt(nomination.submittedAt, daysAgo(Number(age) - 1, hcmcToday())) : undefined,
    ...sought.map((word) => sql`instr(${nomination.sentFolded}, ${word}) > 0`),
    mark ? or(marked(viewer, mark)) : undefined,
  )!;
}
