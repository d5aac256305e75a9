import { serveFile } from "@/app/_server/serve-file";
import { currentViewer } from "@/app/_server/viewer";
import { openPlacePhoto } from "@/domain/notices/place-photos.server";

type Context = { params: Promise<{ id: string }> };

/** A photo of a listing where it hung, for those who may see what it belongs to. */
export async function GET(request: Request, { params }: Context): Promise<Response> {
  const photo = await openPlacePhoto(await currentViewer(), (await params).id);
  if (!photo) return new Response(null, { status: 404, headers: { "cache-control": "no-store" } });
  return serveFile(request, photo, {
    "cache-control": "private, no-cache",
    "cross-origin-resource-policy": "same-origin",
  });
}

export { GET as HEAD };
