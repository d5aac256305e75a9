import "server-only";
import { and, desc, eq, inArray, lt, max, type SQL } from "drizzle-orm";
import { db } from "@/db/client";
import { event, unit, user } from "@/db/schema";
import { DomainError } from "../errors";
import type { HistorySubject } from "../history/vocabulary";
import { can, type Viewer } from "../permissions";
import { keyOf, nameSubjects } from "./subjects.server";

const pageSize = 20;

/** One page of the history, the newest first, as `narrowed` does; `before` is the last id of the page before. */
export async function listEvents(viewer: Viewer, before?: number, size = pageSize, narrowed?: SQL) {
  if (!can(viewer, "event.view")) throw new DomainError("not-allowed");
  const rows = await readEvents(and(before ? lt(event.id, before) : undefined, narrowed), size + 1);
  const events = rows.slice(0, size);
  return { events, next: rows.length > size ? events.at(-1)!.id : null };
}

/** The number of the newest row, 0 without any: how long the history is. Throws `not-allowed`. */
export async function lastEventId(viewer: Viewer): Promise<number> {
  if (!can(viewer, "event.view")) throw new DomainError("not-allowed");
  const [row] = await db()
    .select({ id: max(event.id) })
    .from(event);
  return row?.id ?? 0;
}

/** The last 50 changes of one subject, the newest first. Throws `not-allowed`. */
export async function subjectHistory(viewer: Viewer, subjectType: HistorySubject, subjectId: string) {
  if (!can(viewer, "event.view")) throw new DomainError("not-allowed");
  return readEvents(and(eq(event.subjectType, subjectType), eq(event.subjectId, subjectId)), 50);
}

export type EventRow = Awaited<ReturnType<typeof readEvents>>[number];

/** Rows with the names behind their ids, as far as those still exist. */
async function readEvents(where: SQL | undefined, limit: number) {
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
    .where(where)
    .orderBy(desc(event.id))
    .limit(limit);
  const unitNames = await namesOf(rows.flatMap(({ before, after }) => [before?.unitId, after?.unitId]));
  const named = (values: Record<string, unknown> | null) =>
    values && typeof values.unitId === "string"
      ? { ...values, unitId: unitNames.get(values.unitId) ?? values.unitId }
      : values;
  const subjects = await nameSubjects(rows);
  return rows.map((row) => ({
    ...row,
    before: named(row.before),
    after: named(row.after),
    subject: subjects.get(keyOf(row)) ?? null,
  }));
}

async function namesOf(unitIds: unknown[]): Promise<Map<string, string>> {
  const ids = [...new Set(unitIds.filter((id): id is string => typeof id === "string"))];
  if (ids.length === 0) return new Map();
  const rows = await db()
    .select({ id: unit.id, name: unit.name })
    .from(unit)
    .where(inArray(unit.id, ids))
    .limit(ids.length);
  return new Map(rows.map((row) => [row.id, row.name]));
}
