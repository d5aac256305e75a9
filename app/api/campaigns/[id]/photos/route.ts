import { uploadRoute } from "@/app/_server/upload-route";
import { largestPhoto } from "@/domain/media/vocabulary";
import { assertMayChangePhotos, type PhotoOwner } from "@/domain/media/photo-owner.server";
import { addPhoto } from "@/domain/media/photos.server";

type Context = { params: Promise<{ id: string }> };

/** Adds a photo to a campaign. */
export async function POST(request: Request, { params }: Context): Promise<Response> {
  const { id } = await params;
  const campaign: PhotoOwner = { kind: "campaign", id };
  return uploadRoute(request, {
    assertMay: (actor) => assertMayChangePhotos(actor, campaign),
    page: `/quan-tri/dot-bieu-duong/${id}#hinh-anh`,
    limit: largestPhoto,
    store: (actor, file) => addPhoto(actor, campaign, file),
  });
}
