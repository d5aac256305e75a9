import { campaignIds } from "./campaigns";
import type { SeedProfile } from "./seed-profile";

const models: [name: string, deed: string, field: string, text: string][] = [
  [
    "Mẹ đỡ đầu",
    "Hỗ trợ, chăm lo trẻ mồ côi vì COVID-19",
    "an-sinh-xa-hoi",
    "Mô hình hỗ trợ và chăm lo những em nhỏ mồ côi vì dịch COVID-19.",
  ],
  [
    "Một ngày tiết kiệm vì phụ nữ nghèo",
    "Dành tiết kiệm của một ngày cho phụ nữ nghèo",
    "an-sinh-xa-hoi",
    "Tên mô hình cũng là việc làm: một ngày tiết kiệm vì phụ nữ nghèo.",
  ],
  [
    "Mỗi doanh nghiệp nhận chăm lo 1 thương binh",
    "Mỗi doanh nghiệp nhận chăm lo một thương binh",
    "an-sinh-xa-hoi",
    "Tên mô hình cũng là việc làm: mỗi doanh nghiệp nhận chăm lo một thương binh.",
  ],
  [
    "Mỗi cơ sở tôn giáo gắn với 01 địa chỉ chăm lo",
    "Mỗi cơ sở tôn giáo gắn với một địa chỉ cần chăm lo",
    "an-sinh-xa-hoi",
    "Tên mô hình cũng là việc làm: mỗi cơ sở tôn giáo gắn với một địa chỉ chăm lo.",
  ],
  [
    "Mỗi cán bộ Mặt trận là một chiến sĩ, mỗi gia đình cán bộ Mặt trận là một nhân tố tích cực trong pháo đài chống dịch COVID-19",
    "Cán bộ Mặt trận và gia đình cùng chống dịch COVID-19",
    "y-te",
    "Mô hình của cán bộ Mặt trận và gia đình họ trong những ngày chống dịch COVID-19.",
  ],
  [
    "Phát huy khối đại đoàn kết trong công tác tuyên truyền, vận động đưa Nghị quyết Đại hội Đảng các cấp và Đại hội XIII của Đảng vào cuộc sống",
    "Dựa vào khối đại đoàn kết để đưa nghị quyết đại hội Đảng vào cuộc sống",
    "xay-dung-dang",
    "Mô hình phát huy khối đại đoàn kết trong công tác tuyên truyền, vận động, đưa nghị quyết đại hội Đảng các cấp và Đại hội XIII vào cuộc sống.",
  ],
];

const named =
  "Mô hình được nêu tên tại hội nghị biểu dương ngày 16/05/2023 của Quận Tân Bình; báo không kể cách làm chi tiết.";

/** The six models named at the conference of 16/05/2023 in Tân Bình: what the report says, and no more. */
export const tanBinhModels: SeedProfile[] = models.map(([name, deed, fieldId, text]) => ({
  kind: "model",
  name,
  deed,
  text: `${text}\n\n${named}`,
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
  recognitions: [{ campaignId: campaignIds.tanBinh, level: "district", form: "named", year: 2023 }],
}));
