import { asTyped, readQuery } from "@/domain/address/read-query";
import { parseSearch, searchTextLimit } from "@/domain/search/query";
import { suggestProfiles } from "@/domain/search/search-profiles.server";
import { findUnits } from "@/domain/units/queries.server";

/**
 * What is offered while typing in the search box: `?q=` → `[{ kind: "story" | "illustrative" | "unit", text, path }]`, at most
 * eight; an illustrative story is a made-up one.
 * Never kept anywhere: a story that was taken down must not be offered a second longer.
 */
export async function GET(request: Request): Promise<Response> {
  const { q } = readQuery(new URL(request.url).searchParams, { q: asTyped(searchTextLimit) });
  const [stories, units] = await Promise.all([
    suggestProfiles(parseSearch(q), 6),
    findUnits(q.slice(0, 100), { limit: 2 }),
  ]);
  const offered = [
    ...units.map((unit) => ({ kind: "unit", text: unit.label, path: `/don-vi/${unit.id}` })),
    ...stories.map(({ illustrative, ...story }) => ({
      kind: illustrative ? "illustrative" : "story",
      ...story,
    })),
  ];
  return Response.json(offered, { headers: { "cache-control": "no-store" } });
}
