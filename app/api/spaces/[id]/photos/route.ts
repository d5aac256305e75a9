import { uploadRoute } from "@/app/_server/upload-route";
import { largestPhoto } from "@/domain/media/vocabulary";
import { assertMayChangePhotos, type PhotoOwner } from "@/domain/media/photo-owner.server";
import { addPhoto } from "@/domain/media/photos.server";

type Context = { params: Promise<{ id: string }> };

/** Adds a photo to a cultural space. */
export async function POST(request: Request, { params }: Context): Promise<Response> {
  const { id } = await params;
  const space: PhotoOwner = { kind: "space", id };
  return uploadRoute(request, {
    assertMay: (actor) => assertMayChangePhotos(actor, space),
    // Without scripts the form is led back to the page where whoever keeps a space finds it.
    page: `/ban-lam-viec/khong-gian/${id}#hinh-anh`,
    limit: largestPhoto,
    store: (actor, file) => addPhoto(actor, space, file),
  });
}
