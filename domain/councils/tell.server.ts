import "server-only";
import type { Transaction } from "@/db/client";
import { notify } from "../notifications/notify.server";
import { formatMoment } from "../time/dates";
import { meetingPath } from "./vocabulary";

type Called = { id: string; startsAt: Date; place: string; council: { name: string } };

/** Tells members of a meeting: that they are called, that it moved, that it is off. */
export function invite(
  tx: Transaction,
  kind: "meeting-called" | "meeting-moved" | "meeting-cancelled",
  { id, startsAt, place, council }: Called,
  userIds: readonly string[],
  now: Date,
): Promise<void> {
  const data = { council: council.name, until: formatMoment(startsAt), place };
  return notify(tx, userIds, { kind, data, path: meetingPath(id) }, now);
}
