import { z } from "zod";
import { apiCommand } from "@/app/_server/api-response";
import { fieldErrors } from "@/app/_server/form-action";
import { receiveFile } from "@/app/_server/receive-file";
import { DomainError } from "@/domain/errors";
import { draftPatch } from "@/domain/nominations/input";
import { saveDraft } from "@/domain/nominations/save-draft.server";

type Context = { params: Promise<{ id: string }> };

const largestPatch = 1024 * 1024;
const body = z.object({ version: z.number().int().min(0), patch: draftPatch });

/** Saves what was typed: `{ version, patch }` → `{ version, savedAt }`; 409 when someone else saved meanwhile. */
export async function PATCH(request: Request, { params }: Context): Promise<Response> {
  const id = z.uuid().safeParse((await params).id);
  return apiCommand(async (actor) => {
    if (!id.success) throw new DomainError("not-found");
    const parsed = body.safeParse(parseJson(await receiveFile(request, largestPatch)));
    if (!parsed.success) throw new DomainError("invalid", {}, fieldErrors(parsed.error));
    const saved = await saveDraft(actor, { id: id.data, ...parsed.data });
    return { version: saved.version, savedAt: saved.savedAt.getTime() };
  });
}

function parseJson(data: Buffer): unknown {
  try {
    return JSON.parse(data.toString("utf8"));
  } catch {
    return null;
  }
}
