import { writeXlsx } from "@/domain/sheets/write-xlsx";
import type { LabelledList } from "./labelled-list";
import { book, rowsOf } from "./sheet-files";

/** Lists of names as offices keep them in Excel. */
export const labelledBooks: LabelledList[] = [
  {
    what: "title rows, a letterhead, totals and signatures",
    file: "a.xlsx",
    data: book([
      "ỦY BAN NHÂN DÂN || | CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM",
      "PHƯỜNG MINH PHỤNG || | Độc lập – Tự do – Hạnh phúc",
      "",
      "DANH SÁCH",
      "Đề nghị biểu dương gương người tốt, việc tốt năm 2026",
      "(Kèm theo Tờ trình số 15/TTr-UBND ngày 20/11/2026)",
      "STT | Họ và tên | Năm sinh | Giới tính | Chức vụ | Đơn vị công tác | Thành tích | Ghi chú",
      "1 | Nguyễn Thị Lan | 1956 | Nữ | Giáo viên nghỉ hưu | Chi hội Khuyến học | Dạy chữ miễn phí cho trẻ em nghèo |",
      "2 | Trần Văn Hùng | 1968 | Nam | Thợ sửa xe | | Sửa xe lăn không lấy tiền | đã xác minh",
      "3 | Lê Thị Thu Hà | 1980 | Nữ | Công nhân | Công ty may | Hiến máu 30 lần |",
      "4 | Phạm Quốc Bảo | 1991 | Nam | Bí thư Chi đoàn | Đoàn phường | Dẫn cụ già qua đường mỗi sáng |",
      "Tổng cộng: 04 cá nhân",
      "|||| TP. Hồ Chí Minh, ngày 20 tháng 11 năm 2026",
      "|||| TM. ỦY BAN NHÂN DÂN",
      "|||| CHỦ TỊCH",
      "|||| Lê Văn Ký Tên",
    ]),
    rows: [
      "Nguyễn Thị Lan | individual | 1956 | female | Giáo viên nghỉ hưu | Chi hội Khuyến học | | | Dạy chữ miễn phí cho trẻ em nghèo",
      "Trần Văn Hùng | individual | 1968 | male | Thợ sửa xe | | | | Sửa xe lăn không lấy tiền",
      "Lê Thị Thu Hà | individual | 1980 | female | Công nhân | Công ty may | | | Hiến máu 30 lần",
      "Phạm Quốc Bảo | individual | 1991 | male | Bí thư Chi đoàn | Đoàn phường | | | Dẫn cụ già qua đường mỗi sáng",
    ],
  },
  {
    what: "a head of two joined rows, the year under Nam or Nữ, sections that give the kind",
    file: "b.xlsx",
    data: book(
      [
        "DANH SÁCH ĐIỂN HÌNH",
        "TT | Họ tên / Tên tập thể | Năm sinh | | Nơi ở | Lĩnh vực | Nội dung biểu dương",
        "| | Nam | Nữ | | |",
        "I | TẬP THỂ",
        "1 | Chi hội Phụ nữ khu phố 3 | | | KP3 | An sinh xã hội | Hũ gạo tình thương",
        "2 | Ban điều hành khu phố 7 | | | KP7 | Môi trường | Dọn hẻm mỗi tuần",
        "II | CÁ NHÂN",
        "1 | Nguyễn Văn Tâm | 1958 | | KP 3 | An ninh trật tự | Hòa giải mâu thuẫn trong khu phố",
        "2 | Đỗ Thị Mười | | 1971 | KP 5 | Giáo dục | Dạy chữ buổi tối",
        "III | MÔ HÌNH",
        "1 | Tủ sách cuối hẻm | | | KP 1 | Văn hóa | Cho mượn sách tự do",
      ],
      ["A2:A3", "B2:B3", "C2:D2", "E2:E3", "F2:F3", "G2:G3"],
    ),
    rows: [
      "Chi hội Phụ nữ khu phố 3 | collective | | | | | Khu phố 3 | an-sinh-xa-hoi | Hũ gạo tình thương",
      "Ban điều hành khu phố 7 | collective | | | | | Khu phố 7 | moi-truong | Dọn hẻm mỗi tuần",
      "Nguyễn Văn Tâm | individual | 1958 | male | | | Khu phố 3 | an-ninh-trat-tu | Hòa giải mâu thuẫn trong khu phố",
      "Đỗ Thị Mười | individual | 1971 | female | | | Khu phố 5 | giao-duc | Dạy chữ buổi tối",
      "Tủ sách cuối hẻm | model | | | | | Khu phố 1 | van-hoa | Cho mượn sách tự do",
    ],
  },
  {
    what: "ages where years should stand, which make no year of birth",
    file: "c.xlsx",
    data: book([
      "STT | Họ và tên | Tuổi | Nghề nghiệp | Việc làm tốt",
      "1 | Ông Trần Văn Ba | 72 | Thợ hồ | Vá đường hẻm",
      "2 | Bà Lê Thị Tư | 68 tuổi | Nội trợ | Nấu cháo cho bệnh nhân nghèo",
      "3 | Chị Ngô Thị Năm | 45 | Tiểu thương | Tặng quà trẻ mồ côi",
    ]),
    rows: [
      "Trần Văn Ba | individual | | male | Thợ hồ | | | | Vá đường hẻm",
      "Lê Thị Tư | individual | | female | Nội trợ | | | | Nấu cháo cho bệnh nhân nghèo",
      "Ngô Thị Năm | individual | | female | Tiểu thương | | | | Tặng quà trẻ mồ côi",
    ],
  },
  {
    what: "several sheets, one for each kind, and one that is no list",
    file: "d.xlsx",
    data: writeXlsx([
      { name: "Hướng dẫn", rows: rowsOf(["Điền theo mẫu", "Mỗi người một dòng"]) },
      {
        name: "Tập thể",
        rows: rowsOf([
          "STT | Tên tập thể | Khu phố | Thành tích",
          "1 | Tổ dân phố 12 | 4 | Góp quỹ giúp hộ khó khăn",
        ]),
      },
      {
        name: "Cá nhân",
        rows: rowsOf([
          "STT | Họ và tên | Ngày sinh | Khu phố | Thành tích",
          "1 | Võ Thị Sáu Em | 12/03/1965 | 4 | May áo cho trẻ em",
          "2 | Huỳnh Văn Lợi | 1/1/1970 | 2 | Chở người bệnh ban đêm",
        ]),
      },
    ]),
    rows: [
      "Tổ dân phố 12 | collective | | | | | Khu phố 4 | | Góp quỹ giúp hộ khó khăn",
      "Võ Thị Sáu Em | individual | 1965 | | | | Khu phố 4 | | May áo cho trẻ em",
      "Huỳnh Văn Lợi | individual | 1970 | | | | Khu phố 2 | | Chở người bệnh ban đêm",
    ],
  },
  {
    what: "two names in one cell, each with its line or not",
    file: "h.xlsx",
    data: book([
      "STT | Họ và tên | Năm sinh | Thành tích",
      "1 | Nguyễn Văn Bình và Trần Thị Hoa | | Nuôi cơm học sinh nghèo",
      "2 | Ông Phan Văn Tám, bà Lý Thị Chín | 1950, 1952 | Hiến đất mở hẻm",
      "3 | Cao Thị Mười Hai | 1961 | Giúp người khuyết tật",
    ]),
    rows: [
      "Nguyễn Văn Bình | individual | | | | | | | Nuôi cơm học sinh nghèo",
      "Trần Thị Hoa | individual | | | | | | | Nuôi cơm học sinh nghèo",
      "Phan Văn Tám | individual | 1950 | male | | | | | Hiến đất mở hẻm",
      "Lý Thị Chín | individual | 1952 | female | | | | | Hiến đất mở hẻm",
      "Cao Thị Mười Hai | individual | 1961 | | | | | | Giúp người khuyết tật",
    ],
  },
  {
    what: "blank columns and rows, names in two columns, sex as marks",
    file: "i.xlsx",
    data: book([
      " | STT | | Họ và chữ lót | Tên | | Giới tính | | Năm sinh | | Nội dung",
      " | | | | | | Nam | Nữ | | |",
      "",
      " | 1 | | Trần Văn | Khoa | | x | | 1977 | | Lắp đèn hẻm",
      "",
      " | 2 | | Nguyễn Thị | Ngọc | | | x | 1969 | | Nấu ăn cho người vô gia cư",
      " | 3 | | Lâm Quốc | Thái | | X | | 1985 | | Bắt cướp",
    ]),
    rows: [
      "Trần Văn Khoa | individual | 1977 | male | | | | | Lắp đèn hẻm",
      "Nguyễn Thị Ngọc | individual | 1969 | female | | | | | Nấu ăn cho người vô gia cư",
      "Lâm Quốc Thái | individual | 1985 | male | | | | | Bắt cướp",
    ],
  },
  {
    what: "former units in a column of their own",
    file: "k.xlsx",
    data: book([
      "STT | Họ và tên | Năm sinh | Phường cũ | Thành tích tiêu biểu",
      "1 | Hà Thị Sương | 1964 | Phường 16, Quận 11 | Quét dọn hẻm",
      "2 | Thái Văn Lộc | 1973 | P.16, Q.11 | Dạy võ cho thiếu nhi",
      "3 | Vương Thị Liễu | 1957 | Phường 16 | Giúp hộ nghèo vay vốn",
    ]),
    rows: [
      "Hà Thị Sương | individual | 1964 | | | | | | Quét dọn hẻm | phuong-16-quan-11",
      "Thái Văn Lộc | individual | 1973 | | | | | | Dạy võ cho thiếu nhi | phuong-16-quan-11",
      "Vương Thị Liễu | individual | 1957 | | | | | | Giúp hộ nghèo vay vốn | phuong-16-quan-11",
    ],
  },
  {
    what: "fields as sections, numbered anew in each, columns counted beneath the head",
    file: "o.xlsx",
    data: book([
      "DANH SÁCH CÁ NHÂN TIÊU BIỂU",
      "STT | Họ và tên | Năm sinh | Khu phố | Mô tả việc làm",
      "(1) | (2) | (3) | (4) | (5)",
      "A. LĨNH VỰC GIÁO DỤC",
      "1 | Lưu Thị Phượng | 1963 | 5 | Mở lớp học tình thương",
      "2 | Hứa Văn Chí | 1972 | 6 | Tặng sách cũ",
      "B. LĨNH VỰC MÔI TRƯỜNG",
      "1 | Tăng Mỹ Linh | 1984 | 1 | Phân loại rác tại nguồn",
      "Danh sách này có 03 người",
    ]),
    rows: [
      "Lưu Thị Phượng | individual | 1963 | | | | Khu phố 5 | giao-duc | Mở lớp học tình thương",
      "Hứa Văn Chí | individual | 1972 | | | | Khu phố 6 | giao-duc | Tặng sách cũ",
      "Tăng Mỹ Linh | individual | 1984 | | | | Khu phố 1 | moi-truong | Phân loại rác tại nguồn",
    ],
  },
  {
    what: "cells joined downwards, dittoes, deeds in several lines",
    file: "p.xlsx",
    data: book(
      [
        "STT | Họ và tên | Năm sinh | Đơn vị | Thành tích đạt được",
        "1 | Trương Văn Sơn | 1974 | Khu phố 8 | - Vận động 40 hộ dọn hẻm",
        "2 | Đoàn Thị Yến | 1982 | | - Chăm sóc cây xanh",
        "3 | Kiều Văn Hậu | 1967 | nt | - Giữ xe miễn phí",
      ],
      ["D2:D3"],
    ),
    rows: [
      "Trương Văn Sơn | individual | 1974 | | | Khu phố 8 | | | Vận động 40 hộ dọn hẻm",
      "Đoàn Thị Yến | individual | 1982 | | | Khu phố 8 | | | Chăm sóc cây xanh",
      "Kiều Văn Hậu | individual | 1967 | | | Khu phố 8 | | | Giữ xe miễn phí",
    ],
  },
];
