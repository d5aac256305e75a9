import { yearPaper } from "@/app/_server/figures-paper";
import { fileRoute } from "@/app/_server/sheet-route";
import { figuresQuery } from "@/domain/figures/address";
import { writePapers } from "@/domain/papers/write-paper";

const { nam, "don-vi": unit, dot } = figuresQuery;

/** A year's report as a Word file; `?nam=`, `?don-vi=` and `?dot=` as on its page. */
export async function GET(request: Request): Promise<Response> {
  return fileRoute(request, { nam, "don-vi": unit, dot }, async (actor, asked) => {
    const data = await writePapers([await yearPaper(actor, asked)]);
    return { file: "bao-cao-xet-duyet", kind: "docx", data };
  });
}
