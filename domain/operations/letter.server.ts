import "server-only";
import { and, eq, isNull, notExists, sql } from "drizzle-orm";
import { db, type Transaction } from "@/db/client";
import { mailOff, membership, user } from "@/db/schema";
import { write } from "@/db/write";
import type { JobWork } from "../jobs/queue.server";
import { composeReport } from "../mail/letters";
import { putLetters } from "../mail/outbox.server";
import { mailServer } from "../mail/settings";
import { formatDate, hcmcToday } from "../time/dates";
import { weekOf } from "../time/weeks";
import { checksOf } from "./checks";
import { readState } from "./state.server";

/**
 * Writes each administrator the week's letter on how the portal stands and what to do, once a week, where letters are set up; not to
 * those who switched it off.
 */
export const writeReports: JobWork = async (_job, lease) => {
  const now = new Date();
  const today = hcmcToday(now);
  const checks = checksOf(await readState(now));
  await write(async (tx) => {
    const people = mailServer() ? await readers(tx) : [];
    const letters = people.map(({ id, name }) => ({
      kind: "operations" as const,
      occasion: `operations:${id}:${weekOf(today).key}`,
      userId: id,
      ...composeReport({ name, day: formatDate(today), checks }),
    }));
    await lease.finish(tx, { written: await putLetters(tx, letters, now) }, now);
  });
};

/** Administrators who may sign in and did not switch it off. */
function readers(tx: Transaction) {
  const isOff = db()
    .select({ one: sql`1` })
    .from(mailOff)
    .where(and(eq(mailOff.userId, user.id), eq(mailOff.topic, "operations")));
  return tx
    .selectDistinct({ id: user.id, name: user.name })
    .from(user)
    .innerJoin(membership, and(eq(membership.userId, user.id), eq(membership.role, "admin")))
    .where(and(isNull(user.blockedAt), notExists(isOff)))
    .limit(100);
}
