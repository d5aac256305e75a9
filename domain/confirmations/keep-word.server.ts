import "server-only";
import { eq } from "drizzle-orm";
import type { Transaction } from "@/db/client";
import { nomination } from "@/db/schema";
import { tags } from "../cache/tags";
import { touchTags } from "../cache/touch-tags.server";
import { consentChannels } from "../consent/vocabulary";
import { DomainError } from "../errors";
import { record } from "../history/record.server";
import type { NominationContent } from "../nominations/content";
import { contentOf, selectContent } from "../nominations/read-content.server";
import { recognisedStates, type NominationState } from "../nominations/workflow";
import { unsafeTakeBack } from "../withdrawals/take-back.server";
import type { WithdrawalWay } from "../withdrawals/vocabulary";
import { endedStates } from "./open-words.server";
import type { ChannelChoices } from "./vocabulary";

/** Where somebody outside the office may have seen it. */
const shownStates: readonly NominationState[] = ["listed", ...recognisedStates];

/** What a nomination says now; the caller knows whose it is. */
export async function unsafeContent(tx: Transaction, nominationId: string): Promise<NominationContent> {
  const [row] = await selectContent(tx, {}).where(eq(nomination.id, nominationId)).limit(1);
  return contentOf(row!.content);
}

/** Throws `wrong-step` where nobody is asked for their word any more. */
export function assertOpen(state: NominationState): void {
  if (endedStates.includes(state)) throw new DomainError("wrong-step");
}

type By = { askedBy: string; way: WithdrawalWay; requestId: string | null; recordedById: string | null };

/** What was shown or hung by a consent that is now refused has to go, in the days that the law gives: by link or read out alike. */
export async function unsafeEndRefused(
  tx: Transaction,
  { id: nominationId, state }: { id: string; state: NominationState },
  choices: ChannelChoices,
  by: By,
  now: Date,
): Promise<void> {
  if (!shownStates.includes(state)) return;
  const channels = consentChannels.filter((channel) => choices[channel] === "no");
  await unsafeTakeBack(tx, { ...by, channels, nominationId, words: "", othersToo: false }, now);
}

/** Whoever no longer agrees is not named or shown there from this moment on. */
export const unsafeAfterConsent = async (tx: Transaction, nominationId: string, now: Date) => {
  await touchTags(tx, [tags.profiles, tags.campaigns]);
  await tx.update(nomination).set({ updatedAt: now }).where(eq(nomination.id, nominationId));
};

/** What was said, in the nomination's history. */
export const unsafeNoteWord = (
  tx: Transaction,
  actorId: string | null,
  nominationId: string,
  after: Record<string, string>,
  now: Date,
) =>
  record(
    tx,
    { actorId, action: "word.answer", subjectType: "nomination", subjectId: nominationId, after },
    now,
  );
