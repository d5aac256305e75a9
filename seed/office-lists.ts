import { and, eq, inArray } from "drizzle-orm";
import type { Transaction } from "../db/client";
import type { ConsentChannel } from "../domain/consent/vocabulary";
import { consentText, document, holiday, ruleBasis } from "../db/schema";

/** Only those that fall on the same day every year; Tết and Giỗ Tổ follow the moon and the state's decision. */
export const fixedHolidays = [2026, 2027].flatMap((year): [day: string, name: string][] => [
  [`${year}-01-01`, "Tết Dương lịch"],
  [`${year}-04-30`, "Ngày Chiến thắng"],
  [`${year}-05-01`, "Ngày Quốc tế lao động"],
  [`${year}-09-02`, "Quốc khánh"],
]);

// What is known for certain: number, name, issuer, and the year that the number says.
const laws = [
  ["luat-06-2022-qh15", "Luật số 06/2022/QH15", "Luật Thi đua, khen thưởng", "Quốc hội", 2022],
  [
    "nghi-dinh-98-2023-nd-cp",
    "Nghị định số 98/2023/NĐ-CP",
    "Quy định chi tiết thi hành một số điều của Luật Thi đua, khen thưởng",
    "Chính phủ",
    2023,
  ],
  [
    "nghi-dinh-152-2025-nd-cp",
    "Nghị định số 152/2025/NĐ-CP",
    "Về lĩnh vực thi đua, khen thưởng",
    "Chính phủ",
    2025,
  ],
  ["luat-91-2025-qh15", "Luật số 91/2025/QH15", "Luật Bảo vệ dữ liệu cá nhân", "Quốc hội", 2025],
  [
    "nghi-dinh-356-2025-nd-cp",
    "Nghị định số 356/2025/NĐ-CP",
    "Quy định chi tiết một số điều và biện pháp thi hành Luật Bảo vệ dữ liệu cá nhân",
    "Chính phủ",
    2025,
  ],
  [
    "nghi-dinh-147-2024-nd-cp",
    "Nghị định số 147/2024/NĐ-CP",
    "Quản lý, cung cấp, sử dụng dịch vụ Internet và thông tin trên mạng",
    "Chính phủ",
    2024,
  ],
] as const;

const listingSays = "Với khen thưởng cấp nhà nước, thời gian niêm yết ít nhất 10 ngày làm việc.";

/** How long a taking back of consent may take; the articles are still to be compared. */
const clocks: Pick<typeof ruleBasis.$inferInsert, "id" | "clock" | "days" | "says">[] = [
  { id: "dong-ho-tra-loi", clock: "answer", days: 2, says: "Trả lời yêu cầu trong 2 ngày làm việc." },
  { id: "dong-ho-dung", clock: "stop", days: 15, says: "Dừng xử lý trong 15 ngày." },
  {
    id: "dong-ho-dung-noi-khac",
    clock: "stop-others",
    days: 20,
    says: "Dừng xử lý trong 20 ngày khi nơi khác cũng phải dừng.",
  },
  { id: "dong-ho-gia-han", clock: "extension", days: 15, says: "Gia hạn một lần, 15 ngày." },
];

/** How long what is kept for a time only is kept; the articles are still to be compared. */
const keeping: Pick<typeof ruleBasis.$inferInsert, "id" | "clock" | "article" | "days" | "says">[] = [
  {
    id: "luu-ban-nhap",
    clock: "keep-drafts",
    article: "Điều 3",
    days: 730,
    says: "Bản nháp chưa từng gửi được xóa sau 2 năm không ai sửa.",
  },
  {
    id: "luu-nhat-ky-may",
    clock: "keep-logs",
    article: "Điều 3",
    days: 365,
    says: "Dấu vết đăng nhập, việc chạy, thư đã gửi, lỗi được xóa sau 1 năm.",
  },
  {
    id: "luu-gioi-thieu",
    clock: "keep-tips",
    article: "Điều 3",
    days: 730,
    says: "Lời giới thiệu của người dân được xóa 2 năm sau khi đã xử lý.",
  },
  {
    id: "luu-gop-y",
    clock: "keep-comments",
    article: "Điều 3",
    days: 730,
    says: "Lời góp ý niêm yết được xóa 2 năm sau ngày hết niêm yết.",
  },
  {
    id: "luu-ho-so-rut",
    clock: "keep-withdrawn",
    article: "Điều 14",
    days: 730,
    says: "Hồ sơ đã rút được xóa sau 2 năm.",
  },
];

