import { clientAddress } from "@/app/_server/client-address";
import { keptPage } from "@/app/_server/kept-page";
import { findKept } from "@/domain/confirmations/kept.server";
import { openLink } from "@/domain/confirmations/links.server";
import { DomainError } from "@/domain/errors";

type Context = { params: Promise<{ token: string; file: string }> };

/** What is kept about whoever holds a link, as a file to read (`luu-giu.html`) or for machines (`luu-giu.json`). */
export async function GET(request: Request, { params }: Context): Promise<Response> {
  const { token, file } = await params;
  const link = await openLink(token, clientAddress(request.headers)).catch(refused);
  const kept = link ? await findKept(link) : null;
  if (!kept || !["luu-giu.html", "luu-giu.json"].includes(file))
    return new Response(null, { status: 404, headers: { "cache-control": "no-store" } });
  const isPage = file.endsWith(".html");
  return new Response(isPage ? await keptPage(kept) : JSON.stringify(kept, null, 2), {
    headers: {
      "content-type": isPage ? "text/html; charset=utf-8" : "application/json; charset=utf-8",
      "content-disposition": `attachment; filename="${file}"`,
      "cache-control": "no-store",
      "x-robots-tag": "noindex",
    },
  });
}

export { GET as HEAD };

function refused(error: unknown): null {
  if (error instanceof DomainError) return null;
  throw error;
}
