import { eq } from "drizzle-orm";
import { beforeEach, describe, expect, test } from "vitest";
import { db } from "@/db/client";
import { blob, loudspeakerScript, recording } from "@/db/schema";
import type { Actor } from "@/domain/permissions";
import { findStory } from "@/domain/profiles/find-story.server";
import { recordingWords, scriptInput } from "@/domain/spreading/input";
import { findSpread } from "@/domain/spreading/queries.server";
import {
  addRecording,
  describeRecording,
  openRecording,
  removeRecording,
} from "@/domain/spreading/recording.server";
import { resetScript, saveScript } from "@/domain/spreading/script.server";
import { soundKind } from "@/domain/spreading/sound-kind";
import { hcmcToday } from "@/domain/time/dates";
import { wardTakeBackInput } from "@/domain/withdrawals/input";
import { recordTakeBack } from "@/domain/withdrawals/take-back.server";
import { useDatabase } from "../support/database";
import { jpeg } from "../support/files";
import { makePerson, minhPhung, tanSonHoa } from "../support/people";
import { agreeTo, publishedNomination } from "../support/spread-story";
import { film, sounds } from "../support/sounds";

useDatabase();

let official: Actor, far: Actor, moderator: Actor, nominationId: string, profileId: string, slug: string;
const today = hcmcToday();
const refused = (code: string) => ({ code });

beforeEach(async () => {
  official = await makePerson({ role: "official", unitId: minhPhung, password: null });
  far = await makePerson({ role: "official", unitId: tanSonHoa, password: null });
  moderator = await makePerson({ role: "moderator", password: null });
  ({ nominationId, profileId, slug } = await publishedNomination(official, moderator));
});

const agree = (channel: "social" | "audio") => agreeTo(nominationId, channel);
const takeBack = (channels: string[]) =>
  recordTakeBack(official, wardTakeBackInput.parse({ nominationId, channels, askedBy: "Bà Bình" }));
const nobody = () => Promise.resolve(null);

describe("the loudspeaker's script", () => {
  const script = (words: string, version = 0) => scriptInput.parse({ profileId, words, version });

  test("is kept once the person agreed to be read out, at the version that was read", async () => {
    await expect(saveScript(official, script("Kính thưa bà con!"))).rejects.toMatchObject(
      refused("channel-refused"),
    );
    await agree("audio");
    await expect(saveScript(far, script("Kính thưa bà con!"))).rejects.toMatchObject(refused("not-found"));
    await saveScript(official, script("Kính thưa bà con!"));
    await saveScript(official, script("Kính thưa bà con!"));
    expect((await findSpread(official, profileId))!.script).toMatchObject({
      words: "Kính thưa bà con!",
      version: 1,
      savedBy: official.name,
    });
    await saveScript(moderator, script("Kính thưa bà con phường nhà!", 1));
    for (const version of [0, 1])
      await expect(saveScript(official, script("Khác.", version))).rejects.toMatchObject({
        code: "stale",
        details: { by: moderator.name },
      });
    await expect(resetScript(official, { profileId, version: 1 })).rejects.toMatchObject(refused("stale"));
    expect(await db().select().from(loudspeakerScript)).toMatchObject([{ version: 2 }]);
    await resetScript(official, { profileId, version: 2 });
    expect(await db().select().from(loudspeakerScript)).toEqual([]);
  });
});

describe("a recording", () => {
  const file = (data: Buffer) => ({ name: "../Bài đọc\u202e.exe", data });
  const words = (version: number, readBy = "Chị Lan") =>
    recordingWords.parse({ profileId, version, readBy, recordedOn: today });
  const heard = async () => (await findStory(slug))?.recording ?? null;

  test("is told by its bytes", async () => {
    const kinds = await Promise.all(Object.values(sounds).map(soundKind));
    expect(kinds.map((kind) => kind?.mime)).toEqual(["audio/mpeg", "audio/mp4", "audio/ogg", "audio/webm"]);
    const others = [
      film,
      await jpeg(30, 20),
      Buffer.from("<html><script>alert(1)</script>"),
      Buffer.alloc(0),
    ];
    for (const other of others) expect(await soundKind(other)).toBeNull();
  });

  test("is heard once it is said who reads; replaced and removed with its bytes", async () => {
    await expect(addRecording(official, profileId, file(sounds.mp3))).rejects.toMatchObject(
      refused("channel-refused"),
    );
    await agree("audio");
    await expect(addRecording(far, profileId, file(sounds.mp3))).rejects.toMatchObject(refused("not-found"));
    await expect(addRecording(official, profileId, file(film))).rejects.toMatchObject(
      refused("file-not-sound"),
    );
    await expect(
      addRecording(official, profileId, file(Buffer.concat([sounds.mp3, Buffer.alloc(10 * 1024 * 1024)]))),
    ).rejects.toMatchObject({ code: "file-too-large", details: { limit: 10 } });
    const first = await addRecording(official, profileId, file(sounds.mp3));
    expect(await heard()).toBeNull();
    expect(await openRecording(nobody, first)).toBeNull();
    expect(await openRecording(() => Promise.resolve(far), first)).toBeNull();
    expect(await openRecording(() => Promise.resolve(official), first)).toMatchObject({ isPublic: false });
    await describeRecording(official, words(1));
    await expect(describeRecording(moderator, words(1, "Anh Hai"))).rejects.toMatchObject(refused("stale"));
    expect(await heard()).toEqual({
      sha256: first,
      mime: "audio/mpeg",
      readBy: "Chị Lan",
      recordedOn: today,
    });
    expect(await openRecording(nobody, first)).toMatchObject({ isPublic: true, mime: "audio/mpeg" });
    const second = await addRecording(official, profileId, file(sounds.ogg));
    expect(await db().select().from(recording)).toMatchObject([
      { sha256: second, version: 3, readBy: "", fileName: "Bài đọc.ogg" },
    ]);
    expect(await db().select().from(blob).where(eq(blob.sha256, first))).toEqual([]);
    expect(await heard()).toBeNull();
    await expect(removeRecording(far, profileId)).rejects.toMatchObject(refused("not-found"));
    await removeRecording(official, profileId);
    await removeRecording(official, profileId);
    expect(await db().select().from(recording)).toEqual([]);
    expect(await db().select().from(blob).where(eq(blob.sha256, second))).toEqual([]);
  });

  test.each([["audio"], ["web"]])("is gone at once when %s is taken back", async (channel) => {
    await agree("audio");
    const sha256 = await addRecording(official, profileId, file(sounds.m4a));
    await describeRecording(official, words(1));
    expect(await openRecording(nobody, sha256)).not.toBeNull();
    await takeBack([channel]);
    expect(await openRecording(nobody, sha256)).toBeNull();
    expect(await openRecording(() => Promise.resolve(official), sha256)).toBeNull();
    expect(await db().select().from(recording)).toEqual([]);
    expect(await db().select().from(blob).where(eq(blob.sha256, sha256))).toEqual([]);
    expect(await heard()).toBeNull();
    await expect(addRecording(official, profileId, file(sounds.m4a))).rejects.toMatchObject(
      refused(channel === "audio" ? "channel-refused" : "not-found"),
    );
  });
});
