import { expect, test } from "vitest";
import PortalCache from "@/app/_server/cache-handler.mjs";
import { addDays, hcmcToday } from "@/domain/time/dates";

/** A kept page of this run that rests on nothing but, perhaps, its day. */
const kept = (day?: string) => ({
  kind: "APP_PAGE",
  headers: { "x-portal-revision": ":0", ...(day ? { "x-portal-day": day } : {}) },
});
const isFresh = (day?: string) => PortalCache.prototype.isFresh(kept(day), []);

test("a page that counts days is made anew once its day is over, any other is kept", async () => {
  const today = hcmcToday();
  expect(await isFresh()).toBe(true);
  expect(await isFresh(today)).toBe(true);
  expect(await isFresh(addDays(today, -1))).toBe(false);
});
