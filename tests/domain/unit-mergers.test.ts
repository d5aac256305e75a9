import { randomUUID } from "node:crypto";
import { eq } from "drizzle-orm";
import { beforeEach, expect, test } from "vitest";
import { db } from "@/db/client";
import { membership, nomination, notification, unit } from "@/db/schema";
import { runNext } from "@/domain/jobs/runner.server";
import { saveDraft } from "@/domain/nominations/save-draft.server";
import { submitNomination } from "@/domain/nominations/submit.server";
import { listOwnUnits } from "@/domain/nominations/wards.server";
import { draftPatch } from "@/domain/nominations/input";
import { findNomination } from "@/domain/nominations/queries.server";
import type { Actor } from "@/domain/permissions";
import { findStory } from "@/domain/profiles/find-story.server";
import { addDays, hcmcToday } from "@/domain/time/dates";
import { mergerInput } from "@/domain/units/merger-input";
import { listMergers } from "@/domain/units/mergers.server";
import { dropMerger, saveMerger } from "@/domain/units/save-merger.server";
import { findUnitPage } from "@/domain/units/unit-page.server";
import { useDatabase } from "../support/database";
import { answers, completeDraft, makeCampaign, rowOf } from "../support/nominations";
import { makePerson, minhPhung, tanSonHoa } from "../support/people";
import { makeProfile } from "../support/profiles";

useDatabase();

let admin: Actor;
let official: Actor;
beforeEach(async () => {
  admin = await makePerson({ role: "admin" });
  official = await makePerson({ role: "official", unitId: minhPhung });
});

const tomorrow = addDays(hcmcToday(), 1);
const typed = (more: Record<string, unknown> = {}) =>
  mergerInput.parse({
    from: "phường minh phụng",
    into: "Phường Chợ Lớn Mới",
    areNew: "1",
    effectiveOn: hcmcToday(),
    documentId: "chi-thi-05-ct-tw",
    ...more,
  });
const enter = async (more: Record<string, unknown> = {}) => {
  const id = randomUUID();
  await saveMerger(admin, { id, version: 0 }, typed(more));
  return id;
};
const runJobs = async () => {
  while (await runNext("test", (error) => expect(error).toBeUndefined()));
};
const refusal = (code: string) => expect.objectContaining({ code });
/** The person as a request finds them now. */
const again = async (actor: Actor): Promise<Actor> => {
  const held = await db().select().from(membership).where(eq(membership.userId, actor.id));
  return { ...actor, memberships: held.map(({ role, unitId }) => ({ role, unitId, wholeCity: false })) };
};
const newWard = "phuong-cho-lon-moi";

test("before its day nothing changes, and it can be changed and taken back", async () => {
  const id = await enter({ effectiveOn: tomorrow });
  await runJobs();
  expect((await findUnitPage(minhPhung))!.validTo).toBeNull();
  expect(await listMergers(admin)).toMatchObject([
    { from: ["Phường Minh Phụng"], into: ["Phường Chợ Lớn Mới"], effectiveOn: tomorrow, isApplied: false },
  ]);
  await saveMerger(admin, { id, version: 1 }, typed({ into: "Phường Tân Sơn Hòa", effectiveOn: tomorrow }));
  await expect(
    saveMerger(admin, { id, version: 1 }, typed({ effectiveOn: addDays(tomorrow, 1) })),
  ).rejects.toEqual(refusal("stale"));
  expect((await listMergers(admin))[0]!.into).toEqual(["Phường Tân Sơn Hòa"]);
  await dropMerger(admin, id);
  expect(await listMergers(admin)).toEqual([]);
  await expect(saveMerger(official, { id, version: 0 }, typed())).rejects.toEqual(refusal("not-allowed"));
  await expect(listMergers(official)).rejects.toEqual(refusal("not-allowed"));
});

test("names that mean nothing, a name not said to be new and one in another merger are refused by name", async () => {
  const cases: [Record<string, unknown>, string, string][] = [
    [{ from: "Phường Không Có" }, "merger-from", "Phường Không Có"],
    [{ from: "Phường 7, Quận 11" }, "merger-from", "Phường 7, Quận 11"],
    [{ into: "Chợ Lớn Mới" }, "merger-into", "Chợ Lớn Mới"],
    [{ into: "Phường Minh Phụng" }, "merger-into", "Phường Minh Phụng"],
    [{ areNew: "" }, "merger-new", "Phường Chợ Lớn Mới"],
    [{ from: "Phường Minh Phụng\nPhường Hòa Bình", into: "Phường A\nPhường B" }, "merger-many", ""],
  ];
  for (const [more, code, name] of cases)
    await expect(enter(more)).rejects.toEqual(expect.objectContaining({ code, details: { name } }));
  await enter({ effectiveOn: tomorrow });
  await expect(enter({ effectiveOn: tomorrow, into: "Phường Khác" })).rejects.toEqual(
    refusal("merger-taken"),
  );
  await expect(enter({ from: "Phường Hòa Bình", into: "Phường Minh Phụng" })).rejects.toEqual(
    refusal("merger-taken"),
  );
  expect(mergerInput.safeParse({}).error!.issues.map(({ path, message }) => [path[0], message])).toEqual([
    ["from", "required"],
    ["into", "required"],
    ["effectiveOn", "day-invalid"],
    ["documentId", "required"],
  ]);
});

