import { randomUUID } from "node:crypto";
import { eq } from "drizzle-orm";
import { beforeEach, describe, expect, test } from "vitest";
import { campaign, campaignQuota } from "@/db/schema";
import { write } from "@/db/write";
import { closeCampaign } from "@/domain/campaigns/change-state.server";
import { listLateCodes, makeLateCode, withdrawLateCode } from "@/domain/campaigns/late-codes.server";
import { missingAnswers } from "@/domain/nominations/completeness";
import { findNomination } from "@/domain/nominations/queries.server";
import { submitNomination } from "@/domain/nominations/submit.server";
import type { Actor } from "@/domain/permissions";
import { addDays, hcmcToday } from "@/domain/time/dates";
import { useDatabase } from "../support/database";
import { newDeed } from "../support/new-deed";
import { completeDraft, makeCampaign, rowOf } from "../support/nominations";
import { makePerson, minhPhung, tanSonHoa } from "../support/people";

useDatabase();
let admin: Actor;
let official: Actor;
beforeEach(async () => {
  admin = await makePerson({ role: "admin", password: null });
  official = await makePerson({ role: "official", unitId: minhPhung, password: null });
});

const send = async (id: string, lateEntry?: string) =>
  submitNomination(official, { nominationId: id, version: (await rowOf(id)).version, lateEntry });
const set = (id: string, values: Partial<typeof campaign.$inferInsert>) =>
  write((tx) => tx.update(campaign).set(values).where(eq(campaign.id, id)));
const inDays = (days: number) => addDays(hcmcToday(), days);
const sending = (draft: string, lateEntry: string) => ({
  refusedAs: (code: string) =>
    expect(send(draft, lateEntry)).rejects.toMatchObject({ code: "late-code", fields: { lateEntry: code } }),
});

describe("a late-entry code", () => {
  const newCode = (campaignId: string, unitId: string | null = null) => ({
    id: randomUUID(),
    campaignId,
    unitId,
    validUntil: inDays(3),
    note: "",
  });

  test("opens a campaign after its deadline to its unit, however it is spaced, and is told once", async () => {
    const campaignId = await makeCampaign(inDays(-1));
    const draft = await completeDraft(official, { campaignId });
    await expect(send(draft)).rejects.toMatchObject({ code: "deadline-passed" });
    const code = await makeLateCode(admin, newCode(campaignId, minhPhung));
    await expect(send(draft, ` ${code.slice(0, 4).toLowerCase()} - ${code.slice(4)}`)).resolves.toMatch(
      /^LT-/,
    );
    const [listed] = await listLateCodes(admin, campaignId);
    expect(listed).toMatchObject({ used: 1, end: `••••-${code.slice(4)}` });
    expect((await rowOf(draft)).lateCodeId).toBe(listed!.id);
  });

  test("that is unknown, another unit's, withdrawn or over says so, and nothing is sent", async () => {
    const campaignId = await makeCampaign(inDays(-1));
    const draft = await completeDraft(official, { campaignId });
    await sending(draft, "AAAA-AAAA").refusedAs("late-code-unknown");
    await sending(draft, await makeLateCode(admin, newCode(campaignId, tanSonHoa))).refusedAs(
      "late-code-elsewhere",
    );
    const withdrawn = newCode(campaignId);
    const code = await makeLateCode(admin, withdrawn);
    await withdrawLateCode(admin, withdrawn.id);
    await expect(withdrawLateCode(admin, withdrawn.id)).rejects.toMatchObject({ code: "wrong-step" });
    await sending(draft, code).refusedAs("late-code-withdrawn");
    expect(await rowOf(draft)).toMatchObject({ state: "draft", lateCodeId: null });
    // Ten wrong ones in an hour, then one waits.
    for (let at = 3; at < 10; at++) await sending(draft, "AAAA-AAAA").refusedAs("late-code-unknown");
    await expect(send(draft, "AAAA-AAAA")).rejects.toMatchObject({ code: "too-many-attempts" });
  });

  test("is made by administrators, for an open campaign, for a day after its deadline", async () => {
    const campaignId = await makeCampaign(inDays(-1));
    await expect(makeLateCode(official, newCode(campaignId))).rejects.toMatchObject({ code: "not-allowed" });
    await expect(
      makeLateCode(admin, { ...newCode(campaignId), validUntil: inDays(-1) }),
    ).rejects.toMatchObject({
      fields: { validUntil: "late-day" },
    });
    await set(campaignId, { state: "closed" });
    await expect(makeLateCode(admin, newCode(campaignId))).rejects.toMatchObject({ code: "campaign-shut" });
  });
});

