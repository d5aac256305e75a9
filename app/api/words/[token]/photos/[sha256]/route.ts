import { clientAddress } from "@/app/_server/client-address";
import { serveFile } from "@/app/_server/serve-file";
import { openLink } from "@/domain/confirmations/links.server";
import { openLinkedPhoto } from "@/domain/confirmations/queries.server";
import { DomainError } from "@/domain/errors";

type Context = { params: Promise<{ token: string; sha256: string }> };

/** A photo of the nomination a link is about, for whoever holds it; never kept by anybody on the way. */
export async function GET(request: Request, { params }: Context): Promise<Response> {
  const { token, sha256 } = await params;
  const link = await openLink(token, clientAddress(request.headers)).catch(refused);
  const photo = link && /^[0-9a-f]{64}$/.test(sha256) ? await openLinkedPhoto(link, sha256) : null;
  const headers = { "cache-control": "no-store" };
  if (!photo) return new Response(null, { status: 404, headers });
  return serveFile(request, photo, { ...headers, "cross-origin-resource-policy": "same-origin" });
}

export { GET as HEAD };

function refused(error: unknown): null {
  if (error instanceof DomainError) return null;
  throw error;
}
