import { alreadyHas, askEachTime, etagOf, notFoundAnswer } from "@/app/_server/conditional-answer";
import { sitemapPart } from "@/app/_server/sitemap";
import { revisionOf } from "@/domain/cache/revision.server";
import { tags } from "@/domain/cache/tags";
import { readEnvironment } from "@/environment";

type Context = { params: Promise<{ part: string }> };

/** One file of the sitemap, sent as it is read: fifty thousand addresses are some 25 MB. */
export async function GET(request: Request, { params }: Context): Promise<Response> {
  const [, name] = /^(.+)\.xml$/.exec((await params).part) ?? [];
  const pieces = name ? await sitemapPart(name) : null;
  if (!name || !pieces) return notFoundAnswer();
  // Not of the bytes, which are not there yet: of the revision they rest on, in this run of the portal.
  const revision = await revisionOf(Object.values(tags));
  const etag = etagOf(process.env.PORTAL_RUN ?? "", readEnvironment().PORTAL_URL, name, revision);
  const headers = { etag, "cache-control": askEachTime };
  if (alreadyHas(request, etag)) return new Response(null, { status: 304, headers });
  return new Response(streamOf(pieces), {
    headers: { ...headers, "content-type": "application/xml; charset=utf-8" },
  });
}

/** Reads on only as fast as the receiver takes it. */
function streamOf(pieces: AsyncGenerator<string>): ReadableStream<Uint8Array> {
  const encoder = new TextEncoder();
  return new ReadableStream({
    async pull(controller) {
      const next = await pieces.next();
      if (next.done) controller.close();
      else controller.enqueue(encoder.encode(next.value));
    },
    async cancel() {
      await pieces.return(undefined);
    },
  });
}
