import "server-only";
import { desc, isNotNull } from "drizzle-orm";
import type { Transaction } from "@/db/client";
import { ruleBasis } from "@/db/schema";
import { holdsOn } from "../documents/standing";
import { holidaysAfter } from "../holidays/queries.server";
import type { KeepName } from "../retention/vocabulary";
import { addDays, addWorkingDays } from "../time/dates";
import type { ClockName } from "./vocabulary";

/** Days where no row of `rule_basis` says any that day: nobody's request waits for a list of the office. */
const otherwise: Record<ClockName | KeepName, number> = {
  answer: 2,
  stop: 15,
  "stop-others": 20,
  extension: 15,
  "keep-drafts": 730,
  "keep-logs": 365,
  "keep-tips": 730,
  "keep-comments": 730,
  "keep-withdrawn": 730,
};

/** How many days each clock and each time of keeping has on `day` (ISO date), as administrators entered it (Luật 91/2025/QH15, NĐ 356/2025/NĐ-CP). */
export async function clockDays(tx: Transaction, day: string): Promise<Record<ClockName | KeepName, number>> {
  const rows = await tx
    .select({
      clock: ruleBasis.clock,
      days: ruleBasis.days,
      validFrom: ruleBasis.validFrom,
      validTo: ruleBasis.validTo,
    })
    .from(ruleBasis)
    .where(isNotNull(ruleBasis.clock))
    .orderBy(desc(ruleBasis.validFrom))
    .limit(100);
  const said = rows.filter((row) => holdsOn(row, day)).reverse();
  const days = said.flatMap((row) => (row.clock && row.days ? [[row.clock, row.days] as const] : []));
  return { ...otherwise, ...(Object.fromEntries(days) as Partial<typeof otherwise>) };
}

/** Last days to answer and to stop for what was asked on `day`: the first counts working days, the other days. */
export async function deadlinesFrom(tx: Transaction, day: string, othersToo: boolean) {
  const days = await clockDays(tx, day);
  const answerBy = addWorkingDays(day, days.answer, await holidaysAfter(tx, day));
  return { answerBy, stopBy: addDays(day, othersToo ? days["stop-others"] : days.stop) };
}
