import { drafts, holds, lists, returns, submits } from "./acts";
import { listed, ofYear, person } from "./campaigns";
import type { Act } from "./stage";

// Nobody here is real: names are "Bùi Thị H" and the like, and every page that shows one says so.

/** What Phường Tân Sơn Hòa nominated, and what the moderators did with it. */
export const tanSonHoaActs: Act[] = [
  drafts(
    [24, "09:15"],
    "tanSonHoa",
    "bac-si-ve-huu",
    {
      ...listed,
      ...person("Bác", "Phan Văn Q", 1953),
      neighbourhood: "Khu phố 5",
      fieldId: "y-te",
      deed: "Khám bệnh miễn phí cho bà con mỗi sáng chủ nhật từ ngày về hưu",
      sinceYear: 2014,
      storyText:
        "Về hưu, bác Phan Văn Q giữ lại chiếc ống nghe. Sáng chủ nhật nào phòng khách nhà bác cũng thành phòng khám: đo huyết áp, đọc giúp toa thuốc, dặn ai cần đi bệnh viện. Mười hai năm, bác chưa nghỉ buổi nào trừ hai tuần nằm viện.",
    },
    "Phan Văn Q",
  ),
  submits([23, "10:00"], "tanSonHoa", "bac-si-ve-huu"),
  lists([21, "14:30"], "city", "bac-si-ve-huu", ""),
  drafts(
    [14, "10:30"],
    "tanSonHoa",
    "dong-ho-nuoc",
    {
      ...ofYear,
      ...person("Anh", "Trịnh Văn R", 1983),
      neighbourhood: "Khu phố 1",
      fieldId: "lao-dong-sang-tao",
      deed: "Chế bộ báo rò rỉ nước giúp cả dãy trọ bớt một phần ba tiền nước",
      storyText:
        "Anh Trịnh Văn R làm bộ báo rò rỉ nước từ phao cũ và còi xe. Hai mươi phòng trọ lắp thử, tháng đầu phát hiện bốn chỗ rò. Anh vẽ lại cách làm lên giấy, ai xin thì cho.",
    },
    "Trịnh Văn R",
  ),
  submits([13, "09:20"], "tanSonHoa", "dong-ho-nuoc"),
  holds(
    [10, "11:00"],
    "dong-ho-nuoc",
    "complaint",
    "Có đơn của công dân cho rằng sáng chế là của người khác; chờ xác minh.",
  ),
  drafts(
    [7, "15:45"],
    "tanSonHoa",
    "doc-bao",
    {
      ...ofYear,
      ...person("Ông", "Vương Văn S", 1948),
      neighbourhood: "Khu phố 3",
      fieldId: "van-hoa",
      deed: "Đọc báo mỗi sáng cho các cụ mắt kém trong khu phố",
      sinceYear: 2020,
      storyText:
        "Bảy giờ sáng, ông Vương Văn S kê ghế dưới gốc cây trứng cá, mở tờ báo và chiếc loa nhỏ. Mười mấy cụ mắt kém ngồi quanh. Ông đọc tin phường trước, rồi đến chuyện người tốt việc tốt, cuối cùng là dự báo thời tiết.",
    },
    "Vương Văn S",
  ),
  submits([5, "08:50"], "tanSonHoa", "doc-bao"),
  drafts([4, "16:30"], "tanSonHoa", "nhap-vuon-rau", {
    ...ofYear,
    kind: "collective",
    name: "Nhóm vườn rau sân thượng",
    fieldId: "moi-truong",
    deed: "Biến sân thượng chung cư thành vườn rau cho bếp ăn từ thiện",
  }),
  drafts(
    [3, "09:40"],
    "tanSonHoa",
    "hoa-giai",
    {
      ...ofYear,
      ...person("Bà", "Lâm Thị T", 1961),
      neighbourhood: "Khu phố 4",
      fieldId: "an-ninh-trat-tu",
      deed: "Hòa giải chuyện trong nhà",
      storyText:
        "Bà Lâm Thị T làm hòa giải viên. Nhà nào to tiếng bà cũng sang, ngồi nghe hết rồi mới nói. Bà con quý bà vì bà không kể chuyện nhà này sang nhà khác.",
    },
    "Lâm Thị T",
  ),
  submits([2, "08:25"], "tanSonHoa", "hoa-giai"),
  returns(
    [1, "15:30"],
    "city",
    "hoa-giai",
    "Câu việc làm còn chung chung: bao nhiêu vụ, từ năm nào, kết quả ra sao?",
  ),
];
