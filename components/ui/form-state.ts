import type { ErrorCode, ErrorDetails, FieldErrors } from "@/domain/errors";

/** What a form shows after it was sent. `values` are the typed words, so that nothing is lost. */
export type FormState<Data = undefined> =
  | { ok: null }
  | { ok: true; data: Data }
  | {
      ok: false;
      error: ErrorCode;
      details: ErrorDetails;
      fields: FieldErrors;
      values: Record<string, unknown>;
    };

/** A server action as a form sees it. */
export type FormHandler<Data> = (previous: FormState<Data>, form: FormData) => Promise<FormState<Data>>;
