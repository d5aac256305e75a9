import { z } from "zod";
import { apiCommand } from "@/app/_server/api-response";
import { assertOwnForm, fieldErrors } from "@/app/_server/form-action";
import { receiveJson } from "@/app/_server/receive-file";
import { DomainError } from "@/domain/errors";
import { photoWords } from "@/domain/media/photo-words";
import { describePhoto } from "@/domain/media/photos.server";

type Context = { params: Promise<{ id: string }> };

const largestBody = 16 * 1024;
const input = photoWords.extend({ account: z.string().max(60).optional(), loaded: photoWords.optional() });

/** Saves a photo's words, for a page that is being left: no server action outlives its page. */
export async function PATCH(request: Request, { params }: Context): Promise<Response> {
  const id = z.uuid().safeParse((await params).id);
  return apiCommand(async (actor) => {
    if (!id.success) throw new DomainError("not-found");
    const parsed = input.safeParse(await receiveJson(request, largestBody));
    if (!parsed.success) throw new DomainError("invalid", {}, fieldErrors(parsed.error));
    const { account, loaded, ...words } = parsed.data;
    assertOwnForm(actor, account);
    await describePhoto(actor, id.data, words, loaded);
    return { ok: true };
  });
}
