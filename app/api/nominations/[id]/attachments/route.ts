import { uploadRoute } from "@/app/_server/upload-route";
import { addAttachment, largestAttachment } from "@/domain/attachments/attachments.server";

type Context = { params: Promise<{ id: string }> };

/** Adds a paper to a dossier. */
export async function POST(request: Request, { params }: Context): Promise<Response> {
  const { id } = await params;
  return uploadRoute(request, {
    nominationId: id,
    section: "giay-to",
    limit: largestAttachment,
    store: (actor, file) => addAttachment(actor, id, file),
  });
}
