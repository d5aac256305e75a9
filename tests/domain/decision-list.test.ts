import { expect, test } from "vitest";
import { and, eq } from "drizzle-orm";
import { db } from "@/db/client";
import { campaign, unit } from "@/db/schema";
import { decisionListInput } from "@/domain/campaigns/decision-list";
import { dropDecisionList, enterDecisionList, listDecisions } from "@/domain/campaigns/decision-list.server";
import { readDecisionNames } from "@/domain/campaigns/decision-names";
import { listHonours } from "@/domain/campaigns/honours.server";
import { write } from "@/db/write";
import { useDatabase } from "../support/database";
import { makeCampaign } from "../support/nominations";
import { makePerson, minhPhung } from "../support/people";
import { typedDecision } from "../support/typed-campaign";

useDatabase();

const table = [
  "STT\tHọ và tên\tNăm sinh\tNghề nghiệp\tĐơn vị\tThành tích",
  "I\tTẬP THỂ",
  "1\tTổ hòa giải khu phố 5\t\t\tPhường 7\tHòa giải 40 vụ",
  "II\tCÁ NHÂN",
  "1\tNGUYỄN THỊ LÀNH\t1951\tNội trợ\tPhường 5\tNấu cơm từ thiện",
  "2\tTrần Văn Bền\t1960\t\tPhường 99\tVá xe miễn phí",
  "\tTổng cộng: 3",
].join("\n");

const input = (more: Record<string, unknown>) => decisionListInput.parse({ ...typedDecision, ...more });

async function districtCampaign() {
  const id = await makeCampaign();
  const [district] = await db()
    .select({ id: unit.id })
    .from(unit)
    .where(and(eq(unit.kind, "district"), eq(unit.name, "Quận 11")));
  await write((tx) => tx.update(campaign).set({ organiserUnitId: district!.id }).where(eq(campaign.id, id)));
  return id;
}

test("a pasted table gives its names with their kinds; a list without a head gives a name a line", () => {
  const { names, unread } = readDecisionNames(table, "individual");
  expect(unread).toEqual([]);
  expect(names.map((one) => [one.kind, one.name, one.birthYear, one.place, one.deed])).toEqual([
    ["collective", "Tổ hòa giải khu phố 5", null, "Phường 7", "Hòa giải 40 vụ"],
    ["individual", "Nguyễn Thị Lành", 1951, "Phường 5", "Nấu cơm từ thiện"],
    ["individual", "Trần Văn Bền", 1960, "Phường 99", "Vá xe miễn phí"],
  ]);
  const plain = readDecisionNames("1. Bà Lê Thị Hoa; Cho mượn sách\n\n2) ???\nTrần Thị Mai", "individual");
  expect(plain.names.map(({ name, honorific, deed }) => [name, honorific, deed])).toEqual([
    ["Lê Thị Hoa", "Bà", "Cho mượn sách"],
    ["Trần Thị Mai", "", ""],
  ]);
  expect(plain.unread).toEqual([3]);
});

test("a past campaign is entered from its decision's list: named where it was announced, sent twice entered once", async () => {
  const admin = await makePerson({ role: "admin", password: null });
  const official = await makePerson({ role: "official", unitId: minhPhung, password: null });
  const campaignId = await districtCampaign();
  const list = input({ campaignId, names: table });
  await expect(enterDecisionList(official, list)).rejects.toMatchObject({ code: "not-allowed" });
  const first = await enterDecisionList(admin, list);
  expect([first.entered, first.known]).toEqual([3, 0]);
  expect(await enterDecisionList(admin, list)).toEqual({ entered: 0, known: 3, placeless: 0 });
  const { named, unnamed } = await listHonours(campaignId);
  expect(named.map((one) => [one.name, one.decisionNumber, one.form])).toEqual([
    ["Tổ hòa giải khu phố 5", "01/QĐ-UBND", "commended"],
    ["Trần Văn Bền", "01/QĐ-UBND", "commended"],
    ["Nguyễn Thị Lành", "01/QĐ-UBND", "commended"],
  ]);
  // "Phường 5" of Quận 11 went whole to one ward of today; nobody knows a "Phường 99".
  expect(named.map((one) => one.unitNames.length)).toEqual([expect.any(Number), 0, 1]);
  expect(unnamed).toEqual({ individual: 0, collective: 0, model: 0 });

  const quiet = input({ campaignId, number: "02/QĐ-UBND", announced: "0", names: "Phạm Thị Kín" });
  await enterDecisionList(admin, quiet);
  const then = await listHonours(campaignId);
  expect([then.named.length, then.unnamed.individual]).toEqual([3, 1]);
  expect((await listDecisions(admin, campaignId)).map(({ number, names }) => [number, names])).toEqual([
    ["01/QĐ-UBND", 3],
    ["02/QĐ-UBND", 1],
  ]);
  await dropDecisionList(admin, { campaignId, number: "01/QĐ-UBND" });
  await expect(dropDecisionList(admin, { campaignId, number: "01/QĐ-UBND" })).rejects.toMatchObject({
    code: "not-found",
  });
  expect((await listHonours(campaignId)).named).toEqual([]);
});

test("a line without a name refuses the whole list and is named; nothing is entered", async () => {
  const admin = await makePerson({ role: "admin", password: null });
  const campaignId = await makeCampaign();
  const list = input({ campaignId, names: "Trần Thị Mai\n???" });
  await expect(enterDecisionList(admin, list)).rejects.toMatchObject({
    code: "decision-names",
    details: { rows: "2" },
  });
  expect(await listDecisions(admin, campaignId)).toEqual([]);
});
