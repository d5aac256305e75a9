import { eq } from "drizzle-orm";
import { beforeEach, describe, expect, test } from "vitest";
import { db } from "@/db/client";
import { campaign, pendingDecision } from "@/db/schema";
import { write } from "@/db/write";
import { campaignInput } from "@/domain/campaigns/input";
import { findBatch } from "@/domain/decisions/batch.server";
import { decideTogether } from "@/domain/decisions/together.server";
import { approveNomination, rejectNomination, returnNomination } from "@/domain/nominations/decide.server";
import { takeDecision, undoDecision } from "@/domain/nominations/decisions/take.server";
import { submitNomination } from "@/domain/nominations/submit.server";
import type { Actor } from "@/domain/permissions";
import { awardInput } from "@/domain/recognitions/award";
import { mendSpelling } from "@/domain/remarks/mend.server";
import { leaveRemark } from "@/domain/remarks/remarks.server";
import { decision, waitingOne } from "../support/batches";
import { useDatabase } from "../support/database";
import { makeCampaign, rowOf } from "../support/nominations";
import { makePerson, minhPhung } from "../support/people";
import { typedCampaign } from "../support/typed-campaign";

useDatabase();

let official: Actor, moderator: Actor, first: Actor, second: Actor, campaignId: string;
beforeEach(async () => {
  official = await makePerson({ role: "official", unitId: minhPhung, password: null });
  const judge = (name: string) => makePerson({ role: "moderator", name, password: null });
  [moderator, first, second] = [await judge("Chị Nhàn"), await judge("Anh Minh"), await judge("Cô Tư")];
  campaignId = await makeCampaign();
});

const asked = (...seen: { nominationId: string }[]) => ({
  ids: seen.map(({ nominationId }) => nominationId),
  campaign: null,
  unit: null,
  roll: null,
});
const now = async (nominationId: string) => ({
  nominationId,
  version: (await rowOf(nominationId)).version,
});

describe("a campaign that asks for other moderators' agreement", () => {
  let id: string;
  beforeEach(async () => {
    await write((tx) => tx.update(campaign).set({ recommendations: 2 }).where(eq(campaign.id, campaignId)));
    id = (await waitingOne(official, campaignId, 1)).nominationId;
  });

  const says = (by: Actor, verdict: "agree" | "against" | "note") =>
    leaveRemark(by, { nominationId: id, verdict, words: "Đã đọc." });
  const approve = async (by = moderator) => approveNomination(by, await now(id));
  const lacks = (agreed: number) => ({ code: "recommendations-missing", details: { asked: 2, agreed } });

  test("is approved once as many others agreed; one's own agreement and notes do not count", async () => {
    await expect(approve()).rejects.toMatchObject(lacks(0));
    await says(moderator, "agree");
    await says(first, "agree");
    await says(first, "agree");
    await says(second, "note");
    await expect(approve()).rejects.toMatchObject(lacks(1));
    await says(second, "agree");
    // Whoever agreed does not count for their own decision.
    await expect(approve(first).then(() => "approved")).resolves.toBe("approved");
  });

  test("counts the last word of each, and only what was said of what it says now", async () => {
    await says(first, "agree");
    await says(second, "agree");
    await says(second, "against");
    await says(second, "note");
    await expect(approve()).rejects.toMatchObject(lacks(1));
    await returnNomination(moderator, { ...(await now(id)), reason: "Thiếu số liệu." });
    await submitNomination(official, { ...(await now(id)), unchanged: true });
    await expect(approve()).rejects.toMatchObject(lacks(0));
    await rejectNomination(moderator, { ...(await now(id)), reason: "Chưa đủ." });
    expect((await rowOf(id)).state).toBe("rejected");
  });

  test("does not count who became a writer by mending a word", async () => {
    await says(first, "agree");
    await says(second, "agree");
    const occupation = (await rowOf(id)).occupation;
    const mend = { question: "occupation" as const, from: occupation, to: `${occupation}.` };
    await mendSpelling(second, { ...(await now(id)), ...mend });
    await expect(approve()).rejects.toMatchObject(lacks(1));
  });

  test("refuses it among many and in a decision taken back within seconds, too", async () => {
    const seen = await now(id);
    expect((await findBatch(moderator, asked(seen)))!.blocked).toMatchObject([lacks(0)]);
    await expect(decideTogether(moderator, decision([seen]))).rejects.toMatchObject({
      code: "together-refused",
    });
    const award = awardInput.parse({});
    await expect(takeDecision(moderator, "approve", { ...seen, ...award })).rejects.toMatchObject(lacks(0));
    await says(first, "agree");
    await says(second, "agree");
    expect(await decideTogether(moderator, decision([seen]))).toMatchObject({ approved: 1 });
  });

  test("says so in its form, from none to five", () => {
    const read = (recommendations: string) =>
      campaignInput.safeParse({ ...typedCampaign, name: "Đợt", recommendations });
    expect(read("").data?.recommendations).toBe(0);
    expect(read("3").data?.recommendations).toBe(3);
    for (const wrong of ["6", "-1", "hai"])
      expect(read(wrong).error?.issues.map(({ path, message }) => [path.join("."), message])).toEqual([
        ["recommendations", "number-invalid"],
      ]);
  });
});

describe("one that another decided seconds ago and may take back", () => {
  test("is left alone by a decision on many, which says whose it is", async () => {
    const ready = await waitingOne(official, campaignId, 1);
    const taken = await waitingOne(official, campaignId, 2);
    await takeDecision(first, "reject", { ...taken, reason: "Trùng." });
    expect((await findBatch(moderator, asked(ready, taken)))!.blocked).toMatchObject([
      { code: "decision-waits", details: { by: "Anh Minh" } },
    ]);
    await expect(decideTogether(moderator, decision([ready, taken]))).rejects.toMatchObject({
      code: "decision-waits",
      details: { count: 1, names: "Nguyễn Thị Bông Bông Đào (Anh Minh)", more: 0 },
    });
    expect((await rowOf(ready.nominationId)).state).toBe("submitted");
    const [waits] = await db().select().from(pendingDecision);
    await undoDecision(first, waits!.id);
    expect(await decideTogether(moderator, decision([ready, taken]))).toMatchObject({ approved: 2 });
  });
});
