import { randomUUID } from "node:crypto";
import { eq, inArray } from "drizzle-orm";
import { beforeEach, describe, expect, test } from "vitest";
import { db } from "@/db/client";
import { blob, consent, event, outreach, profile } from "@/db/schema";
import type { Actor } from "@/domain/permissions";
import { findSpread } from "@/domain/spreading/queries.server";
import { storyFromText } from "@/domain/stories/document";
import { addDays, hcmcToday } from "@/domain/time/dates";
import { addCopyPhoto, openCopyPhoto } from "@/domain/withdrawals/copy-photo.server";
import { outreachInput, storyUseInput, wardTakeBackInput } from "@/domain/withdrawals/input";
import { pullCopy, recordOutreach, recordStoryUse } from "@/domain/withdrawals/outreach.server";
import { findWithdrawal } from "@/domain/withdrawals/queries.server";
import { recordTakeBack } from "@/domain/withdrawals/take-back.server";
import { useDatabase } from "../support/database";
import { jpeg } from "../support/files";
import { makePerson, minhPhung, tanSonHoa } from "../support/people";
import { agreeTo, publishedNomination } from "../support/spread-story";

useDatabase();

let official: Actor, far: Actor, moderator: Actor, nominationId: string, profileId: string;
const today = hcmcToday();
const refused = (code: string) => ({ code });

beforeEach(async () => {
  official = await makePerson({ role: "official", unitId: minhPhung, password: null });
  far = await makePerson({ role: "official", unitId: tanSonHoa, password: null });
  moderator = await makePerson({ role: "moderator", password: null });
  ({ nominationId, profileId } = await publishedNomination(official, moderator));
});

const agree = (channel: "social" | "audio") => agreeTo(nominationId, channel);
const takeBack = (channels: string[]) =>
  recordTakeBack(official, wardTakeBackInput.parse({ nominationId, channels, askedBy: "Bà Bình" }));
const use = (part: string, kind: string, more = {}, by = official) =>
  recordStoryUse(by, storyUseInput.parse({ profileId, part, kind, place: "Tổ 12", usedOn: today, ...more }));
describe("where it was used", () => {
  test("is noted in the one log, with how many; only channels that were agreed to", async () => {
    await use("poster", "poster", { copies: "12", byOthers: "1" });
    const [row] = await db().select().from(outreach);
    expect(row).toMatchObject({
      nominationId,
      profileId,
      part: "poster",
      kind: "poster",
      place: "Tổ 12",
      usedOn: today,
      copies: 12,
      byOthers: true,
      recordedById: official.id,
    });
    await expect(use("caption", "zalo")).rejects.toMatchObject({
      ...refused("channel-refused"),
      fields: { kind: "channel-refused" },
    });
    await expect(use("script", "loudspeaker")).rejects.toMatchObject(refused("channel-refused"));
    await expect(use("poster", "poster", {}, far)).rejects.toMatchObject(refused("not-found"));
    await agree("social");
    await use("square", "zalo");
    const spread = (await findSpread(official, profileId))!;
    expect(spread.agreed).toEqual({ notice_board: true, social: true, audio: false });
    expect(spread.uses.map((one) => [one.part, one.kind, one.copies])).toEqual([
      ["square", "zalo", null],
      ["poster", "poster", 12],
    ]);
    expect(await findSpread(far, profileId)).toBeNull();
    expect((await findSpread(moderator, profileId))!.uses).toHaveLength(2);
    const acts = await db().select().from(event).where(eq(event.action, "outreach.add"));
    expect(acts.map((one) => one.subjectId)).toEqual([nominationId, nominationId]);
    // The withdrawal's list is this log.
    const id = (await takeBack(["notice_board"]))!;
    expect((await findWithdrawal(official, id))!.copies.map((one) => one.kind)).toEqual(["poster"]);
  });

  test("of before a consent was taken back is still noted, of after it refused", async () => {
    await takeBack(["notice_board"]);
    const copy = (usedOn: string) =>
      recordOutreach(official, outreachInput.parse({ nominationId, kind: "poster", place: "Tổ 3", usedOn }));
    await copy(today);
    const yesterday = addDays(today, -1);
    await db()
      .update(consent)
      .set({ withdrawnAt: new Date(`${yesterday}T05:00:00+07:00`) })
      .where(eq(consent.channel, "notice_board"));
    await copy(yesterday);
    await expect(copy(today)).rejects.toMatchObject(refused("channel-refused"));
    expect(await db().select().from(outreach)).toHaveLength(2);
  });

  test("of a story from a published source stands with the story, whose units' officials note it", async () => {
    const at = new Date();
    const id = randomUUID();
    const told = { story: storyFromText("Một đoạn."), publishedAt: at, updatedAt: at };
    await db()
      .insert(profile)
      .values({ id, slug: id, kind: "collective", name: "Tổ 5", deed: "Giữ hẻm sạch", ...told });
    const input = { profileId: id, part: "wide", kind: "facebook", place: "Trang phường", usedOn: today };
    // Of no ward: the city's.
    await expect(recordStoryUse(official, storyUseInput.parse(input))).rejects.toMatchObject(
      refused("not-found"),
    );
    await recordStoryUse(moderator, storyUseInput.parse(input));
    expect((await findSpread(moderator, id))!.uses).toMatchObject([{ part: "wide", kind: "facebook" }]);
  });

  test.each([
    [{ part: "poster", kind: "zalo" }, false],
    [{ part: "caption", kind: "facebook" }, true],
    [{ part: "poster", kind: "poster", copies: "0" }, false],
    [{ part: "poster", kind: "poster", copies: "mười" }, false],
    [{ part: "poster", kind: "poster", place: " " }, false],
    [{ part: "poster", kind: "poster", usedOn: addDays(today, 1) }, false],
  ])("%o", (given, fine) => {
    const base = { profileId: randomUUID(), place: "Tổ 12", usedOn: today };
    expect(storyUseInput.safeParse({ ...base, ...given }).success).toBe(fine);
  });

  test("has a photo that only officials see, made anew from its pixels, gone when the copy is down", async () => {
    await use("poster", "poster");
    const [row] = await db().select().from(outreach);
    const id = row!.id;
    const sha256 = await addCopyPhoto(official, id, { data: await jpeg(60, 40) });
    expect(await openCopyPhoto(official, id)).toMatchObject({ sha256, mime: "image/jpeg" });
    expect(await openCopyPhoto(moderator, id)).toMatchObject({ sha256 });
    for (const stranger of [far, null]) expect(await openCopyPhoto(stranger, id)).toBeNull();
    await expect(addCopyPhoto(far, id, { data: await jpeg(60, 40) })).rejects.toMatchObject(
      refused("not-found"),
    );
    await expect(addCopyPhoto(official, id, { data: Buffer.from("<svg/>") })).rejects.toMatchObject(
      refused("file-not-image"),
    );
    const other = await addCopyPhoto(official, id, { data: await jpeg(60, 40, "#123456") });
    const blobs = () =>
      db()
        .select()
        .from(blob)
        .where(inArray(blob.sha256, [sha256, other]));
    expect((await blobs()).map((one) => one.sha256)).toEqual([other]);
    await pullCopy(official, id);
    expect(await blobs()).toEqual([]);
    expect(await openCopyPhoto(official, id)).toBeNull();
    await expect(addCopyPhoto(official, id, { data: await jpeg(60, 40) })).rejects.toMatchObject(
      refused("wrong-step"),
    );
  });
});
