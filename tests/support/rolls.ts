import { randomUUID } from "node:crypto";
import type { Actor } from "@/domain/permissions";
import { rollChanges } from "@/domain/rolls/input";
import { createRoll } from "@/domain/rolls/rolls.server";
import { saveCells } from "@/domain/rolls/save-cells.server";

/** A list of the maker's ward with one row begun in it. */
export async function rollWithRow(maker: Actor, campaignId: string): Promise<{ id: string; row: string }> {
  const [id, row] = [randomUUID(), randomUUID()];
  await createRoll(maker, { id, campaignId, number: "", datedOn: null });
  const words = { kind: "Cá nhân", name: "Bà Lê Thị Sáu", deed: "Vá áo cho công nhân trọ" };
  const changes = Object.entries(words).map(([column, text]) => ({ id: row, column, text, base: "" }));
  await saveCells(maker, id, rollChanges.parse({ add: [row], changes }));
  return { id, row };
}

/** A row with all that recognition needs. */
export const wholeRow = {
  kind: "Cá nhân",
  name: "Trần Thị Bình",
  birthYear: "1956",
  sex: "Nữ",
  occupation: "Giáo viên nghỉ hưu",
  neighbourhood: "5",
  deed: "Dạy chữ cho 213 em",
  field: "giao duc",
  consent: "giấy",
};

/** A list of whole rows of these persons, each of a deed of its own; the ids of both. */
export async function rollOf(maker: Actor, campaignId: string, ...names: string[]) {
  const id = randomUUID();
  await createRoll(maker, { id, campaignId, number: "", datedOn: null });
  const rows = names.map((name) => ({ id: randomUUID(), name, deed: `Việc của ${name}` }));
  const changes = rows.flatMap(({ id: row, ...own }) =>
    Object.entries({ ...wholeRow, ...own }).map(([column, text]) => ({ id: row, column, text, base: "" })),
  );
  await saveCells(maker, id, rollChanges.parse({ add: rows.map((row) => row.id), changes }));
  return { id, rows: rows.map((row) => row.id) };
}
