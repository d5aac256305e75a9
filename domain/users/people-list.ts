import { z } from "zod";
import type { Role } from "../permissions";
import { nameLine } from "../text/input";
import { cleanLine, fold } from "../text/fold";
import { cityUnitId } from "../units/vocabulary";

/** Bytes of a file of people: some hundred lines take a tenth of it. */
export const largestPeopleFile = 900_000;

export type ListedPerson = { name: string; email: string; role: Role; unitId: string };

/** What a line of a list of people may lack, or why nobody is invited by it; the words stand in messages/ under `inviteList.fault`. */
export type PersonFault =
  "email" | "name" | "unit" | "role" | "admin" | /** Twice here. */ "twice" | /** Has an account. */ "known";

/**
 * A line as it was read: its number from 1, its cells (without a head in the order name, e-mail, unit, role, others), and whom it
 * names or what keeps it from that.
 */
export type ReadPerson = { line: number; cells: string[] } & (
  { person: ListedPerson; fault: null } | { person: null; fault: PersonFault }
);

/** The lines of a list of people; `head` is its columns' names, where it has them. */
export type PeopleList = { head: string[]; rows: ReadPerson[] };

type WardMeant = (words: string, within: null) => string | null;
type Said = Record<Column, string>;
type Column = "name" | "email" | "unit" | "role";

const roleWords: [RegExp, Role][] = [
  [/^(quan tri|quan tri vien|admin|administrator)$/, "admin"],
  [/^(kiem duyet|kiem duyet vien|moderator)$/, "moderator"],
  [/^(can bo|can bo phuong|can bo xa|official)$/, "official"],
];
const roleIn = (cell: string) => roleWords.find(([words]) => words.test(fold(cell)))?.[1];
const isCity = (cell: string) =>
  /^(thanh pho|tp ?ho chi minh|tp ?hcm|thanh pho ho chi minh)$/.test(fold(cell));

/** The first column that says so is the one. */
const headWords: Record<Column, RegExp> = {
  email: /e ?mail|thu dien tu|hop thu/,
  name: /^(ho ?(va|,)? ?ten.*|ten( can bo)?|can bo|(full )?name)$/,
  unit: /^(don vi.*|phuong.*|xa.*|noi cong tac|ward|unit)$/,
  role: /^(vai tro.*|quyen.*|role)$/,
};

/**
 * A list of colleagues, a person a line, cells parted by tabs or semicolons. Under a head of columns each cell is what its
 * column says; without one they may stand in any order: name, e-mail, ward, role. "Cán bộ" where no role is said; an
 * administrator is the city's. Titles above the head are passed over. `wardMeant` finds the ward of today.
 */
export function readPeople(text: string, wardMeant: WardMeant): PeopleList {
  const lines = text.split("\n").map((typed, at) => ({
    line: at + 1,
    cells: typed.split(/[\t;]/).map(cleanLine),
  }));
  const at = lines.findIndex(({ cells }) => columnsOf(cells) !== null);
  const head = lines[at]?.cells ?? [];
  const columns = columnsOf(head);
  const seen = new Set<string>();
  const rows = lines.slice(at + 1).flatMap(({ line, cells: typed }): ReadPerson[] => {
    if (typed.every((cell) => cell === "" || /^\d+[.)]?$/.test(cell))) return [];
    const { cells, ...said } = columns ? byColumn(columns, typed) : byLook(typed, wardMeant);
    const read = personIn(said, wardMeant);
    if (typeof read === "string") return [{ line, cells, person: null, fault: read }];
    const key = read.email.toLowerCase();
    if (seen.has(key)) return [{ line, cells, person: null, fault: "twice" }];
    seen.add(key);
    return [{ line, cells, person: read, fault: null }];
  });
  return { head, rows };
}

/** Null where the cells are no head: one that says at least a name and an e-mail address. */
function columnsOf(head: string[]): Record<Column, number> | null {
  const place = (column: Column) => head.findIndex((cell) => headWords[column].test(fold(cell)));
  const columns = { name: place("name"), email: place("email"), unit: place("unit"), role: place("role") };
  return columns.name >= 0 && columns.email >= 0 ? columns : null;
}

function byColumn(columns: Record<Column, number>, cells: string[]) {
  const at = (column: Column) => cells[columns[column]] ?? "";
  return { name: at("name"), email: at("email"), unit: at("unit"), role: at("role"), cells };
}

function byLook(typed: string[], wardMeant: WardMeant) {
  const email = typed.find((cell) => cell.includes("@")) ?? "";
  const others = typed.filter((cell) => cell && cell !== email && !/^\d+[.)]?$/.test(cell));
  const role = others.find(roleIn) ?? "";
  const rest = others.filter((cell) => cell !== role);
  const isPlace = (cell: string) => isCity(cell) || wardMeant(cell, null) !== null;
  const unit = rest.find(isPlace) ?? rest.find((cell) => /^(phuong|xa|dac khu|p|x) /.test(fold(cell))) ?? "";
  const [name = "", ...more] = rest.filter((cell) => cell !== unit);
  return { name, email, unit, role, cells: [name, email, unit, role, ...more] };
}

const name = nameLine(200).pipe(z.string().min(1));

function personIn(said: Said, wardMeant: WardMeant): ListedPerson | PersonFault {
  const role = said.role ? roleIn(said.role) : "official";
  if (!z.email().max(320).safeParse(said.email).success) return "email";
  if (!name.safeParse(said.name).success) return "name";
  if (!role) return "role";
  const isWhole = isCity(said.unit) || (role === "admin" && !said.unit);
  const unitId = isWhole ? cityUnitId : said.unit && wardMeant(said.unit, null);
  if (!unitId) return "unit";
  if (role === "admin" && unitId !== cityUnitId) return "admin";
  return { name: said.name, email: said.email, role, unitId };
}
