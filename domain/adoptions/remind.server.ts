import "server-only";
import { eq } from "drizzle-orm";
import type { Transaction } from "@/db/client";
import { adoption, profile } from "@/db/schema";
import { write } from "@/db/write";
import { addJob, type JobWork } from "../jobs/queue.server";
import { notify, peopleWithRole } from "../notifications/notify.server";
import { addDays, formatDate, hcmcToday } from "../time/dates";
import { remindedBefore, renewalOf } from "./renewal";

/** Puts the reminder of a renewal into the line, inside the transaction that sets its day. */
export async function remindOf(tx: Transaction, id: string, dueOn: string, now: Date): Promise<void> {
  await addJob(tx, jobFor(id, dueOn, addDays(dueOn, -remindedBefore)), now);
}

/** At the beginning of a day in Ho Chi Minh City. */
const jobFor = (adoptionId: string, dueOn: string, day: string) => ({
  kind: "adoption-renewal" as const,
  input: { adoptionId, dueOn },
  ownerId: null,
  dueAt: new Date(`${day}T00:00:00+07:00`),
});

/**
 * Tells the unit's officials that an adoption is to be renewed, then, the day after it was due, that it is overdue. One that
 * was renewed meanwhile, has ended, or whose model is no longer published is left alone.
 */
export const remindAdoption: JobWork = async (job, lease) => {
  await write(async (tx) => {
    const now = new Date();
    const { adoptionId, dueOn } = job.input;
    const [row] = await tx
      .select({
        id: adoption.id,
        unitId: adoption.unitId,
        status: adoption.status,
        dueOn: adoption.dueOn,
        name: profile.name,
        state: profile.state,
      })
      .from(adoption)
      .innerJoin(profile, eq(profile.id, adoption.profileId))
      .where(eq(adoption.id, String(adoptionId)))
      .limit(1);
    const stands = row && row.dueOn === dueOn && row.state === "published" ? row : null;
    const due = stands ? renewalOf(stands, hcmcToday(now)) : "none";
    if (stands && due !== "none") await tell(tx, stands, due, now);
    if (stands?.dueOn && due === "soon")
      await addJob(tx, jobFor(stands.id, stands.dueOn, addDays(stands.dueOn, 1)), now);
    await lease.finish(tx, { told: due === "none" ? 0 : 1 }, now);
  });
};

type Told = { id: string; unitId: string; dueOn: string | null; name: string };

async function tell(tx: Transaction, row: Told, due: "soon" | "overdue", now: Date): Promise<void> {
  const people = await peopleWithRole(tx, "official", row.unitId);
  const data = { name: row.name, date: formatDate(row.dueOn!) };
  const kind = due === "soon" ? "adoption-due" : "adoption-overdue";
  await notify(tx, people, { kind, data, path: `/ban-lam-viec/nhan-rong/${row.id}` }, now);
}
