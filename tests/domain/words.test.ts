import { eq } from "drizzle-orm";
import { beforeEach, describe, expect, test } from "vitest";
import { db } from "@/db/client";
import { consentWithdrawal, notification, wordAnswer } from "@/db/schema";
import { answerForOthers } from "@/domain/confirmations/answer.server";
import { recordReading } from "@/domain/confirmations/reading.server";
import { answerCorrection, takeCorrection } from "@/domain/confirmations/corrections.server";
import { otherAnswerInput, readingInput } from "@/domain/confirmations/input";
import { findKept } from "@/domain/confirmations/kept.server";
import { findLinked } from "@/domain/confirmations/links.server";
import { findWords, readLinked } from "@/domain/confirmations/queries.server";
import { consentInput } from "@/domain/consent/input";
import { setConsents } from "@/domain/consent/set-consents.server";
import { missingAnswers } from "@/domain/nominations/completeness";
import { approveNomination } from "@/domain/nominations/decide.server";
import { draftPatch } from "@/domain/nominations/input";
import { findNomination } from "@/domain/nominations/queries.server";
import { saveDraft } from "@/domain/nominations/save-draft.server";
import { submitNomination } from "@/domain/nominations/submit.server";
import type { Actor } from "@/domain/permissions";
import { hcmcToday, hcmcYear } from "@/domain/time/dates";
import { useDatabase } from "../support/database";
import { completeDraft, giveConsent, longStory, rowOf } from "../support/nominations";
import { makePerson, minhPhung, tanSonHoa } from "../support/people";
import { askedName, channelsOf, linkFor, say, shownAt } from "../support/said-words";

useDatabase();

let official: Actor, far: Actor, moderator: Actor;
beforeEach(async () => {
  official = await makePerson({ role: "official", unitId: minhPhung, password: null });
  far = await makePerson({ role: "official", unitId: tanSonHoa, password: null });
  moderator = await makePerson({ role: "moderator", password: null });
});

const name = askedName;
const linkTo = (id: string, more = {}) => linkFor(official, id, more);

const lacks = async (id: string) => missingAnswers((await findNomination(official, id))!.content, "told");
const patch = async (id: string, words: Record<string, unknown>) =>
  saveDraft(official, { id, version: (await rowOf(id)).version, patch: draftPatch.parse(words) });
const send = async (id: string) =>
  submitNomination(official, { nominationId: id, version: (await rowOf(id)).version });
const approve = async (id: string) =>
  approveNomination(moderator, { nominationId: id, version: (await rowOf(id)).version });

