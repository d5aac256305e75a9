import { eq } from "drizzle-orm";
import { beforeEach, expect, test } from "vitest";
import { db } from "@/db/client";
import { campaign, event, notification, personTrace, profile, profileUnit, recognition } from "@/db/schema";
import { write } from "@/db/write";
import { mergePersons } from "@/domain/merges/merge-persons.server";
import { splitMerge } from "@/domain/merges/split.server";
import { approveNomination } from "@/domain/nominations/decide.server";
import { findToMove, moveNomination } from "@/domain/nominations/move.server";
import { submitNomination } from "@/domain/nominations/submit.server";
import type { Actor } from "@/domain/permissions";
import { keepTraces } from "@/domain/persons/traces.server";
import { renameStory } from "@/domain/profiles/rename.server";
import { resolveStory } from "@/domain/profiles/resolve-story.server";
import { storyTotals } from "@/domain/profiles/story-addresses.server";
import { waitingOne } from "../support/batches";
import { useDatabase } from "../support/database";
import { completeDraft, makeCampaign, rowOf } from "../support/nominations";
import { makePerson, minhPhung, tanSonHoa } from "../support/people";
import { makeProfile } from "../support/profiles";

useDatabase();

let moderator: Actor, official: Actor, farOfficial: Actor;
beforeEach(async () => {
  moderator = await makePerson({ role: "moderator", name: "Người của thành phố", password: null });
  official = await makePerson({ role: "official", unitId: minhPhung, password: null });
  farOfficial = await makePerson({ role: "official", unitId: tanSonHoa, password: null });
});

const reason = "Bà Bình xác nhận ngày 20/11/2026.";

async function two() {
  const ids = [await makeProfile({ slug: "bai-giu" }), await makeProfile({ slug: "bai-kia" })];
  await write((tx) => keepTraces(tx, "profile", ids));
  return ids;
}
const traces = async () =>
  (await db().select().from(personTrace))
    .map((one) => `${one.source} ${one.sourceId} ${one.personId}`)
    .sort();

test("two that are one person keep their stories, and are parted again as before", async () => {
  await two();
  const before = await traces();
  const one = { kept: "/guong/bai-giu", gone: "/guong/bai-kia", reason };
  const id = await mergePersons(moderator, one);
  expect(new Set((await db().select().from(personTrace)).map(({ personId }) => personId)).size).toBe(1);
  expect(await storyTotals()).toMatchObject({ total: 2 });
  await expect(mergePersons(moderator, one)).rejects.toMatchObject({ code: "merge-person" });
  const unknown = mergePersons(moderator, { ...one, gone: "LT-2026-9999" });
  await expect(unknown).rejects.toMatchObject({ fields: { gone: "address-unknown" } });
  await expect(mergePersons(official, one)).rejects.toMatchObject({ code: "not-allowed" });
  await splitMerge(moderator, { mergeId: id, reason });
  expect(await traces()).toEqual(before);
});

test("a story's address is changed, the old ones lead there, and one that another has or had is refused", async () => {
  const [keptId] = await two();
  const to = (slug: string, from: string) => renameStory(moderator, { profileId: keptId!, from, slug });
  expect(await to("Bà Bình nấu cháo".normalize("NFD"), "bai-giu")).toBe("/guong/ba-binh-nau-chao");
  expect(await resolveStory("/guong/bai-giu")).toMatchObject({
    is: "moved",
    path: "/guong/ba-binh-nau-chao",
  });
  for (const taken of ["bai-kia", "tap-the"])
    await expect(to(taken, "ba-binh-nau-chao")).rejects.toMatchObject({ fields: { slug: "address-taken" } });
  await expect(to("!!!", "ba-binh-nau-chao")).rejects.toMatchObject({ fields: { slug: "invalid" } });
  await expect(to("moi", "bai-giu")).rejects.toMatchObject({ code: "stale" });
  expect(await to("bai-giu", "ba-binh-nau-chao")).toBe("/guong/bai-giu");
  const stranger = renameStory(official, { profileId: keptId!, from: "bai-giu", slug: "x" });
  await expect(stranger).rejects.toMatchObject({ code: "not-allowed" });
});

