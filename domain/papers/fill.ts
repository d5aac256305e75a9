import { isAsked, questionNames, questionOf, type QuestionName } from "../nominations/questions/asked";
import { answerLines } from "../nominations/questions/lines";
import type { Question } from "../nominations/questions/question";
import { formatDate, hcmcToday } from "../time/dates";
import { authorityOf, dayInWords, dots, nameInside, numberInside, type PaperUnit } from "./authority";
import type { BlockGap, InlineGap } from "./gaps";
import { calledBy, counted, listTable, periodColumn, posted } from "./list-table";
import type { Facts } from "./making";
import { conclusionOf, ofMeeting, voteColumns } from "./meeting";
import type { Block, PaperLine } from "./paper";
import { saidByAll, type PaperNotice, type PaperRecord, type PaperRow } from "./record";
import type { PaperKind } from "./vocabulary";

const upper = (text: string) => text.toLocaleUpperCase("vi");
const unitOf = ({ record: { unit } }: Facts) => (unit ? authorityOf(unit) : dots);
function deciderOf({ record, kind, rows }: Facts): string {
  const decider = deciding(record, kind, rows);
  return decider ? authorityOf(decider) : dots;
}
/**
 * Whoever organises the campaign; what a standing council was asked is decided in its own unit. A decision is the ward's where all
 * whom it names were given theirs by that ward.
 */
export function deciding(
  { campaign, meeting, unit }: Pick<PaperRecord, "campaign" | "meeting" | "unit">,
  kind: PaperKind,
  rows: PaperRow[],
): PaperUnit | null {
  const wards = kind === "decision" ? rows.map(({ award }) => award?.ward ?? null) : [];
  const ward = saidByAll(wards.map((one) => one?.id)) ? wards[0] : null;
  return ward ?? (campaign ? campaign.organiser : meeting ? unit : null);
}

const noticesOf = ({ rows }: Facts) => rows.flatMap(({ notice }) => notice ?? []);

const values: Record<InlineGap, (facts: Facts) => string> = {
  don_vi: ({ record: { unit } }) => (unit ? nameInside(unit) : dots),
  co_quan: unitOf,
  co_quan_hoa: (facts) => upper(unitOf(facts)),
  co_quan_xet: deciderOf,
  co_quan_xet_hoa: (facts) => upper(deciderOf(facts)),
  dot: ({ record: { campaign } }) =>
    campaign ? `${campaign.kind === "contest" ? "hội thi" : "đợt"} “${campaign.name}”` : `đợt ${dots}`,
  so_luong: ({ rows }) => counted(rows),
  so_to_trinh: ({ record }) => numberInside("TTr-UBND", record.proposal.number),
  ngay_to_trinh: ({ record }) => dayInWords(record.proposal.datedOn),
  ten: ({ row }) => calledBy(row.content),
  thoi_gian_niem_yet: (facts) => {
    const first = saidByAll(noticesOf(facts).map(({ startsOn }) => startsOn));
    const last = saidByAll(noticesOf(facts).map(({ endsOn }) => endsOn));
    return first && last
      ? `từ ${dayInWords(first)} đến hết ${dayInWords(last)}`
      : "ghi ở từng dòng của danh sách";
  },
  noi_niem_yet: (facts) =>
    [...new Set(noticesOf(facts).flatMap((notice) => placesOf(facts, notice)))].filter(Boolean).join("; ") ||
    dots,
  dia_chi_niem_yet: (facts) => {
    const [only, ...others] = noticesOf(facts);
    return `${facts.portal}/niem-yet${only && others.length === 0 ? `/${only.id}` : ""}`;
  },
  so_gop_y: (facts) => {
    const total = noticesOf(facts).reduce((sum, { comments }) => sum + comments, 0);
    return total > 0 ? `${total} góp ý` : "không có";
  },
  ...(Object.fromEntries(
    Object.entries(ofMeeting).map(([gap, say]) => [gap, ({ record }: Facts) => say(record.meeting)]),
  ) as Record<keyof typeof ofMeeting, (facts: Facts) => string>),
  nguoi_nhan: ({ row }) => calledBy(row.content),
  thoi_gian_hoi_nghi: ({ record: { campaign } }) =>
    `…… giờ ……, ${dayInWords(campaign?.conferenceOn ?? null)}`,
  noi_hoi_nghi: ({ record: { campaign } }) => campaign?.conferencePlace || dots,
};

/** Where it hung: in the closing record as entered, each with its days; before, and where nothing was entered, as it was said. */
function placesOf({ kind }: Facts, { place, places }: PaperNotice): string[] {
  if (kind !== "notice-closing" || places.length === 0) return [place];
  return places.map((one) => {
    const until = one.toOn ? ` đến ${formatDate(one.toOn)}` : "";
    return `${one.place} (từ ${formatDate(one.fromOn)}${until})`;
  });
}

