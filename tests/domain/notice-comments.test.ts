import { randomUUID } from "node:crypto";
import { beforeEach, describe, expect, test } from "vitest";
import { db } from "@/db/client";
import { event, noticeComment, notification } from "@/db/schema";
import { DomainError } from "@/domain/errors";
import { approveNomination, rejectNomination, returnNomination } from "@/domain/nominations/decide.server";
import { withdrawNomination } from "@/domain/nominations/withdraw.server";
import { answerNoticeComment } from "@/domain/notices/answer-comment.server";
import { commentOnNotice, isCommentSent } from "@/domain/notices/comment.server";
import { unsafeSeen } from "@/domain/nominations/seen";
import { findNominationNotices } from "@/domain/notices/nomination-notices.server";
import { commentInput } from "@/domain/notices/input";
import { findNotice, listNotices } from "@/domain/notices/queries.server";
import type { Actor } from "@/domain/permissions";
import { hcmcToday } from "@/domain/time/dates";
import { useDatabase } from "../support/database";
import { answerTo, endListing, listed } from "../support/listings";
import { makePerson, minhPhung, tanSonHoa } from "../support/people";

useDatabase();

let official: Actor, moderator: Actor, neighbour: Actor;
let nomination: { nominationId: string; version: number; number: number };
beforeEach(async () => {
  official = await makePerson({ role: "official", unitId: minhPhung, password: null });
  moderator = await makePerson({ role: "moderator", password: null });
  neighbour = await makePerson({ role: "official", unitId: tanSonHoa, password: null });
  nomination = await listed(official, moderator);
});

const newId = () => randomUUID().replaceAll("-", "");
const phone = "Chị Bảy, 0900 000 000";
const given = (patch: Record<string, unknown> = {}) =>
  commentInput.parse({ notice: String(nomination.number), words: "Lớp học mở từ năm 2013.", ...patch });
const say = (patch?: Record<string, unknown>, id = newId()) => commentOnNotice(id, given(patch));
const told = async (userId: string) =>
  (await db().select().from(notification)).filter((row) => row.userId === userId && row.kind === "comment");

describe("a comment on a listing", () => {
  test("reaches the moderators and the ward, with the moment, and nobody else", async () => {
    await say({ contact: phone, contactConsent: "1" });
    const { comments, total } = await findNominationNotices(unsafeSeen({ id: nomination.nominationId }));
    expect(total).toBe(1);
    expect(comments).toMatchObject([{ words: "Lớp học mở từ năm 2013.", contact: phone }]);
    expect(comments[0]!.createdAt).toBeInstanceOf(Date);
    expect(await told(moderator.id)).toMatchObject([{ path: `/kiem-duyet/${nomination.nominationId}` }]);
    expect(await told(official.id)).toMatchObject([
      { path: `/ban-lam-viec/de-cu/${nomination.nominationId}` },
    ]);
    expect(await told(neighbour.id)).toEqual([]);
    const open = JSON.stringify([await findNotice(nomination.number), await listNotices(hcmcToday())]);
    expect(open).not.toMatch(/2013|0900/);
    const kept = JSON.stringify([await db().select().from(event), await db().select().from(notification)]);
    for (const words of [phone, "năm 2013"]) expect(kept).not.toContain(words);
  });

  test("is one, however often the form arrives, and none where the sender has sent too much", async () => {
    const id = newId();
    await Promise.all([1, 2, 3].map(() => say({}, id)));
    expect(await db().select().from(noticeComment)).toHaveLength(1);
    expect(await told(official.id)).toHaveLength(1);
    expect(await isCommentSent(id)).toBe(true);
    const refused = commentOnNotice(newId(), given(), () => {
      throw new DomainError("too-many-attempts", { minutes: 5 });
    });
    await expect(refused).rejects.toMatchObject({ code: "too-many-attempts" });
    expect(await db().select().from(noticeComment)).toHaveLength(1);
  });

  test("is refused after the last day, saying so, and where nothing is listed", async () => {
    await endListing(nomination.number);
    await expect(say()).rejects.toMatchObject({
      code: "listing-over",
      details: { until: expect.any(String) },
    });
    await expect(say({ notice: "999" })).rejects.toMatchObject({ code: "not-found" });
    await returnNomination(moderator, { ...nomination, reason: "Thiếu" });
    await expect(say()).rejects.toMatchObject({ code: "not-found" });
    expect(await db().select().from(noticeComment)).toEqual([]);
  });

  test.each([
    ["approved", () => approveNomination(moderator, nomination)],
    ["rejected", () => rejectNomination(moderator, { ...nomination, reason: "Trùng" })],
    ["withdrawn", () => withdrawNomination(official, nomination)],
  ])("loses its contact when the nomination is %s, and keeps its words", async (_, decide) => {
    const id = newId();
    await say({ contact: phone, contactConsent: "1" }, id);
    await endListing(nomination.number);
    await answerNoticeComment(moderator, answerTo(id));
    await decide();
    const { comments } = await findNominationNotices(unsafeSeen({ id: nomination.nominationId }));
    expect(comments).toMatchObject([{ words: "Lớp học mở từ năm 2013.", contact: null }]);
    expect(comments[0]!.contactErasedAt).toBeInstanceOf(Date);
  });

  test("keeps its contact while the ward amends: somebody may still have to ask", async () => {
    await say({ contact: phone, contactConsent: "1" });
    await returnNomination(moderator, { ...nomination, reason: "Xem góp ý" });
    expect((await findNominationNotices(unsafeSeen({ id: nomination.nominationId }))).comments).toMatchObject(
      [{ contact: phone }],
    );
  });
});

describe("what a comment may say", () => {
  test("markup stays words, and every spelling becomes one", async () => {
    const words = `<script>alert(1)</script>\r\n${"Đúng là bà ấy".normalize("NFD")}`;
    await say({ words });
    const { comments } = await findNominationNotices(unsafeSeen({ id: nomination.nominationId }));
    expect(comments[0]!.words).toBe("<script>alert(1)</script>\nĐúng là bà ấy");
  });

  test.each([
    [{ words: "" }, "words", "required"],
    [{ words: " \n " }, "words", "required"],
    [{ words: "a".repeat(3001) }, "words", "too-long"],
    [{ words: "a".repeat(1_000_000) }, "words", "too-long"],
    [{ contact: phone }, "contactConsent", "contact-consent"],
    [{ contact: "a".repeat(201), contactConsent: "1" }, "contact", "too-long"],
    [{ contact: "a".repeat(1_000_000), contactConsent: "1" }, "contact", "too-long"],
    [{ notice: "1; drop table notice" }, "notice", "invalid"],
    [{ notice: "0" }, "notice", "invalid"],
  ])("refused: %.60o", (patch, field, code) => {
    const parsed = commentInput.safeParse({ notice: "1", words: "Có", ...patch });
    const [issue] = parsed.error!.issues;
    expect([issue!.path.join("."), issue!.message]).toEqual([field, code]);
  });
});
