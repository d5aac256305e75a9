import { eq } from "drizzle-orm";
import { beforeEach, expect, test } from "vitest";
import { db } from "@/db/client";
import { event, moderatorRemark } from "@/db/schema";
import { returnNomination } from "@/domain/nominations/decide.server";
import { findNomination } from "@/domain/nominations/queries.server";
import type { SectionId } from "@/domain/nominations/questions/question";
import type { Actor } from "@/domain/permissions";
import {
  answerComment,
  commentOnField,
  listComments,
  listQuestionsOn,
} from "@/domain/remarks/field-comments.server";
import { commentInput, remarkInput } from "@/domain/remarks/input";
import { leaveRemark, listRemarks, opinionsOn } from "@/domain/remarks/remarks.server";
import { waitingOne } from "../support/batches";
import { useDatabase } from "../support/database";
import { makeCampaign, rowOf } from "../support/nominations";
import { makePerson, minhPhung, tanSonHoa } from "../support/people";

useDatabase();

let official: Actor, moderator: Actor, wardModerator: Actor, farModerator: Actor;
let sent: { nominationId: string; version: number };
beforeEach(async () => {
  official = await makePerson({ role: "official", unitId: minhPhung, name: "Chị Viết", password: null });
  moderator = await makePerson({ role: "moderator", name: "Chị Thành phố", password: null });
  wardModerator = await makePerson({
    role: "moderator",
    unitId: minhPhung,
    name: "Anh Phường",
    password: null,
  });
  farModerator = await makePerson({ role: "moderator", unitId: tanSonHoa, password: null });
  sent = await waitingOne(official, await makeCampaign(), 1);
});

const seenBy = async (viewer: Actor) => (await findNomination(viewer, sent.nominationId))!;
const remark = (verdict: string, words = "") =>
  remarkInput.parse({ nominationId: sent.nominationId, verdict, words });

test("moderators tell each other what they think; the last opinion of each counts, and is never asked for", async () => {
  await leaveRemark(wardModerator, remark("against", "Chưa rõ số em."));
  await leaveRemark(wardModerator, remark("note", "Đã gọi cho khu phố."));
  await leaveRemark(moderator, remark("agree"));
  await leaveRemark(wardModerator, remark("agree"));
  const said = await listRemarks(moderator, await seenBy(moderator));
  expect(said.map(({ by, verdict, words }) => [by, verdict, words])).toEqual([
    ["Anh Phường", "against", "Chưa rõ số em."],
    ["Anh Phường", "note", "Đã gọi cho khu phố."],
    ["Chị Thành phố", "agree", ""],
    ["Anh Phường", "agree", ""],
  ]);
  const opinions = await opinionsOn(moderator, [await seenBy(moderator)]);
  expect(opinions.get(sent.nominationId)).toEqual({ agree: ["Anh Phường", "Chị Thành phố"], against: [] });
});

test("its ward, its writers and other wards neither read nor leave any, and the history is silent", async () => {
  const before = await db().select({ id: event.id }).from(event);
  await leaveRemark(moderator, remark("note", "Giữ kín."));
  expect(await listRemarks(official, await seenBy(official))).toEqual([]);
  await expect(leaveRemark(official, remark("agree"))).rejects.toMatchObject({ code: "not-allowed" });
  await expect(leaveRemark(farModerator, remark("agree"))).rejects.toMatchObject({ code: "not-found" });
  const asWriter = { ...official, memberships: [...official.memberships, ...wardModerator.memberships] };
  await expect(leaveRemark(asWriter, remark("agree"))).rejects.toMatchObject({ code: "own-nomination" });
  expect(await listRemarks(asWriter, await seenBy(asWriter))).toEqual([]);
  expect(await db().select({ id: event.id }).from(event)).toEqual(before);
  expect(await db().select({ id: moderatorRemark.id }).from(moderatorRemark)).toHaveLength(1);
});

test("a note and a refusal say something", () => {
  const faults = (verdict: string, words: string) =>
    remarkInput
      .safeParse({ nominationId: crypto.randomUUID(), verdict, words })
      .error?.issues.map(({ path }) => path[0]);
  expect(faults("agree", " ")).toBeUndefined();
  expect(faults("note", " ")).toEqual(["words"]);
  expect(faults("against", "")).toEqual(["words"]);
  expect(faults("perhaps", "x")).toEqual(["verdict"]);
});

test("a question about one answer reaches the ward, goes along with a return, and is answered once", async () => {
  const asked = commentInput.parse({
    nominationId: sent.nominationId,
    question: "deed",
    words: "Lớp mở từ năm nào?",
  });
  await commentOnField(moderator, asked);
  const [open] = await listComments(await seenBy(official));
  expect(open).toMatchObject({
    question: "deed",
    words: "Lớp mở từ năm nào?",
    by: "Chị Thành phố",
    answer: "",
  });
  await returnNomination(moderator, { ...sent, reason: "Xem câu hỏi." });
  const [returned] = await db()
    .select({ after: event.after })
    .from(event)
    .where(eq(event.action, "nomination.return"));
  expect(returned!.after).toMatchObject({ comments: "1" });
  await expect(commentOnField(moderator, asked)).rejects.toMatchObject({ code: "wrong-step" });
  const reply = { commentId: open!.id, answer: "Từ năm 2014." };
  await expect(answerComment(moderator, reply)).rejects.toMatchObject({ code: "not-allowed" });
  await expect(answerComment(farModerator, reply)).rejects.toMatchObject({ code: "not-found" });
  expect(await answerComment(official, reply)).toBe(sent.nominationId);
  await expect(answerComment(official, reply)).rejects.toMatchObject({
    code: "stale",
    details: { by: "Chị Viết" },
  });
  expect(await listComments(await seenBy(moderator))).toMatchObject([
    { answer: "Từ năm 2014.", answeredBy: "Chị Viết" },
  ]);
  expect((await rowOf(sent.nominationId)).state).toBe("returned");
  // It stands at its own field, of the section that asks it, and nowhere else.
  const at = async (section: SectionId) =>
    (await listQuestionsOn(await seenBy(official), [section])).map(({ question }) => question);
  expect([await at("thanh-tich"), await at("doi-tuong")]).toEqual([["deed"], []]);
});

test("who wrote it, and another ward's moderator, ask nothing; sixty questions are enough", async () => {
  const asked = { nominationId: sent.nominationId, question: "deed", words: "Sao?" } as const;
  await expect(commentOnField(official, asked)).rejects.toMatchObject({ code: "not-allowed" });
  await expect(commentOnField(farModerator, asked)).rejects.toMatchObject({ code: "not-found" });
  for (let at = 0; at < 60; at++) await commentOnField(moderator, asked);
  await expect(commentOnField(moderator, asked)).rejects.toMatchObject({ code: "together-many" });
});
