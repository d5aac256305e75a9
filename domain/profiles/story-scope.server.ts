import "server-only";
import { sql, type SQL } from "drizzle-orm";
import { profile } from "@/db/schema";
import { visibleTo, type Role, type Viewer } from "../permissions";

/** SQL condition: the stories of a viewer's wards, whatever their state; a story of no ward is the city's only. */
export function storiesOfTheirWards(viewer: Viewer, roles?: readonly Role[]): SQL {
  const scope = visibleTo(viewer, roles);
  if (scope.everything) return sql`1`;
  const ids = sql.join(
    scope.unitIds.map((id) => sql`${id}`),
    sql`, `,
  );
  return sql`exists (select 1 from profile_unit where profile_unit.profile_id = ${profile.id} and profile_unit.unit_id in (${ids}))`;
}
