import { eq } from "drizzle-orm";
import { beforeEach, describe, expect, test } from "vitest";
import { db } from "@/db/client";
import { consentWithdrawal, event, notification, recording } from "@/db/schema";
import type { Actor } from "@/domain/permissions";
import { resolveStory } from "@/domain/profiles/resolve-story.server";
import { restoreStory } from "@/domain/profiles/take-down.server";
import { addDays, addWorkingDays, hcmcToday } from "@/domain/time/dates";
import { addRecording } from "@/domain/spreading/recording.server";
import { storyTakeBackInput, storyUseInput } from "@/domain/withdrawals/input";
import { pullCopy, recordStoryUse } from "@/domain/withdrawals/outreach.server";
import { findWithdrawal, listWithdrawals } from "@/domain/withdrawals/queries.server";
import { answerWithdrawal, closeWithdrawal } from "@/domain/withdrawals/settle.server";
import { recordStoryTakeBack, storyToTakeBack } from "@/domain/withdrawals/story-take-back.server";
import { useDatabase } from "../support/database";
import { makePerson, minhPhung, tanSonHoa } from "../support/people";
import { makeProfile } from "../support/profiles";
import { sounds } from "../support/sounds";

useDatabase();

let official: Actor, far: Actor, moderator: Actor;
beforeEach(async () => {
  official = await makePerson({ role: "official", unitId: minhPhung, password: null });
  far = await makePerson({ role: "official", unitId: tanSonHoa, password: null });
  moderator = await makePerson({ role: "moderator", password: null });
});

const back = (who: Actor, profileId: string, more = {}) =>
  recordStoryTakeBack(who, storyTakeBackInput.parse({ profileId, askedBy: "Bà Bình", ...more }));

describe("consent to a story without a nomination", () => {
  test("is taken back through its ward: off the web at once, the clocks run, ward and city are told", async () => {
    const profileId = await makeProfile({ slug: "khong-ho-so", unitIds: [minhPhung] });
    expect(await storyToTakeBack(official, "/guong/khong-ho-so")).toMatchObject({ id: profileId });
    expect(await storyToTakeBack(far, "/guong/khong-ho-so")).toBeNull();
    await expect(back(far, profileId)).rejects.toMatchObject({ code: "not-allowed" });
    const id = await back(official, profileId, { words: "Xin thôi." });
    expect(await resolveStory("/guong/khong-ho-so")).toMatchObject({ is: "gone" });
    const today = hcmcToday();
    expect(await db().select().from(consentWithdrawal)).toMatchObject([
      {
        id,
        profileId,
        nominationId: null,
        channels: ["web"],
        way: "ward",
        answerBy: addWorkingDays(today, 2, new Set()),
        stopBy: addDays(today, 15),
      },
    ]);
    const told = await db().select().from(notification);
    expect(told.map(({ userId }) => userId).sort()).toEqual([official.id, moderator.id].sort());
    const [act] = await db().select().from(event).where(eq(event.action, "consent.take-back"));
    expect(act).toMatchObject({ actorId: official.id, subjectType: "profile", subjectId: profileId });
    await expect(back(official, profileId)).rejects.toMatchObject({ code: "wrong-step" });
  });

  test("is seen, answered and closed by its wards alone, and nobody restores the story", async () => {
    const profileId = await makeProfile({ slug: "khong-ho-so", unitIds: [minhPhung] });
    const id = await back(official, profileId, { othersToo: "1" });
    const [ward, city, elsewhere] = await Promise.all([official, moderator, far].map(listWithdrawals));
    for (const list of [ward!, city!])
      expect(list.open).toMatchObject([{ id, unitIds: [minhPhung], unitName: "Phường Minh Phụng" }]);
    expect(elsewhere!.open).toEqual([]);
    expect(await findWithdrawal(far, id)).toBeNull();
    expect(await findWithdrawal(official, id)).toMatchObject({
      storyState: "hidden",
      copies: [],
      stopBy: addDays(hcmcToday(), 20),
    });
    await expect(answerWithdrawal(far, { id, answer: "Đã nhận." })).rejects.toMatchObject({
      code: "not-found",
    });
    await expect(restoreStory(moderator, { profileId, reason: "Thử." })).rejects.toMatchObject({
      code: "incomplete",
    });
    await answerWithdrawal(official, { id, answer: "Đã nhận." });
    await closeWithdrawal(moderator, id);
    expect((await listWithdrawals(official)).closed).toMatchObject([{ id }]);
  });

  test("is done when every copy of it was ticked; its recorded voice is gone at once; others' copies give more days", async () => {
    const profileId = await makeProfile({ slug: "khong-ho-so", unitIds: [minhPhung] });
    await addRecording(official, profileId, { name: "doc-bai.mp3", data: sounds.mp3 });
    const used = { profileId, part: "poster", kind: "poster", place: "Nhà văn hóa", usedOn: hcmcToday() };
    await recordStoryUse(official, storyUseInput.parse({ ...used, byOthers: "1" }));
    const id = await back(official, profileId);
    expect(await db().select().from(recording)).toEqual([]);
    const found = (await findWithdrawal(official, id))!;
    expect(found).toMatchObject({ stopBy: addDays(hcmcToday(), 20), copies: [{ place: "Nhà văn hóa" }] });
    await answerWithdrawal(official, { id, answer: "Đã nhận." });
    await expect(closeWithdrawal(official, id)).rejects.toMatchObject({
      code: "copies-left",
      details: { count: 1 },
    });
    await pullCopy(official, found.copies[0]!.id);
    await closeWithdrawal(official, id);
  });

  test("is the city's where the story belongs to no ward", async () => {
    const profileId = await makeProfile({ slug: "cua-thanh-pho" });
    await expect(back(official, profileId)).rejects.toMatchObject({ code: "not-allowed" });
    const id = await back(moderator, profileId);
    expect((await listWithdrawals(moderator)).open).toMatchObject([{ id }]);
    expect((await listWithdrawals(official)).open).toEqual([]);
  });
});
