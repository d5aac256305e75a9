import { eq } from "drizzle-orm";
import { beforeEach, describe, expect, test } from "vitest";
import { db } from "@/db/client";
import { consent, consentWithdrawal, event, holiday, notification, profile, ruleBasis } from "@/db/schema";
import { completeOfficeLists } from "@/seed/office-lists";
import { write } from "@/db/write";
import { revisionOf } from "@/domain/cache/revision.server";
import { tags } from "@/domain/cache/tags";
import { answerOwnWord } from "@/domain/confirmations/answer.server";
import { askInput, ownAnswerInput } from "@/domain/confirmations/input";
import { askForWord, findLinked } from "@/domain/confirmations/links.server";
import { readLinked } from "@/domain/confirmations/queries.server";
import { approveNomination } from "@/domain/nominations/decide.server";
import { findNotice } from "@/domain/notices/queries.server";
import type { Actor } from "@/domain/permissions";
import { resolveStory } from "@/domain/profiles/resolve-story.server";
import { restoreStory } from "@/domain/profiles/take-down.server";
import { addDays, addWorkingDays, hcmcToday } from "@/domain/time/dates";
import { outreachInput, takeBackInput, wardTakeBackInput } from "@/domain/withdrawals/input";
import { pullCopy, recordOutreach } from "@/domain/withdrawals/outreach.server";
import { overdueOf } from "@/domain/withdrawals/overdue";
import { findWithdrawal, listWithdrawals } from "@/domain/withdrawals/queries.server";
import { answerWithdrawal, closeWithdrawal, extendWithdrawal } from "@/domain/withdrawals/settle.server";
import { recordTakeBack, takeBackByLink } from "@/domain/withdrawals/take-back.server";
import { useDatabase } from "../support/database";
import { endListing, listed } from "../support/listings";
import { makePerson, minhPhung, tanSonHoa } from "../support/people";

useDatabase();

let official: Actor, far: Actor, moderator: Actor;
beforeEach(async () => {
  official = await makePerson({ role: "official", unitId: minhPhung, password: null });
  far = await makePerson({ role: "official", unitId: tanSonHoa, password: null });
  moderator = await makePerson({ role: "moderator", password: null });
});

const name = "Trần Thị Bình";

/** A story that was listed, approved and published, with the link of who it tells of. */
async function published() {
  const { nominationId, version, number } = await listed(official, moderator);
  await endListing(number);
  const path = (await approveNomination(moderator, { nominationId, version }))!;
  return { nominationId, number, path, token: await linkTo(nominationId) };
}

async function linkTo(nominationId: string) {
  const made = await askForWord(official, askInput.parse({ nominationId, whose: "self", name, days: "7" }));
  return made.path.split("/").at(-1)!;
}

const back = (token: string, channels: string[], more = {}) =>
  takeBackByLink(takeBackInput.parse({ token, channels, askedBy: name, ...more }));
const rows = () => db().select().from(consentWithdrawal);
const copy = (nominationId: string, kind: string, more = {}) =>
  recordOutreach(
    official,
    outreachInput.parse({ nominationId, kind, place: "Khu phố 3", usedOn: hcmcToday(), ...more }),
  );

