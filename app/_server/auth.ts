import "server-only";
import type { NextAuthOptions } from "next-auth";
import CredentialsProvider from "next-auth/providers/credentials";
import { z } from "zod";
import { refusalOf } from "@/domain/refusal";
import { signIn } from "@/domain/users/authenticate.server";
import { absoluteLimitMs } from "@/domain/users/session-limits";
import { signInFromOffice } from "@/domain/users/office-identity.server";
import { endSession, type Browser } from "@/domain/users/sessions.server";
import { readEnvironment } from "@/environment";
import { noteUnderstood } from "@/server/visit.mjs";
import { authSecret, usesHttps } from "./auth-secret";
import { clientAddress } from "./client-address";
import { officeProviders } from "./office-sign-in";

const credentials = z.object({ email: z.string().max(320), password: z.string().max(1000) });

/**
 * next-auth carries only a random session id in its token; who that is, and whether it still holds, is
 * asked of the sessions table at every request (see viewer.ts). `/api/auth/session` tells scripts nothing of it that they
 * could hand on. next-auth makes of whatever is thrown an address with its text, or a wrong password: `onFault` is told first of what is none.
 */
export function authOptions(onFault: (fault: unknown) => void, browser: Browser): NextAuthOptions {
  // What next-auth takes the portal's address from; the request's own Host is anybody's to choose.
  process.env.NEXTAUTH_URL = readEnvironment().PORTAL_URL;
  return {
    secret: authSecret(),
    session: { strategy: "jwt", maxAge: absoluteLimitMs / 1000 },
    useSecureCookies: usesHttps(),
    cookies: {
      sessionToken: { name: sessionCookieName(), options: cookieOptions() },
      callbackUrl: { name: cookieName("next-auth.callback-url"), options: cookieOptions() },
      csrfToken: { name: csrfCookieName(), options: cookieOptions() },
    },
    // Its errors are what somebody sent: a cookie or a callback that is none.
    logger: { error: () => undefined, warn: () => undefined, debug: () => undefined },
    pages: { signIn: "/dang-nhap", signOut: "/dang-nhap", error: "/dang-nhap" },
    providers: [
      ...officeProviders(),
      CredentialsProvider({
        credentials: { email: { type: "email" }, password: { type: "password" } },
        async authorize(input, request) {
          noteUnderstood();
          const parsed = credentials.safeParse(input);
          if (!parsed.success) return null;
          const userAgent = String(request.headers?.["user-agent"] ?? "");
          const forwarded = String(request.headers?.["x-forwarded-for"] ?? "");
          try {
            const address = clientAddress(new Headers({ "x-forwarded-for": forwarded }));
            return { id: await signIn({ ...parsed.data, userAgent, address, device: null }) };
          } catch (error) {
            if (refusalOf(error)?.code !== "wrong-credentials") onFault(error);
            return null;
          }
        },
      }),
    ],
    callbacks: {
      /** Who comes from the office's sign-in is given a session here, or is refused: nobody is made an account. */
      async signIn({ user, account }) {
        if (account?.provider !== "oidc") return true;
        const { id: subject, email = null } = user;
        const issuer = readEnvironment().OIDC_ISSUER!;
        try {
          user.id = await signInFromOffice({ issuer, subject, email }, browser);
          return true;
        } catch (error) {
          if (refusalOf(error)?.code !== "not-found") onFault(error);
          return false;
        }
      },
      jwt: ({ token, user }) => (user ? { sid: user.id } : { sid: token.sid }),
      session: ({ session }) => ({ expires: session.expires }),
    },
    events: {
      async signOut({ token }) {
        if (token.sid) await endSession(token.sid);
      },
    },
  };
}

/** `__Host-` binds a cookie to this very host, which browsers allow only over https. */
const cookieName = (name: string) => (usesHttps() ? `__Host-${name}` : name);

/** What no script reads and no other site sends along. */
export const cookieOptions = () =>
  ({ httpOnly: true, sameSite: "lax", path: "/", secure: usesHttps() }) as const;

export const csrfCookieName = () => cookieName("next-auth.csrf-token");
export const sessionCookieName = () => cookieName("next-auth.session-token");

/** What a browser is known by after the session: domain/users/attempt-limits.server.ts. */
export const deviceCookieName = () => cookieName("lan-toa.device");

declare module "next-auth/jwt" {
  interface JWT {
    sid?: string;
  }
}
