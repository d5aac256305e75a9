import { expect, test } from "vitest";
import { LookupLimit, lookupsPerMinute } from "../../server/lookup-limit.mjs";

test("codes are asked so often in a minute and no oftener, by address; other pages are not counted", async () => {
  const limit = new LookupLimit();
  const ask = (address: string, path = "/xac-minh/abcd") => limit.count(path, address);
  for (let at = 0; at < lookupsPerMinute; at++) expect(await ask("203.0.113.7")).toBe(0);
  expect(await ask("203.0.113.7")).toBeGreaterThan(0);
  expect(await ask("203.0.113.7", "/en/xac-minh/abcd")).toBeGreaterThan(0);
  for (const path of ["/xac-minh", "/guong", "/"]) expect(await ask("203.0.113.7", path)).toBe(0);
  expect(await ask("203.0.113.8")).toBe(0);
  // One home has a whole /64 of addresses.
  for (let at = 0; at < lookupsPerMinute; at++) expect(await ask(`2001:db8:1:2::${at}`)).toBe(0);
  expect(await ask("2001:db8:1:2:9::1")).toBeGreaterThan(0);
});
