import { uploadRoute } from "@/app/_server/upload-route";
import { largestPhoto } from "@/domain/media/make-variants.server";
import { addPhoto } from "@/domain/media/photos.server";

type Context = { params: Promise<{ id: string }> };

/** Adds a photo to a dossier. */
export async function POST(request: Request, { params }: Context): Promise<Response> {
  const { id } = await params;
  return uploadRoute(request, {
    nominationId: id,
    section: "anh",
    limit: largestPhoto,
    store: (actor, file) => addPhoto(actor, id, file),
  });
}
