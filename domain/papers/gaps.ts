import type { PaperKind } from "./vocabulary";

type Gap = {
  /** What it is filled with, for whoever writes the wording. */
  means: string;
  /** The papers that know it; all when absent. */
  in?: readonly PaperKind[];
  /** It stands on a line of its own and becomes several lines, or a table. */
  block?: true;
};

/** What minutes say of a meeting. */
const minutes = { in: ["minutes"] } as const satisfies Partial<Gap>;
const listed = ["notice", "notice-closing"] as const;

/** The gaps of wordings, by the name that stands in braces. Papers and who writes their wording are Vietnamese. */
export const gaps = {
  don_vi: { means: "tên đơn vị lập văn bản, như “phường Minh Phụng”" },
  co_quan: { means: "cơ quan lập văn bản, như “Ủy ban nhân dân phường Minh Phụng”" },
  co_quan_hoa: { means: "như trên, viết hoa" },
  co_quan_xet: { means: "cơ quan tổ chức đợt, nơi xét và quyết định" },
  co_quan_xet_hoa: { means: "như trên, viết hoa" },
  dot: { means: "tên đợt, như đợt “Gương sáng năm 2026”" },
  so_luong: { means: "có bao nhiêu tập thể, cá nhân, mô hình, như “02 tập thể, 05 cá nhân”" },
  ngay_to_trinh: { means: "ngày của tờ trình", in: ["proposal", "minutes", "decision"] },
  so_to_trinh: { means: "số của tờ trình", in: ["proposal", "minutes", "decision"] },
  can_cu: { means: "căn cứ pháp lý, mỗi văn bản một dòng", block: true },
  ten: { means: "tên cá nhân, tập thể hoặc mô hình", in: ["achievement"] },
  thong_tin: { means: "thông tin chung của hồ sơ, mỗi mục một dòng", in: ["achievement"], block: true },
  tom_tat: { means: "đợt, lĩnh vực và thành tích tóm tắt", in: ["achievement"], block: true },
  bao_cao: { means: "thành tích kể đầy đủ và số liệu", in: ["achievement"], block: true },
  kem_theo: { means: "ảnh và giấy tờ kèm theo", in: ["achievement"], block: true },
  theo_de_nghi: { means: "ai đề nghị, tại tờ trình nào", in: ["decision"], block: true },
  bang_phieu: { means: "bảng tên với cột ghi số phiếu", in: ["minutes"], block: true },
  gio_ngay_hop: { means: "giờ và ngày họp", ...minutes },
  noi_hop: { means: "nơi họp", ...minutes },
  chu_tri: { means: "người chủ trì, chức vụ", ...minutes },
  thu_ky: { means: "thư ký, chức vụ", ...minutes },
  co_mat: { means: "số thành viên có mặt, ai vắng", ...minutes },
  khong_bieu_quyet: { means: "câu nêu thành viên có liên quan, không biểu quyết", ...minutes },
  cach_bieu_quyet: { means: "bỏ phiếu kín hay biểu quyết công khai, trong ngoặc", ...minutes },
  ket_luan: { means: "kết luận của cuộc họp", ...minutes, block: true },
  gio_ket_thuc: { means: "giờ kết thúc", ...minutes },
  danh_sach: { means: "bảng danh sách", in: listed, block: true },
  thoi_gian_niem_yet: { means: "niêm yết từ ngày nào đến ngày nào", in: listed },
  noi_niem_yet: { means: "nơi niêm yết", in: listed },
  dia_chi_niem_yet: { means: "địa chỉ niêm yết trên cổng", in: listed },
  gop_y: {
    means: "từng góp ý và kết quả xem xét, mỗi góp ý một đoạn",
    in: ["notice-closing"],
    block: true,
  },
  so_gop_y: { means: "số góp ý nhận qua cổng", in: ["notice-closing"] },
  nguoi_nhan: { means: "người được mời", in: ["invitation"] },
  thoi_gian_hoi_nghi: { means: "thời gian hội nghị", in: ["invitation"] },
  noi_hoi_nghi: { means: "nơi tổ chức hội nghị", in: ["invitation"] },
} as const satisfies Record<string, Gap>;
export type GapName = keyof typeof gaps;

type Names<Matching> = { [Name in GapName]: (typeof gaps)[Name] extends Matching ? Name : never }[GapName];
export type BlockGap = Names<{ block: true }>;
export type InlineGap = Exclude<GapName, BlockGap>;

export const gapNames = Object.keys(gaps) as GapName[];
export const gapMeans = (name: GapName): string => gaps[name].means;
export const isBlockGap = (name: GapName): name is BlockGap => "block" in gaps[name];

/** The gaps that a paper can fill. */
export function gapsOf(kind: PaperKind): GapName[] {
  return gapNames.filter((name) => {
    const { in: among }: Gap = gaps[name];
    return !among || among.includes(kind);
  });
}
