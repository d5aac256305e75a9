import { isOwnWord, type ChannelChoices, type WordOutcome, type Whose } from "./vocabulary";

/** What was said of a nomination's own words, as far as it says whether they may be told. In the order it was said. */
export type OwnAnswer = { whose: Whose; outcome: WordOutcome; hash: string };

/**
 * Why words may not be told: changed since whoever was asked confirmed them, or to be changed as they ask; changed since the
 * consent on paper was recorded, or with nothing that says which words that was given to.
 */
export type HeldWords = "outdated" | "correction" | "paper-changed" | "paper-unread";

/** A moderator mended the spelling of a passage: the sign of the words before it, and since. In the order it was done. */
export type Mend = { before: string; after: string };

/**
 * The sign that words have now which had `hash`, where nothing but spelling was mended since: a few letters of a passage and no
 * figure (`isSpelling`) say nothing that was not agreed to, so the consent to them stands. Whoever gave it is shown what was mended.
 */
export const mendedTo = (hash: string | null, mends: readonly Mend[]) =>
  mends.reduce((now, { before, after }) => (now === before ? after : now), hash);

/** `none`: nobody was asked by the portal; consents on paper say all there is. */
export type WordStanding = "none" | "confirmed" | "outdated" | "correction" | "unread";

/** Whatever each of them said last: a child and its guardian each have a word. */
function lastOfEach<One extends { whose: Whose }>(answers: readonly One[]): One[] {
  return [
    ...new Map(answers.filter(({ whose }) => isOwnWord(whose)).map((one) => [one.whose, one])).values(),
  ];
}

/** The correction that still stands; undefined where none does. */
export function correctionOf<One extends OwnAnswer>(answers: readonly One[]): One | undefined {
  return lastOfEach(answers).find(({ outcome }) => outcome === "correction");
}

type Choosing = { whose: Whose; channels: ChannelChoices };

/** Whether one of them said no to this portal, as each last said of it; an answer that leaves it open changes nothing. */
export const saysNoToWeb = (answers: readonly Choosing[]): boolean =>
  lastOfEach(answers.filter(({ channels }) => channels.web)).some(({ channels }) => channels.web === "no");

/**
 * How the words that stand now (`hash`) were confirmed. A correction counts until whoever asked for it confirms; words that
 * changed since are confirmed by nobody. Who did not want to read them, before a witness, is not asked again.
 */
export function standingOf(answers: readonly OwnAnswer[], hash: string): WordStanding {
  const last = lastOfEach(answers);
  if (last.length === 0) return "none";
  if (correctionOf(answers)) return "correction";
  if (last.some((one) => one.outcome === "confirmed" && one.hash !== hash)) return "outdated";
  return last.every(({ outcome }) => outcome === "unread") ? "unread" : "confirmed";
}

/** Consents that only the ward recorded: of givers who said nothing themselves, by link or read to. */
export const onPaperOnly = <One extends { giver: Whose }>(
  consents: readonly One[],
  answers: readonly { whose: Whose }[],
): One[] => consents.filter(({ giver }) => !answers.some(({ whose }) => whose === giver));

/** Whether consents that the ward recorded itself were given to the words that stand now (`hash`): `unknown` where nobody noted which. */
export function paperStanding(onPaper: readonly { hash: string | null }[], hash: string) {
  if (onPaper.length === 0) return "none";
  if (onPaper.some((one) => one.hash && one.hash !== hash)) return "changed";
  return onPaper.every((one) => one.hash) ? "same" : "unknown";
}

type Asked = { id: string; whose: Whose; name: string; askedAt: Date; endedAt: Date | null };
type Given = { requestId: string | null; whose: Whose; answeredBy: string; answeredAt: Date };

/** Whether a request still waits: nobody answered by its link, nor by word of mouth since (as `isAwaited` asks the database). */
export function isStillAsked(request: Asked, answers: readonly Given[]): boolean {
  const isAnswer = (one: Given) =>
    one.requestId === request.id ||
    (one.requestId === null &&
      one.whose === request.whose &&
      one.answeredAt >= request.askedAt &&
      (isOwnWord(one.whose) || one.answeredBy === request.name));
  return !request.endedAt && !answers.some(isAnswer);
}

/** The request to the person (a guardian, a representative) that still waits for its answer, the first of those given. */
export function waitingRequest<One extends Asked>(requests: readonly One[], answers: readonly Given[]) {
  return requests.find((one) => isOwnWord(one.whose) && isStillAsked(one, answers));
}
