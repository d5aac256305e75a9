import { eq } from "drizzle-orm";
import { beforeEach, describe, expect, test } from "vitest";
import { db } from "@/db/client";
import { consent, event, job, nomination, notification, profile, recognition } from "@/db/schema";
import { readingInput } from "@/domain/confirmations/input";
import { findWords } from "@/domain/confirmations/queries.server";
import { recordReading } from "@/domain/confirmations/reading.server";
import { consentMark, recordedConsents } from "@/domain/consent/mark.server";
import { setConsents } from "@/domain/consent/set-consents.server";
import type { ConsentChannel } from "@/domain/consent/vocabulary";
import { findBatch } from "@/domain/decisions/batch.server";
import { decideTogether } from "@/domain/decisions/together.server";
import { runNext } from "@/domain/jobs/runner.server";
import { heldBack } from "@/domain/nominations/completeness";
import { approveNomination } from "@/domain/nominations/decide.server";
import { draftPatch } from "@/domain/nominations/input";
import { publishStory, sendStory, startStory } from "@/domain/nominations/late-story.server";
import { findNomination } from "@/domain/nominations/queries.server";
import { saveDraft } from "@/domain/nominations/save-draft.server";
import { submitNomination } from "@/domain/nominations/submit.server";
import { listNomination } from "@/domain/notices/list.server";
import { noticeInput } from "@/domain/notices/input";
import type { Actor } from "@/domain/permissions";
import { changePublication } from "@/domain/publications/change.server";
import { addDays, hcmcToday, hcmcYear } from "@/domain/time/dates";
import { decision, waitingOne } from "../support/batches";
import { useDatabase } from "../support/database";
import { listingCampaign } from "../support/listings";
import { completeDraft, giveConsent, longStory, makeCampaign, rowOf } from "../support/nominations";
import { makePerson, minhPhung } from "../support/people";
import { rollOf } from "../support/rolls";
import { askedName as name, linkFor, say } from "../support/said-words";

useDatabase();

let official: Actor, moderator: Actor, other: Actor;
beforeEach(async () => {
  official = await makePerson({ role: "official", unitId: minhPhung, password: null });
  moderator = await makePerson({ role: "moderator", password: null });
  other = await makePerson({ role: "moderator", password: null });
});

const at = async (nominationId: string) => ({ nominationId, version: (await rowOf(nominationId)).version });
const patch = async (id: string, words: Record<string, unknown>) =>
  saveDraft(official, { id, version: (await rowOf(id)).version, patch: draftPatch.parse(words) });
const content = async (id: string) => (await findNomination(official, id))!.content;
const why = async (id: string) => heldBack(await content(id));
const send = async (id: string) => submitNomination(official, await at(id));
const approve = async (id: string) => approveNomination(moderator, await at(id));
const told = async (who: Actor) =>
  (await db().select().from(notification).where(eq(notification.userId, who.id))).map(({ kind }) => kind);
const stories = (id: string) => db().select().from(profile).where(eq(profile.nominationId, id));
const longer = { storyText: `${longStory} Thêm một câu chưa ai đọc.` };
const changed = async () => {
  const id = await completeDraft(official);
  await patch(id, longer);
  return id;
};
const form = (channels: ConsentChannel[], more: object = {}) => ({
  channels,
  giverName: name,
  guardianName: "",
  ageGroup: "adult" as const,
  givenOn: addDays(hcmcToday(), -1),
  ...more,
});
const reading = (nominationId: string, outcome: "confirmed" | "unread") =>
  recordReading(
    official,
    readingInput.parse({
      nominationId,
      whose: "self",
      outcome,
      answeredBy: name,
      readBy: "Lê Thị Hội",
      readPlace: "Nhà bà Bình",
      readOn: hcmcToday(),
    }),
  );

