import { eq } from "drizzle-orm";
import { beforeEach, expect, test } from "vitest";
import { db } from "@/db/client";
import { event, recognition } from "@/db/schema";
import { numbersInput } from "@/domain/decisions/input";
import { countAwaitingNumber, enterNumbers, listAwaitingNumber } from "@/domain/decisions/numbers.server";
import { decideTogether } from "@/domain/decisions/together.server";
import type { Actor } from "@/domain/permissions";
import { decision, mayGive, signedNow, waitingOne } from "../support/batches";
import { useDatabase } from "../support/database";
import { makeCampaign } from "../support/nominations";
import { makePerson, minhPhung, tanSonHoa } from "../support/people";

useDatabase();

let moderator: Actor, wardModerator: Actor, farModerator: Actor, official: Actor, campaignId: string;
beforeEach(async () => {
  official = await makePerson({ role: "official", unitId: minhPhung, password: null });
  moderator = await makePerson({ role: "moderator", name: "Chị Thành phố", password: null });
  wardModerator = await makePerson({
    role: "moderator",
    unitId: minhPhung,
    name: "Anh Phường",
    password: null,
  });
  farModerator = await makePerson({ role: "moderator", unitId: tanSonHoa, password: null });
  campaignId = await makeCampaign();
  await mayGive(campaignId);
});

const later = { award: "ward:certificate", signed: "later", decisionNumber: "không dùng" };
const signed = (...chosen: string[]) =>
  numbersInput.parse({
    chosen,
    decisionNumber: "12/QĐ-UBND",
    decidedOn: "26/11/2026",
    signer: "Nguyễn Văn Ký",
  });

async function decided(from: number, to: number, given: Record<string, string> = later) {
  const seen = [];
  for (let at = from; at < to; at++) seen.push(await waitingOne(official, campaignId, at));
  await decideTogether(moderator, decision(seen, given));
  return seen.map(({ nominationId }) => nominationId);
}

test("what is signed later waits for its number, and gets it with all of its decision at once", async () => {
  const ids = await decided(1, 4);
  await decided(4, 5, signedNow);
  await decided(5, 6, {});
  const { rows, total } = await listAwaitingNumber(wardModerator);
  expect(total).toBe(3);
  expect(rows.map(({ id }) => id).sort()).toEqual([...ids].sort());
  expect(await countAwaitingNumber(farModerator)).toBe(0);
  expect(await countAwaitingNumber(official)).toBe(0);
  expect(await enterNumbers(wardModerator, signed(...ids.slice(0, 2)))).toBe(2);
  const given = await db().select().from(recognition).where(eq(recognition.nominationId, ids[0]!));
  expect(given).toMatchObject([
    { decisionNumber: "12/QĐ-UBND", decidedOn: "2026-11-26", signer: "Nguyễn Văn Ký", form: "certificate" },
  ]);
  expect(await countAwaitingNumber(wardModerator)).toBe(1);
  const noted = await db()
    .select({ after: event.after })
    .from(event)
    .where(eq(event.action, "recognition.change-award"));
  expect(noted).toHaveLength(2);
  expect(noted[0]!.after).toMatchObject({ decisionNumber: "12/QĐ-UBND", signer: "Nguyễn Văn Ký" });
});

test("of two who enter numbers at once the second is told whose stood there, and enters none", async () => {
  const [one, other] = await decided(1, 3);
  await enterNumbers(moderator, signed(one!));
  await expect(enterNumbers(wardModerator, signed(other!, one!))).rejects.toMatchObject({
    code: "together-refused",
    details: { count: 1, names: "Nguyễn Thị Bông Bông Cam (Chị Thành phố)" },
  });
  expect(await countAwaitingNumber(moderator)).toBe(1);
});

test("a ward enters nothing of the city's, nor another ward's, nor its own writer", async () => {
  const [id] = await decided(1, 2);
  await expect(enterNumbers(farModerator, signed(id!))).rejects.toMatchObject({ code: "not-found" });
  await expect(enterNumbers(official, signed(id!))).rejects.toMatchObject({ code: "not-allowed" });
  const asWriter = { ...official, memberships: [...official.memberships, ...wardModerator.memberships] };
  await expect(enterNumbers(asWriter, signed(id!))).rejects.toMatchObject({ code: "own-nomination" });
  await db().update(recognition).set({ level: "city" }).where(eq(recognition.nominationId, id!));
  await expect(enterNumbers(wardModerator, signed(id!))).rejects.toMatchObject({ code: "not-allowed" });
  expect(await countAwaitingNumber(wardModerator)).toBe(0);
  expect(await countAwaitingNumber(moderator)).toBe(1);
});

test("number, day, signer and somebody are all asked for", async () => {
  const faults = numbersInput.safeParse({}).error?.issues.map(({ path }) => path.join("."));
  expect(faults).toEqual(["decisionNumber", "decidedOn", "signer"]);
  await expect(enterNumbers(moderator, signed())).rejects.toMatchObject({
    fields: { chosen: "choose-nominations" },
  });
});
