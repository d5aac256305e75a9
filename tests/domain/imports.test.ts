import { describe, expect, test } from "vitest";
import { db } from "@/db/client";
import { consent, event, roll, rollCell, sheetMapping } from "@/db/schema";
import { chooseColumns, confirmImport } from "@/domain/sheets/confirm-import.server";
import { loadImport } from "@/domain/sheets/imports.server";
import type { SheetTarget } from "@/domain/sheets/targets";
import {
  actsOf,
  bring,
  bringFile,
  draftsOf,
  listOf,
  made,
  planOf,
  runAll,
  sharedSheet,
} from "../support/imports";
import { makePerson, minhPhung, tanSonHoa } from "../support/people";
import { actor, campaignId, useImports } from "../support/use-imports";

useImports();

describe("the same list", () => {
  test("of the shared sheet is six drafts in one roll, and the same six when it comes again", async () => {
    expect(actsOf(await made(actor, await bringFile(actor, campaignId, sharedSheet)))).toEqual(
      Array(6).fill("made"),
    );
    const drafts = await draftsOf(campaignId);
    expect(drafts.map(({ name }) => name)).toEqual([
      "Chi hội Phụ nữ khu phố 3",
      "Ban điều hành khu phố 7",
      "Nguyễn Văn A",
      "Trần Thị B",
      "Lê Văn C",
      "Tủ sách cuối hẻm",
    ]);
    expect(new Set(drafts.map(({ rollId }) => rollId)).size).toBe(1);
    const again = await bringFile(actor, campaignId, sharedSheet);
    expect((await planOf(actor, again)).planned.map(({ act }) => act)).toEqual(Array(6).fill("update"));
    const outcome = await made(actor, again);
    expect(outcome?.map(({ act, changes }) => [act, changes.length])).toEqual(Array(6).fill(["updated", 0]));
    expect(await draftsOf(campaignId)).toEqual(drafts);
    expect(await db().select().from(roll)).toHaveLength(1);
  });

  test("brought in by two people at once makes nothing twice", async () => {
    const colleague = await makePerson({ role: "official", unitId: minhPhung });
    const file = listOf("1;Trần Thị Hoa;1960;Hiến máu;", "2;Lê Văn Nam;1955;Dọn hẻm;");
    const [one, other] = await Promise.all([
      bring(actor, campaignId, file),
      bring(colleague, campaignId, file),
    ]);
    await Promise.all([confirmImport(actor, one), confirmImport(colleague, other)]);
    await Promise.all([runAll("a"), runAll("b")]);
    await runAll();
    expect((await draftsOf(campaignId)).map(({ name }) => name)).toEqual(["Trần Thị Hoa", "Lê Văn Nam"]);
    const outcomes = [await loadImport(actor, one), await loadImport(actor, other)].map(({ outcome }) =>
      actsOf(outcome),
    );
    expect(outcomes.sort()).toEqual([
      ["made", "made"],
      ["updated", "updated"],
    ]);
  });

  test("confirmed twice is made once", async () => {
    const id = await bring(actor, campaignId, listOf("1;Trần Thị Hoa;1960;Hiến máu;"));
    expect(await confirmImport(actor, id)).toBe(await confirmImport(actor, id));
    await runAll();
    expect(await draftsOf(campaignId)).toHaveLength(1);
    await expect(chooseColumns(actor, id, { columns: [], places: [] })).rejects.toMatchObject({
      code: "wrong-step",
    });
  });

  test("with a change says what changed, adds new rows to its roll, and takes nothing away", async () => {
    await made(actor, await bring(actor, campaignId, listOf("1;Trần Thị Hoa;1960;Hiến máu 30 lần;giấy")));
    const outcome = await made(
      actor,
      await bring(
        actor,
        campaignId,
        listOf("1;Trần Thị Hoa;;Hiến máu 31 lần;không", "2;Lê Văn Nam;1955;Dọn hẻm;"),
      ),
    );
    expect(outcome?.map(({ act, changes }) => [act, changes])).toEqual([
      [
        "updated",
        [
          { field: "deed", before: "Hiến máu 30 lần", after: "Hiến máu 31 lần" },
          { field: "consent", before: "giấy", after: "không" },
        ],
      ],
      ["made", []],
    ]);
    const drafts = await draftsOf(campaignId);
    expect(drafts.map(({ name, birthYear, rollPosition }) => [name, birthYear, rollPosition])).toEqual([
      ["Trần Thị Hoa", 1960, 1],
      ["Lê Văn Nam", 1955, 2],
    ]);
    expect(await db().select().from(roll)).toHaveLength(1);
    expect(await db().select().from(consent)).toEqual([]);
  });
});

