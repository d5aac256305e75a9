/**
 * The address a request came from: the last entry of X-Forwarded-For. The trusted proxy wrote it, or Next itself
 * from the connection: what others claim is dropped on arrival (server/client-address.mjs).
 */
export function clientAddress(headers: Pick<Headers, "get">): string {
  return headers.get("x-forwarded-for")?.split(",").at(-1)?.trim() ?? "";
}
