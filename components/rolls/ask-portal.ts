import { isErrorCode, type ErrorCode } from "@/domain/errors";
import type { Likeness } from "@/domain/persons/found";
import type { RefusedCell } from "@/domain/rolls/save-cells.server";
import { limitedWait } from "../ui/limited-wait";
import type { ListRead, Sending } from "./sheet";

type Saved = ListRead & { refused: RefusedCell[]; savedAt: number };

/** What the portal answered to a saving; null where nothing of it did. */
export async function sendCells(
  rollId: string,
  body: Sending & { account: string; since: number },
): Promise<Saved | { error: ErrorCode } | null> {
  const answer = await ask<Saved | { error: string }>(`/api/rolls/${rollId}`, {
    method: "PATCH",
    headers: { "content-type": "application/json" },
    body: JSON.stringify(body),
  });
  if (answer === null || !("error" in answer)) return answer?.savedAt ? answer : null;
  return isErrorCode(answer.error) ? { error: answer.error } : null;
}

/** What changed in a list since then (ms); null where nothing was answered. */
export async function readList(rollId: string, since: number) {
  const answer = await ask<ListRead & { readAt: number }>(`/api/rolls/${rollId}?since=${since}`);
  return answer?.readAt ? answer : null;
}

/** Who is like the persons of these rows, by row; null where nothing was answered. */
export const readLikenesses = (rollId: string, rows: string[]) =>
  ask<Record<string, Likeness[]>>(`/api/rolls/${rollId}/likenesses?rows=${rows.join(",")}`);

async function ask<Answer extends object>(address: string, init: RequestInit = {}): Promise<Answer | null> {
  try {
    const response = await fetch(address, { ...init, signal: limitedWait() });
    return (await response.json()) as Answer;
  } catch {
    return null;
  }
}
