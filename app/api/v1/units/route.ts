import { listUnitsOfToday } from "@/domain/units/queries.server";
import { apiRead, preflight } from "../_contract/answer";
import { unitList } from "../_contract/shapes";

/** The wards, communes and special zones of today. */
export function GET(request: Request): Promise<Response> {
  return apiRead(request, async () => unitList.parse({ items: await listUnitsOfToday() }));
}

export { preflight as OPTIONS };
