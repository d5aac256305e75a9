import { getTranslations } from "next-intl/server";
import { refusal } from "@/app/_server/api-response";
import { currentViewer } from "@/app/_server/viewer";
import { xlsxAnswer } from "@/app/_server/xlsx-answer";
import { DomainError } from "@/domain/errors";
import { cameIn } from "@/domain/sheets/came-in";
import { loadCameIn } from "@/domain/sheets/imports.server";

type Context = { params: Promise<{ id: string }> };

/** The tables of a file or of pasted cells as they were brought in, as an .xlsx: in its own words, nothing put right. */
export async function GET(_request: Request, { params }: Context): Promise<Response> {
  const t = await getTranslations({ locale: "vi", namespace: "cameIn" });
  try {
    const viewer = await currentViewer();
    if (!viewer) throw new DomainError("signed-out");
    return xlsxAnswer(cameIn((await loadCameIn(viewer, (await params).id)).tables), t("file"));
  } catch (error) {
    return refusal(error);
  }
}
