import "server-only";
import { and, asc, desc, eq, isNull } from "drizzle-orm";
import { db } from "@/db/client";
import {
  blob,
  consent,
  consentWithdrawal,
  media,
  mediaVariant,
  nomination,
  outreach,
  profile,
  user,
  wordAnswer,
  wordRequest,
} from "@/db/schema";
import { groupPhotos, photoColumns } from "../media/photo-rows.server";
import type { OpenedFile } from "../media/open-variant.server";
import type { NominationContent } from "../nominations/content";
import { contentOf, selectContent } from "../nominations/read-content.server";
import type { Seen } from "../nominations/seen";
import { profilePath } from "../profiles/vocabulary";
import type { LinkedRequest } from "./links.server";
import { mendsFrom, selectMends } from "./mends.server";
import { changedParts, wordsHash } from "./shown-words.server";
import { mendedTo, onPaperOnly, standingOf } from "./standing";

/** All that was asked, said, taken back and handed out about a nomination, for whoever may see it; at most 100 of each. */
export async function findWords(seen: Seen & { content: NominationContent }) {
  return wordsFrom(seen.content, ...(await db().batch(selectWords(seen))));
}

/** What the reads of `selectWords` came back with, by name. */
export function wordsFrom(
  content: NominationContent,
  requests: RowsOf<0>,
  said: RowsOf<1>,
  withdrawals: RowsOf<2>,
  copies: RowsOf<3>,
  consents: RowsOf<4>,
  mended: RowsOf<5>,
) {
  const mends = mendsFrom(mended);
  /** The sign of the words that stand now: answers with another were given to others. */
  const hash = wordsHash(content);
  const answers = said.map((one) => ({ ...one, hash: mendedTo(one.hash, mends) ?? "" }));
  /** Consents to the web that nothing but the ward's record says, each with what was changed since. */
  const onPaper = onPaperOnly(consents, said).map(({ parts, ...one }) => {
    const now = mendedTo(one.hash, mends);
    return { ...one, hash: now, changed: now === hash ? [] : changedParts(parts, content) };
  });
  return { hash, requests, answers, withdrawals, copies, onPaper, mends };
}

type RowsOf<At extends 0 | 1 | 2 | 3 | 4 | 5> = Awaited<ReturnType<typeof selectWords>[At]>;

export type Words = Awaited<ReturnType<typeof findWords>>;

/** The reads of `findWords`, to be sent along with others. */
export function selectWords({ id }: Seen) {
  return [
    db()
      .select({
        id: wordRequest.id,
        whose: wordRequest.whose,
        name: wordRequest.name,
        askedAt: wordRequest.askedAt,
        dueOn: wordRequest.dueOn,
        endedAt: wordRequest.endedAt,
        askedBy: user.name,
      })
      .from(wordRequest)
      .innerJoin(user, eq(user.id, wordRequest.askedById))
      .where(eq(wordRequest.nominationId, id))
      .orderBy(desc(wordRequest.askedAt))
      .limit(100),
    selectAnswers(id),
    db()
      .select({
        id: consentWithdrawal.id,
        channels: consentWithdrawal.channels,
        askedBy: consentWithdrawal.askedBy,
        askedAt: consentWithdrawal.askedAt,
        stopBy: consentWithdrawal.stopBy,
        closedAt: consentWithdrawal.closedAt,
      })
      .from(consentWithdrawal)
      .where(eq(consentWithdrawal.nominationId, id))
      .orderBy(desc(consentWithdrawal.askedAt))
      .limit(100),
    db()
      .select()
      .from(outreach)
      .where(eq(outreach.nominationId, id))
      .orderBy(desc(outreach.usedOn))
      .limit(100),
    // Who agreed to the web, when, and to which words.
    db()
      .select({
        giver: consent.giver,
        giverName: consent.giverName,
        givenOn: consent.givenOn,
        hash: consent.wordsHash,
        parts: consent.wordsParts,
      })
      .from(consent)
      .where(and(eq(consent.nominationId, id), eq(consent.channel, "web"), isNull(consent.withdrawnAt)))
      .limit(5),
    selectMends({ id }),
  ] as const;
}

function selectAnswers(id: string) {
  return db()
    .select({
      id: wordAnswer.id,
      requestId: wordAnswer.requestId,
      whose: wordAnswer.whose,
      way: wordAnswer.way,
      outcome: wordAnswer.outcome,
      hash: wordAnswer.wordsHash,
      answeredBy: wordAnswer.answeredBy,
      answeredAt: wordAnswer.answeredAt,
      channels: wordAnswer.channels,
      words: wordAnswer.words,
      readBy: wordAnswer.readBy,
      readPlace: wordAnswer.readPlace,
      readOn: wordAnswer.readOn,
      settledAs: wordAnswer.settledAs,
      reply: wordAnswer.reply,
      settledAt: wordAnswer.settledAt,
    })
    .from(wordAnswer)
    .where(eq(wordAnswer.nominationId, id))
    .orderBy(asc(wordAnswer.answeredAt))
    .limit(100);
}

export type WordAnswer = Words["answers"][number];

/** What the page of a link shows: the words as they stand now, the photos, what was said before and where it is shown. */
export async function readLinked(link: LinkedRequest) {
  const id = link.nominationId;
  const [rows, photoRows, said, agreed, stories, mended] = await db().batch([
    selectContent(db(), { illustrative: nomination.illustrative, state: nomination.state })
      .where(eq(nomination.id, id))
      .limit(1),
    db()
      .select(photoColumns)
      .from(media)
      .innerJoin(mediaVariant, eq(mediaVariant.mediaId, media.id))
      .where(eq(media.nominationId, id))
      .orderBy(asc(media.position), asc(mediaVariant.width))
      .limit(200),
    selectAnswers(id),
    db()
      .selectDistinct({ channel: consent.channel })
      .from(consent)
      .where(and(eq(consent.nominationId, id), isNull(consent.withdrawnAt)))
      .limit(20),
    db()
      .select({ kind: profile.kind, slug: profile.slug, state: profile.state })
      .from(profile)
      .where(eq(profile.nominationId, id))
      .limit(1),
    selectMends({ id }),
  ]);
  const mends = mendsFrom(mended);
  const answers = said.map((one) => ({ ...one, hash: mendedTo(one.hash, mends) ?? "" }));
  const { illustrative, state, content: row } = rows[0]!;
  const content = contentOf(row);
  const hash = wordsHash(content);
  const [story] = stories;
  return {
    content,
    illustrative,
    state,
    hash,
    photos: groupPhotos(photoRows),
    mends,
    /** What this very link said, the last last. */
    mine: answers.filter(({ requestId }) => requestId === link.id),
    standing: standingOf(answers, hash),
    agreed: agreed.map(({ channel }) => channel),
    storyPath: story?.state === "published" ? profilePath(story) : null,
  };
}

export type LinkedPage = Awaited<ReturnType<typeof readLinked>>;

/** A photo of the nomination that a link is about; null for every other hash. */
export async function openLinkedPhoto(link: LinkedRequest, sha256: string): Promise<OpenedFile | null> {
  const [row] = await db()
    .select({ sha256: blob.sha256, mime: blob.mime, size: blob.size })
    .from(mediaVariant)
    .innerJoin(media, eq(media.id, mediaVariant.mediaId))
    .innerJoin(blob, eq(blob.sha256, mediaVariant.sha256))
    .where(and(eq(mediaVariant.sha256, sha256), eq(media.nominationId, link.nominationId)))
    .limit(1);
  return row ?? null;
}
