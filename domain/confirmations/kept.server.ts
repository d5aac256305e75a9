import "server-only";
import { asc, eq, and } from "drizzle-orm";
import { db } from "@/db/client";
import {
  campaign,
  certificate,
  consent,
  consentWithdrawal,
  event,
  loudspeakerScript,
  nomination,
  nominationVersion,
  notice,
  outreach,
  profile,
  recognition,
  recording,
  suggestion,
  unit,
  wordAnswer,
  wordRequest,
} from "@/db/schema";
import { contentOf, selectContent } from "../nominations/read-content.server";
import { storyToText } from "../stories/document";
import { profilePath } from "../profiles/vocabulary";
import type { LinkedRequest } from "./links.server";
import { isOwnWord } from "./vocabulary";

const at = (moment: Date | null) => moment?.toISOString() ?? null;

/**
 * All that the portal keeps about whoever a link is about (Luật 91/2025/QH15: a person may ask for it): what the nomination says,
 * consents, what they said, what was made of it and when. Nothing of others: no official's name, nobody else's opinion, no
 * visitor's comment. Null for a link of somebody else's who was asked about them.
 */
export async function findKept(link: LinkedRequest) {
  return isOwnWord(link.whose) ? keptOfNomination(link.nominationId) : null;
}

/** The same of a nomination, for whoever was asked about it before. */
export async function keptOfNomination(id: string) {
  const [rows, consents, answers, withdrawals, copies, listings, awards, stories, events] = await db().batch([
    selectContent(db(), {
      reference: nomination.reference,
      state: nomination.state,
      unit: unit.name,
      campaign: campaign.name,
      createdAt: nomination.createdAt,
      decidedAt: nomination.decidedAt,
    })
      .where(eq(nomination.id, id))
      .limit(1),
    db()
      .select({
        channel: consent.channel,
        giver: consent.giver,
        giverName: consent.giverName,
        givenOn: consent.givenOn,
        medium: consent.medium,
        withdrawnAt: consent.withdrawnAt,
      })
      .from(consent)
      .where(eq(consent.nominationId, id))
      .limit(100),
    db()
      .select({
        whose: wordAnswer.whose,
        way: wordAnswer.way,
        outcome: wordAnswer.outcome,
        answeredBy: wordAnswer.answeredBy,
        answeredAt: wordAnswer.answeredAt,
        channels: wordAnswer.channels,
        words: wordAnswer.words,
        readOn: wordAnswer.readOn,
        reply: wordAnswer.reply,
      })
      .from(wordAnswer)
      .where(eq(wordAnswer.nominationId, id))
      .orderBy(asc(wordAnswer.answeredAt))
      .limit(200),
    db()
      .select({
        channels: consentWithdrawal.channels,
        askedBy: consentWithdrawal.askedBy,
        askedAt: consentWithdrawal.askedAt,
        words: consentWithdrawal.words,
        answerBy: consentWithdrawal.answerBy,
        stopBy: consentWithdrawal.stopBy,
        answer: consentWithdrawal.answer,
        closedAt: consentWithdrawal.closedAt,
      })
      .from(consentWithdrawal)
      .where(eq(consentWithdrawal.nominationId, id))
      .limit(100),
    db()
      .select({
        kind: outreach.kind,
        place: outreach.place,
        usedOn: outreach.usedOn,
        copies: outreach.copies,
        pulledAt: outreach.pulledAt,
      })
      .from(outreach)
      .where(eq(outreach.nominationId, id))
      .limit(500),
    db()
      .select({ startsOn: notice.startsOn, endsOn: notice.endsOn })
      .from(notice)
      .where(eq(notice.nominationId, id))
      .limit(50),
    db()
      .select({
        year: recognition.year,
        level: recognition.level,
        form: recognition.form,
        decisionNumber: recognition.decisionNumber,
        decidedOn: recognition.decidedOn,
      })
      .from(recognition)
      .where(eq(recognition.nominationId, id))
      .limit(10),
    db()
      .select({
        kind: profile.kind,
        slug: profile.slug,
        state: profile.state,
        publishedAt: profile.publishedAt,
        /** What the loudspeaker reads, and who reads in a recording. */
        script: loudspeakerScript.words,
        readBy: recording.readBy,
        recordedOn: recording.recordedOn,
      })
      .from(profile)
      .leftJoin(loudspeakerScript, eq(loudspeakerScript.profileId, profile.id))
      .leftJoin(recording, eq(recording.profileId, profile.id))
      .where(eq(profile.nominationId, id))
      .limit(5),
    db()
      .select({ action: event.action, at: event.at })
      .from(event)
      .where(and(eq(event.subjectType, "nomination"), eq(event.subjectId, id)))
      .orderBy(asc(event.id))
      .limit(500),
  ]);
  const { content: row, createdAt, decidedAt, ...about } = rows[0]!;
  const content = contentOf(row);
  const {
    storyDocument,
    required: _required,
    ownWord: _ownWord,
    attachments,
    consents: _consents,
    ...said
  } = content;
  const own = answers.filter(({ whose }) => isOwnWord(whose));
  const [asked, sendings, certificates, tips] = await db().batch(selectMore(id));
  return {
    about: { ...about, begunAt: at(createdAt), decidedAt: at(decidedAt) },
    content: { ...said, story: storyDocument ? storyToText(storyDocument) : said.story },
    papers: attachments.map(({ fileName }) => fileName),
    consents: consents.map((one) => ({ ...one, withdrawnAt: at(one.withdrawnAt) })),
    answers: own.map((one) => ({ ...one, answeredAt: at(one.answeredAt) })),
    withdrawals: withdrawals.map((one) => ({ ...one, askedAt: at(one.askedAt), closedAt: at(one.closedAt) })),
    copies: copies.map((one) => ({ ...one, pulledAt: at(one.pulledAt) })),
    listings,
    recognitions: awards,
    certificates: certificates.map((one) => ({ ...one, revokedAt: at(one.revokedAt) })),
    /** When whoever answers for the person was asked by a link; nobody else's asking. */
    asked: asked
      .filter(({ whose }) => isOwnWord(whose))
      .map((one) => ({ ...one, askedAt: at(one.askedAt), endedAt: at(one.endedAt) })),
    /** Each time the words went to the moderators; what they said then is kept with it. */
    sendings: sendings.map((one) => ({ number: one.number, at: at(one.submittedAt) })),
    /** When somebody told the portal of the person; by whom is theirs. */
    tips: tips.map((one) => ({ at: at(one.createdAt), state: one.state })),
    stories: stories.map(({ publishedAt, kind, slug, ...one }) => ({
      ...one,
      path: profilePath({ kind, slug }),
      publishedAt: at(publishedAt),
    })),
    /** What was done, and when; not by whom. */
    history: events.map((one) => ({ action: one.action, at: at(one.at) })),
  };
}

