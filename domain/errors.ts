import { councilErrors } from "./councils/vocabulary";
import type { FieldErrors } from "./field-codes";
import { isOneOf } from "./vocabulary";

export { fieldCode, fieldCodes, isFieldCode, type FieldCode, type FieldErrors } from "./field-codes";

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
  "paper-gap",
  "paper-brace",
  "paper-nobody",
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
  "word-link-invalid",
  "word-ended",
  "words-changed",
  "words-same",
  "copies-left",
  "channel-refused",
  "campaign-same",
  "not-praised",
  "already-there",
  "file-not-sound",
  "not-answered-yet",
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
  "mail-off",
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
  "publication-waits",
  ...councilErrors,
  "undo-late",
  "quota-decided",
  "together-refused",
  "together-many",
  // What a browser finds instead of an answer.
  "no-line",
  "no-reply",
  "no-answer",
  "portal-updated",
  "portal-fault",
] as const;
export type ErrorCode = (typeof errorCodes)[number];
export const isErrorCode = (text: unknown) => isOneOf(errorCodes, text);

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
