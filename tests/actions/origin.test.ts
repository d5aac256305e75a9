import { afterEach, expect, test, vi } from "vitest";
import { clientAddress } from "@/app/_server/client-address";
import { assertSameOrigin } from "@/app/_server/origin";

afterEach(() => vi.unstubAllEnvs());

test.each([
  ["the portal's own address", { host: "127.0.0.1:3000", origin: "https://lantoa.example" }, true],
  ["the host that was asked", { host: "localhost:3000", origin: "http://localhost:3000" }, true],
  ["another host", { host: "localhost:3000", origin: "https://evil.example" }, false],
  ["another port", { host: "localhost:3000", origin: "http://localhost:4000" }, false],
  ["a name that only begins alike", { host: "x", origin: "https://lantoa.example.evil.example" }, false],
  ["null", { host: "localhost:3000", origin: "null" }, false],
  ["nothing", { host: "localhost:3000", origin: "" }, false],
])("Origin: %s", (_name, { host, origin }, allowed) => {
  vi.stubEnv("PORTAL_URL", "https://lantoa.example");
  const headers = new Headers(origin ? { host, origin } : { host });
  const ask = () => assertSameOrigin(headers);
  if (allowed) expect(ask).not.toThrow();
  else expect(ask).toThrow(expect.objectContaining({ code: "foreign-origin" }));
});

test.each([
  ["203.0.113.7", "203.0.113.7"],
  ["1.1.1.1, 2.2.2.2, 203.0.113.7", "203.0.113.7"],
  ["forged, 2001:db8::7 ", "2001:db8::7"],
  ["", ""],
])("X-Forwarded-For %j: only the last entry counts, %j", (header, expected) => {
  expect(clientAddress(new Headers(header ? { "x-forwarded-for": header } : {}))).toBe(expected);
});
