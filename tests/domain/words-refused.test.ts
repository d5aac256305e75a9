import { beforeEach, expect, test } from "vitest";
import { db } from "@/db/client";
import { wordAnswer } from "@/db/schema";
import { ownAnswerInput } from "@/domain/confirmations/input";
import { findWords } from "@/domain/confirmations/queries.server";
import { waitingRequest } from "@/domain/confirmations/standing";
import { findNomination } from "@/domain/nominations/queries.server";
import type { Actor } from "@/domain/permissions";
import { useDatabase } from "../support/database";
import { completeDraft } from "../support/nominations";
import { makePerson, minhPhung } from "../support/people";
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
