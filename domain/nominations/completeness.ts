import { ageGroupOf } from "../consent/age";
import { giversFor, type ConsentGiver } from "../consent/vocabulary";
import type { FieldCode, FieldErrors } from "../errors";
import type { NominationContent } from "./content";
import { sectionOfField, type SectionId } from "./sections";

/**
 * What is still missing before a nomination may be sent: field → message code, in the order of the form. Web
 * consent is always needed: a person's own, under sixteen the guardian's too, under seven the guardian's alone (Luật 91/2025/QH15).
 */
export function missingAnswers(content: NominationContent): FieldErrors {
  const missing: FieldErrors = {};
  if (!content.kind) missing.kind = "choose-kind";
  if (!content.campaign) missing.campaignId = "choose-campaign";
  if (!content.name) missing.name = "name-required";
  if (!content.field) missing.fieldId = "choose-field";
  if (!content.deed) missing.deed = "deed-required";
  if (content.sinceYear && content.untilYear && content.untilYear < content.sinceYear) {
    missing.untilYear = "years-order";
  }
  if ([...content.story].length < 100) missing.story = "story-required";
  if (content.kind === "model" && !content.howTo) missing.howTo = "how-to-required";
  if (content.photos.some((photo) => !photo.alt)) missing.photos = "alt-required";
  const consent = missingConsent(content);
  if (consent) missing.consents = consent;
  if (content.kind === "individual" && ageGroupOf(content) === null) missing.ageGroup = "choose-age";
  return missing;
}

function missingConsent(content: NominationContent): FieldCode | null {
  const web = content.consents.filter((consent) => consent.channel === "web");
  if (web.length === 0) return "consent-required";
  // The kind may have changed since: whoever agreed then cannot agree for what is nominated now.
  if (content.consents.some((consent) => !giversFor(content.kind).includes(consent.giver)))
    return "consent-giver";
  if (content.kind !== "individual") return null;
  const agreed = (giver: ConsentGiver) => web.some((consent) => consent.giver === giver);
  const group = ageGroupOf(content);
  if (group !== "adult" && group !== null && !agreed("guardian")) return "guardian-required";
  return group !== "under-7" && !agreed("self") ? "self-required" : null;
}

const optional: SectionId[] = ["don-vi", "so-lieu", "anh", "giay-to"];

/** Whether a nomination may be sent with nothing in this section. */
export const isOptional = (id: SectionId) => optional.includes(id);

/** How far each section is: `done` when nothing it asks for is missing and something was answered. */
export function sectionStatus(content: NominationContent, id: SectionId): "empty" | "started" | "done" {
  const asked = Object.keys(missingAnswers(content)).some((field) => sectionOfField[field] === id);
  const answered = answersIn(content, id);
  if (!answered) return "empty";
  return asked ? "started" : "done";
}

function answersIn(content: NominationContent, id: SectionId): boolean {
  switch (id) {
    case "doi-tuong":
      return Boolean(content.kind || content.campaign || content.name);
    case "don-vi":
      return Boolean(content.neighbourhood || content.formerUnit);
    case "thanh-tich":
      return Boolean(content.field || content.deed);
    case "cau-chuyen":
      return content.story.length > 0;
    case "ap-dung":
      return Boolean(content.howTo || content.cost || content.needs);
    case "so-lieu":
      return content.figures.length > 0;
    case "anh":
      return content.photos.length > 0;
    case "dong-y":
      return content.consents.length > 0;
    case "giay-to":
      return content.attachments.length > 0;
  }
}
