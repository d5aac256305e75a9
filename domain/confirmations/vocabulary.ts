import type { ConsentChannel, ConsentGiver } from "../consent/vocabulary";

/** Others who are asked for their word: tổ trưởng, trưởng khu phố · nơi làm việc · người làm chứng. */
export const otherWhose = ["residence", "workplace", "witness"] as const;
export type OtherWhose = (typeof otherWhose)[number];

/** Whose word it is: of those who agree for the person, or of others. */
export type Whose = ConsentGiver | OtherWhose;

/** Whether the words are about who is asked, or about a child or body they speak for. */
export const isOwnWord = (whose: Whose): whose is ConsentGiver =>
  !otherWhose.some((other) => other === whose);

/** By the link, or heard from an official who read the words out or handed the printed form over. */
export const wordWays = ["link", "reading"] as const;
export type WordWay = (typeof wordWays)[number];

/**
 * `confirmed`: the words are right · `correction`: they are to be changed · `unread`: did not want to read or hear them, before
 * whoever recorded that · others `agree` or `object`.
 */
export const wordOutcomes = ["confirmed", "correction", "unread", "agree", "object"] as const;
export type WordOutcome = (typeof wordOutcomes)[number];

/** What became of a correction: the words were changed, or it was answered why not. */
export const correctionEnds = ["taken", "answered"] as const;
export type CorrectionEnd = (typeof correctionEnds)[number];

/** What was said of each channel; a channel that was not answered stands as it stood. */
export type ChannelChoices = Partial<Record<ConsentChannel, "yes" | "no">>;
