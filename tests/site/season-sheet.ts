import { writeXlsx } from "../../domain/sheets/write-xlsx";

/**
 * An office's own sheet of 81 persons, or of some of them: a title, its own heads, a row of totals; eight of all have their
 * stories told.
 */
export function ownSheet(from = 0, to = 81): Buffer {
  const given = ["An", "Bảo", "Cúc", "Diệp", "Em", "Phương", "Giàu", "Hường", "Kiều"];
  const middle = ["Ngọc", "Thu", "Xuân", "Hạ", "Đông", "Mai", "Lan", "Trúc", "Yến"];
  const people = Array.from({ length: 81 }, (_, at) => [
    String(at + 1),
    `Huỳnh ${middle[Math.floor(at / 9)]} ${given[at % 9]}`,
    String(1945 + (at % 50)),
    at % 2 ? "Nữ" : "Nam",
    "Bán tạp hóa",
    `Khu phố ${(at % 20) + 1}`,
    `Góp ${at + 10} phần gạo mỗi tháng cho bếp ăn khu phố`,
    "An sinh xã hội",
    "giấy",
    at % 10 === 0 && at < 80
      ? `Từ năm ${2000 + at / 10} đến nay, sáng nào nhà này cũng mở cửa sớm để chia gạo. ${"Ai đến cũng được ngồi lại uống nước và kể chuyện nhà mình. ".repeat(4)}`
      : "",
  ]).slice(from, to);
  const heads = [
    "STT",
    "Họ và tên",
    "Năm sinh",
    "Giới tính",
    "Nghề nghiệp",
    "Nơi ở",
    "Tóm tắt thành tích",
    "Lĩnh vực",
    "Đồng ý nêu tên",
    "Câu chuyện",
  ];
  const title = ["DANH SÁCH CÁ NHÂN ĐỀ NGHỊ BIỂU DƯƠNG NĂM 2026"];
  return writeXlsx([
    { name: "Quý IV", rows: [title, heads, ...people, ["", `Tổng cộng: ${to - from} người`]] },
  ]);
}
