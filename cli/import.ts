import { parseArgs } from "node:util";
import { z } from "zod";
import { closeDatabase, db } from "../db/client";
import { openExisting } from "../db/open-existing";
import { write } from "../db/write";
import { DomainError } from "../domain/errors";
import { actorBy, assertMakes, campaignAt, openCampaign } from "../domain/sheets/context.server";
import { findTables } from "../domain/sheets/find-tables";
import { SheetError } from "../domain/sheets/grid";
import { makePlanned } from "../domain/sheets/make-planned.server";
import { readRecords } from "../domain/sheets/plan-import.server";
import type { Outcome } from "../domain/sheets/plan-rows";
import { readFileOfNames } from "../domain/sheets/read-file";
import { findUnitByCode } from "../domain/units/queries.server";
import { errorWords, outcomeLine } from "./import-words";

const usage =
  "Cách dùng: npm run import -- TỆP.xlsx|TỆP.docx|TỆP.csv --campaign ĐỢT --unit MÃ --as EMAIL [--dry-run]";

const options = z.object({
  file: z.string("thiếu tên tệp").min(1, "thiếu tên tệp"),
  campaign: z.string("thiếu --campaign (phần cuối địa chỉ của đợt)"),
  unit: z.string("thiếu --unit").regex(/^\d{2,5}$/, "--unit là mã đơn vị hiện nay, ví dụ 27238"),
  as: z.string("thiếu --as (email của người nhập)"),
});

/** Thrown to leave the transaction of a trial with nothing kept. */
class Trial extends Error {
  constructor(readonly outcomes: Outcome[]) {
    super("trial");
  }
}

try {
  await importFromTerminal();
} catch (error) {
  console.error(sentence(error));
  process.exitCode = 1;
} finally {
  closeDatabase();
}

async function importFromTerminal(): Promise<void> {
  const { file, campaignId, unitId, actor, isTrial } = await asked();
  const grids = await readFileOfNames(file);
  const tables = grids.flatMap(findTables);
  if (tables.length === 0) throw new SheetError("sheet-no-table");
  const { records } = await readRecords(unitId, tables);
  const sheetOf = (table: number) => tables[table]?.sheet ?? "";
  const outcomes = await write(async (tx) => {
    const place = { unitId, campaignId, rollId: null };
    const made = await makePlanned(tx, actor, place, records, { sheetOf, now: new Date() });
    if (isTrial) throw new Trial(made);
    return made;
  }).catch((error) => {
    if (error instanceof Trial) return error.outcomes;
    throw error;
  });
  const sheets = [...new Set([...grids.map(({ sheet }) => sheet), ...outcomes.map(({ sheet }) => sheet)])];
  for (const sheet of sheets)
    report(
      sheet || file,
      outcomes.filter((one) => one.sheet === sheet),
    );
  if (isTrial) console.log("Chạy thử: chưa ghi gì.");
  console.log(JSON.stringify(counts(outcomes)));

  function report(name: string, rows: Outcome[]): void {
    const { read, made, updated, refused } = counts(rows);
    console.log(`${name}: đọc ${read} dòng, tạo mới ${made}, cập nhật ${updated}, từ chối ${refused}`);
    const heads = tables.find(({ sheet }) => sheet === (rows[0]?.sheet ?? ""))?.head ?? [];
    for (const row of rows) for (const line of outcomeLine(row, heads)) console.log(`  ${line}`);
  }
}

function counts(outcomes: Outcome[]) {
  const of = (act: Outcome["act"]) => outcomes.filter((one) => one.act === act).length;
  return { read: outcomes.length, made: of("made"), updated: of("updated"), refused: of("refused") };
}

/** What the command line says, and that whoever is named may do it. */
async function asked() {
  const text = { type: "string" } as const;
  const { values, positionals } = parseArgs({
    options: { campaign: text, unit: text, as: text, "dry-run": { type: "boolean" } },
    allowPositionals: true,
  });
  const given = options.safeParse({ ...values, file: positionals[0] });
  if (!given.success) throw new Error(`${given.error.issues[0]!.message}\n${usage}`);
  await openExisting("current");
  const unit = await findUnitByCode(given.data.unit);
  if (!unit) throw new Error(`Không có đơn vị hiện nay nào mang mã ${given.data.unit}.`);
  const campaignId = await campaignAt(given.data.campaign);
  if (!campaignId) throw new Error(`Không có đợt nào ở địa chỉ “${given.data.campaign}”.`);
  const actor = await actorBy({ email: given.data.as.trim().toLowerCase() });
  if (!actor) throw new Error(`Không có tài khoản đang dùng nào mang email ${given.data.as}.`);
  assertMakes(actor, unit.id);
  await openCampaign(db(), campaignId, unit.id);
  return { file: given.data.file, campaignId, unitId: unit.id, actor, isTrial: values["dry-run"] ?? false };
}

function sentence(error: unknown): string {
  if (!(error instanceof Error)) return String(error);
  if (error instanceof SheetError || error instanceof DomainError)
    return errorWords(error.code, error.details);
  if ("code" in error && error.code === "ENOENT") return "Không có tệp ấy.";
  const badArguments = "code" in error && String(error.code).startsWith("ERR_PARSE_ARGS");
  return badArguments ? `${error.message}\n${usage}` : error.message;
}
