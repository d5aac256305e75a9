import { notFoundAnswer } from "@/app/_server/conditional-answer";
import { feedAnswer } from "@/app/_server/story-feed";
import { findField } from "@/domain/fields/queries.server";

type Context = { params: Promise<{ field: string }> };

/** The newest stories of one field. */
export async function GET(request: Request, { params }: Context): Promise<Response> {
  const field = await findField((await params).field, { activeOnly: true });
  if (!field) return notFoundAnswer();
  return feedAnswer(request, {
    path: `/linh-vuc/${field.id}/rss.xml`,
    pagePath: `/linh-vuc/${field.id}`,
    about: field,
    filter: { fieldId: field.id },
  });
}
