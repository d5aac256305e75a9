import { eq } from "drizzle-orm";
import { beforeEach, describe, expect, test } from "vitest";
import { db } from "@/db/client";
import { event, nomination, noticeComment, notification } from "@/db/schema";
import { write } from "@/db/write";
import { findBatch } from "@/domain/decisions/batch.server";
import { decideTogether } from "@/domain/decisions/together.server";
import { approveNomination, rejectNomination, returnNomination } from "@/domain/nominations/decide.server";
import { findReview } from "@/domain/nominations/review.server";
import { submitNomination } from "@/domain/nominations/submit.server";
import { answerNoticeComment } from "@/domain/notices/answer-comment.server";
import { commentAnswerInput, noticeInput } from "@/domain/notices/input";
import { listNomination } from "@/domain/notices/list.server";
import { findNotice } from "@/domain/notices/queries.server";
import type { Actor } from "@/domain/permissions";
import { addDays, hcmcToday } from "@/domain/time/dates";
import { decision } from "../support/batches";
import { useDatabase } from "../support/database";
import { answerTo, commented, endListing, listed } from "../support/listings";
import { rowOf } from "../support/nominations";
import { makePerson, minhPhung, tanSonHoa } from "../support/people";

useDatabase();

let official: Actor, moderator: Actor, wardModerator: Actor, farModerator: Actor;
let hung: { nominationId: string; version: number; number: number };
let doubt: string, praise: string;
beforeEach(async () => {
  official = await makePerson({ role: "official", unitId: minhPhung, password: null });
  moderator = await makePerson({ role: "moderator", name: "Chị Thành phố", password: null });
  wardModerator = await makePerson({
    role: "moderator",
    unitId: minhPhung,
    name: "Anh Phường",
    password: null,
  });
  farModerator = await makePerson({ role: "moderator", unitId: tanSonHoa, password: null });
  hung = await listed(official, moderator);
  doubt = await commented(hung.number, "Lớp học mở từ năm 2013 kia.");
  praise = await commented(hung.number, "Bà ấy tốt lắm.");
  await endListing(hung.number);
});

const approve = () => approveNomination(moderator, hung);
const commentOf = async (id: string) =>
  (await db().select().from(noticeComment).where(eq(noticeComment.id, id)))[0]!;
const asked = { ids: [] as string[], campaign: null, unit: null, roll: null };

describe("approval of a listed nomination", () => {
  test("is refused while one comment has no answer, and goes on after the last", async () => {
    await expect(approve()).rejects.toMatchObject({ code: "listing-unanswered", details: { count: 2 } });
    await answerNoticeComment(moderator, answerTo(doubt));
    await expect(approve()).rejects.toMatchObject({ code: "listing-unanswered", details: { count: 1 } });
    expect((await rowOf(hung.nominationId)).state).toBe("listed");
    await answerNoticeComment(wardModerator, answerTo(praise));
    await approve();
    expect((await rowOf(hung.nominationId)).state).toBe("approved");
  });

  test("is refused the same way among many, which say why and to whom", async () => {
    const batch = await findBatch(moderator, { ...asked, ids: [hung.nominationId] });
    expect(batch!.ready).toEqual([]);
    expect(batch!.blocked).toMatchObject([{ code: "listing-unanswered", details: { count: 2 } }]);
    await expect(decideTogether(moderator, decision([hung]))).rejects.toMatchObject({
      code: "together-refused",
    });
    for (const id of [doubt, praise]) await answerNoticeComment(moderator, answerTo(id));
    expect((await findBatch(moderator, { ...asked, ids: [hung.nominationId] }))!.blocked).toEqual([]);
    expect(await decideTogether(moderator, decision([hung]))).toMatchObject({ approved: 1 });
  });

  test("asks for what was said of an earlier listing, too; rejecting and returning ask for nothing", async () => {
    await returnNomination(moderator, { ...hung, reason: "Xem góp ý" });
    await submitNomination(official, {
      nominationId: hung.nominationId,
      version: hung.version + 1,
      unchanged: true,
    });
    const again = { ...hung, version: hung.version + 2 };
    await endListing(await listNomination(moderator, { ...again, ...noticeInput.parse({}) }));
    const now = { ...again, version: again.version + 1 };
    await expect(approveNomination(moderator, now)).rejects.toMatchObject({ code: "listing-unanswered" });
    await rejectNomination(moderator, { ...now, reason: "Góp ý đúng." });
    expect((await rowOf(hung.nominationId)).state).toBe("rejected");
  });

  test("waits for the end of the listing first, and the page names both", async () => {
    const review = await findReview(moderator, hung.nominationId, "niem-yet");
    expect(review!.terms).toMatchObject({ unanswered: 2, endsOn: addDays(hcmcToday(), -1) });
    // Those without an answer come first, however old.
    await answerNoticeComment(moderator, answerTo(praise));
    const [first, second] = (await findReview(moderator, hung.nominationId, "niem-yet"))!.listing.comments;
    expect([first!.id, first!.answeredAt]).toEqual([doubt, null]);
    expect(second).toMatchObject({ id: praise, answeredBy: "Chị Thành phố" });
  });
});

