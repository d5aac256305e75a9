import { serveFile } from "@/app/_server/serve-file";
import { uploadRoute } from "@/app/_server/upload-route";
import { currentViewer } from "@/app/_server/viewer";
import { largestPhoto } from "@/domain/media/vocabulary";
import { addCopyPhoto, loadHanging, openCopyPhoto } from "@/domain/withdrawals/copy-photo.server";

type Context = { params: Promise<{ id: string }> };

/** Keeps a photo of a copy where it hangs. */
export async function POST(request: Request, { params }: Context): Promise<Response> {
  const { id } = await params;
  // Known once it was asked whose it is: nobody else learns what a row of the log is about.
  let page = "/ban-lam-viec";
  return uploadRoute(request, {
    assertMay: async (actor) => {
      const { profileId, nominationId, part } = await loadHanging(actor, id);
      page = profileId
        ? `/ban-lam-viec/lan-toa/${profileId}#${part ?? "other"}`
        : `/ban-lam-viec/de-cu/${nominationId}/xac-nhan`;
    },
    get page() {
      return page;
    },
    limit: largestPhoto,
    store: (actor, file) => addCopyPhoto(actor, id, file),
  });
}

/** That photo, for those who may see what it belongs to. */
export async function GET(request: Request, { params }: Context): Promise<Response> {
  const photo = await openCopyPhoto(await currentViewer(), (await params).id);
  if (!photo) return new Response(null, { status: 404, headers: { "cache-control": "no-store" } });
  return serveFile(request, photo, {
    "cache-control": "private, no-cache",
    "cross-origin-resource-policy": "same-origin",
  });
}

export { GET as HEAD };
