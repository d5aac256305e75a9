/**
 * Questions as people type them, each with the address of what they mean; "*" ends an address that goes on. Written out of
 * the opening content, the press items and the units, before any ranking was tried on them.
 */
export type Question = readonly [text: string, ...addresses: string[]];

const teacher = "/guong/muoi-hai-nam-mo-lop-hoc-buoi-toi-cho-tre-em-lao-dong-trong-hem";
const peacemaker = "/guong/nguoi-to-truong-hoa-giai-140-vu-xich-mich-ma-khong-ai-phai-len-phuong";
const riceJar = "/guong/chi-hoi-phu-nu-khu-pho-3";
const donor = "/guong/ba-muoi-lan-hien-mau-va-mot-danh-sach-dien-thoai-cho-luc-nua-dem";
const mender = "/guong/sua-xe-dap-mien-phi-cho-hoc-sinh-di-hoc-xa-suot-tam-nam";
const herbs = "/guong/bien-bai-rac-cuoi-hem-thanh-vuon-thuoc-nam-cho-ca-khu-pho";
const phones = "/guong/day-nguoi-lon-tuoi-dung-dien-thoai-lam-giay-to-ngay-tai-cho";
const wheelchairs = "/guong/doi-xe-lan-tinh-nguyen-khu-pho-9";
const electrician = "/guong/nguoi-tho-dien-tre-thay-400-bong-den-hem-bang-tien-cong-cuoi-tuan";
const godmother = "/mo-hinh/me-do-dau";
const wellbeing = "/mo-hinh/chung-tay-xay-dung-phuong-tan-son-hoa-hanh-phuc";
const alleyMeeting = "/mo-hinh/viec-hem-o-hem-166-huynh-van-nghe";
const testament = "/mo-hinh/bao-cao-chuyen-de-di-chuc-cua-bac-ho-mot-giao-trinh-tieng-viet-doc-dao";
const tenCopies = "/mo-hinh/10-ban-chung-thuc-15-phut-tra";
const flowerAlley = "/mo-hinh/hem-hoa-tu-quan-so-153-nguyen-thi-minh-khai";
const ricePupils = "/mo-hinh/di-hoc-co-gao";
const blackSpot = "/mo-hinh/cai-tao-diem-den-ve-rac-thai-thanh-mang-xanh-cong-dong-san-choi-thieu-nhi";
const doorstep = "/mo-hinh/chuyen-doi-so-tan-cua-nha";
const sport = "/mo-hinh/22-cau-lac-bo-va-171-nhom-the-duc-o-80-khu-pho";
const smile = "/guong/quan-com-nu-cuoi-1";
const goVap = "/guong/phuong-12-quan-go-vap";
const district11 = "/dot-bieu-duong/bieu-duong-quan-11-2023";
const tanBinh = "/dot-bieu-duong/bieu-duong-quan-tan-binh-2022-2023";
const song = "/hoi-thi/tan-binh-trong-trai-tim-toi-lan-7";
const pictures = "/hoi-thi/sang-tac-hinh-anh-hoc-bac-tan-binh-2023";
const conclusion01 = "/van-ban/ket-luan-01-kl-tw";
const directive05 = "/van-ban/chi-thi-05-ct-tw";
const oneBusiness = "/mo-hinh/moi-doanh-nghiep-nhan-cham-lo-1-thuong-binh";
const savings = "/mo-hinh/mot-ngay-tiet-kiem-vi-phu-nu-ngheo";

