import { eq } from "drizzle-orm";
import { expect, test } from "vitest";
import { db } from "@/db/client";
import { campaign, campaignAward, recognition } from "@/db/schema";
import { write } from "@/db/write";
import { approveNomination } from "@/domain/nominations/decide.server";
import { submitNomination } from "@/domain/nominations/submit.server";
import type { Actor } from "@/domain/permissions";
import { listHonours } from "@/domain/campaigns/honours.server";
import { subjectHistory } from "@/domain/history/queries.server";
import { findPrintRun } from "@/domain/certificates/print.server";
import { awardInput, awardStamp } from "@/domain/recognitions/award";
import { changeAward } from "@/domain/recognitions/change-award.server";
import { awardsFrom, selectAwards, selectSigners } from "@/domain/recognitions/recognise.server";
import { decision, makeBlank } from "../support/certificates";
import { useDatabase } from "../support/database";
import { newDeed } from "../support/new-deed";
import { completeDraft, makeCampaign, rowOf } from "../support/nominations";
import { city, makePerson, minhPhung, tanSonHoa } from "../support/people";

useDatabase();

/** A campaign of the city that may give a ward's and the city's certificate, and one sent nomination each. */
async function stage() {
  const campaignId = await makeCampaign();
  const certificate = { campaignId, form: "certificate" } as const;
  await write(async (tx) => {
    await tx.update(campaign).set({ organiserUnitId: city }).where(eq(campaign.id, campaignId));
    await tx.insert(campaignAward).values([
      { ...certificate, level: "ward" },
      { ...certificate, level: "city" },
      { campaignId, level: "city", form: "commended" },
    ]);
  });
  const official = await makePerson({ role: "official", unitId: minhPhung });
  const sent = async () => {
    const id = await completeDraft(official, { campaignId, patch: newDeed() });
    await submitNomination(official, { nominationId: id, version: (await rowOf(id)).version });
    return id;
  };
  return { campaignId, sent };
}

const awardsToGive = async (actor: Actor, campaignId: string) =>
  awardsFrom(actor, await selectAwards(campaignId));

async function approve(actor: Actor, nominationId: string, typed: Record<string, string>) {
  await approveNomination(
    actor,
    { nominationId, version: (await rowOf(nominationId)).version },
    awardInput.parse(typed),
  );
  const [row] = await db().select().from(recognition).where(eq(recognition.nominationId, nominationId));
  const { level, form, decisionNumber, decidedOn } = row!;
  return { level, form, decisionNumber, decidedOn };
}

test("an approval gives one of the campaign's awards with its decision, as far as that is known", async () => {
  const { campaignId, sent } = await stage();
  const moderator = await makePerson({ role: "moderator" });
  expect(await awardsToGive(moderator, campaignId)).toEqual(["city:certificate", "ward:certificate"]);
  const whole = { award: "city:certificate", decisionNumber: "125/QĐ-UBND", decidedOn: "05/11/2026" };
  expect(await approve(moderator, await sent(), whole)).toEqual({
    level: "city",
    form: "certificate",
    decisionNumber: "125/QĐ-UBND",
    decidedOn: "2026-11-05",
  });
  const unknown = { decisionNumber: null, decidedOn: null };
  expect(await approve(moderator, await sent(), { award: "city:certificate" })).toEqual({
    level: "city",
    form: "certificate",
    ...unknown,
  });
  // Praise is no award by decision, whatever was typed beside it.
  expect(await approve(moderator, await sent(), { decisionNumber: "9/QĐ" })).toEqual({
    level: "city",
    form: "commended",
    ...unknown,
  });
});

test("what the campaign does not give, or is not the ward's to give, is refused and nothing is decided", async () => {
  const { campaignId, sent } = await stage();
  const ward = await makePerson({ role: "moderator", unitId: minhPhung });
  expect(await awardsToGive(ward, campaignId)).toEqual(["ward:certificate"]);
  const id = await sent();
  for (const award of ["city:certificate", "ward:first"])
    await expect(approve(ward, id, { award })).rejects.toMatchObject({ fields: { award: "invalid" } });
  expect((await rowOf(id)).state).toBe("submitted");
  expect(await approve(ward, id, { award: "ward:certificate" })).toMatchObject({ level: "ward" });
});

const recognitionOf = async (nominationId: string) =>
  (await db().select().from(recognition).where(eq(recognition.nominationId, nominationId)))[0]!;

async function change(actor: Actor, nominationId: string, typed: Record<string, string>, was?: string) {
  const stamp = was ?? awardStamp(await recognitionOf(nominationId));
  await changeAward(actor, { nominationId, was: stamp, ...awardInput.parse(typed) });
}

