import type { LabelledList } from "./labelled-list";
import { wordFile } from "./sheet-files";

/** Text in the bytes of Windows' code page for Vietnamese: marks of tones stand behind their letters. */
function windows1258(text: string): Buffer {
  const letters: Record<string, number> = {
    "\u0300": 0xcc,
    "\u0309": 0xd2,
    "\u0303": 0xde,
    "\u0301": 0xec,
    "\u0323": 0xf2,
    Đ: 0xd0,
    đ: 0xf0,
    Ă: 0xc3,
    ă: 0xe3,
    Ơ: 0xd5,
    ơ: 0xf5,
    Ư: 0xdd,
    ư: 0xfd,
    Â: 0xc2,
    â: 0xe2,
    Ê: 0xca,
    ê: 0xea,
    Ô: 0xd4,
    ô: 0xf4,
  };
  const bytes = [...text].flatMap((letter) => {
    const apart = letter.normalize("NFD");
    const tone = /[\u0300\u0309\u0303\u0301\u0323]/.exec(apart)?.[0] ?? "";
    const base = apart.replace(tone, "").normalize("NFC");
    return [letters[base] ?? base.charCodeAt(0), ...(tone ? [letters[tone]!] : [])];
  });
  return Buffer.from(bytes);
}

/** Lists of names as offices keep them in Word and as text of several encodings. */
export const labelledTexts: LabelledList[] = [
  {
    what: "a Word list split over pages, its head on each",
    file: "e.docx",
    data: wordFile([
      "DANH SÁCH ĐỀ NGHỊ KHEN THƯỞNG",
      "Kèm theo Tờ trình số 9",
      [
        "STT | Họ và tên | Năm sinh | Chức vụ, đơn vị công tác | Tóm tắt thành tích",
        "1 | Bùi Thị Hoa | 1962 | Tổ trưởng, Tổ dân phố 5 | Vận động xóa hẻm ngập",
        "2 | Đặng Văn Minh | 1975 | Bảo vệ, Trường Tiểu học Phú Thọ | Trả lại của rơi",
      ],
      "Trang 2",
      [
        "STT | Họ và tên | Năm sinh | Chức vụ, đơn vị công tác | Tóm tắt thành tích",
        "3 | Hồ Thị Kim | 1988 | Y tá, Trạm Y tế phường | Chăm người già neo đơn",
        "4 | Dương Văn Út | 1959 | Hội viên, Hội Cựu chiến binh | Giữ gìn trật tự chợ",
      ],
      "Người lập biểu",
    ]),
    rows: [
      "Bùi Thị Hoa | individual | 1962 | | Tổ trưởng | Tổ dân phố 5 | | | Vận động xóa hẻm ngập",
      "Đặng Văn Minh | individual | 1975 | | Bảo vệ | Trường Tiểu học Phú Thọ | | | Trả lại của rơi",
      "Hồ Thị Kim | individual | 1988 | | Y tá | Trạm Y tế phường | | | Chăm người già neo đơn",
      "Dương Văn Út | individual | 1959 | | Hội viên | Hội Cựu chiến binh | | | Giữ gìn trật tự chợ",
    ],
  },
  {
    what: "days as text beside bare years, and a column of identity numbers that is left out",
    file: "f.csv",
    data: [
      "STT,Họ tên,Ngày tháng năm sinh,CCCD,Địa chỉ,Thành tích",
      '1,Trần Thị Bích,15/08/1971,079171001234,"12 Lý Nam Đế, KP 7, P. Minh Phụng",Dạy chữ buổi tối',
      '2,Lê Quang Vinh,1990,079190004321,"5/3 Hàn Hải Nguyên, KP 2, P. Minh Phụng",Chữa cháy hẻm',
      '3,Mai Thị Đào,03-02-1949,079149000001,"KP 1, P. Minh Phụng",Trồng cây ven rạch',
    ].join("\r\n"),
    rows: [
      "Trần Thị Bích | individual | 1971 | | | | 12 Lý Nam Đế, khu phố 7 | | Dạy chữ buổi tối",
      "Lê Quang Vinh | individual | 1990 | | | | 5/3 Hàn Hải Nguyên, khu phố 2 | | Chữa cháy hẻm",
      "Mai Thị Đào | individual | 1949 | | | | Khu phố 1 | | Trồng cây ven rạch",
    ],
  },
  {
    what: "capitals throughout, in letters with marks apart (NFD), parted by tabs",
    file: "g.txt",
    data: [
      "TT\tHỌ VÀ TÊN\tNĂM SINH\tNGHỀ NGHIỆP\tTHÀNH TÍCH",
      "1\tNGUYỄN THỊ ÁNH TUYẾT\t1960\tNội trợ\tNuôi trẻ mồ côi",
      "2\tĐINH VĂN ĐỨC\t1955\tHưu trí\tTuần tra ban đêm",
      "3\tTÔ NGỌC ƯỚC\t1983\tTài xế\tChở bệnh nhân miễn phí",
    ]
      .join("\n")
      .normalize("NFD"),
    rows: [
      "Nguyễn Thị Ánh Tuyết | individual | 1960 | | Nội trợ | | | | Nuôi trẻ mồ côi",
      "Đinh Văn Đức | individual | 1955 | | Hưu trí | | | | Tuần tra ban đêm",
      "Tô Ngọc Ước | individual | 1983 | | Tài xế | | | | Chở bệnh nhân miễn phí",
    ],
  },
  {
    what: "a .csv parted by semicolons in UTF-16, as Excel saves Unicode text",
    file: "l.csv",
    data: Buffer.from(
      "\ufeffHọ và tên;Sinh năm;Giới;Đơn vị;Việc tốt\nChâu Thị Ngân;1981;Nữ;Hội Chữ thập đỏ;Vận động hiến máu\nQuách Văn Tài;1966;Nam;Tổ dân phố 9;Lắp camera hẻm\n",
      "utf16le",
    ),
    rows: [
      "Châu Thị Ngân | individual | 1981 | female | | Hội Chữ thập đỏ | | | Vận động hiến máu",
      "Quách Văn Tài | individual | 1966 | male | | Tổ dân phố 9 | | | Lắp camera hẻm",
    ],
  },
  {
    what: "a .csv in the code page of Vietnamese Windows",
    file: "m.csv",
    data: windows1258(
      "STT;Họ và tên;Năm sinh;Thành tích\n1;Nguyễn Đình Trường;1979;Cứu người đuối nước\n2;Phùng Thị Hạnh;1986;Dạy nghề cho thanh niên nghèo\n",
    ),
    rows: [
      "Nguyễn Đình Trường | individual | 1979 | | | | | | Cứu người đuối nước",
      "Phùng Thị Hạnh | individual | 1986 | | | | | | Dạy nghề cho thanh niên nghèo",
    ],
  },
  {
    what: "the bytes of TCVN3",
    file: "n.csv",
    data: Buffer.from(
      "STT;Hä vµ tªn;N¨m sinh;Thµnh tÝch\n1;NguyÔn V¨n B×nh;1960;D¹y ch÷ cho trÎ em nghÌo\n",
      "latin1",
    ),
    rows: ["Nguyễn Văn Bình | individual | 1960 | | | | | | Dạy chữ cho trẻ em nghèo"],
  },
];
