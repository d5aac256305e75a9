import { randomUUID } from "node:crypto";
import { eq } from "drizzle-orm";
import { beforeEach, describe, expect, test } from "vitest";
import { db } from "@/db/client";
import { campaign, campaignQuota, document, event } from "@/db/schema";
import { write } from "@/db/write";
import {
  findCampaignToEdit,
  listDocumentChoices,
  listCampaignsToManage,
} from "@/domain/campaigns/admin-queries.server";
import { closeCampaign, openCampaign, reopenCampaign } from "@/domain/campaigns/change-state.server";
import { copyCampaign } from "@/domain/campaigns/copy-campaign.server";
import { movedYears, nameMoved, yearsToMove } from "@/domain/campaigns/dates";
import { campaignInput } from "@/domain/campaigns/input";
import { findCampaign, listCampaigns, listCampaignsWithDeadline } from "@/domain/campaigns/queries.server";
import { resolveCampaign } from "@/domain/campaigns/public.server";
import { saveCampaign } from "@/domain/campaigns/save-campaign.server";
import type { Actor } from "@/domain/permissions";
import { useDatabase } from "../support/database";
import { city, makePerson, minhPhung } from "../support/people";

useDatabase();
let admin: Actor;
beforeEach(async () => {
  admin = await makePerson({ role: "admin" });
});

const typed = (more: Record<string, unknown> = {}) =>
  campaignInput.parse({
    kind: "commendation",
    name: "Gương sáng khu phố năm 2098",
    organiserUnitId: city,
    summary: "Đợt của thành phố.",
    deadlineOn: "26/01/2099",
    phases: { receiving: { startsOn: "01/12/2098", endsOn: "26/01/2099" } },
    listingDays: "10",
    quotaIndividual: "5",
    unitQuotas: "Phường Minh Phụng; 8; 3; -",
    awards: ["city:merit"],
    requiredQuestions: ["story"],
    criteria: [{ words: "Cư trú ở phường ít nhất một năm", kinds: ["individual"] }],
    ...more,
  });

async function made(more: Record<string, unknown> = {}): Promise<string> {
  const id = randomUUID();
  await saveCampaign(admin, { id, version: 0 }, typed(more));
  return id;
}
const rowOf = async (id: string) => (await findCampaignToEdit(admin, id))!;
const step = async (act: typeof openCampaign, id: string) =>
  act(admin, { id, version: (await rowOf(id)).version });

describe("a campaign in its form", () => {
  test("tells readers who is considered and what happens when, once it is open", async () => {
    const id = await made();
    await step(openCampaign, id);
    expect(await findCampaign((await rowOf(id)).slug)).toMatchObject({
      criteria: [{ words: "Cư trú ở phường ít nhất một năm", kinds: ["individual"] }],
      phases: [{ phase: "receiving", startsOn: "2098-12-01", endsOn: "2099-01-26" }],
    });
  });

  test("is a draft that nobody but administrators sees, until it is opened", async () => {
    const id = await made();
    const row = await rowOf(id);
    expect(row).toMatchObject({
      state: "draft",
      slug: "guong-sang-khu-pho-nam-2098",
      unitQuotas: "Phường Minh Phụng; 8; 3; -",
      awards: ["city:merit"],
      requiredQuestions: ["story"],
      phases: { receiving: { startsOn: "2098-12-01", endsOn: "2099-01-26" } },
    });
    const seen = async () => [
      (await listCampaigns()).some((one) => one.id === id),
      (await listCampaignsWithDeadline()).some((one) => one.id === id),
      (await findCampaign(row.slug)) !== null,
      (await resolveCampaign(row.slug)) !== null,
    ];
    expect(await seen()).toEqual([false, false, false, false]);
    await step(openCampaign, id);
    expect(await seen()).toEqual([true, true, true, true]);
    const listed = (await listCampaignsToManage(admin)).find((one) => one.id === id)!;
    // Five individuals of each ward; of Phường Minh Phụng three more, and three collectives.
    expect(listed).toMatchObject({ stage: "receiving", quota: 5 * listed.invited + 6 });
  });

  test("is for administrators", async () => {
    const official = await makePerson({ role: "official", unitId: minhPhung });
    const target = { id: randomUUID(), version: 0 };
    await expect(saveCampaign(official, target, typed())).rejects.toMatchObject({ code: "not-allowed" });
    await expect(listCampaignsToManage(official)).rejects.toMatchObject({ code: "not-allowed" });
  });

  test("sent twice is made once; of two administrators the second is told", async () => {
    const id = await made();
    await saveCampaign(admin, { id, version: 0 }, typed({ name: "Tên khác" }));
    expect((await rowOf(id)).name).toBe("Gương sáng khu phố năm 2098");
    await saveCampaign(admin, { id, version: 1 }, typed({ listingDays: "5" }));
    await expect(saveCampaign(admin, { id, version: 1 }, typed())).rejects.toMatchObject({ code: "stale" });
    expect((await rowOf(id)).listingDays).toBe(5);
  });

  test("renamed leads on from its old address; a draft leaves none", async () => {
    const id = await made();
    await saveCampaign(admin, { id, version: 1 }, typed({ name: "Gương sáng" }));
    expect(await resolveCampaign("guong-sang-khu-pho-nam-2098")).toBeNull();
    await step(openCampaign, id);
    const { version } = await rowOf(id);
    await saveCampaign(admin, { id, version }, typed({ name: "Gương sáng năm mới" }));
    expect(await resolveCampaign("guong-sang")).toMatchObject({ id, slug: "guong-sang-nam-moi" });
    // Nobody else gets the address that leads here.
    expect((await rowOf(await made({ name: "Gương sáng" }))).slug).toBe("guong-sang-2");
  });

  test.each([
    [
      "a phase before the one ahead of it",
      { checking: { startsOn: "01/01/2098" } },
      "phases.checking.startsOn",
      "phases-order",
    ],
    [
      "a phase that ends before it begins",
      { listing: { startsOn: "02/03/2099", endsOn: "01/03/2099" } },
      "phases.listing.endsOn",
      "dates-order",
    ],
    [
      "receiving that ends beside the deadline",
      { receiving: { startsOn: "01/12/2098", endsOn: "27/01/2099" } },
      "phases.receiving.endsOn",
      "phase-deadline",
    ],
  ])("refuses %s", async (_what, more, field, code) => {
    const phases = { receiving: { startsOn: "01/12/2098", endsOn: "26/01/2099" }, ...more };
    await expect(made({ phases })).rejects.toMatchObject({ code: "invalid", fields: { [field]: code } });
  });

  test("names the line of quotas it cannot read, and saves nothing", async () => {
    const unitQuotas = "Phường Minh Phụng; 8\nPhường Không Có; 3";
    await expect(made({ unitQuotas })).rejects.toMatchObject({
      code: "quota-line",
      details: { line: 2, words: "Phường Không Có" },
    });
    expect(await db().select({ id: campaignQuota.unitId }).from(campaignQuota)).toEqual([]);
  });

  test("is closed early and reopened; the same step twice is told who was first", async () => {
    const id = await made();
    await step(openCampaign, id);
    await step(closeCampaign, id);
    expect((await rowOf(id)).state).toBe("closed");
    await expect(step(closeCampaign, id)).rejects.toMatchObject({
      code: "wrong-step",
      details: { by: admin.name },
    });
    await step(reopenCampaign, id);
    expect((await rowOf(id)).state).toBe("open");
    const acts = await db().select({ action: event.action }).from(event).where(eq(event.subjectId, id));
    expect(acts.map(({ action }) => action)).toEqual([
      "campaign.add",
      "campaign.open",
      "campaign.close",
      "campaign.reopen",
    ]);
  });
});

