import "server-only";
import { sql } from "drizzle-orm";
import { db, type Database, type Transaction } from "@/db/client";
import { unitSuccessor } from "@/db/schema";
import { DomainError } from "../errors";
import { can, type Viewer } from "../permissions";
import { successorsOf } from "../units/queries.server";

type Reader = Database | Transaction;

/**
 * Who prints what a unit decided: itself while it stands, and after a merger the one unit of today that it became part of. One
 * that was split prints its own: its people stayed with it.
 */
export async function heirOf(unitId: string, reader: Reader = db()): Promise<string> {
  const [heir, ...others] = await successorsOf([unitId], reader);
  return heir && others.length === 0 ? heir.id : unitId;
}

/** The unit that prints in this one's place, for who prints in its name. Throws `not-allowed`. */
export async function assertMayPrint(viewer: Viewer, unitId: string, reader: Reader = db()): Promise<string> {
  const heir = await heirOf(unitId, reader);
  if (!can(viewer, "certificate.print", { unitId: heir })) throw new DomainError("not-allowed");
  return heir;
}

/** A unit and the former ones whose decisions it prints: those that became part of it alone. */
export async function unitsPrintedBy(unitId: string): Promise<string[]> {
  const former = await formerOf(unitId, db());
  const led = await successorsOf(former);
  const alone = former.filter((id) => led.filter(({ fromId }) => fromId === id).length === 1);
  return [unitId, ...alone];
}

/**
 * Units whose golden books one book goes on: the former ones that led to it, whole or in part, and where it was split its parts.
 * A book that goes on several begins after the highest number of any.
 */
export async function unitsOfBook(unitId: string, reader: Reader): Promise<string[]> {
  const later = await successorsOf([unitId], reader);
  return [unitId, ...(await formerOf(unitId, reader)), ...later.map(({ id }) => id)];
}

async function formerOf(unitId: string, reader: Reader): Promise<string[]> {
  const rows = await reader.all<{ id: string }>(sql`
    with recursive former(id) as (
      select ${unitId}
      union
      select link.from_id from former join ${unitSuccessor} as link on link.to_id = former.id
    )
    select id from former where id <> ${unitId} limit 500`);
  return rows.map(({ id }) => id);
}
