import { campaignIds } from "./campaigns";
import type { SeedProfile } from "./seed-profile";

/** Nobody here is real: names are "Nguyễn Văn A" and the like, and each page says "Hồ sơ minh họa". */
const shared = {
  illustrative: true,
  sourceName: "Hồ sơ minh họa",
  sourceNote: "Nhân vật và số liệu do cổng dựng lên để minh họa.",
} as const;

const wardPraise = (year: number) => ({
  campaignId: campaignIds.current,
  level: "ward" as const,
  form: "certificate" as const,
  year,
  decisionNumber: "00/QĐ-UBND (minh họa)",
  decidedOn: `${year}-11-10`,
});

export const illustrativeProfiles: SeedProfile[] = [
  {
    ...shared,
    kind: "individual",
    name: "Trần Thị B",
    scene: "lop-hoc-buoi-toi",
    honorific: "Bà",
    deed: "Mười hai năm mở lớp học buổi tối cho trẻ em lao động trong hẻm",
    fieldId: "giao-duc",
    unitId: "phuong-7-quan-11",
    unitIds: ["phuong-minh-phung"],
    neighbourhood: "Khu phố 5",
    sinceYear: 2014,
    figures: [
      { value: "213 em", label: "đã biết đọc, biết viết từ lớp học" },
      { value: "5 buổi", label: "mỗi tuần, từ 18 giờ 30" },
    ],
    recognitions: [wardPraise(2026)],
    summaryEn:
      "Since 2014 she has taught children who work to read and write, five evenings a week at her own dining table in an alley of Minh Phung Ward. 213 of them have learnt it here.",
    text: `Bảy giờ tối, chiếc bàn ăn được kéo sát tường, sáu chiếc ghế nhựa xếp thành hai hàng. Lớp học của bà Trần Thị B bắt đầu như thế từ năm 2014, khi bốn đứa trẻ bán vé số đầu hẻm hỏi bà cách viết tên mình.

Bà từng đứng lớp ba mươi năm. Về hưu, bà tưởng mình sẽ nghỉ.

> “Tụi nhỏ hỏi tên mình viết làm sao, tôi không trả lời thì tối về ngủ không được.”

Tuần đầu có bốn em, cuối tháng thành mười một. Phòng khách chật, bà cho các em ngồi bệt ở hiên, đèn kéo ra tận cửa.

Đến nay đã có 213 em qua lớp. Bà không nhận học phí; sách vở do khu phố góp, còn bữa cơm tối thì mỗi nhà trong hẻm thay phiên nấu. Em nào nghỉ hai buổi liền, bà đi tìm. Có em theo mẹ đổi chỗ trọ ba lần vẫn quay lại vì bà nhắn đúng giờ học.

Hai học trò đầu tiên nay trở lại phụ bà dạy toán. Một em đang học sư phạm. Bà bảo phần khó nhất không phải là dạy chữ, mà là để các em tin rằng buổi tối là của mình, chứ không phải của xấp vé số.`,
  },
  {
    ...shared,
    kind: "individual",
    name: "Nguyễn Văn A",
    scene: "hoa-giai",
    honorific: "Ông",
    deed: "Người tổ trưởng hòa giải 140 vụ xích mích mà không ai phải lên phường",
    fieldId: "an-ninh-trat-tu",
    unitId: "phuong-10-quan-11",
    unitIds: ["phuong-binh-thoi"],
    neighbourhood: "Khu phố 2",
    sinceYear: 2015,
    figures: [
      { value: "140 vụ", label: "hòa giải thành tại nhà" },
      { value: "11 năm", label: "làm tổ trưởng hòa giải" },
    ],
    recognitions: [wardPraise(2025)],
    text: `Trong túi áo ông Nguyễn Văn A lúc nào cũng có một cuốn sổ học trò. Mỗi vụ xích mích một trang: ai giận ai, vì chuyện gì, đã nói với nhau câu nào. Không có cột đúng sai.

Vụ đầu tiên là cái máng xối. Nhà trên sửa mái, nước đổ sang nhà dưới, hai bên không nhìn mặt nhau bốn năm. Ông không mời họ ra văn phòng khu phố. Ông xách ghế ra ngồi dưới máng đúng hôm mưa, gọi cả hai người ra xem nước chảy. Nửa tiếng sau, họ tự bàn chuyện mua thêm hai mét ống nhựa.

Mười một năm, 140 trang sổ đã gấp lại. Ông có ba điều tự đặt: nghe riêng từng người trước, không bao giờ hứa giữ bí mật điều phải báo công an, và tuần sau phải ghé lại.

Lớp trẻ trong tổ nay học theo cuốn sổ ấy. Ông chỉ dặn một câu: đừng vội làm người phân xử, hãy làm người pha ấm trà.`,
  },
  {
    ...shared,
    kind: "collective",
    name: "Chi hội Phụ nữ khu phố 3",
    scene: "hu-gao",
    deed: "Hũ gạo tình thương: mười hai hộ, mỗi tháng, không sót hộ nào",
    fieldId: "an-sinh-xa-hoi",
    unitId: "phuong-16-quan-11",
    unitIds: ["phuong-minh-phung"],
    neighbourhood: "Khu phố 3",
    sinceYear: 2019,
    figures: [
      { value: "12 hộ", label: "nhận gạo đều đặn mỗi tháng" },
      { value: "5,6 tấn", label: "gạo góp được trong bảy năm" },
    ],
    recognitions: [wardPraise(2026)],
    text: `Mỗi bữa nấu cơm, các chị trong chi hội bớt lại một nắm gạo, bỏ vào hũ sành để cạnh bếp. Cuối tháng, hũ của 64 nhà được gom về nhà chị chi hội trưởng, cân lên, chia thành mười hai phần.

Chị em không trao gạo ở hội trường. Mỗi phần có một người mang đến tận cửa, ngồi lại hỏi thăm một lát. Nhờ vậy mà biết bà cụ ở cuối hẻm đã hết thuốc, biết thằng bé nhà bên nghỉ học ba hôm.

Bảy năm, 5,6 tấn gạo. Mùa dịch, hũ gạo vẫn đầy vì người góp đông thêm. Có ba hộ từng nhận gạo nay là nhà góp gạo.

Sổ của chi hội ghi đủ từng tháng, ai cũng xem được. Chị em nói chuyện giữ cho hũ gạo bền là đừng để ai thấy mình mang ơn.`,
  },
  {
    ...shared,
    kind: "individual",
    name: "Lê Văn C",
    scene: "hien-mau",
    honorific: "Anh",
    deed: "Ba mươi lần hiến máu, và một danh sách điện thoại cho lúc nửa đêm",
    fieldId: "y-te",
    unitId: "phuong-15-quan-11",
    unitIds: ["phuong-phu-tho"],
    neighbourhood: "Khu phố 8",
    sinceYear: 2012,
    figures: [
      { value: "30 lần", label: "hiến máu tình nguyện" },
      { value: "46 người", label: "trong danh sách sẵn sàng" },
    ],
    text: `Anh Lê Văn C chạy xe ôm công nghệ, nhóm máu O. Lần đầu hiến máu là vì một người khách ngất trên yên xe anh. Từ đó, cứ đủ ba tháng anh lại đến, đến nay tròn ba mươi lần.

Nhưng điều khiến bà con trong khu phố nhớ anh là tấm bìa treo ở quán nước đầu hẻm: danh sách 46 người chịu nghe điện thoại lúc nửa đêm, ghi rõ nhóm máu và số lần đã hiến trong năm.

Danh sách ấy đã dùng đến mười bảy lần. Anh tự đặt quy tắc: gọi người đã nghỉ lâu nhất trước, và không ai bị gọi hai lần trong một quý. Ai đổi số đều báo cho quán.

“Máu thì ai cũng có”, anh cười, “chỉ thiếu người nhấc máy thôi.”`,
  },
  {
    ...shared,
    kind: "individual",
    name: "Phạm Thị D",
    scene: "sua-xe-dap",
    honorific: "Cô",
    deed: "Sửa xe đạp miễn phí cho học sinh đi học xa suốt tám năm",
    fieldId: "giao-duc",
    unitId: "phuong-2-quan-tan-binh",
    unitIds: ["phuong-tan-son-hoa"],
    neighbourhood: "Khu phố 4",
    sinceYear: 2018,
    figures: [{ value: "1.900 lượt", label: "xe được sửa không lấy tiền" }],
    text: `Tiệm sửa xe của cô Phạm Thị D rộng đúng bằng một chiếc bàn ăn. Tấm bảng trước cửa viết tay: “Học sinh đi học xa: vá lốp, tra dầu, chỉnh phanh, không lấy tiền.”

Cô học nghề của chồng, rồi nuôi hai con bằng tiệm ấy. Năm 2018, có cậu bé dắt xe bốn cây số đến trường vì đứt xích mà không dám nói với mẹ. Cô nối lại xích, rồi viết tấm bảng.

Mỗi sáng từ sáu giờ, cô dành một tiếng cho học sinh. Phụ tùng cũ còn tốt, khách trong phường để lại cho cô. Cô chỉ các em tự vá, tự tra dầu; em nào biết làm thì được ký tên vào vách.

Vách tiệm nay đã kín tên. Cô ghi từng lượt vào quyển lịch, cộng lại hơn 1.900.`,
  },
  {
    ...shared,
    kind: "individual",
    name: "Hoàng Văn Đ",
    scene: "vuon-thuoc-nam",
    honorific: "Ông",
    deed: "Biến bãi rác cuối hẻm thành vườn thuốc nam cho cả khu phố",
    fieldId: "moi-truong",
    unitId: "phuong-5-quan-11",
    unitIds: ["phuong-hoa-binh"],
    neighbourhood: "Khu phố 6",
    sinceYear: 2020,
    figures: [
      { value: "62 loại", label: "cây thuốc có bảng tên" },
      { value: "180 m²", label: "đất từng là điểm đen về rác" },
    ],
    text: `Cuối hẻm có một khoảng đất trống, ai đi qua cũng bịt mũi. Ông Hoàng Văn Đ, nguyên y sĩ đông y, xin phép khu phố rồi tự dọn. Một mình ông chở mười chín chuyến xe ba gác rác đi.

Đất sạch, ông trồng sả, tía tô, ngải cứu. Sáng hôm sau có nhà mang thêm chậu lá lốt. Một tháng sau, học sinh trong hẻm làm bảng tên cho từng cây, có cả tên khoa học.

Nay vườn có 62 loại. Ai cảm ho thì ra hái, hái xong tưới một gáo nước: đó là luật duy nhất. Ông không bắt mạch, không bốc thuốc cho ai ở vườn; bệnh nặng, ông đưa đến trạm y tế.

Điểm đen về rác đã mất tên trong danh sách của phường từ năm 2021.`,
  },
  {
    ...shared,
    kind: "individual",
    name: "Vũ Thị E",
    scene: "hoc-dien-thoai",
    honorific: "Chị",
    deed: "Dạy người lớn tuổi dùng điện thoại làm giấy tờ ngay tại chợ",
    fieldId: "chuyen-doi-so",
    unitId: "phuong-tan-hoa",
    unitIds: ["phuong-tan-hoa"],
    neighbourhood: "Khu phố 11",
    sinceYear: 2023,
    figures: [{ value: "860 người", label: "tự nộp được hồ sơ đầu tiên" }],
    text: `Sạp rau của chị Vũ Thị E có thêm một chiếc ghế. Sau chín giờ sáng, khi chợ vãn, ghế ấy dành cho người muốn học điện thoại.

Bài đầu tiên bao giờ cũng là tăng cỡ chữ. Bài thứ hai là nhận ra tin nhắn lừa đảo. Đến bài thứ ba mới là nộp hồ sơ trực tuyến, và chị không bao giờ cầm máy bấm giúp: “Bấm giùm thì mai cô lại phải chờ con.”

Ba năm, 860 người lớn tuổi đã tự nộp được hồ sơ đầu tiên của mình. Chị ghi tên từng người vào cuốn sổ nợ cũ, chỉ khác là không ai nợ chị đồng nào.

Tổ công nghệ số cộng đồng nay mở thêm hai chiếc ghế như thế ở hai chợ bên cạnh.`,
  },
  {
    ...shared,
    kind: "collective",
    name: "Đội xe lăn tình nguyện khu phố 9",
    scene: "sua-xe-lan",
    deed: "Mười bốn người thay nhau đẩy xe lăn đưa người già đi khám bệnh",
    fieldId: "y-te",
    unitId: "phuong-12-quan-tan-binh",
    unitIds: ["phuong-bay-hien"],
    neighbourhood: "Khu phố 9",
    sinceYear: 2021,
    figures: [
      { value: "14 người", label: "thay phiên quanh năm" },
      { value: "2.300 chuyến", label: "đưa đón đi khám" },
    ],
    text: `Khu phố có nhiều người già sống một mình. Hẹn khám bệnh lúc sáu giờ sáng, con cháu ở xa, xe không vào được hẻm. Đội xe lăn ra đời từ một cuộc họp tổ dân phố năm 2021.

Đội có mười bốn người, trẻ nhất mười chín, già nhất sáu mươi sáu, và bốn chiếc xe lăn. Lịch dán ở bảng tin: thứ mấy, ai trực, số điện thoại nào.

Một chuyến thường mất cả buổi: đẩy ra đầu hẻm, lên xe, chờ khám, lấy thuốc, đưa về tận giường. Người trực ghi lại lời bác sĩ dặn rồi gọi cho con cháu.

Đến nay đã hơn 2.300 chuyến. Đội không nhận tiền; ai muốn cảm ơn thì bơm giúp bánh xe.`,
  },
  {
    ...shared,
    kind: "individual",
    name: "Đặng Văn G",
    scene: "den-hem",
    honorific: "Anh",
    deed: "Người thợ điện trẻ thay 400 bóng đèn hẻm bằng tiền công cuối tuần",
    fieldId: "lao-dong-sang-tao",
    unitId: "phuong-4-quan-tan-binh",
    unitIds: ["phuong-tan-son-nhat"],
    neighbourhood: "Khu phố 1",
    sinceYear: 2022,
    figures: [
      { value: "400 bóng", label: "đèn hẻm được thay" },
      { value: "31 hẻm", label: "không còn đoạn tối" },
    ],
    text: `Anh Đặng Văn G làm thợ điện ở khu chế xuất, sáu ngày một tuần. Chủ nhật, anh vác thang đi thay bóng đèn hẻm.

Anh bắt đầu từ con hẻm nhà mình, nơi mẹ anh từng ngã vì đoạn đường tối. Bóng đèn mua bằng tiền công sửa điện chiều thứ bảy. Đến hẻm thứ năm, người ta bắt đầu góp bóng; đến hẻm thứ mười, có thêm ba thợ trẻ đi cùng.

Anh vẽ một tấm bản đồ đèn, đánh số từng trụ, ghi ngày thay và loại bóng. Trụ nào tắt, người dân nhắn đúng con số ấy. Nay bản đồ có 400 chấm ở 31 con hẻm.

Khu phố đã nhờ anh tập huấn cho đoàn viên. Anh chỉ giao một điều kiện: cúp cầu dao trước, chụp hình khoe sau.`,
  },
];
