import "server-only";
import { and, count, eq, gt, inArray } from "drizzle-orm";
import type { Transaction } from "@/db/client";
import { job } from "@/db/schema";
import { write } from "@/db/write";
import { addDays, hcmcToday } from "../time/dates";
import { weekAfter, weekOf } from "../time/weeks";
import { addJob } from "./queue.server";
import { isOneOf } from "../vocabulary";
import { regularKinds, type JobKind, type RegularKind } from "./vocabulary";

const at = (day: string, clock: string) => new Date(`${day}T${clock}:00+07:00`);

/** The next such minute of the city's clock after `now`. */
function nightly(now: Date, clock: string): Date {
  const today = hcmcToday(now);
  return at(today, clock) > now ? at(today, clock) : at(addDays(today, 1), clock);
}

/** The next such minute on that day of the week (0 is Monday). */
function weekly(now: Date, weekday: number, clock: string): Date {
  const week = weekOf(hcmcToday(now));
  const next = at(addDays(week.from, weekday), clock);
  return next > now ? next : at(addDays(weekAfter(week).from, weekday), clock);
}

/** When each comes again; `atOnce` where what was never done is not to wait for that. */
const plans: Record<RegularKind, { next: (now: Date) => Date; atOnce?: true }> = {
  "model-birthdays": { next: (now) => weekly(now, 0, "00:00"), atOnce: true },
  backup: { next: (now) => nightly(now, "02:15") },
  "backup-drill": { next: (now) => weekly(now, 6, "03:15") },
  "operations-letter": { next: (now) => weekly(now, 0, "07:30") },
  retention: { next: (now) => nightly(now, "03:45") },
};

export const isRegular = (kind: JobKind): kind is RegularKind => isOneOf(regularKinds, kind);

/**
 * Has each regular work wait in the line, once however many servers ask. One whose time passed while no server ran stands there
 * still: it is done at the next start.
 */
export async function keepRegular(
  kinds: readonly RegularKind[] = regularKinds,
  now = new Date(),
): Promise<void> {
  await write(async (tx) => {
    for (const kind of kinds) {
      const { next, atOnce } = plans[kind];
      if (await stands(tx, kind)) {
        await bringForward(tx, kind, next(now));
        continue;
      }
      const isFirst = atOnce && (await everStood(tx, kind)) === 0;
      await addJob(tx, { kind, input: {}, ownerId: null, dueAt: isFirst ? now : next(now) }, now);
    }
  });
}

/** Keeps it so in this process, hourly: where the database does not answer, the next hour asks again. */
export function startRegular(onFault: (error: unknown) => void): void {
  const keep = () => void keepRegular().catch(onFault);
  keep();
  setInterval(keep, 3_600_000).unref();
}

async function stands(tx: Transaction, kind: RegularKind): Promise<boolean> {
  const [row] = await tx
    .select({ id: job.id })
    .from(job)
    .where(and(eq(job.kind, kind), inArray(job.state, ["waiting", "running"])))
    .limit(1);
  return row !== undefined;
}

/** One that was put there while the clock ran ahead would leave out a night: it comes at the next of its minutes as any other. */
async function bringForward(tx: Transaction, kind: RegularKind, dueAt: Date): Promise<void> {
  await tx
    .update(job)
    .set({ dueAt })
    .where(and(eq(job.kind, kind), eq(job.state, "waiting"), eq(job.attempts, 0), gt(job.dueAt, dueAt)));
}

async function everStood(tx: Transaction, kind: RegularKind): Promise<number> {
  const [row] = await tx.select({ total: count() }).from(job).where(eq(job.kind, kind)).limit(1);
  return row!.total;
}