describe("the person's own word", () => {
  test("gives the channels they agreed to and no others, and tells the ward", async () => {
    const id = await completeDraft(official, { consent: false });
    await giveConsent(official, id);
    const token = await linkTo(id);
    await say(token, { channel_web: "yes", channel_social: "no", channel_roll: "yes" });
    // The notice board was agreed to on paper and not asked about.
    expect(await channelsOf(id)).toEqual(["self notice_board -", "self roll link", "self web link"]);
    expect(await lacks(id)).toEqual({});
    const [told] = await db().select().from(notification).where(eq(notification.userId, official.id));
    expect(told).toMatchObject({ kind: "word-given", data: { who: name, said: "some" } });
  });

  test("said twice is said once; said otherwise it is the newer that holds", async () => {
    const id = await completeDraft(official, { consent: false });
    const token = await linkTo(id);
    await say(token, { channel_web: "yes" });
    await say(token, { channel_web: "yes" });
    expect(await db().select().from(wordAnswer)).toHaveLength(1);
    await say(token, { channel_web: "no" });
    expect(await db().select().from(wordAnswer)).toHaveLength(2);
    expect(await channelsOf(id)).toEqual([]);
  });

  test("holds for these words alone: changed since, the story waits until it is said anew", async () => {
    const id = await completeDraft(official, { consent: false });
    const token = await linkTo(id);
    const before = await shownAt(token);
    await say(token, { channel_web: "yes" });
    await patch(id, { deed: "Mười ba năm mở lớp học buổi tối" });
    expect(await lacks(id)).toEqual({ consents: "word-outdated" });
    await expect(say(token, { shown: before, channel_roll: "yes" })).rejects.toMatchObject({
      code: "words-changed",
    });
    await say(token);
    expect(await lacks(id)).toEqual({});
    // What the office keeps for itself is none of the words.
    await patch(id, { sex: "male" });
    expect(await lacks(id)).toEqual({});
  });

  test("is theirs: another name than who was asked is refused, accents and forms of address aside", async () => {
    const id = await completeDraft(official, { consent: false });
    const token = await linkTo(id);
    await expect(say(token, { answeredBy: "Nguyễn Văn Khác" })).rejects.toMatchObject({
      code: "invalid",
      fields: { answeredBy: "word-name" },
    });
    await say(token, { answeredBy: "bà Tran Thi Binh" });
  });

  test("a correction keeps the story back until it is taken or answered, and confirmed", async () => {
    const id = await completeDraft(official, { consent: false });
    const token = await linkTo(id);
    await expect(say(token, { outcome: "correction" })).rejects.toMatchObject({ name: "ZodError" });
    await say(token, { outcome: "correction", words: "Lớp có từ 2013.", channel_web: "yes" });
    expect(await lacks(id)).toEqual({ consents: "word-correction" });
    const [asked] = await db().select().from(wordAnswer);
    const settling = { id: asked!.id, reply: "" };
    await expect(takeCorrection(far, settling)).rejects.toMatchObject({ code: "not-found" });
    await expect(takeCorrection(official, settling)).rejects.toMatchObject({ code: "words-same" });
    await expect(answerCorrection(official, settling)).rejects.toMatchObject({
      fields: { reply: "required" },
    });
    await patch(id, { deed: "Mở lớp học buổi tối từ năm 2013" });
    await takeCorrection(official, settling);
    await expect(takeCorrection(official, settling)).rejects.toMatchObject({ code: "wrong-step" });
    expect(await lacks(id)).toEqual({ consents: "word-correction" });
    await say(token);
    expect(await lacks(id)).toEqual({});
  });

  test("approved with words that changed since, it enters the roll without a story", async () => {
    const id = await completeDraft(official, { consent: false });
    const token = await linkTo(id);
    await say(token, { channel_web: "yes" });
    await patch(id, { storyText: `${longStory} Thêm một câu.` });
    await send(id);
    expect(await approve(id)).toBeNull();
    const someoneElse = { name: "Ông Lê Văn Khác", birthYear: "1970", deed: "Sửa khóa miễn phí cho cả xóm" };
    const other = await completeDraft(official, { consent: false, patch: someoneElse });
    const theirs = await linkTo(other, { name: "Lê Văn Khác" });
    await say(theirs, { channel_web: "yes", answeredBy: "Lê Văn Khác" });
    await send(other);
    expect(await approve(other)).toMatch(/^\/guong\//);
  });

  test("a child of seven or over and the guardian each have a word", async () => {
    const born = { birthYear: String(hcmcYear() - 12) };
    const id = await completeDraft(official, { consent: false, patch: born });
    const child = await linkTo(id);
    await say(child, { channel_web: "yes", channel_social: "yes" });
    expect(await lacks(id)).toEqual({ consents: "guardian-required" });
    const guardian = await linkTo(id, { whose: "guardian", name: "Trần Văn Cha" });
    await say(guardian, { answeredBy: "Trần Văn Cha", channel_web: "yes", channel_social: "no" });
    expect(await lacks(id)).toEqual({});
    await send(id);
    await approve(id);
    const link = (await findLinked(db(), child))!;
    expect((await readLinked(link)).storyPath).toMatch(/^\/guong\//);
  });

  test("stands above the office's: what they said no to is recorded by nobody else", async () => {
    const id = await completeDraft(official, { consent: false });
    const token = await linkTo(id);
    await say(token, { channel_web: "yes", channel_social: "no" });
    const given = { giverName: name, givenOn: hcmcToday(), ageGroup: "adult" };
    const form = (channels: string[]) => consentInput.parse({ ...given, channels });
    await expect(setConsents(official, id, form(["web", "social"]))).rejects.toMatchObject({
      fields: { channels: "own-word-no" },
    });
    await setConsents(official, id, form(["web", "audio"]));
    expect(await channelsOf(id)).toEqual(["self audio -", "self web link"]);
  });

  test("a reading holds as well, with who read, where and when; not wanting to read is said to moderators", async () => {
    const id = await completeDraft(official);
    const token = await linkTo(id);
    await say(token, { outcome: "correction", words: "Sửa tên trường." });
    const reading = {
      nominationId: id,
      whose: "self",
      outcome: "unread",
      answeredBy: name,
      readBy: "Lê Thị Hội",
      readPlace: "Nhà bà Bình",
      readOn: hcmcToday(),
    };
    expect(readingInput.safeParse({ ...reading, readPlace: "" }).success).toBe(false);
    expect(readingInput.safeParse({ ...reading, outcome: "agree" }).success).toBe(false);
    await expect(recordReading(far, readingInput.parse(reading))).rejects.toMatchObject({
      code: "not-found",
    });
    await recordReading(official, readingInput.parse({ ...reading, channel_audio: "yes" }));
    expect(await lacks(id)).toEqual({});
    await patch(id, { deed: "Sửa sau khi bà không muốn đọc" });
    expect(await lacks(id)).toEqual({});
    expect(await channelsOf(id)).toContain("self audio spoken");
  });

  test("consent on paper alone stays enough, and which words stood then is kept", async () => {
    const id = await completeDraft(official);
    await send(id);
    const loaded = (await findNomination(moderator, id))!;
    const { onPaper, answers } = await findWords(loaded);
    expect(answers).toEqual([]);
    expect(onPaper).toMatchObject([
      { giverName: name, hash: expect.stringMatching(/^[0-9a-f]{64}$/) as string },
    ]);
    expect(await approve(id)).toMatch(/^\/guong\//);
  });
});

describe("others' word", () => {
  test("agrees, or objects with words; it changes no consent and is not the person's", async () => {
    const id = await completeDraft(official, { consent: false });
    const token = await linkTo(id, { whose: "residence", name: "Lê Văn Tổ" });
    const given = { token, answeredBy: "Lê Văn Tổ" };
    expect(otherAnswerInput.safeParse({ ...given, outcome: "object" }).success).toBe(false);
    await answerForOthers(
      otherAnswerInput.parse({ ...given, outcome: "object", words: "Nên hỏi thêm tổ 5." }),
    );
    expect(await channelsOf(id)).toEqual([]);
    const loaded = (await findNomination(official, id))!;
    expect((await findWords(loaded)).answers).toMatchObject([
      { outcome: "object", words: "Nên hỏi thêm tổ 5." },
    ]);
    await expect(say(token, { answeredBy: "Lê Văn Tổ" })).rejects.toMatchObject({
      code: "word-link-invalid",
    });
    expect(await findKept((await findLinked(db(), token))!)).toBeNull();
  });
});

describe("what is kept about me", () => {
  test("is all of mine, and nothing of others", async () => {
    const id = await completeDraft(official, { consent: false });
    const token = await linkTo(id);
    await say(token, { channel_web: "yes" });
    const head = await linkTo(id, { whose: "residence", name: "Lê Văn Tổ" });
    await answerForOthers(
      otherAnswerInput.parse({ token: head, answeredBy: "Lê Văn Tổ", outcome: "object", words: "Ý riêng." }),
    );
    const kept = JSON.stringify(await findKept((await findLinked(db(), token))!));
    expect(kept).toContain("Mười hai năm mở lớp học");
    expect(kept).toContain("Trần Thị Bình");
    for (const foreign of ["Lê Văn Tổ", "Ý riêng.", official.name, official.id, token])
      expect(kept).not.toContain(foreign);
    expect(await db().select().from(consentWithdrawal)).toEqual([]);
  });
});
