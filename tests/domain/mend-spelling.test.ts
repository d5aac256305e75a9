import { eq } from "drizzle-orm";
import { beforeEach, expect, test } from "vitest";
import { db } from "@/db/client";
import { event, notification } from "@/db/schema";
import { approveNomination } from "@/domain/nominations/decide.server";
import { findNomination } from "@/domain/nominations/queries.server";
import type { Actor } from "@/domain/permissions";
import { listComments } from "@/domain/remarks/field-comments.server";
import { mendInput } from "@/domain/remarks/input";
import { mendSpelling } from "@/domain/remarks/mend.server";
import { isSpelling } from "@/domain/remarks/spelling";
import { storyToText } from "@/domain/stories/document";
import { waitingOne } from "../support/batches";
import { useDatabase } from "../support/database";
import { longStory, makeCampaign, rowOf } from "../support/nominations";
import { makePerson, minhPhung } from "../support/people";

useDatabase();

let official: Actor, moderator: Actor, other: Actor;
let sent: { nominationId: string; version: number };
beforeEach(async () => {
  official = await makePerson({ role: "official", unitId: minhPhung, password: null });
  moderator = await makePerson({ role: "moderator", name: "Chị Thành phố", password: null });
  other = await makePerson({ role: "moderator", password: null });
  const patch = { occupation: "Giáo viên ngỉ hưu", storyText: `${longStory} Bà dạy khôg lấy tiền, 213 em.` };
  sent = await waitingOne(official, await makeCampaign(), 1, patch);
});

const mend = (question: string, from: string, to: string, version = sent.version) =>
  mendInput.parse({ nominationId: sent.nominationId, version, question, from, to });

test("is small: a few letters of a short passage, every figure kept", () => {
  expect(isSpelling("ngỉ hưu", "nghỉ hưu")).toBe(true);
  expect(isSpelling("day chữ", "dạy chữ")).toBe(true);
  expect(isSpelling("lớphọc", "lớp học")).toBe(true);
  expect(isSpelling("213 em", "231 em")).toBe(false);
  expect(isSpelling("có học phí", "miễn hoàn toàn học phí")).toBe(false);
  expect(isSpelling("có lấy tiền", "không lấy tiền")).toBe(false);
  expect(isSpelling("như cũ", "như cũ")).toBe(false);
  expect(isSpelling("a".repeat(90), "b" + "a".repeat(89))).toBe(false);
});

test("is the moderator's in the history, told to the ward, and makes them one who does not decide", async () => {
  await mendSpelling(moderator, mend("occupation", "ngỉ hưu", "nghỉ hưu"));
  await mendSpelling(moderator, mend("story", "khôg", "không", sent.version + 1));
  const row = await rowOf(sent.nominationId);
  expect(row).toMatchObject({
    occupation: "Giáo viên nghỉ hưu",
    version: sent.version + 2,
    state: "submitted",
  });
  expect(storyToText(row.story)).toContain("Bà dạy không lấy tiền, 213 em.");
  const acts = await db().select().from(event).where(eq(event.action, "nomination.mend"));
  expect(acts).toMatchObject([
    { actorId: moderator.id, after: { question: "occupation" } },
    { actorId: moderator.id, after: { question: "story" } },
  ]);
  // The history keeps no words; what was mended stands beside the nomination, and asks nothing.
  expect(JSON.stringify(acts)).not.toContain("khôg");
  const kept = await listComments((await findNomination(official, sent.nominationId))!);
  expect(kept.map((one) => [one.by, one.mendedFrom, one.words])).toEqual([
    ["Chị Thành phố", "ngỉ hưu", "nghỉ hưu"],
    ["Chị Thành phố", "khôg", "không"],
  ]);
  const told = await db().select().from(notification).where(eq(notification.userId, official.id));
  expect(told.map(({ kind, data }) => [kind, data.from, data.to])).toEqual([
    ["mended", "ngỉ hưu", "nghỉ hưu"],
    ["mended", "khôg", "không"],
  ]);
  const seen = { nominationId: sent.nominationId, version: sent.version + 2 };
  await expect(approveNomination(moderator, seen)).rejects.toMatchObject({ code: "own-nomination" });
  expect(await approveNomination(other, seen)).toMatch(/^\/guong\//);
});

test("refuses what is more than spelling, what is not there, what changed meanwhile, and who is no moderator", async () => {
  const refused = (input: ReturnType<typeof mend>, who = moderator) =>
    expect(mendSpelling(who, input)).rejects;
  await refused(mend("story", "213 em", "231 em")).toMatchObject({ fields: { to: "not-spelling" } });
  await refused(mend("story", "chiếc", "chiệc")).toMatchObject({ fields: { from: "passage-once" } });
  await refused(mend("occupation", "công nhân", "công nhần")).toMatchObject({
    fields: { from: "passage-once" },
  });
  await refused(mend("occupation", "ngỉ", "nghỉ", 1)).toMatchObject({ code: "stale" });
  await refused(mend("occupation", "ngỉ", "nghỉ"), official).toMatchObject({ code: "not-allowed" });
  expect(() => mend("name", "Thị", "Thi")).toThrow();
  expect(await rowOf(sent.nominationId)).toMatchObject({
    version: sent.version,
    occupation: "Giáo viên ngỉ hưu",
  });
});
