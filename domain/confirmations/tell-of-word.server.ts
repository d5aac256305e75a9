import "server-only";
import { eq } from "drizzle-orm";
import type { Transaction } from "@/db/client";
import { nomination } from "@/db/schema";
import { pathFor } from "../nominations/tell.server";
import { notify, peopleWithRole } from "../notifications/notify.server";
import type { LinkedRequest } from "./links.server";
import type { ChannelChoices, WordOutcome } from "./vocabulary";

const kinds = {
  confirmed: "word-given",
  unread: "word-given",
  correction: "word-correction",
  agree: "word-given",
  object: "word-objection",
} as const satisfies Record<WordOutcome, string>;

type Said = { outcome: WordOutcome; channels: ChannelChoices };

/** Yes or no in one word: of what was answered all `yes`, all `no` or `some`; `words` where only the words were confirmed. */
function saidOf({ outcome, channels }: Said) {
  if (outcome === "agree") return "agree";
  const choices = new Set(Object.values(channels));
  return choices.size > 1 ? "some" : ([...choices][0] ?? "words");
}

/** Tells the ward's officials what somebody said by their link; the words themselves stay with the nomination. */
export async function tellOfWord(tx: Transaction, link: LinkedRequest, said: Said, now: Date): Promise<void> {
  const [row] = await tx
    .select({ name: nomination.name, reference: nomination.reference })
    .from(nomination)
    .where(eq(nomination.id, link.nominationId))
    .limit(1);
  const data = { name: row?.name ?? "", reference: row?.reference ?? "", who: link.name, said: saidOf(said) };
  const path = pathFor.words(link.nominationId);
  await notify(
    tx,
    await peopleWithRole(tx, "official", link.unitId),
    { kind: kinds[said.outcome], data, path },
    now,
  );
}
