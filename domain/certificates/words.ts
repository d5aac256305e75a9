import { dateInWords, placeName } from "../papers/authority";
import { readName } from "../sheets/names";
import type { ProfileKind, Sex } from "../profiles/vocabulary";
import { fold } from "../text/fold";
import type { GapWords } from "./blank";
import { shownCode } from "./code";

/** What is known of whoever is given a certificate. */
export type Honoured = {
  kind: ProfileKind;
  name: string;
  honorific: string;
  sex: Sex | null;
  deed: string;
  place: string;
  workplace: string;
  unitName: string;
  issuerName: string;
  decisionNumber: string;
  decidedOn: string;
  signer: string;
  bookNumber: number | null;
  code: string | null;
};

/**
 * A name as it stands on paper: a person's with its form of address, given or by their sex, once even where the name was typed
 * with it; a collective's after "Tập thể".
 */
export function addressed({
  kind,
  name,
  honorific,
  sex,
}: Pick<Honoured, "kind" | "name" | "honorific" | "sex">) {
  if (kind === "model") return { honorific: "", name };
  if (kind === "collective") return { honorific: fold(name).startsWith("tap the") ? "" : "Tập thể", name };
  const said = readName(name);
  const bySex = sex === "female" ? "Bà" : sex === "male" ? "Ông" : "";
  return { honorific: honorific || said.honorific || bySex, name: said.name };
}

/** The words of every gap; what nobody knows is empty. */
export function wordsOf(who: Honoured): GapWords {
  const { honorific, name } = addressed(who);
  return {
    "danh xưng": honorific,
    "họ tên": name,
    "địa chỉ": [who.place, who.unitName].filter(Boolean).join(", "),
    "nơi làm việc": who.workplace,
    "đơn vị": who.issuerName,
    "thành tích": who.deed.replace(/[\s.;,]+$/, ""),
    năm: who.decidedOn.slice(0, 4),
    "số quyết định": who.decisionNumber,
    "ngày quyết định": dateInWords(who.decidedOn),
    "địa danh": placeName(who.issuerName),
    "số sổ vàng": shownBookNumber(who.bookNumber ?? 0),
    "người ký": who.signer,
    mã: who.code ? shownCode(who.code) : "",
  };
}

/** As it is written in the book: at least three digits. */
export const shownBookNumber = (number: number) => String(number).padStart(3, "0");

/** Words of nobody, as long as most are: what a blank is looked at and tried with. */
export const sampleWords: GapWords = wordsOf({
  kind: "individual",
  name: "Nguyễn Thị Mẫu",
  honorific: "Bà",
  sex: null,
  deed: "Đã mở lớp học buổi tối miễn phí cho trẻ em lao động trong khu phố từ năm 2014",
  place: "Khu phố 5",
  workplace: "Chi hội Khuyến học",
  unitName: "Phường Mẫu",
  issuerName: "Phường Mẫu",
  decisionNumber: "00/QĐ-UBND",
  decidedOn: "2026-01-05",
  signer: "Nguyễn Văn Mẫu",
  bookNumber: 0,
  code: "0000000000000000",
});
