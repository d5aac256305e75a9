import "server-only";
import { sql } from "drizzle-orm";
import { recognition } from "@/db/schema";

/**
 * SQL: the unit whose recognition it is, for counts and for certificates alike. Of the ward that nominated; of a story from before
 * the portal, of its one ward of today. Null where several wards share a story, or none does.
 */
export const unitOf = sql<
  string | null
>`coalesce(${recognition.unitId}, (select case when count(*) = 1 then min(unit_id) end
  from profile_unit where profile_id = ${recognition.profileId}))`;
