import { printAddress } from "../../domain/certificates/address";
import { usualFields } from "../../domain/certificates/blank";
import { openBeside } from "../support/pictures";
import type { Portal } from "./portal";

const unitId = "phuong-minh-phung";
const decidedOn = "2026-11-26";
const given = ["An", "Bình", "Cúc", "Dung", "Hạnh", "Khuê", "Lan", "Mai", "Nga", "Oanh", "Phượng"];

export const nameOf = (at: number) => `Trần ${["Thị", "Văn", "Ngọc"][at % 3]} ${given[at % given.length]}`;

let entered = 0;

/** A ward's decision that names so many people, and its blank, as they stand in the database. Returns the page that prints them. */
export async function enterDecision({ databaseFile }: Portal, people: number): Promise<string> {
  const number = `${900 + ++entered}/QĐ-UBND`;
  const blankId = "bench";
  const database = openBeside(databaseFile);
  try {
    const rows = Array.from({ length: people }, (_, at) => [
      `bench-${entered}-${at}`,
      nameOf(at),
      `Góp ${at + 9} phần gạo`,
    ]);
    await database.execute({
      sql: `insert into recognition (id, kind, name, deed, honorific, level, form, year, unit_id, decision_number, decided_on, signer, named_by)
        select value ->> 0, 'individual', value ->> 1, value ->> 2, 'Bà', 'ward', 'certificate', 2026, ?, ?, ?, 'Nguyễn Văn K', 'decision'
        from json_each(?)`,
      args: [unitId, number, decidedOn, JSON.stringify(rows)],
    });
    await database.execute({
      sql: `insert into blank (id, unit_id, name, paper_width, paper_height, fields, updated_by_id, updated_at)
        select ?, ?, 'A4', 297, 210, ?, id, 0 from user limit 1 on conflict do nothing`,
      args: [blankId, unitId, JSON.stringify(usualFields)],
    });
  } finally {
    database.close();
  }
  return `/ban-lam-viec/giay-khen/in?${printAddress({ unitId, number, decidedOn }, { blankId })}`;
}
