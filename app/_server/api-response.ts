import "server-only";
import { headers } from "next/headers";
import { DomainError, type ErrorCode } from "@/domain/errors";
import { refusalOf } from "@/domain/refusal";
import type { Actor } from "@/domain/permissions";
import { noteUnderstood } from "@/server/visit.mjs";
import { assertSameOrigin } from "./origin";
import { currentViewer } from "./viewer";

const statuses: Partial<Record<ErrorCode, number>> = {
  "signed-out": 401,
  "other-account": 401,
  "foreign-origin": 403,
  "not-allowed": 403,
  "wrong-unit": 403,
  "role-ended": 403,
  "not-found": 404,
  stale: 409,
  "wrong-step": 409,
  "file-too-large": 413,
  "file-not-image": 415,
  "file-not-document": 415,
  "photo-heic": 415,
  "photo-too-many-pixels": 413,
  "photo-damaged": 415,
  "paper-locked": 415,
  "too-many-attempts": 429,
  "storage-full": 507,
  "database-away": 503,
  "drafts-too-fast": 429,
  "papers-full": 413,
  "unit-papers-full": 413,
  "unit-photos-full": 413,
  "day-files-full": 413,
  "files-too-fast": 429,
};

/** Runs a writing route for the signed-in person; a refusal becomes `{ error, details, fields }` and its status. */
export async function apiCommand<T>(run: (actor: Actor) => Promise<T>): Promise<Response> {
  noteUnderstood();
  try {
    assertSameOrigin(await headers());
    const viewer = await currentViewer();
    if (!viewer) throw new DomainError("signed-out");
    return Response.json(await run(viewer));
  } catch (error) {
    return refusal(error);
  }
}

/** A refusal as JSON; anything else is thrown on. */
export function refusal(error: unknown): Response {
  const refused = refusalOf(error);
  if (!refused) throw error;
  const { code, details, fields } = refused;
  return Response.json({ error: code, details, fields }, { status: statuses[code] ?? 422 });
}
