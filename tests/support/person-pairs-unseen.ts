/**
 * Written as in person-pairs.ts: people, then bodies. Committed before the comparison was run on them once; the figure of that first
 * run stands in docs/decisions/2026-11-likeness.md.
 */
export const unseen = `
Nguyễn Thị Mộng Thu;1957;mp = NGUYỄN THỊ MỘNG THU;1957;mp
Trần Văn Út Em;1949;mp = Tran Van Ut Em;1949;mp
Lê Hoàng Phúc;1988;mp = Lê Hoàng Phúc;1988;q11
Phạm Thị Sáu;1941;mp = Cụ Phạm Thị Sáu;1941;mp
Huỳnh Tấn Dũng;1970;mp = Đ/c Huỳnh Tấn Dũng;1970;mp
Đặng Thuý Kiều;1991;mp = Đặng Thúy Kiều;1991;mp
Nguyễn Hoàng Yến Nhi;2001;mp = Nguyễn Hoàng Yến Nhi;2001;tsh
Bùi Thị Hoà;1963;mp = Bùi Thị Hòa;1963;q11
Võ Thị Quí;1966;mp = Võ Thị Quý;1966;mp
Lâm Mĩ Dung;1979;mp = Lâm Mỹ Dung;1979;mp
Ngô Quốc Kỳ;1984;mp = Ngô Quốc Kì;1984;mp
Trịnh Công Khanh;1955;mp = Ông Trịnh Công Khanh (Tư Khanh);1955;mp
Nguyễn Văn Bảy;1950;mp = Nguyễn Văn Bảy - Tổ trưởng tổ 15;1950;mp
Đoàn Minh Triết;1973;mp = ThS. Đoàn Minh Triết;1973;mp
Hồ Ngọc Bích Trâm;1996;mp = Hồ Bích Trâm;1996;mp
Phan Đình Nghĩa;1962;mp = Phan Đình Ngĩa;1962;mp
Nguyễn Thị Kim Loan;1968;mp = Nguyễn Thi Kim Loan;1968;mp
Lê Thị Hồng Gấm;1959;mp = Lê Hồng Gấm;1959;mp
Dương Văn Tỷ;1946;mp = Dương Văn Tỉ;1946;mp
Vương Gia Huy;1993;mp = Vương Gia Huy;1994;mp
Trần Thị Ngọc Lan;1972;mp = Bà Trần Thị Ngọc Lan;;mp
Chung Vĩ Cường;1981;mp = Chung Vỹ Cường;1981;mp
Mạc Thị Phương Uyên;1985;mp = Mạc Thị Phương Uyên;1985;tsh
Quách Tỷ Muội;1951;mp = Quách Tỉ Muội;1951;mp
Nguyễn Tấn Lộc;1965;mp = Nguyen Tan Loc;1965;q11
Thích Nữ Huệ Tâm;1960;mp = Ni sư Thích Nữ Huệ Tâm;1960;mp
Lê Phước Thiện;1977;mp = BS. Lê Phước Thiện;1977;mp
Cao Thị Xuân Mai;1974;mp = Cao Thị  Xuân  Mai ;1974;mp
Trương Đăng Khoa;1990;mp = Trương Đăng Khao;1990;mp
Âu Dương Lệ Hằng;1983;mp = Âu Dương Lệ Hằng;1983;q11
Nguyễn Thị Mười;1948;mp # Nguyễn Thị Mười;1969;mp
Trần Văn Hùng;1960;mp # Trần Văn Hưng;1960;tsh
Lê Văn Tài;1975;mp # Lê Văn Tại;1951;mp
Nguyễn Văn Thành;1958;mp # Nguyễn Văn Thanh;1971;mp
Phạm Thị Hoa;1962;mp # Phạm Thị Hòa;1949;mp
Nguyễn Thị Thu;1980;mp # Nguyễn Thị Thư;1993;mp
Võ Văn Kiệt;1945;mp # Võ Văn Kiên;1945;tsh
Đỗ Thị Lan;1967;mp # Đỗ Thị Lành;1967;mp
Huỳnh Thị Bé;1954;mp # Huỳnh Thị Bê;1978;tsh
Nguyễn Minh Tuấn;1979;mp # Nguyễn Minh Tú;1979;mp
Trần Thị Mai;1970;mp # Trần Thị Mai;1985;q11
Lê Quang Đạo;1963;mp # Lê Quang Đào;1990;mp
Bùi Văn Tám;1947;mp # Bùi Văn Tâm;1977;mp
Phan Thị Liên;1959;mp # Phan Thị Liễu;1959;mp
Ngô Thị Hạnh;1976;mp # Ngô Thị Hạnh;1955;tsh
Nguyễn Thị Hồng;1964;mp # Nguyễn Thị Hương;1964;mp
Đặng Văn Sơn;1957;mp # Đặng Văn Sang;1957;mp
Hồ Thị Năm;1952;mp # Hồ Thị Nam;1981;mp
Trần Quốc Việt;1986;mp # Trần Quốc Vinh;1986;mp
Lý Văn Phát;1969;mp # Lý Văn Phước;1969;mp
Dương Thị Ngọc;1971;mp # Dương Ngọc Thị;1939;tsh
Mai Văn Thuận;1961;mp # Mai Văn Thuấn;1985;mp
Nguyễn Hữu Phước;1956;mp # Nguyễn Hữu Phúc;1956;mp
Lê Thị Tuyết;1965;mp # Lê Thị Tuyền;1965;mp
Trương Văn Ba;1944;mp # Trương Văn Bá;1973;mp
Vũ Đức Long;1982;mp # Vũ Đức Lương;1982;mp
Phạm Văn Bình;1968;mp # Phạm Văn Bính;1950;mp
Nguyễn Thị Nga;1973;mp # Nguyễn Thị Ngà;1991;mp
Châu Thị Thủy;1978;mp # Châu Thị Thùy;1996;mp
Tô Thị Hai;1943;mp # Tô Thị Hài;1982;mp
@CLB Dưỡng sinh phường Minh Phụng;;mp = @Câu lạc bộ Dưỡng sinh;;mp
@Ban công tác Mặt trận khu phố 3;;mp = @BCT Mặt trận KP3;;mp
@Ban Công tác Mặt trận khu phố 12;;mp = @Ban CTMT KP 12;;mp
@Chi hội Phụ nữ khu phố 5;;mp = @Chi hội PN KP5;;mp
@Hội Liên hiệp Phụ nữ phường Minh Phụng;;mp = @Hội LHPN phường;;mp
@Trường Tiểu học Phú Định;;mp = @TH Phú Định;;mp
@Trường THCS Lê Anh Xuân;;mp = @Trường Trung học cơ sở Lê Anh Xuân;;mp
@Ban điều hành khu phố 8;;mp = @BĐH khu phố 08;;mp
@Hội Cựu chiến binh phường;;mp = @Hội CCB phường Minh Phụng;;mp
@Công đoàn cơ sở Trạm Y tế;;mp = @CĐCS Trạm Y tế phường;;mp
@Tổ dân phố 34;;mp = @TDP 34;;mp
@Đoàn Thanh niên Cộng sản Hồ Chí Minh phường;;mp = @Đoàn TNCS HCM phường Minh Phụng;;mp
@Công ty TNHH Sản xuất Thương mại Tân Thành Phát;;mp = @Cty TNHH SX-TM Tân Thành Phát;;mp
@Nhóm thiện nguyện Hẻm 76;;mp = @Nhóm Thiện Nguyện hẻm 76;;mp
@Câu lạc bộ Đờn ca tài tử;;mp = @CLB Đờn ca Tài tử phường Minh Phụng;;mp
@Hội Người cao tuổi phường Minh Phụng;;mp = @HỘI NGƯỜI CAO TUỔI PHƯỜNG MINH PHỤNG;;mp
@Chi bộ khu phố 6;;mp = @Chi bộ KP.6;;mp
@Ban Chỉ huy Quân sự phường;;mp = @BCH Quân sự phường Minh Phụng;;mp
@Hợp tác xã Vận tải số 4;;mp = @HTX Vận tải số 4;;mp
@Đội dân phòng khu phố 8;;mp = @Đội Dân phòng KP8;;mp
@Mái ấm Hoa Hồng;;mp = @Mái ấm Hoa Hồng;;q11
@Bếp ăn tình thương Chùa Phước Long;;mp = @Bếp ăn tình thương - chùa Phước Long;;mp
@Ủy ban Mặt trận Tổ quốc Việt Nam phường;;mp = @UBMTTQ phường Minh Phụng;;mp
@Hội Chữ thập đỏ phường;;mp = @Hội CTĐ phường Minh Phụng;;mp
@Chi hội Khuyến học khu phố 2;;mp = @Chi hội Khuyến học KP2;;mp
@Tổ phụ nữ tiết kiệm số 3;;mp = @Tổ Phụ nữ tiết kiệm 3;;mp
@Trường Mầm non Phường 16;;mp = @Trường MN Phường 16;;q11
@Bảo vệ dân phố khu phố 1;;mp = @BVDP KP1;;mp
@Ban Quản lý chợ Phú Thọ;;mp = @BQL Chợ Phú Thọ;;mp
@Công an phường Minh Phụng;;mp = @CA phường Minh Phụng;;mp
@Chi hội Phụ nữ khu phố 5;;mp # @Chi hội Phụ nữ khu phố 15;;mp
@Ban công tác Mặt trận khu phố 3;;mp # @Ban công tác Mặt trận khu phố 13;;mp
@Tổ dân phố 34;;mp # @Tổ dân phố 43;;mp
@Chi hội Phụ nữ khu phố 5;;mp # @Chi hội Cựu chiến binh khu phố 5;;mp
@Trường Tiểu học Phú Định;;mp # @Trường Tiểu học Phú Thọ;;mp
@Trường Tiểu học Phú Định;;mp # @Trường Mầm non Phú Định;;mp
@Câu lạc bộ Dưỡng sinh;;mp # @Câu lạc bộ Dân vũ;;mp
@Hội Người cao tuổi phường Minh Phụng;;mp # @Hội Người cao tuổi phường Tân Sơn Hòa;;tsh
@Chi bộ khu phố 6;;mp # @Chi bộ khu phố 9;;mp
@Công an phường Minh Phụng;;mp # @Công đoàn phường Minh Phụng;;mp
@Ban điều hành khu phố 8;;mp # @Ban bảo vệ khu phố 8;;mp
@Công ty TNHH May Thành Công;;mp # @Công ty TNHH May Thành Đạt;;mp
@Hội Cựu chiến binh phường;;mp # @Hội Chữ thập đỏ phường;;mp
@Mái ấm Hoa Hồng;;mp # @Mái ấm Hoa Sen;;mp
@Bếp ăn tình thương Chùa Phước Long;;mp # @Bếp ăn tình thương Chùa Phước Hòa;;mp
@Đội dân phòng khu phố 8;;mp # @Đội bóng chuyền khu phố 8;;mp
@Nhóm thiện nguyện Hẻm 76;;mp # @Nhóm thiện nguyện Hẻm 67;;mp
@Chi đoàn khu phố 2;;mp # @Chi đoàn khu phố 12;;mp
@Trạm Y tế phường;;mp # @Trạm Y tế phường;;tsh
@Tổ phụ nữ tiết kiệm số 3;;mp # @Tổ phụ nữ tiết kiệm số 4;;mp
`;
