import "server-only";
import { readBlob } from "@/domain/media/blobs.server";
import type { OpenedFile } from "@/domain/media/open-variant.server";

/** Answers a GET or HEAD with stored bytes: ETag and 304, one byte range (206) or a bad one (416). */
export function serveFile(request: Request, file: OpenedFile, headers: Record<string, string>): Response {
  const etag = `"${file.sha256}"`;
  const common = { ...headers, etag, "accept-ranges": "bytes", "x-content-type-options": "nosniff" };
  if (request.headers.get("if-none-match")?.includes(etag))
    return new Response(null, { status: 304, headers: common });
  const range = parseRange(request.headers.get("range"), file.size);
  if (range === "unsatisfiable") {
    return new Response(null, {
      status: 416,
      headers: { ...common, "content-range": `bytes */${file.size}` },
    });
  }
  const [start, end] = range ?? [0, file.size - 1];
  const body = request.method === "HEAD" ? null : readBlob(file.sha256, start, end);
  return new Response(body, {
    status: range ? 206 : 200,
    headers: {
      ...common,
      "content-type": file.mime,
      ...(range ? { "content-range": `bytes ${start}-${end}/${file.size}` } : {}),
    },
  });
}

/** A single `bytes=` range, both ends inclusive; null means the whole file (none given, or several). */
function parseRange(header: string | null, size: number): [number, number] | "unsatisfiable" | null {
  const match = /^bytes=(\d*)-(\d*)$/.exec(header ?? "");
  if (!match || (match[1] === "" && match[2] === "")) return null;
  const [from, to] = [match[1]!, match[2]!];
  const start = from === "" ? Math.max(0, size - Number(to)) : Number(from);
  const end = from === "" || to === "" ? size - 1 : Math.min(Number(to), size - 1);
  return start > end || start >= size ? "unsatisfiable" : [start, end];
}
