import "server-only";
import type { Transaction } from "@/db/client";
import { write } from "@/db/write";
import { addJob, type JobWork } from "../jobs/queue.server";
import { markKindsDone } from "../notifications/done.server";
import { notify, peopleWithRole } from "../notifications/notify.server";
import { pathFor } from "../nominations/tell.server";
import { addDays, formatDate, hcmcToday } from "../time/dates";
import { findAwaited } from "./open-words.server";

/** Days after the first reminder until the second, which is the last. */
export const reminderPause = 7;

/** Seven in the morning of the city. */
const morningOf = (day: string) => new Date(`${day}T07:00:00+07:00`);

/** The first reminder of a request comes the morning after the last day of waiting. */
export async function planReminder(
  tx: Transaction,
  request: { id: string; dueOn: string; unitId: string; askedById: string },
  now: Date,
): Promise<void> {
  const { id, dueOn, unitId, askedById: ownerId } = request;
  await addJob(
    tx,
    {
      kind: "word-reminder",
      input: { requestId: id },
      ownerId,
      unitId,
      dueAt: morningOf(addDays(dueOn, 1)),
    },
    now,
  );
}

/**
 * Tells the ward's officials that somebody they asked has not answered, so that they print the link anew or call; once
 * more after `reminderPause` days, then no more. One that was answered or ended meanwhile reminds of nothing.
 */
export const remindOfWord: JobWork = async ({ input, ownerId }, lease) => {
  await write(async (tx) => {
    const now = new Date();
    const awaited = await findAwaited(tx, String(input.requestId));
    if (awaited) {
      const { id, nominationId, reference, name, who, dueOn, unitId } = awaited;
      const path = pathFor.words(nominationId);
      // The earlier reminder says the same.
      await markKindsDone(tx, ["word-overdue"], [path], now);
      const data = { who, name, reference: reference ?? "", due: formatDate(dueOn) };
      await notify(
        tx,
        await peopleWithRole(tx, "official", unitId),
        { kind: "word-overdue", data, path },
        now,
      );
      if (!input.again)
        await addJob(
          tx,
          {
            kind: "word-reminder",
            input: { requestId: id, again: true },
            ownerId,
            unitId,
            dueAt: morningOf(addDays(hcmcToday(now), reminderPause)),
          },
          now,
        );
    }
    await lease.finish(tx, { reminded: awaited !== undefined }, now);
  });
};
