/**
 * The address a request came from: the last entry of X-Forwarded-For, which the nearest proxy (or Next itself,
 * without one) wrote; earlier entries are whatever the sender liked.
 */
export function clientAddress(headers: Pick<Headers, "get">): string {
  return headers.get("x-forwarded-for")?.split(",").at(-1)?.trim() ?? "";
}
