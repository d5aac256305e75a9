import { createHash } from "node:crypto";
import type { Happening } from "../domain/happenings/vocabulary";
import { addDays, hcmcToday } from "../domain/time/dates";
import type { Transaction } from "../db/client";
import { campaign, campaignAward, campaignDocument } from "../db/schema";
import { insertRows } from "./rows";
import { cityId } from "./units";

const report = {
  sourceName: "Báo điện tử Đảng Cộng sản Việt Nam (dangcongsan.vn), PV, 19/05/2023 21:53",
  sourceUrl: "https://dangcongsan.vn",
  sourceOn: "2023-05-19",
};

export const campaignIds = {
  district11: "bieu-duong-quan-11-2023",
  tanBinh: "bieu-duong-quan-tan-binh-2022-2023",
  song: "tan-binh-trong-trai-tim-toi-lan-7",
  pictures: "sang-tac-hinh-anh-hoc-bac-tan-binh-2023",
  current: "bieu-duong-nam-2026",
  closed: "bieu-duong-nam-2025",
} as const;

type CampaignRow = typeof campaign.$inferInsert;

/** What the report tells of the conferences of 16/05/2023. It gives no hours, nor in which order. */
const onConferenceDay = (of: string, titles: string[]): Happening[] =>
  titles.map((title, at) => ({
    key: createHash("sha256").update(`${of}-${at}`).digest("hex").slice(0, 12),
    title,
    on: "2023-05-16",
    until: null,
    from: null,
    to: null,
    place: "",
  }));

const history: CampaignRow[] = [
  {
    id: campaignIds.district11,
    slug: campaignIds.district11,
    kind: "commendation",
    name: "Biểu dương gương điển hình học tập và làm theo Bác, Quận 11 (19/05/2022 – 19/05/2023)",
    nameEn: "Commendation for following Ho Chi Minh’s example, District 11 (19/05/2022 – 19/05/2023)",
    organiserUnitId: "quan-11",
    summary:
      "Hội nghị sáng 16/05/2023 của Quận ủy Quận 11: nhìn lại hai năm thực hiện Kết luận 01-KL/TW, một năm xây dựng Không gian văn hóa Hồ Chí Minh, và biểu dương 81 gương điển hình.",
    body: [
      "Hai năm thực hiện Kết luận 01-KL/TW được hội nghị nhìn lại như sau: việc học tập và làm theo Bác đã vào sinh hoạt thường kỳ và sinh hoạt chuyên đề của các chi bộ, đoàn thể, cơ quan, đơn vị, với nội dung cụ thể hơn và gắn với xây dựng Đảng, xây dựng hệ thống chính trị.",
      "Bí thư Quận ủy Trương Quốc Lâm mong mỗi đảng viên lên tiếng và nêu gương, trước hết là người đứng đầu; biết dựa vào trí tuệ tập thể; dám nghĩ, dám nói, dám làm, dám chịu trách nhiệm, dám đổi mới sáng tạo, dám đương đầu với khó khăn, thử thách và dám hành động quyết liệt vì lợi ích chung. Ông đề nghị biến việc học Bác thành điều mà tổ chức đảng, cơ quan, đoàn thể, cán bộ, đảng viên và người dân tự giác làm, và làm thường xuyên.",
      "Ảnh chân dung Chủ tịch Hồ Chí Minh được trao cho các tổ chức cơ sở Đảng để bài trí Không gian văn hóa Hồ Chí Minh. Các đơn vị được đề nghị dùng không gian này, chẳng hạn cho buổi sinh hoạt chi bộ hằng tháng.",
      "Báo in kèm ảnh lãnh đạo Quận ủy tặng hoa các gương điển hình phát biểu tại hội nghị (nguồn ảnh: thanhuytphcm.vn, báo in nhầm là “thanhuyrtphcm.vn”). Cổng không đăng lại ảnh.",
    ].join("\n\n"),
    startsOn: "2022-05-19",
    endsOn: "2023-05-19",
    conferenceOn: "2023-05-16",
    conferencePlace: "Quận 11",
    programme: onConferenceDay("quan-11", [
      "Nhìn lại hai năm thực hiện Kết luận 01-KL/TW và một năm xây dựng Không gian văn hóa Hồ Chí Minh",
      "Biểu dương 32 tập thể, 49 cá nhân",
      "Phát biểu của Bí thư Quận ủy Trương Quốc Lâm",
      "Trao ảnh chân dung Chủ tịch Hồ Chí Minh cho các tổ chức cơ sở Đảng",
    ]),
    totalCollectives: 32,
    totalIndividuals: 49,
    figures: [
      { value: "81", label: "gương được biểu dương" },
      { value: "32", label: "tập thể" },
      { value: "49", label: "cá nhân" },
    ],
    ...report,
  },
  {
    id: campaignIds.tanBinh,
    slug: campaignIds.tanBinh,
    kind: "commendation",
    name: "Biểu dương gương điển hình học tập và làm theo Bác, Quận Tân Bình (2022 – 2023)",
    nameEn: "Commendation for following Ho Chi Minh’s example, Tan Binh District (2022 – 2023)",
    organiserUnitId: "quan-tan-binh",
    summary:
      "Hội nghị ngày 16/05/2023 của Ban Thường vụ Quận ủy Tân Bình: nhìn lại hai năm thực hiện Kết luận số 01-KL/TW ngày 18/05/2021 về tiếp tục thực hiện Chỉ thị số 05-CT/TW ngày 15/05/2016, và biểu dương 29 tập thể, 55 cá nhân.",
    body: [
      "Theo Bí thư Quận ủy Lê Hoàng Hà, kết quả có được là nhờ cả hệ thống chính trị và các tầng lớp nhân dân. Ông đề nghị các cấp ủy xác định hai việc trọng tâm năm 2023 của địa phương, đơn vị mình, trước hết là việc đột phá và việc bức xúc của dân; làm tốt kiểm tra, giám sát trong Đảng, để Mặt trận và các đoàn thể giám sát; tiếp tục phát hiện, nhân rộng người tốt, việc tốt, mô hình và cách làm hay.",
      "Con số được nêu tại hội nghị: 180 lớp học tập với 18.377 lượt người tham gia. Gương tốt được lan truyền qua trang tin điện tử, mạng xã hội, bản tin phường, bảng tin khu phố, Zalo và Facebook.",
      "Cùng dịp, Ban Tuyên giáo Quận ủy trao giải hội thi “Tân Bình trong trái tim tôi” lần thứ 7 và cuộc thi sáng tác hình ảnh năm 2023. Sáu mô hình được nêu tên tại hội nghị có trang riêng ở bên dưới.",
      "Báo in kèm ảnh biểu dương các điển hình học tập và làm theo Bác của Tân Bình. Cổng không đăng lại ảnh.",
    ].join("\n\n"),
    conferenceOn: "2023-05-16",
    conferencePlace: "Quận Tân Bình",
    programme: onConferenceDay("tan-binh", [
      "Nhìn lại hai năm thực hiện Kết luận số 01-KL/TW",
      "Biểu dương 29 tập thể, 55 cá nhân",
      "Phát biểu của Bí thư Quận ủy Lê Hoàng Hà",
      "Ban Tuyên giáo Quận ủy trao giải hội thi “Tân Bình trong trái tim tôi” lần thứ 7 và cuộc thi sáng tác hình ảnh năm 2023",
    ]),
    totalCollectives: 29,
    totalIndividuals: 55,
    figures: [
      { value: "84", label: "gương được biểu dương" },
      { value: "29", label: "tập thể" },
      { value: "55", label: "cá nhân" },
      { value: "180", label: "lớp học tập" },
      { value: "18.377", label: "lượt người tham gia" },
    ],
    ...report,
  },
  {
    id: campaignIds.song,
    slug: campaignIds.song,
    kind: "contest",
    name: "Hội thi “Tân Bình trong trái tim tôi” lần thứ 7",
    nameEn: "7th contest “Tan Binh in my heart”",
    organiserUnitId: "quan-tan-binh",
    summary:
      "Hội thi lần thứ 7 của Quận Tân Bình có 30 cá nhân đoạt giải. Ban Tuyên giáo Quận ủy trao giải tại hội nghị biểu dương ngày 16/05/2023.",
    presentedAtId: campaignIds.tanBinh,
    totalIndividuals: 30,
    figures: [{ value: "30", label: "cá nhân được trao giải" }],
    ...report,
  },
  {
    id: campaignIds.pictures,
    slug: campaignIds.pictures,
    kind: "contest",
    name: "Cuộc thi sáng tác hình ảnh về kết quả học tập và làm theo Bác, Tân Bình năm 2023",
    nameEn: "Picture contest on learning from and following Ho Chi Minh, Tan Binh 2023",
    organiserUnitId: "quan-tan-binh",
    summary:
      "Cuộc thi “Sáng tác hình ảnh về kết quả học tập và làm theo Bác của cán bộ, chiến sĩ và Nhân dân Tân Bình” năm 2023 có 16 giải. Ban Tuyên giáo Quận ủy trao giải tại hội nghị biểu dương ngày 16/05/2023.",
    presentedAtId: campaignIds.tanBinh,
    figures: [{ value: "16", label: "giải thưởng" }],
    ...report,
  },
];

