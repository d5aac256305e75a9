import { randomUUID } from "node:crypto";
import { beforeEach, expect, test } from "vitest";
import { db } from "@/db/client";
import { campaignAward, holiday, reasonTemplate } from "@/db/schema";
import { write } from "@/db/write";
import { addAttachment } from "@/domain/attachments/attachments.server";
import { addPhoto, describePhoto } from "@/domain/media/photos.server";
import { approveNomination, returnNomination } from "@/domain/nominations/decide.server";
import { findReview } from "@/domain/nominations/review.server";
import { submitNomination } from "@/domain/nominations/submit.server";
import { commentOnNotice } from "@/domain/notices/comment.server";
import { commentInput } from "@/domain/notices/input";
import { listNomination } from "@/domain/notices/list.server";
import type { Actor } from "@/domain/permissions";
import { findSessionActor, openSession } from "@/domain/users/sessions.server";
import { findWorkHeader } from "@/domain/users/work-header.server";
import { useDatabase } from "../support/database";
import { jpeg } from "../support/files";
import { listingCampaign } from "../support/listings";
import { completeDraft, giveConsent, rowOf } from "../support/nominations";
import { browser, makePerson, minhPhung } from "../support/people";
import { countRoundTrips } from "../support/round-trips";

useDatabase();

let official: Actor, moderator: Actor;
beforeEach(async () => {
  official = await makePerson({ role: "official", unitId: minhPhung, password: null });
  moderator = await makePerson({ role: "moderator", password: null });
});

const now = async (nominationId: string) => ({ nominationId, version: (await rowOf(nominationId)).version });

/** A nomination with everything a moderator's page can show: sent twice, listed, commented, with a photo and a paper. */
async function fullNomination(): Promise<string> {
  const namesake = await completeDraft(official, { patch: { deed: "Việc đã được biểu dương" } });
  await submitNomination(official, await now(namesake));
  await approveNomination(moderator, await now(namesake));
  const id = await completeDraft(official, { campaignId: await listingCampaign() });
  await write((tx) => tx.run("update campaign set quota_individual = 3"));
  const photo = await addPhoto(
    official,
    { kind: "nomination", id },
    { name: "a.jpg", data: await jpeg(64, 48) },
  );
  await describePhoto(official, photo, { alt: "Lớp học", caption: "", credit: "Phường" });
  await giveConsent(official, id);
  await addAttachment(official, id, { name: "bien-ban.pdf", data: Buffer.from("%PDF-1.4\n%%EOF") });
  await submitNomination(official, await now(id));
  await returnNomination(moderator, { ...(await now(id)), reason: "Thêm con số." });
  await submitNomination(official, { ...(await now(id)), unchanged: true });
  const number = await listNomination(moderator, { ...(await now(id)), place: "", endsOn: "" });
  await commentOnNotice("a".repeat(32), commentInput.parse({ notice: String(number), words: "Đúng vậy." }));
  return id;
}

test("a nomination's page costs a moderator five round trips: the session, the nomination, all beside it, whom it is like, the header", async () => {
  const id = await fullNomination();
  await db()
    .insert(holiday)
    .values([
      { day: "2020-01-01", name: "Đã qua", createdAt: new Date() },
      { day: "2099-01-01", name: "Tết Dương lịch", createdAt: new Date() },
    ]);
  await db().delete(reasonTemplate);
  const template = {
    id: randomUUID(),
    step: "return" as const,
    title: "Thiếu con số",
    words: "Xin thêm con số.",
  };
  await db()
    .insert(reasonTemplate)
    .values({ ...template, position: 0 });
  const campaignId = (await rowOf(id)).campaignId!;
  await db().insert(campaignAward).values({ campaignId, level: "ward", form: "certificate" });
  const session = await write((tx) => openSession(tx, moderator.id, browser("trình duyệt")));
  const { result, trips } = await countRoundTrips(async () => {
    const actor = await findSessionActor(session);
    const review = await findReview(actor, id, "niem-yet");
    return { review, header: await findWorkHeader(actor!) };
  });
  expect(trips).toBe(5);
  expect(result.header).toMatchObject({ unread: 1, roles: [{ role: "moderator", wholeCity: true }] });
  expect(result.review).toMatchObject({
    nomination: {
      id,
      state: "listed",
      content: {
        name: "Bà Trần Thị Bình",
        photos: [{ alt: "Lớp học", credit: "Phường" }],
        attachments: [{ fileName: "bien-ban.pdf" }],
        consents: [
          { channel: "notice_board", giver: "self", giverName: "Trần Thị Bình" },
          { channel: "web", giver: "self", giverName: "Trần Thị Bình" },
        ],
      },
    },
    queue: { total: 1, next: null, nominations: [{ id }] },
    previous: { name: "Bà Trần Thị Bình" },
    listing: { notices: [{ listedBy: moderator.name }], comments: [{ words: "Đúng vậy." }], total: 1 },
    quota: { quota: 3, used: 1 },
    photos: [{ alt: "Lớp học" }],
    likenesses: [{ deed: "Việc đã được biểu dương" }],
    // What the decision's form asks for besides: no round trip of its own.
    holidays: new Set(["2099-01-01"]),
    templates: [{ title: "Thiếu con số" }],
    awards: ["ward:certificate"],
    story: null,
  });
  expect(result.review!.history[0]).toMatchObject({ action: "nomination.list" });
});

test("whoever wrote it is offered no reasons: those are for who decides", async () => {
  const id = await fullNomination();
  expect(await findReview(official, id, "cho")).toMatchObject({ nomination: { id }, templates: [] });
});

test("another ward's moderator gets nothing of it, in one round trip", async () => {
  const id = await fullNomination();
  const far = await makePerson({ role: "moderator", unitId: "phuong-tan-son-hoa", password: null });
  expect(await countRoundTrips(() => findReview(far, id, "cho"))).toEqual({ result: null, trips: 1 });
});