const bases: (typeof ruleBasis.$inferInsert)[] = [
  {
    id: "niem-yet-1",
    rule: "listing",
    documentId: "nghi-dinh-98-2023-nd-cp",
    article: "Điều 46",
    says: listingSays,
    validTo: "2025-06-30",
  },
  {
    id: "niem-yet-2",
    rule: "listing",
    documentId: "nghi-dinh-152-2025-nd-cp",
    article: "Điều 60",
    says: listingSays,
    validFrom: "2025-07-01",
    toCheck: true,
  },
  { id: "tam-giu", rule: "hold", documentId: "nghi-dinh-152-2025-nd-cp" },
  { id: "tu-duyet", rule: "own-nomination", documentId: "luat-06-2022-qh15" },
  { id: "mot-thanh-tich", rule: "once-for-one-deed", documentId: "luat-06-2022-qh15" },
  { id: "dong-y-1", rule: "consent", documentId: "luat-91-2025-qh15", validFrom: "2026-01-01" },
  { id: "dong-y-2", rule: "consent", documentId: "nghi-dinh-356-2025-nd-cp", validFrom: "2026-01-01" },
  ...clocks.map((one) => ({
    ...one,
    rule: "consent" as const,
    documentId: "nghi-dinh-356-2025-nd-cp",
    validFrom: "2026-01-01",
    toCheck: true,
  })),
  ...keeping.map((one) => ({
    ...one,
    rule: "consent" as const,
    documentId: "luat-91-2025-qh15",
    validFrom: "2026-01-01",
    toCheck: true,
  })),
  { id: "bao-chi", rule: "press", documentId: "nghi-dinh-147-2024-nd-cp" },
];

// As the consent form asked before its words were data.
const consentWords: { channel: ConsentChannel; words: string }[] = [
  {
    channel: "roll",
    words:
      "Danh sách biểu dương. Chỉ nêu tên, nghề nghiệp, nơi làm việc, việc làm tốt. Không đồng ý thì danh sách chỉ đếm, không nêu tên.",
  },
  {
    channel: "web",
    words: "Bắt buộc để câu chuyện được đăng, hoặc để niêm yết công khai.",
  },
  { channel: "notice_board", words: "Tờ rơi, bảng tin, bản tin phường." },
  { channel: "social", words: "Trang của phường và chia sẻ." },
  { channel: "audio", words: "Đọc trên loa hoặc thành bản nghe." },
];

/**
 * What the lists of the office begin with, in a new database or in one of before these lists: fixed holidays, the laws and what
 * the rules rest on. A list that holds anything is its administrators', and is left alone.
 */
export async function completeOfficeLists(tx: Transaction): Promise<void> {
  const createdAt = new Date();
  const [anyHoliday] = await tx.select({ day: holiday.day }).from(holiday).limit(1);
  if (!anyHoliday)
    await tx.insert(holiday).values(fixedHolidays.map(([day, name]) => ({ day, name, createdAt })));
  const [anyText] = await tx.select({ id: consentText.id }).from(consentText).limit(1);
  if (!anyText)
    await tx.insert(consentText).values(
      consentWords.map((text) => ({
        ...text,
        id: `dong-y-${text.channel}-1`,
        number: 1,
        validFrom: "2026-01-01",
        createdAt,
      })),
    );
  await completeBases(tx);
}

/** A rule that rests on anything is left alone, but for what a row of ours that nobody changed did not say yet. */
async function completeBases(tx: Transaction): Promise<void> {
  const known = await tx
    .selectDistinct({ rule: ruleBasis.rule, clock: ruleBasis.clock })
    .from(ruleBasis)
    .limit(50);
  const missing = bases.filter(({ rule, clock = null }) =>
    known.every((one) => one.rule !== rule || one.clock !== clock),
  );
  const needed = new Set(missing.map(({ documentId }) => documentId));
  const documents = laws
    .filter(([id]) => needed.has(id))
    .map(([id, number, title, issuer, year]) => ({
      id,
      number,
      title,
      issuer,
      issuedOn: `${year}-01-01`,
      issuedYearOnly: true,
    }));
  if (missing.length > 0) {
    await tx.insert(document).values(documents).onConflictDoNothing();
    await tx.insert(ruleBasis).values(missing);
  }
  const isOurs = and(
    inArray(ruleBasis.id, ["niem-yet-1", "niem-yet-2"]),
    eq(ruleBasis.version, 1),
    eq(ruleBasis.says, ""),
  );
  await tx.update(ruleBasis).set({ says: listingSays }).where(isOurs);
}
