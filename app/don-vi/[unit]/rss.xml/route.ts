import { notFoundAnswer } from "@/app/_server/conditional-answer";
import { unitScope } from "@/app/_server/public-scope";
import { feedAnswer } from "@/app/_server/story-feed";

type Context = { params: Promise<{ unit: string }> };

/** The newest stories of one unit; a former unit's feed tells of where it went. */
export async function GET(request: Request, { params }: Context): Promise<Response> {
  const { unit } = await params;
  const scope = await unitScope(unit);
  if (!scope) return notFoundAnswer();
  return feedAnswer(request, {
    path: `/don-vi/${unit}/rss.xml`,
    pagePath: `/don-vi/${unit}`,
    about: scope.label,
    filter: { unitIds: scope.unitIds },
  });
}
