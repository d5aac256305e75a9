import "server-only";
import { inArray, or, sql, type SQL } from "drizzle-orm";
import { space } from "@/db/schema";

/** The WHERE of what stands in a unit that led to one of these, however long ago. */
const ledTo = (unitIds: string[]) => sql`${space.unitId} in (
  with recursive former(id) as (
    select from_id from unit_successor where to_id in ${unitIds}
    union select from_id from unit_successor join former on to_id = former.id
  ) select id from former)`;

/** The WHERE of what stands in one of these units of today, or in one that led there; of no unit, nothing. */
export function standsIn(unitIds: string[]): SQL {
  const own = inArray(space.unitId, unitIds);
  // `in ()` inside a recursion is no SQL.
  return unitIds.length === 0 ? own : or(own, ledTo(unitIds))!;
}
