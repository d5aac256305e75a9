import "server-only";
import { inArray } from "drizzle-orm";
import { db } from "@/db/client";
import { searchEntry } from "@/db/schema";
import { headline } from "../profiles/headline";
import { entriesOf } from "./entries.server";
import type { Entry } from "./entry";
import { newestIn, tables } from "./matches.server";
import { facetToken, phraseMatch, textMatch, whileTyping, type SearchText } from "./query";
import type { EntryKind } from "./vocabulary";

/** What is offered while typing: a title and where it leads (without locale). */
export type Suggestion = { kind: EntryKind; text: string; path: string; illustrative: boolean };

/** What has a page of its own; units are looked up by their own rule (`findUnits`). */
const stories: readonly EntryKind[] = ["story"];
const others: readonly EntryKind[] = ["campaign", "contest", "document", "space", "page"];

/**
 * Up to `limit` things whose name or deed begins to match. The words side by side first, then anywhere; within each the newest
 * first, so that nothing has to be ranked at every key.
 */
export async function suggest(text: SearchText, limit: number): Promise<Suggestion[]> {
  const typed = whileTyping(text);
  if (typed.terms.length === 0) return [];
  const ids = await suggestedIds(typed, limit);
  const rows = await db()
    .select({ id: searchEntry.id, kind: searchEntry.kind, ref: searchEntry.ref })
    .from(searchEntry)
    .where(inArray(searchEntry.id, ids))
    .limit(limit);
  const found = new Map<number, Suggestion>();
  for (const kind of new Set(rows.map((row) => row.kind))) {
    const own = rows.filter((row) => row.kind === kind);
    for (const entry of await entriesOf(
      db(),
      kind,
      own.map(({ ref }) => ref),
    )) {
      const { path, illustrative } = entry;
      const words = offered(kind, entry);
      found.set(own.find(({ ref }) => ref === entry.ref)!.id, { kind, text: words, path, illustrative });
    }
  }
  return ids.flatMap((id) => found.get(id) ?? []);
}

function offered(kind: EntryKind, { path, name, deed }: Entry): string {
  if (kind === "document") return `${name}: ${deed}`;
  const isModel = path.startsWith("/mo-hinh/");
  return kind === "story" ? headline({ kind: isModel ? "model" : "individual", name, deed }) : name;
}

async function suggestedIds(text: SearchText, limit: number): Promise<number[]> {
  const ids = new Set<number>();
  const groups = (kinds: readonly EntryKind[]) =>
    kinds.map((kind) => `"${facetToken.group(kind)}"`).join(" OR ");
  for (const match of [phraseMatch(text, true), phraseMatch(text, false), textMatch(text, "folded")]) {
    // Few things are no stories: they are not crowded out, and do not crowd out.
    for (const kinds of [stories, others]) {
      const most = kinds === stories ? limit : Math.max(2, limit - ids.size);
      for (const id of await newestIn(
        tables.head.folded,
        `{name deed} : (${match}) AND facets : (${groups(kinds)})`,
        most,
      ))
        ids.add(id);
    }
    if (ids.size >= limit) break;
  }
  return [...ids].slice(0, limit);
}
