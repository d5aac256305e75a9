import { findStory } from "@/domain/profiles/find-story.server";
import { resolveStory } from "@/domain/profiles/resolve-story.server";
import { apiRead, moved, preflight, refuse } from "../../_contract/answer";
import { presentDetail } from "../../_contract/present";

type Context = { params: Promise<{ slug: string }> };

/** One published story; 308 for an address it once had, 410 for one taken down. */
export async function GET(request: Request, { params }: Context): Promise<Response> {
  const { slug } = await params;
  return apiRead(request, async () => {
    const story = await findStory(slug);
    if (story) return presentDetail(story);
    const place = await resolveStory(slug);
    if (place.is === "gone") return refuse("gone");
    return place.is === "none" ? refuse("missing") : moved(`/api/v1/profiles/${place.slug}`);
  });
}

export { preflight as OPTIONS };
