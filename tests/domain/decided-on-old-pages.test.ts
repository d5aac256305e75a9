import { eq } from "drizzle-orm";
import { beforeEach, expect, test } from "vitest";
import { db } from "@/db/client";
import { membership, recognition, user } from "@/db/schema";
import { write } from "@/db/write";
import { decideTogether } from "@/domain/decisions/together.server";
import { approveNomination, returnNomination } from "@/domain/nominations/decide.server";
import { carryOutDue } from "@/domain/nominations/decisions/carry-out.server";
import { takeDecision } from "@/domain/nominations/decisions/take.server";
import { findNomination } from "@/domain/nominations/queries.server";
import { submitNomination } from "@/domain/nominations/submit.server";
import type { Actor } from "@/domain/permissions";
import { awardInput } from "@/domain/recognitions/award";
import { wardTakeBackInput } from "@/domain/withdrawals/input";
import { recordTakeBack } from "@/domain/withdrawals/take-back.server";
import { setBlocked } from "@/domain/users/administer.server";
import { decision, mayGive, signedNow, waitingOne } from "../support/batches";
import { useDatabase } from "../support/database";
import { makeCampaign, rowOf } from "../support/nominations";
import { makePerson, minhPhung } from "../support/people";

useDatabase();

let admin: Actor, official: Actor, colleague: Actor, moderator: Actor, campaignId: string;
beforeEach(async () => {
  admin = await makePerson({ role: "admin" });
  official = await makePerson({ role: "official", unitId: minhPhung, password: null });
  colleague = await makePerson({ role: "official", unitId: minhPhung, password: null });
  moderator = await makePerson({ role: "moderator", password: null });
  campaignId = await makeCampaign();
  await mayGive(campaignId);
});

const takeBack = (nominationId: string) =>
  recordTakeBack(
    official,
    wardTakeBackInput.parse({ nominationId, channels: ["web"], askedBy: "Nguyễn Thị Hai", words: "" }),
  );
const recognised = () => db().$count(recognition);

test("a consent taken back between opening and approving refuses what was opened, alone and among many", async () => {
  const opened = await waitingOne(official, campaignId, 1);
  const other = await waitingOne(official, campaignId, 2);
  const by = await nameOf(official);
  await takeBack(opened.nominationId);
  await expect(approveNomination(moderator, opened)).rejects.toMatchObject({
    code: "stale",
    details: { by, action: "consent.take-back" },
  });
  await expect(decideTogether(moderator, decision([opened, other], signedNow))).rejects.toMatchObject({
    code: "together-refused",
  });
  expect(await recognised()).toBe(0);
  expect((await rowOf(other.nominationId)).state).toBe("submitted");
  // Read again, it is decided knowingly: recognised, with no story.
  const { version } = await rowOf(opened.nominationId);
  expect(await approveNomination(moderator, { ...opened, version })).toBeNull();
});

test("taken back within the ten seconds of a decision, nothing is carried out, and its moderator finds it waiting", async () => {
  const opened = await waitingOne(official, campaignId, 1);
  await takeDecision(moderator, "approve", { ...opened, ...awardInput.parse({}) });
  await takeBack(opened.nominationId);
  await carryOutDue(new Date(Date.now() + 10_000));
  expect((await rowOf(opened.nominationId)).state).toBe("submitted");
  expect(await recognised()).toBe(0);
});

test("what somebody wrote whose account and roles ended is read, returned, sent again by a colleague and decided", async () => {
  const [one, other] = [await waitingOne(official, campaignId, 1), await waitingOne(official, campaignId, 2)];
  await setBlocked(admin, { userId: official.id, blocked: true });
  await returnNomination(moderator, { ...one, reason: "Thiếu số liệu." });
  // The portal deletes no account that wrote something: it ends what it may do.
  await write((tx) => tx.delete(membership).where(eq(membership.userId, official.id)));
  const { version } = await rowOf(one.nominationId);
  await submitNomination(colleague, { nominationId: one.nominationId, version, unchanged: true });
  const now = await rowOf(one.nominationId);
  await approveNomination(moderator, { nominationId: one.nominationId, version: now.version });
  await decideTogether(moderator, decision([other], signedNow));
  expect(await recognised()).toBe(2);
  expect((await findNomination(moderator, one.nominationId))!.writerIds).toContain(official.id);
});

const nameOf = async ({ id }: Actor) =>
  (await db().select({ name: user.name }).from(user).where(eq(user.id, id)).limit(1))[0]?.name;
