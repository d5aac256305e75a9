import { isErrorCode, type ErrorCode, type ErrorDetails, type FieldErrors } from "@/domain/errors";
import type { Answers } from "@/domain/nominations/answers";
import type { NominationContent } from "@/domain/nominations/content";
import { columnOfField, withoutFields, type Fields } from "@/domain/nominations/fields";
import type { Marks } from "@/domain/nominations/marks.server";
import type { Save } from "@/domain/nominations/saves.server";
import type { Place } from "./unsaved";

/** What became of a sending. Without an answer nobody knows whether it arrived. */
export type Outcome =
  | { at: "offline" | "signed-out" | "other-account" }
  | {
      at: "heard";
      /** What stands now; null when nothing could be saved. */
      saved: { patch: Fields; version: number; time: number; marks: Marks } | null;
      /** Why, where not all of it was saved: a refusal of the whole, or field path → message code. */
      refusal: { error: ErrorCode; details: ErrorDetails } | null;
      fields: FieldErrors;
      /** Columns in which another answer stands than the page had read. */
      newer: string[];
    };

/** What stands in a nomination now, as its form and as a person reads it. */
export type Standing = {
  version: number;
  content: NominationContent;
  answers: Answers;
  marks: Marks;
  saves: Record<string, Save>;
};

type Body = {
  version: number;
  savedAt: number;
  marks: Marks;
  error: ErrorCode;
  details: ErrorDetails;
  fields?: FieldErrors;
};
type Sending = Place & { patch: Fields; base: Marks };

/** Browsers refuse larger bodies on requests that may outlive their page. */
const keepaliveLimit = 60_000;
/** Statuses of refusals that may belong to single fields: what is no answer, another ward's, or newer elsewhere. */
const fieldRefusals = [422, 403, 409];
/** Longer than the largest story takes on a bad line. */
const patience = 90_000;

/**
 * Sends what was typed. A field that cannot be kept as it is (half a year, a place not chosen yet or of another ward, an
 * answer that stands there newer) does not hold back the others: they are saved without it.
 */
export async function sendUnsaved(sending: Sending): Promise<Outcome> {
  const refused: FieldErrors = {};
  let rest = sending.patch;
  // Each round leaves at least one field behind, so this ends.
  while (Object.keys(rest).length > 0) {
    const answer = await patch({ ...sending, patch: rest });
    if (!answer) return { at: "offline" };
    const { status, body } = answer;
    if (status === 200) {
      const saved = { patch: rest, version: body.version, time: body.savedAt, marks: body.marks };
      return heard({ saved, refused });
    }
    if (body.error === "signed-out" || body.error === "other-account") return { at: body.error };
    const found = fieldRefusals.includes(status) ? (body.fields ?? {}) : {};
    const smaller = withoutFields(rest, Object.keys(found).map(columnOfField));
    Object.assign(refused, found);
    if (Object.keys(smaller).length === Object.keys(rest).length)
      return heard({ saved: null, refused, refusal: { error: body.error, details: body.details } });
    rest = smaller;
  }
  return heard({ saved: null, refused });
}

type Heard = Extract<Outcome, { at: "heard" }>;

function heard({
  saved,
  refused,
  refusal = null,
}: Pick<Heard, "saved"> & { refused: FieldErrors; refusal?: Heard["refusal"] }): Heard {
  const entries = Object.entries(refused);
  const isNewer = ([, code]: (typeof entries)[number]) => code === "changed-elsewhere";
  const fields = Object.fromEntries(entries.filter((one) => !isNewer(one)));
  return { at: "heard", saved, refusal, fields, newer: entries.filter(isNewer).map(([column]) => column) };
}

/** What the nomination says now; null when it cannot be had. */
export async function loadStanding(nominationId: string): Promise<Standing | null> {
  try {
    const response = await fetch(`/api/nominations/${nominationId}`, {
      cache: "no-store",
      signal: AbortSignal.timeout(patience),
    });
    return response.ok ? ((await response.json()) as Standing) : null;
  } catch {
    return null;
  }
}

async function patch(sending: Sending): Promise<{ status: number; body: Body } | null> {
  const { owner, nominationId, version, base, patch } = sending;
  const body = JSON.stringify({ account: owner, version, base, patch });
  try {
    const response = await fetch(`/api/nominations/${nominationId}`, {
      method: "PATCH",
      headers: { "content-type": "application/json" },
      body,
      keepalive: new Blob([body]).size < keepaliveLimit,
      signal: AbortSignal.timeout(patience),
    });
    const answer = { status: response.status, body: (await response.json()) as Body };
    // Whatever else answers in the portal's place says nothing of these words.
    if (answer.status === 200) return answer.body.marks ? answer : null;
    return isErrorCode(answer.body.error) ? answer : null;
  } catch {
    return null;
  }
}
