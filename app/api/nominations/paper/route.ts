import { chosenList } from "@/app/_server/chosen-list";
import { fileRoute } from "@/app/_server/sheet-route";
import { several } from "@/domain/address/read-query";
import { dayGap, dots, issuerLines, numberLine } from "@/domain/papers/authority";
import { writeListPaper } from "@/domain/papers/write-paper";

const query = { chon: several(50) };

/** The nominations chosen at the desk as a Word document: the list that an office sends to the one above it. */
export async function GET(request: Request): Promise<Response> {
  return fileRoute(request, query, async (actor, { chon }, words) => {
    const { rows, heads, lines } = await chosenList(actor, chon, words);
    const { t } = words;
    const [unit = "", ...others] = new Set(rows.map(({ unitName }) => unitName));
    const campaigns = [...new Set(rows.flatMap(({ campaignName }) => campaignName ?? []))];
    // Of several wards' nominations nobody's name stands on the paper until somebody writes one.
    const sender = others.length === 0 ? unit : dots;
    const data = await writeListPaper({
      issuer: issuerLines(sender),
      number: numberLine("DS-UBND", null),
      place: `${sender}, ${dayGap}`,
      title: [t("rollDesk.paperTitle"), campaigns.join("; ")].filter(Boolean),
      table: { heads, rows: lines, middle: [0] },
      total: t("rollDesk.paperTotal", { count: lines.length }),
      signers: [
        [t("rollDesk.paperMaker"), t("nomination.paper.sign")],
        [t("nomination.paper.head"), t("nomination.paper.sign")],
      ],
    });
    return { file: t("deskSheet.file"), kind: "docx", data };
  });
}