describe("consent taken back by one's own link", () => {
  test("ends the web at once: the address is gone, the listing too, pages are stale, the clocks run", async () => {
    const story = await published();
    const touched = [tags.profiles, tags.campaigns, tags.adoptions, tags.notices];
    const before = await Promise.all(touched.map((tag) => revisionOf([tag])));
    await back(story.token, ["web"], { words: "Tôi muốn yên tĩnh." });
    expect(await resolveStory(story.path)).toMatchObject({ is: "gone" });
    expect(await findNotice(story.number)).toBe("gone");
    for (const [at, tag] of touched.entries()) expect(await revisionOf([tag])).toBeGreaterThan(before[at]!);
    const today = hcmcToday();
    const [row] = await rows();
    expect(row).toMatchObject({
      channels: ["web"],
      way: "link",
      askedBy: name,
      words: "Tôi muốn yên tĩnh.",
      answerBy: addWorkingDays(today, 2, new Set()),
      stopBy: addDays(today, 15),
      othersToo: false,
      recordedById: null,
    });
    const left = await db().select().from(consent).where(eq(consent.nominationId, story.nominationId));
    expect(left.map((one) => [one.channel, one.withdrawnAt !== null]).sort()).toEqual([
      ["notice_board", false],
      ["web", true],
    ]);
    for (const { id } of [official, moderator]) {
      const told = await db().select().from(notification).where(eq(notification.userId, id));
      expect(told.at(-1)).toMatchObject({
        kind: "taken-back",
        path: `/ban-lam-viec/rut-dong-y/${row!.id}`,
      });
    }
    const acts = await db().select().from(event).where(eq(event.action, "consent.take-back"));
    expect(acts).toMatchObject([{ actorId: null, after: { channels: "web", way: "link" } }]);
  });

  test("of another channel leaves the story where it is", async () => {
    const story = await published();
    await back(story.token, ["notice_board"]);
    expect(await resolveStory(story.path)).toMatchObject({ is: "found" });
    expect(await rows()).toMatchObject([{ channels: ["notice_board"] }]);
  });

  test("twice is once; nothing that was not agreed to; no other name; no channel, no taking back", async () => {
    const story = await published();
    await back(story.token, ["web", "audio"]);
    await back(story.token, ["web"]);
    expect(await rows()).toMatchObject([{ channels: ["web"] }]);
    await expect(back(story.token, ["notice_board"], { askedBy: "Nguyễn Văn Khác" })).rejects.toMatchObject({
      fields: { askedBy: "word-name" },
    });
    expect(takeBackInput.safeParse({ token: story.token, askedBy: name }).success).toBe(false);
    await expect(back("khong-co", ["web"])).rejects.toMatchObject({ code: "word-link-invalid" });
  });

  test("said as “no” by the form of channels it is taken back as well", async () => {
    const story = await published();
    const { hash } = await readLinked((await findLinked(db(), story.token))!);
    const said = { token: story.token, shown: hash, outcome: "confirmed", answeredBy: name };
    await answerOwnWord(ownAnswerInput.parse({ ...said, channel_web: "no", channel_notice_board: "yes" }));
    expect(await resolveStory(story.path)).toMatchObject({ is: "gone" });
    expect(await rows()).toMatchObject([{ channels: ["web"], way: "link" }]);
  });

  test("is given again by nobody else: a moderator cannot restore the story, the person's new word lets them", async () => {
    const story = await published();
    await back(story.token, ["web"]);
    const [row] = await db().select().from(profile).where(eq(profile.nominationId, story.nominationId));
    const restoring = { profileId: row!.id, reason: "Thử đăng lại." };
    await expect(restoreStory(moderator, restoring)).rejects.toMatchObject({ code: "incomplete" });
    const { hash } = await readLinked((await findLinked(db(), story.token))!);
    const said = { token: story.token, shown: hash, outcome: "confirmed", answeredBy: name };
    await answerOwnWord(ownAnswerInput.parse({ ...said, channel_web: "yes" }));
    await restoreStory(moderator, restoring);
    expect(await resolveStory(story.path)).toMatchObject({ is: "found" });
  });

  test("while it is listed breaks the listing off", async () => {
    const { nominationId, number } = await listed(official, moderator);
    await back(await linkTo(nominationId), ["web"]);
    expect(await findNotice(number)).toBe("gone");
  });
});