describe("consent on paper, and words that changed since", () => {
  test("recognises without a story, tells the ward why, and is published by no door until it was read", async () => {
    const id = await changed();
    expect(await why(id)).toBe("word-paper-changed");
    await send(id);
    expect(await approve(id)).toBeNull();
    expect((await rowOf(id)).state).toBe("approved");
    expect(await told(official)).toContain("recognised-unseen");
    const acts = await db().select().from(event).where(eq(event.subjectId, id));
    expect(acts.find(({ action }) => action === "nomination.approve")!.after).toMatchObject({
      held: "word-paper-changed",
    });
    const now = changePublication(moderator, { nominationId: id, was: null }, null);
    await expect(now).rejects.toMatchObject({
      code: "incomplete",
      fields: { consents: "word-paper-changed" },
    });
    await startStory(official, await at(id));
    await expect(sendStory(official, await at(id))).rejects.toMatchObject({
      fields: { consents: "word-paper-changed" },
    });
    await setConsents(official, id, form(["web", "notice_board"], { reread: true }));
    await sendStory(official, await at(id));
    expect(await publishStory(moderator, await at(id))).toMatch(/^\/guong\//);
  });

  test("publishes what was not changed, and says who agreed to what and which answers changed", async () => {
    const same = await completeDraft(official);
    expect(await why(same)).toBeNull();
    await send(same);
    expect(await approve(same)).toMatch(/^\/guong\//);
    const someone = { name: "Ông Lê Văn Khác", birthYear: "1970", deed: "Sửa khóa miễn phí cho cả xóm" };
    const id = await completeDraft(official, { patch: someone });
    await patch(id, { deed: "Sửa khóa miễn phí cho hai xóm", sinceYear: "2019" });
    const { onPaper } = await findWords(
      (await findNomination(moderator, id)) ?? (await findNomination(official, id))!,
    );
    expect(onPaper).toMatchObject([{ giverName: name, changed: ["deed", "sinceYear"] }]);
  });

  test("a witnessed refusal to read is a reason, which moderators see; so is a reading of these words", async () => {
    const refused = await changed();
    await reading(refused, "unread");
    expect(await why(refused)).toBeNull();
    const { answers } = await findWords((await findNomination(official, refused))!);
    expect(answers).toMatchObject([{ outcome: "unread", readBy: "Lê Thị Hội" }]);
    await send(refused);
    expect(await approve(refused)).toMatch(/^\/guong\//);
    const read = await changed();
    await reading(read, "confirmed");
    expect(await why(read)).toBeNull();
  });

  test("of a collective the representative answers: nobody is asked one by one", async () => {
    const id = await completeDraft(official, { patch: { kind: "collective", name: "Tổ tự quản 5" } });
    await patch(id, longer);
    expect(await why(id)).toBeNull();
  });

  test("a child's link does not speak for the guardian's paper", async () => {
    const id = await completeDraft(official, {
      consent: false,
      patch: { birthYear: String(hcmcYear() - 12) },
    });
    await giveConsent(official, id, "Trần Văn Cha", null);
    await patch(id, longer);
    await say(await linkFor(official, id), { channel_web: "yes" });
    expect(await why(id)).toBe("word-paper-changed");
  });

  test("a consent whose words nobody noted is to none", async () => {
    const id = await completeDraft(official);
    await db().update(consent).set({ wordsHash: null }).where(eq(consent.nominationId, id));
    expect(await why(id)).toBe("word-paper-unread");
  });
});

describe("recording consent again", () => {
  const marked = async (id: string) => {
    const consents = await recordedConsents(db(), (await findNomination(official, id))!);
    return consentMark({ consents, ageGroup: "adult" });
  };

  test("as it stands, or with one channel more, is no new reading; said to be read, or of another day, it is", async () => {
    const id = await changed();
    await setConsents(official, id, form(["web", "notice_board"], { loaded: await marked(id) }));
    await setConsents(official, id, form(["web", "notice_board", "audio"]));
    expect(await why(id)).toBe("word-paper-changed");
    await setConsents(official, id, form(["web"], { loaded: await marked(id), reread: true }));
    expect(await why(id)).toBeNull();
    await patch(id, { deed: "Mười ba năm mở lớp học buổi tối cho trẻ em trong hẻm" });
    expect(await why(id)).toBe("word-paper-changed");
    await setConsents(official, id, form(["web"], { givenOn: hcmcToday() }));
    expect(await why(id)).toBeNull();
  });
});

describe("doors that publish many, later or elsewhere", () => {
  test("of many approved together, those unseen are named before and stay untold", async () => {
    const campaignId = await makeCampaign();
    const seen = await waitingOne(official, campaignId, 1);
    const unseen = await waitingOne(official, campaignId, 2);
    await db()
      .update(nomination)
      .set({ deed: "Việc chưa ai đọc" })
      .where(eq(nomination.id, unseen.nominationId));
    const ids = [seen.nominationId, unseen.nominationId];
    const batch = (await findBatch(moderator, { ids, campaign: null, unit: null, roll: null }))!;
    expect(batch.ready).toHaveLength(2);
    expect(batch.held).toMatchObject([
      { nomination: { id: unseen.nominationId }, why: "word-paper-changed" },
    ]);
    const done = await decideTogether(moderator, decision([seen, unseen]));
    expect(done).toMatchObject({ approved: 2, published: 1 });
    expect(await stories(unseen.nominationId)).toEqual([]);
  });

  test("at its minute, words changed in between are not published, and both sides hear why", async () => {
    const { nominationId } = await waitingOne(official, await makeCampaign(), 3);
    const later = new Date(Math.ceil(Date.now() / 3_600_000) * 3_600_000 + 3_600_000);
    await approveNomination(moderator, await at(nominationId), null, later);
    await db().update(nomination).set({ deed: "Đổi sau khi hẹn" }).where(eq(nomination.id, nominationId));
    await db().update(job).set({ dueAt: new Date() }).where(eq(job.state, "waiting"));
    await runNext("a", (error) => {
      throw error;
    });
    expect(await stories(nominationId)).toEqual([]);
    const off = (await db().select().from(notification)).filter(({ kind }) => kind === "publication-off");
    expect(new Set(off.map(({ userId }) => userId))).toEqual(new Set([official.id, moderator.id, other.id]));
    expect(off[0]!.data.why).toBe("words");
  });

  test("a public listing names nobody with words unseen", async () => {
    const id = await completeDraft(official, { campaignId: await listingCampaign() });
    await patch(id, longer);
    await send(id);
    const listing = listNomination(moderator, {
      ...(await at(id)),
      ...noticeInput.parse({ place: "Bảng tin" }),
    });
    await expect(listing).rejects.toMatchObject({ fields: { consents: "word-paper-changed" } });
  });

  test("a list's column of consents covers names in the roll, never a story", async () => {
    const { rows } = await rollOf(official, await makeCampaign(), "Phan Thị Lệ");
    const id = rows[0]!;
    await patch(id, { storyText: longStory });
    expect((await content(id)).consents.map(({ channel }) => channel)).toEqual(["roll"]);
    await send(id);
    expect(await approve(id)).toBeNull();
    const [row] = await db().select().from(recognition).where(eq(recognition.nominationId, id));
    expect(row!.namedBy).toBe("consent");
    expect(await stories(id)).toEqual([]);
  });
});
