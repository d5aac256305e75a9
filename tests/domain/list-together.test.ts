import { eq } from "drizzle-orm";
import { beforeEach, expect, test } from "vitest";
import { db } from "@/db/client";
import { consent, notice, notification } from "@/db/schema";
import { findBatch } from "@/domain/decisions/batch.server";
import { listTogetherInput } from "@/domain/decisions/input";
import { findToList, listTogether } from "@/domain/decisions/list-together.server";
import { submitNomination } from "@/domain/nominations/submit.server";
import type { Actor } from "@/domain/permissions";
import { addDays, hcmcToday } from "@/domain/time/dates";
import { useDatabase } from "../support/database";
import { listingCampaign } from "../support/listings";
import { completeDraft, rowOf } from "../support/nominations";
import { makePerson, minhPhung, tanSonHoa } from "../support/people";

useDatabase();

let official: Actor, elsewhere: Actor, moderator: Actor, campaignId: string;
beforeEach(async () => {
  official = await makePerson({ role: "official", unitId: minhPhung, password: null });
  elsewhere = await makePerson({ role: "official", unitId: tanSonHoa, password: null });
  moderator = await makePerson({ role: "moderator", password: null });
  campaignId = await listingCampaign(3);
});

async function sent(by: Actor, at: number) {
  const patch = { name: `Trần Văn ${"Một Hai Ba Bốn".split(" ")[at]}`, deed: `Việc tốt thứ ${at} của hẻm` };
  const nominationId = await completeDraft(by, { campaignId, patch });
  await submitNomination(by, { nominationId, version: (await rowOf(nominationId)).version });
  return { nominationId, version: (await rowOf(nominationId)).version };
}

type One = Awaited<ReturnType<typeof sent>>;
const chosen = (...all: One[]) => ({ chosen: all.map((one) => `${one.nominationId}.${one.version}`) });
const list = (input: Record<string, unknown>) => listTogether(moderator, listTogetherInput.parse(input));
const states = (...all: One[]) =>
  Promise.all(all.map(async ({ nominationId }) => (await rowOf(nominationId)).state));
const ask = () => findBatch(moderator, { ids: [], campaign: campaignId, unit: null, roll: null });

test("many are listed at once until the same day, and each ward is told once", async () => {
  const all = [await sent(official, 0), await sent(official, 1), await sent(elsewhere, 2)];
  const toList = (await findToList((await ask())!.blocked))!;
  expect(toList).toMatchObject({ days: 3 });
  expect(toList.rows).toHaveLength(3);
  await expect(list({ ...chosen(...all), endsOn: hcmcToday() })).rejects.toMatchObject({
    fields: { endsOn: "listing-short" },
  });
  const later = addDays(toList.soonest, 2);
  expect(await list({ ...chosen(...all), endsOn: later, place: "Bảng tin" })).toBe(3);
  expect(await states(...all)).toEqual(["listed", "listed", "listed"]);
  expect(await db().select({ endsOn: notice.endsOn, place: notice.place }).from(notice)).toEqual(
    all.map(() => ({ endsOn: later, place: "Bảng tin" })),
  );
  const told = async (who: Actor) =>
    (await db().select().from(notification).where(eq(notification.userId, who.id))).map(({ kind, data }) => [
      kind,
      (data as { count: string }).count,
    ]);
  expect(await told(official)).toEqual([["listed-together", "2"]]);
  expect(await told(elsewhere)).toEqual([["listed-together", "1"]]);
  // They hang now: none has to be listed, and none may be approved yet.
  const after = (await ask())!;
  expect(after.blocked.map(({ code }) => code)).toEqual(all.map(() => "listing-running"));
  expect(await findToList(after.blocked)).toBeNull();
});

test("all are listed or none: one that changed, one without consent to the web, one of one's own", async () => {
  const all = [await sent(official, 0), await sent(official, 1)];
  const stale = { ...all[1]!, version: all[1]!.version - 1 };
  await expect(list(chosen(all[0]!, stale))).rejects.toMatchObject({
    code: "together-refused",
    details: { count: 1 },
  });
  await db()
    .update(consent)
    .set({ withdrawnAt: new Date() })
    .where(eq(consent.nominationId, all[0]!.nominationId));
  await expect(list(chosen(...all))).rejects.toMatchObject({ code: "together-refused" });
  await expect(list({})).rejects.toMatchObject({ fields: { chosen: "choose-nominations" } });
  const hat = { role: "moderator" as const, unitId: minhPhung, wholeCity: false };
  const author = { ...official, memberships: [...official.memberships, hat] };
  const own = listTogether(author, listTogetherInput.parse(chosen(all[1]!)));
  await expect(own).rejects.toMatchObject({ code: "together-refused" });
  expect(await states(...all)).toEqual(["submitted", "submitted"]);
  expect(await db().$count(notice)).toBe(0);
});

test("who changed since they agreed on paper stays behind, said with why, and is not among those offered", async () => {
  const all = [await sent(official, 0), await sent(official, 1)];
  // Consent to other words than stand now.
  await db()
    .update(consent)
    .set({ wordsHash: "0".repeat(64) })
    .where(eq(consent.nominationId, all[0]!.nominationId));
  const { blocked } = (await ask())!;
  const whyOf = ({ nominationId }: One) =>
    blocked
      .filter(({ nomination }) => nomination.id === nominationId)
      .map(({ code, unlisted }) => [code, unlisted]);
  expect(all.flatMap(whyOf)).toEqual([
    ["listing-required", "word-paper-changed"],
    ["listing-required", null],
  ]);
  expect(blocked[0]!.nomination.id).toBe(all[0]!.nominationId);
  const { rows } = (await findToList(blocked))!;
  expect(rows.map(({ id }) => id)).toEqual([all[1]!.nominationId]);
  await expect(list(chosen(...all))).rejects.toMatchObject({ code: "together-refused" });
  expect(await list(chosen(all[1]!))).toBe(1);
});
