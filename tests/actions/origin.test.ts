import { afterEach, expect, test, vi } from "vitest";
import { clientAddress } from "@/app/_server/client-address";
import { assertSameOrigin } from "@/app/_server/origin";

afterEach(() => vi.unstubAllEnvs());

test.each([
  ["the portal's own address", { host: "127.0.0.1:3000", origin: "https://lantoa.example" }, true],
  ["the host that the sender says", { host: "evil.example", origin: "https://evil.example" }, false],
  [
    "the same host without its protection",
    { host: "lantoa.example", origin: "http://lantoa.example" },
    false,
  ],
  ["the same host on another port", { host: "lantoa.example", origin: "https://lantoa.example:8443" }, false],
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
  ["the host that was asked", { host: "192.168.1.9:3000", origin: "http://192.168.1.9:3000" }, true],
  ["another scheme", { host: "192.168.1.9:3000", origin: "https://192.168.1.9:3000" }, false],
  ["another port", { host: "192.168.1.9:3000", origin: "http://192.168.1.9:4000" }, false],
  ["nothing at all", { host: "", origin: "" }, false],
])("Origin, before the portal has a name: %s", (_name, { host, origin }, allowed) => {
  vi.stubEnv("PORTAL_URL", "http://localhost:3000");
  const ask = () => assertSameOrigin(new Headers({ ...(host && { host }), ...(origin && { origin }) }));
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
