/** Words out of which lists of offices are made; people and bodies do not exist. */
export const surnamesUsed =
  "Nguyễn|Trần|Lê|Phạm|Huỳnh|Hoàng|Phan|Vũ|Võ|Đặng|Bùi|Đỗ|Hồ|Ngô|Dương|Lý|Trương|Đinh|Lâm|Mai|Cao|Đào|Lương|Trịnh|Hà|Thái|Lưu|Đoàn|Châu|Tạ|Tô|Quách|Tăng|Vòng|Sầm|Chế|Thạch|Danh|Sơn|Nghiêm|Ưng|Tống|Khưu|Lại|Giang|Bạch".split(
    "|",
  );
export const menNamed =
  "Văn Tám|Hữu Phước|Quốc Bảo|Minh Triết|Công Danh|Tấn Lộc|Đức Thịnh|Thành Nhơn|Hoàng Nam|Út|A Tài|Văn Chín|Trọng Nghĩa|Phi Long|Bá Khôi|Ngọc Sơn|Vĩnh Khang|Xuân Hòa|Gia Huy|Thế Phong|Đình Cẩn|Sĩ Diệm|Quang|Văn Mười Một|Anh Tuấn".split(
    "|",
  );
export const womenNamed =
  "Thị Bông|Ngọc Ánh|Thị Thu Hà|Mỹ Linh|Kim Phượng|Thị Hai|Bích Thủy|Thị Ngọc Diễm|Tuyết Mai|Hồng Gấm|Thị Xuân|Cẩm Vân|Diệu Hiền|Thị Út Em|Như Quỳnh|Yến|Thị Bé Bảy|Thúy Kiều|Lệ Hằng|Thị Mộng Thu|Huệ|Thanh Trúc|Thị Ráng|Minh Nguyệt|Phương Thảo".split(
    "|",
  );
export const otherNames: [name: string, sex: "male" | "female"][] = [
  ["Thạch Sa Rết", "male"],
  ["Kim Sà Phe", "male"],
  ["Thị Sa Oanh", "female"],
  ["Y Thông Niê", "male"],
  ["Sầm Cẩm Phụng", "female"],
  ["Trượng Thị Bảy", "female"],
  ["Âu Dương Tuấn Kiệt", "male"],
  ["Tôn Nữ Hồng Loan", "female"],
  ["Thích Huệ Minh", "male"],
  ["Lò Thị Pâng", "female"],
];
export const bodiesNamed =
  "Chi hội Phụ nữ khu phố 4|Tổ dân phố 21|Ban điều hành khu phố 9|Câu lạc bộ Hát với nhau|Đội Dân phòng khu phố 2|Trường Tiểu học Âu Cơ|Chi bộ khu phố 6|Hội Chữ thập đỏ phường|Nhóm Thiện nguyện Sen Vàng|Công ty TNHH Dệt Phú Hưng|Trạm Y tế phường|Chùa Pháp Hoa|Giáo xứ Bình Thới|Công đoàn cơ sở Xí nghiệp In số 3|CLB Ông bà cháu|Đoàn Thanh niên phường|Ban Quản trị chung cư 26|Gia đình ông Phan Văn Sĩ|Hợp tác xã Vận tải số 9|Ủy ban Mặt trận Tổ quốc Việt Nam phường|Tổ Phụ nữ 15|Văn phòng Đảng ủy|Đội Xe ôm tự quản bến Bình Thới|Hội quán Ôn Lăng|Lớp học tình thương hẻm 82|Tập thể giáo viên Trường Mầm non Hoa Mai|Thư viện Sách nhỏ|Đảng ủy phường Minh Phụng|Ban Chỉ huy Quân sự phường|Bếp cơm Từ Tâm".split(
    "|",
  );
export const modelsNamed =
  "Mô hình “Tủ thuốc khu phố”|Mô hình Hẻm không khói thuốc|Mô hình Tổ tự quản không rác|Mô hình “Ngày thứ Bảy tình nguyện”|Mô hình Cổng chào an toàn|Mô hình “5 không, 3 sạch”|Mô hình Nuôi heo đất".split(
    "|",
  );
