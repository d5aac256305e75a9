import "server-only";
import { randomUUID } from "node:crypto";
import { and, eq, inArray, isNotNull, isNull, or, sql } from "drizzle-orm";
import type { Transaction } from "@/db/client";
import { consent, consentWithdrawal, media, nomination, profile } from "@/db/schema";
import { write } from "@/db/write";
import { tags } from "../cache/tags";
import { touchTags } from "../cache/touch-tags.server";
import { holdLink } from "../confirmations/links.server";
import { isSamePerson } from "../confirmations/same-name";
import { isOwnWord } from "../confirmations/vocabulary";
import { DomainError } from "../errors";
import { record } from "../history/record.server";
import { loadNomination } from "../nominations/load.server";
import { unsafeStopListing } from "../notices/standing.server";
import { notify, peopleWithRole } from "../notifications/notify.server";
import { can, type Actor } from "../permissions";
import { unsafeHideStory } from "../profiles/take-down.server";
import { unsafeDropRecording } from "../spreading/recording.server";
import { hcmcToday } from "../time/dates";
import { withdrawalPath } from "./channels";
import { deadlinesFrom } from "./clocks.server";
import { hangingCopies } from "./copies.server";
import type { TakeBackInput, WardTakeBackInput } from "./input";
import type { WithdrawalWay } from "./vocabulary";

type Asked = Pick<TakeBackInput, "channels" | "words" | "askedBy"> & {
  nominationId: string;
  way: WithdrawalWay;
  requestId: string | null;
  recordedById: string | null;
  othersToo: boolean;
};

/**
 * Takes consents back by the person's own link, at any time: the channels end in this transaction, the clocks of the law
 * start. The same taken back twice is taken back once. Throws `word-link-invalid`, or `invalid` (another name).
 */
export async function takeBackByLink(input: TakeBackInput): Promise<void> {
  await write(async (tx) => {
    const link = await holdLink(tx, input.token);
    if (!isOwnWord(link.whose)) throw new DomainError("word-link-invalid");
    if (!isSamePerson(input.askedBy, link.name))
      throw new DomainError("invalid", {}, { askedBy: "word-name" });
    const { channels, words, askedBy, token: _token } = input;
    const { nominationId, id: requestId } = link;
    const asked = { channels, words, askedBy, nominationId, requestId };
    await unsafeTakeBack(tx, { ...asked, way: "link", recordedById: null, othersToo: false }, new Date());
  });
}

/** Writes down what somebody told the ward; it holds as by link. Throws what `loadNomination` throws, or `not-allowed`. */
export async function recordTakeBack(actor: Actor, input: WardTakeBackInput): Promise<string | null> {
  return write(async (tx) => {
    const loaded = await loadNomination(actor, input.nominationId, tx);
    if (!can(actor, "withdrawal.settle", loaded)) throw new DomainError("not-allowed");
    return unsafeTakeBack(tx, { ...input, way: "ward", requestId: null, recordedById: actor.id }, new Date());
  });
}

/**
 * Ends channels inside the caller's transaction: consents marked, the story and a running listing off the web, names off the
 * roll where they stood by consent; then the clocks, the history, and who has to know. Returns its id; null where none of
 * the channels had been agreed to, or was taken back before.
 */
export async function unsafeTakeBack(tx: Transaction, asked: Asked, now: Date): Promise<string | null> {
  const taken = await endConsents(tx, asked, now);
  const ended = asked.channels.filter((channel) => taken.some((row) => row.channel === channel));
  if (ended.length === 0) return null;
  const { nominationId, way, recordedById } = asked;
  if (ended.includes("audio") || ended.includes("web")) await dropVoice(tx, nominationId);
  if (ended.includes("web")) await leaveTheWeb(tx, asked, now);
  await touchTags(tx, [tags.profiles, tags.campaigns, tags.adoptions, tags.notices]);
  const copies = await hangingCopies(tx, { nominationId, profileId: null }, ended);
  const othersToo = asked.othersToo || copies.some(({ byOthers }) => byOthers);
  const id = randomUUID();
  await tx.insert(consentWithdrawal).values({
    ...asked,
    ...(await deadlinesFrom(tx, hcmcToday(now), othersToo)),
    id,
    channels: ended,
    othersToo,
    askedAt: now,
  });
  await tx.update(nomination).set({ updatedAt: now }).where(eq(nomination.id, nominationId));
  await turnPagesOld(tx, nominationId);
  const after = { channels: ended.join(", "), way };
  await record(
    tx,
    {
      actorId: recordedById,
      action: "consent.take-back",
      subjectType: "nomination",
      subjectId: nominationId,
      after,
    },
    now,
  );
  await tellOf(tx, id, nominationId, now);
  await endCarried(tx, asked, taken, now);
  return id;
}

