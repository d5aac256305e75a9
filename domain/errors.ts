/** Every expected refusal. The words for each stand in messages/ under `errors`. */
export type ErrorCode =
  | "not-found"
  | "not-allowed"
  | "signed-out"
  | "other-account"
  | "foreign-origin"
  | "invalid"
  | "stale"
  | "wrong-step"
  | "own-nomination"
  | "nothing-typed"
  | "incomplete"
  | "deadline-passed"
  | "campaign-elsewhere"
  | "listing-required"
  | "on-hold"
  | "listing-needless"
  | "listing-running"
  | "listing-over"
  | "wrong-unit"
  | "role-ended"
  | "too-many-attempts"
  | "wrong-credentials"
  | "link-invalid"
  | "common-password"
  | "no-file"
  | "file-too-large"
  | "file-not-image"
  | "file-not-document"
  | "photo-heic"
  | "photo-too-many-pixels"
  | "photo-damaged"
  | "paper-locked"
  | "quota-exceeded"
  | "email-taken"
  | "last-admin"
  | "already-adopted"
  | "not-a-person";

/** What a refused command may tell the person, by name, e.g. `{ by: "Lê Thị H", at: "…" }`. */
export type ErrorDetails = Record<string, string | number>;

/** An expected refusal: shown to the person as a sentence, never logged as a fault. */
export class DomainError extends Error {
  constructor(
    readonly code: ErrorCode,
    readonly details: ErrorDetails = {},
    /** Field name → message code, for refusals that belong to a field. */
    readonly fields: Record<string, string> = {},
  ) {
    super(code);
    this.name = "DomainError";
  }
}