export const occupationsUsed =
  "Tổ trưởng|Bí thư Chi bộ|Trưởng khu phố|Giáo viên|Công nhân|Nội trợ|Hưu trí|Buôn bán|Thợ may|Chi hội trưởng|Cán bộ hưu trí|Y sĩ|Bảo vệ|Tài xế công nghệ|Sinh viên|Cựu chiến binh|Thợ điện|Tiểu thương|Cộng tác viên dân số|Phó Chủ tịch|Điều dưỡng|Làm thuê|Nhân viên văn phòng|Đầu bếp|Chủ nhiệm".split(
    "|",
  );
export const workplacesUsed =
  "Trường Tiểu học Phú Thọ|Chi hội Cựu chiến binh khu phố 7|Trạm Y tế phường|Công ty TNHH May Đại Phát|Hội Liên hiệp Phụ nữ phường|Ban công tác Mặt trận khu phố 2|Hội Người cao tuổi phường|Chợ Phú Thọ|Bệnh viện Quận 11|Đoàn phường|Công an phường|Ủy ban nhân dân phường|Hợp tác xã Hữu Nghị|Trung tâm Văn hóa|Hội Khuyến học".split(
    "|",
  );
export const deedsDone =
  "Dạy chữ miễn phí cho 20 trẻ em nghèo|Hiến máu 36 lần|Sửa xe không lấy tiền cho người khuyết tật|Vận động 50 hộ mở rộng hẻm|Nấu 100 suất cơm mỗi tuần cho bệnh nhân nghèo|Trả lại 15 triệu đồng nhặt được|Cứu hai em nhỏ đuối nước|Chăm sóc ba cụ già neo đơn|Giữ gìn an ninh trật tự trong khu phố nhiều năm liền|Lắp 12 bóng đèn đường cho hẻm tối|Hướng dẫn người cao tuổi làm dịch vụ công trực tuyến|May 300 cái áo tặng học sinh|Trồng hoa hai bên đường Hàn Hải Nguyên|Thu gom pin cũ, đổi lấy cây xanh|Hòa giải thành 14 vụ mâu thuẫn|Bắt kẻ cướp giật, bàn giao công an|Miễn tiền thuê trọ cho 18 phòng công nhân|Mở lớp võ cho thiếu nhi|Nhận đỡ đầu 4 cháu mồ côi|Chở người bệnh đi cấp cứu ban đêm|Tặng xe lăn cho người già yếu|Vớt rác trên kênh vào chủ nhật hằng tuần|Chữa cháy kịp thời tại hẻm 86|Góp 40 triệu đồng xây nhà tình thương|Dọn vệ sinh nghĩa trang liệt sĩ hằng năm|Cắt tóc miễn phí cho trẻ mồ côi".split(
    "|",
  );
