import { DomainError } from "@/domain/errors";
import { readEnvironment } from "@/environment";

/**
 * Refuses a writing request that does not prove it comes from the portal's own pages: Origin must be present and be the
 * portal's, scheme and port too. Next lets requests without Origin through, so this is asked again everywhere.
 * Throws `foreign-origin`.
 */
export function assertSameOrigin(headers: Pick<Headers, "get">): void {
  if (headers.get("origin") !== ownOrigin(headers.get("host"))) throw new DomainError("foreign-origin");
}

/**
 * PORTAL_URL's, whatever the sender says it asked for. Where that names only this machine, as it does until somebody sets
 * it, the portal has no name of its own yet and is what it was asked as.
 */
function ownOrigin(host: string | null): string | null {
  const { origin, hostname } = new URL(readEnvironment().PORTAL_URL);
  const isUnnamed = /^(?:localhost|127\.[\d.]+|\[::1\])$/.test(hostname);
  return isUnnamed ? `http://${host}` : origin;
}
