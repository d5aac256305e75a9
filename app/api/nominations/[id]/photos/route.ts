import { apiCommand } from "@/app/_server/api-response";
import { receiveFile, sentFileName } from "@/app/_server/receive-file";
import { largestPhoto } from "@/domain/media/make-variants.server";
import { addPhoto } from "@/domain/media/photos.server";
import { assertMayChangeFiles } from "@/domain/media/dossier-for-files.server";

type Context = { params: Promise<{ id: string }> };

/** Adds one photo: the body is the file, its name comes in `x-file-name`. Who may is asked before reading it. */
export async function POST(request: Request, { params }: Context): Promise<Response> {
  const { id } = await params;
  return apiCommand(async (actor) => {
    await assertMayChangeFiles(actor, id);
    const data = await receiveFile(request, largestPhoto);
    return { id: await addPhoto(actor, id, { name: sentFileName(request), data }) };
  });
}
