import { asTyped, readQuery } from "@/domain/address/read-query";
import { offers } from "@/domain/search/offers.server";
import { searchTextLimit } from "@/domain/search/query";

/**
 * What is offered while typing in the search box: `?q=` → `[{ kind, text, path }]`, at most eight; `kind` is one of
 * `entryKinds`, and `illustrative` is true of what is made up. Never kept anywhere: a story that was taken down must not be
 * offered a second longer.
 */
export async function GET(request: Request): Promise<Response> {
  const { q } = readQuery(new URL(request.url).searchParams, { q: asTyped(searchTextLimit) });
  return Response.json(await offers(q), { headers: { "cache-control": "no-store" } });
}