describe("a copy", () => {
  test("moves days by whole years and keeps what is set; its replaced document is flagged, not exchanged", async () => {
    const paper = { title: "Chỉ thị", issuer: "Bộ Chính trị", issuedOn: "2016-05-15" };
    await write(async (tx) => {
      await tx.insert(document).values({ ...paper, id: "moi-ct", number: "06-CT" });
      await tx.insert(document).values({ ...paper, id: "cu-ct", number: "05-CT", replacedById: "moi-ct" });
    });
    const from = await made({
      documentIds: ["cu-ct"],
      strictQuotas: "1",
      figures: [{ value: "7", label: "tập thể" }],
    });
    const id = randomUUID();
    await copyCampaign(admin, { fromId: from, id });
    await copyCampaign(admin, { fromId: from, id });
    const { unitQuotas, awards, criteria, requiredQuestions, strictQuotas } = await rowOf(from);
    expect(await rowOf(id)).toMatchObject({
      name: "Gương sáng khu phố năm 2099",
      slug: "guong-sang-khu-pho-nam-2099",
      state: "draft",
      copiedFromId: from,
      deadlineOn: "2100-01-26",
      phases: { receiving: { startsOn: "2099-12-01", endsOn: "2100-01-26" } },
      documentIds: ["cu-ct"],
      figures: [],
      ...{ unitQuotas, awards, criteria, requiredQuestions, strictQuotas },
    });
    const choices = await listDocumentChoices();
    expect(choices.find((one) => one.id === "cu-ct")).toMatchObject({
      isReplaced: true,
      successorId: "moi-ct",
    });
    expect((await listCampaignsToManage(admin)).find((one) => one.id === id)).toMatchObject({ replaced: 1 });
    expect(
      await db().select({ id: campaign.id }).from(campaign).where(eq(campaign.copiedFromId, from)),
    ).toHaveLength(1);
  });

  test("of the 29th of February falls on the 28th; an old one moves until its deadline is not past", () => {
    expect([movedYears("2028-02-29", 1), movedYears("2028-02-29", 4), movedYears(null, 1)]).toEqual([
      "2029-02-28",
      "2032-02-29",
      null,
    ]);
    expect(yearsToMove({ deadlineOn: "2023-05-16", endsOn: null }, "2026-11-27")).toBe(4);
    expect(nameMoved("Biểu dương (2022 – 2023), kỷ niệm 135 năm", 1)).toBe(
      "Biểu dương (2023 – 2024), kỷ niệm 135 năm",
    );
  });
});
