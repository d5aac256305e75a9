import "server-only";
import { sql } from "drizzle-orm";
import { space } from "@/db/schema";

/** The WHERE of what stands in a unit that led to one of these, however long ago. */
export const ledTo = (unitIds: string[]) => sql`${space.unitId} in (
  with recursive former(id) as (
    select from_id from unit_successor where to_id in ${unitIds}
    union select from_id from unit_successor join former on to_id = former.id
  ) select id from former)`;
