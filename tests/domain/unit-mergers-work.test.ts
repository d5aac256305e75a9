import { randomUUID } from "node:crypto";
import { and, eq, inArray } from "drizzle-orm";
import { beforeEach, expect, test } from "vitest";
import { db } from "@/db/client";
import { campaign, campaignQuota, nomination, roll, space } from "@/db/schema";
import { saveDraft } from "@/domain/nominations/save-draft.server";
import { quotaUse } from "@/domain/nominations/quota.server";
import type { Actor } from "@/domain/permissions";
import { findRoll, listRolls } from "@/domain/rolls/rolls.server";
import { sendRoll } from "@/domain/rolls/send-roll.server";
import { spaceInput } from "@/domain/spaces/input";
import { listSpacesIn } from "@/domain/spaces/queries.server";
import { saveSpace } from "@/domain/spaces/save-space.server";
import { addDays, hcmcToday } from "@/domain/time/dates";
import { useDatabase } from "../support/database";
import { again, merge as mergeAs } from "../support/mergers";
import { makeCampaign, rowOf } from "../support/nominations";
import { makePerson, minhPhung, tanSonHoa } from "../support/people";
import { rollOf } from "../support/rolls";

useDatabase();

let admin: Actor;
let official: Actor;
beforeEach(async () => {
  admin = await makePerson({ role: "admin" });
  official = await makePerson({ role: "official", unitId: minhPhung });
});

const newWard = "phuong-cho-lon-moi";
const otherWard = "phuong-phu-tho";

const merge = (from: string, into: string) => mergeAs(admin, from, into);

async function spaceIn(unitId: string) {
  const id = randomUUID();
  await saveSpace(admin, { id, version: 0 }, spaceInput.parse({ name: "Góc văn hóa", unitId, shown: "1" }));
  return id;
}
const spacesOf = async (unitId: string) => (await listSpacesIn([unitId])).map(({ id }) => id);

test("rolls and spaces of wards that became one are that one's, and a roll is sent from there", async () => {
  const campaignId = await makeCampaign();
  const { id: rollId } = await rollOf(official, campaignId, "Trần Thị Bình");
  const place = await spaceIn(minhPhung);
  await merge("Phường Minh Phụng\nPhường Phú Thọ", "Phường Chợ Lớn Mới");
  const now = await again(official);
  expect((await listRolls(now)).map(({ id, unitName }) => [id, unitName])).toEqual([
    [rollId, "Phường Chợ Lớn Mới"],
  ]);
  expect(await sendRoll(now, rollId)).toEqual({ sent: 1, unsent: [] });
  const [row] = await db().select().from(nomination).where(eq(nomination.rollId, rollId));
  expect(row).toMatchObject({ unitId: newWard, formerUnitId: minhPhung, state: "submitted" });
  const [kept] = await db().select().from(space).where(eq(space.id, place));
  expect(kept!.unitId).toBe(newWard);
  expect(await spacesOf(newWard)).toEqual([place]);
});

test("a split ward's spaces are shown under each part; of its roll the rows are sent that say which part is theirs", async () => {
  const campaignId = await makeCampaign();
  const { id: rollId } = await rollOf(official, campaignId, "Trần Thị Bình", "Lê Văn Cường");
  const place = await spaceIn(minhPhung);
  await merge("Phường Minh Phụng", "Phường Tân Sơn Hòa\nPhường Chợ Lớn Mới");
  expect(await spacesOf(newWard)).toEqual([place]);
  expect(await spacesOf(tanSonHoa)).toEqual([place]);
  // Through a later merger of one part, too.
  await merge("Phường Chợ Lớn Mới", "Phường Chợ Lớn Sau");
  expect(await spacesOf("phuong-cho-lon-sau")).toEqual([place]);
  expect(await spacesOf(otherWard)).toEqual([]);

  const now = await again(official);
  expect((await listRolls(now)).map(({ id }) => id)).toEqual([rollId]);
  const { rows } = (await findRoll(now, rollId))!;
  const [here, there] = rows.map(({ id }) => id);
  const { version } = await rowOf(here!);
  await saveDraft(now, { id: here!, version, patch: {}, unitId: tanSonHoa });
  expect(await sendRoll(now, rollId)).toMatchObject({ sent: 1, unsent: [{ id: there, code: "unit-ended" }] });
  expect([(await rowOf(here!)).state, (await rowOf(there!)).state]).toEqual(["submitted", "draft"]);
  expect((await db().select().from(roll).where(eq(roll.id, rollId)))[0]!.unitId).toBe(minhPhung);
});

async function campaignWith(
  terms: Partial<typeof campaign.$inferInsert>,
  own: [unitId: string, quota: number][] = [],
) {
  const id = await makeCampaign();
  await db().update(campaign).set(terms).where(eq(campaign.id, id));
  const rows = own.map(([unitId, quota]) => ({ campaignId: id, unitId, kind: "individual" as const, quota }));
  if (rows.length > 0) await db().insert(campaignQuota).values(rows);
  return id;
}
const quotaOf = async (campaignId: string, unitId: string) =>
  (await quotaUse({ campaignId, unitId, kind: "individual" }))?.quota ?? null;

test("quotas of what became one are added up where the campaign began before; elsewhere the common one holds", async () => {
  const [before, after] = [{ startsOn: addDays(hcmcToday(), -9) }, { startsOn: addDays(hcmcToday(), 9) }];
  const common = await campaignWith({ ...before, quotaIndividual: 5 });
  const own = await campaignWith({ ...before, quotaIndividual: 5 }, [[minhPhung, 8]]);
  const without = await campaignWith(before, [[minhPhung, 8]]);
  const later = await campaignWith({ ...after, quotaIndividual: 5 });
  const laterOwn = await campaignWith({ ...after, quotaIndividual: 5 }, [[minhPhung, 8]]);
  const over = await campaignWith({ ...before, state: "closed", quotaIndividual: 5 }, [[minhPhung, 8]]);
  const wards = await campaignWith({ ...before, organiserUnitId: minhPhung, quotaIndividual: 4 });
  await merge("Phường Minh Phụng\nPhường Phú Thọ", "Phường Chợ Lớn Mới");
  const sums = Object.entries({ common, own, without, later, laterOwn, over, wards });
  const found = await Promise.all(sums.map(async ([name, id]) => [name, await quotaOf(id, newWard)]));
  expect(Object.fromEntries(found)).toEqual({
    common: 10,
    own: 13,
    without: null,
    later: 5,
    laterOwn: 13,
    over: 5,
    wards: 4,
  });
  // A dissolved ward holds none where nominations still come in, so that the campaign's form can be saved.
  const left = await db()
    .select({ campaignId: campaignQuota.campaignId })
    .from(campaignQuota)
    .where(and(inArray(campaignQuota.unitId, [minhPhung, otherWard])));
  expect(left).toEqual([{ campaignId: over }]);
});

test("a ward that goes into a standing one brings its quota along", async () => {
  const terms = { startsOn: addDays(hcmcToday(), -9), quotaIndividual: 5 };
  const id = await campaignWith(terms, [
    [minhPhung, 8],
    [tanSonHoa, 3],
  ]);
  await merge("Phường Minh Phụng", "Phường Tân Sơn Hòa");
  expect(await quotaOf(id, tanSonHoa)).toBe(11);
});
