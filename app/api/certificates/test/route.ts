import { certificateFile } from "@/app/_server/certificate-file";
import { printTestSheet } from "@/domain/certificates/print.server";

/** A blank's test sheet, for plain paper: frame, crosses and one certificate's words. */
export async function GET(request: Request): Promise<Response> {
  return certificateFile(request, async (actor, { key, blankId, printerId }, { t }) => {
    const says = t("certificateDesk.sheet.test");
    const title = t("certificateDesk.testSheet");
    const data = await printTestSheet(actor, { on: { blankId, printerId }, key, says, title });
    return { file: t("certificateDesk.testFile"), data };
  });
}
