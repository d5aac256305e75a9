import { campaignIds } from "./campaigns";
import type { SeedProfile } from "./seed-profile";

const models: [name: string, deed: string, field: string, text: string][] = [
  [
    "Mẹ đỡ đầu",
    "Nhận chăm lo, nâng bước trẻ mồ côi vì COVID-19.",
    "an-sinh-xa-hoi",
    "Mô hình kết nối người nhận đỡ đầu với những em nhỏ mất cha, mẹ trong dịch COVID-19, để các em có người hỗ trợ và chăm sóc.\n\nMô hình được nêu tên tại hội nghị biểu dương ngày 16/5/2023 của Quận Tân Bình.",
  ],
  [
    "Một ngày tiết kiệm vì phụ nữ nghèo",
    "Mỗi người để dành phần tiết kiệm của một ngày, góp lại giúp phụ nữ nghèo.",
    "an-sinh-xa-hoi",
    "Tên mô hình cũng là cách làm: dành tiền tiết kiệm của một ngày cho phụ nữ còn khó khăn.\n\nMô hình được nêu tên tại hội nghị biểu dương ngày 16/5/2023 của Quận Tân Bình.",
  ],
  [
    "Mỗi doanh nghiệp nhận chăm lo 1 thương binh",
    "Mỗi doanh nghiệp trên địa bàn nhận chăm lo một thương binh.",
    "an-sinh-xa-hoi",
    "Mô hình gắn từng doanh nghiệp với một thương binh cụ thể, để việc đền ơn đáp nghĩa có địa chỉ rõ ràng.\n\nMô hình được nêu tên tại hội nghị biểu dương ngày 16/5/2023 của Quận Tân Bình.",
  ],
  [
    "Mỗi cơ sở tôn giáo gắn với 01 địa chỉ chăm lo",
    "Mỗi cơ sở tôn giáo nhận một địa chỉ cần giúp để chăm lo.",
    "an-sinh-xa-hoi",
    "Các cơ sở tôn giáo mỗi nơi nhận một địa chỉ chăm lo, nhờ vậy việc giúp đỡ không chồng chéo và không bỏ sót.\n\nMô hình được nêu tên tại hội nghị biểu dương ngày 16/5/2023 của Quận Tân Bình.",
  ],
  [
    "Mỗi cán bộ Mặt trận là một chiến sĩ, mỗi gia đình cán bộ Mặt trận là một nhân tố tích cực trong pháo đài chống dịch COVID-19",
    "Cán bộ Mặt trận và gia đình cùng góp sức phòng, chống dịch COVID-19.",
    "y-te",
    "Mô hình vận động cán bộ Mặt trận và cả gia đình họ cùng tham gia phòng, chống dịch ngay nơi mình sống.\n\nMô hình được nêu tên tại hội nghị biểu dương ngày 16/5/2023 của Quận Tân Bình.",
  ],
  [
    "Phát huy khối đại đoàn kết trong công tác tuyên truyền, vận động đưa Nghị quyết Đại hội Đảng các cấp và Đại hội XIII của Đảng vào cuộc sống",
    "Dựa vào khối đại đoàn kết để đưa nghị quyết đại hội Đảng vào cuộc sống.",
    "xay-dung-dang",
    "Mô hình phát huy khối đại đoàn kết trong tuyên truyền, vận động, để nghị quyết đại hội Đảng các cấp và Đại hội XIII đến với đời sống hằng ngày.\n\nMô hình được nêu tên tại hội nghị biểu dương ngày 16/5/2023 của Quận Tân Bình.",
  ],
];

/** The six models named at the conference of 16/5/2023 in Tân Bình: what the report says, and no more. */
export const tanBinhModels: SeedProfile[] = models.map(([name, deed, fieldId, text]) => ({
  kind: "model",
  name,
  deed,
  text,
  on: "2023-05-19",
  fieldId,
  unitId: "quan-tan-binh",
  unitIds: [
    "phuong-tan-son-nhat",
    "phuong-tan-son-hoa",
    "phuong-bay-hien",
    "phuong-tan-hoa",
    "phuong-tan-binh",
    "phuong-tan-son",
  ],
  organisation: "Quận Tân Bình",
  sourceName: "Báo điện tử Đảng Cộng sản Việt Nam (dangcongsan.vn)",
  sourceUrl: "https://dangcongsan.vn",
  sourceOn: "2023-05-19",
  sourceNote: "Được nêu tên; báo không kể cách làm chi tiết.",
  recognitions: [{ campaignId: campaignIds.tanBinh, level: "district", form: "named", year: 2023 }],
}));
