import "server-only";
import { and, asc, eq } from "drizzle-orm";
import { db } from "@/db/client";
import { nomination, publication, unit, user } from "@/db/schema";
import { nominationsVisibleTo } from "../nominations/scope.server";
import type { Seen } from "../nominations/seen";
import type { Viewer } from "../permissions";

/** The minute set for a nomination's story: one row or none. */
export function selectPublication({ id }: Seen) {
  return db()
    .select({ dueAt: publication.dueAt })
    .from(publication)
    .where(eq(publication.nominationId, id))
    .limit(1);
}

/** The stories that wait for their minute in a moderator's scope, the next one first; at most 200. */
export function listPublications(viewer: Viewer) {
  return db()
    .select({
      nominationId: publication.nominationId,
      dueAt: publication.dueAt,
      setBy: user.name,
      name: nomination.name,
      deed: nomination.deed,
      illustrative: nomination.illustrative,
      unitName: unit.name,
    })
    .from(publication)
    .innerJoin(nomination, eq(nomination.id, publication.nominationId))
    .innerJoin(unit, eq(unit.id, nomination.unitId))
    .innerJoin(user, eq(user.id, publication.setById))
    .where(and(nominationsVisibleTo(viewer, ["moderator"])))
    .orderBy(asc(publication.dueAt), asc(nomination.name))
    .limit(200);
}

export type PublicationRow = Awaited<ReturnType<typeof listPublications>>[number];
