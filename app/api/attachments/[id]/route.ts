import { contentDisposition } from "@/app/_server/content-disposition";
import { serveFile } from "@/app/_server/serve-file";
import { currentViewer } from "@/app/_server/viewer";
import { openAttachment } from "@/domain/attachments/attachments.server";

type Context = { params: Promise<{ id: string }> };

/** A paper of a nomination as a download, for those who may see the nomination. */
export async function GET(request: Request, { params }: Context): Promise<Response> {
  const paper = await openAttachment(await currentViewer(), (await params).id);
  if (!paper) return new Response(null, { status: 404 });
  return serveFile(request, paper, {
    "cache-control": "private, no-store",
    "content-disposition": contentDisposition(paper.fileName),
  });
}
