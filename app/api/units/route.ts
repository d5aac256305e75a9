import { readQuery, said, words } from "@/domain/address/read-query";
import { findUnits } from "@/domain/units/queries.server";

/**
 * Units by old or new name while typing: `?q=` → `[{ id, label, current, successors }]`, at most ten; `cu=1` keeps to
 * former units.
 */
export async function GET(request: Request): Promise<Response> {
  const { q, cu } = readQuery(new URL(request.url).searchParams, { q: words(100), cu: said() });
  const units = await findUnits(q, { limit: 10, formerOnly: cu });
  return Response.json(units, { headers: { "cache-control": "public, max-age=300" } });
}
