import { serveCard } from "@/app/_server/share-card/serve-card";

type Context = { params: Promise<{ slug: string }> };

/** The story's share card, 1080 × 1080, for a post. */
export async function GET(request: Request, { params }: Context): Promise<Response> {
  const { slug } = await params;
  return serveCard(request, `/mo-hinh/${slug}`, slug, "square");
}
