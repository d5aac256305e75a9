import { emptyContent } from "@/domain/nominations/content";
import type { PaperWords } from "@/domain/papers/list-table";
import type { PaperBasis } from "@/domain/papers/bases";
import type { PaperRecord, PaperRow } from "@/domain/papers/record";
import type { ProfileKind } from "@/domain/profiles/vocabulary";
import vi from "@/messages/vi";

type Words = { [key: string]: string | Words };
const wordAt = (path: string) =>
  path.split(".").reduce<string | Words>((inner, key) => (inner as Words)[key]!, vi.nomination) as string;

/** The portal's words, as its pages hand them to papers. */
export const paperWords: PaperWords = {
  column: (name) => vi.rollDesk.column[name],
  label: (name) => wordAt(`answer.${name}`),
  say: wordAt,
  channel: (channel) => wordAt(`channel.${channel}`),
};

const deeds = [
  "Mười năm giữ lớp học buổi tối cho con em công nhân trong khu nhà trọ",
  "Vận động bà con hiến đất mở rộng hẻm, góp công lát lại mặt đường và trồng hai hàng cây xanh dọc hẻm 47",
  "Nấu cơm cho bệnh nhân nghèo mỗi sáng thứ bảy",
  "Vá áo",
];
const story =
  "Bảy giờ tối, chiếc bàn ăn được kéo sát tường, sáu chiếc ghế nhựa xếp thành hai hàng. Các em đến lớp sau giờ phụ mẹ bán hàng, có em ôm theo em nhỏ.\n\nMười hai năm qua, lớp học chưa nghỉ buổi nào ngoài ngày Tết. ";
const names: Record<ProfileKind, (at: number) => string> = {
  individual: (at) => `Nguyễn Thị Kim ${at}`,
  collective: (at) => `Chi hội Phụ nữ khu phố ${at}`,
  model: () => "Mô hình Mẹ đỡ đầu",
};

function rowAt(at: number, kind: ProfileKind): PaperRow {
  const person = {
    honorific: "Bà",
    birthYear: 1950 + (at % 50),
    sex: "female",
    occupation: "Giáo viên nghỉ hưu",
    workplace: "Chi hội Khuyến học khu phố 5",
  } as const;
  return {
    id: String(at),
    state: "approved",
    onHold: false,
    illustrative: false,
    notice: {
      id: 10 + at,
      startsOn: "2026-11-02",
      endsOn: "2026-11-16",
      place: "Bảng tin trụ sở phường",
      comments: at % 2,
      places: [],
      said: at % 2 ? [{ words: "Đúng vậy.", answer: "Đã xác minh.", at: Date.UTC(2026, 10, 5) }] : [],
    },
    takenBack: [],
    award: null,
    content: {
      ...emptyContent,
      ...(kind === "individual" ? person : {}),
      kind,
      name: names[kind](at + 1),
      neighbourhood: `Khu phố ${(at % 20) + 1}`,
      field: "Giáo dục, khuyến học",
      campaign: "Gương sáng phường ta năm 2026",
      deed: deeds[at % 4]!,
      sinceYear: 2014,
      untilYear: 2026,
      story: story.repeat(4),
      figures: [
        { value: "213", label: "em học sinh" },
        { value: "12 năm", label: "dạy học" },
      ],
      photos: [{ id: "1", alt: "Lớp học buổi tối", caption: "Một buổi học", credit: "Phường" }],
      attachments: [{ id: "1", fileName: "xac-nhan.pdf" }],
    },
  };
}

const basis = (id: string, number: string, title: string, more: Partial<PaperBasis> = {}): PaperBasis => ({
  id,
  number,
  title,
  issuer: "Chính phủ",
  issuedOn: "2023-01-01",
  issuedYearOnly: true,
  validFrom: null,
  validTo: null,
  replacedById: null,
  replacedByNumber: null,
  toCheck: false,
  ...more,
});

/** A list of so many, or one nomination; everything made up. */
export function madeRecord(count: number): PaperRecord {
  const kindAt = (at: number): ProfileKind =>
    count < 12 ? "individual" : at < 12 ? "collective" : at < count - 3 ? "individual" : "model";
  return {
    from: count === 1 ? "nomination" : "roll",
    unit: { id: "phuong-minh-phung", name: "Phường Minh Phụng", isCity: false },
    campaign: {
      name: "Gương sáng phường ta năm 2026",
      kind: "commendation",
      conferenceOn: "2026-12-19",
      conferencePlace: "Nhà văn hóa phường Minh Phụng",
      organiser: { id: "tp-ho-chi-minh", name: "Thành phố Hồ Chí Minh", isCity: true },
    },
    proposal: { number: null, datedOn: null },
    illustrative: count > 1,
    meeting: null,
    rows: Array.from({ length: count }, (_, at) => rowAt(at, kindAt(at))),
    bases: [
      basis("1", "Luật số 06/2022/QH15", "Luật Thi đua, khen thưởng", { issuedOn: "2022-01-01" }),
      basis(
        "2",
        "Nghị định số 98/2023/NĐ-CP",
        "Quy định chi tiết thi hành một số điều của Luật Thi đua, khen thưởng",
        {
          replacedById: "3",
          replacedByNumber: "Nghị định số 152/2025/NĐ-CP",
        },
      ),
    ],
  };
}
