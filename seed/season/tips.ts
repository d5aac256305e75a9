import { adopts, declines, handles, nominates, reports, tips } from "./acts";
import type { Act } from "./stage";

// Nobody here is real: whoever is named is "Nguyễn Thị M" and the like.

const minhPhung = { unit: "Phường Minh Phụng", unitId: "phuong-minh-phung" };
const tanSonHoa = { unit: "Phường Tân Sơn Hòa", unitId: "phuong-tan-son-hoa" };

/** What citizens told the two wards, and what came of it. */
export const tipActs: Act[] = [
  tips([14, "20:10"], "tip-dieu-hanh-xe", {
    ...minhPhung,
    kind: "individual",
    name: "Chú bảo vệ trường tiểu học",
    reason: "Chiều nào chú cũng ra giữ đường cho các cháu băng qua, mưa cũng đứng. Tôi không biết tên chú.",
    place: "Khu phố 4",
  }),
  handles([12, "09:40"], "minhPhung", "tip-dieu-hanh-xe", "Đã gặp và cảm ơn chú; chú xin không lập hồ sơ."),
  tips([11, "19:05"], "tip-quang-cao", {
    ...minhPhung,
    kind: "collective",
    name: "Cửa hàng điện máy đầu đường",
    reason: "Cửa hàng đang giảm giá cả tháng, nhân viên nhiệt tình, mời bà con ghé.",
  }),
  declines(
    [10, "10:00"],
    "minhPhung",
    "tip-quang-cao",
    "Đây là lời quảng cáo, không kể việc tốt cụ thể nào.",
  ),
  tips([6, "06:50"], "tip-lop-dan", {
    ...minhPhung,
    kind: "individual",
    name: "Cô Nguyễn Thị M",
    reason:
      "Cô dạy đàn miễn phí cho trẻ trong hẻm mỗi tối thứ tư, đã gần ba năm. Đàn là đàn cũ cô xin về tự sửa, em nào cũng được mượn.",
    place: "Khu phố 8",
    contact: "Anh Tư, 0900 000 001",
    contactConsent: "1",
  }),
  nominates([3, "14:20"], "minhPhung", "tip-lop-dan"),
  tips([3, "21:15"], "tip-to-xe-om", {
    ...tanSonHoa,
    kind: "collective",
    name: "Mấy anh xe ôm trước cổng chợ",
    reason: "Tuần nào các anh cũng thay nhau chở người già đi khám, không lấy tiền. Hỏi thì các anh cười.",
    place: "Khu phố 2",
  }),
  tips([2, "18:30"], "tip-tu-thuoc", {
    ...minhPhung,
    kind: "model",
    name: "Tủ thuốc gia đình dùng chung ở chung cư",
    reason:
      "Cả tầng góp bông băng, nhiệt kế, máy đo huyết áp vào một tủ, ai cần thì mở. Có bác y tá về hưu trông giúp.",
    place: "Khu phố 11",
  }),
  tips([1, "07:25"], "tip-ong-hai", {
    ...minhPhung,
    kind: "individual",
    name: "Ông Hai cắt tóc đầu hẻm",
    reason: "Ông cắt tóc miễn phí cho người già neo đơn, đến tận nhà. Tôi thấy ông làm đã nhiều năm.",
    contact: "Nguyễn Thị N, 0900 000 002",
    contactConsent: "1",
  }),
  reports(
    [1, "22:05"],
    "bao-loi-sua-xe",
    "/guong/sua-xe-dap-mien-phi-cho-hoc-sinh-di-hoc-xa-suot-tam-nam",
    "Tiệm của cô ở Khu phố 5 chứ không phải Khu phố 4.",
  ),
  adopts([2, "15:10"], "tanSonHoa", "bua-com-ba-nghin-dong", {
    adaptation: "Nấu ở sân nhà sinh hoạt khu phố, mỗi tuần hai buổi.",
    result: "40 suất mỗi buổi.",
  }),
];
