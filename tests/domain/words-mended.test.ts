import { eq } from "drizzle-orm";
import { beforeEach, describe, expect, test } from "vitest";
import { db } from "@/db/client";
import { event, nomination, profile } from "@/db/schema";
import { amendmentInput, publishInput } from "@/domain/amendments/input";
import { publishAmendment } from "@/domain/amendments/publish.server";
import { saveAmendment } from "@/domain/amendments/save.server";
import { findLinked } from "@/domain/confirmations/links.server";
import { readLinked } from "@/domain/confirmations/queries.server";
import { heldBack } from "@/domain/nominations/completeness";
import { approveNomination } from "@/domain/nominations/decide.server";
import { carryOutDue } from "@/domain/nominations/decisions/carry-out.server";
import { takeDecision } from "@/domain/nominations/decisions/take.server";
import { draftPatch } from "@/domain/nominations/input";
import { findNomination } from "@/domain/nominations/queries.server";
import { saveDraft } from "@/domain/nominations/save-draft.server";
import { submitNomination } from "@/domain/nominations/submit.server";
import type { Actor } from "@/domain/permissions";
import { awardInput } from "@/domain/recognitions/award";
import { mendInput } from "@/domain/remarks/input";
import { mendSpelling } from "@/domain/remarks/mend.server";
import { onlySpelling } from "@/domain/remarks/spelling";
import { useDatabase } from "../support/database";
import { completeDraft, longStory, rowOf } from "../support/nominations";
import { makePerson, minhPhung } from "../support/people";
import { linkFor, say } from "../support/said-words";
import { publishedNomination } from "../support/spread-story";

useDatabase();

let official: Actor, moderator: Actor, other: Actor;
beforeEach(async () => {
  official = await makePerson({ role: "official", unitId: minhPhung, password: null });
  moderator = await makePerson({ role: "moderator", password: null });
  other = await makePerson({ role: "moderator", password: null });
});

const at = async (nominationId: string) => ({ nominationId, version: (await rowOf(nominationId)).version });
const why = async (id: string) => heldBack((await findNomination(official, id))!.content);
const send = async (id: string) => submitNomination(official, await at(id));

describe("spelling mended by a moderator after consent", () => {
  const sloppy = { storyText: `${longStory} Bà dạy khôg lấy tiền.` };
  const mend = async (id: string) =>
    mendSpelling(
      moderator,
      mendInput.parse({ ...(await at(id)), question: "story", from: "khôg", to: "không" }),
    );

  test("keeps consent by paper and by link, and whoever gave it reads what was mended", async () => {
    const id = await completeDraft(official, { patch: sloppy });
    const token = await linkFor(official, id);
    await say(token, { channel_audio: "yes" });
    await send(id);
    await mend(id);
    expect(await why(id)).toBeNull();
    const page = await readLinked((await findLinked(db(), token))!);
    expect(page.mends).toMatchObject([{ from: "khôg", to: "không" }]);
    expect([page.standing, page.mine[0]!.hash]).toEqual(["confirmed", page.hash]);
    expect(await approveNomination(other, await at(id))).toMatch(/^\/guong\//);
  });

  test("does not cover what was changed before it", async () => {
    const id = await completeDraft(official, { patch: sloppy });
    const deed = draftPatch.parse({ deed: "Một câu chưa ai đọc về lớp học buổi tối" });
    await saveDraft(official, { id, version: (await rowOf(id)).version, patch: deed });
    await send(id);
    await mend(id);
    expect(await why(id)).toBe("word-paper-changed");
  });
});

test("a decision that may be undone asks again when it is carried out", async () => {
  const id = await completeDraft(official);
  await send(id);
  const taken = await takeDecision(moderator, "approve", { ...(await at(id)), ...awardInput.parse({}) });
  expect(taken).toMatch(/^\/guong\//);
  await db().update(nomination).set({ deed: "Đổi trong lúc chờ" }).where(eq(nomination.id, id));
  await carryOutDue(new Date(Date.now() + 60_000));
  expect((await rowOf(id)).state).toBe("approved");
  expect(await db().$count(profile, eq(profile.nominationId, id))).toBe(0);
});

describe("a published story of somebody who agreed to it", () => {
  test("is mended in its spelling, and says nothing new that they have not read", async () => {
    const { profileId } = await publishedNomination(official, moderator);
    const [story] = await db().select().from(profile).where(eq(profile.id, profileId));
    const amend = (words: object, version = 0) =>
      saveAmendment(official, amendmentInput.parse({ profileId, version, ground: "spelling", ...words }));
    const deed = story!.deed;
    await expect(amend({ deed: `${deed} và cả ngày Chủ nhật` })).rejects.toMatchObject({
      fields: { ground: "amend-unseen" },
    });
    await expect(amend({ storyText: `${longStory} Một câu nữa.` })).rejects.toMatchObject({
      code: "invalid",
    });
    await amend({ deed: deed.replace("lớp", "Lớp") });
    const note = "Đọc cho bà nghe hôm nay, có chị Hội";
    await amend({ deed: `${deed} và cả ngày Chủ nhật`, ground: "seen", note }, 1);
    await publishAmendment(other, publishInput.parse({ profileId, version: 2 }));
    const acts = await db().select().from(event).where(eq(event.subjectId, profileId));
    expect(acts.find(({ action }) => action === "amendment.publish")!.after).toMatchObject({
      amendedAs: "seen",
      note,
    });
  });

  test("spelling is a few letters of a few words, every figure kept, however long the text", () => {
    const text = `${longStory}\nBà dạy khôg lấy tiền, 213 em, hai buỗi một tuần.`;
    expect(onlySpelling(text, text.replace("khôg", "không").replace("buỗi", "buổi"))).toBe(true);
    expect(onlySpelling(text, text.replace("hai buỗi", "haibuổi"))).toBe(true);
    expect(onlySpelling(text, text.replace("213", "231"))).toBe(false);
    expect(onlySpelling(text, text.replace("khôg lấy", "có lấy nhiều"))).toBe(false);
    expect(onlySpelling(text, `${text}\nMột dòng nữa.`)).toBe(false);
    expect(onlySpelling(text, text.replace("em, hai", "em, một"))).toBe(false);
  });
});
