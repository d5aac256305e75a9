import "server-only";
import { createHash, randomBytes } from "node:crypto";
import type { NextApiRequest, NextApiResponse } from "next";
import NextAuth, { type NextAuthOptions } from "next-auth";
import type { Provider } from "next-auth/providers/index";
import { readEnvironment } from "@/environment";

/** Whether the office's own accounts may be used. */
export const hasOfficeSignIn = (): boolean => readEnvironment().OIDC_ISSUER !== undefined;

/** The provider of next-auth, under the name `oidc`; none where the settings name none. */
export function officeProviders(): Provider[] {
  const {
    OIDC_ISSUER: issuer,
    OIDC_CLIENT_ID: clientId,
    OIDC_CLIENT_SECRET: clientSecret,
  } = readEnvironment();
  if (!issuer) return [];
  return [
    {
      id: "oidc",
      name: "oidc",
      type: "oauth",
      issuer,
      wellKnown: `${issuer.replace(/\/$/, "")}/.well-known/openid-configuration`,
      clientId,
      clientSecret,
      idToken: true,
      checks: ["pkce", "state", "nonce"],
      authorization: { params: { scope: "openid email" } },
      profile: ({ sub, email, email_verified: verified }: Record<string, unknown>) => ({
        id: String(sub),
        email: verified === true && typeof email === "string" ? email : null,
      }),
    },
  ];
}

/**
 * Where the browser goes to sign in with the office's account, and the cookies by which its way back is known. next-auth starts only
 * from a form with a token of its own, so it is sent one here: whoever may start is asked before (app/api/oidc).
 */
export async function startAtOffice(options: NextAuthOptions, callbackUrl: string, csrfCookie: string) {
  const csrfToken = randomBytes(32).toString("hex");
  const proof = createHash("sha256").update(`${csrfToken}${options.secret}`).digest("hex");
  const cookies: string[] = [];
  let url = "";
  const request = {
    method: "POST",
    query: { nextauth: ["signin", "oidc"] },
    cookies: { [csrfCookie]: `${csrfToken}|${proof}` },
    headers: {},
    body: { csrfToken, callbackUrl, json: "true" },
  };
  const response = {
    status: () => response,
    getHeader: () => cookies,
    setHeader(name: string, value: string | string[]) {
      if (name.toLowerCase() === "set-cookie") cookies.splice(0, cookies.length, ...[value].flat());
    },
    json: (answer: { url: string }) => (url = answer.url),
    send: () => undefined,
  };
  await NextAuth(request as unknown as NextApiRequest, response as unknown as NextApiResponse, options);
  return { url, cookies };
}
