import { serveCard } from "@/app/_server/share-card/serve-card";

type Context = { params: Promise<{ slug: string }> };

/** The story's share card, 1200 × 630, for links. */
export async function GET(request: Request, { params }: Context): Promise<Response> {
  const { slug } = await params;
  return serveCard(request, `/mo-hinh/${slug}`, slug, "wide");
}
