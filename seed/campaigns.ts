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

const history: CampaignRow[] = [
  {
    id: campaignIds.district11,
    slug: campaignIds.district11,
    kind: "commendation",
    name: "Biểu dương gương điển hình học tập và làm theo Bác, Quận 11 (19/5/2022 – 19/5/2023)",
    organiserUnitId: "quan-11",
    summary:
      "Hội nghị sáng 16/5/2023 của Quận ủy Quận 11: nhìn lại hai năm thực hiện Kết luận 01-KL/TW, một năm xây dựng Không gian văn hóa Hồ Chí Minh, và biểu dương 81 gương điển hình.",
    body: "Bí thư Quận ủy Trương Quốc Lâm phát biểu tại hội nghị.\n\nẢnh chân dung Chủ tịch Hồ Chí Minh được trao cho các tổ chức cơ sở Đảng để bài trí Không gian văn hóa Hồ Chí Minh; các đơn vị được đề nghị dùng không gian này thường xuyên, chẳng hạn cho buổi sinh hoạt chi bộ hằng tháng.",
    startsOn: "2022-05-19",
    endsOn: "2023-05-19",
    conferenceOn: "2023-05-16",
    conferencePlace: "Quận 11",
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
    organiserUnitId: "quan-tan-binh",
    summary:
      "Hội nghị ngày 16/5/2023 của Ban Thường vụ Quận ủy Tân Bình: nhìn lại hai năm thực hiện Kết luận 01-KL/TW về tiếp tục thực hiện Chỉ thị 05-CT/TW, và biểu dương 84 gương điển hình của năm 2022.",
    body: "Bí thư Quận ủy: Lê Hoàng Hà. Con số được nêu tại hội nghị: 180 lớp học tập với 18.377 lượt người tham gia.\n\nGương tốt được lan truyền qua trang tin điện tử, mạng xã hội, bản tin phường, bảng tin khu phố, Zalo và Facebook. Sáu mô hình được nêu tên tại hội nghị có trang riêng ở bên dưới.",
    startsOn: "2022-01-01",
    endsOn: "2023-05-16",
    conferenceOn: "2023-05-16",
    conferencePlace: "Quận Tân Bình",
    totalCollectives: 29,
    totalIndividuals: 55,
    figures: [
      { value: "84", label: "gương được biểu dương" },
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
    organiserUnitId: "quan-tan-binh",
    summary: "Hội thi lần thứ 7 của Quận Tân Bình trao giải cho 30 cá nhân.",
    totalIndividuals: 30,
    figures: [{ value: "30", label: "cá nhân được trao giải" }],
    ...report,
  },
  {
    id: campaignIds.pictures,
    slug: campaignIds.pictures,
    kind: "contest",
    name: "Cuộc thi sáng tác hình ảnh về kết quả học tập và làm theo Bác, Tân Bình năm 2023",
    organiserUnitId: "quan-tan-binh",
    summary:
      "Cuộc thi “Sáng tác hình ảnh về kết quả học tập và làm theo Bác của cán bộ, chiến sĩ và Nhân dân Tân Bình” năm 2023 có 16 giải.",
    figures: [{ value: "16", label: "giải thưởng" }],
    ...report,
  },
];

/** Two illustrative campaigns of our own days, so that nominations can be tried out. */
function illustrative(today: string): CampaignRow[] {
  const quotas = { quotaIndividual: 5, quotaCollective: 2, quotaModel: 3 };
  const notice = "Đợt minh họa để dùng thử cổng; không phải đợt thật.";
  return [
    {
      id: campaignIds.current,
      slug: campaignIds.current,
      kind: "commendation",
      name: "Biểu dương gương điển hình học tập và làm theo Bác năm 2026",
      organiserUnitId: cityId,
      summary: `Các phường, xã đề cử cá nhân, tập thể và mô hình có việc làm cụ thể, được người dân biết đến và tin yêu. ${notice}`,
      startsOn: "2026-01-01",
      endsOn: addDays(today, 90),
      deadlineOn: addDays(today, 60),
      ...quotas,
    },
    {
      id: campaignIds.closed,
      slug: campaignIds.closed,
      kind: "commendation",
      name: "Biểu dương gương điển hình học tập và làm theo Bác năm 2025",
      organiserUnitId: cityId,
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
