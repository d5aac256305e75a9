import { pagePublicProfiles } from "@/domain/profiles/public-pages.server";
import { preflight } from "../_contract/answer";
import { answerList } from "../_contract/paged-list";
import { presentSummary } from "../_contract/present";

/** Published stories, newest first: `{ items, next }`. */
export function GET(request: Request): Promise<Response> {
  return answerList(request, "profiles", async ({ filter, after, limit }) => {
    const { profiles, end } = await pagePublicProfiles(filter, after, limit);
    return { items: profiles.map(presentSummary), end };
  });
}

export { preflight as OPTIONS };
