import "server-only";
import { inArray, sql, type SQL } from "drizzle-orm";
import { nomination } from "@/db/schema";
import { visibleTo, type Role, type Viewer } from "../permissions";

/** The WHERE of every dossier query: what this viewer may see, under these hats. */
export function nominationsVisibleTo(viewer: Viewer, roles?: readonly Role[]): SQL {
  const scope = visibleTo(viewer, roles);
  if (scope.everything) return sql`1`;
  return scope.unitIds.length > 0 ? inArray(nomination.unitId, scope.unitIds) : sql`0`;
}
