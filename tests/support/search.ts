import { answer } from "@/domain/search/answer.server";
import type { SearchFilter } from "@/domain/search/query";

/** The addresses' last parts of the stories that are found, a page of them, in order. */
export async function storiesFound(text: string, filter: SearchFilter = {}, page = 1): Promise<string[]> {
  const { groups } = await answer({ text, filter, group: "story", page });
  return groups.flatMap(({ hits }) => hits.map(({ story }) => story!.slug));
}

/** How many stories are found. */
export const storiesCounted = async (text: string, filter: SearchFilter = {}): Promise<number> =>
  (await answer({ text, filter, group: "story", page: 1 })).total;

/** What is found of everything, by kind, in order: [["story", 2], ["unit", 1]]. */
export async function kindsFound(text: string, filter: SearchFilter = {}) {
  const { groups } = await answer({ text, filter, group: null, page: 1 });
  return groups.map(({ kind, count }) => [kind, count] as const);
}

/** The addresses of what is shown, as they are read. */
export async function pathsFound(text: string, filter: SearchFilter = {}): Promise<string[]> {
  const { groups } = await answer({ text, filter, group: null, page: 1 });
  return groups.flatMap(({ hits }) => hits.map(({ path }) => path));
}
