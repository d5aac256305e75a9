/** A page of the portal's own: what it is called, what stands there, and other words it is asked for with. */
export type PortalPage = { path: string; name: string; nameEn: string; about: string; words: string };

const page = (path: string, name: string, nameEn: string, about: string, words = ""): PortalPage => ({
  path,
  name,
  nameEn,
  about,
  words,
});

/** The pages that are found by name. Those of fields, units, campaigns and spaces come from the database. */
export const portalPages: readonly PortalPage[] = [
  page("/guong", "Gương điển hình", "Exemplars", "Cá nhân và tập thể, mới nhất trước.", "người tốt việc tốt"),
  page("/guong/ca-nhan", "Cá nhân điển hình", "People", "Mọi câu chuyện về một người."),
  page("/guong/tap-the", "Tập thể điển hình", "Groups", "Mọi câu chuyện về một tập thể."),
  page("/mo-hinh", "Mô hình hay", "Models", "Những cách làm hay để mang về phường mình.", "sáng kiến"),
  page(
    "/mo-hinh/lan-toa",
    "Mô hình lan tỏa nhất",
    "Models that spread",
    "Nơi nhiều phường, xã đang áp dụng đứng trước.",
    "nhân rộng",
  ),
  page(
    "/dot-bieu-duong",
    "Đợt biểu dương, hội thi",
    "Commendations and contests",
    "Các đợt biểu dương và hội thi trên cổng.",
    "khen thưởng tuyên dương cuộc thi",
  ),
  page(
    "/khong-gian-van-hoa",
    "Không gian văn hóa Hồ Chí Minh",
    "Hồ Chí Minh cultural spaces",
    "Nơi để ghé đọc, nghe kể chuyện và sinh hoạt cùng khu phố.",
  ),
  page("/van-ban", "Văn bản", "Documents", "Chỉ thị, kết luận, luật mà cổng dựa vào.", "pháp luật nghị định"),
  page(
    "/niem-yet",
    "Niêm yết công khai",
    "Public listings",
    "Hồ sơ đang niêm yết để người dân xem và góp ý.",
    "góp ý phản ánh",
  ),
  page(
    "/don-vi",
    "Phường, xã, đặc khu",
    "Wards and communes",
    "168 đơn vị của Thành phố, và nơi các đơn vị cũ nay thuộc về.",
    "tra cứu phường mới phường cũ sáp nhập bản đồ",
  ),
  page(
    "/so-vang",
    "Sổ vàng",
    "Honour books",
    "Mỗi năm một quyển: ai được biểu dương, khen thưởng, những câu chuyện và cách làm.",
    "kỷ yếu danh sách vinh danh",
  ),
  page(
    "/thong-ke",
    "Thống kê",
    "Statistics",
    "Câu chuyện theo năm, lĩnh vực, phường xã; mô hình đi tới đâu; hồ sơ chờ bao lâu.",
    "số liệu thống kê biểu đồ bản đồ báo cáo",
  ),
  page("/linh-vuc", "Lĩnh vực", "Fields", "Câu chuyện theo lĩnh vực."),
  page("/nam", "Theo năm được biểu dương", "By year", "Câu chuyện theo năm được biểu dương."),
  page(
    "/gioi-thieu-guong",
    "Giới thiệu gương tốt",
    "Suggest a good person",
    "Kể cho phường, xã về một người tốt, một tập thể hay một cách làm hay.",
    "đề cử gửi giới thiệu người tốt tin báo làm thế nào để giới thiệu một người tốt nominate",
  ),
  page(
    "/gioi-thieu-guong/tra-cuu",
    "Tra cứu lời giới thiệu đã gửi",
    "Follow a suggestion",
    "Lời giới thiệu của bạn đã đến đâu.",
    "mã số",
  ),
  page("/ban-tin", "Làm bản tin", "Make a bulletin", "Chọn vài câu chuyện, in thành bản tin.", "in bảng tin"),
  page("/bao-loi", "Báo một lỗi", "Report an error", "Báo cho cổng biết điều chưa đúng.", "sai sót góp ý"),
  page(
    "/xac-minh",
    "Kiểm tra giấy khen",
    "Check a certificate",
    "Gõ mã in trên giấy khen để biết giấy có thật và còn hiệu lực.",
    "xác minh thật giả mã QR bằng khen",
  ),
  page(
    "/gioi-thieu",
    "Giới thiệu Lan Tỏa",
    "About Lan Tỏa",
    "Cổng này là gì, của ai.",
    // The foot of each page leads to these; an address of data is no page to land on.
    "liên hệ contact sơ đồ trang sitemap API RSS dữ liệu mở nguồn tin",
  ),
  page(
    "/dang-nhap",
    "Đăng nhập",
    "Sign in",
    "Dành cho cán bộ phường, xã và người phụ trách cổng.",
    "mật khẩu quên mật khẩu tài khoản password login cán bộ vào cổng",
  ),
  page(
    "/quyen-rieng-tu",
    "Quyền riêng tư",
    "Privacy",
    "Cổng giữ những gì của bạn, và giữ trong bao lâu.",
    "dữ liệu cá nhân bảo mật",
  ),
  page(
    "/tro-nang",
    "Trợ năng",
    "Accessibility",
    "Cỡ chữ, bàn phím, trình đọc màn hình.",
    "người khuyết tật cỡ chữ lớn chữ to chữ nhỏ phóng to nghe đọc khiếm thị",
  ),
];
