import { findStory } from "@/domain/profiles/find-story.server";
import { findStoryFate } from "@/domain/profiles/story-fate.server";
import { apiRead, moved, preflight, refuse } from "../../_contract/answer";
import { presentDetail } from "../../_contract/present";

type Context = { params: Promise<{ slug: string }> };

/** One published story; 308 for an address it once had, 410 for one taken down. */
export async function GET(request: Request, { params }: Context): Promise<Response> {
  const { slug } = await params;
  return apiRead(request, async () => {
    const story = await findStory(slug);
    if (story) return presentDetail(story);
    const fate = await findStoryFate(slug);
    if (fate === "gone") return refuse("gone");
    return fate ? moved(`/api/v1/profiles/${fate.published.slug}`) : refuse("missing");
  });
}

export { preflight as OPTIONS };
