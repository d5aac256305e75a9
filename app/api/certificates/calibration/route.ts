import { certificateFile, sheetWords } from "@/app/_server/certificate-file";
import { printCalibrationSheet } from "@/domain/certificates/print.server";

/** The sheet on which a printer is measured, on paper of a blank's size. */
export async function GET(request: Request): Promise<Response> {
  return certificateFile(request, async (actor, { blankId }, { t }) => ({
    file: t("certificateDesk.calibrationFile"),
    data: await printCalibrationSheet(actor, blankId, sheetWords(t)),
  }));
}
