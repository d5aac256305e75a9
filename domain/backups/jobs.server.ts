import "server-only";
import { and, eq } from "drizzle-orm";
import { job } from "@/db/schema";
import { write } from "@/db/write";
import { DomainError } from "../errors";
import { jobsHere } from "../jobs/here";
import { addJob, type JobWork, type Lease } from "../jobs/queue.server";
import { can, type Actor } from "../permissions";
import { workApart } from "./apart.server";
import { portalShelf, type Shelf } from "./shelf.server";

type Kind = "backup" | "backup-drill";

/** The night's backup, or one that an administrator asked for: once, however many servers there are. */
export const backUp: JobWork = async (_job, lease) => {
  const taken = await watched(lease, (signal) => workApart({ what: "backup", shelf: shelf() }, signal));
  await write((tx) => lease.finish(tx, { ...taken, broken: taken.broken?.id ?? null }));
};

/** The week's drill, or one that an administrator asked for. That it found a difference is its result, no failure of the job. */
export const drill: JobWork = async (_job, lease) => {
  const found = await watched(lease, (signal) => workApart({ what: "drill", shelf: shelf() }, signal));
  await write((tx) => lease.finish(tx, { ...found, broken: found.broken?.id ?? null }));
};

function shelf(): Shelf {
  const found = portalShelf();
  if (!found) throw new DomainError("backup-server");
  return found;
}

/** Milliseconds between looks whether somebody wants it stopped. */
const glance = 2_000;

/** Work that ends at once where the job is this runner's no more. */
async function watched<Done>(lease: Lease, work: (signal: AbortSignal) => Promise<Done>): Promise<Done> {
  const end = new AbortController();
  let gone: unknown;
  const looking = setInterval(
    () => void lease.keep().catch((error: unknown) => ((gone = error), end.abort())),
    glance,
  );
  try {
    return await work(end.signal);
  } catch (error) {
    throw gone ?? error;
  } finally {
    clearInterval(looking);
  }
}

/**
 * Has a backup taken, or the newest one tried, as soon as the line is free: the one that waits for its night is brought forward, so
 * that pressed twice it is done once. Throws `not-allowed`, `backup-server` where the database is not a file.
 */
export async function askFor(actor: Actor, kind: Kind): Promise<void> {
  if (!can(actor, "backup.take")) throw new DomainError("not-allowed");
  shelf();
  await write(async (tx) => {
    const now = new Date();
    const [running] = await tx
      .select({ id: job.id })
      .from(job)
      .where(and(eq(job.kind, kind), eq(job.state, "running")))
      .limit(1);
    if (running) return;
    const { rowsAffected } = await tx
      .update(job)
      .set({ dueAt: now, createdAt: now, ownerId: actor.id, attempts: 0, failure: null })
      .where(and(eq(job.kind, kind), eq(job.state, "waiting")));
    if (rowsAffected === 0) await addJob(tx, { kind, input: {}, ownerId: actor.id }, now);
  });
  jobsHere.wake();
}
