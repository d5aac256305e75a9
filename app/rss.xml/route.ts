import { feedAnswer } from "@/app/_server/story-feed";

/** The newest stories of the whole portal. */
export function GET(request: Request): Promise<Response> {
  return feedAnswer(request, { path: "/rss.xml", pagePath: "/", about: null, filter: {} });
}
