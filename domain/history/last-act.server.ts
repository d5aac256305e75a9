import "server-only";
import { and, desc, eq, notLike } from "drizzle-orm";
import type { Database, Transaction } from "@/db/client";
import { event, user } from "@/db/schema";
import type { ErrorDetails } from "../errors";
import type { EventInput } from "./record.server";

/** What an event is about: a nomination, a space, … */
export type EventSubject = { type: EventInput["subjectType"]; id: string };

/**
 * Who did what to a subject last and when (ms), for telling the person who came second. Photos are left out: they raise no
 * version, so nobody comes second to them. With `action`, who did that very thing last.
 */
export async function lastAct(
  reader: Database | Transaction,
  subject: EventSubject,
  action?: EventInput["action"],
): Promise<ErrorDetails> {
  const [last] = await reader
    .select({ by: user.name, action: event.action, at: event.at })
    .from(event)
    .leftJoin(user, eq(user.id, event.actorId))
    .where(
      and(
        eq(event.subjectType, subject.type),
        eq(event.subjectId, subject.id),
        action ? eq(event.action, action) : notLike(event.action, "photo.%"),
      ),
    )
    .orderBy(desc(event.id))
    .limit(1);
  return last ? { by: last.by ?? "", action: last.action, at: last.at.getTime() } : {};
}
