import "server-only";
import { and, eq, inArray, isNotNull, like, notExists, or, sql } from "drizzle-orm";
import type { Transaction } from "@/db/client";
import { notification, person, personJudgement, personTrace, sheetImport } from "@/db/schema";
import type { TraceSource } from "../persons/vocabulary";
import { erasedName, personKey } from "./vocabulary";

/** Messages in anybody's inbox that lead to one of these, or name them. */
export async function forgetMessages(tx: Transaction, ids: string[]): Promise<void> {
  for (const id of ids)
    await tx
      .delete(notification)
      .where(or(like(notification.path, `%${id}%`), sql`instr(${notification.data}, ${id}) > 0`));
}

/** The keys by which likenesses of an occasion are found, what was said of it, and whoever was tied together by it alone. */
export async function forgetTraces(tx: Transaction, source: TraceSource, id: string): Promise<void> {
  const gone = await tx
    .delete(personTrace)
    .where(
      or(
        and(eq(personTrace.ofSource, source), eq(personTrace.ofId, id)),
        and(eq(personTrace.source, source), eq(personTrace.sourceId, id)),
      ),
    )
    .returning({ personId: personTrace.personId });
  await tx
    .delete(personJudgement)
    .where(
      or(
        and(eq(personJudgement.oneSource, source), eq(personJudgement.oneId, id)),
        and(eq(personJudgement.otherSource, source), eq(personJudgement.otherId, id)),
      ),
    );
  const tied = tx
    .select({ one: sql`1` })
    .from(personTrace)
    .where(eq(personTrace.personId, person.id));
  const ids = gone.flatMap(({ personId }) => personId ?? []);
  await tx
    .update(person)
    .set({ name: erasedName, birthYear: null })
    .where(and(inArray(person.id, ids), notExists(tied)));
}

/** The rows of a ward's files and pasted lists in which this name stands: their cells are emptied, the rows of others stay. */
export async function forgetInFiles(tx: Transaction, unitId: string, name: string): Promise<void> {
  const key = personKey(name);
  if (!key) return;
  const files = await tx
    .select({ id: sheetImport.id, read: sheetImport.tables })
    .from(sheetImport)
    .where(and(eq(sheetImport.unitId, unitId), isNotNull(sheetImport.tables)))
    .limit(1000);
  for (const { id, read } of files) {
    const emptied = withoutRowsOf(read, key);
    if (emptied !== null) await tx.update(sheetImport).set({ tables: emptied }).where(eq(sheetImport.id, id));
  }
}

/** The same tables with the rows emptied in whose cells that name stands; null where none does. */
export function withoutRowsOf(read: unknown, key: string): unknown {
  let found = false;
  const looked = (value: unknown): unknown => {
    if (Array.isArray(value)) {
      if (value.some((cell) => typeof cell === "string" && cell.length <= 200 && personKey(cell) === key)) {
        found = true;
        return value.map((cell: unknown) => (typeof cell === "string" ? "" : cell));
      }
      return value.map(looked);
    }
    if (value === null || typeof value !== "object") return value;
    return Object.fromEntries(Object.entries(value).map(([name, part]) => [name, looked(part)]));
  };
  const emptied = looked(read);
  return found ? emptied : null;
}
