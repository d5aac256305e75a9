import { serveFile } from "@/app/_server/serve-file";
import { uploadRoute } from "@/app/_server/upload-route";
import { refusal } from "@/app/_server/api-response";
import { currentViewer } from "@/app/_server/viewer";
import { findBlank } from "@/domain/certificates/blanks.server";
import { openScan, storeScan } from "@/domain/certificates/scan.server";
import { DomainError } from "@/domain/errors";
import { largestPhoto } from "@/domain/media/vocabulary";

type Context = { params: Promise<{ blank: string }> };

/** The scan of a blank, beneath the fields of its drawing. */
export async function GET(request: Request, { params }: Context): Promise<Response> {
  try {
    const actor = await currentViewer();
    if (!actor) throw new DomainError("signed-out");
    const file = await openScan(actor, (await params).blank);
    if (!file) throw new DomainError("not-found");
    return serveFile(request, file, {
      "cache-control": "private, no-cache",
      "cross-origin-resource-policy": "same-origin",
    });
  } catch (error) {
    return refusal(error);
  }
}

export { GET as HEAD };

/** Keeps a scan with its blank, in the place of an earlier one. */
export async function POST(request: Request, { params }: Context): Promise<Response> {
  const { blank } = await params;
  return uploadRoute(request, {
    assertMay: (actor) => findBlank(actor, blank),
    page: `/ban-lam-viec/giay-khen/phoi/${blank}#anh-quet`,
    limit: largestPhoto,
    store: (actor, { data }) => storeScan(actor, blank, data),
  });
}
