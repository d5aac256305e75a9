import "server-only";
import { and, gt, inArray, lte, notInArray, or, sql, type AnyColumn, type SQL } from "drizzle-orm";
import { nomination } from "@/db/schema";
import { permissions, roles as everyRole, visibleTo, type Role, type Viewer } from "../permissions";
import { unsentStates } from "./workflow";

const sentOnly: readonly Role[] = permissions["nomination.view"].sentOnly;

/** The WHERE of every nomination query: what this viewer may see, under these hats. */
export function nominationsVisibleTo(viewer: Viewer, roles: readonly Role[] = everyRole): SQL {
  return visibleWith(viewer, roles, gt(nomination.sendCount, 0));
}

/**
 * The WHERE of every query for a file of a nomination: as for the nomination, but of what the ward is amending a moderator
 * sees only the files of the last sending. `addedAt` is the file's column.
 */
export function filesVisibleTo(viewer: Viewer, addedAt: AnyColumn): SQL {
  const settled = notInArray(nomination.state, [...unsentStates]);
  return visibleWith(
    viewer,
    everyRole,
    and(gt(nomination.sendCount, 0), or(settled, lte(addedAt, nomination.submittedAt)))!,
  );
}

function visibleWith(viewer: Viewer, roles: readonly Role[], sent: SQL): SQL {
  const whole = inScope(
    viewer,
    roles.filter((role) => !sentOnly.includes(role)),
  );
  const onceSent = inScope(
    viewer,
    roles.filter((role) => sentOnly.includes(role)),
  );
  return or(whole, and(onceSent, sent))!;
}

function inScope(viewer: Viewer, roles: readonly Role[]): SQL {
  const scope = visibleTo(viewer, roles);
  if (scope.everything) return sql`1`;
  return scope.unitIds.length > 0 ? inArray(nomination.unitId, scope.unitIds) : sql`0`;
}
