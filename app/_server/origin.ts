import { DomainError } from "@/domain/errors";
import { readEnvironment } from "@/environment";

/**
 * Refuses a writing request that does not prove it comes from the portal's own pages: Origin must be present
 * and name this host. Next lets requests without Origin through, so this is asked again everywhere.
 * Throws `foreign-origin`.
 */
export function assertSameOrigin(headers: Pick<Headers, "get">): void {
  const origin = headers.get("origin");
  if (!origin || !URL.canParse(origin)) throw new DomainError("foreign-origin");
  const { host } = new URL(origin);
  const own = [headers.get("host"), new URL(readEnvironment().PORTAL_URL).host];
  if (!own.includes(host)) throw new DomainError("foreign-origin");
}
