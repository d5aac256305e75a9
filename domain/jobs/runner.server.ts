import "server-only";
import { randomUUID } from "node:crypto";
import { remindAdoption } from "../adoptions/remind.server";
import { tellBirthdays } from "../birthdays/tell.server";
import { printDecision } from "../certificates/print-job.server";
import { remindOfWord } from "../confirmations/remind.server";
import { backUp, drill } from "../backups/jobs.server";
import { makeBooklet } from "../honour-books/booklet/make.server";
import { writeReports } from "../operations/letter.server";
import { letGo } from "../retention/let-go.server";
import { publishDue } from "../publications/publish-due.server";
import { endStory } from "../story-ends/end-due.server";
import { refusalOf } from "../refusal";
import { makeSheetRows } from "../sheets/make-rows-job.server";
import { mergeUnits } from "../units/merge-job.server";
import { jobsHere } from "./here";
import { isRegular, keepRegular } from "./regular.server";
import { JobGone, Lease, jobTerms, takeJob, type JobWork, type TakenJob } from "./queue.server";
import { jobLines, type JobKind, type JobLine } from "./vocabulary";

type OnFault = (error: unknown, kind: JobKind) => void;
const works: Record<JobKind, JobWork> = {
  "sheet-import": makeSheetRows,
  "unit-merger": mergeUnits,
  "certificate-print": printDecision,
  "adoption-renewal": remindAdoption,
  "word-reminder": remindOfWord,
  publication: publishDue,
  "story-end": endStory,
  "honour-book": makeBooklet,
  "model-birthdays": tellBirthdays,
  backup: backUp,
  "backup-drill": drill,
  "operations-letter": writeReports,
  retention: letGo,
};

/** Milliseconds between looks at the line; whoever adds a job in this process wakes the runner at once. */
const glance = 2_000;

// Next bundles this module more than once per process; the runner must not be.
const slot = globalThis as typeof globalThis & { lanToaRunner?: string };

/** Starts this process's runner, once: one loop for each line. It never keeps the process alive. */
export function startJobs(onFault: OnFault): void {
  if (slot.lanToaRunner) return;
  const runner = (slot.lanToaRunner = randomUUID());
  const looks = jobLines.map((line) => looking(() => runNext(runner, onFault, line)));
  const lookAtAll = () => looks.forEach((look) => void look());
  jobsHere.wake = lookAtAll;
  setInterval(lookAtAll, glance).unref();
}

/** Runs all that is due of a line, one after the other; asked meanwhile, it looks once more. */
function looking(next: () => Promise<boolean>): () => Promise<void> {
  let busy = false;
  let again = false;
  return async () => {
    if (busy) return void (again = true);
    busy = true;
    try {
      do again = false;
      while ((await next()) || again);
    } catch {
      // The database does not answer: the next glance asks it again.
    } finally {
      busy = false;
    }
  };
}

/** Runs the next job, of one line or of any, if there is one; false where there is none. */
export async function runNext(runner: string, onFault: OnFault, line?: JobLine): Promise<boolean> {
  const job = await takeJob(runner, new Date(), line);
  if (!job) return false;
  const lease = new Lease(job.id, runner);
  const beat = setInterval(() => void lease.keep().catch(() => undefined), jobTerms.lease / 3);
  try {
    await works[job.kind](job, lease);
  } catch (error) {
    await endWith(error, job, lease, onFault);
  } finally {
    clearInterval(beat);
    jobsHere.done.delete(job.id);
    jobsHere.stopping.delete(job.id);
    // However it ended, it comes again.
    if (isRegular(job.kind)) await keepRegular([job.kind]);
  }
  return true;
}

async function endWith(error: unknown, job: TakenJob, lease: Lease, onFault: OnFault): Promise<void> {
  if (error instanceof JobGone) return lease.stop();
  const refused = refusalOf(error);
  const isForGood = refused !== null && !["storage-full", "database-away"].includes(refused.code);
  await lease.fail(refused?.code ?? "fault", job.attempts, isForGood);
  if (!refused) onFault(error, job.kind);
}
