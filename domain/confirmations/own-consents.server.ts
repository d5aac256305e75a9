import "server-only";
import { randomUUID } from "node:crypto";
import { and, desc, eq, inArray, isNull } from "drizzle-orm";
import type { Transaction } from "@/db/client";
import { consent, consentWithdrawal, wordAnswer } from "@/db/schema";
import { consentTextsOn } from "../consent/texts.server";
import type { ConsentChannel, ConsentGiver, ConsentMedium } from "../consent/vocabulary";
import { consentChannels } from "../consent/vocabulary";
import { DomainError } from "../errors";
import { hcmcToday } from "../time/dates";
import type { ChannelChoices } from "./vocabulary";

type Agreeing = {
  nominationId: string;
  giver: ConsentGiver;
  giverName: string;
  medium: ConsentMedium;
  witnessName: string;
  givenOn: string;
  wordsHash: string;
  wordsParts: Record<string, string>;
  recordedById: string;
};

/** Records what a giver said of each channel in place of what stood of theirs; a "no" takes back what they gave. */
export async function unsafeKeepChoices(
  tx: Transaction,
  who: Agreeing,
  choices: ChannelChoices,
  now: Date,
): Promise<void> {
  const said = consentChannels.filter((channel) => choices[channel]);
  if (said.length === 0) return;
  const texts = await consentTextsOn(hcmcToday(now), tx);
  const theirs = and(eq(consent.nominationId, who.nominationId), eq(consent.giver, who.giver))!;
  await tx.delete(consent).where(and(theirs, inArray(consent.channel, said)));
  const agreed = said.filter((channel) => choices[channel] === "yes");
  if (agreed.length === 0) return;
  const rows = agreed.map((channel) => ({
    ...who,
    id: randomUUID(),
    channel,
    textId: texts[channel]?.id ?? null,
    recordedAt: now,
  }));
  await tx.insert(consent).values(rows);
}

/**
 * Channels that somebody said no to by themselves, or took back, and has not agreed to since. Until they do nobody records
 * that they agree: their own word stands above the office's (Luật 91/2025/QH15).
 */
export async function unsafeOwnNo(tx: Transaction, nominationId: string): Promise<Set<ConsentChannel>> {
  const answers = await tx
    .select({ at: wordAnswer.answeredAt, channels: wordAnswer.channels })
    .from(wordAnswer)
    .where(eq(wordAnswer.nominationId, nominationId))
    .orderBy(wordAnswer.answeredAt)
    .limit(200);
  const back = await tx
    .select({ at: consentWithdrawal.askedAt, channels: consentWithdrawal.channels })
    .from(consentWithdrawal)
    .where(eq(consentWithdrawal.nominationId, nominationId))
    .orderBy(desc(consentWithdrawal.askedAt))
    .limit(200);
  const acts = [
    ...answers.map(({ at, channels }) => ({ at, said: channels })),
    ...back.map(({ at, channels }) => ({
      at,
      said: Object.fromEntries(channels.map((channel) => [channel, "no"] as const)),
    })),
  ].sort((one, other) => one.at.getTime() - other.at.getTime());
  const last = acts.reduce<ChannelChoices>((before, { said }) => ({ ...before, ...said }), {});
  return new Set(consentChannels.filter((channel) => last[channel] === "no"));
}

/** Refuses to record consent where whoever is asked said no themselves. Throws `invalid` at `channels`. */
export async function unsafeAssertNoOwnNo(
  tx: Transaction,
  nominationId: string,
  channels: readonly ConsentChannel[],
): Promise<void> {
  const refused = await unsafeOwnNo(tx, nominationId);
  if (channels.some((channel) => refused.has(channel)))
    throw new DomainError("invalid", {}, { channels: "own-word-no" });
}

/** Whether a channel has a consent that its giver gave by their own link. */
export async function unsafeGivenByLink(
  tx: Transaction,
  nominationId: string,
  channel: ConsentChannel,
): Promise<boolean> {
  const [row] = await tx
    .select({ id: consent.id })
    .from(consent)
    .where(
      and(
        eq(consent.nominationId, nominationId),
        eq(consent.channel, channel),
        eq(consent.medium, "link"),
        isNull(consent.withdrawnAt),
      ),
    )
    .limit(1);
  return row !== undefined;
}
