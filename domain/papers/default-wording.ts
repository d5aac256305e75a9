import type { PaperKind } from "./vocabulary";
import type { Wording } from "./wording";

const chairman = "TM. ỦY BAN NHÂN DÂN\nCHỦ TỊCH";
const copies = "Như trên\nLưu: VT";

/** What a paper says where nobody wrote a wording of their own. A reset leads back here. */
export const defaultWording: Record<PaperKind, Wording> = {
  achievement: {
    issuer: "{co_quan}",
    symbol: "",
    title: "BÁO CÁO THÀNH TÍCH",
    about: "Đề nghị biểu dương trong {dot}",
    addressees: "",
    body: `I. THÔNG TIN CHUNG
{thong_tin}
{tom_tat}
II. THÀNH TÍCH ĐẠT ĐƯỢC
{bao_cao}
III. TÀI LIỆU KÈM THEO
{kem_theo}`,
    signers: "XÁC NHẬN CỦA\n{co_quan_hoa}\n\nNGƯỜI BÁO CÁO",
    recipients: "",
  },
  proposal: {
    issuer: "{co_quan}",
    symbol: "TTr-UBND",
    title: "TỜ TRÌNH",
    about: "Về việc đề nghị biểu dương, khen thưởng trong {dot}",
    addressees: "{co_quan_xet}",
    body: `{can_cu}
{co_quan} kính trình {co_quan_xet} xem xét, biểu dương, khen thưởng {so_luong} có thành tích tiêu biểu trong {dot} (danh sách kèm theo).
{co_quan} chịu trách nhiệm về tính chính xác của danh sách và hồ sơ đề nghị.
Kính trình {co_quan_xet} xem xét, quyết định./.`,
    signers: chairman,
    recipients: copies,
  },
  minutes: {
    issuer: "{co_quan}",
    symbol: "BB-UBND",
    title: "BIÊN BẢN",
    about: "Họp xét biểu dương, khen thưởng trong {dot}",
    addressees: "",
    body: `1. Thời gian: {gio_ngay_hop}
2. Địa điểm: {noi_hop}
3. Thành phần
- Chủ trì: {chu_tri}
- Thư ký: {thu_ky}
- Có mặt: {co_mat}
4. Nội dung
Xét {so_luong} được đề nghị trong {dot}. {khong_bieu_quyet}
5. Kết quả biểu quyết{cach_bieu_quyet}
{bang_phieu}
6. Kết luận
{ket_luan}
Cuộc họp kết thúc lúc {gio_ket_thuc} cùng ngày. Biên bản đã đọc lại cho các thành viên dự họp cùng nghe./.`,
    signers: "THƯ KÝ\n\nCHỦ TRÌ",
    recipients: "Các thành viên dự họp\nLưu: VT",
  },
  decision: {
    issuer: "{co_quan_xet}",
    symbol: "QĐ-UBND",
    title: "QUYẾT ĐỊNH",
    about: "Về việc biểu dương, khen thưởng trong {dot}",
    addressees: "",
    body: `CHỦ TỊCH {co_quan_xet_hoa}
{can_cu}
{theo_de_nghi}
QUYẾT ĐỊNH:
Điều 1. Biểu dương, khen thưởng {so_luong} có thành tích tiêu biểu trong {dot} (danh sách kèm theo).
Điều 2. Quyết định này có hiệu lực kể từ ngày ký.
Điều 3. Các cơ quan, đơn vị có liên quan và các tập thể, cá nhân có tên trong danh sách chịu trách nhiệm thi hành Quyết định này./.`,
    signers: "CHỦ TỊCH",
    recipients: "Như Điều 3\nLưu: VT",
  },
  notice: {
    issuer: "{co_quan}",
    symbol: "TB-UBND",
    title: "PHIẾU NIÊM YẾT",
    about: "Công khai danh sách đề nghị biểu dương, khen thưởng trong {dot}",
    addressees: "",
    body: `{can_cu}
{co_quan} niêm yết công khai {so_luong} được đề nghị biểu dương, khen thưởng trong {dot} để người dân biết và góp ý.
1. Thời gian niêm yết: {thoi_gian_niem_yet}.
2. Nơi niêm yết: {noi_niem_yet}. Trên cổng: {dia_chi_niem_yet}.
3. Danh sách niêm yết:
{danh_sach}
4. Góp ý gửi tại địa chỉ trên cổng hoặc trực tiếp tại {co_quan} trong thời gian niêm yết. Người góp ý không bắt buộc nêu tên.`,
    signers: chairman,
    recipients: "Nơi niêm yết\nLưu: VT",
  },
  "notice-closing": {
    issuer: "{co_quan}",
    symbol: "BB-UBND",
    title: "BIÊN BẢN",
    about: "Kết thúc niêm yết công khai danh sách đề nghị trong {dot}",
    addressees: "",
    body: `Hôm nay, ngày …… tháng …… năm ………, tại ……………………………, chúng tôi gồm:
- Ông (bà): ……………………………, chức vụ: ………………………
- Ông (bà): ……………………………, chức vụ: ………………………
lập biên bản kết thúc niêm yết công khai {so_luong} được đề nghị trong {dot}.
1. Thời gian đã niêm yết: {thoi_gian_niem_yet}.
2. Nơi đã niêm yết: {noi_niem_yet}. Trên cổng: {dia_chi_niem_yet}.
3. Danh sách đã niêm yết:
{danh_sach}
4. Góp ý nhận qua cổng: {so_gop_y}. Góp ý nhận bằng cách khác: ………………………
5. Nội dung góp ý và kết quả xem xét:
{gop_y}
Biên bản lập thành …… bản, đã đọc lại cho những người có tên trên cùng nghe./.`,
    signers: "NGƯỜI LẬP BIÊN BẢN\n\nĐẠI DIỆN ĐƠN VỊ",
    recipients: "Lưu: hồ sơ xét khen thưởng, VT",
  },
  invitation: {
    issuer: "{co_quan_xet}",
    symbol: "GM-UBND",
    title: "GIẤY MỜI",
    about: "Dự hội nghị biểu dương",
    addressees: "{nguoi_nhan}",
    body: `{co_quan_xet} trân trọng kính mời {nguoi_nhan} dự hội nghị biểu dương {dot}.
1. Thời gian: {thoi_gian_hoi_nghi}.
2. Địa điểm: {noi_hoi_nghi}.
3. Nội dung: biểu dương các tập thể, cá nhân, mô hình tiêu biểu.
Rất mong {nguoi_nhan} thu xếp thời gian đến dự./.`,
    signers: chairman,
    recipients: copies,
  },
};
