import type { HeldWords } from "../../confirmations/standing";
import { ageGroupOf } from "../../consent/age";
import { giversFor, type AgeGroup, type ConsentChannel, type ConsentGiver } from "../../consent/vocabulary";
import type { FieldCode } from "../../errors";
import type { Facts } from "./question";

// What makes an answer good enough for its level. Each gives a rule: answer, rest of the nomination → field code or null.

/** There is an answer at all. */
export const needed = (code: FieldCode) => (value: string | number | null) => (value ? null : code);

/** This answer or that of the question named `other`: either will do. */
export const either = (other: string, code: FieldCode) => (value: string, content: Facts) =>
  value || content[other] ? null : code;

export const yearsInOrder = (code: FieldCode) => (untilYear: number | null, content: Facts) =>
  content.sinceYear && untilYear && untilYear < content.sinceYear ? code : null;

/** How many characters a story that is told has at least. */
export const shortestStory = 100;

/** How long a text is as a reader counts. */
export const lengthOf = (text: string) => [...text].length;

/** At least `least` characters as a reader counts them. */
export const isLongEnough = (least: number, code: FieldCode) => (text: string) =>
  lengthOf(text) < least ? code : null;

/** Each photo has its words for who cannot see it (TT 26/2020/TT-BTTTT). */
export const describedPhotos = (code: FieldCode) => (photos: readonly { alt: string }[]) =>
  photos.some((photo) => !photo.alt) ? code : null;

const heldCodes = {
  correction: "word-correction",
  outdated: "word-outdated",
  "paper-changed": "word-paper-changed",
  "paper-unread": "word-paper-unread",
} as const satisfies Record<HeldWords, FieldCode>;

type Given = { channel: ConsentChannel; giver: ConsentGiver };

/**
 * Everyone agreed to `channel` who has to: a person themselves, under sixteen the guardian too, under seven the guardian
 * alone (Luật 91/2025/QH15; NĐ 356/2025/NĐ-CP).
 */
export const consentedTo =
  (channel: ConsentChannel) =>
  (consents: readonly Given[], content: Facts): FieldCode | null => {
    const given = consents.filter((consent) => consent.channel === channel);
    if (given.length === 0) return "consent-required";
    // The kind may have changed since: whoever agreed then cannot agree for what is nominated now.
    if (consents.some((consent) => !giversFor(content.kind).includes(consent.giver))) return "consent-giver";
    const held = content.ownWord ? heldCodes[content.ownWord] : null;
    // A name in a roll is agreed to as such; which story was read says nothing of it.
    if (held && (channel === "web" || !held.startsWith("word-paper"))) return held;
    if (content.kind !== "individual") return null;
    const agreed = (giver: ConsentGiver) => given.some((consent) => consent.giver === giver);
    const group = ageGroupOf(content);
    if (group !== "adult" && group !== null && !agreed("guardian")) return "guardian-required";
    return group !== "under-7" && !agreed("self") ? "self-required" : null;
  };

/** A person's age group is known, from the year of birth or as it was said. */
export const agedRight = (code: FieldCode) => (_said: AgeGroup | null, content: Facts) =>
  content.kind === "individual" && ageGroupOf(content) === null ? code : null;