describe("strict quotas", () => {
  const quotaOf = async (strictQuotas: boolean) => {
    const campaignId = await makeCampaign();
    await set(campaignId, { strictQuotas, quotaIndividual: 9 });
    await write((tx) =>
      tx.insert(campaignQuota).values({ campaignId, unitId: minhPhung, kind: "individual", quota: 1 }),
    );
    return [
      await completeDraft(official, { campaignId, patch: newDeed() }),
      await completeDraft(official, { campaignId, patch: newDeed() }),
    ] as const;
  };

  test("of the unit's own refuse one too many, also of two sent at once, and keep it as a draft", async () => {
    const drafts = await quotaOf(true);
    const answers = await Promise.allSettled(drafts.map((id) => send(id)));
    expect(answers.map(({ status }) => status)).toEqual(["fulfilled", "rejected"]);
    expect(answers[1]).toMatchObject({ reason: { code: "quota-full", details: { quota: 1, sent: 1 } } });
    expect((await rowOf(drafts[1])).state).toBe("draft");
  });

  test("that are not strict take it", async () => {
    for (const id of await quotaOf(false)) await expect(send(id)).resolves.toMatch(/^LT-/);
  });
});

test("a campaign that closes while a nomination is being sent either has it or refuses it whole", async () => {
  const campaignId = await makeCampaign();
  const drafts = [
    await completeDraft(official, { campaignId, patch: newDeed() }),
    await completeDraft(official, { campaignId, patch: newDeed() }),
  ];
  const first = send(drafts[0]!);
  const { version } = await rowOf(drafts[1]!);
  const answers = await Promise.allSettled([
    first,
    closeCampaign(admin, { id: campaignId, version: 1 }),
    submitNomination(official, { nominationId: drafts[1]!, version }),
  ]);
  expect(answers.map(({ status }) => status)).toEqual(["fulfilled", "fulfilled", "rejected"]);
  expect(answers[2]).toMatchObject({
    reason: { code: "campaign-shut", fields: { campaignId: "campaign-closed" } },
  });
  expect((await rowOf(drafts[1]!)).state).toBe("draft");
});

test("a question the campaign requires is missing until it is answered", async () => {
  const campaignId = await makeCampaign();
  await set(campaignId, { requiredQuestions: ["neighbourhood", "attachments"] });
  const draft = await completeDraft(official, { campaignId, patch: { neighbourhood: "Khu phố 3" } });
  const { content } = (await findNomination(official, draft))!;
  expect(missingAnswers(content, "recognised")).toEqual({ attachments: "campaign-needs" });
  await expect(send(draft)).rejects.toMatchObject({
    code: "incomplete",
    fields: { attachments: "campaign-needs" },
  });
});

test("a campaign still in draft is none that a nomination may be of", async () => {
  const campaignId = await makeCampaign();
  await set(campaignId, { state: "draft" });
  await expect(completeDraft(official, { campaignId })).rejects.toMatchObject({
    code: "invalid",
    fields: { campaignId: "campaign-not-open" },
  });
  await set(campaignId, { state: "open" });
  await expect(completeDraft(official, { campaignId })).resolves.toEqual(expect.any(String));
});
