import { contentDisposition } from "@/app/_server/content-disposition";
import { serveFile } from "@/app/_server/serve-file";
import { currentViewer } from "@/app/_server/viewer";
import { readQuery, said } from "@/domain/address/read-query";
import { openAttachment } from "@/domain/attachments/attachments.server";

type Context = { params: Promise<{ id: string }> };

/**
 * A paper of a nomination as a download, for those who may see the nomination; `?xem=1` a PDF inside a page of the portal's own, and
 * inside nobody else's.
 */
export async function GET(request: Request, { params }: Context): Promise<Response> {
  const paper = await openAttachment(await currentViewer(), (await params).id);
  if (!paper) return new Response(null, { status: 404 });
  const { xem } = readQuery(new URL(request.url).searchParams, { xem: said() });
  const inside = xem && paper.mime === "application/pdf";
  return serveFile(request, paper, {
    "cache-control": "private, no-store",
    "content-disposition": contentDisposition(paper.fileName, inside ? "inline" : "attachment"),
    ...(inside ? insidePages : {}),
  });
}

/** A browser's own viewer draws a PDF with styles and an object of its own; scripts it brings along do not run. */
const insidePages = {
  "content-security-policy":
    "default-src 'none'; object-src 'self'; style-src 'unsafe-inline'; frame-ancestors 'self'",
  "x-frame-options": "SAMEORIGIN",
};