/** A moderator whose page still shows the consent decides nothing on it: the page is of an older version from now on. */
async function turnPagesOld(tx: Transaction, nominationId: string): Promise<void> {
  await tx
    .update(nomination)
    .set({ version: sql`${nomination.version} + 1` })
    .where(and(eq(nomination.id, nominationId), inArray(nomination.state, ["submitted", "listed"])));
}

/** Marks what was agreed to as taken back, whoever gave it: one who takes it back is enough. Those that this ended. */
async function endConsents(tx: Transaction, { nominationId, channels }: Asked, now: Date) {
  return tx
    .update(consent)
    .set({ withdrawnAt: now })
    .where(
      and(
        eq(consent.nominationId, nominationId),
        inArray(consent.channel, channels),
        isNull(consent.withdrawnAt),
      ),
    )
    .returning({ id: consent.id, channel: consent.channel, carriedFromId: consent.carriedFromId });
}

/**
 * A consent that went on with its nomination to another campaign is one consent: taken back of either, it is taken back of
 * both, each with its own clocks and copies.
 */
async function endCarried(
  tx: Transaction,
  asked: Asked,
  taken: Awaited<ReturnType<typeof endConsents>>,
  now: Date,
): Promise<void> {
  const origins = taken.flatMap(({ carriedFromId }) => carriedFromId ?? []);
  const rows = await tx
    .select({ nominationId: consent.nominationId, channel: consent.channel })
    .from(consent)
    .where(
      and(
        isNull(consent.withdrawnAt),
        or(
          inArray(consent.id, origins),
          inArray(
            consent.carriedFromId,
            taken.map(({ id }) => id),
          ),
        ),
      ),
    )
    .limit(100);
  for (const nominationId of new Set(rows.map((row) => row.nominationId))) {
    const channels = rows.filter((row) => row.nominationId === nominationId).map((row) => row.channel);
    await unsafeTakeBack(tx, { ...asked, nominationId, channels: [...new Set(channels)] }, now);
  }
}

/** A recorded voice is gone at once, with its bytes. */
async function dropVoice(tx: Transaction, nominationId: string) {
  const [story] = await tx
    .select({ id: profile.id })
    .from(profile)
    .where(eq(profile.nominationId, nominationId))
    .limit(1);
  if (story) await unsafeDropRecording(tx, story.id);
}

async function leaveTheWeb(tx: Transaction, { nominationId, recordedById, words }: Asked, now: Date) {
  const [story] = await tx
    .select({ id: profile.id })
    .from(profile)
    .where(and(eq(profile.nominationId, nominationId), eq(profile.state, "published")))
    .limit(1);
  if (story) await unsafeHideStory(tx, recordedById, story.id, words, now);
  await takePhotosBack(tx, nominationId);
  await unsafeStopListing(tx, nominationId, now);
}

/** Photos that went to the story theirs was merged into leave it: nobody agreed to them any more. */
async function takePhotosBack(tx: Transaction, nominationId: string) {
  const [merged] = await tx
    .select({ id: profile.id })
    .from(profile)
    .where(and(eq(profile.nominationId, nominationId), isNotNull(profile.mergedIntoId)))
    .limit(1);
  if (merged)
    await tx.update(media).set({ profileId: merged.id }).where(eq(media.nominationId, nominationId));
}

/** The ward's officials, who pull the copies, and the moderators, who see that it is done. */
async function tellOf(tx: Transaction, id: string, nominationId: string, now: Date): Promise<void> {
  const [row] = await tx
    .select({ name: nomination.name, reference: nomination.reference, unitId: nomination.unitId })
    .from(nomination)
    .where(eq(nomination.id, nominationId))
    .limit(1);
  const people = [
    ...(await peopleWithRole(tx, "official", row!.unitId)),
    ...(await peopleWithRole(tx, "moderator", row!.unitId)),
  ];
  await notify(
    tx,
    people,
    {
      kind: "taken-back",
      data: { name: row!.name, reference: row!.reference ?? "" },
      path: withdrawalPath(id),
    },
    now,
  );
}
