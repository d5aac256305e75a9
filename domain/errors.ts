import { isOneOf } from "./vocabulary";

/** Every expected refusal. The words for each stand in messages/ under `errors`. */
export const errorCodes = [
  "not-found",
  "not-allowed",
  "signed-out",
  "other-account",
  "foreign-origin",
  "invalid",
  "stale",
  "wrong-step",
  "own-nomination",
  "nothing-typed",
  "incomplete",
  "unchanged",
  "deadline-passed",
  "deed-nominated",
  "deed-awarded",
  "campaign-elsewhere",
  "campaign-shut",
  "quota-full",
  "quota-line",
  "late-code",
  "listing-required",
  "on-hold",
  "too-many-rows",
  "decision-names",
  "merger-from",
  "merger-into",
  "merger-new",
  "merger-many",
  "merger-taken",
  "unit-ended",
  "nothing-ready",
  "listing-needless",
  "listing-running",
  "listing-over",
  "wrong-unit",
  "role-ended",
  "too-many-attempts",
  "wrong-credentials",
  "link-invalid",
  "common-password",
  "no-file",
  "file-too-large",
  "file-not-image",
  "file-not-document",
  "photo-heic",
  "photo-too-many-pixels",
  "photo-damaged",
  "paper-locked",
  "quota-exceeded",
  "too-many-drafts",
  "drafts-too-fast",
  "papers-full",
  "unit-papers-full",
  "unit-photos-full",
  "day-files-full",
  "files-too-fast",
  "email-taken",
  "last-admin",
  "already-adopted",
  "not-a-person",
  "storage-full",
  "sheet-old-excel",
  "sheet-old-word",
  "sheet-open-document",
  "sheet-pdf",
  "sheet-picture",
  "sheet-locked",
  "sheet-swollen",
  "sheet-too-long",
  "sheet-damaged",
  "sheet-unknown",
  "sheet-no-table",
  "sheet-column-twice",
  "sheet-no-name",
  "certificates-changed",
  "certificates-many",
  "certificate-hindered",
  "certificate-story",
  // What a browser finds instead of an answer.
  "no-line",
  "no-reply",
  "no-answer",
  "portal-updated",
  "portal-fault",
] as const;
export type ErrorCode = (typeof errorCodes)[number];
export const isErrorCode = (text: unknown) => isOneOf(errorCodes, text);

/** What can be wrong with one field. The words for each stand in messages/ under `fieldErrors`. */
export const fieldCodes = [
  "required",
  "invalid",
  "too-long",
  "password-short",
  "password-common",
  "password-known-words",
  "password-wrong",
  "email-invalid",
  "email-taken",
  "unknown-unit",
  "year-invalid",
  "deed-long",
  "name-long",
  "choose-kind",
  "choose-campaign",
  "choose-field",
  "name-required",
  "deed-required",
  "story-required",
  "consent-required",
  "consent-name",
  "consent-date",
  "guardian-required",
  "years-order",
  "how-to-required",
  "alt-required",
  "wrong-unit",
  "email-required",
  "password-required",
  "choose-role",
  "choose-take-down",
  "choose-unit",
  "person-required",
  "date-invalid",
  "day-invalid",
  "decision-year",
  "listing-short",
  "listing-shorter",
  "listing-long",
  "dates-order",
  "several-units",
  "contact-consent",
  "link-invalid",
  "consent-giver",
  "choose-age",
  "self-required",
  "admin-city",
  "campaign-elsewhere",
  "phone-invalid",
  "phone-area-code",
  "campaign-closed",
  "campaign-not-open",
  "campaign-needs",
  "number-invalid",
  "phases-order",
  "phase-deadline",
  "phase-conference",
  "quota-line",
  "late-day",
  "late-code-unknown",
  "late-code-elsewhere",
  "late-code-withdrawn",
  "late-code-expired",
  "no-letter",
  "date-impossible",
  "birth-year-required",
  "sex-required",
  "occupation-required",
  "place-required",
  "settled",
  "choose-hold-cause",
  "changed-elsewhere",
  "document-number-taken",
  "document-itself",
  "issued-invalid",
  "field-taken",
  "last-field",
  "holiday-there",
  "span-long",
  "text-same",
  "day-future",
  "deed-twice",
  "column-twice",
  "blank-size",
  "blank-outside",
  "length-invalid",
  "letters-size",
  "gap-unknown",
  "measure-far",
] as const;
export type FieldCode = (typeof fieldCodes)[number];
export const isFieldCode = (text: unknown) => isOneOf(fieldCodes, text);

/** Field path ("figures.0.label") → what is wrong with it. */
export type FieldErrors = Record<string, FieldCode>;

/** The code a schema refuses with. A schema takes any text as its message: through here it is one that has words. */
export const fieldCode = (code: FieldCode): FieldCode => code;

/** What a refused command may tell the person, by name, e.g. `{ by: "Lê Thị H", at: "…" }`. */
export type ErrorDetails = Record<string, string | number>;

/** An expected refusal: shown to the person as a sentence, never logged as a fault. */
export class DomainError extends Error {
  constructor(
    readonly code: ErrorCode,
    readonly details: ErrorDetails = {},
    /** For refusals that belong to a field. */
    readonly fields: FieldErrors = {},
  ) {
    super(code);
    this.name = "DomainError";
  }
}

/** What a thrown error refuses: itself, or that the disk is full (`db/write.ts`); null for a fault. */
export function refusalOf(error: unknown): DomainError | null {
  if (error instanceof DomainError) return error;
  const isFull = error instanceof Error && "code" in error && fullCodes.has(String(error.code));
  return isFull ? new DomainError("storage-full") : null;
}

/** From the database, and from the file system where an upload is received. */
const fullCodes = new Set(["storage-full", "ENOSPC", "EDQUOT", "EFBIG"]);