test("on its day pages, people and what is under way lead to the one successor; a story keeps its old name", async () => {
  const campaignId = await makeCampaign();
  const draft = await completeDraft(official, { campaignId });
  const story = await makeProfile({ unitIds: [minhPhung] });
  await enter();
  await runJobs();

  const [former, ward] = [(await findUnitPage(minhPhung))!, (await findUnitPage(newWard))!];
  expect(former).toMatchObject({ validTo: addDays(hcmcToday(), -1), unitIds: [newWard] });
  expect(former.successors).toEqual([{ id: newWard, name: "Phường Chợ Lớn Mới", part: false }]);
  expect(ward).toMatchObject({ kind: "ward", validFrom: hcmcToday(), validTo: null });
  expect(ward.former.map(({ id }) => id)).toEqual([minhPhung]);
  // A ward abolished in 2025 leads on to the newest one.
  const [older] = former.former.filter(({ part }) => !part);
  expect((await findUnitPage(older!.id))!.successors.map(({ id }) => id)).toEqual([newWard]);

  expect(await findStory(story)).toMatchObject({
    unitThen: { id: minhPhung, label: "Phường Minh Phụng" },
    units: [{ id: newWard }],
  });
  const now = await again(official);
  expect(now.memberships).toEqual([{ role: "official", unitId: newWard, wholeCity: false }]);
  expect(await rowOf(draft)).toMatchObject({ unitId: newWard, formerUnitId: minhPhung });
  expect((await findNomination(now, draft))!.content.formerUnit).toBe("Phường Minh Phụng");
  await submitNomination(now, { nominationId: draft, version: (await rowOf(draft)).version });
  const told = await db().select().from(notification).where(eq(notification.userId, official.id));
  expect(told.map(({ kind, data }) => [kind, data.from, data.into])).toEqual([
    ["unit-merged", "Phường Minh Phụng", "Phường Chợ Lớn Mới"],
  ]);

  // In force it is history: neither changed nor taken back, and carried out once.
  const { id, version } = (await listMergers(admin))[0]!;
  await expect(saveMerger(admin, { id, version }, typed({ into: "Phường Khác" }))).rejects.toEqual(
    refusal("wrong-step"),
  );
  await expect(dropMerger(admin, id)).rejects.toEqual(refusal("wrong-step"));
  // Whose page is older still says the dissolved unit: a sentence, and nothing is made.
  const patch = draftPatch.parse(answers);
  await expect(
    saveDraft(official, { id: randomUUID(), version: 0, patch, unitId: minhPhung }),
  ).rejects.toMatchObject({
    code: "unit-ended",
    details: { name: "Phường Minh Phụng", into: "Phường Chợ Lớn Mới" },
  });
  expect(await db().select({ id: nomination.id }).from(nomination)).toHaveLength(1);
});

test("after a split its people say where what was under way belongs, and no new one begins in the old unit", async () => {
  const draft = await completeDraft(official, { campaignId: await makeCampaign() });
  await enter({ into: "Phường Tân Sơn Hòa\nPhường Chợ Lớn Mới" });
  await runJobs();
  const now = await again(official);
  expect((await listOwnUnits(now)).map(({ id }) => id).sort()).toEqual([newWard, tanSonHoa]);
  expect((await findUnitPage(minhPhung))!.successors.map(({ part }) => part)).toEqual([true, true]);
  const { version } = await rowOf(draft);
  await expect(submitNomination(now, { nominationId: draft, version })).rejects.toEqual(
    refusal("unit-ended"),
  );
  const saved = await saveDraft(now, { id: draft, version, patch: {}, unitId: tanSonHoa });
  await submitNomination(now, { nominationId: draft, version: saved.version });
  expect(await rowOf(draft)).toMatchObject({ unitId: tanSonHoa, state: "submitted" });
  const [gone] = await db().select().from(unit).where(eq(unit.id, minhPhung));
  expect(gone!.validTo).toBe(addDays(hcmcToday(), -1));
});
