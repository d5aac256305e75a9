import "server-only";
import { spelled } from "./as-written.server";
import { sortedOut } from "./facet-shelf.server";
import { facetsOf, type Facets } from "./facets.server";
import { hitsOf, type Hit } from "./hits.server";
import { readKeys } from "./keyboard";
import { matchesOf } from "./matches.server";
import { asksForPerson } from "./person";
import { parseSearch, type SearchFilter, type SearchText } from "./query";
import { ranking, type Ranked } from "./ranked.server";
import { synonymsInUse } from "./synonyms.server";
import { unitsAsked } from "./units-asked.server";
import { entryKinds, type EntryKind } from "./vocabulary";

export const resultsPerPage = 20;
/** Whoever looks further is better helped by a narrower question than by page 51. */
export const mostPages = 50;
/** How many of a group are shown beside others: more of the first. */
const [inFirst, inOther] = [5, 3];

/** What was found of one kind: how much in all, and the hits that are shown. */
export type Group = { kind: EntryKind; count: number; hits: Hit[] };

export type Answer = {
  text: SearchText;
  /** What the question was read as, where nothing was found for what was typed: "hiến máu" for "hiens maus". */
  readAs: string | null;
  /** All of it: the sum of the groups. */
  total: number;
  groups: Group[];
  facets: Facets;
};

type Question = { text: string; filter: SearchFilter; group: EntryKind | null; page: number };

/**
 * Answers what somebody asked: what was found, by kind, the kind first whose best hit is nearest to the question (a person before
 * a place where a person is asked for), each with its true count; or page `page` of one kind. Where nothing is found, what was
 * typed is read as keys of a keyboard that was not set to Vietnamese.
 */
export async function answer({ text: typed, filter, group, page }: Question): Promise<Answer> {
  const synonyms = await synonymsInUse();
  const text = parseSearch(typed, synonyms);
  const found = await answerTo(text, filter, group, page);
  if (found.total > 0 || text.terms.length === 0) return { ...found, text, readAs: null };
  for (const keys of ["telex", "vni"] as const) {
    const keysRead = readKeys(text.text, keys);
    if (!keysRead) continue;
    const read = await spelled(keysRead, filter);
    const meant = await answerTo(parseSearch(read, synonyms), filter, group, page);
    if (meant.total > 0) return { ...meant, text, readAs: read };
  }
  return { ...found, text, readAs: null };
}

/** How much is found of everything; the sum of what `answer` says of each kind. */
export async function totalOf(text: SearchText, filter: SearchFilter): Promise<number> {
  const { countOf } = await countedIn(text, filter, null);
  return entryKinds.reduce((sum, kind) => sum + countOf(kind), 0);
}

/** What is found of a question, how much of it carries each token, and what is of each kind: units by a rule of their own. */
async function countedIn(text: SearchText, filter: SearchFilter, group: EntryKind | null) {
  const asked = group ? { ...filter, group } : filter;
  // Whoever asks for units alone gets what that rule finds.
  const matches = await matchesOf(
    group === "unit" ? { ...text, terms: [] } : text,
    group === "unit" ? {} : asked,
  );
  const { counts, ownOf } = await sortedOut(matches.ids);
  const isNarrowed = Object.values(filter).some((value) => value !== undefined);
  const units = isNarrowed || (group && group !== "unit") ? [] : await unitsAsked(text);
  const countOf = (kind: EntryKind) => (kind === "unit" ? units.length : ownOf(kind).count);
  return { asked, matches, counts, units, ownOf, countOf };
}

type Found = Pick<Answer, "total" | "groups" | "facets">;

async function answerTo(
  text: SearchText,
  filter: SearchFilter,
  group: EntryKind | null,
  page: number,
): Promise<Found> {
  const { asked, matches, counts, units, ownOf, countOf } = await countedIn(text, filter, group);
  const kinds = (group ? [group] : entryKinds).filter((kind) => countOf(kind) > 0);
  const alone = group !== null || kinds.length === 1;
  const [limit, offset] = alone ? [resultsPerPage, (page - 1) * resultsPerPage] : [inFirst, 0];
  const ranked = ranking(matches);
  const isTyped = (matches.exact?.length ?? 0) > 0;
  const chosen: Ranked[] = [];
  for (const kind of kinds)
    chosen.push(
      ...(kind === "unit"
        ? units
            .slice(offset, offset + limit)
            .map((id) => ({ id, form: isTyped ? "exact" : "folded" }) as const)
        : await ranked(kind, ownOf(kind), limit, offset)),
    );
  const hits = await hitsOf(chosen, matches.text, isTyped);
  const groups = kinds.map((kind) => ({
    kind,
    count: countOf(kind),
    hits: hits.filter((hit) => hit.kind === kind),
  }));
  const ordered = alone ? groups : nearestFirst(groups, text).map(cut);
  const total = kinds.reduce((sum, kind) => sum + countOf(kind), 0);
  return { total, groups: ordered, facets: await facetsOf(counts, asked) };
}

const cut = (group: Group, at: number): Group => ({
  ...group,
  hits: group.hits.slice(0, at === 0 ? inFirst : inOther),
});

/**
 * The kind whose best hit is nearest comes first, one that holds nothing as it was typed behind those that do; among equals the
 * order of the vocabulary holds.
 */
function nearestFirst(groups: Group[], text: SearchText): Group[] {
  const people = ["story", "honour"];
  // Nobody who is told of is called so: then it counts who is spoken of elsewhere.
  const isKnown = groups.some(({ kind, hits }) => people.includes(kind) && (hits[0]?.closeness ?? 9) < 4.5);
  const isPerson = isKnown && asksForPerson(text.terms.flatMap((term) => term.folded));
  const distance = ({ kind, hits }: Group) =>
    (isPerson && !people.includes(kind) ? 10 : 0) + (hits[0]?.alike ? 5.5 : 0) + (hits[0]?.closeness ?? 9);
  return groups.sort(
    (one, other) =>
      distance(one) - distance(other) || entryKinds.indexOf(one.kind) - entryKinds.indexOf(other.kind),
  );
}
