import { dayGap, issuerLines, numberLine, placeName } from "../papers/authority";
import type { Block, Paper, PaperTable } from "../papers/paper";

/** One part of a year's report: what it is called, what to know of it, and its table. */
export type ReportPart = { title: string; lead: string; table: PaperTable | null };

type Report = {
  year: number;
  /** Who reports, as it stands above the paper; nobody's name where it reports for several. */
  issuer: string;
  /** The unit's name before the day. */
  place: string;
  /** "Phạm vi: …", and other sentences before the first part. */
  opening: string[];
  parts: ReportPart[];
  /** What stands for a table where there is nothing to count. */
  none: string;
  /** Said at the foot of every page, "" for nothing. */
  foot: string;
};

const roman = ["I", "II", "III", "IV", "V", "VI", "VII", "VIII", "IX", "X", "XI", "XII"];

/** A year's report as an office's paper (NĐ 30/2020/NĐ-CP): a part for each figure, its table beneath; to be numbered and signed by hand. */
export function reportPaper({ year, issuer, place, opening, parts, none, foot }: Report): Paper {
  const heading = (text: string): Block => ({
    as: "line",
    line: { text, look: "heading", bold: text.length },
  });
  const said = (text: string): Block => ({ as: "line", line: { text, look: "text", bold: 0 } });
  return {
    issuer: issuerLines(issuer),
    number: numberLine("BC-UBND", null),
    isDraft: false,
    place: [placeName(place), dayGap].join(", "),
    title: "BÁO CÁO",
    about: [`Công tác xét duyệt, biểu dương năm ${year}`],
    addressees: { lead: "Kính gửi:", names: [] },
    remarks: [],
    body: [
      ...opening.map(said),
      ...parts.flatMap(({ title, lead, table }, at): Block[] => [
        heading(`${roman[at] ?? at + 1}. ${title}`),
        ...(lead ? [said(lead)] : []),
        table ? { as: "table", table } : said(none),
      ]),
    ],
    recipients: ["Như trên", "Lưu: VT"],
    signers: [["NGƯỜI LẬP BÁO CÁO"], ["THỦ TRƯỞNG ĐƠN VỊ"]],
    signedBy: "",
    annex: null,
    foot,
  };
}