describe("consent to be named", () => {
  test("is recorded as the column says, and never where it is silent or unclear", async () => {
    const file = listOf(
      "1;Trần Thị Hoa;1960;Hiến máu;giấy",
      "2;Lê Văn Nam;1955;Dọn hẻm;lời - người làm chứng: Lê Thị C",
      "3;Phạm Văn Tư;1970;Giữ trật tự;",
      "4;Đỗ Thị Năm;1971;Dạy học;để hỏi lại",
      "5;Ngô Văn Sáu;1972;Sửa xe;lời",
      "6;Bùi Thị Bảy;2015;Nhặt của rơi;giấy",
    );
    const outcome = await made(actor, await bring(actor, campaignId, file));
    expect(outcome?.map(({ act, problems }) => [act, problems.map(({ code }) => code)])).toEqual([
      ["made", []],
      ["made", []],
      ["made", []],
      ["made", ["consent-unread"]],
      ["made", ["witness-missing"]],
      ["made", []],
    ]);
    const drafts = await draftsOf(campaignId);
    const names = new Map(drafts.map(({ id, name }) => [id, name]));
    const given = await db().select().from(consent);
    expect(
      given.map(({ nominationId, channel, medium, witnessName, giverName }) => [
        names.get(nominationId),
        channel,
        medium,
        witnessName,
        giverName,
      ]),
    ).toEqual([
      ["Trần Thị Hoa", "roll", "paper", "", "Trần Thị Hoa"],
      ["Lê Văn Nam", "roll", "spoken", "Lê Thị C", "Lê Văn Nam"],
    ]);
    // What was typed stands in the row's cell, to be mended.
    const cells = await db().select().from(rollCell);
    expect(cells.map(({ nominationId, words }) => [names.get(nominationId), words])).toContainEqual([
      "Đỗ Thị Năm",
      "để hỏi lại",
    ]);
    expect(
      (await db().select().from(event)).filter(({ action }) => action === "consent.record"),
    ).toHaveLength(2);
  });
});

describe("columns", () => {
  const file = "Ai;Sinh;Làm gì\nTrần Thị Hoa;1960;Hiến máu\nLê Văn Nam;1955;Dọn hẻm";
  const columns = (...names: (SheetTarget | null)[]) => ({ columns: [names], places: [] });

  test("are corrected by hand and remembered for the unit, not for another", async () => {
    const id = await bring(actor, campaignId, file);
    await chooseColumns(actor, id, columns("name", "birthYear", "deed"));
    expect((await planOf(actor, id)).planned.map(({ answers }) => answers.deed)).toEqual([
      "Hiến máu",
      "Dọn hẻm",
    ]);
    const again = await loadImport(actor, await bring(actor, campaignId, file));
    expect(again.choices.columns).toEqual([["name", "birthYear", "deed"]]);
    const other = await makePerson({ role: "official", unitId: tanSonHoa });
    const theirs = await loadImport(other, await bring(other, campaignId, file, "a.csv", tanSonHoa));
    expect(theirs.choices.columns).toEqual(theirs.tables.map(({ proposed }) => proposed));
  });

  test("of a list without a head are no rule for another one, nor is what was right as proposed", async () => {
    const headless = await bring(actor, campaignId, "Trần Thị Hoa;Hiến máu;1960\nLê Văn Nam;Dọn hẻm;1955");
    await chooseColumns(actor, headless, columns("name", "deed", "birthYear"));
    const other = await loadImport(
      actor,
      await bring(actor, campaignId, "Phạm Văn Tư;1970;Giữ trật tự\nĐỗ Thị Năm;1971;Dạy học"),
    );
    expect(other.choices.columns).toEqual(other.tables.map(({ proposed }) => proposed));
    const id = await bring(actor, campaignId, file);
    const [proposed] = (await loadImport(actor, id)).choices.columns;
    await chooseColumns(actor, id, columns("name", "birthYear", "deed"));
    expect(await db().select().from(sheetMapping)).toHaveLength(1);
    await chooseColumns(actor, id, columns(...proposed!));
    expect(await db().select().from(sheetMapping)).toEqual([]);
  });

  test("two for one thing, and none for the name, are said", async () => {
    const id = await bring(actor, campaignId, file);
    await expect(chooseColumns(actor, id, columns("name", "deed", "deed"))).rejects.toMatchObject({
      code: "sheet-column-twice",
      fields: { "columns.0.2": "column-twice" },
    });
    await expect(chooseColumns(actor, id, columns(null, "birthYear", "deed"))).rejects.toMatchObject({
      code: "sheet-no-name",
    });
  });
});

describe("a former unit of several successors", () => {
  test("is asked; the right one is kept, another ward's is refused", async () => {
    const official = await makePerson({ role: "official", unitId: "phuong-binh-thoi" });
    const words = "Họ và tên;Năm sinh;Phường cũ;Thành tích\nNgô Văn Sáu;1955;Phường 8 Quận 11;Giữ trật tự";
    const id = await bring(official, campaignId, words, "a.csv", "phuong-binh-thoi");
    const { planned, places } = await planOf(official, id);
    expect(planned).toMatchObject([{ act: "refuse", problems: [{ code: "unit-several" }] }]);
    expect(places).toMatchObject([{ words: "Phường 8 Quận 11", chosen: null }]);
    const own = places[0]!.options.find(({ value }) => value.endsWith(">phuong-binh-thoi"))!;
    const elsewhere = places[0]!.options.find(({ value }) => !value.endsWith(">phuong-binh-thoi"))!;
    const { columns } = (await loadImport(official, id)).choices;
    const say = (choice: string) =>
      chooseColumns(official, id, { columns, places: [{ words: "Phường 8 Quận 11", choice }] });
    await say(elsewhere.value);
    expect((await planOf(official, id)).planned).toMatchObject([
      { act: "refuse", problems: [{ code: "unit-elsewhere" }] },
    ]);
    await say(own.value);
    expect((await planOf(official, id)).planned).toMatchObject([
      { act: "make", answers: { formerUnitId: own.value.split(">")[0] } },
    ]);
  });
});
