import { paperTold } from "@/app/_server/paper-words";
import { fileRoute } from "@/app/_server/sheet-route";
import { words } from "@/domain/address/read-query";
import { DomainError } from "@/domain/errors";
import { writePaperFile } from "@/domain/papers/make-papers.server";
import { paperKinds, papers, paperSources } from "@/domain/papers/vocabulary";
import { isOneOf } from "@/domain/vocabulary";

type Context = { params: Promise<{ from: string; id: string; kind: string }> };

/**
 * A paper of a nomination, a list or a campaign as a Word file; of a campaign `?quyet-dinh=` names one decision's list, of a
 * ward's part of one `?phuong=` the ward.
 */
export async function GET(request: Request, { params }: Context): Promise<Response> {
  const { from, id, kind } = await params;
  const query = { "quyet-dinh": words(60), phuong: words(60) };
  return fileRoute(request, query, async (actor, { "quyet-dinh": decision, phuong: unitId }) => {
    if (!isOneOf(paperKinds, kind) || !isOneOf(paperSources, from)) throw new DomainError("not-found");
    const data = await writePaperFile(actor, kind, { from, id, decision, unitId }, await paperTold());
    return { file: papers[kind].file, kind: "docx", data };
  });
}
