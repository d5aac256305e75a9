import "server-only";
import { and, asc, desc, eq, isNotNull, isNull, sql } from "drizzle-orm";
import { alias } from "drizzle-orm/sqlite-core";
import { db } from "@/db/client";
import {
  consent,
  consentWithdrawal,
  nomination,
  outreach,
  profile,
  unit,
  user,
  wordAnswer,
  wordRequest,
} from "@/db/schema";
import type { ConsentChannel } from "../consent/vocabulary";
import { nominationsVisibleTo } from "../nominations/scope.server";
import type { Seen } from "../nominations/seen";
import type { Viewer } from "../permissions";
import { hcmcToday } from "../time/dates";
import { mustGo } from "./channels";

const columns = {
  id: consentWithdrawal.id,
  nominationId: consentWithdrawal.nominationId,
  channels: consentWithdrawal.channels,
  way: consentWithdrawal.way,
  askedBy: consentWithdrawal.askedBy,
  askedAt: consentWithdrawal.askedAt,
  answerBy: consentWithdrawal.answerBy,
  stopBy: consentWithdrawal.stopBy,
  othersToo: consentWithdrawal.othersToo,
  extendedAt: consentWithdrawal.extendedAt,
  answeredAt: consentWithdrawal.answeredAt,
  closedAt: consentWithdrawal.closedAt,
  name: nomination.name,
  honorific: nomination.honorific,
  unitId: nomination.unitId,
  unitName: unit.name,
  illustrative: nomination.illustrative,
};

/** Consents taken back that are open, the one to stop soonest first, then the last closed; at most 200 and 30. */
export async function listWithdrawals(viewer: Viewer) {
  const rows = (closed: boolean) =>
    db()
      .select(columns)
      .from(consentWithdrawal)
      .innerJoin(nomination, eq(nomination.id, consentWithdrawal.nominationId))
      .innerJoin(unit, eq(unit.id, nomination.unitId))
      .where(
        and(
          nominationsVisibleTo(viewer),
          closed ? isNotNull(consentWithdrawal.closedAt) : isNull(consentWithdrawal.closedAt),
        ),
      )
      .orderBy(closed ? desc(consentWithdrawal.closedAt) : asc(consentWithdrawal.stopBy))
      .limit(closed ? 30 : 200);
  const [open, closed] = await Promise.all([rows(false), rows(true)]);
  return { open, closed };
}

export type WithdrawalRow = Awaited<ReturnType<typeof listWithdrawals>>["open"][number];

/** One consent taken back, with the copies that must go and who did what; null where the viewer may not see it. */
export async function findWithdrawal(viewer: Viewer, id: string) {
  const answerer = alias(user, "answerer");
  const extender = alias(user, "extender");
  const [row] = await db()
    .select({
      ...columns,
      words: consentWithdrawal.words,
      answer: consentWithdrawal.answer,
      extensionReason: consentWithdrawal.extensionReason,
      answeredBy: answerer.name,
      extendedBy: extender.name,
      storyState: profile.state,
    })
    .from(consentWithdrawal)
    .innerJoin(nomination, eq(nomination.id, consentWithdrawal.nominationId))
    .innerJoin(unit, eq(unit.id, nomination.unitId))
    .leftJoin(answerer, eq(answerer.id, consentWithdrawal.answeredById))
    .leftJoin(extender, eq(extender.id, consentWithdrawal.extendedById))
    .leftJoin(profile, eq(profile.nominationId, nomination.id))
    .where(and(eq(consentWithdrawal.id, id), nominationsVisibleTo(viewer)))
    .limit(1);
  if (!row) return null;
  const copies = await db()
    .select({
      id: outreach.id,
      kind: outreach.kind,
      place: outreach.place,
      usedOn: outreach.usedOn,
      copies: outreach.copies,
      photoSha256: outreach.photoSha256,
      byOthers: outreach.byOthers,
      pulledAt: outreach.pulledAt,
    })
    .from(outreach)
    .where(eq(outreach.nominationId, row.nominationId))
    .orderBy(asc(outreach.usedOn))
    .limit(500);
  return { ...row, copies: copies.filter(({ kind }) => mustGo(kind, row.channels)) };
}

/** The channels that were agreed to once, whether or not they were taken back: copies of them may exist. */
export async function everAgreed({ id }: Seen): Promise<ConsentChannel[]> {
  const rows = await db()
    .selectDistinct({ channel: consent.channel })
    .from(consent)
    .where(eq(consent.nominationId, id))
    .limit(20);
  return rows.map(({ channel }) => channel);
}

/** Words that wait: corrections nobody settled, and people who were asked and have not answered, the longest first. */
export async function listWaitingWords(viewer: Viewer, today = hcmcToday()) {
  const shown = { name: nomination.name, honorific: nomination.honorific, unitName: unit.name };
  const corrections = db()
    .select({
      id: wordAnswer.id,
      nominationId: wordAnswer.nominationId,
      who: wordAnswer.answeredBy,
      at: wordAnswer.answeredAt,
      words: wordAnswer.words,
      ...shown,
    })
    .from(wordAnswer)
    .innerJoin(nomination, eq(nomination.id, wordAnswer.nominationId))
    .innerJoin(unit, eq(unit.id, nomination.unitId))
    .where(
      and(nominationsVisibleTo(viewer), eq(wordAnswer.outcome, "correction"), isNull(wordAnswer.settledAt)),
    )
    .orderBy(asc(wordAnswer.answeredAt))
    .limit(100);
  const answered = sql`exists (select 1 from word_answer where request_id = ${wordRequest.id})`;
  const asked = db()
    .select({
      id: wordRequest.id,
      nominationId: wordRequest.nominationId,
      who: wordRequest.name,
      whose: wordRequest.whose,
      dueOn: wordRequest.dueOn,
      ...shown,
    })
    .from(wordRequest)
    .innerJoin(nomination, eq(nomination.id, wordRequest.nominationId))
    .innerJoin(unit, eq(unit.id, nomination.unitId))
    .where(and(nominationsVisibleTo(viewer), isNull(wordRequest.endedAt), sql`not ${answered}`))
    .orderBy(asc(wordRequest.dueOn))
    .limit(100);
  const [open, waiting] = await Promise.all([corrections, asked]);
  return { corrections: open, asked: waiting.map((one) => ({ ...one, overdue: one.dueOn < today })) };
}

export type WaitingWords = Awaited<ReturnType<typeof listWaitingWords>>;
