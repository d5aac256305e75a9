import "server-only";
import { write } from "@/db/write";
import { record } from "../history/record.server";
import { countIfLeft, type Limit } from "../limits/limits.server";
import { senderOf } from "../limits/refusing.server";
import type { Browser } from "./sessions.server";

const noted: Limit = { name: "sign-in refused", most: 1, minutes: 15 };

/** Whom a failed attempt is noted of that named no account. */
export const nobody = "unknown";

/**
 * Nobody did it: whoever tried is not known to be the account's owner. The first in a while stands for what follows, of one
 * account or, where none was meant, from one address: the history never shrinks, and strangers must not make it grow.
 */
export function noteRefusal(userId: string, { address }: Browser): Promise<void> {
  const refusal = {
    actorId: null,
    action: "session.refuse",
    subjectType: "user",
    subjectId: userId,
  } as const;
  const whom = userId === nobody ? senderOf(address) : userId;
  return write(async (tx) => {
    if (await countIfLeft(tx, [noted, whom])) await record(tx, refusal);
  });
}
