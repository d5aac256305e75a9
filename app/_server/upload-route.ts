import "server-only";
import { choice, readQuery, words } from "@/domain/address/read-query";
import { DomainError } from "@/domain/errors";
import type { Actor } from "@/domain/permissions";
import { defaultLocale, localePath, locales } from "@/messages/locales";
import { apiCommand } from "./api-response";
import { readFile } from "node:fs/promises";
import { sentFileName, withReceivedFile } from "./receive-file";
import { once } from "./once";
import { inReceivingTurn } from "./receiving-turns";

/** A file as it arrived: its bytes, or the path of a file that holds them; and what was asked for beside it. */
type SentFile = { name: string; data: Buffer | string; asked: URLSearchParams };

type Upload = {
  /** Asked before a byte is read. Throws the refusal. */
  assertMay: (actor: Actor) => Promise<unknown>;
  /** The page the form stands on, where an ordinary form is led back to: without locale, perhaps with its `#part`. */
  page: string;
  /** Where an ordinary form is led once its file is stored under this id; its own page without it. */
  onward?: (id: string) => string;
  /** Bytes. */
  limit: number;
  store: (actor: Actor, file: SentFile) => Promise<string>;
};

/**
 * Takes a file. From the page's script it comes as a raw body with its name in `x-file-name` and is
 * answered in JSON; without scripts it comes as an ordinary form, which is led back to its page, with
 * `loi=<code>` when it was refused.
 */
export async function uploadRoute(request: Request, upload: Upload): Promise<Response> {
  const fromForm = request.headers.get("content-type")?.startsWith("multipart/form-data") ?? false;
  const answer = await apiCommand(async (actor) => {
    await upload.assertMay(actor);
    const query = new URL(request.url).searchParams;
    return inReceivingTurn(actor.id, () =>
      withReceivedFile(request, upload.limit, async (path) => {
        const files = fromForm
          ? await filesOf(path, request)
          : [{ name: sentFileName(request), data: path, asked: query }];
        const ids = [];
        for (const [at, file] of files.entries()) {
          const sending = { actor, name: request.headers.get("x-sending"), words: [request.url, at] };
          ids.push(await once(sending, () => upload.store(actor, file)));
        }
        return { ids };
      }),
    );
  });
  return fromForm ? backToPage(request, upload, answer) : answer;
}

/** How the page that a file's form was led back to is told that it was refused. */
export const uploadQuery = { loi: words(40), "gioi-han": words(12), phan: words(40) };

/** Why the file sent without scripts was refused; null when none was. */
export function refusedUpload(asked: { loi: string; "gioi-han": string; phan: string }) {
  return asked.loi ? { code: asked.loi, limit: asked["gioi-han"], part: asked.phan } : null;
}

async function filesOf(path: string, request: Request): Promise<SentFile[]> {
  const headers = { "content-type": request.headers.get("content-type")! };
  const body = new Uint8Array(await readFile(path));
  const form = await new Response(body, { headers }).formData().catch(() => null);
  const entries = form?.getAll("file") ?? [];
  // A browser sends a nameless, empty file where none was chosen.
  const files = entries.filter((entry) => entry instanceof File && entry.name !== "") as File[];
  if (files.length === 0) throw new DomainError("no-file");
  const asked = new URLSearchParams();
  for (const [name, value] of form?.entries() ?? []) if (typeof value === "string") asked.append(name, value);
  return Promise.all(
    files.map(async (file) => ({ name: file.name, data: Buffer.from(await file.arrayBuffer()), asked })),
  );
}

async function backToPage(request: Request, upload: Upload, answer: Response): Promise<Response> {
  const { locale } = readQuery(new URL(request.url).searchParams, { locale: choice(locales, defaultLocale) });
  const { error, details, ids } = (await answer.json()) as {
    error?: string;
    details?: { limit?: number };
    ids?: string[];
  };
  const next = ids?.[0] && upload.onward ? upload.onward(ids[0]) : upload.page;
  const [page, part] = encodeURI(localePath(locale, next)).split("#");
  const limit = String(details?.limit ?? "");
  const query = new URLSearchParams({ loi: error ?? "", "gioi-han": limit, ...(part && { phan: part }) });
  const location = [error ? `${page}?${query}` : page, part].filter(Boolean).join("#");
  return new Response(null, { status: 303, headers: { location, "cache-control": "no-store" } });
}