/** What was said and what came of it, for a ward and its moderators; whoever keeps a campaign is told how many there were. */
function commentLines({ rows, record }: Facts): Block[] {
  const said = rows.flatMap(({ content, notice }) =>
    (notice?.said ?? []).map((one) => ({ ...one, of: rows.length > 1 ? `${calledBy(content)}. ` : "" })),
  );
  const text = (words: string): Block => ({ as: "line", line: { text: words, look: "text", bold: 0 } });
  if (record.from === "campaign") return [text(dots)];
  if (said.length === 0) return [text("Không có góp ý qua cổng.")];
  return said.map(({ of, at, words, answer }) =>
    text(
      `- ${of}Góp ý ngày ${formatDate(hcmcToday(new Date(at)))}: “${oneLine(words)}” Kết quả xem xét: ${oneLine(answer) || dots}`,
    ),
  );
}

const oneLine = (words: string) =>
  words
    .split(/\s*\n\s*/)
    .filter(Boolean)
    .join(" ");

/** What a gap within a sentence says; dots where it is not known. */
export const valueOf = (gap: InlineGap, facts: Facts): string => values[gap](facts);

const answersIn =
  (place: NonNullable<Question["paper"]>) =>
  (facts: Facts): Block[] =>
    answers(facts, place).map((line) => ({ as: "line", line }));

const blocks: Record<Exclude<BlockGap, "can_cu">, (facts: Facts) => Block[]> = {
  thong_tin: answersIn("subject"),
  tom_tat: answersIn("summary"),
  bao_cao: answersIn("report"),
  kem_theo: answersIn("annex"),
  theo_de_nghi: (facts) => [{ as: "line", line: { text: proposedBy(facts), look: "basis", bold: 0 } }],
  bang_phieu: ({ rows, words, record }) => [
    { as: "table", table: listTable(rows, ["name", "deed"], words, voteColumns(record.meeting)) },
  ],
  gop_y: commentLines,
  ket_luan: ({ record }) => conclusionOf(record.meeting),
  danh_sach: (facts) => {
    const alike = saidByAll(noticesOf(facts).map(({ startsOn, endsOn }) => `${startsOn} ${endsOn}`)) !== null;
    const table = listTable(facts.rows, posted, facts.words, alike ? [] : [periodColumn]);
    return [{ as: "table", table }];
  },
};

/** The lines or the table that a gap on a line of its own becomes. */
export const blocksOf = (gap: BlockGap, facts: Facts): Block[] =>
  gap === "can_cu" ? [] : blocks[gap](facts);

function proposedBy(facts: Facts): string {
  const { record } = facts;
  if (record.meeting) {
    const { council, startsAt } = record.meeting;
    return `Theo đề nghị của ${council} tại Biên bản họp ${dayInWords(hcmcToday(startsAt))}.`;
  }
  const isOwn = deciding(record, facts.kind, facts.rows)?.id === record.unit?.id;
  if (record.from === "campaign" || isOwn) return `Theo đề nghị của ${dots}.`;
  const paper = `${numberInside("TTr-UBND", record.proposal.number)} ${dayInWords(record.proposal.datedOn)}`;
  return `Theo đề nghị của ${unitOf(facts)} tại Tờ trình ${paper}.`;
}

/** The answers that stand in this part of papers: short ones behind their name, long ones as paragraphs beneath it. */
function answers({ row: { content }, words, record }: Facts, place: Question["paper"]): PaperLine[] {
  const asked = questionNames.filter(
    (name) => questionOf(name).paper === place && isAsked(name, content.kind) && isToldTo(record, name),
  );
  const lines = asked.flatMap((name): PaperLine[] => {
    const said =
      name === "name" ? [calledBy(content)] : answerLines(content, name, words.say).map(({ text }) => text);
    const label = words.label(name);
    const { control } = questionOf(name);
    if (said.length === 0 || name === "honorific") return [];
    if (!long.includes(control.as))
      return [{ text: `${label}: ${said.join("; ")}`, look: "answer", bold: 0 }];
    const told = said.flatMap(paragraphs).map((text): PaperLine => ({
      text: listed.includes(control.as) ? `- ${text}` : text,
      look: "text",
      bold: 0,
    }));
    // What a report is about needs no name above it.
    if (control.as === "story") return told;
    return [{ text: `${label}:`, look: "answer", bold: label.length + 1 }, ...told];
  });
  return lines.length > 0 ? lines : [{ text: dots, look: "answer", bold: 0 }];
}

const listed: Question["control"]["as"][] = ["figures", "photos", "papers"];
const long: Question["control"]["as"][] = ["lines", "story", ...listed];

/** Who keeps a campaign is told of a nomination what an honour roll tells. */
const isToldTo = ({ from }: PaperRecord, name: QuestionName) =>
  from !== "campaign" || ["public", "roll"].includes(questionOf(name).audience);

const paragraphs = (text: string) =>
  text
    .split("\n")
    .map((line) => line.trim())
    .filter(Boolean);