export const fieldsNamed: [id: string, name: string, ways: string[]][] = [
  ["giao-duc", "Giáo dục, khuyến học", ["Giáo dục", "khuyến học", "GD", "Giáo dục - khuyến học"]],
  ["y-te", "Y tế", ["Y tế", "lĩnh vực y tế", "Y TẾ"]],
  ["an-sinh-xa-hoi", "An sinh xã hội", ["An sinh xã hội", "ASXH", "an sinh"]],
  ["moi-truong", "Môi trường", ["Môi trường", "bảo vệ môi trường", "MÔI TRƯỜNG"]],
  ["an-ninh-trat-tu", "An ninh trật tự", ["An ninh trật tự", "ANTT", "an ninh - trật tự"]],
  ["chuyen-doi-so", "Chuyển đổi số", ["Chuyển đổi số", "CĐS", "chuyển đổi số"]],
];
export const formerWards: [id: string, ways: string[]][] = [
  ["phuong-1-quan-11", ["Phường 1, Quận 11", "P.1, Q.11", "P1 Q11", "Phường 1 (cũ)", "phường 01 quận 11"]],
  ["phuong-7-quan-11", ["Phường 7, Quận 11", "P7, Q11", "P. 7 - Q. 11", "Phường 7", "P.07 (Quận 11 cũ)"]],
  ["phuong-16-quan-11", ["Phường 16, Quận 11", "P.16", "Phường 16 quận 11", "P16/Q11", "Phường 16 Q.11 cũ"]],
];
/** What columns are headed by, in words of many offices. */
export const heads = {
  index: "STT|TT|Stt|Số TT|Số thứ tự|S.T.T|#|No.|STT.".split("|"),
  name: "Họ và tên|Họ tên|HỌ VÀ TÊN|Họ, tên|Họ và tên người được đề nghị|Tên cá nhân, tập thể|Họ tên cá nhân / Tên tập thể|Họ và tên (ghi chữ in)|Tên cá nhân/tập thể/mô hình|Họ & tên|Cá nhân, tập thể được biểu dương|Ông/Bà|Tên gương điển hình|Họ và Tên/Đơn vị|Người được giới thiệu|Đối tượng được đề xuất|Tên đối tượng|Danh tính|Gương tiêu biểu|Họ tên gương tốt|Cá nhân/tập thể|Họ tên/tên đơn vị|Người tốt việc tốt".split(
    "|",
  ),
  birth:
    "Năm sinh|Ngày sinh|Ngày, tháng, năm sinh|NS|N.sinh|Sinh năm|Năm Sinh|Ngày/tháng/năm sinh|NĂM SINH|Ngày tháng năm sinh|Sinh ngày|Năm sinh (ghi rõ)".split(
      "|",
    ),
  age: "Tuổi|Số tuổi|Độ tuổi|Tuổi đời".split("|"),
  sex: "Giới tính|Phái|Nam/Nữ|GT|Giới|Giới tính (Nam/Nữ)".split("|"),
  occupation:
    "Chức vụ|Nghề nghiệp|Chức danh|Công việc|Nghề nghiệp, chức vụ|Nghề nghiệp hiện nay|Hiện là|Công tác|Chức vụ/nghề nghiệp|Việc đang làm|Chức vụ hiện tại".split(
      "|",
    ),
  workplace:
    "Đơn vị công tác|Nơi làm việc|Cơ quan|Đơn vị|Nơi công tác|Nơi sinh hoạt|Cơ quan, đơn vị|Cơ quan công tác|Thuộc đơn vị|Đơn vị đề nghị/công tác|Nơi làm việc/học tập|ĐVCT".split(
      "|",
    ),
  both: "Chức vụ, đơn vị công tác|Nghề nghiệp, nơi công tác|Chức vụ - Đơn vị|Chức vụ và nơi công tác|Nghề nghiệp / nơi làm việc|Chức danh, cơ quan".split(
    "|",
  ),
  khuPho:
    "Khu phố|KP|Khu phố/Ấp|Địa bàn KP|Thuộc khu phố|Khu phố cư trú|K.phố|Ở khu phố|Khu phố nào|Khu phố số".split(
      "|",
    ),
  address:
    "Địa chỉ|Nơi ở|Nơi ở hiện nay|Chỗ ở|Nơi cư trú|Địa chỉ thường trú|Đ/c|Địa chỉ nhà|Hộ khẩu|Nhà ở".split(
      "|",
    ),
  former:
    "Phường cũ|Phường (cũ)|Phường trước sắp xếp|Đơn vị hành chính cũ|Địa bàn cũ|Thuộc phường cũ|Phường trước đây|ĐVHC trước 01/7/2025".split(
      "|",
    ),
  field: "Lĩnh vực|Ngành, lĩnh vực|Thuộc lĩnh vực|LĨNH VỰC|Lĩnh vực biểu dương|Mảng|Nhóm lĩnh vực".split("|"),
  kind: "Loại|Đối tượng|Phân loại|Cá nhân/Tập thể|Loại hình|Loại đối tượng|Nhóm|Hình thức (CN/TT)".split("|"),
  deed: "Thành tích|Tóm tắt thành tích|Việc làm tốt|Nội dung|Thành tích tiêu biểu|Nội dung biểu dương|Lý do đề nghị|Gương về việc gì|Tóm tắt việc làm|Hành động đẹp|Thành tích nổi bật|Đã làm được gì|Nội dung việc làm cụ thể|Thành tích đạt được năm 2026|Kết quả, đóng góp|Lý do đề xuất|Câu chuyện ngắn|Nghĩa cử|Trích ngang thành tích|Tóm lược thành tích|Mô tả ngắn|Công lao".split(
    "|",
  ),
  note: "Ghi chú|Ghi chú khác|Lưu ý|G/chú|Ghi  chú".split("|"),
};
export const saidTitles = { male: ["Ông", "Anh", "Chú", "ông"], female: ["Bà", "Chị", "Cô", "bà"] };
export const plainTitles = ["Đ/c", "Đồng chí", "BS.", "ThS.", "Cụ", "Thượng tá", "KS.", "Đ/c:"];
export const byNames = ["Ba Gà", "Sáu Nhỏ", "Năm xe ôm", "tức Hai Lúa", "thường gọi Tư Bê"];
