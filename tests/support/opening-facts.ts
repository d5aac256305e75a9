/** What the portal opens with, as it was reported, and the page that must tell it. Each text stands there as it is. */
export type OpeningFact = { what: string; page: string; says: string[] };

const district11 = "/dot-bieu-duong/bieu-duong-quan-11-2023";
const tanBinh = "/dot-bieu-duong/bieu-duong-quan-tan-binh-2022-2023";
export const song = "/hoi-thi/tan-binh-trong-trai-tim-toi-lan-7";
export const pictures = "/hoi-thi/sang-tac-hinh-anh-hoc-bac-tan-binh-2023";

/** The conferences of 16/05/2023, each with the contests whose prizes it gave. */
export const conferences: Record<string, string[]> = { [district11]: [], [tanBinh]: [song, pictures] };

/** Named at the conference in Tân Bình. */
export const namedModels = [
  "Phát huy khối đại đoàn kết trong công tác tuyên truyền, vận động đưa Nghị quyết Đại hội Đảng các cấp và Đại hội XIII của Đảng vào cuộc sống",
  "Mỗi cán bộ Mặt trận là một chiến sĩ, mỗi gia đình cán bộ Mặt trận là một nhân tố tích cực trong pháo đài chống dịch COVID-19",
  "Mỗi doanh nghiệp nhận chăm lo 1 thương binh",
  "Mỗi cơ sở tôn giáo gắn với 01 địa chỉ chăm lo",
  "Một ngày tiết kiệm vì phụ nữ nghèo",
  "Mẹ đỡ đầu",
];
export const modelsPage = tanBinh;

const source = ["dangcongsan.vn", "PV", "19/05/2023 21:53"];

export const openingFacts: OpeningFact[] = [
  {
    what: "the conference of Quận 11: when, whose, about what",
    page: district11,
    says: ["sáng 16/05/2023", "Quận ủy Quận 11", "hai năm thực hiện Kết luận 01-KL/TW", "một năm xây dựng"],
  },
  { what: "for which time it honoured", page: district11, says: ["19/05/2022 – 19/05/2023"] },
  {
    what: "32 collectives and 49 individuals, 81 in all, as what they are",
    page: district11,
    says: ["81 gương được biểu dương", "32 tập thể", "49 cá nhân"],
  },
  {
    what: "what the two years brought",
    page: district11,
    says: [
      "sinh hoạt thường kỳ và sinh hoạt chuyên đề",
      "cụ thể hơn",
      "gắn với xây dựng Đảng, xây dựng hệ thống chính trị",
    ],
  },
  {
    what: "what the secretary of Quận 11 asked of Party members",
    page: district11,
    says: [
      "Bí thư Quận ủy Trương Quốc Lâm",
      "lên tiếng và nêu gương, trước hết là người đứng đầu",
      "trí tuệ tập thể",
      "dám nghĩ, dám nói, dám làm, dám chịu trách nhiệm, dám đổi mới sáng tạo, dám đương đầu với khó khăn, thử thách",
      "hành động quyết liệt vì lợi ích chung",
    ],
  },
  { what: "that learning is done willingly", page: district11, says: ["tự giác làm, và làm thường xuyên"] },
  {
    what: "portraits for the cultural spaces, and what these are for",
    page: district11,
    says: ["Ảnh chân dung Chủ tịch Hồ Chí Minh", "tổ chức cơ sở Đảng", "sinh hoạt chi bộ hằng tháng"],
  },
  {
    what: "the photo's caption and its credit, as printed and as meant",
    page: district11,
    says: [
      "lãnh đạo Quận ủy tặng hoa các gương điển hình phát biểu tại hội nghị",
      "thanhuytphcm.vn",
      "“thanhuyrtphcm.vn”",
    ],
  },
  { what: "the source of Quận 11", page: district11, says: source },
  {
    what: "the conference of Tân Bình: when, whose, about what",
    page: tanBinh,
    says: [
      "16/05/2023",
      "Ban Thường vụ Quận ủy Tân Bình",
      "Kết luận số 01-KL/TW ngày 18/05/2021",
      "Chỉ thị số 05-CT/TW ngày 15/05/2016",
      "2022 – 2023",
    ],
  },
  {
    what: "29 collectives and 55 individuals as what they are",
    page: tanBinh,
    says: ["29 tập thể", "55 cá nhân"],
  },
  {
    what: "what the secretary of Tân Bình said and asked",
    page: tanBinh,
    says: [
      "Bí thư Quận ủy Lê Hoàng Hà",
      "cả hệ thống chính trị và các tầng lớp nhân dân",
      "hai việc trọng tâm năm 2023",
      "việc đột phá và việc bức xúc của dân",
      "kiểm tra, giám sát trong Đảng",
      "Mặt trận và các đoàn thể giám sát",
      "phát hiện, nhân rộng người tốt, việc tốt, mô hình và cách làm hay",
    ],
  },
  { what: "classes and attendances", page: tanBinh, says: ["180 lớp học tập", "18.377 lượt người tham gia"] },
  {
    what: "the channels",
    page: tanBinh,
    says: ["trang tin điện tử", "mạng xã hội", "bản tin phường", "bảng tin khu phố", "Zalo", "Facebook"],
  },
  {
    what: "the photo's caption in Tân Bình",
    page: tanBinh,
    says: ["biểu dương các điển hình học tập và làm theo Bác của Tân Bình"],
  },
  { what: "the source of Tân Bình", page: tanBinh, says: source },
  { what: "the six models on the page of their conference", page: tanBinh, says: namedModels },
  {
    what: "the song contest, its prizes and where they were given",
    page: song,
    says: [
      "“Tân Bình trong trái tim tôi” lần thứ 7",
      "30 cá nhân",
      "Ban Tuyên giáo Quận ủy trao giải",
      "16/05/2023",
    ],
  },
  {
    what: "the picture contest, its prizes and where they were given",
    page: pictures,
    says: [
      "“Sáng tác hình ảnh về kết quả học tập và làm theo Bác của cán bộ, chiến sĩ và Nhân dân Tân Bình”",
      "năm 2023",
      "16 giải",
      "Ban Tuyên giáo Quận ủy trao giải",
      "16/05/2023",
    ],
  },
  { what: "the source of the contests", page: song, says: source },
  { what: "the source of the contests", page: pictures, says: source },
  {
    what: "what Mẹ đỡ đầu does",
    page: "/mo-hinh/me-do-dau",
    says: ["mồ côi vì", "COVID-19", "16/05/2023"],
  },
  { what: "until when Quận 11 was", page: "/don-vi/quan-11", says: ["30/06/2025"] },
  { what: "until when Quận Tân Bình was", page: "/don-vi/quan-tan-binh", says: ["30/06/2025"] },
];
