import { refusal } from "@/app/_server/api-response";
import { currentViewer } from "@/app/_server/viewer";
import { DomainError } from "@/domain/errors";
import { takeOut } from "@/domain/personal-data/take-out.server";

type Context = { params: Promise<{ id: string }> };

/** All that is kept at a request's places, as a zip for whoever it is about; that it was taken out is history. */
export async function GET(_request: Request, { params }: Context): Promise<Response> {
  try {
    const actor = await currentViewer();
    if (!actor) throw new DomainError("signed-out");
    const zip = await takeOut(actor, (await params).id);
    return new Response(new Uint8Array(zip), {
      headers: {
        "content-type": "application/zip",
        "content-disposition": 'attachment; filename="du-lieu-ca-nhan.zip"',
        "cache-control": "private, no-store",
      },
    });
  } catch (error) {
    return refusal(error);
  }
}
