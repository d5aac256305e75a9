import { eq } from "drizzle-orm";
import { expect, test } from "vitest";
import { db } from "@/db/client";
import { campaign, campaignAward, recognition } from "@/db/schema";
import { write } from "@/db/write";
import { approveNomination } from "@/domain/nominations/decide.server";
import { submitNomination } from "@/domain/nominations/submit.server";
import type { Actor } from "@/domain/permissions";
import { awardInput } from "@/domain/recognitions/award";
import { awardsFrom, selectAwards } from "@/domain/recognitions/recognise.server";
import { useDatabase } from "../support/database";
import { newDeed } from "../support/new-deed";
import { completeDraft, makeCampaign, rowOf } from "../support/nominations";
import { city, makePerson, minhPhung } from "../support/people";

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
