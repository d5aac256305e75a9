import "server-only";
import { asc, eq } from "drizzle-orm";
import { db } from "@/db/client";
import { searchSynonym } from "@/db/schema";
import { write } from "@/db/write";
import type { SynonymInput } from "../administration/inputs";
import {
  assertOffice,
  differences,
  noteAct,
  whatBecomes,
  whoWasFirst,
  type Target,
} from "../administration/target.server";
import { DomainError } from "../errors";
import { changeVersioned } from "../history/change.server";
import { can, type Actor, type Viewer } from "../permissions";
import { fold } from "../text/fold";
import { phraseOf, type Synonym } from "./query";
import { leadsToItself, meantWords } from "./synonyms";

const most = 1000;

/** Every synonym in use, as a question is read with them; one leads on to what its words mean in turn. */
export async function synonymsInUse(): Promise<Synonym[]> {
  const rows = await db()
    .select({ words: searchSynonym.words, meant: searchSynonym.meant })
    .from(searchSynonym)
    .where(eq(searchSynonym.active, true))
    .limit(most);
  const meantBy = new Map(rows.map((row) => [fold(row.words), meantWords(row.meant)]));
  const all = (words: string, seen: Set<string>): string[] => {
    if (seen.has(fold(words))) return [];
    seen.add(fold(words));
    return (meantBy.get(fold(words)) ?? []).flatMap((one) => [one, ...all(one, seen)]);
  };
  return rows.map((row) => ({
    asked: phraseOf(row.words),
    meant: [...new Set(all(row.words, new Set()))].map(phraseOf).filter(({ folded }) => folded.length > 0),
  }));
}

/** All of them for who keeps the list, retired ones too. Throws `not-allowed`. */
export async function listSynonyms(viewer: Viewer) {
  if (!can(viewer, "office.edit")) throw new DomainError("not-allowed");
  return db().select().from(searchSynonym).orderBy(asc(searchSynonym.words)).limit(most);
}

/**
 * Adds a synonym, changes or retires one. Throws `not-allowed`, `not-found`, `stale`, or `invalid`: words that have a row
 * already, or lead back to themselves, straight or through others.
 */
export async function saveSynonym(actor: Actor, target: Target, input: SynonymInput): Promise<void> {
  assertOffice(actor);
  await write(async (tx) => {
    const { id } = target;
    const rows = await tx.select().from(searchSynonym).limit(most);
    const others = rows.filter((row) => row.id !== id);
    const before = rows.find((row) => row.id === id);
    const act = whatBecomes(target, before !== undefined);
    if (others.some((row) => fold(row.words) === fold(input.words)))
      throw new DomainError("invalid", {}, { words: "synonym-there" });
    if (
      input.active &&
      leadsToItself(
        input,
        others.filter((row) => row.active),
      )
    )
      throw new DomainError("invalid", {}, { meant: "synonym-itself" });
    const { words, meant, active } = before ?? input;
    const change = differences(before ? { words, meant, active } : null, input);
    if (act === "nothing" || !change.any) return;
    const row = { where: eq(searchSynonym.id, id), version: target.version };
    if (act === "add") await tx.insert(searchSynonym).values({ ...input, id });
    else await changeVersioned(tx, searchSynonym, row, input, whoWasFirst(tx, { type: "synonym", id }));
    const { before: was, after } = change;
    const event = {
      action: `synonym.${act}`,
      subjectType: "synonym",
      subjectId: id,
      before: was,
      after,
    } as const;
    await noteAct(tx, actor, event, new Date());
  });
}
