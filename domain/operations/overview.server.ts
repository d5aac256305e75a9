import "server-only";
import { and, desc, eq, inArray, lte, or } from "drizzle-orm";
import { db } from "@/db/client";
import { job, session, user } from "@/db/schema";
import { listBackups, portalShelf } from "../backups/shelf.server";
import { DomainError } from "../errors";
import { can, type Viewer } from "../permissions";
import { checksOf } from "./checks";
import { listFaults } from "./faults.server";
import { isOpen, lastDrill, readState } from "./state.server";

export type Overview = Awaited<ReturnType<typeof readOverview>>;

/** The page of whoever runs the portal: how it stands, its backups, its faults and who is signed in. Throws `not-allowed`. */
export async function readOverview(viewer: Viewer, now = new Date()) {
  if (!can(viewer, "job.view")) throw new DomainError("not-allowed");
  const shelf = portalShelf();
  const [state, drill, faults, people, tries] = await Promise.all([
    readState(now),
    lastDrill(),
    listFaults(),
    listPeople(now),
    Promise.all((["backup", "backup-drill"] as const).map((kind) => readTry(kind, now))),
  ]);
  return {
    checks: checksOf(state),
    backups: shelf && { folder: shelf.folder, kept: listBackups(shelf) },
    drill,
    /** Whether one is being made or comes next, and why the last of either failed; a code. */
    underWay: tries.some((one) => one.underWay),
    failures: tries.flatMap(({ failure }) => (failure ? [failure] : [])),
    faults,
    people,
    versions: state.versions,
  };
}

async function readTry(kind: "backup" | "backup-drill", now: Date) {
  const isNear = or(eq(job.state, "running"), and(eq(job.state, "waiting"), lte(job.dueAt, now)));
  const [near, [last]] = await Promise.all([
    db().$count(job, and(eq(job.kind, kind), isNear)),
    db()
      .select({ state: job.state, failure: job.failure })
      .from(job)
      .where(and(eq(job.kind, kind), inArray(job.state, ["done", "failed"])))
      .orderBy(desc(job.finishedAt))
      .limit(1),
  ]);
  return { underWay: near > 0, failure: last?.state === "failed" ? last.failure : null };
}

/** Who is signed in, the last seen first; at most 50 sessions, of which several may be one person's. */
const listPeople = (now: Date) =>
  db()
    .select({ userId: user.id, name: user.name, seenAt: session.seenAt, createdAt: session.createdAt })
    .from(session)
    .innerJoin(user, eq(user.id, session.userId))
    .where(isOpen(now))
    .orderBy(desc(session.seenAt))
    .limit(50);
