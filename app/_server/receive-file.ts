import "server-only";
import { DomainError } from "@/domain/errors";

/**
 * The request's body of at most `limit` bytes. Reads no further once it is over, so that a body of any
 * size costs bounded memory. Throws `file-too-large`.
 */
export async function receiveBody(request: Request, limit: number): Promise<Buffer> {
  const tooLarge = () => new DomainError("file-too-large", { limit: Math.round(limit / 1024 / 1024) });
  if (Number(request.headers.get("content-length") ?? 0) > limit) throw tooLarge();
  const chunks: Uint8Array[] = [];
  let size = 0;
  const reader = request.body?.getReader();
  while (reader) {
    const { done, value } = await reader.read();
    if (done) break;
    size += value.length;
    if (size > limit) {
      await reader.cancel();
      throw tooLarge();
    }
    chunks.push(value);
  }
  return Buffer.concat(chunks, size);
}

/** The name a browser sent along, percent-encoded in `x-file-name`. Only ever a label. */
export function sentFileName(request: Request): string {
  try {
    return decodeURIComponent(request.headers.get("x-file-name") ?? "");
  } catch {
    return "";
  }
}

/** The same as JSON; null when it is none. */
export async function receiveJson(request: Request, limit: number): Promise<unknown> {
  const body = await receiveBody(request, limit);
  try {
    return JSON.parse(body.toString("utf8"));
  } catch {
    return null;
  }
}
