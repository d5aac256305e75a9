import { spaceCalendar, keyOfFile } from "@/app/_server/happening-calendar";

type Context = { params: Promise<{ slug: string; file: string }> };

/** One dated activity of a space as a calendar. */
export async function GET(request: Request, { params }: Context): Promise<Response> {
  const { slug, file } = await params;
  return spaceCalendar(request, slug, keyOfFile(file));
}

export { GET as HEAD };
