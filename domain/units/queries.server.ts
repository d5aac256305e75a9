import "server-only";
import { and, asc, desc, eq, isNotNull, isNull, ne, sql } from "drizzle-orm";
import { db, type Database, type Transaction } from "@/db/client";
import { unit, unitSuccessor } from "@/db/schema";
import { fold } from "../text/fold";
import { nearestNames, unitLabel, unitQueryWords } from "./names";

export type UnitMatch = {
  id: string;
  label: string;
  current: boolean;
  /** For a former unit: the units of today it leads to; several when it was split or cut up. */
  successors: { id: string; name: string }[];
};

/**
 * Units by what a person types: accent-blind, every word at the start of one in the name, by old or new name,
 * "P8 Q11" written out. The nearest names first (`nearestNames`). At most `limit`.
 */
export async function findUnits(
  query: string,
  { limit = 10, formerOnly = false }: { limit?: number; formerOnly?: boolean } = {},
): Promise<UnitMatch[]> {
  const words = unitQueryWords(query);
  if (words.length === 0) return [];
  const padded = sql`' ' || ${unit.searchKey} || ' '`;
  const matches = words.map((word) => {
    // A number is a whole word: "1" must not find "Phường 10".
    const pattern = /^\d+$/.test(word) ? `% ${word} %` : `% ${word}%`;
    return sql`${padded} like ${pattern}`;
  });
  const found = await db()
    .select({ id: unit.id, name: unit.name, districtName: unit.districtName, validTo: unit.validTo })
    .from(unit)
    .where(and(...matches, formerOnly ? isNotNull(unit.validTo) : undefined))
    .orderBy(asc(unit.searchKey))
    .limit(2_000);
  const rows = nearestNames(query, found).slice(0, limit);
  const links = await successorsOf(rows.filter((row) => row.validTo).map((row) => row.id));
  return rows.map((row) => ({
    id: row.id,
    label: unitLabel(row),
    current: row.validTo === null,
    successors: links.filter((link) => link.fromId === row.id).map(({ id, name }) => ({ id, name })),
  }));
}

/** The units of today that former units lead to, through every layer between. At most 500 rows. */
export async function successorsOf(
  unitIds: string[],
  reader: Database | Transaction = db(),
): Promise<{ fromId: string; id: string; name: string }[]> {
  if (unitIds.length === 0) return [];
  const roots = sql.join(
    unitIds.map((id) => sql`(${id})`),
    sql`, `,
  );
  return reader.all(sql`
    with recursive
      roots(id) as (values ${roots}),
      led(from_id, id) as (
        select id, id from roots
        union
        select led.from_id, link.to_id from led join ${unitSuccessor} as link on link.from_id = led.id
      )
    select led.from_id as fromId, ${unit.id} as id, ${unit.name} as name
    from led join ${unit} on ${unit.id} = led.id
    where ${unit.validTo} is null and led.from_id <> ${unit.id}
    order by ${unit.name} limit 500`);
}

/** One unit by its id; null when there is none. */
export async function findUnit(id: string) {
  const [row] = await db()
    .select({
      id: unit.id,
      name: unit.name,
      nameEn: unit.nameEn,
      districtName: unit.districtName,
      kind: unit.kind,
      validTo: unit.validTo,
    })
    .from(unit)
    .where(eq(unit.id, id))
    .limit(1);
  return row ? { ...row, label: unitLabel(row) } : null;
}

/**
 * The unit a form says was chosen from the list, while the words beside it still name it; null otherwise. Without scripts
 * the hidden choice of before comes along with whatever was typed over it, and then the words are what is meant.
 */
export async function findChosenUnit(id: string, words: string) {
  const unit = id ? await findUnit(id) : null;
  return unit && fold(unit.label) === fold(words) ? unit : null;
}

/** The city and the units of today, by name: for choosing where a role holds. */
export function listCurrentUnits() {
  return db()
    .select({ id: unit.id, name: unit.name, code: unit.code })
    .from(unit)
    .where(isNull(unit.validTo))
    .orderBy(desc(eq(unit.kind, "city")), asc(unit.searchKey))
    .limit(300);
}

export type ListedUnit = Awaited<ReturnType<typeof listUnitsOfToday>>[number];

/** The wards, communes and the special zone of today with their codes, by name. */
export function listUnitsOfToday() {
  return db()
    .select({ id: unit.id, code: unit.code, kind: unit.kind, name: unit.name, nameEn: unit.nameEn })
    .from(unit)
    .where(and(isNull(unit.validTo), ne(unit.kind, "city")))
    .orderBy(asc(unit.searchKey))
    .limit(300);
}

/** The unit of today with this code; codes say nothing about former units, which reused them. */
export async function findUnitByCode(code: string) {
  const [row] = await db()
    .select({ id: unit.id, name: unit.name })
    .from(unit)
    .where(and(eq(unit.code, code), isNull(unit.validTo)))
    .limit(1);
  return row ?? null;
}
