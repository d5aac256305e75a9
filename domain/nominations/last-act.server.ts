import "server-only";
import { and, desc, eq, notLike } from "drizzle-orm";
import type { Database, Transaction } from "@/db/client";
import { event, user, type nomination } from "@/db/schema";
import type { ErrorDetails } from "../errors";
import type { HistoryAction, HistorySubject } from "../history/actions";

/**
 * Who did what to a nomination (or another subject) last and when (ms), for telling the person who came second. Photos are
 * left out: they raise no version, so nobody comes second to them. With `action`, who did that very thing last.
 */
export async function lastAct(
  tx: Database | Transaction,
  subjectId: string,
  subjectType: HistorySubject = "nomination",
  action?: HistoryAction,
): Promise<ErrorDetails> {
  const [last] = await tx
    .select({ by: user.name, action: event.action, at: event.at })
    .from(event)
    .leftJoin(user, eq(user.id, event.actorId))
    .where(
      and(
        eq(event.subjectType, subjectType),
        eq(event.subjectId, subjectId),
        action ? eq(event.action, action) : notLike(event.action, "photo.%"),
      ),
    )
    .orderBy(desc(event.id))
    .limit(1);
  return last ? { by: last.by ?? "", action: last.action, at: last.at.getTime() } : {};
}

/**
 * Who changed a nomination last: what stands in its history, or whoever saved its words since, which is no event. For
 * telling the person whose version is no longer the newest.
 */
export async function lastChange(
  tx: Transaction,
  loaded: Pick<
    typeof nomination.$inferSelect,
    "id" | "updatedAt" | "updatedById" | "createdById" | "version"
  >,
): Promise<ErrorDetails> {
  const at = loaded.updatedAt.getTime();
  const { version } = loaded;
  const act = await lastAct(tx, loaded.id);
  if (act.at === at) return { ...act, version };
  const [who] = await tx
    .select({ name: user.name })
    .from(user)
    .where(eq(user.id, loaded.updatedById ?? loaded.createdById))
    .limit(1);
  return { by: who?.name ?? "", action: "nomination.save", at, version };
}
