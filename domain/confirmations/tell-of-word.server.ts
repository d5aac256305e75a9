import "server-only";
import { eq } from "drizzle-orm";
import type { Transaction } from "@/db/client";
import { nomination } from "@/db/schema";
import { pathFor } from "../nominations/tell.server";
import { notify, peopleWithRole } from "../notifications/notify.server";
import type { LinkedRequest } from "./links.server";
import type { WordOutcome } from "./vocabulary";

const kinds = {
  confirmed: "word-given",
  unread: "word-given",
  correction: "word-correction",
  agree: "word-given",
  object: "word-objection",
} as const satisfies Record<WordOutcome, string>;

/** Tells the ward's officials what somebody said by their link; the words themselves stay with the nomination. */
export async function tellOfWord(
  tx: Transaction,
  link: LinkedRequest,
  outcome: WordOutcome,
  now: Date,
): Promise<void> {
  const [row] = await tx
    .select({ name: nomination.name, reference: nomination.reference })
    .from(nomination)
    .where(eq(nomination.id, link.nominationId))
    .limit(1);
  const data = { name: row?.name ?? "", reference: row?.reference ?? "", who: link.name };
  const path = pathFor.words(link.nominationId);
  await notify(
    tx,
    await peopleWithRole(tx, "official", link.unitId),
    { kind: kinds[outcome], data, path },
    now,
  );
}
