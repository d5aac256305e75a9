import { eq } from "drizzle-orm";
import { beforeEach, expect, test } from "vitest";
import { db } from "@/db/client";
import { nomination, nominationVersion, notification } from "@/db/schema";
import { sendDrafts } from "@/domain/nominations/send-several.server";
import type { Actor } from "@/domain/permissions";
import { addDays, hcmcToday } from "@/domain/time/dates";
import { useDatabase } from "../support/database";
import { completeDraft, makeCampaign, rowOf } from "../support/nominations";
import { makePerson, minhPhung, tanSonHoa } from "../support/people";

useDatabase();

let official: Actor;
let colleague: Actor;
let moderator: Actor;
beforeEach(async () => {
  official = await makePerson({ role: "official", unitId: minhPhung });
  colleague = await makePerson({ role: "official", unitId: minhPhung });
  moderator = await makePerson({ role: "moderator", unitId: minhPhung });
});

const seen = async (...ids: string[]) =>
  Promise.all(
    ids.map(async (nominationId) => ({ nominationId, version: (await rowOf(nominationId)).version })),
  );
const stateOf = async (id: string) => (await rowOf(id)).state;
const deed = (text: string) => ({ patch: { deed: text } });

test("what is enough is sent in one act, told of once; each other one stays a draft with its reason", async () => {
  const campaignId = await makeCampaign();
  const [one, other] = [
    await completeDraft(official, { campaignId, ...deed("Dạy chữ") }),
    await completeDraft(colleague, { campaignId, ...deed("Vá xe") }),
  ];
  const lacking = await completeDraft(official, {
    campaignId,
    patch: { name: "Ông Lê Thiếu", birthYear: "" },
  });
  const late = await completeDraft(official, {
    campaignId: await makeCampaign(addDays(hcmcToday(), -1)),
    ...deed("Quét hẻm"),
  });
  const changed = await completeDraft(official, { campaignId, ...deed("Nấu cháo") });
  const asSeen = await seen(one, other, lacking, late, changed);
  asSeen[4]!.version -= 1;
  const outcome = await sendDrafts(official, asSeen);
  expect(outcome.sent).toBe(2);
  expect(outcome.unsent.map(({ id, name, code }) => [id, name, code])).toEqual([
    [lacking, "Ông Lê Thiếu", "incomplete"],
    [late, "Bà Trần Thị Bình", "deadline-passed"],
    [changed, "Bà Trần Thị Bình", "stale"],
  ]);
  expect(outcome.unsent[0]!.fields).toEqual({ birthYear: "birth-year-required" });
  expect(await Promise.all([one, other, lacking, late, changed].map(stateOf))).toEqual([
    "submitted",
    "submitted",
    "draft",
    "draft",
    "draft",
  ]);
  const told = await db().select().from(notification).where(eq(notification.userId, moderator.id));
  expect(told.map(({ kind, data }) => [kind, data.count])).toEqual([["roll-submitted", "2"]]);

  // Pressed twice: what is sent counts as sent, and nothing is sent or told of again.
  expect(await sendDrafts(official, asSeen.slice(0, 2))).toEqual({ sent: 2, unsent: [] });
  const versions = await db().select().from(nominationVersion).where(eq(nominationVersion.nominationId, one));
  expect(versions).toHaveLength(1);
  expect(await db().select().from(notification).where(eq(notification.userId, moderator.id))).toHaveLength(1);
  // To a colleague whose page is older it is said by whom.
  expect((await sendDrafts(colleague, asSeen.slice(0, 1))).unsent.map(({ code }) => code)).toEqual([
    "wrong-step",
  ]);
});

test("one of another ward refuses all of them, and too many or none are refused", async () => {
  const stranger = await makePerson({ role: "official", unitId: tanSonHoa });
  const [own, foreign] = [await completeDraft(official), await completeDraft(stranger)];
  const refused = (code: string) => expect.objectContaining({ code });
  await expect(sendDrafts(official, await seen(own, foreign))).rejects.toEqual(refused("not-found"));
  expect([await stateOf(own), await stateOf(foreign)]).toEqual(["draft", "draft"]);
  await expect(sendDrafts(official, [])).rejects.toEqual(refused("invalid"));
  const [draft] = await seen(own);
  await expect(sendDrafts(official, Array(51).fill(draft))).rejects.toEqual(refused("invalid"));
  // Chosen twice in one sending it is sent once.
  expect(await sendDrafts(official, [draft!, draft!])).toEqual({ sent: 1, unsent: [] });
  expect(
    await db().select().from(nominationVersion).where(eq(nominationVersion.nominationId, own)),
  ).toHaveLength(1);
  expect(await db().select({ id: nomination.id }).from(nomination)).toHaveLength(2);
});
