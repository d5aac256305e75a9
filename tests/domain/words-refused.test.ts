import { eq } from "drizzle-orm";
import { beforeEach, expect, test } from "vitest";
import { db } from "@/db/client";
import { consentWithdrawal, profile, wordAnswer } from "@/db/schema";
import { recordReading } from "@/domain/confirmations/reading.server";
import { ownAnswerInput, readingInput } from "@/domain/confirmations/input";
import { findWords } from "@/domain/confirmations/queries.server";
import { paperStanding, waitingRequest } from "@/domain/confirmations/standing";
import { findNomination } from "@/domain/nominations/queries.server";
import type { Actor } from "@/domain/permissions";
import { hcmcToday } from "@/domain/time/dates";
import { useDatabase } from "../support/database";
import { completeDraft } from "../support/nominations";
import { makePerson, minhPhung } from "../support/people";
import { publishedNomination } from "../support/spread-story";
import { askedName as name, channelsOf, linkFor, say } from "../support/said-words";

useDatabase();

let official: Actor;
const linkTo = (id: string, more = {}) => linkFor(official, id, more);
beforeEach(async () => {
  official = await makePerson({ role: "official", unitId: minhPhung, password: null });
});

test("no to everything is one tick, unless somewhere they say yes", async () => {
  const id = await completeDraft(official, { consent: false });
  const token = await linkTo(id);
  await say(token, { channel_web: "yes", channel_roll: "yes" });
  const both = ownAnswerInput.safeParse({
    token,
    outcome: "confirmed",
    answeredBy: name,
    nowhere: ["no"],
    channel_roll: "yes",
  });
  expect(both.error?.issues).toMatchObject([{ path: ["nowhere"], message: "word-nowhere" }]);
  await say(token, { nowhere: ["no"], channel_web: "no" });
  expect(await channelsOf(id)).toEqual([]);
  const said = (await db().select().from(wordAnswer)).find(({ channels }) => channels.audio);
  expect(said!.channels).toEqual({ roll: "no", web: "no", notice_board: "no", social: "no", audio: "no" });
});

test("no to the web, read out once the story is published, takes it off as any taking back does", async () => {
  const moderator = await makePerson({ role: "moderator", password: null });
  const { nominationId, profileId } = await publishedNomination(official, moderator);
  const reading = {
    nominationId,
    whose: "self",
    outcome: "confirmed",
    answeredBy: name,
    readBy: "Lê Thị Hạnh",
    readPlace: "Khu phố 3",
    readOn: hcmcToday(),
  };
  const both = readingInput.safeParse({ ...reading, nowhere: "1", channel_web: "yes" });
  expect(both.error?.issues).toMatchObject([{ path: ["nowhere"], message: "word-nowhere" }]);
  await recordReading(official, readingInput.parse({ ...reading, nowhere: "1" }));
  const [story] = await db().select().from(profile).where(eq(profile.id, profileId));
  expect(story!.state).toBe("hidden");
  expect(await db().select().from(consentWithdrawal)).toMatchObject([
    { nominationId, way: "ward", recordedById: official.id, askedBy: name },
  ]);
  expect(await channelsOf(nominationId)).toEqual([]);
});

test("consents on paper were given to these words, to others, or nobody noted to which", () => {
  const now = { hash: "these" };
  expect(paperStanding([], "these")).toBe("none");
  expect(paperStanding([now, now], "these")).toBe("same");
  expect(paperStanding([now, { hash: null }], "these")).toBe("unknown");
  expect(paperStanding([{ hash: null }, { hash: "others" }], "these")).toBe("changed");
});

test("waits visibly once asked, until it is given", async () => {
  const id = await completeDraft(official, { consent: false });
  const head = { whose: "residence", name: "Lê Văn Tổ" };
  await linkTo(id, head);
  const waits = async () => {
    const { requests, answers } = await findWords((await findNomination(official, id))!);
    return waitingRequest(requests, answers)?.name;
  };
  expect(await waits()).toBeUndefined();
  const token = await linkTo(id);
  expect(await waits()).toBe(name);
  await say(token);
  expect(await waits()).toBeUndefined();
});