describe("an answer", () => {
  test("keeps who and when, stands in the history without its words, and empties the inbox with the last", async () => {
    await answerNoticeComment(moderator, answerTo(doubt));
    expect(await commentOf(doubt)).toMatchObject({
      answer: "Đã hỏi tổ dân phố: lớp mở từ năm 2014.",
      answeredById: moderator.id,
      answeredAt: expect.any(Date),
      answerShown: false,
    });
    const [last] = (await db().select().from(event).orderBy(event.id)).slice(-1);
    expect(last).toMatchObject({
      action: "notice.answer",
      subjectId: hung.nominationId,
      actorId: moderator.id,
      after: { answer: "answer-kept" },
    });
    const unread = async () =>
      (await db().select().from(notification)).filter(
        (one) => one.kind === "comment" && one.userId === wardModerator.id && one.readAt === null,
      ).length;
    expect(await unread()).toBe(2);
    await answerNoticeComment(moderator, answerTo(praise));
    expect(await unread()).toBe(0);
  });

  test("is read by everybody only where it was said so, without what it answers", async () => {
    await answerNoticeComment(moderator, answerTo(doubt, { shown: "yes" }));
    await answerNoticeComment(moderator, answerTo(praise, { answer: "Xin cảm ơn." }));
    const open = await findNotice(hung.number);
    expect(open).toMatchObject({
      answers: [{ words: "Đã hỏi tổ dân phố: lớp mở từ năm 2014.", on: hcmcToday() }],
    });
    expect(JSON.stringify(open)).not.toMatch(/2013|Xin cảm ơn/);
  });

  test("is put right by whoever read it, until the decision; whoever comes second is told who was first", async () => {
    await answerNoticeComment(wardModerator, answerTo(doubt));
    await expect(answerNoticeComment(moderator, answerTo(doubt))).rejects.toMatchObject({
      code: "stale",
      details: { by: "Anh Phường", action: "notice.answer" },
    });
    const was = String((await commentOf(doubt)).answeredAt!.getTime());
    await answerNoticeComment(moderator, answerTo(doubt, { was, answer: "Mở từ 2014." }));
    expect((await commentOf(doubt)).answer).toBe("Mở từ 2014.");
    await answerNoticeComment(moderator, answerTo(praise));
    await approve();
    const then = String((await commentOf(doubt)).answeredAt!.getTime());
    await expect(answerNoticeComment(moderator, answerTo(doubt, { was: then }))).rejects.toMatchObject({
      code: "wrong-step",
    });
  });

  test("is the moderators' who did not write it, and nobody else's", async () => {
    const answers = (by: Actor) => answerNoticeComment(by, answerTo(doubt));
    await expect(answers(official)).rejects.toMatchObject({ code: "not-allowed" });
    await expect(answers(farModerator)).rejects.toMatchObject({ code: "not-found" });
    await write((tx) =>
      tx.run(`insert into nomination_writer values ('${hung.nominationId}', '${moderator.id}')`),
    );
    await expect(answers(moderator)).rejects.toMatchObject({ code: "own-nomination" });
    await expect(answerNoticeComment(wardModerator, answerTo("0".repeat(32)))).rejects.toMatchObject({
      code: "not-found",
    });
    expect((await commentOf(doubt)).answeredAt).toBeNull();
    await write((tx) => tx.update(nomination).set({ state: "withdrawn" }));
    await expect(answers(wardModerator)).rejects.toMatchObject({ code: "wrong-step" });
  });

  test("says something, in one spelling, and who may read it", () => {
    const faults = (given: Record<string, string>) =>
      commentAnswerInput
        .safeParse({ commentId: "0".repeat(32), ...given })
        .error?.issues.map(({ path, message }) => `${path.join(".")} ${message}`);
    expect(faults({ answer: " \n", shown: "no" })).toEqual(["answer required"]);
    expect(faults({ answer: "Có", shown: "all" })).toEqual(["shown required"]);
    expect(faults({ answer: "a".repeat(2001), shown: "no" })).toEqual(["answer too-long"]);
    expect(answerTo("0".repeat(32), { answer: "Đúng vậy".normalize("NFD") }).answer).toBe("Đúng vậy");
  });
});
