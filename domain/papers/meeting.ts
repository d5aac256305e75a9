import type { ItemResult } from "../councils/vocabulary";
import { hcmcToday } from "../time/dates";
import { dayInWords } from "./authority";
import type { MoreColumn } from "./list-table";
import type { Block } from "./paper";
import type { PaperMeeting } from "./record";

const clock = new Intl.DateTimeFormat("en-GB", {
  timeZone: "Asia/Ho_Chi_Minh",
  hour: "2-digit",
  minute: "2-digit",
});

/** "08 giờ 30". */
const hourInWords = (at: Date) => clock.format(at).replace(":", " giờ ");

const called = (one: PaperMeeting["chair"] | undefined) =>
  `${one?.name || "……………………………"}, chức vụ: ${one?.title || "………………………"}`;

/** What minutes say of a meeting; lines for a pen where the portal knows of none. */
export const ofMeeting = {
  gio_ngay_hop: (its: PaperMeeting | null) =>
    its
      ? `${hourInWords(its.startsAt)}, ${dayInWords(hcmcToday(its.startsAt))}`
      : "…… giờ ……, ngày …… tháng …… năm ………",
  noi_hop: (its: PaperMeeting | null) => its?.place || "………………………………………………………",
  chu_tri: (its: PaperMeeting | null) => called(its?.chair),
  thu_ky: (its: PaperMeeting | null) => called(its?.secretary),
  co_mat: (its: PaperMeeting | null) =>
    its ? attendance(its) : "……/…… thành viên; vắng: ……, lý do: ………………………………",
  khong_bieu_quyet: (its: PaperMeeting | null) => (its ? stoodAside(its) : stoodAsideBy("……………………………")),
  cach_bieu_quyet: (its: PaperMeeting | null) =>
    its ? (its.secret ? " (bỏ phiếu kín)" : " (biểu quyết công khai)") : "",
  gio_ket_thuc: (its: PaperMeeting | null) => (its?.closedAt ? hourInWords(its.closedAt) : "…… giờ ……"),
} as const;

function attendance({ present, members, absent, left }: PaperMeeting): string {
  const gone = left.length > 0 ? `; rời cuộc họp giữa chừng: ${left.join(", ")}` : "";
  return `${present}/${members} thành viên; vắng: ${absent.length > 0 ? `${absent.join(", ")}, lý do: ………………………………` : "không"}${gone}`;
}

const stoodAsideBy = (names: string) =>
  `Thành viên có liên quan đến người được xét: ${names}, không biểu quyết về người đó.`;

function stoodAside({ aside }: PaperMeeting): string {
  if (aside.length === 0) return "Không có thành viên nào liên quan đến người được xét.";
  return stoodAsideBy(aside.map(({ name, of }) => `${name} (về ${of})`).join("; "));
}

/** How the votes stand behind each name; empty cells where no meeting counted them. */
export function voteColumns(its: PaperMeeting | null): MoreColumn[] {
  const of = (say: (result: ItemResult) => string | number): MoreColumn["cell"] => {
    return ({ id }) => {
      const result = its?.results.get(id);
      return result ? String(say(result)) : "";
    };
  };
  const scored = [...(its?.results.values() ?? [])].some(
    (result) => result !== null && result.score !== null,
  );
  return [
    { head: "Đồng ý", cell: of((result) => `${result.for}/${result.present}`) },
    { head: "Không đồng ý", cell: of((result) => result.against) },
    ...(its ? [{ head: "Không có ý kiến", cell: of((result) => result.abstain) }] : []),
    ...(scored ? [{ head: "Điểm", cell: of(({ score }) => pointsOf(score)) }] : []),
    { head: "Kết quả", cell: of(({ passed }) => (passed ? "Đề nghị" : "Không đề nghị")) },
  ];
}

const pointsOf = (score: number | null) => (score === null ? "" : (score / 100).toFixed(2).replace(".", ","));

/** What the meeting concluded, a line each; a line for a pen while nobody wrote it down. */
export function conclusionOf(its: PaperMeeting | null): Block[] {
  const lines = (its?.conclusion || "………………………………").split("\n").filter((line) => line.trim() !== "");
  return lines.map((text) => ({ as: "line", line: { text, look: "text", bold: 0 } }));
}
