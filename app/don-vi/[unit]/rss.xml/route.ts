import { notFoundAnswer } from "@/app/_server/conditional-answer";
import { feedAnswer } from "@/app/_server/story-feed";
import { englishName } from "@/domain/units/english-name";
import { scopeOf } from "@/domain/units/scope.server";

type Context = { params: Promise<{ unit: string }> };

/** The newest stories of one unit; a former unit's feed tells of where it went. */
export async function GET(request: Request, { params }: Context): Promise<Response> {
  const { unit } = await params;
  const scope = await scopeOf(unit);
  if (!scope) return notFoundAnswer();
  return feedAnswer(request, {
    path: `/don-vi/${unit}/rss.xml`,
    pagePath: `/don-vi/${unit}`,
    about: { name: scope.label, nameEn: englishName(scope.label) },
    filter: { unit: scope },
  });
}
