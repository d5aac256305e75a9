import { certificateFile, fileNameOf } from "@/app/_server/certificate-file";
import { portalUrl } from "@/app/_server/portal-url";
import { printCertificates } from "@/domain/certificates/print.server";
import { DomainError } from "@/domain/errors";

/** The certificates of a decision, or one of them (`to`), as a PDF for the unit's blank. */
export async function GET(request: Request): Promise<Response> {
  return certificateFile(request, async (actor, { key, blankId, printerId, only }, { t }) => {
    if (!key) throw new DomainError("not-found");
    const title = t("certificateDesk.fileTitle", { number: key.number });
    const on = { blankId, printerId };
    const data = await printCertificates(actor, { key, on, only, portal: portalUrl(""), title });
    return { file: `${t("certificateDesk.file")}-${fileNameOf(key.number)}`, data };
  });
}
