import { consentChannels } from "../../domain/consent/vocabulary";
import { amends, approves, comments, drafts, lists, rejects, returns, submits, withdraws } from "./acts";
import { listed, ofYear, person } from "./campaigns";
import type { Act } from "./stage";

// Nobody here is real: names are "Bùi Thị H" and the like, and every page that shows one says so.

/** What Phường Minh Phụng nominated, and what the moderators did with it. */
export const minhPhungActs: Act[] = [
  drafts(
    [18, "08:40"],
    "minhPhung",
    "com-chay",
    {
      ...ofYear,
      ...person("Bà", "Bùi Thị H", 1959, "Thợ may nghỉ việc"),
      neighbourhood: "Khu phố 3",
      fieldId: "an-sinh-xa-hoi",
      deed: "Mười năm nấu cơm chay ngày rằm cho người bán vé số",
      sinceYear: 2016,
      storyText: `Rằm nào bà Bùi Thị H cũng dậy từ ba giờ sáng. Hai nồi cơm, một nồi canh, một chảo đậu kho; bảy giờ thì cả trăm hộp xếp kín chiếc bàn trước nhà.

Bà bắt đầu từ năm 2016, sau hôm thấy một chị bán vé số ngồi ăn mì gói sống dưới hiên. Lúc đầu mười hộp, nay một trăm hai mươi. Gạo do chợ góp, rau do người trong hẻm mang sang, bà không nhận tiền.

“Người ta đi cả ngày, mình chỉ đứng bếp có một buổi”, bà nói.`,
      figures: [{ value: "120 hộp", label: "cơm mỗi ngày rằm" }],
    },
    "Bùi Thị H",
    // One who agreed to everything, so that spreading is seen whole: loudspeaker, Zalo, recording.
    consentChannels,
  ),
  submits([17, "10:15"], "minhPhung", "com-chay"),
  approves([15, "09:30"], "wardModerator", "com-chay"),
  drafts(
    [13, "14:00"],
    "minhPhung",
    "to-tu-quan",
    {
      ...listed,
      kind: "collective",
      name: "Tổ tự quản hẻm 7",
      neighbourhood: "Khu phố 7",
      fieldId: "an-ninh-trat-tu",
      deed: "Cả hẻm thay nhau gác đêm, ba năm không mất một chiếc xe",
      sinceYear: 2023,
      storyText: `Sau mùa hè mất liền bốn chiếc xe, hẻm 7 họp nhau trước sân nhà ông tổ trưởng. Không ai đổ lỗi cho ai. Họ chia bảy đêm cho bảy nhóm, mỗi nhóm ba nhà, treo lịch ở đầu hẻm.

Ba năm nay hẻm không mất thêm chiếc xe nào. Người gác đêm còn báo cháy một lần và gọi cấp cứu hai lần. Lịch gác vẫn treo, chỉ đổi thêm số điện thoại của các nhà mới dọn tới.`,
    },
    "Đại diện tổ tự quản",
  ),
  submits([12, "08:20"], "minhPhung", "to-tu-quan"),
  lists([5, "09:00"], "city", "to-tu-quan", "Bảng tin trụ sở phường (minh họa)"),
  comments(
    [3, "19:40"],
    "to-tu-quan",
    "Tôi ở hẻm bên cạnh, xác nhận các nhà gác đêm đều đặn, rất mừng cho hẻm 7.",
  ),
  comments(
    [1, "20:10"],
    "to-tu-quan",
    "Nên ghi thêm công của chị em nấu nước chè cho người gác.",
    "Chị Sáu, 0900 000 003",
  ),
  drafts(
    [12, "15:30"],
    "minhPhung",
    "day-boi",
    {
      ...ofYear,
      ...person("Cô", "Đinh Thị K", 1988, "Giáo viên"),
      neighbourhood: "Khu phố 10",
      fieldId: "giao-duc",
      deed: "Dạy bơi miễn phí cho trẻ em khu nhà trọ",
      storyText:
        "Hè nào cô Đinh Thị K cũng mở lớp dạy bơi cho trẻ em khu nhà trọ. Cô thuê hồ bơi giờ trưa cho rẻ, tự đón các em bằng xe của mình và dạy đến khi em nào cũng nổi được.",
    },
    "Đinh Thị K",
  ),
  submits([11, "09:10"], "minhPhung", "day-boi"),
  returns(
    [9, "16:00"],
    "wardModerator",
    "day-boi",
    "Cần nói rõ từ năm nào và bao nhiêu em đã học.\nCâu việc làm nên có con số.",
  ),
  amends(
    [5, "10:20"],
    "minhPhung",
    "day-boi",
    {
      deed: "Tám mùa hè dạy bơi miễn phí cho 260 trẻ em khu nhà trọ",
      sinceYear: 2018,
      figures: [{ value: "260 em", label: "đã biết bơi" }],
      storyText:
        "Từ năm 2018, hè nào cô Đinh Thị K cũng mở lớp dạy bơi cho trẻ em khu nhà trọ. Cô thuê hồ bơi giờ trưa cho rẻ, tự đón các em bằng xe của mình và dạy đến khi em nào cũng nổi được. Tám mùa hè, 260 em đã biết bơi; bốn em lớn nay trở lại phụ cô giữ hồ.",
    },
    "Đinh Thị K",
  ),
  submits([4, "11:05"], "minhPhung", "day-boi"),
  drafts(
    [10, "09:00"],
    "minhPhung",
    "trung-thanh-tich",
    {
      ...ofYear,
      ...person("Ông", "Lý Văn L", 1951, "Hưu trí"),
      neighbourhood: "Khu phố 1",
      fieldId: "moi-truong",
      deed: "Quét dọn và trồng cây dọc bờ kênh suốt sáu năm",
      storyText:
        "Sáng nào ông Lý Văn L cũng mang chổi ra bờ kênh từ năm giờ. Sáu năm, đoạn kênh trước khu phố không còn rác và có thêm bốn mươi cây bàng do ông xin về trồng, tự tưới.",
    },
    "Lý Văn L",
  ),
  submits([9, "08:30"], "minhPhung", "trung-thanh-tich"),
  rejects(
    [7, "10:45"],
    "wardModerator",
    "trung-thanh-tich",
    "Thành tích này đã được biểu dương năm 2025; không biểu dương hai lần cho một thành tích.",
  ),
  drafts([9, "13:30"], "minhPhung", "xin-rut", {
    ...ofYear,
    ...person("Chị", "Tô Thị N", 1992, "Điều dưỡng"),
    fieldId: "y-te",
    deed: "Tập huấn sơ cứu cho bà con chung cư",
  }),
  withdraws([8, "08:15"], "minhPhung", "xin-rut"),
  drafts(
    [8, "14:40"],
    "minhPhung",
    "cho-benh-nhan",
    {
      ...ofYear,
      ...person("Anh", "Ngô Văn I", 1979, "Tài xế xe tải nhỏ"),
      neighbourhood: "Khu phố 6",
      fieldId: "y-te",
      deed: "Chở bệnh nhân nghèo đi cấp cứu ban đêm, không lấy tiền",
      sinceYear: 2019,
      storyText: `Anh Ngô Văn I chạy xe tải nhỏ. Trước cửa nhà anh dán một số điện thoại với dòng chữ “gọi giờ nào cũng được”.

Bảy năm, anh đã chở hơn ba trăm chuyến cấp cứu ban đêm cho người trong phường. Thùng xe lót nệm, có đai giữ và bình ôxy do một phòng khám tặng. Có đêm anh chạy ba chuyến, sáng vẫn giao hàng đúng giờ.`,
      figures: [{ value: "300 chuyến", label: "cấp cứu ban đêm" }],
    },
    "Ngô Văn I",
  ),
  submits([6, "16:20"], "minhPhung", "cho-benh-nhan"),
  drafts(
    [6, "09:50"],
    "minhPhung",
    "to-phu-nu-cho",
    {
      ...ofYear,
      kind: "collective",
      name: "Tổ phụ nữ tiểu thương chợ",
      neighbourhood: "Khu phố 2",
      fieldId: "an-sinh-xa-hoi",
      deed: "Góp vốn không lãi giúp nhau giữ sạp",
      storyText:
        "Mỗi ngày mỗi sạp bỏ ống mười nghìn đồng. Cuối tháng, chị nào cần vốn lấy hàng thì nhận trước, trả dần, không lãi. Sổ của tổ treo ở quầy nước, ai cũng xem được.",
    },
    "Đại diện tổ",
  ),
  submits([5, "15:00"], "minhPhung", "to-phu-nu-cho"),
  returns(
    [2, "09:20"],
    "city",
    "to-phu-nu-cho",
    "Xin bổ sung số chị được giúp và từ năm nào.\nGiấy đồng ý nên do tổ trưởng ký, ghi rõ họ tên.",
  ),
  drafts(
    [3, "08:10"],
    "minhPhung",
    "hoi-truoc-khi-vut",
    {
      ...ofYear,
      kind: "model",
      name: "Góc “hỏi trước khi vứt”",
      neighbourhood: "Khu phố 9",
      fieldId: "moi-truong",
      deed: "Một chiếc kệ ở chân chung cư cho đồ còn dùng được",
      sinceYear: 2024,
      storyText:
        "Dưới chân chung cư có một chiếc kệ sắt với tấm bảng “hỏi trước khi vứt”. Ai có đồ còn dùng được thì đặt lên kệ, ghi ngày. Sau bảy ngày không ai nhận, tổ môi trường mới mang đi. Hai năm, hơn một nghìn món đã có chủ mới.",
      howTo:
        "Xin một góc có mái che.\nĐặt kệ, bảng và một cây bút.\nCử hai người thay nhau dọn kệ mỗi tối chủ nhật.",
      cost: "Một chiếc kệ cũ và tấm bảng: dưới một triệu đồng.",
    },
    "Đại diện ban quản lý chung cư",
  ),
  submits([2, "10:40"], "minhPhung", "hoi-truoc-khi-vut"),
  drafts([1, "09:30"], "minhPhung", "nhap-tho-may", {
    ...ofYear,
    ...person("Chị", "Hồ Thị P", 1985, "Thợ may"),
    neighbourhood: "Khu phố 12",
    deed: "May lại đồng phục cũ cho học trò nghèo",
  }),
];
