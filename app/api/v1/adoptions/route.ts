import { pageAdoptions } from "@/domain/open-data/adoptions.server";
import { preflight } from "../_contract/answer";
import { answerList } from "../_contract/paged-list";
import { presentAdoption } from "../_contract/present";

/** Which ward runs or ran which published model, the newest first: `{ items, next }`. */
export function GET(request: Request): Promise<Response> {
  return answerList(request, "adoptions", async ({ filter, after, limit }) => {
    const { adoptions, end } = await pageAdoptions(filter, after, limit);
    return { items: adoptions.map(presentAdoption), end };
  });
}

export { preflight as OPTIONS };
