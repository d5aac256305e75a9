import { eq, isNull } from "drizzle-orm";
import { beforeEach, describe, expect, test } from "vitest";
import { db } from "@/db/client";
import { job, notification, wordAnswer, wordRequest } from "@/db/schema";
import { answerForOthers, answerOwnWord } from "@/domain/confirmations/answer.server";
import { answerCorrection } from "@/domain/confirmations/corrections.server";
import { askInput, otherAnswerInput, ownAnswerInput } from "@/domain/confirmations/input";
import { askForWord, endWordLink, findLinked } from "@/domain/confirmations/links.server";
import { readLinked } from "@/domain/confirmations/queries.server";
import { runNext } from "@/domain/jobs/runner.server";
import { approveNomination, rejectNomination, returnNomination } from "@/domain/nominations/decide.server";
import { holdNomination, releaseNomination } from "@/domain/nominations/hold.server";
import { sendDrafts } from "@/domain/nominations/send-several.server";
import { answerNoticeComment } from "@/domain/notices/answer-comment.server";
import { submitNomination } from "@/domain/nominations/submit.server";
import { messageEnds, notificationKinds, type NotificationKind } from "@/domain/notifications/vocabulary";
import { notify } from "@/domain/notifications/notify.server";
import { write } from "@/db/write";
import type { Actor } from "@/domain/permissions";
import { restoreStory, takeDownStory } from "@/domain/profiles/take-down.server";
import { addDays, hcmcToday } from "@/domain/time/dates";
import { takeBackInput } from "@/domain/withdrawals/input";
import { answerWithdrawal, closeWithdrawal } from "@/domain/withdrawals/settle.server";
import { takeBackByLink } from "@/domain/withdrawals/take-back.server";
import { useDatabase } from "../support/database";
import { answerTo, commented, endListing, listed } from "../support/listings";
import { completeDraft, makeCampaign, rowOf } from "../support/nominations";
import { makePerson, minhPhung } from "../support/people";
import { makeProfile } from "../support/profiles";

useDatabase();

let official: Actor, moderator: Actor;
beforeEach(async () => {
  official = await makePerson({ role: "official", unitId: minhPhung, password: null });
  moderator = await makePerson({ role: "moderator", password: null });
});

const name = "Trần Thị Bình";
const noFault = (error: unknown) => {
  throw error;
};

/** The kinds that wait unread, of whoever, each once. */
async function unread(): Promise<NotificationKind[]> {
  const rows = await db()
    .selectDistinct({ kind: notification.kind })
    .from(notification)
    .where(isNull(notification.readAt));
  return rows.map(({ kind }) => kind).sort();
}

const version = async (id: string) => ({ nominationId: id, version: (await rowOf(id)).version });

async function sent() {
  const id = await completeDraft(official);
  await submitNomination(official, await version(id));
  return id;
}

async function linkTo(id: string, whose = "self", who = name) {
  const input = askInput.parse({ nominationId: id, whose, name: who, days: "7" });
  return (await askForWord(official, input)).path.split("/").at(-1)!;
}

async function say(token: string, more: Record<string, unknown> = {}) {
  const { hash } = await readLinked((await findLinked(db(), token))!);
  const said = { token, shown: hash, outcome: "confirmed", answeredBy: name };
  await answerOwnWord(ownAnswerInput.parse({ ...said, ...more }));
}

async function published() {
  const { nominationId, number } = await listed(official, moderator);
  await endListing(number);
  await approveNomination(moderator, await version(nominationId));
  return nominationId;
}

