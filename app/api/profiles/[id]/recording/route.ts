import { uploadRoute } from "@/app/_server/upload-route";
import { addRecording, assertMayRecord } from "@/domain/spreading/recording.server";
import { largestRecording } from "@/domain/spreading/sound-limits";

type Context = { params: Promise<{ id: string }> };

/** Keeps a recording of a published story, in place of an earlier one. */
export async function POST(request: Request, { params }: Context): Promise<Response> {
  const { id } = await params;
  return uploadRoute(request, {
    assertMay: (actor) => assertMayRecord(actor, id),
    page: `/ban-lam-viec/lan-toa/${id}#recording`,
    limit: largestRecording,
    store: (actor, file) => addRecording(actor, id, file),
  });
}
