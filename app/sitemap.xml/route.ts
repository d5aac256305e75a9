import { conditionalAnswer } from "@/app/_server/conditional-answer";
import { sitemapIndex } from "@/app/_server/sitemap";

// Next would answer these names once, while building, where there is no database and no address yet.
export const dynamic = "force-dynamic";

/** The index of all public addresses. */
export async function GET(request: Request): Promise<Response> {
  return conditionalAnswer(request, await sitemapIndex(), {
    "content-type": "application/xml; charset=utf-8",
  });
}
