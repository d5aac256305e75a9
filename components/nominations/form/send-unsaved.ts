import type { ErrorCode, ErrorDetails, FieldCode, FieldErrors } from "@/domain/errors";
import type { NominationContent } from "@/domain/nominations/content";
import type { Unsaved } from "./unsaved";

type Answer =
  | { at: "saved"; time: number; version: number }
  | { at: "offline" }
  | { at: "signed-out" }
  | { at: "other-account" }
  | { at: "conflict"; by: string; time: number; version: number }
  /** `version` when everything but the refused fields was saved, null when nothing was. */
  | {
      at: "refused";
      error: ErrorCode | FieldCode;
      details: ErrorDetails;
      fields: FieldErrors;
      version: number | null;
    };

type Body = {
  version: number;
  savedAt: number;
  error: ErrorCode;
  details: { by?: string; action?: string; at?: number; version: number };
  fields?: FieldErrors;
};

/** Browsers refuse larger bodies on requests that may outlive their page. */
const keepaliveLimit = 60_000;
/** Statuses of refusals that may belong to single fields: what is no answer, and what is another ward's. */
const fieldRefusals = [422, 403];
/** Fields that make sense only together. */
const together: Record<string, string[]> = { formerUnitId: ["formerUnitId", "formerUnit", "nowUnitId"] };

/**
 * Sends what was typed. A field that cannot be kept as it is (half a year, a place not chosen yet or of another ward)
 * does not hold back the others: they are saved without it.
 */
export async function sendUnsaved(unsaved: Unsaved): Promise<Answer> {
  const refused: FieldErrors = {};
  let rest = unsaved.patch;
  for (;;) {
    const answer = await patch({ ...unsaved, patch: rest });
    const found = answer && fieldRefusals.includes(answer.status) ? (answer.body.fields ?? {}) : {};
    const smaller = without(rest, Object.keys(found));
    Object.assign(refused, found);
    // Each round leaves at least one field behind, so this ends.
    if (Object.keys(smaller).length === Object.keys(rest).length)
      return withRefused(understand(answer), refused);
    rest = smaller;
  }
}

function without(patch: Unsaved["patch"], paths: string[]): Unsaved["patch"] {
  const names = paths.flatMap((path) => together[path.split(".")[0]!] ?? path.split(".")[0]!);
  return Object.fromEntries(Object.entries(patch).filter(([name]) => !names.includes(name)));
}

function withRefused(answer: Answer, fields: FieldErrors): Answer {
  const [error] = Object.values(fields);
  if (error === undefined || (answer.at !== "saved" && answer.at !== "refused")) return answer;
  return { at: "refused", error, details: {}, fields, version: answer.version };
}

/** What the nomination says now; null when it cannot be had. */
export async function loadTheirs(nominationId: string): Promise<NominationContent | null> {
  const response = await fetch(`/api/nominations/${nominationId}`, { cache: "no-store" }).catch(() => null);
  return response?.ok ? ((await response.json()) as { content: NominationContent }).content : null;
}

async function patch({
  owner,
  nominationId,
  version,
  patch,
}: Unsaved): Promise<{ status: number; body: Body } | null> {
  const body = JSON.stringify({ account: owner, version, patch });
  try {
    const response = await fetch(`/api/nominations/${nominationId}`, {
      method: "PATCH",
      headers: { "content-type": "application/json" },
      body,
      keepalive: new Blob([body]).size < keepaliveLimit,
    });
    return { status: response.status, body: (await response.json()) as Body };
  } catch {
    return null;
  }
}

function understand(answer: { status: number; body: Body } | null): Answer {
  if (!answer) return { at: "offline" };
  const { status, body } = answer;
  if (status === 200) return { at: "saved", time: body.savedAt, version: body.version };
  if (body.error === "signed-out" || body.error === "other-account") return { at: body.error };
  if (body.error === "stale") {
    return {
      at: "conflict",
      by: body.details.by ?? "",
      time: body.details.at ?? Date.now(),
      version: body.details.version,
    };
  }
  return {
    at: "refused",
    error: body.error,
    details: body.details,
    fields: body.fields ?? {},
    version: null,
  };
}
