import "server-only";
import { readEnvironment } from "@/environment";

/** The secret that seals sign-in tokens; `npm start` makes and keeps one in demo mode. */
export function authSecret(): string {
  const secret = readEnvironment().AUTH_SECRET;
  if (!secret) throw new Error("AUTH_SECRET is missing: start the portal with `npm start`");
  return secret;
}

/** Whether people reach the portal over https, as its public address says. */
export function usesHttps(): boolean {
  return readEnvironment().PORTAL_URL.startsWith("https://");
}
