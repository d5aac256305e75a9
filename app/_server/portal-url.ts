import "server-only";
import { readEnvironment } from "@/environment";

/** The full address of `path` (with locale), for paper, QR codes and messages. */
export function portalUrl(path: string): string {
  return `${readEnvironment().PORTAL_URL}${path}`;
}
