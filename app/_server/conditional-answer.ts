import "server-only";
import { createHash } from "node:crypto";

/**
 * May be kept by anyone, but is asked for each time: what was taken down vanishes at once, and what did not change
 * costs a 304.
 */
export const askEachTime = "public, no-cache";

/** A weak ETag of these bytes: the same words compressed differently on the way are still the same. */
export function etagOf(...parts: (string | Buffer | number)[]): string {
  const hash = createHash("sha256");
  for (const part of parts) hash.update(typeof part === "number" ? String(part) : part).update("\0");
  return `W/"${hash.digest("base64url").slice(0, 22)}"`;
}

/** Whether the sender has already got what `etag` stands for (If-None-Match, RFC 9110 §13.1.2). */
export function alreadyHas(request: Request, etag: string): boolean {
  const held = request.headers.get("if-none-match");
  if (!held) return false;
  const bare = (tag: string) => tag.trim().replace(/^W\//, "");
  return held.trim() === "*" || held.split(",").some((tag) => bare(tag) === bare(etag));
}

/** `body` with its ETag, or 304 without it when the sender has it already. */
export function conditionalAnswer(request: Request, body: string, headers: Record<string, string>): Response {
  const etag = etagOf(body);
  const all = { "cache-control": askEachTime, ...headers, etag };
  if (alreadyHas(request, etag)) {
    const { "content-type": _type, ...kept } = all as Record<string, string>;
    return new Response(null, { status: 304, headers: kept });
  }
  return new Response(body, { headers: all });
}

/** An empty 404 that nobody keeps: tomorrow there may be something. */
export function notFoundAnswer(): Response {
  return new Response(null, { status: 404, headers: { "cache-control": "no-store" } });
}

/** An empty 410 that nobody keeps: what was here may be published again. */
export function goneAnswer(): Response {
  return new Response(null, { status: 410, headers: { "cache-control": "no-store" } });
}
