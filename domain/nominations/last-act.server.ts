import "server-only";
import { and, desc, eq } from "drizzle-orm";
import type { Transaction } from "@/db/client";
import { event, user } from "@/db/schema";
import type { ErrorDetails } from "../errors";

/** Who did what to a dossier (or another subject) last and when (ms), for telling the person who came second. */
export async function lastAct(
  tx: Transaction,
  subjectId: string,
  subjectType = "nomination",
): Promise<ErrorDetails> {
  const [last] = await tx
    .select({ by: user.name, action: event.action, at: event.at })
    .from(event)
    .leftJoin(user, eq(user.id, event.actorId))
    .where(and(eq(event.subjectType, subjectType), eq(event.subjectId, subjectId)))
    .orderBy(desc(event.id))
    .limit(1);
  return last ? { by: last.by ?? "", action: last.action, at: last.at.getTime() } : {};
}
