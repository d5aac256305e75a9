import { campaignCalendar } from "@/app/_server/happening-calendar";

type Context = { params: Promise<{ slug: string }> };

/** The days of a campaign as a calendar. */
export async function GET(request: Request, { params }: Context): Promise<Response> {
  const { slug } = await params;
  return campaignCalendar(request, { kind: "commendation", slug });
}

export { GET as HEAD };