test("the decision is entered later and put right, publicly and with both in the history; whoever read less is told", async () => {
  const { campaignId, sent } = await stage();
  const moderator = await makePerson({ role: "moderator", name: "Lê Duyệt" });
  const id = await sent();
  await expect(
    changeAward(moderator, { nominationId: id, was: "", ...awardInput.parse({}) }),
  ).rejects.toMatchObject({ code: "wrong-step" });
  await approve(moderator, id, {});
  const read = awardStamp(await recognitionOf(id));
  const first = { award: "city:certificate", decisionNumber: "125/QĐ-UBND", decidedOn: "05/11/2026" };
  await change(moderator, id, first);
  expect(await recognitionOf(id)).toMatchObject({
    level: "city",
    form: "certificate",
    decisionNumber: "125/QĐ-UBND",
    decidedOn: "2026-11-05",
  });
  await expect(change(moderator, id, { ...first, decisionNumber: "1/QĐ" }, read)).rejects.toMatchObject({
    code: "stale",
    details: { by: "Lê Duyệt" },
  });
  await change(moderator, id, { ...first, decisionNumber: "152/QĐ-UBND" });
  const admin = await makePerson({ role: "admin" });
  const history = (await subjectHistory(admin, "nomination", id)).filter(
    ({ action }) => action === "recognition.change-award",
  );
  expect(history.map(({ before, after }) => [before, after])).toEqual([
    [
      { award: "city:certificate", decisionNumber: "125/QĐ-UBND", decidedOn: "2026-11-05" },
      { award: "city:certificate", decisionNumber: "152/QĐ-UBND", decidedOn: "2026-11-05" },
    ],
    [
      { award: "city:commended" },
      { award: "city:certificate", decisionNumber: "125/QĐ-UBND", decidedOn: "2026-11-05" },
    ],
  ]);
  // It stands in the public roll, named or only counted as it was.
  const { named } = await listHonours(campaignId);
  expect(named.map(({ form, decisionNumber }) => [form, decisionNumber])).toEqual([
    ["certificate", "152/QĐ-UBND"],
  ]);
  // Who signed is entered beside it, offered the next time, and is a change of its own.
  const unsigned = awardStamp(await recognitionOf(id));
  const signed = { ...first, decisionNumber: "152/QĐ-UBND", signer: " Lê Văn  Ký " };
  await change(moderator, id, signed);
  expect(await recognitionOf(id)).toMatchObject({ signer: "Lê Văn Ký" });
  expect(await selectSigners(minhPhung)).toEqual([{ signer: "Lê Văn Ký" }]);
  await expect(change(moderator, id, first, unsigned)).rejects.toMatchObject({ code: "stale" });
  // What changes nothing is no event; praise has no decision.
  await change(moderator, id, signed);
  await change(moderator, id, { decisionNumber: "152/QĐ-UBND" });
  expect(await recognitionOf(id)).toMatchObject({
    form: "commended",
    decisionNumber: null,
    decidedOn: null,
    signer: "",
  });
});

test("who wrote it, an official, another ward's and a ward's moderator over the city's award change nothing", async () => {
  const { sent } = await stage();
  const moderator = await makePerson({ role: "moderator" });
  const ward = await makePerson({ role: "moderator", unitId: minhPhung });
  const id = await sent();
  await approve(moderator, id, { award: "city:certificate" });
  const official = await makePerson({ role: "official", unitId: minhPhung });
  const elsewhere = await makePerson({ role: "moderator", unitId: tanSonHoa });
  const typed = { award: "ward:certificate", decisionNumber: "9/QĐ-UBND" };
  await expect(change(official, id, typed)).rejects.toMatchObject({ code: "not-allowed" });
  await expect(change(elsewhere, id, typed)).rejects.toMatchObject({ code: "not-found" });
  await expect(change(ward, id, typed)).rejects.toMatchObject({ code: "not-allowed" });
  await expect(change(moderator, id, { award: "ward:first" })).rejects.toMatchObject({
    fields: { award: "invalid" },
  });
  expect(await recognitionOf(id)).toMatchObject({ level: "city", form: "certificate" });
  const wards = await sent();
  await approve(ward, wards, {});
  await change(ward, wards, typed);
  expect(await recognitionOf(wards)).toMatchObject({ level: "ward", decisionNumber: "9/QĐ-UBND" });
});

test("an approval with its signer is printed as a certificate; without one it says what lacks", async () => {
  const { sent } = await stage();
  const ward = await makePerson({ role: "moderator", unitId: minhPhung });
  const blankId = await makeBlank(ward);
  const { number, decidedOn } = decision;
  const whole = { award: "ward:certificate", decisionNumber: number, decidedOn };
  const id = await sent();
  await approve(ward, id, whole);
  const run = () => findPrintRun(ward, decision, blankId);
  expect((await run()).left.map(({ row, hindrance }) => [row.nominationId, hindrance])).toEqual([
    [id, { why: "lacks", word: "người ký" }],
  ]);
  await approve(ward, await sent(), { ...whole, signer: "Lê Văn Ký" });
  expect((await run()).waiting.map(({ row }) => row.signer)).toEqual(["Lê Văn Ký"]);
  await change(ward, id, { ...whole, signer: "Lê Văn Ký" });
  expect((await run()).left).toEqual([]);
});
