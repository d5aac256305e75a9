import "server-only";
import { headers } from "next/headers";
import { refusal } from "./api-response";
import { authSecret } from "./auth-secret";
import { clientAddress } from "./client-address";
import { assertSameOrigin } from "./origin";
import { receiveBody } from "./receive-file";
import { inReceivingTurn } from "./receiving-turns";
import { currentViewer } from "./viewer";
import { choice, readQuery } from "@/domain/address/read-query";
import { readEntryKey } from "@/domain/contests/enter.server";
import { addEntryFile, assertTaking } from "@/domain/contests/files.server";
import { findOwnEntry } from "@/domain/contests/public.server";
import { DomainError } from "@/domain/errors";
import { refusalOf } from "@/domain/refusal";
import { quotas } from "@/domain/limits/quotas";
import { senderOf } from "@/domain/limits/refusing.server";
import { defaultLocale, localePath, locales } from "@/messages/locales";
import { noteUnderstood } from "@/server/visit.mjs";

/** Several files in one sending, together. */
const largest = quotas.paper * 2;

/** Files for an entry, from whoever holds its key; led back to its page, which says why one was refused. */
export async function keyedUpload(request: Request, key: string): Promise<Response> {
  noteUnderstood();
  try {
    assertSameOrigin(await headers());
    const entryId = readEntryKey(authSecret(), key);
    const entry = entryId ? await findOwnEntry(entryId) : null;
    if (!entryId || !entry) throw new DomainError("not-found");
    return backTo(request, `/hoi-thi/${entry.slug}/du-thi/${key}`, await take(request, entryId));
  } catch (error) {
    return refusal(error);
  }
}

/** Null once all are stored, else why one was refused; those before it stay. */
async function take(request: Request, entryId: string): Promise<DomainError | null> {
  const address = clientAddress(await headers());
  const viewer = await currentViewer();
  try {
    await assertTaking(entryId);
    const body = await inReceivingTurn(senderOf(address), () => receiveBody(request, largest));
    const type = { "content-type": request.headers.get("content-type") ?? "" };
    const form = await new Response(new Uint8Array(body), { headers: type }).formData().catch(() => null);
    const files = (form?.getAll("file") ?? []).filter(
      (one) => one instanceof File && one.name !== "",
    ) as File[];
    if (files.length === 0) throw new DomainError("no-file");
    for (const file of files)
      await addEntryFile(viewer, entryId, {
        name: file.name,
        data: Buffer.from(await file.arrayBuffer()),
        address,
      });
    return null;
  } catch (error) {
    const refused = refusalOf(error);
    if (!refused) throw error;
    return refused;
  }
}

function backTo(request: Request, path: string, refused: DomainError | null): Response {
  const { locale } = readQuery(new URL(request.url).searchParams, { locale: choice(locales, defaultLocale) });
  const page = encodeURI(localePath(locale, path));
  const limit = String(refused?.details.limit ?? refused?.details.minutes ?? "");
  const query = refused ? `?${new URLSearchParams({ loi: refused.code, "gioi-han": limit })}` : "";
  const location = `${page}${query}#tep`;
  return new Response(null, { status: 303, headers: { location, "cache-control": "no-store" } });
}
