import "server-only";
import { and, eq, gte } from "drizzle-orm";
import type { Transaction } from "@/db/client";
import { notification, profileUnit } from "@/db/schema";
import { write } from "@/db/write";
import type { JobWork } from "../jobs/queue.server";
import { notify, peopleWithRole } from "../notifications/notify.server";
import { profilePath } from "../profiles/vocabulary";
import { formatDate, hcmcToday } from "../time/dates";
import { weekOf } from "../time/weeks";
import { listBirthdays } from "./queries.server";

const monday = (day: string) => new Date(`${day}T00:00:00+07:00`);

/** Tells the officials of each model's wards of its birthday this week, once; it comes each Monday (domain/jobs/regular.server.ts). */
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
    await lease.finish(tx, { told }, now);
  });
};

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
