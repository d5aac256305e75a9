import { eq } from "drizzle-orm";
import { beforeEach, expect, test } from "vitest";
import { db } from "@/db/client";
import { campaign } from "@/db/schema";
import { closeCampaign } from "@/domain/campaigns/change-state.server";
import type { Actor } from "@/domain/permissions";
import { sendRoll } from "@/domain/rolls/send-roll.server";
import { useDatabase } from "../support/database";
import { makeCampaign, rowOf } from "../support/nominations";
import { city, makePerson, minhPhung, tanSonHoa } from "../support/people";
import { rollOf } from "../support/rolls";

useDatabase();

let actor: Actor;
let campaignId: string;
beforeEach(async () => {
  actor = await makePerson({ role: "official", unitId: minhPhung, name: "Chị Hai" });
  campaignId = await makeCampaign();
});

test("lists sent while their campaign closes go whole or not at all, and nothing goes twice", async () => {
  const admin = await makePerson({ role: "admin", unitId: city });
  const list = await rollOf(actor, campaignId, "Trần Thị Bình", "Lê Văn C");
  const late = await rollOf(actor, campaignId, "Ngô Thị E");
  const answers = await Promise.allSettled([
    sendRoll(actor, list.id),
    closeCampaign(admin, { id: campaignId, version: 1 }),
    sendRoll(actor, late.id),
    sendRoll(actor, list.id),
  ]);
  expect(answers.map(({ status }) => status)).toEqual(["fulfilled", "fulfilled", "rejected", "rejected"]);
  expect(answers[0]).toMatchObject({ value: { sent: 2, unsent: [] } });
  expect(answers[2]).toMatchObject({ reason: { code: "campaign-shut" } });
  expect(answers[3]).toMatchObject({ reason: { code: "nothing-ready" } });
  for (const id of list.rows) expect(await rowOf(id)).toMatchObject({ state: "submitted", sendCount: 1 });
  expect(await rowOf(late.rows[0]!)).toMatchObject({ state: "draft", reference: null, name: "Ngô Thị E" });
});

test("a strict quota holds against two people at once, and is each ward's own", async () => {
  await db()
    .update(campaign)
    .set({ strictQuotas: true, quotaIndividual: 1 })
    .where(eq(campaign.id, campaignId));
  const colleague = await makePerson({ role: "official", unitId: minhPhung, name: "Anh Ba" });
  const elsewhere = await makePerson({ role: "official", unitId: tanSonHoa, name: "Chị Tư" });
  const first = await rollOf(actor, campaignId, "Trần Thị Bình");
  const second = await rollOf(colleague, campaignId, "Lê Thị D");
  const third = await rollOf(elsewhere, campaignId, "Ngô Thị E");
  const answers = await Promise.all([
    sendRoll(actor, first.id),
    sendRoll(colleague, second.id),
    sendRoll(elsewhere, third.id),
  ]);
  const refused = {
    id: second.rows[0],
    code: "quota-full",
    details: { quota: 1, sent: 1, kind: "individual" },
    fields: {},
  };
  expect(answers).toEqual([
    { sent: 1, unsent: [] },
    { sent: 0, unsent: [refused] },
    { sent: 1, unsent: [] },
  ]);
  expect(await rowOf(second.rows[0]!)).toMatchObject({ state: "draft", name: "Lê Thị D" });
});
