import { z } from "zod";
import { apiCommand, refusal } from "@/app/_server/api-response";
import { assertOwnForm, fieldErrors } from "@/app/_server/form-action";
import { receiveJson } from "@/app/_server/receive-file";
import { currentViewer } from "@/app/_server/viewer";
import { DomainError } from "@/domain/errors";
import { baseMarks, draftPatch, draftWard } from "@/domain/nominations/input";
import { assertSomethingTyped } from "@/domain/nominations/nothing-typed";
import { findNomination } from "@/domain/nominations/queries.server";
import { admitDraft } from "@/domain/nominations/draft-quotas.server";
import { saveDraft } from "@/domain/nominations/save-draft.server";
import { readSaves } from "@/domain/nominations/saves.server";

type Context = { params: Promise<{ id: string }> };

const largestPatch = 1024 * 1024;
const body = z.object({
  /** Whose page it was typed on. */
  account: z.string().max(60).optional(),
  version: z.number().int().min(0),
  /** Field → the mark of what its page had read in it. */
  base: baseMarks.optional(),
  patch: z.record(z.string(), z.unknown()),
});

/** What the nomination says now, for those who may see it: `{ version, content, answers, marks, saves }`. */
export async function GET(_request: Request, { params }: Context): Promise<Response> {
  const viewer = await currentViewer();
  const id = z.uuid().safeParse((await params).id);
  const nomination = id.success ? await findNomination(viewer, id.data) : null;
  if (!nomination) return refusal(new DomainError(viewer ? "not-found" : "signed-out"));
  const { version, content, answers, marks } = nomination;
  const saves = await readSaves(nomination);
  return Response.json(
    { version, content, answers, marks, saves },
    { headers: { "cache-control": "no-store" } },
  );
}

/**
 * Saves what was typed: `{ version, base, patch }` → `{ version, savedAt, marks }`. 409 names the fields that somebody else
 * wrote meanwhile; then nothing was saved.
 */
export async function PATCH(request: Request, { params }: Context): Promise<Response> {
  const id = z.uuid().safeParse((await params).id);
  return apiCommand(async (actor) => {
    if (!id.success) throw new DomainError("not-found");
    const parsed = body.safeParse(await receiveJson(request, largestPatch));
    if (!parsed.success) throw new DomainError("invalid");
    assertOwnForm(actor, parsed.data.account);
    const patch = draftPatch.safeParse(parsed.data.patch);
    if (!patch.success) throw new DomainError("invalid", {}, fieldErrors(patch.error));
    assertSomethingTyped(parsed.data.version, patch.data);
    const ward = draftWard.safeParse(parsed.data.patch);
    if (!ward.success) throw new DomainError("wrong-unit", {}, { unitId: "wrong-unit" });
    const { version, base } = parsed.data;
    const saved = await saveDraft(
      actor,
      { id: id.data, version, base, patch: patch.data, ...ward.data },
      admitDraft,
    );
    return { ...saved, savedAt: saved.savedAt.getTime() };
  });
}
