import "server-only";
import { and, asc, eq, sql, type SQL } from "drizzle-orm";
import { db } from "@/db/client";
import { nomination, unit, wordAnswer, wordRequest } from "@/db/schema";
import { nominationsVisibleTo } from "../nominations/scope.server";
import type { Role, Viewer } from "../permissions";
import { hcmcToday } from "../time/dates";
import { isAwaited, isOpenCorrection, isOpenObjection, isOpenRefusal, isOverdue } from "./open-words.server";

const shown = { name: nomination.name, honorific: nomination.honorific, unitName: unit.name };

function selectAnswers(viewer: Viewer, open: SQL, roles?: readonly Role[]) {
  return db()
    .select({
      id: wordAnswer.id,
      nominationId: wordAnswer.nominationId,
      who: wordAnswer.answeredBy,
      whose: wordAnswer.whose,
      at: wordAnswer.answeredAt,
      words: wordAnswer.words,
      ...shown,
    })
    .from(wordAnswer)
    .innerJoin(nomination, eq(nomination.id, wordAnswer.nominationId))
    .innerJoin(unit, eq(unit.id, nomination.unitId))
    .where(and(nominationsVisibleTo(viewer, roles), open))
    .orderBy(asc(wordAnswer.answeredAt))
    .limit(100);
}

function selectRequests(viewer: Viewer, open: SQL, roles?: readonly Role[]) {
  return db()
    .select({
      id: wordRequest.id,
      nominationId: wordRequest.nominationId,
      who: wordRequest.name,
      whose: wordRequest.whose,
      dueOn: wordRequest.dueOn,
      overdue: sql`${wordRequest.dueOn} < ${hcmcToday()}`.mapWith(Boolean),
      ...shown,
    })
    .from(wordRequest)
    .innerJoin(nomination, eq(nomination.id, wordRequest.nominationId))
    .innerJoin(unit, eq(unit.id, nomination.unitId))
    .where(and(nominationsVisibleTo(viewer, roles), open))
    .orderBy(asc(wordRequest.dueOn))
    .limit(100);
}

/**
 * Words that wait, the longest first: corrections nobody settled, what others objected, who said no to the web, and people
 * who were asked and have not answered. At most 100 of each.
 */
export async function listWaitingWords(viewer: Viewer) {
  const [corrections, objections, refusals, asked] = await db().batch([
    selectAnswers(viewer, isOpenCorrection),
    selectAnswers(viewer, isOpenObjection),
    selectAnswers(viewer, isOpenRefusal),
    selectRequests(viewer, isAwaited),
  ]);
  return { corrections, objections, refusals, asked };
}

export type WaitingWords = Awaited<ReturnType<typeof listWaitingWords>>;

/** What of them the wards of this official have to do something about: everything but what is not yet due. */
export async function listWordWork(viewer: Viewer) {
  const ward = ["official"] as const;
  const [corrections, objections, refusals, overdue] = await db().batch([
    selectAnswers(viewer, isOpenCorrection, ward),
    selectAnswers(viewer, isOpenObjection, ward),
    selectAnswers(viewer, isOpenRefusal, ward),
    selectRequests(viewer, isOverdue(), ward),
  ]);
  return { corrections, objections, refusals, overdue };
}

export type WordWork = Awaited<ReturnType<typeof listWordWork>>;

/** How many of whom this moderator looks after have not answered in time. */
export async function countOverdueWords(viewer: Viewer): Promise<number> {
  const rows = await selectRequests(viewer, isOverdue(), ["moderator"]);
  return rows.length;
}
