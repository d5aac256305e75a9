import { uploadRoute } from "@/app/_server/upload-route";
import { largestPhoto } from "@/domain/media/vocabulary";
import { assertMayChangePhotos, type PhotoOwner } from "@/domain/media/photo-owner.server";
import { addPhoto } from "@/domain/media/photos.server";

type Context = { params: Promise<{ id: string }> };

/** Adds a photo to a nomination. */
export async function POST(request: Request, { params }: Context): Promise<Response> {
  const { id } = await params;
  const nomination: PhotoOwner = { kind: "nomination", id };
  return uploadRoute(request, {
    assertMay: (actor) => assertMayChangePhotos(actor, nomination),
    page: `/ban-lam-viec/de-cu/${id}/kiem-tra#anh`,
    limit: largestPhoto,
    store: (actor, file) => addPhoto(actor, nomination, file),
  });
}
