import { amends, approves, drafts, holds, lists, returns, sendsStory, startsStory, submits } from "./acts";
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
      ...person("Bác", "Phan Văn Q", 1953, "Bác sĩ về hưu"),
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
      ...person("Anh", "Trịnh Văn R", 1983, "Thợ điện nước"),
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
      ...person("Ông", "Vương Văn S", 1948, "Hưu trí"),
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
      ...person("Bà", "Lâm Thị T", 1961, "Tiểu thương"),
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
  drafts(
    [14, "09:05"],
    "tanSonHoa",
    "nuoc-mat",
    {
      ...ofYear,
      ...person("Anh", "Kiều Văn U", 1990, "Thợ sửa xe"),
      neighbourhood: "Khu phố 2",
      fieldId: "an-sinh-xa-hoi",
      deed: "Đặt bình nước mát trước nhà cho người bán hàng rong, bốn năm không nghỉ ngày nào",
    },
    "Kiều Văn U",
  ),
  submits([14, "09:30"], "tanSonHoa", "nuoc-mat"),
  approves([12, "10:00"], "city", "nuoc-mat"),
  startsStory([6, "16:10"], "tanSonHoa", "nuoc-mat"),
  drafts(
    [14, "14:05"],
    "tanSonHoa",
    "may-ao",
    {
      ...ofYear,
      ...person("Cô", "Mạc Thị V", 1974, "Thợ may"),
      neighbourhood: "Khu phố 6",
      fieldId: "an-sinh-xa-hoi",
      deed: "May áo mới cho trẻ em nghèo trước mỗi năm học",
    },
    "Mạc Thị V",
  ),
  submits([14, "14:30"], "tanSonHoa", "may-ao"),
  approves([12, "10:20"], "city", "may-ao"),
  startsStory([5, "15:00"], "tanSonHoa", "may-ao"),
  amends(
    [5, "15:40"],
    "tanSonHoa",
    "may-ao",
    {
      storyText:
        "Tháng bảy nào tiệm của cô Mạc Thị V cũng treo bảng nghỉ một tuần. Vải xin từ các sạp chợ, cô cắt và may áo trắng cho trẻ trong khu phố. Năm nay được chín mươi hai chiếc, mỗi chiếc đều vừa người.",
    },
    "Mạc Thị V",
  ),
  sendsStory([4, "09:10"], "tanSonHoa", "may-ao"),
];
