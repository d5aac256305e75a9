import { readFileSync } from "node:fs";
import { eq } from "drizzle-orm";
import { describe, expect, test } from "vitest";
import { db } from "@/db/client";
import { campaign, membership, nomination } from "@/db/schema";
import { cancelJob } from "@/domain/jobs/manage.server";
import { saveDraft } from "@/domain/nominations/save-draft.server";
import { confirmImport } from "@/domain/sheets/confirm-import.server";
import { listImports, loadImport } from "@/domain/sheets/imports.server";
import { refusedSheet } from "@/domain/sheets/refused-sheet";
import { actsOf, bring, draftsOf, listOf, made, runAll, sharedSheet } from "../support/imports";
import { makePerson, tanSonHoa } from "../support/people";
import { book } from "../support/sheet-files";
import { actor, campaignId, useImports } from "../support/use-imports";

useImports();

describe("refused rows", () => {
  test("come back as a sheet with the reason beside them, which reads as what was meant once it is mended", async () => {
    const file = book([
      "DANH SÁCH ĐỀ NGHỊ",
      "STT | Họ và tên | Năm sinh | Thành tích",
      "I | CÁ NHÂN",
      "1 | Trần Thị Hoa | 1960 | Hiến máu",
      "2 | Đỗ Văn Năm | abc | Dạy học",
    ]);
    const id = await bring(actor, campaignId, file, "a.xlsx");
    const outcome = (await made(actor, id)) ?? [];
    expect(actsOf(outcome)).toEqual(["made", "refused"]);
    const { tables, choices } = await loadImport(actor, id);
    const words = {
      kind: "Loại",
      kinds: { individual: "Cá nhân", collective: "Tập thể", model: "Mô hình" },
      reason: "Cần sửa",
      reasonsOf: () => ["Năm cần là số."],
    };
    const refused = refusedSheet(outcome, tables, choices.columns, words);
    const back = await loadImport(actor, await bring(actor, campaignId, refused, "b.xlsx"));
    expect(back.tables).toMatchObject([
      {
        head: [["Loại"], ["STT"], ["Họ và tên"], ["Năm sinh"], ["Thành tích"], ["Cần sửa"]],
        proposed: ["kind", "index", "name", "birthYear", "deed", null],
        rows: [{ cells: ["Cá nhân", "2", "Đỗ Văn Năm", "abc", "Dạy học", "Năm cần là số."] }],
      },
    ]);
  });
});

describe("in between", () => {
  test("a campaign that closes makes nothing and says so", async () => {
    const id = await bring(actor, campaignId, listOf("1;Trần Thị Hoa;1960;Hiến máu;"));
    await confirmImport(actor, id);
    await db().update(campaign).set({ state: "closed" }).where(eq(campaign.id, campaignId));
    await runAll();
    expect(await draftsOf(campaignId)).toEqual([]);
    expect((await loadImport(actor, id)).outcome).toBeNull();
    expect((await listImports(actor))[0]).toMatchObject({ id, state: "failed" });
  });

  test("a role that ended makes nothing", async () => {
    const id = await bring(actor, campaignId, listOf("1;Trần Thị Hoa;1960;Hiến máu;"));
    await confirmImport(actor, id);
    await db().delete(membership).where(eq(membership.userId, actor.id));
    await runAll();
    expect(await draftsOf(campaignId)).toEqual([]);
  });

  test("a draft sent meanwhile stays as it was sent", async () => {
    await made(actor, await bring(actor, campaignId, listOf("1;Trần Thị Hoa;1960;Hiến máu 30 lần;")));
    const [draft] = await draftsOf(campaignId);
    await db().update(nomination).set({ state: "submitted" }).where(eq(nomination.id, draft!.id));
    const outcome = await made(
      actor,
      await bring(actor, campaignId, listOf("1;Trần Thị Hoa;1960;Hiến máu 31 lần;")),
    );
    expect(outcome).toMatchObject([{ act: "refused", problems: [{ code: "already-sent", said: "deed" }] }]);
  });

  test("what somebody wrote since is not overwritten by an older plan", async () => {
    await made(actor, await bring(actor, campaignId, listOf("1;Trần Thị Hoa;1960;Hiến máu;")));
    const [draft] = await draftsOf(campaignId);
    const id = await bring(actor, campaignId, listOf("1;Trần Thị Hoa;1961;Hiến máu;"));
    await confirmImport(actor, id);
    await saveDraft(actor, {
      id: draft!.id,
      version: draft!.version,
      patch: { neighbourhood: "Khu phố 5" },
    });
    await runAll();
    expect(await draftsOf(campaignId)).toMatchObject([{ birthYear: 1961, neighbourhood: "Khu phố 5" }]);
  });

  test("a job stopped while it waits leaves the import to be confirmed again", async () => {
    const id = await bring(actor, campaignId, listOf("1;Trần Thị Hoa;1960;Hiến máu;"));
    await cancelJob(actor, await confirmImport(actor, id));
    expect(actsOf(await made(actor, id))).toEqual(["made"]);
  });
});

test("more rows than a roll holds are in several", async () => {
  const rows = Array.from({ length: 1_005 }, (_, at) => `${at + 1};Trần Thị Hoa ${at};1960;Việc ${at};`);
  await made(actor, await bring(actor, campaignId, listOf(...rows)));
  const drafts = await draftsOf(campaignId);
  const sizes = new Map<string | null, number>();
  for (const { rollId } of drafts) sizes.set(rollId, (sizes.get(rollId) ?? 0) + 1);
  expect([...sizes.values()].sort()).toEqual([1000, 5]);
}, 60_000);

test.each<[string, string | Buffer, string]>([
  ["a.xls", Buffer.from("d0cf11e0a1b11ae1", "hex"), "sheet-old-word"],
  ["a.docx", "PK\x03\x04", "sheet-damaged"],
  ["a.csv", "một hai ba\n", "sheet-no-table"],
  ["a.xlsx", "%PDF-1.7\n", "sheet-pdf"],
  ["rỗng.csv", "", "no-file"],
])("%s is refused in words and leaves nothing", async (name, data, code) => {
  await expect(bring(actor, campaignId, data, name)).rejects.toMatchObject({ code });
  expect(await listImports(actor)).toEqual([]);
});

test("another ward's official brings nothing in, and sees nothing", async () => {
  const other = await makePerson({ role: "official", unitId: tanSonHoa });
  await expect(bring(other, campaignId, readFileSync(sharedSheet))).rejects.toMatchObject({
    code: "wrong-unit",
  });
  const id = await bring(actor, campaignId, listOf("1;Trần Thị Hoa;1960;Hiến máu;"));
  await expect(loadImport(other, id)).rejects.toMatchObject({ code: "not-found" });
  await expect(confirmImport(other, id)).rejects.toMatchObject({ code: "not-found" });
  expect(await listImports(other)).toEqual([]);
});