export type Kept = Awaited<ReturnType<typeof keptOfNomination>>;

function selectMore(id: string) {
  return [
    db()
      .select({
        whose: wordRequest.whose,
        name: wordRequest.name,
        askedAt: wordRequest.askedAt,
        dueOn: wordRequest.dueOn,
        endedAt: wordRequest.endedAt,
      })
      .from(wordRequest)
      .where(eq(wordRequest.nominationId, id))
      .orderBy(asc(wordRequest.askedAt))
      .limit(200),
    db()
      .select({ number: nominationVersion.number, submittedAt: nominationVersion.submittedAt })
      .from(nominationVersion)
      .where(eq(nominationVersion.nominationId, id))
      .orderBy(asc(nominationVersion.number))
      .limit(200),
    db()
      .select({
        year: certificate.year,
        number: certificate.number,
        code: certificate.code,
        revokedAt: certificate.revokedAt,
      })
      .from(certificate)
      .innerJoin(recognition, eq(recognition.id, certificate.recognitionId))
      .where(eq(recognition.nominationId, id))
      .limit(10),
    db()
      .select({ createdAt: suggestion.createdAt, state: suggestion.state })
      .from(suggestion)
      .where(eq(suggestion.nominationId, id))
      .limit(20),
  ] as const;
}
