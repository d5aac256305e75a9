/**
 * Two ways of writing somebody, one a line: `name; year of birth; unit; workplace or deed` twice, with `=` where both are one
 * person or body and `#` where they are two. Labelled by hand; a body's name begins with `@`. Units: mp Minh Phụng, q11
 * Phường 7, Quận 11, of which it came, tsh Tân Sơn Hòa. `tuned` was looked at while the weights of domain/persons/likeness.ts
 * were chosen; `heldOut` (person-pairs-held-out.ts) was not.
 */
export const tuned = `
Nguyễn Văn Hùng;1962;mp = NGUYỄN VĂN HÙNG;1962;mp
Trần Thị Bình;1958;mp = bà trần thị bình;1958;mp
Lê Thị Kim Ngân;1975;mp = Le Thi Kim Ngan;1975;mp
Phạm Hòa Thuận;1969;mp = Phạm Hoà Thuận;1969;q11
Võ Thúy Kiều;1981;mp = Võ Thuý Kiều;1981;mp
Huỳnh Mỹ Lệ;1950;mp = Huỳnh Mĩ Lệ;1950;q11
Lý Thị Huệ;1948;mp = Lí Thị Huệ;1948;mp
Nguyễn Thị Tuyết Mai;1966;mp = Cô Nguyễn Thị Tuyết Mai;1966;mp
Đặng Quốc Thái;1973;mp = Ông Đặng Quốc Thái;1973;q11
Trương Mỹ Dung;1959;mp = Trương Thị Mỹ Dung;1959;mp
Bùi Văn Tấn;1955;mp = Bùi Tấn;1955;mp
Quách Ngọc Diễm;1990;mp = Quách Ngọc Diễm;;mp
Nguyễn Phan Hoài Thương;1988;mp = Nguyễn Phan Hoài Thương;1989;mp
Đỗ Thị Lành;1944;mp = Đỗ Thị Lành;1944;q11
Hồ Quang Vinh;1979;mp = Quang Vinh Hồ;1979;mp
Nguyễn Hữu Phước;1961;mp = Nguyễn Hữu Phưóc;1961;mp
Lâm Chí Cường;1970;mp = Lâm Chí Cuờng;1970;mp
Châu Ngọc Phụng;1964;mp = Châu Ngọc Phụngg;1964;mp
Trần Nguyễn Bảo Trân;2009;mp = Em Trần Nguyễn Bảo Trân;2009;mp
Dương Kim Phượng;1953;mp = Bà Dương Kim Phượng (Năm Phượng);1953;mp
Nguyễn Thanh Liêm;1957;mp = Ông Nguyễn Thanh Liêm, tổ trưởng tổ 12;1957;mp
Tăng Gia Hân;1996;mp = Tăng Gia Hân;1996;tsh
Phan Thị Ngọc Ánh;1983;mp = Phan Thị Ngọc Ánh;1983;tsh
Vương Tuệ Minh;;mp = Vương Tuệ Minh;;mp
Nguyễn Thị Sáu;1940;mp = Bà Nguyễn Thị Sáu;1940;q11
Mạch Thiên Tài;1999;mp = Mach Thien Tai;1999;mp
Trần Văn Út;1952;mp = Ông Trần Văn Út (Út Lửa);1952;mp
Lê Hoàng Phúc;1985;mp = lê hoàng phúc;1985;q11
Nguyễn Ngọc Yến Nhi;2004;mp = Nguyễn Ngọc Yến Nhi;2004;mp
Thạch Sà Ruôl;1971;mp = Thạch Sà Ruôl;1971;mp
Ngô Thị Thùy Linh;1987;mp = Ngô Thị Thuỳ Linh;1987;mp
Cao Xuân Trường;1968;mp = BS. Cao Xuân Trường;1968;mp
Đinh Công Minh;1972;mp = ThS Đinh Công Minh;1972;mp
Nguyễn Thị Mỹ Hạnh;1978;mp = Nguyễn Thị Mỹ  Hạnh;1978;mp
@CLB Đờn ca tài tử Khu phố 3;;mp = @Câu lạc bộ Đờn ca tài tử KP3;;mp
@Chi hội Phụ nữ khu phố 12;;mp = @Chi hội PN KP 12;;mp
@Ban điều hành Khu phố 4;;mp = @BAN ĐIỀU HÀNH KHU PHỐ 04;;mp
@Nhóm Bếp cơm Nhân Ái;;mp = @Bếp cơm Nhân Ái;;mp
@Hội Chữ thập đỏ phường Minh Phụng;;mp = @HCTĐ Phường Minh Phụng;;mp
@Tổ hòa giải khu phố 7;;mp = @Tổ hoà giải Khu phố 7, phường Minh Phụng;;mp
@Trường Tiểu học Phú Thọ;;mp = @Trường TH Phú Thọ;;mp
@Đội dân phòng Khu phố 9;;mp = @Đội Dân phòng KP.9;;mp
@CLB Dưỡng sinh Lãnh Binh Thăng;;mp = @Câu lạc bộ dưỡng sinh Lãnh Binh Thăng;;mp
@Hội Cựu chiến binh phường;;mp = @Hội CCB phường;;mp
Nguyễn Văn Hùng;1962;mp # Nguyễn Văn Hùng;1985;mp
Nguyễn Văn Hùng;1962;mp # Nguyễn Văn Hùng;1970;tsh
Nguyễn Văn Hùng;;mp # Nguyễn Văn Hùng;;tsh
Nguyễn Văn Hùng;1962;mp # Nguyễn Văn Hưng;1962;mp
Trần Thị Bình;1958;mp # Trần Thị Bích;1958;mp
Trần Thị Hoa;1970;mp # Trần Thị Hòa;1970;tsh
Lê Thị Lan;1965;mp # Lê Thị Loan;1965;mp
Nguyễn Thị Hoa;1970;mp # Nguyễn Thị Hoa;1970;tsh
Nguyễn Thị Mai;;mp # Nguyễn Thị Mai;1960;tsh
Phạm Văn Tâm;1974;mp # Phạm Văn Tân;1974;mp
Phạm Văn Dũng;1976;mp # Phạm Văn Dùng;1991;mp
Huỳnh Thị Nga;1961;mp # Huỳnh Thị Nga;1981;mp
Lê Văn Nam;1980;mp # Lê Văn Năm;1952;mp
Đặng Thị Hằng;1972;mp # Đặng Thị Hạnh;1972;mp
Võ Văn Sơn;1966;mp # Võ Văn Sang;1966;mp
Trần Quốc Tuấn;1988;mp # Trần Quốc Toàn;1988;mp
Nguyễn Minh Anh;2001;mp # Nguyễn Anh Minh;1978;mp
Nguyễn Thị Thu;1959;mp # Nguyễn Thị Thủy;1959;mp
Nguyễn Thị Kim Loan;1969;mp # Nguyễn Thị Kim Oanh;1969;mp
Trương Văn Tài;1977;mp # Trương Văn Tài;1943;q11
Bùi Thị Xuân;1964;mp # Bùi Thị Xuân;1964;tsh
Lê Thị Hồng;1970;mp # Lê Thị Hồng;1956;q11
Nguyễn Thanh Tùng;1982;mp # Nguyễn Thanh Tú;1982;mp
Ngô Văn Đức;1960;mp # Ngô Văn Đức;1993;mp
Trần Văn Minh;1971;mp # Trần Văn Minh;1971;tsh
Phan Văn Hải;1967;mp # Phan Thị Hải;1987;mp
Đỗ Văn Bảy;1949;mp # Đỗ Văn Tám;1949;mp
Nguyễn Thị Năm;1947;mp # Nguyễn Thị Nam;1990;mp
Hoàng Thị Hà;1985;mp # Hoàng Thị Hà;1962;mp
Lý Văn An;1973;mp # Lý Văn Ân;1995;mp
@Chi hội Phụ nữ khu phố 12;;mp # @Chi hội Phụ nữ khu phố 2;;mp
@Ban điều hành Khu phố 4;;mp # @Ban điều hành Khu phố 14;;mp
@Chi hội Phụ nữ khu phố 5;;mp # @Chi hội Nông dân khu phố 5;;mp
@Tổ hòa giải khu phố 7;;mp # @Tổ dân phòng khu phố 7;;mp
@Hội Chữ thập đỏ phường Minh Phụng;;mp # @Hội Chữ thập đỏ phường Tân Sơn Hòa;;tsh
@Trường Tiểu học Phú Thọ;;mp # @Trường Tiểu học Phú Hòa;;tsh
@Trường Mầm non 3;;mp # @Trường Mầm non 8;;mp
@CLB Dưỡng sinh Lãnh Binh Thăng;;mp # @CLB Dưỡng sinh Hòa Bình;;mp
@Hội Cựu chiến binh phường;;mp # @Hội Người cao tuổi phường;;mp
@Đoàn Thanh niên phường;;mp # @Hội Liên hiệp Phụ nữ phường;;mp
@Chi bộ Khu phố 1;;mp # @Chi đoàn Khu phố 1;;mp
@Đội dân phòng Khu phố 9;;mp # @Đội dân phòng Khu phố 9;;tsh
@Nhóm Bếp cơm Nhân Ái;;mp # @Nhóm Bếp cơm Từ Tâm;;mp
@Mô hình Tuyến hẻm xanh 245;;mp # @Mô hình Tuyến hẻm xanh 278;;mp
Nguyễn Thị Ngọc Sương;1963;mp = nguyễn thị ngọc sương;1963;mp
Trịnh Công Thành;1956;mp = Trịnh Công Thành;1956;q11
Lưu Bội Nghi;1992;mp = Luu Boi Nghi;1992;mp
Đoàn Thị Thanh Tuyền;1984;mp = Chị Đoàn Thị Thanh Tuyền;1984;mp
Nguyễn Thuỵ Vũ;1977;mp = Nguyễn Thụy Vũ;1977;mp
Phùng Quý Hiển;1960;mp = Phùng Quí Hiển;1960;mp
Tạ Ngọc Mĩ;1951;mp = Tạ Ngọc Mỹ;1951;q11
Lê Phước Sang;1974;mp = Anh Lê Phước Sang;1974;mp
Trần Bạch Cúc;1946;mp = Cụ Trần Bạch Cúc;1946;mp
Hà Thị Nguyệt;1952;mp = HÀ THỊ NGUYỆT;1952;q11
Nguyễn Đình Khải;1980;mp = Đ/c Nguyễn Đình Khải;1980;mp
Vũ Hoàng Yến;1969;mp = Vũ Thị Hoàng Yến;1969;mp
Lương Thị Cẩm;1958;mp = Lương Cẩm;1958;mp
Thái Tuyết Hồng;1955;mp = Thái Tuyết Hông;1955;mp
Phạm Đăng Khoa;2007;mp = Pham Dang Khoa;2007;mp
Ngô Quỳnh Hương;1991;mp = Ngô Quỳnh Hương;1991;tsh
Diệp Mẫn Nghi;1986;mp = Diệp Mẫn Nghi;;mp
Triệu Vĩ Cường;1967;mp = Triệu Vĩ Cường;1968;mp
Nguyễn Hoàng Thiên Kim;2010;mp = Thiên Kim Nguyễn Hoàng;2010;mp
Đào Thị Sen;1949;mp = Bà Đào Thị Sen (Hai Sen);1949;mp
Mai Văn Lượm;1954;mp = Ông Mai Văn Lượm, Khu phố 8;1954;mp
Trần Phát Đạt;1989;mp = Trần Phát Đạtt;1989;mp
Nguyễn Trọng Nghĩa;1971;mp = Nguyễn Trong Nghĩa;1971;mp
Lê Khắc Trường Giang;1993;mp = Lê Khắc Trường Gian;1993;mp
Quan Tú Anh;1965;mp = Quan Tú Anh;1965;q11
Nguyễn Thị Út;1942;mp = Bà Nguyễn Thị Út;1942;mp
Kim Thị Sa Rây;1976;mp = Kim Thị Sa Rây;1976;mp
Văn Thị Mộng Thu;1959;mp = Văn Thị Mộng Thu;1959;q11
Lê Quý Đôn;1970;mp = Thầy Lê Quý Đôn;1970;mp
Thích Nữ Huệ Tâm;1961;mp = Ni sư Thích Nữ Huệ Tâm;1961;mp
Phan Bá Tòng;1953;mp = TS. Phan Bá Tòng;1953;mp
Nguyễn Thị Khuyên;1968;mp = Nguyễn Thi Khuyên;1968;mp
Tống Gia Bảo;2003;mp = tống  gia bảo;2003;mp
Huỳnh Văn Chánh;1947;mp = Huỳnh Văn Chánh;1947;q11
Âu Dương Lệ Quyên;1979;mp = Âu Dương Lệ Quyên;1979;tsh
Trần Hữu Lợi;1963;mp = Trần Hữu Lơi;1963;mp
@CLB Bóng bàn người cao tuổi;;mp = @Câu lạc bộ Bóng bàn NCT;;mp
@Chi hội Khuyến học Khu phố 6;;mp = @Chi hội KH khu phố 06;;mp
@Ban Công tác Mặt trận khu phố 10;;mp = @Ban CTMT KP10;;mp
@Hội LHPN phường Minh Phụng;;mp = @Hội Liên hiệp Phụ nữ Phường Minh Phụng;;mp
@Bếp ăn Nghĩa Tình;;mp = @Nhóm bếp ăn Nghĩa Tình;;mp
@Trạm Y tế phường Minh Phụng;;mp = @Trạm Y tế;;mp
@Công ty TNHH May Thành Lộc;;mp = @Cty TNHH May Thành Lộc;;mp
@Trường THCS Hậu Giang;;mp = @Trường Trung học cơ sở Hậu Giang;;mp
@Đội xe ôm an ninh Khu phố 11;;mp = @ĐỘI XE ÔM AN NINH KP 11;;mp
@Hội Người cao tuổi phường;;mp = @Hội NCT Phường;;mp
@Nhóm Ánh Sáng Sài Gòn;;mp = @Nhom Anh Sang Sai Gon;;mp
Lê Văn Dũng;1965;mp # Lê Văn Dũng;1990;mp
Lê Văn Dũng;1965;mp # Lê Văn Dung;1941;mp
Nguyễn Thị Hạnh;1973;mp # Nguyễn Thị Hạnh;1973;tsh
Nguyễn Thị Hương;;mp # Nguyễn Thị Hương;;tsh
Trần Văn Long;1962;mp # Trần Văn Lộc;1962;mp
Trần Văn Long;1962;mp # Trần Văn Long;1978;q11
Phạm Thị Thanh;1956;mp # Phạm Thị Thành;1956;tsh
Phạm Thị Liên;1967;mp # Phạm Thị Liễu;1967;mp
Nguyễn Văn Thắng;1984;mp # Nguyễn Văn Thăng;1984;tsh
Nguyễn Văn Bình;1960;mp # Nguyễn Văn Bính;1960;tsh
Nguyễn Văn Tư;1953;mp # Nguyễn Văn Tú;1999;mp
Huỳnh Văn Phúc;1987;mp # Huỳnh Văn Phước;1987;mp
Hoàng Văn Tuấn;1979;mp # Hoàng Văn Toàn;1979;mp
Lê Thị Thu Hà;1970;mp # Lê Thị Thu Hằng;1970;mp
Lê Thị Thu Hà;1970;mp # Lê Thị Thu Hòa;1970;mp
Nguyễn Ngọc Lan;1981;mp # Nguyễn Ngọc Loan;1981;mp
Nguyễn Ngọc Lan;1981;mp # Nguyễn Ngọc Lan;1955;mp
Võ Thị Bé;1945;mp # Võ Thị Ba;1945;mp
Đặng Văn Thành;1969;mp # Đặng Văn Thanh;1969;tsh
Đỗ Minh Quân;1995;mp # Đỗ Minh Quang;1995;mp
Bùi Văn Hiền;1961;mp # Bùi Văn Hiển;1984;mp
Phan Thị Phượng;1974;mp # Phan Thị Phụng;1974;mp
Trần Ngọc Hân;1998;mp # Trần Ngọc Hà;1998;mp
Trần Thị Tuyết;1964;mp # Trần Thị Tuyết;1939;mp
Nguyễn Quang Huy;1990;mp # Nguyễn Quang Hưng;1990;mp
Ngô Thị Lý;1957;mp # Ngô Thị Ly;2000;mp
Dương Văn Hòa;1966;mp # Dương Văn Hóa;1988;mp
Vũ Đức Trí;1986;mp # Vũ Đức Tài;1986;mp
Hồ Thị Vân;1972;mp # Hồ Thị Vấn;1950;mp
Lâm Thị Ngọc;1962;mp # Lâm Thị Ngọt;1962;mp
Cao Văn Sáu;1948;mp # Cao Văn Sâm;1948;mp
Nguyễn Thị Bảy;1946;mp # Nguyễn Thị Bảy;1961;q11
Nguyễn Thị Lệ;1977;mp # Nguyễn Thị Lê;1977;tsh
Trương Thị Điệp;1968;mp # Trương Thị Điểm;1968;mp
@Chi hội Khuyến học Khu phố 6;;mp # @Chi hội Khuyến học Khu phố 16;;mp
@Ban Công tác Mặt trận khu phố 10;;mp # @Ban Công tác Mặt trận khu phố 1;;mp
@Chi hội Cựu chiến binh khu phố 8;;mp # @Chi hội Người cao tuổi khu phố 8;;mp
@Trường THCS Hậu Giang;;mp # @Trường THCS Lê Quý Đôn;;mp
@Trường Mầm non Họa Mi;;mp # @Trường Mầm non Sơn Ca;;mp
@Trạm Y tế phường Minh Phụng;;mp # @Trạm Y tế phường Tân Sơn Hòa;;tsh
@Công ty TNHH May Thành Lộc;;mp # @Công ty TNHH May Phước Lộc;;mp
@CLB Bóng bàn người cao tuổi;;mp # @CLB Cờ tướng người cao tuổi;;mp
@Tổ tự quản hẻm 86;;mp # @Tổ tự quản hẻm 68;;mp
@Tổ dân phố 21 Khu phố 3;;mp # @Tổ dân phố 12 Khu phố 3;;mp
@Công an phường Minh Phụng;;mp # @Ban Chỉ huy Quân sự phường Minh Phụng;;mp
@Bếp ăn Nghĩa Tình;;mp # @Bếp ăn Nghĩa Nhân;;mp
@Quán cơm xã hội Nụ Cười 1;;mp # @Quán cơm xã hội Nụ Cười 2;;tsh
@Hội Khuyến học phường;;mp = @HKH phường Minh Phụng;;mp
@CLB Thơ ca Hương Quê;;mp = @Câu lạc bộ Thơ ca Hương Quê;;mp
@Ban Đại diện cha mẹ học sinh Trường Phú Thọ;;mp = @BĐD cha mẹ học sinh Trường Phú Thọ;;mp
@Chi hội CCB khu phố 15;;mp = @Chi hội Cựu chiến binh KP15;;mp
@Tổ dân phố 7 KP 2;;mp = @TỔ DÂN PHỐ 07 KHU PHỐ 2;;mp
@Đoàn TNCS phường;;mp = @Đoàn Thanh niên Cộng sản phường Minh Phụng;;mp
@Đội PCCC khu phố 8;;mp = @Đội Phòng cháy chữa cháy khu phố 8;;mp
@Hội Khuyến học phường;;mp # @Hội Nông dân phường;;mp
@Chi hội CCB khu phố 15;;mp # @Chi hội CCB khu phố 5;;mp
@Trường Mầm non Hoa Hồng;;mp # @Trường Mầm non Hoa Sen;;mp
@CLB Thơ ca Hương Quê;;mp # @CLB Thơ ca Hương Sen;;mp
@Tổ dân phố 7 KP 2;;mp # @Tổ dân phố 2 KP 7;;mp
@Đội PCCC khu phố 8;;mp # @Đội Bảo vệ dân phố khu phố 8;;mp
@Chi đoàn khu phố 3;;mp # @Chi hội khu phố 3;;mp
@Quỹ học bổng Lê Hồng Phong;;mp # @Quỹ học bổng Lê Hồng Phương;;mp
@Ban điều hành chợ Phú Thọ;;mp # @Ban điều hành chợ Phú Hòa;;mp
@Chi hội Người cao tuổi khu phố 9;;mp = @Chi hội NCT KP9;;mp
@BĐH khu phố 13;;mp = @Ban điều hành Khu phố 13;;mp
@Hội Nông dân phường;;mp = @HND phường Minh Phụng;;mp
@Câu lạc bộ Hiến máu Giọt Hồng;;mp = @CLB Hiến máu Giọt Hồng;;mp
@Nhóm thiện nguyện Vạn Tâm;;mp = @NHÓM THIỆN NGUYỆN VẠN TÂM;;mp
@Ủy ban MTTQ Việt Nam phường;;mp = @UBMTTQVN phường Minh Phụng;;mp
@Hợp tác xã Vệ sinh Bình Minh;;mp = @HTX Vệ sinh Bình Minh;;mp
@Trường Mẫu giáo Hướng Dương;;mp = @Trường MG Hướng Dương;;mp
@Ban quản trị chung cư Lạc Gia;;mp = @BQT chung cư Lạc Gia;;mp
@Lớp học tình thương Khu phố 5;;mp = @Lớp học tình thương KP 05;;mp
@Chi hội Nông dân khu phố 4;;mp # @Chi hội Nông dân khu phố 3;;mp
@Ban quản trị chung cư Lạc Gia;;mp # @Ban quản trị chung cư Hưng Gia;;mp
@Hội Nông dân phường;;mp # @Hội Phụ nữ phường;;mp
@Trường Mẫu giáo Hướng Dương;;mp # @Trường Mẫu giáo Hoàng Dương;;mp
@CLB Hiến máu Giọt Hồng;;mp # @CLB Hiến máu Trái Tim Hồng;;mp
@Lớp học tình thương Khu phố 5;;mp # @Lớp học tình thương Khu phố 5;;tsh
@Tổ hòa giải số 2 Khu phố 6;;mp # @Tổ hòa giải số 6 Khu phố 2;;mp
@Nhóm thiện nguyện Vạn Tâm;;mp # @Nhóm thiện nguyện Vạn Phúc;;mp
@Hợp tác xã Vệ sinh Bình Minh;;mp # @Hợp tác xã Vận tải Bình Minh;;mp
@Đội công tác xã hội tình nguyện;;mp # @Đội thanh niên xung kích;;mp
`;
