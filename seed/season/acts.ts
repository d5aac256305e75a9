import { and, eq } from "drizzle-orm";
import { db } from "../../db/client";
import { adoption, nomination, notice, profile, suggestion } from "../../db/schema";
import { write } from "../../db/write";
import { recordAdoption } from "../../domain/adoptions/record-adoption.server";
import { consentInput } from "../../domain/consent/input";
import type { ConsentChannel } from "../../domain/consent/vocabulary";
import { setConsents } from "../../domain/consent/set-consents.server";
import {
  approveNomination,
  rejectNomination,
  returnNomination,
} from "../../domain/nominations/decide.server";
import { holdNomination } from "../../domain/nominations/hold.server";
import { draftPatch } from "../../domain/nominations/input";
import { sendStory, startStory } from "../../domain/nominations/late-story.server";
import { saveDraft } from "../../domain/nominations/save-draft.server";
import { submitNomination } from "../../domain/nominations/submit.server";
import type { HoldCause } from "../../domain/nominations/workflow";
import { withdrawNomination } from "../../domain/nominations/withdraw.server";
import { commentOnNotice } from "../../domain/notices/comment.server";
import { commentInput, noticeInput } from "../../domain/notices/input";
import { listNomination } from "../../domain/notices/list.server";
import { mistakeInput, suggestionInput } from "../../domain/suggestions/input";
import { reportMistake, sendSuggestion } from "../../domain/suggestions/send.server";
import {
  declineSuggestion,
  handleSuggestion,
  nominateSuggestion,
} from "../../domain/suggestions/settle.server";
import { addDays, hcmcToday } from "../../domain/time/dates";
import { current, idOf, type Act, type Part } from "./stage";

// What may happen in the season, each through the command that a form would call. `word` names a nomination or a tip.

type Moment = [daysAgo: number, time: string];
type Answers = Record<string, unknown>;

const usual: readonly ConsentChannel[] = ["roll", "web", "notice_board"];

const act = ([daysAgo, time]: Moment, run: Act["run"]): Act => ({ daysAgo, time, run });

/** A draft with what is known of it; `agreed` says who consented, to roll, web and notice board unless `channels` says more. */
export function drafts(
  when: Moment,
  by: Part,
  word: string,
  answers: Answers,
  agreed?: string,
  channels: readonly ConsentChannel[] = usual,
): Act {
  return act(when, async (cast) => {
    const id = idOf(word);
    await saveDraft(cast[by], { id, version: 0, patch: draftPatch.parse(answers) });
    await write((tx) => tx.update(nomination).set({ illustrative: true }).where(eq(nomination.id, id)));
    if (agreed) await setConsents(cast[by], id, agreement(agreed, channels));
  });
}

/** The words of a draft are changed; `agreed`, who had agreed to the earlier ones, reads the new ones and agrees anew. */
export function amends(when: Moment, by: Part, word: string, answers: Answers, agreed: string): Act {
  return act(when, async (cast) => {
    const { nominationId: id, version } = await current(word);
    await saveDraft(cast[by], { id, version, patch: draftPatch.parse(answers) });
    await setConsents(cast[by], id, { ...agreement(agreed, usual), reread: true });
  });
}

const agreement = (giverName: string, channels: readonly ConsentChannel[]) =>
  consentInput.parse({
    channels: [...channels],
    giverName,
    givenOn: addDays(hcmcToday(), -1),
    ageGroup: "adult",
  });

export const submits = (when: Moment, by: Part, word: string): Act =>
  act(when, async (cast) => submitNomination(cast[by], await current(word)));

export const returns = (when: Moment, by: Part, word: string, reason: string): Act =>
  act(when, async (cast) => returnNomination(cast[by], { ...(await current(word)), reason }));

export const rejects = (when: Moment, by: Part, word: string, reason: string): Act =>
  act(when, async (cast) => rejectNomination(cast[by], { ...(await current(word)), reason }));

export const approves = (when: Moment, by: Part, word: string): Act =>
  act(when, async (cast) => approveNomination(cast[by], await current(word)));

/** The story of a nomination recognised without one is opened, and sent. */
export const startsStory = (when: Moment, by: Part, word: string): Act =>
  act(when, async (cast) => startStory(cast[by], await current(word)));

export const sendsStory = (when: Moment, by: Part, word: string): Act =>
  act(when, async (cast) => sendStory(cast[by], await current(word)));

export const withdraws = (when: Moment, by: Part, word: string): Act =>
  act(when, async (cast) => withdrawNomination(cast[by], await current(word)));

export const lists = (when: Moment, by: Part, word: string, place: string): Act =>
  act(when, async (cast) =>
    listNomination(cast[by], { ...(await current(word)), ...noticeInput.parse({ place }) }),
  );

/** Nothing is decided while it stands. */
export const holds = (when: Moment, word: string, cause: HoldCause, reason: string): Act =>
  act(when, async (cast) => {
    await holdNomination(cast.city, { ...(await current(word)), cause, reason });
  });

export const comments = (when: Moment, word: string, words: string, contact = ""): Act =>
  act(when, async () => {
    const [hung] = await db()
      .select({ id: notice.id })
      .from(notice)
      .where(eq(notice.nominationId, idOf(word)))
      .limit(1);
    const input = { notice: String(hung!.id), words, contact, contactConsent: contact ? "1" : undefined };
    await commentOnNotice(idOf(words), commentInput.parse(input));
  });

/** A citizen's tip; the names in it are made up, too. */
export const tips = (when: Moment, word: string, answers: Answers): Act =>
  act(when, async () => {
    await sendSuggestion(tipId(word), suggestionInput.parse(answers));
    await markTip(word);
  });

export const reports = (when: Moment, word: string, page: string, reason: string): Act =>
  act(when, async () => {
    await reportMistake(tipId(word), mistakeInput.parse({ page, reason }));
    await markTip(word);
  });

export const handles = (when: Moment, by: Part, word: string, outcome: string): Act =>
  act(when, (cast) => handleSuggestion(cast[by], { id: tipId(word), outcome }));

export const declines = (when: Moment, by: Part, word: string, outcome: string): Act =>
  act(when, (cast) => declineSuggestion(cast[by], { id: tipId(word), outcome }));

export const nominates = (when: Moment, by: Part, word: string): Act =>
  act(when, (cast) => nominateSuggestion(cast[by], tipId(word)));

/** The unit takes home the published model at `slug`. */
export const adopts = (
  when: Moment,
  by: Part,
  slug: string,
  words: { adaptation: string; result: string },
): Act =>
  act(when, async (cast) => {
    const [model] = await db()
      .select({ id: profile.id })
      .from(profile)
      .where(and(eq(profile.slug, slug), eq(profile.illustrative, true)))
      .limit(1);
    const id = idOf(`${by} ${slug}`);
    const unitId = cast[by].memberships[0]!.unitId;
    await recordAdoption(cast[by], {
      id,
      unitId,
      profileId: model!.id,
      sinceOn: addDays(hcmcToday(), -3),
      figures: [],
      ...words,
    });
    await write((tx) => tx.update(adoption).set({ illustrative: true }).where(eq(adoption.id, id)));
  });

/** A tip's address knows hexadecimal digits alone. */
const tipId = (word: string) => idOf(word).replaceAll("-", "");

const markTip = (word: string) =>
  write((tx) =>
    tx
      .update(suggestion)
      .set({ illustrative: true })
      .where(eq(suggestion.id, tipId(word))),
  );
