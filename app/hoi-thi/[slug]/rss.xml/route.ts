import { campaignFeed } from "@/app/_server/campaign-feed";

type Context = { params: Promise<{ slug: string }> };

/** The newest stories of a contest. */
export async function GET(request: Request, { params }: Context): Promise<Response> {
  const { slug } = await params;
  return campaignFeed(request, { kind: "contest", slug });
}
