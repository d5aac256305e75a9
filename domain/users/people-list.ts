import type { Role } from "../permissions";
import { cleanLine, fold } from "../text/fold";
import { cityUnitId } from "../units/vocabulary";

export type ListedPerson = { line: number; name: string; email: string; role: Role; unitId: string };

/** What a line of a list of people may lack; the words stand in messages/ under `errors`. */
export const personFaults = ["people-email", "people-name", "people-unit"] as const;
export type PersonFault = (typeof personFaults)[number];

/** A line's people or its fault. */
export type ReadPerson = ListedPerson | { line: number; fault: PersonFault };

const roleWords: [RegExp, Role][] = [
  [/^(quan tri|quan tri vien|admin)$/, "admin"],
  [/^(kiem duyet|kiem duyet vien|moderator)$/, "moderator"],
  [/^(can bo|can bo phuong|can bo xa|official)$/, "official"],
];
const roleIn = (cell: string) => roleWords.find(([words]) => words.test(fold(cell)))?.[1];

/**
 * A list of colleagues as it is pasted: a person a line, cells parted by tabs or semicolons in any order: name, e-mail, ward,
 * role ("cán bộ" where none is said). A head of columns is passed over. `wardMeant` finds the ward of today.
 */
export function readPeople(
  text: string,
  wardMeant: (words: string, within: null) => string | null,
): ReadPerson[] {
  return text.split("\n").flatMap((typed, at): ReadPerson[] => {
    const line = at + 1;
    const cells = typed.split(/[\t;]/).map(cleanLine).filter(Boolean);
    const email = cells.find((cell) => cell.includes("@"));
    if (cells.length === 0 || (!email && cells.some((cell) => /^e-?mail$/i.test(cell)))) return [];
    if (!email || !/^[^\s@]+@[^\s@]+\.[^\s@]+$/.test(email)) return [{ line, fault: "people-email" }];
    const others = cells.filter((cell) => cell !== email && !/^\d+[.)]?$/.test(cell));
    const role = others.map(roleIn).find(Boolean) ?? "official";
    const rest = others.filter((cell) => !roleIn(cell));
    const city = rest.find((cell) =>
      /^(thanh pho|tp ?ho chi minh|tp ?hcm|thanh pho ho chi minh)$/.test(fold(cell)),
    );
    const place = city ?? rest.find((cell) => wardMeant(cell, null) !== null);
    const name = rest.find((cell) => cell !== place);
    if (!name) return [{ line, fault: "people-name" }];
    const unitId = city || (role === "admin" && !place) ? cityUnitId : place && wardMeant(place, null);
    return [unitId ? { line, name, email, role, unitId } : { line, fault: "people-unit" }];
  });
}