describe("the clocks", () => {
  test("are data: as administrators entered them, holidays left out, longer where others hold a copy", async () => {
    await write(completeOfficeLists);
    const told = await db().select().from(ruleBasis).where(eq(ruleBasis.rule, "consent"));
    expect(Object.fromEntries(told.flatMap(({ clock, days }) => (clock ? [[clock, days]] : [])))).toEqual({
      answer: 2,
      stop: 15,
      "stop-others": 20,
      extension: 15,
      "keep-drafts": 730,
      "keep-logs": 365,
      "keep-tips": 730,
      "keep-comments": 730,
      "keep-withdrawn": 730,
    });
    const today = hcmcToday();
    const next = addWorkingDays(today, 1, new Set());
    await db()
      .insert(holiday)
      .values({ day: next, name: "Nghỉ lễ", createdAt: new Date() })
      .onConflictDoNothing();
    await db().update(ruleBasis).set({ days: 25 }).where(eq(ruleBasis.clock, "stop-others"));
    const story = await published();
    await copy(story.nominationId, "poster", { byOthers: "1" });
    await back(story.token, ["web"]);
    const holidays = new Set((await db().select().from(holiday)).map(({ day }) => day));
    expect(await rows()).toMatchObject([
      { othersToo: true, stopBy: addDays(today, 25), answerBy: addWorkingDays(today, 2, holidays) },
    ]);
    expect(addWorkingDays(today, 2, holidays) > addWorkingDays(today, 2, new Set())).toBe(true);
  });

  test("are late the day after, until it is answered and closed", () => {
    const clocks = { answerBy: "2026-11-10", stopBy: "2026-11-23", answeredAt: null, closedAt: null };
    expect(overdueOf(clocks, "2026-11-10")).toEqual({ answer: false, stop: false });
    expect(overdueOf(clocks, "2026-11-24")).toEqual({ answer: true, stop: true });
    expect(overdueOf({ ...clocks, answeredAt: new Date() }, "2026-11-24")).toEqual({
      answer: false,
      stop: true,
    });
    expect(overdueOf({ ...clocks, closedAt: new Date() }, "2026-11-24")).toEqual({
      answer: false,
      stop: false,
    });
  });

  test("are extended once, with a reason; answered once; closed when every copy of the channel is down", async () => {
    const story = await published();
    await copy(story.nominationId, "poster");
    await copy(story.nominationId, "printed-roll");
    const asked = wardTakeBackInput.parse({ ...story, channels: "web", askedBy: "Bà Bình" });
    await expect(recordTakeBack(far, asked)).rejects.toMatchObject({ code: "not-found" });
    const id = (await recordTakeBack(official, asked))!;
    const [before] = await rows();
    expect(before).toMatchObject({ way: "ward", recordedById: official.id });
    await expect(closeWithdrawal(official, id)).rejects.toMatchObject({ code: "not-answered-yet" });
    await expect(answerWithdrawal(far, { id, answer: "Đã nhận." })).rejects.toMatchObject({
      code: "not-found",
    });
    await answerWithdrawal(official, { id, answer: "Đã nhận." });
    await expect(answerWithdrawal(moderator, { id, answer: "Nữa." })).rejects.toMatchObject({
      code: "wrong-step",
      details: { by: official.name },
    });
    await extendWithdrawal(official, { id, reason: "Chờ in lại bảng tin." });
    await expect(extendWithdrawal(official, { id, reason: "Nữa." })).rejects.toMatchObject({
      code: "wrong-step",
    });
    const found = (await findWithdrawal(moderator, id))!;
    expect(found.stopBy).toBe(addDays(before!.stopBy, 15));
    // The roll was not taken back: its printed list stays.
    expect(found.copies.map(({ kind }) => kind)).toEqual(["poster"]);
    await expect(closeWithdrawal(official, id)).rejects.toMatchObject({
      code: "copies-left",
      details: { count: 1 },
    });
    await expect(pullCopy(far, found.copies[0]!.id)).rejects.toMatchObject({ code: "not-found" });
    await pullCopy(official, found.copies[0]!.id);
    await expect(pullCopy(official, found.copies[0]!.id)).rejects.toMatchObject({ code: "wrong-step" });
    await closeWithdrawal(official, id);
    await expect(extendWithdrawal(official, { id, reason: "Muộn." })).rejects.toMatchObject({
      code: "wrong-step",
    });
    const [ward, city, elsewhere] = await Promise.all([official, moderator, far].map(listWithdrawals));
    for (const list of [ward!, city!])
      expect([list.open.length, list.closed.map((one) => one.id)]).toEqual([0, [id]]);
    expect(elsewhere).toEqual({ open: [], closed: [] });
    expect(await findWithdrawal(far, id)).toBeNull();
  });
});
