import { asTyped, readQuery } from "@/domain/address/read-query";
import { parseSearch, searchTextLimit } from "@/domain/search/query";
import { suggest } from "@/domain/search/suggest.server";
import { findUnits } from "@/domain/units/queries.server";

/**
 * What is offered while typing in the search box: `?q=` → `[{ kind, text, path }]`, at most eight; `kind` is one of
 * `entryKinds`, and `illustrative` is true of what is made up. Never kept anywhere: a story that was taken down must not be
 * offered a second longer.
 */
export async function GET(request: Request): Promise<Response> {
  const { q } = readQuery(new URL(request.url).searchParams, { q: asTyped(searchTextLimit) });
  const [found, units] = await Promise.all([
    suggest(parseSearch(q), 6),
    findUnits(q.slice(0, 100), { limit: 2 }),
  ]);
  const offered = [
    ...units.map((unit) => ({ kind: "unit", text: unit.label, path: `/don-vi/${unit.id}` })),
    ...found.map(({ illustrative, ...one }) => (illustrative ? { ...one, illustrative } : one)),
  ];
  return Response.json(offered, { headers: { "cache-control": "no-store" } });
}
