import { findUnits } from "@/domain/units/queries.server";

/** Units by old or new name while typing: `?q=` → `[{ id, label, current, successors }]`, at most ten. */
export async function GET(request: Request): Promise<Response> {
  const query = new URL(request.url).searchParams.get("q") ?? "";
  const units = await findUnits(query.slice(0, 100));
  return Response.json(units, { headers: { "cache-control": "public, max-age=300" } });
}