/** Two illustrative campaigns of our own days, so that nominations can be tried out. */
function illustrative(today: string): CampaignRow[] {
  const quotas = { quotaIndividual: 5, quotaCollective: 2, quotaModel: 3 };
  const shared = { illustrative: true, kind: "commendation", organiserUnitId: cityId } as const;
  const notice = "Đợt minh họa để dùng thử cổng; không phải đợt thật.";
  return [
    {
      ...shared,
      id: campaignIds.current,
      slug: campaignIds.current,
      name: "Biểu dương gương điển hình học tập và làm theo Bác năm 2026",
      nameEn: "Commendation for following Ho Chi Minh’s example, 2026",
      summary: `Các phường, xã đề cử cá nhân, tập thể và mô hình có việc làm cụ thể, được người dân biết đến và tin yêu. ${notice}`,
      startsOn: "2026-01-01",
      endsOn: addDays(today, 90),
      deadlineOn: addDays(today, 60),
      ...quotas,
    },
    {
      ...shared,
      id: campaignIds.closed,
      slug: campaignIds.closed,
      name: "Biểu dương gương điển hình học tập và làm theo Bác năm 2025",
      nameEn: "Commendation for following Ho Chi Minh’s example, 2025",
      summary: `Đợt biểu dương của năm 2025, đã hết hạn nhận hồ sơ. ${notice}`,
      startsOn: "2025-07-01",
      endsOn: "2025-12-31",
      deadlineOn: "2025-11-30",
      ...quotas,
    },
  ];
}

export async function seedCampaigns(tx: Transaction): Promise<void> {
  await insertRows(tx, campaign, [...history, ...illustrative(hcmcToday())]);
  const conferences = [campaignIds.district11, campaignIds.tanBinh];
  const pairs = conferences.flatMap((campaignId) =>
    ["chi-thi-05-ct-tw", "ket-luan-01-kl-tw"].map((documentId) => ({ campaignId, documentId })),
  );
  await insertRows(tx, campaignDocument, pairs);
  await insertRows(tx, campaignAward, [
    { campaignId: campaignIds.current, level: "ward", form: "certificate" },
    { campaignId: campaignIds.current, level: "city", form: "merit" },
  ]);
}
