import { z } from "zod";
import { fieldCode } from "../errors";
import { profileKinds } from "../profiles/vocabulary";
import { line, lines, nameLine } from "../text/input";

/** What a visitor has to say. */
export const visitorWords = lines(3000).pipe(z.string().min(1, fieldCode("required")));

/** What proves that a person sends it; see proof.server.ts. */
export const visitorProof = {
  token: z.string().max(200).default(""),
  proof: z.string().max(2000).default(""),
  /** People do not see this field; its name is one that no password manager knows. */
  remark: z.string().max(2000).default(""),
};

/** How to reach the sender. */
export const visitorContact = {
  contact: line(200).default(""),
  contactConsent: z.string().max(10).optional(),
};

/** Contact is kept only with consent: silence is not consent (Luật 91/2025/QH15). */
export const consented = (input: { contact: string; contactConsent?: string }) =>
  input.contact === "" || input.contactConsent === "1";
/** Asked also where other answers are missing: whoever is refused learns of everything at once. */
export const consentMissing = {
  error: fieldCode("contact-consent"),
  path: ["contactConsent"],
  when: () => true,
};

const unit = {
  /** The unit as typed, and as chosen from the list or among the parts of a split one. */
  unit: line(120).default(""),
  unitId: line(120).default(""),
  nowUnitId: line(120).default(""),
};

/** Where, judged by itself: whatever cannot be a unit's name counts as nothing typed. */
export const unitAnswer = z.object({
  unit: unit.unit.catch(""),
  unitId: unit.unitId.catch(""),
  nowUnitId: unit.nowUnitId.catch(""),
});

/** A citizen's tip: who or what, why, where, and how to ask back. */
export const suggestionInput = z
  .object({
    kind: z.enum(profileKinds, fieldCode("choose-kind")),
    name: nameLine(200).pipe(z.string().min(1, fieldCode("name-required"))),
    reason: visitorWords,
    ...unit,
    place: line(160).default(""),
    model: line(120).default(""),
    ...visitorContact,
    ...visitorProof,
  })
  .refine(consented, consentMissing);
export type SuggestionInput = z.output<typeof suggestionInput>;

/** What is wrong in which story. */
export const mistakeInput = z
  .object({ page: z.string().max(300), reason: visitorWords, ...visitorContact, ...visitorProof })
  .refine(consented, consentMissing);
export type MistakeInput = z.output<typeof mistakeInput>;

/** What the officials answer when they settle a suggestion. */
export const outcomeInput = z.object({
  id: z.string().max(64),
  outcome: lines(1000).default(""),
});
