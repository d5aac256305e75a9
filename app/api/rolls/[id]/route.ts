import { z } from "zod";
import { apiCommand, refusal } from "@/app/_server/api-response";
import { assertOwnForm } from "@/app/_server/form-action";
import { receiveJson } from "@/app/_server/receive-file";
import { currentViewer } from "@/app/_server/viewer";
import { readQuery, wholeNumber } from "@/domain/address/read-query";
import { DomainError } from "@/domain/errors";
import { rollChanges } from "@/domain/rolls/input";
import { loadRoll } from "@/domain/rolls/load-roll.server";
import { cellListsOf, readRows, rowIds } from "@/domain/rolls/rows.server";
import { saveCells } from "@/domain/rolls/save-cells.server";

type Context = { params: Promise<{ id: string }> };

const largest = 8 * 1024 * 1024;

/** The list's rows that changed `?since=` then (ms), or all, and the ids of all in their order: `{ ids, rows, readAt }`. */
export async function GET(request: Request, { params }: Context): Promise<Response> {
  const viewer = await currentViewer();
  try {
    const id = z.uuid().safeParse((await params).id);
    if (!viewer) throw new DomainError("signed-out");
    if (!id.success) throw new DomainError("not-found");
    const loaded = await loadRoll(viewer, id.data);
    const readAt = Date.now();
    const { since } = readQuery(new URL(request.url).searchParams, { since: wholeNumber(1, 1e14) });
    const ids = await rowIds(loaded);
    const rows = await readRows(loaded, await cellListsOf(loaded), undefined, { since: since ?? undefined });
    return Response.json({ ids, rows, readAt }, { headers: { "cache-control": "no-store" } });
  } catch (error) {
    return refusal(error);
  }
}

/** Writes cells, begins rows, takes rows out: `{ savedAt, refused, ids, rows }`; cells written elsewhere since are in `refused`. */
export async function PATCH(request: Request, { params }: Context): Promise<Response> {
  const id = z.uuid().safeParse((await params).id);
  return apiCommand(async (actor) => {
    if (!id.success) throw new DomainError("not-found");
    const parsed = rollChanges.safeParse(await receiveJson(request, largest));
    if (!parsed.success) throw new DomainError("invalid");
    assertOwnForm(actor, parsed.data.account);
    const saved = await saveCells(actor, id.data, parsed.data);
    return { ...saved, savedAt: saved.savedAt.getTime() };
  });
}
