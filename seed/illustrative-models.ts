import type { SeedProfile } from "./seed-profile";

/** Models of nobody in particular, so that what the portal makes up about spreading is told of none that exists. */
const shared = {
  kind: "model",
  illustrative: true,
  sourceName: "Hồ sơ minh họa",
  sourceNote: "Mô hình và số liệu do cổng dựng lên để minh họa.",
} as const;

export const illustrativeModels: SeedProfile[] = [
  {
    ...shared,
    name: "Tủ sách đầu hẻm",
    scene: "tu-sach",
    deed: "Một tủ sách không khóa, ai mượn cũng được, không cần ghi tên",
    fieldId: "giao-duc",
    unitId: "phuong-8-quan-11",
    unitIds: ["phuong-binh-thoi"],
    neighbourhood: "Khu phố 6",
    sinceYear: 2022,
    figures: [{ value: "640 cuốn", label: "đang chuyền tay nhau" }],
    howTo: `Xin một chiếc tủ kính cũ, đặt nơi có mái che và có người qua lại.
Góp sách theo tuổi: kệ thấp cho trẻ nhỏ, kệ giữa cho học trò, kệ cao cho người lớn.
Nhờ ba nhà gần nhất mỗi tối xếp lại sách và lau tủ.`,
    cost: "Tủ cũ và sơn lại: khoảng một triệu đồng. Sách do bà con góp.",
    needs: "Một góc có mái che; ba nhà nhận trông tủ.",
    text: `Chiếc tủ đứng ở đầu hẻm, không có khóa. Ai mượn cuốn nào thì cầm đi, đọc xong trả lại, hoặc đổi bằng cuốn khác.

Bốn năm, tủ mất chừng ba mươi cuốn và nhận thêm hơn năm trăm. Bọn trẻ trong hẻm tự đặt ra luật: ai làm rách thì dán, ai dán thì được ghi tên ở bìa sau.`,
  },
  {
    ...shared,
    name: "Bữa cơm ba nghìn đồng",
    scene: "bua-com",
    deed: "Bếp của khu phố nấu suất cơm ba nghìn đồng cho người lao động nghèo",
    fieldId: "an-sinh-xa-hoi",
    unitId: "phuong-4-quan-tan-binh",
    unitIds: ["phuong-tan-son-nhat"],
    neighbourhood: "Khu phố 2",
    sinceYear: 2021,
    figures: [{ value: "80 suất", label: "mỗi trưa thứ ba và thứ sáu" }],
    howTo: `Chọn hai buổi cố định mỗi tuần, báo trước để người ăn nhớ.
Thu ba nghìn đồng mỗi suất: người ăn là khách, không phải người xin.
Ghi thu chi lên bảng treo trước bếp sau mỗi buổi.`,
    cost: "Khoảng mười hai nghìn đồng một suất, phần thiếu do các sạp chợ góp rau, gạo.",
    needs: "Một gian bếp và sáu người thay phiên.",
    text: `Trưa thứ ba và thứ sáu, mùi cá kho bay ra tận đầu đường. Suất cơm có món mặn, món xào và canh, giá ba nghìn đồng.

Người bán vé số, anh phụ hồ, chị nhặt ve chai trả tiền rồi ngồi vào bàn như ở quán. Bếp có bảng thu chi, ai cũng xem được.`,
  },
  {
    ...shared,
    name: "Đổi pin cũ lấy cây xanh",
    scene: "doi-pin",
    deed: "Mười viên pin cũ đổi một chậu cây, pin được gom về nơi xử lý",
    fieldId: "moi-truong",
    unitId: "phuong-tan-hoa",
    unitIds: ["phuong-tan-hoa"],
    neighbourhood: "Khu phố 7",
    sinceYear: 2024,
    figures: [{ value: "9.300 viên", label: "pin cũ đã gom" }],
    howTo: `Đặt thùng có nắp ở nhà sinh hoạt khu phố, mở vào sáng chủ nhật.
Xin cây giống từ vườn ươm hoặc bà con giâm cành.
Giao pin cho đơn vị được phép xử lý, giữ biên nhận.`,
    cost: "Chậu nhựa tái chế và đất: khoảng năm nghìn đồng một chậu.",
    needs: "Nơi chứa khô ráo và đơn vị nhận pin.",
    text: `Sáng chủ nhật, bọn trẻ xách túi pin cũ đến đếm. Mười viên một chậu cây, em nào đủ năm chậu thì được đặt tên cho một bồn hoa.

Pin được gom vào thùng kín, mỗi quý giao một lần cho nơi xử lý, biên nhận dán ở bảng tin.`,
  },
];
