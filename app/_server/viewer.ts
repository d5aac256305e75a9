import "server-only";
import { randomBytes } from "node:crypto";
import { cookies, headers } from "next/headers";
import { redirect } from "next/navigation";
import { decode, encode } from "next-auth/jwt";
import { cache } from "react";
import { can, type Action, type Actor, type Viewer } from "@/domain/permissions";
import { absoluteLimitMs } from "@/domain/users/session-limits";
import { endSession, findSessionActor, type Browser } from "@/domain/users/sessions.server";
import { localePath } from "@/messages/locales";
import { cookieOptions, deviceCookieName, sessionCookieName } from "./auth";
import { authSecret, usesHttps } from "./auth-secret";
import { clientAddress } from "./client-address";

/** How long a browser that was signed in with is known, in seconds: a year from the last time. */
const deviceLife = 365 * 24 * 60 * 60;

/**
 * The id of the session this request belongs to, checked for form only; null without one. The cookie is only read:
 * `getServerSession` would make a new one each time, for nobody, at half the price of the whole page's queries.
 */
export const currentSessionId = cache(async (): Promise<string | null> => {
  const token = (await cookies()).get(sessionCookieName())?.value;
  return token ? sessionIdIn(token) : null;
});

/** Ids in tokens that were read before: deriving the key and deciphering cost more than asking the table, which decides. */
const read = new Map<string, string>();
const mostRead = 2000;

async function sessionIdIn(token: string): Promise<string | null> {
  const known = read.get(token);
  if (known) return known;
  const { sid } = (await decode({ token, secret: authSecret() }).catch(() => null)) ?? {};
  if (!sid) return null;
  if (read.size >= mostRead) read.clear();
  read.set(token, sid);
  return sid;
}

/** Who is asking, with the roles of this moment; null for a visitor. Read once per request. */
export const currentViewer = cache(async (): Promise<Viewer> => {
  const sessionId = await currentSessionId();
  return sessionId ? findSessionActor(sessionId) : null;
});

/** The signed-in person, or a redirect to the sign-in page that leads back to `path` (without locale). */
export async function requireViewer(locale: string, path: string): Promise<Actor> {
  const viewer = await currentViewer();
  if (viewer) return viewer;
  const back = `callbackUrl=${encodeURIComponent(localePath(locale, path))}`;
  redirect(`${localePath(locale, "/dang-nhap")}?${back}${(await comesFromSignIn()) ? "&phien=mat" : ""}`);
}

/** Whoever signed in just now and has no session has a browser that keeps none: it blocks cookies. */
async function comesFromSignIn(): Promise<boolean> {
  const referer = (await headers()).get("referer") ?? "";
  return URL.canParse(referer) && new URL(referer).pathname.endsWith("/dang-nhap");
}

/** Like `requireViewer`, and sends people whose work is elsewhere to their account, which says why. */
export async function requireArea(
  locale: string,
  path: string,
  area: Extract<Action, `${string}.enter`>,
): Promise<Actor> {
  const viewer = await requireViewer(locale, path);
  if (!can(viewer, area)) redirect(localePath(locale, `/tai-khoan?khu-vuc=${area.split(".")[0]}`));
  return viewer;
}

/**
 * Like `requireArea` on a page whose form can be shown without its nomination: null when that form was posted without
 * scripts after the session had ended. A redirect from here would post the words on to the sign-in page, which has
 * no such form; rendered again, the form gets back what was typed.
 */
export async function findFormOwner(
  locale: string,
  path: string,
  area: Extract<Action, `${string}.enter`>,
): Promise<Actor | null> {
  if ((await isPostedWithoutScripts()) && !(await currentViewer())) return null;
  return requireArea(locale, path, area);
}

/** Whether this request is a form sent by the browser itself: scripts send actions with a header of their own. */
export async function isPostedWithoutScripts(): Promise<boolean> {
  const sent = await headers();
  return !sent.has("next-action") && (sent.get("content-type") ?? "").startsWith("multipart/form-data");
}

/**
 * Hands the browser the token of a session just opened, and its own, by which it is known the next time. Only in actions
 * and route handlers.
 */
export async function setSessionCookies(sessionId: string, { device }: Browser): Promise<void> {
  const jar = await cookies();
  const maxAge = absoluteLimitMs / 1000;
  const token = await encode({ token: { sid: sessionId }, secret: authSecret(), maxAge });
  const safe = cookieOptions();
  jar.set(sessionCookieName(), token, { ...safe, maxAge });
  if (device) jar.set(deviceCookieName(), device, { ...safe, maxAge: deviceLife });
}

/** Ends this request's session in the table and forgets its cookie. */
export async function endCurrentSession(): Promise<void> {
  const sessionId = await currentSessionId();
  if (sessionId) await endSession(sessionId);
  (await cookies()).delete({ name: sessionCookieName(), path: "/", secure: usesHttps() });
}

/** The browser that asks. One that was never signed in with gets a token, which it keeps once a session is opened. */
export async function askingBrowser(): Promise<Browser> {
  const [sent, jar] = [await headers(), await cookies()];
  const kept = jar.get(deviceCookieName())?.value ?? "";
  const device = /^[\w-]{43}$/.test(kept) ? kept : randomBytes(32).toString("base64url");
  return { userAgent: sent.get("user-agent") ?? "", address: clientAddress(sent), device };
}
