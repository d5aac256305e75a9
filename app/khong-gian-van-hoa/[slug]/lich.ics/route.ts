import { spaceCalendar } from "@/app/_server/happening-calendar";

type Context = { params: Promise<{ slug: string }> };

/** All dated activities of a space as a calendar. */
export async function GET(request: Request, { params }: Context): Promise<Response> {
  const { slug } = await params;
  return spaceCalendar(request, slug);
}

export { GET as HEAD };
