import { bodyAbovePlace, dayInWords, issuerLines, numberInside, numberLine, placeName } from "./authority";
import { basisLines } from "./bases";
import { blocksOf, deciding, valueOf } from "./fill";
import { isBlockGap } from "./gaps";
import { announced, calledBy, listTable, proposed } from "./list-table";
import type { Facts, Making } from "./making";
import type { Annex, Block, Paper, PaperLine } from "./paper";
import { rowsOf, saidByAll, takenBackOf, type PaperRow } from "./record";
import { papers, type PaperKind } from "./vocabulary";
import { filled, gapAlone } from "./wording";

/**
 * The papers that one file holds: one, but of reports and invitations one for each whom they are about. Empty where there is nobody to name.
 * Nothing that the portal does not know is written: it stays a gap.
 */
export function composePapers(making: Making): Paper[] {
  const { kind, record, today, whoever } = making;
  const rows = whoever ? record.rows : rowsOf(kind, record, today);
  if (rows.length === 0) return [];
  return isOfEach(kind)
    ? rows.map((row) => composeOne(making, [row], row))
    : [composeOne(making, rows, rows[0]!)];
}

const isOfEach = (kind: PaperKind) => kind === "invitation" || kind === "achievement";

function composeOne(making: Making, rows: PaperRow[], row: PaperRow): Paper {
  const { kind, wording, record } = making;
  const facts: Facts = { ...making, rows, row };
  const fill = (text: string) => filled(text, (gap) => (isBlockGap(gap) ? "" : valueOf(gap, facts)));
  const lines = (text: string) =>
    fill(text)
      .split("\n")
      .filter((line) => line.trim() !== "");
  const decision = decisionOf(rows);
  const known = { proposal: record.proposal, decision }[kind as "proposal" | "decision"];
  const signer = papers[kind].by === "decider" ? deciding(record, kind, rows) : record.unit;
  const symbol = fill(wording.symbol);
  return {
    issuer: lines(wording.issuer).flatMap(issuerLines),
    number: numberLine(symbol, known?.number ?? null),
    isDraft: kind === "decision" && decision.number === null,
    place: [placeName(signer?.name), dayInWords(known?.datedOn ?? null)].join(", "),
    title: fill(wording.title),
    about: lines(wording.about),
    addressees: { lead: papers[kind].lead, names: lines(wording.addressees) },
    remarks: takenBackOf(rows).map((one) => takenBackLine(one, facts)),
    body: wording.body.split("\n").flatMap((line) => bodyBlocks(line, facts, fill)),
    recipients: lines(wording.recipients),
    signers: fill(wording.signers)
      .split(/\n\s*\n/)
      .map((one) =>
        one
          .split("\n")
          .filter((line) => line.trim() !== "")
          .flatMap(bodyAbovePlace),
      )
      .filter((one) => one.length > 0),
    signedBy: kind === "decision" ? decision.signer : "",
    annex: annexOf(facts, symbol, known ?? null, fill(wording.title)),
    foot:
      record.illustrative || rows.some(({ illustrative }) => illustrative)
        ? "Dữ liệu minh họa do cổng tạo ra, không phải văn bản thật"
        : "",
  };
}

/** Consent may be taken back between the approval and the printing: whoever prints is told on the paper itself. */
function takenBackLine({ content, takenBack }: PaperRow, { words }: Facts): PaperLine {
  const where = takenBack.map(words.channel).join(", ");
  const text = `[XEM LẠI TRƯỚC KHI KÝ: ${calledBy(content)} đã rút sự đồng ý nêu ở: ${where}.]`;
  return { text, look: "answer", bold: 0, marked: true };
}

/** Number, day and signer of the decision, where all whom the paper names were decided by the same. */
export function decisionOf(rows: PaperRow[]) {
  return {
    number: saidByAll(rows.map(({ award }) => award?.number)),
    datedOn: saidByAll(rows.map(({ award }) => award?.decidedOn)),
    signer: saidByAll(rows.map(({ award }) => award?.signer)) ?? "",
  };
}

function bodyBlocks(line: string, facts: Facts, fill: (text: string) => string): Block[] {
  const alone = gapAlone(line);
  if (alone === "can_cu")
    return basisLines(facts.record.bases, facts.today).map((basis) => ({ as: "line", line: basis }));
  if (alone && isBlockGap(alone)) return blocksOf(alone, facts);
  const text = fill(line).trim();
  return text ? [{ as: "line", line: lineOf(text) }] : [];
}

/** How a line of a wording stands, by what it begins with: articles and headings are bold, words in capitals in the middle. */
export function lineOf(text: string): PaperLine {
  const article = /^Điều \d+\./u.exec(text);
  if (article) return { text, look: "text", bold: article[0].length };
  if (/^[IVX]+\. /.test(text)) return { text, look: "heading", bold: text.length };
  const isShouted = /\p{Lu}{4}/u.test(text) && text === text.toLocaleUpperCase("vi");
  return isShouted ? { text, look: "middle", bold: text.length } : { text, look: "text", bold: 0 };
}

/** The list behind a tờ trình or a decision. */
function annexOf(
  facts: Facts,
  symbol: string,
  known: { number: string | null; datedOn: string | null } | null,
  title: string,
): Annex | null {
  const { kind, rows, words, record } = facts;
  if (kind !== "proposal" && kind !== "decision") return null;
  const paper = title.charAt(0) + title.slice(1).toLocaleLowerCase("vi");
  const issuer = kind === "decision" ? "co_quan_xet" : "co_quan";
  const number = numberInside(symbol, known?.number ?? null);
  const day = dayInWords(known?.datedOn ?? null);
  return {
    title: [
      kind === "proposal" ? "DANH SÁCH ĐỀ NGHỊ BIỂU DƯƠNG, KHEN THƯỞNG" : "DANH SÁCH BIỂU DƯƠNG, KHEN THƯỞNG",
      ...(record.campaign ? [record.campaign.name] : []),
    ],
    under: `(Kèm theo ${paper} ${number} ${day} của ${valueOf(issuer, facts)})`,
    table: listTable(rows, kind === "proposal" && record.from !== "campaign" ? proposed : announced, words),
    total: `Danh sách có ${rows.length} trường hợp.`,
  };
}
