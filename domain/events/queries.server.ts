import "server-only";
import { desc, eq, lt } from "drizzle-orm";
import { db } from "@/db/client";
import { event, user } from "@/db/schema";
import { DomainError } from "../errors";
import { can, type Viewer } from "../permissions";

const pageSize = 100;

/** One page of the whole history, the newest first; `before` is the last id of the page before. */
export async function listEvents(viewer: Viewer, before?: number) {
  if (!can(viewer, "event.view")) throw new DomainError("not-allowed");
  const rows = await db()
    .select({
      id: event.id,
      at: event.at,
      action: event.action,
      subjectType: event.subjectType,
      subjectId: event.subjectId,
      before: event.before,
      after: event.after,
      by: user.name,
    })
    .from(event)
    .leftJoin(user, eq(user.id, event.actorId))
    .where(before ? lt(event.id, before) : undefined)
    .orderBy(desc(event.id))
    .limit(pageSize + 1);
  const events = rows.slice(0, pageSize);
  return { events, next: rows.length > pageSize ? events.at(-1)!.id : null };
}
