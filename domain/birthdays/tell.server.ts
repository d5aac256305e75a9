import "server-only";
import { and, eq, gte } from "drizzle-orm";
import type { Transaction } from "@/db/client";
import { job, notification, profileUnit } from "@/db/schema";
import { write } from "@/db/write";
import { addJob, type JobWork } from "../jobs/queue.server";
import { notify, peopleWithRole } from "../notifications/notify.server";
import { profilePath } from "../profiles/vocabulary";
import { formatDate, hcmcToday } from "../time/dates";
import { weekAfter, weekOf } from "../time/weeks";
import { listBirthdays } from "./queries.server";

const kind = "model-birthdays" as const;
const monday = (day: string) => new Date(`${day}T00:00:00+07:00`);

/** Has this week's birthdays told, and each following Monday's, by one job that is always in the line. */
export async function keepBirthdays(): Promise<void> {
  await write(async (tx) => {
    if (await waits(tx)) return;
    const now = new Date();
    await addJob(tx, { kind, input: {}, ownerId: null, dueAt: now }, now);
  });
}

/** Tells the officials of each model's wards of its birthday this week, once, and comes again next Monday. */
export const tellBirthdays: JobWork = async (_job, lease) => {
  await write(async (tx) => {
    const now = new Date();
    const week = weekOf(hcmcToday(now));
    let told = 0;
    for (const { profileId, slug, name, years, on } of await listBirthdays(week.key, null, tx)) {
      const path = profilePath({ kind: "model", slug });
      if (await wasTold(tx, path, monday(week.from))) continue;
      const data = { name, years: String(years), date: formatDate(on) };
      await notify(tx, await officialsOf(tx, profileId), { kind: "model-birthday", data, path }, now);
      told++;
    }
    const dueAt = monday(weekAfter(week).from);
    if (!(await waits(tx))) await addJob(tx, { kind, input: {}, ownerId: null, dueAt }, now);
    await lease.finish(tx, { told }, now);
  });
};

async function waits(tx: Transaction): Promise<boolean> {
  const [row] = await tx
    .select({ id: job.id })
    .from(job)
    .where(and(eq(job.kind, kind), eq(job.state, "waiting")))
    .limit(1);
  return row !== undefined;
}

async function wasTold(tx: Transaction, path: string, since: Date): Promise<boolean> {
  const [row] = await tx
    .select({ id: notification.id })
    .from(notification)
    .where(
      and(
        eq(notification.kind, "model-birthday"),
        eq(notification.path, path),
        gte(notification.createdAt, since),
      ),
    )
    .limit(1);
  return row !== undefined;
}

/** Those of its wards, who hold that role for the city with them. */
async function officialsOf(tx: Transaction, profileId: string): Promise<string[]> {
  const units = await tx
    .select({ id: profileUnit.unitId })
    .from(profileUnit)
    .where(eq(profileUnit.profileId, profileId))
    .limit(20);
  const people = await Promise.all(units.map(({ id }) => peopleWithRole(tx, "official", id)));
  return [...new Set(people.flat())];
}
