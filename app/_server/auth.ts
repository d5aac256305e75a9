import "server-only";
import type { NextAuthOptions } from "next-auth";
import CredentialsProvider from "next-auth/providers/credentials";
import { z } from "zod";
import { refusalOf } from "@/domain/errors";
import { signIn } from "@/domain/users/authenticate.server";
import { absoluteLimitMs } from "@/domain/users/session-limits";
import { endSession } from "@/domain/users/sessions.server";
import { authSecret, usesHttps } from "./auth-secret";
import { clientAddress } from "./client-address";

const credentials = z.object({ email: z.string().max(320), password: z.string().max(1000) });

/**
 * next-auth carries only a random session id in its token; who that is, and whether it still holds, is
 * asked of the sessions table at every request (see viewer.ts). Only the server's own question `forServer`
 * is answered with that id: `/api/auth/session` tells scripts nothing they could hand on.
 */
export function authOptions({ forServer = false } = {}): NextAuthOptions {
  return {
    secret: authSecret(),
    session: { strategy: "jwt", maxAge: absoluteLimitMs / 1000 },
    useSecureCookies: usesHttps(),
    cookies: {
      sessionToken: {
        name: sessionCookieName(),
        options: { httpOnly: true, sameSite: "lax", path: "/", secure: usesHttps() },
      },
    },
    pages: { signIn: "/dang-nhap", signOut: "/dang-nhap", error: "/dang-nhap" },
    providers: [
      CredentialsProvider({
        credentials: { email: { type: "email" }, password: { type: "password" } },
        async authorize(input, request) {
          const parsed = credentials.safeParse(input);
          if (!parsed.success) return null;
          const userAgent = String(request.headers?.["user-agent"] ?? "");
          const forwarded = String(request.headers?.["x-forwarded-for"] ?? "");
          try {
            const address = clientAddress(new Headers({ "x-forwarded-for": forwarded }));
            return { id: await signIn({ ...parsed.data, userAgent, address }) };
          } catch (error) {
            if (refusalOf(error)) return null;
            throw error;
          }
        },
      }),
    ],
    callbacks: {
      jwt: ({ token, user }) => (user ? { sid: user.id } : { sid: token.sid }),
      session: ({ session, token }) => ({
        expires: session.expires,
        ...(forServer ? { sid: token.sid } : {}),
      }),
    },
    events: {
      async signOut({ token }) {
        if (token.sid) await endSession(token.sid);
      },
    },
  };
}

/** `__Host-` binds the cookie to this very host, which browsers allow only over https. */
export function sessionCookieName(): string {
  return usesHttps() ? "__Host-next-auth.session-token" : "next-auth.session-token";
}

declare module "next-auth" {
  interface Session {
    sid?: string;
  }
}

declare module "next-auth/jwt" {
  interface JWT {
    sid?: string;
  }
}
