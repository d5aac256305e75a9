import "server-only";
import { asc, eq } from "drizzle-orm";
import { db } from "@/db/client";
import { nominationVersion } from "@/db/schema";
import { changedFields } from "./changes";
import { keptContent, type NominationContent } from "./content";
import { questionOf, type QuestionName } from "./questions/asked";

/** An answer that changed from one sending to the next; both null where a history only says that it did. */
export type SentChange = {
  name: QuestionName;
  before: NominationContent | null;
  after: NominationContent | null;
};

/**
 * What each sending after the first changed, by the moment it was sent (ms). Of the first 50. Read from the kept sendings and not
 * from the history's own rows: those can never be erased, so they hold nothing that a person said. The caller may
 * see the nomination.
 */
export async function sentChanges(nominationId: string): Promise<Map<number, SentChange[]>> {
  const rows = await db()
    .select({ content: nominationVersion.content, at: nominationVersion.submittedAt })
    .from(nominationVersion)
    .where(eq(nominationVersion.nominationId, nominationId))
    .orderBy(asc(nominationVersion.number))
    .limit(50);
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
