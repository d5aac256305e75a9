import "server-only";
import { and, asc, eq, isNotNull } from "drizzle-orm";
import { db } from "@/db/client";
import { unit } from "@/db/schema";
import { byName } from "../text/vietnamese-order";

/** The districts of before 1/7/2025 (quận, huyện, thị xã, thành phố), by which people still know where they live. */
export async function listFormerDistricts(): Promise<{ id: string; name: string }[]> {
  const rows = await db()
    .select({ id: unit.id, name: unit.name })
    .from(unit)
    .where(and(eq(unit.kind, "district"), isNotNull(unit.validTo)))
    .orderBy(asc(unit.searchKey))
    .limit(200);
  return rows.sort((one, other) => byName(one.name, other.name));
}
