import "server-only";
import { and, eq, gt, isNull } from "drizzle-orm";
import type { Transaction } from "@/db/client";
import { oneTimeLink, user } from "@/db/schema";
import { DomainError } from "../errors";
import { formatMoment } from "../time/dates";
import { composeLink } from "./letters";
import { cancelLetters, putLetters } from "./outbox.server";
import { mailServer } from "./settings";

/**
 * Sends a person the one-time link that was just made for them, inside its transaction; a letter with an earlier link, which
 * works no more, is dropped. Throws `mail-off` where letters are not set up.
 */
export async function putLinkLetter(tx: Transaction, input: { userId: string; path: string }): Promise<void> {
  if (!mailServer()) throw new DomainError("mail-off");
  const { userId, path } = input;
  const [made] = await tx
    .select({ name: user.name, purpose: oneTimeLink.purpose, expiresAt: oneTimeLink.expiresAt })
    .from(oneTimeLink)
    .innerJoin(user, eq(user.id, oneTimeLink.userId))
    .where(
      and(eq(oneTimeLink.userId, userId), isNull(oneTimeLink.usedAt), gt(oneTimeLink.expiresAt, new Date())),
    )
    .limit(1);
  if (!made) throw new DomainError("not-found");
  const { name, purpose, expiresAt } = made;
  await cancelLetters(tx, userId, "link");
  const letter = composeLink({ name, path, purpose, validUntil: formatMoment(expiresAt) });
  await putLetters(tx, [
    { kind: "link", occasion: `link:${userId}:${expiresAt.getTime()}`, userId, ...letter },
  ]);
}
