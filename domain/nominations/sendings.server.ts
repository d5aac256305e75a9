import "server-only";
import { asc, eq } from "drizzle-orm";
import { db } from "@/db/client";
import { nominationVersion } from "@/db/schema";
import { changedFields } from "./changes";
import { keptContent, type NominationContent } from "./content";
import { questionOf, type QuestionName } from "./questions/asked";
import type { Seen } from "./seen";

/** An answer that changed from one sending to the next; both null where a history only says that it did. */
export type SentChange = {
  name: QuestionName;
  before: NominationContent | null;
  after: NominationContent | null;
};

/** A nomination's sendings in their order; the first 50. For `sentChanges`. */
export function selectSendings({ id }: Seen) {
  return db()
    .select({
      content: nominationVersion.content,
      answer: nominationVersion.answer,
      at: nominationVersion.submittedAt,
    })
    .from(nominationVersion)
    .where(eq(nominationVersion.nominationId, id))
    .orderBy(asc(nominationVersion.number))
    .limit(50);
}

/** What the ward answered with each sending to the request before it, by the moment it was sent (ms). */
export function sentAnswers(rows: Awaited<ReturnType<typeof selectSendings>>): Map<number, string> {
  return new Map(rows.flatMap(({ answer, at }) => (answer ? [[at.getTime(), answer]] : [])));
}

/**
 * What each sending after the first changed, by the moment it was sent (ms). Read from the kept sendings and not from the
 * history's own rows: those can never be erased, so they hold nothing that a person said.
 */
export function sentChanges(rows: Awaited<ReturnType<typeof selectSendings>>): Map<number, SentChange[]> {
  const sendings = rows.map(({ content, at }) => ({ content: keptContent(content), at: at.getTime() }));
  return new Map(
    sendings.slice(1).map(({ content: after, at }, place) => {
      const before = sendings[place]!.content;
      return [at, changedFields(before, after).map((name) => changeOf(name, before, after))];
    }),
  );
}

function changeOf(name: QuestionName, before: NominationContent, after: NominationContent): SentChange {
  return questionOf(name).history === "value" ? { name, before, after } : { name, before: null, after: null };
}
