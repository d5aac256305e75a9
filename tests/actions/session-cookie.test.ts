import { afterEach, describe, expect, test, vi } from "vitest";
import { authOptions, sessionCookieName } from "@/app/_server/auth";
import { browser } from "../support/people";

const noFault = () => expect.unreachable();

afterEach(() => vi.unstubAllEnvs());

function portalAt(url: string): void {
  vi.stubEnv("PORTAL_URL", url);
  vi.stubEnv("AUTH_SECRET", "0123456789abcdef0123456789abcdef");
}

describe("the session cookie", () => {
  test("is bound to this host and to https where there is https", () => {
    portalAt("https://lantoa.example");
    expect(sessionCookieName()).toBe("__Host-next-auth.session-token");
    expect(authOptions(noFault, browser("test")).cookies?.sessionToken).toEqual({
      name: "__Host-next-auth.session-token",
      options: { httpOnly: true, sameSite: "lax", path: "/", secure: true },
    });
  });

  test("works over plain http on one's own machine", () => {
    portalAt("http://localhost:3000");
    expect(authOptions(noFault, browser("test")).cookies?.sessionToken).toEqual({
      name: "next-auth.session-token",
      options: { httpOnly: true, sameSite: "lax", path: "/", secure: false },
    });
  });
});

test("scripts learn from next-auth when the session ends, never its id", () => {
  portalAt("https://lantoa.example");
  const given = {
    session: { expires: "2026-11-24" },
    token: { sid: "secret-id" },
    user: { id: "", email: "", emailVerified: null },
    newSession: undefined,
    trigger: "update" as const,
  };
  expect(authOptions(noFault, browser("test")).callbacks?.session?.(given)).toEqual({
    expires: "2026-11-24",
  });
});
