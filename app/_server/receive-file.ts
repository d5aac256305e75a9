import "server-only";
import { randomUUID } from "node:crypto";
import { open, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { DomainError } from "@/domain/errors";

/**
 * The request's body of at most `limit` bytes. Reads no further once it is over, so that a body of any
 * size costs bounded memory. Throws `file-too-large`.
 */
export async function receiveBody(request: Request, limit: number): Promise<Buffer> {
  const chunks: Uint8Array[] = [];
  for await (const chunk of boundedBody(request, limit)) chunks.push(chunk);
  return Buffer.concat(chunks);
}

/**
 * Receives the body into a file of its own, whose path `work` is given, and removes the file afterwards: however slow
 * the line and however many send at once, the portal holds one piece of each in memory. Throws `file-too-large`.
 */
export async function withReceivedFile<T>(
  request: Request,
  limit: number,
  work: (path: string) => Promise<T>,
): Promise<T> {
  const path = join(tmpdir(), `lan-toa-${randomUUID()}`);
  const file = await open(path, "wx", 0o600);
  try {
    for await (const chunk of boundedBody(request, limit)) await file.write(chunk);
    await file.close();
    return await work(path);
  } finally {
    await file.close().catch(() => undefined);
    await rm(path, { force: true });
  }
}

/** The body piece by piece. Reads no further once it is over `limit`. Throws `file-too-large`. */
async function* boundedBody(request: Request, limit: number): AsyncGenerator<Uint8Array> {
  const tooLarge = () => new DomainError("file-too-large", { limit: Math.round(limit / 1024 / 1024) });
  if (Number(request.headers.get("content-length") ?? 0) > limit) throw tooLarge();
  let size = 0;
  const reader = request.body?.getReader();
  while (reader) {
    const { done, value } = await reader.read();
    if (done) return;
    size += value.length;
    if (size > limit) {
      await reader.cancel();
      throw tooLarge();
    }
    yield value;
  }
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

/** Gives `work` the path of a file that holds what was received, and removes the file afterwards if it was made for that. */
export async function withFileOf<T>(
  received: Buffer | string,
  work: (path: string) => Promise<T>,
): Promise<T> {
  if (typeof received === "string") return work(received);
  const path = join(tmpdir(), `lan-toa-${randomUUID()}`);
  try {
    await writeFile(path, received, { mode: 0o600, flag: "wx" });
    return await work(path);
  } finally {
    await rm(path, { force: true });
  }
}
