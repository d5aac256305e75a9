import { uploadRoute } from "@/app/_server/upload-route";
import { listingRecordPath } from "@/domain/notices/path";
import { largestPhoto } from "@/domain/media/vocabulary";
import { addPlacePhoto } from "@/domain/notices/place-photos.server";
import { loadPlace } from "@/domain/notices/places.server";

type Context = { params: Promise<{ id: string }> };

/** Keeps a photo of a listing where it hung. */
export async function POST(request: Request, { params }: Context): Promise<Response> {
  const { id } = await params;
  // Known once it was asked whose it is: nobody else learns what a place belongs to.
  let page = "/ban-lam-viec";
  return uploadRoute(request, {
    assertMay: async (actor) => {
      page = `${listingRecordPath((await loadPlace(actor, id)).nominationId)}#${id}`;
    },
    get page() {
      return page;
    },
    limit: largestPhoto,
    store: (actor, file) => addPlacePhoto(actor, id, file),
  });
}