/** Makes each kind wait, and does what ends it. */
const walks: Partial<Record<NotificationKind, () => Promise<void>>> = {
  async submitted() {
    const id = await sent();
    expect(await unread()).toEqual(["submitted"]);
    await returnNomination(moderator, { ...(await version(id)), reason: "Cần thêm con số." });
    expect(await unread()).toEqual(["returned"]);
  },
  async returned() {
    const id = await sent();
    await returnNomination(moderator, { ...(await version(id)), reason: "Cần thêm con số." });
    await submitNomination(official, { ...(await version(id)), unchanged: true });
    expect(await unread()).toEqual(["submitted"]);
  },
  async "roll-submitted"() {
    const campaignId = await makeCampaign();
    const ids = await Promise.all(
      ["Lê Văn Một", "Phạm Thị Hai"].map((who) =>
        completeDraft(official, { campaignId, patch: { name: who, deed: `Việc tốt của ${who}` } }),
      ),
    );
    await sendDrafts(official, await Promise.all(ids.map(version)));
    expect(await unread()).toEqual(["roll-submitted"]);
    await rejectNomination(moderator, { ...(await version(ids[0]!)), reason: "Trùng việc." });
    expect(await unread()).toContain("roll-submitted");
    await rejectNomination(moderator, { ...(await version(ids[1]!)), reason: "Trùng việc." });
    expect(await unread()).toEqual(["rejected"]);
  },
  async listed() {
    const { nominationId, number } = await listed(official, moderator);
    expect(await unread()).toEqual(["listed"]);
    await endListing(number);
    await approveNomination(moderator, await version(nominationId));
    expect(await unread()).toEqual(["approved"]);
  },
  async comment() {
    const { nominationId, number } = await listed(official, moderator);
    const said = await commented(number, "Lớp học có thật.");
    expect(await unread()).toContain("comment");
    await endListing(number);
    await answerNoticeComment(moderator, answerTo(said));
    await approveNomination(moderator, await version(nominationId));
    expect(await unread()).toEqual(["approved"]);
  },
  async held() {
    const id = await sent();
    const cause = { cause: "complaint", reason: "Đơn đang xác minh." } as const;
    await holdNomination(moderator, { ...(await version(id)), ...cause });
    expect(await unread()).toEqual(["held", "submitted"]);
    await releaseNomination(moderator, { ...(await version(id)), reason: "Đã rõ." });
    expect(await unread()).toEqual(["released", "submitted"]);
    await rejectNomination(moderator, { ...(await version(id)), reason: "Chưa đủ." });
    expect(await unread()).toEqual(["rejected"]);
  },
  async "word-correction"() {
    const id = await completeDraft(official);
    await say(await linkTo(id), { outcome: "correction", words: "Lớp có từ 2013." });
    expect(await unread()).toEqual(["word-correction"]);
    const [one] = await db().select().from(wordAnswer);
    await answerCorrection(official, { id: one!.id, reply: "Sổ ghi năm 2014." });
    expect(await unread()).toEqual([]);
  },
  async "word-objection"() {
    const id = await completeDraft(official);
    const token = await linkTo(id, "residence", "Lê Văn Tổ");
    const answer = (more: object) =>
      answerForOthers(otherAnswerInput.parse({ token, answeredBy: "Lê Văn Tổ", ...more }));
    await answer({ outcome: "object", words: "Nên hỏi thêm." });
    expect(await unread()).toEqual(["word-objection"]);
    await answer({ outcome: "agree" });
    expect(await unread()).toEqual(["word-given"]);
  },
  async "word-overdue"() {
    const id = await completeDraft(official);
    await linkTo(id, "witness", "Lê Văn Chứng");
    await overdueSince(8);
    expect(await unread()).toEqual(["word-overdue"]);
    const [request] = await db().select().from(wordRequest);
    await endWordLink(official, request!.id);
    expect(await unread()).toEqual([]);
  },
  async "taken-back"() {
    const id = await published();
    await db().update(notification).set({ readAt: new Date() });
    const token = await linkTo(id);
    await takeBackByLink(takeBackInput.parse({ token, channels: "web", askedBy: name }));
    expect(await unread()).toEqual(["taken-back"]);
    const [row] = await db().query.consentWithdrawal.findMany({ limit: 1 });
    await answerWithdrawal(official, { id: row!.id, answer: "Đã dừng." });
    await closeWithdrawal(official, row!.id);
    expect(await unread()).toEqual([]);
  },
  async "taken-down"() {
    const profileId = await makeProfile({ slug: "thu", unitIds: [minhPhung] });
    await takeDownStory(moderator, { profileId, kind: "hidden", reason: "Nhầm." });
    expect(await unread()).toEqual(["taken-down"]);
    await restoreStory(moderator, { profileId, reason: "Đã rõ." });
    expect(await unread()).toEqual(["restored"]);
  },
};

/** Moves every open request into the past and runs what is due of the line. */
async function overdueSince(days: number) {
  await db()
    .update(wordRequest)
    .set({ dueOn: addDays(hcmcToday(), -days) });
  await db().update(job).set({ dueAt: new Date() }).where(eq(job.state, "waiting"));
  expect(await runNext("a", noFault)).toBe(true);
}

describe("every message leaves the inbox as its work is done", () => {
  const told = notificationKinds.filter((kind) => messageEnds[kind] === "read");
  /** Its walk stands with another kind's, or with what makes it. */
  const elsewhere: NotificationKind[] = [
    "suggestion",
    "mistake",
    "listing-moved",
    "released",
    "restored",
    "amendment",
    "adoption-due",
    "adoption-overdue",
    "meeting-called",
    "meeting-moved",
    // In data-asks.test.ts.
    "data-asked",
    // In contest-rules.test.ts.
    "jury-called",
    "sheet-given-back",
  ];

  test("of each kind it is said how", () => {
    const walked = [...Object.keys(walks), ...elsewhere, ...told].sort();
    expect(walked).toEqual([...notificationKinds].sort());
  });

  for (const [kind, walk] of Object.entries(walks)) test(kind, walk);

  test("what only tells stays until it is read", async () => {
    await write((tx) => notify(tx, [official.id], { kind: "unit-merged", data: {}, path: "/ban-lam-viec" }));
    expect(told).toContain("unit-merged");
    expect(await unread()).toEqual(["unit-merged"]);
  });
});
