import { refusal } from "@/app/_server/api-response";
import { currentViewer } from "@/app/_server/viewer";
import { openPrinted } from "@/domain/certificates/print-job.server";
import { DomainError } from "@/domain/errors";

type Context = RouteContext<"/api/certificates/printed/[job]">;

/** The file that a long printing made. */
export async function GET(_request: Request, { params }: Context): Promise<Response> {
  try {
    const actor = await currentViewer();
    if (!actor) throw new DomainError("signed-out");
    const { bytes, data } = await openPrinted(actor, (await params).job);
    return new Response(data, {
      headers: {
        "content-type": "application/pdf",
        "content-length": String(bytes),
        "content-disposition": 'attachment; filename="giay-khen.pdf"',
        "cache-control": "no-store",
        "x-content-type-options": "nosniff",
      },
    });
  } catch (error) {
    return refusal(error);
  }
}
