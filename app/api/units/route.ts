import { findUnits } from "@/domain/units/queries.server";

/**
 * Units by old or new name while typing: `?q=` → `[{ id, label, current, successors }]`, at most ten; `cu=1` keeps to
 * former units.
 */
export async function GET(request: Request): Promise<Response> {
  const { searchParams } = new URL(request.url);
  const query = (searchParams.get("q") ?? "").slice(0, 100);
  const units = await findUnits(query, { limit: 10, formerOnly: searchParams.get("cu") === "1" });
  return Response.json(units, { headers: { "cache-control": "public, max-age=300" } });
}
