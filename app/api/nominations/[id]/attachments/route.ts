import { uploadRoute } from "@/app/_server/upload-route";
import { addAttachment, largestAttachment } from "@/domain/attachments/attachments.server";
import { loadEditable } from "@/domain/nominations/load.server";

type Context = { params: Promise<{ id: string }> };

/** Adds a paper to a nomination. */
export async function POST(request: Request, { params }: Context): Promise<Response> {
  const { id } = await params;
  return uploadRoute(request, {
    assertMay: (actor) => loadEditable(actor, id),
    page: `/ban-lam-viec/de-cu/${id}/kiem-tra#giay-to`,
    limit: largestAttachment,
    store: (actor, file) => addAttachment(actor, id, file),
  });
}
