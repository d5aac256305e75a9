import { campaignCalendar, keyOfFile } from "@/app/_server/happening-calendar";

type Context = { params: Promise<{ slug: string; file: string }> };

/** One part of a campaign's programme as a calendar. */
export async function GET(request: Request, { params }: Context): Promise<Response> {
  const { slug, file } = await params;
  return campaignCalendar(request, { kind: "commendation", slug }, keyOfFile(file));
}

export { GET as HEAD };
