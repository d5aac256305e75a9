import "server-only";
import { createHash } from "node:crypto";
import { count, desc, gte, inArray, sql } from "drizzle-orm";
import { db } from "@/db/client";
import { fault } from "@/db/schema";
import { write } from "@/db/write";

/** Where a fault arose and what is kept of it: never its words (server/fault-note.mjs). */
type Place = { id?: string; path?: string; route?: string; job?: string; part?: string };
type Note = { fault: string; code?: string; at?: string[] };

/** Kinds of faults that are kept; of the same kind in the same place the times are counted. */
const most = 200;

/** Milliseconds in which faults of one kind become one writing: a storm of them holds nobody up. */
const patience = 1_000;

type Waiting = Omit<typeof fault.$inferInsert, "firstAt" | "times"> & { times: number };

// Next bundles this module more than once per process; what waits must wait once.
const slot = globalThis as typeof globalThis & { lanToaFaults?: Map<string, Waiting> };
const waiting = (slot.lanToaFaults ??= new Map<string, Waiting>());

/** Keeps a fault for the operations page. Where it cannot be written, the log has it alone. */
export function keepFault(place: Place, note: Note): void {
  const where = place.route ?? place.job ?? place.part ?? place.path ?? "";
  const kind = [note.fault, note.code].filter(Boolean).join(" ");
  const id = createHash("sha256").update([where, kind, note.at?.[0]].join("\n")).digest("hex").slice(0, 16);
  const requestId = place.id ?? "";
  const known = waiting.get(id);
  if (waiting.size === 0) setTimeout(() => void writeFaults().catch(() => undefined), patience).unref();
  waiting.set(id, {
    id,
    place: where,
    kind,
    frames: note.at ?? [],
    times: (known?.times ?? 0) + 1,
    lastAt: new Date(),
    requestId,
  });
}

/** Writes what waits. */
export async function writeFaults(): Promise<void> {
  const rows = [...waiting.values()];
  waiting.clear();
  if (rows.length === 0) return;
  await write(async (tx) => {
    for (const row of rows)
      await tx
        .insert(fault)
        .values({ ...row, firstAt: row.lastAt })
        .onConflictDoUpdate({
          target: fault.id,
          set: {
            times: sql`${fault.times} + ${row.times}`,
            lastAt: row.lastAt,
            requestId: row.requestId,
            frames: row.frames,
          },
        });
    const tooMany = tx
      .select({ id: fault.id })
      .from(fault)
      .orderBy(desc(fault.lastAt))
      .limit(most)
      .offset(most);
    await tx.delete(fault).where(inArray(fault.id, tooMany));
  });
}

export type ShownFault = Awaited<ReturnType<typeof listFaults>>[number];

/** The kinds of faults that arose last, at most 20. */
export const listFaults = () => db().select().from(fault).orderBy(desc(fault.lastAt)).limit(20);

/** How many kinds of faults arose since. */
export async function countFaults(since: Date): Promise<number> {
  const [row] = await db().select({ total: count() }).from(fault).where(gte(fault.lastAt, since)).limit(1);
  return row!.total;
}
