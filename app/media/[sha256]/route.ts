import { serveFile } from "@/app/_server/serve-file";
import { currentViewer } from "@/app/_server/viewer";
import { openRecording } from "@/domain/spreading/recording.server";
import { openOfficeVariant, openPublicVariant } from "@/domain/media/open-variant.server";

type Context = { params: Promise<{ sha256: string }> };

/**
 * A picture or a recording by its hash. Published pictures may be kept for ever; a voice is asked about each time, so that it is
 * gone at once when its consent is taken back. Others are only for who may see them in the office.
 */
export async function GET(request: Request, { params }: Context): Promise<Response> {
  const { sha256 } = await params;
  if (!/^[0-9a-f]{64}$/.test(sha256)) return notFound();
  const open = await openPublicVariant(sha256);
  if (open) {
    // For ever in the browser that showed it; a shared cache asks again after moments, so that a photo taken down is gone with its story.
    const held = "public, max-age=31536000, s-maxage=1, stale-while-revalidate=3, immutable";
    const cache = { "cache-control": held };
    return serveFile(request, open, { ...cache, "cross-origin-resource-policy": "cross-origin" });
  }
  const sound = await openRecording(currentViewer, sha256);
  if (sound) {
    const cache = { "cache-control": sound.isPublic ? "public, no-cache" : "private, no-cache" };
    return serveFile(request, sound, { ...cache, "cross-origin-resource-policy": "same-origin" });
  }
  const own = await openOfficeVariant(await currentViewer(), sha256);
  if (!own) return notFound();
  const cache = { "cache-control": "private, no-cache" };
  return serveFile(request, own, { ...cache, "cross-origin-resource-policy": "same-origin" });
}

export { GET as HEAD };

function notFound(): Response {
  return new Response(null, { status: 404, headers: { "cache-control": "no-store" } });
}