test("a nomination moves to the right ward with what came of it; both wards are told; a stale page is refused", async () => {
  const id = await completeDraft(official);
  const at = async (version?: number) => ({
    nominationId: id,
    version: version ?? (await rowOf(id)).version,
    unit: "Phường Tân Sơn Hòa",
    unitId: "",
    nowUnitId: "",
    reason,
  });
  await submitNomination(official, { nominationId: id, version: (await rowOf(id)).version });
  await approveNomination(moderator, { nominationId: id, version: (await rowOf(id)).version });
  const { reference, version } = await rowOf(id);
  expect(await findToMove(moderator, reference!.toLowerCase())).toMatchObject({ id, version });
  await expect(moveNomination(farOfficial, await at())).rejects.toMatchObject({ code: "not-allowed" });
  const nowhere = moveNomination(moderator, { ...(await at()), unit: "Phường Không Có Thật" });
  await expect(nowhere).rejects.toMatchObject({ fields: { unit: "unknown-unit" } });
  await moveNomination(moderator, await at());
  expect(await rowOf(id)).toMatchObject({ unitId: tanSonHoa, rollId: null });
  const [given] = await db().select().from(recognition).where(eq(recognition.nominationId, id));
  expect(given).toMatchObject({ unitId: tanSonHoa });
  const [story] = await db().select().from(profile).where(eq(profile.nominationId, id));
  const units = await db().select().from(profileUnit).where(eq(profileUnit.profileId, story!.id));
  expect(units.map(({ unitId }) => unitId)).toEqual([tanSonHoa]);
  const told = (await db().select().from(notification)).filter(({ kind }) => kind === "nomination-moved");
  expect(told.map(({ userId, path }) => [userId, path]).sort()).toEqual(
    [
      [official.id, "/ban-lam-viec"],
      [farOfficial.id, `/ban-lam-viec/de-cu/${id}`],
    ].sort(),
  );
  const [moved] = await db().select().from(event).where(eq(event.action, "nomination.move"));
  expect(moved).toMatchObject({ before: { unitId: minhPhung }, after: { unitId: tanSonHoa, reason } });
  await expect(moveNomination(moderator, await at())).rejects.toMatchObject({ code: "move-same" });
  const back = { ...(await at(version)), unit: "Phường Minh Phụng" };
  await expect(moveNomination(moderator, back)).rejects.toMatchObject({ code: "stale" });
});

test("a nomination that would cross the quota of the ward it moves to is refused, or moved by who says so", async () => {
  const campaignId = await makeCampaign();
  const quota = { quotaIndividual: 1, strictQuotas: true };
  await write((tx) => tx.update(campaign).set(quota).where(eq(campaign.id, campaignId)));
  const sent = async (by: Actor, at: number) => {
    const { nominationId } = await waitingOne(by, campaignId, at);
    return nominationId;
  };
  await sent(farOfficial, 1);
  const id = await sent(official, 2);
  const move = async (over?: "1") =>
    moveNomination(moderator, {
      ...(await rowOf(id).then(({ version }) => ({ nominationId: id, version }))),
      ...{ unit: "Phường Tân Sơn Hòa", unitId: "", nowUnitId: "", reason, over },
    });
  const crossed = (strict: string) => ({
    code: "move-quota",
    details: { unit: "Phường Tân Sơn Hòa", kind: "individual", quota: 1, total: 2, strict },
  });
  await expect(move()).rejects.toMatchObject(crossed("yes"));
  await expect(move("1")).rejects.toMatchObject(crossed("yes"));
  await write((tx) => tx.update(campaign).set({ strictQuotas: false }).where(eq(campaign.id, campaignId)));
  await expect(move()).rejects.toMatchObject(crossed("no"));
  expect((await rowOf(id)).unitId).toBe(minhPhung);
  await move("1");
  expect((await rowOf(id)).unitId).toBe(tanSonHoa);
});

test("one that is recognised counts among the recognised of the ward it moves to", async () => {
  const campaignId = await makeCampaign();
  await write((tx) => tx.update(campaign).set({ quotaIndividual: 1 }).where(eq(campaign.id, campaignId)));
  // Sent there, and not recognised: no place of the decided ones is taken.
  await waitingOne(farOfficial, campaignId, 1);
  const { nominationId } = await waitingOne(official, campaignId, 2);
  await approveNomination(moderator, { nominationId, version: (await rowOf(nominationId)).version });
  const to = { unit: "Phường Tân Sơn Hòa", unitId: "", nowUnitId: "", reason };
  await moveNomination(moderator, { nominationId, version: (await rowOf(nominationId)).version, ...to });
  expect((await rowOf(nominationId)).unitId).toBe(tanSonHoa);
});