export const questions: readonly Question[] = [
  // People
  ["bà Trần Thị B", teacher],
  ["Trần Thị B", teacher],
  ["tran thi b", teacher],
  ["ông Nguyễn Văn A", peacemaker],
  ["nguyen van a", peacemaker],
  ["Lê Văn C", donor],
  ["cô Phạm Thị D", mender],
  ["Hoàng Văn Đ", herbs],
  ["chị Vũ Thị E", phones],
  ["anh Đặng Văn G", electrician],
  ["dang van g", electrician],
  ["Bí thư Trương Quốc Lâm", district11],
  ["Lê Hoàng Hà", tanBinh],
  ["le hoang ha", tanBinh],
  // What they do
  ["lớp học buổi tối", teacher],
  ["lop hoc buoi toi", teacher],
  ["dạy chữ cho trẻ bán vé số", teacher],
  ["hoà giải xích mích", peacemaker],
  ["tổ trưởng hòa giải", peacemaker],
  ["hũ gạo tình thương", riceJar],
  ["hu gao tinh thuong", riceJar],
  ["hiến máu", donor],
  ["hien mau", donor],
  ["hiến máu nhân đạo nhóm máu O", donor],
  ["sửa xe đạp miễn phí", mender],
  ["sua xe dap hoc sinh", mender],
  ["vườn thuốc nam", herbs],
  ["dạy người già dùng điện thoại", phones],
  ["tổ công nghệ số cộng đồng", doorstep, phones],
  ["xe lăn", wheelchairs],
  ["đẩy xe lăn đưa người già đi khám bệnh", wheelchairs],
  ["thay bóng đèn hẻm", electrician],
  ["thợ điện", electrician],
  // Collectives and models of the press
  ["mẹ đỡ đầu", godmother],
  ["me do dau", godmother],
  ["trẻ mồ côi", godmother, "/guong/hoi-lien-hiep-phu-nu-quan-12"],
  ["trẻ mồ côi vì covid", godmother],
  ["một ngày tiết kiệm", savings],
  ["phụ nữ nghèo", savings],
  ["thương binh", oneBusiness],
  ["doanh nghiệp chăm lo thương binh", oneBusiness],
  ["cơ sở tôn giáo", "/mo-hinh/moi-co-so-ton-giao-gan-voi-01-dia-chi-cham-lo"],
  ["pháo đài chống dịch", "/mo-hinh/moi-can-bo-mat-tran-la-mot-chien-si*"],
  ["khối đại đoàn kết", "/mo-hinh/phat-huy-khoi-dai-doan-ket*"],
  ["phường hạnh phúc", wellbeing],
  ["tân sơn hòa hạnh phúc", wellbeing],
  ["năm đội hình nòng cốt", wellbeing],
  ["việc hẻm", alleyMeeting],
  ["hẻm 166 Huỳnh Văn Nghệ", alleyMeeting],
  ["di chúc của Bác", testament],
  ["giáo trình tiếng Việt độc đáo", testament],
  ["bệnh viện quận 11", "/guong/benh-vien-quan-11"],
  ["Bệnh viện quận Tân Phú", "/guong/benh-vien-quan-tan-phu"],
  ["benh vien tan phu", "/guong/benh-vien-quan-tan-phu"],
  ["ban chỉ huy quân sự", "/guong/ban-chi-huy-quan-su-quan-11"],
  ["nhà tình thương", "/guong/ban-chi-huy-quan-su-quan-11"],
  ["áo dài", "/mo-hinh/khong-gian-van-hoa-ho-chi-minh-tai-tru-so-ldld-quan-11"],
  ["cà phê sáng", "/mo-hinh/nhung-buoi-ca-phe-sang-trao-doi-giua-chinh-quyen-va-nguoi-dan"],
  ["ca phe sang", "/mo-hinh/nhung-buoi-ca-phe-sang-trao-doi-giua-chinh-quyen-va-nguoi-dan"],
  ["10 bản chứng thực 15 phút", tenCopies],
  ["chứng thực phường Sài Gòn", tenCopies],
  ["một cửa lưu động", "/mo-hinh/mot-cua-luu-dong-giai-quyet-ho-so-ngoai-gio-tra-cuu-thong-tin-mot-cham"],
  ["đi học có gạo", ricePupils],
  ["phụ nữ Trung Mỹ Tây", ricePupils],
  ["hội phụ nữ quận 12", "/guong/hoi-lien-hiep-phu-nu-quan-12", sport],
  ["đỡ đầu trẻ mồ côi", "/guong/hoi-lien-hiep-phu-nu-quan-12", godmother],
  ["điểm đen rác thải", blackSpot],
  ["sân chơi thiếu nhi Cát Lái", blackSpot],
  ["khu phố xanh", "/mo-hinh/khu-pho-xanh-huong-toi-tuong-lai"],
  ["muôn sắc hoa", "/mo-hinh/khu-dan-cu-doan-ket-nghia-tinh-tu-quan-muon-sac-hoa"],
  ["hẻm hoa tự quản", flowerAlley],
  ["hem hoa tu quan", flowerAlley],
  ["153 nguyễn thị minh khai", flowerAlley],
  ["khu phố 21", "/guong/ban-cong-tac-mat-tran-khu-pho-21"],
  ["công an phường 11 quận 10", "/guong/cong-an-phuong-11-quan-10"],
  ["Nụ Cười 1", smile],
  ["cựu chiến binh Phú Mỹ", "/guong/hoi-cuu-chien-binh-phuong-phu-my"],
  ["túi sức khỏe", "/mo-hinh/1-000-tui-bao-ve-suc-khoe-mo-rong-vung-xanh"],
  ["camera Gò Vấp", goVap],
  ["đường hoa thay cỏ dại", "/mo-hinh/duong-hoa-thay-co-dai-camera-an-ninh-tuyen-duong-co-kieu-mau"],
  ["chuyển đổi số tận cửa nhà", doorstep],
  ["nhóm thể dục", sport],
  // Campaigns, contests, documents, numbers
  ["biểu dương quận 11", district11],
  ["gương điển hình Tân Bình", tanBinh],
  ["Tân Bình trong trái tim tôi", song],
  ["tan binh trong trai tim toi", song],
  ["cuộc thi sáng tác hình ảnh", pictures],
  ["81 gương", district11],
  ["32 tập thể 49 cá nhân", district11],
  ["29 tập thể", tanBinh],
  ["18.377", tanBinh],
  ["180 lớp", tanBinh],
  ["01-KL/TW", conclusion01],
  ["kết luận 01", conclusion01],
  ["chỉ thị 05", directive05],
  ["05-CT/TW", directive05],
  ["luật bảo vệ dữ liệu cá nhân", "/van-ban/luat-91-2025-qh15"],
  ["nghị định 98/2023", "/van-ban/nghi-dinh-98-2023-nd-cp"],
  ["140 vụ", peacemaker],
  ["212 camera", goVap],
  // Places and the portal's own pages
  ["P7 Q11", "/don-vi/phuong-7-quan-11"],
  ["phường 7 quận 11", "/don-vi/phuong-7-quan-11"],
  ["quận 11", "/don-vi/quan-11"],
  ["Q11", "/don-vi/quan-11"],
  ["phuong 5", "/don-vi/phuong-5-*"],
  ["minh phụng", "/don-vi/phuong-minh-phung"],
  ["phuong tan son hoa", "/don-vi/phuong-tan-son-hoa"],
  ["côn đảo", "/don-vi/dac-khu-con-dao"],
  ["Tp Thủ Đức", "/don-vi/thanh-pho-thu-duc"],
  ["không gian văn hóa hồ chí minh minh phụng", "/khong-gian-van-hoa/*minh-phung"],
  ["góc văn hóa khu phố 5", "/khong-gian-van-hoa/goc-van-hoa-ho-chi-minh-khu-pho-5-phu-tho"],
  ["giới thiệu gương tốt", "/gioi-thieu-guong"],
  ["quyền riêng tư", "/quyen-rieng-tu"],
  ["niêm yết công khai", "/niem-yet"],
  // Other words, other languages, other keyboards
  ["blood donation", donor],
  ["teacher", teacher],
  ["cơm 2000", smile],
  ["mej ddoof daafu", godmother],
  ["hiens maus", donor],
  ["me5 d9o74 d9a62u", godmother],
];
