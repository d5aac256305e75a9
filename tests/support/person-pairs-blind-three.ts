/** Written as in person-pairs.ts: people, then bodies. The third set that was committed before the comparison was run on it. */
export const blindThree = `
Trịnh Thị Kim Xoa;1957;mp = TRỊNH THỊ KIM XOA;1957;mp
Huỳnh Tấn Lực;1984;mp = Huynh Tan Luc;1984;mp
Lai Chí Hùng;1976;mp = Lai Chí Hùng;1976;q11
Nguyễn Ngọc Thúy Ái;1971;mp = Nguyễn Ngọc Thuý Ái;1971;mp
Phạm Hoà Khánh;1965;mp = Phạm Hòa Khánh;1965;q11
Lý Vĩnh Thành;1955;mp = Lý Vỉnh Thành;1955;mp
Đỗ Thị Mỹ Lợi;1962;mp = Đỗ Thị Mĩ Lợi;1962;mp
Hoàng Quí Trân;1990;mp = Hoàng Quý Trân;1990;mp
Quách Vĩnh Phát;1981;mp = Ông Quách Vĩnh Phát;1981;mp
Trà Thị Bông;1943;mp = Cụ Trà Thị Bông;1943;mp
Trần Văn Nở;1949;q11 = Đ/c Trần Văn Nở;1949;mp
Hồng Gia Linh;1994;mp = DS. Hồng Gia Linh;1994;mp
Kiều Văn Mốt;1952;mp = Ông Kiều Văn Mốt (Ba Mốt);1952;mp
Tạ Thị Nguyệt Nga;1964;mp = Tạ Nguyệt Nga;1964;mp
Vòng Cắm Sềnh;1959;mp = Voòng Cắm Sềnh;1959;mp
Sú A Mìn;1968;mp = Sú A-Mìn;1968;mp
Thạch Thị Sa Rinh;1996;mp = Thạch Thị Sarinh;1996;mp
Danh Út;1980;mp = Anh Danh Út;1980;mp
Mạch Chấn Phi;2000;mp = Mạch Chấn Phi;;mp
Tống Phước Sang;1979;mp = Tống Phước Sang;1978;mp
Phù Chí Kiên;1977;mp = Phù Chí Kiên;1977;tsh
Âu Dương Mỹ Kỳ;1991;mp = Âu Dương Mỹ Kỳ - giáo viên;1991;mp
Đường Gia Bửu;1969;mp = Lương y Đường Gia Bửu;1969;mp
Triệu Khải Hoàn;1999;mp = Triệu  Khải Hoàn;1999;mp
Nguyễn Phạm Trúc Giao;2012;mp = Nguyễn Phạm Trúc Giao;2012;tsh
Lưu Tuệ Quân;1984;mp = Chị Lưu Tuệ Quân;1984;mp
Cù Đình Thơ;1948;q11 = cù đình thơ;1948;mp
Hứa Lệ Chi;1966;mp = Bà Hứa Lệ Chi, hội viên phụ nữ;1966;mp
Dương Hồng Loan;1956;mp = Duong Hong Loan;1956;q11
Vương Tú Quỳnh;1999;mp = Vương Tú Quình;1999;mp
Phan Bửu Toàn;1951;mp = Phan Bữu Toàn;1951;mp
Lạc Tú Mai;1962;mp = LẠC TÚ MAI;1963;mp
Giang Triệu Minh;1978;mp = ThS Giang Triệu Minh;1978;mp
Nguyễn Thị Đẹt;1941;mp = Mẹ Nguyễn Thị Đẹt;1941;q11
Ngô Diễm Thúy;1972;mp = Ngô Diễm Thúy.;1972;mp
Hồ Sĩ Nguyên;1963;q11 = Hồ Sỹ Nguyên;1963;mp
Trương Hoài Nam;1994;mp = HLV Trương Hoài Nam;1994;mp
Đàm Thị Lệ Thu;1982;mp = Đàm Lệ Thu;1982;q11
@Chi hội Phụ nữ khu phố 2;;mp = @Chi hội PN KP 2;;mp
@Trường THCS Hoa Phượng;;q11 = @Trường Trung học cơ sở Hoa Phượng;;mp
@Câu lạc bộ Dưỡng sinh Bình Minh;;mp = @CLB Dưỡng sinh Bình Minh;;mp
@Hợp tác xã Vận tải Đồng Tâm;;mp = @HTX Vận tải Đồng Tâm;;mp
@Ban Công tác Mặt trận khu phố 10;;mp = @BAN CÔNG TÁC MẶT TRẬN KHU PHỐ 10;;mp
@Công ty TNHH May Phú Lâm Hưng;;mp = @Cty TNHH May Phú Lâm Hưng;;q11
@Tổ dân phố 27;;mp = @TDP 27;;mp
@Hội quán Nghĩa Nhuận;;mp = @Hoi quan Nghia Nhuan;;q11
@Nhóm thiện nguyện Lá Lành;;mp = @Nhóm thiện nguyện “Lá Lành”;;mp
@Trạm Y tế phường Minh Phụng;;mp = @TYT phường Minh Phụng;;mp
@Hội Cựu chiến binh phường Minh Phụng;;mp = @Hội CCB phường Minh Phụng;;mp
@Chi đoàn khu phố 5;;mp = @Chi đoàn KP.5;;mp
@Trường Mầm non Vàng Anh;;q11 = @Mầm non Vàng Anh;;mp
@Đội dân phòng khu phố 16;;mp = @Đội Dân phòng KP16;;mp
@Ban Quản trị chung cư Bình Thới;;mp = @BQT chung cư Bình Thới;;mp
@Tổ bảo vệ an ninh trật tự khu phố 8;;mp = @Tổ bảo vệ ANTT khu phố 8;;mp
@Hội Liên hiệp Phụ nữ phường Minh Phụng;;mp = @Hội LHPN P. Minh Phụng;;mp
@Đội Văn nghệ Bông Sen;;mp = @Đội văn nghệ Bông Sen, khu phố 18;;mp
@Trường Tiểu học Sao Khuê;;mp = @TH Sao Khuê;;q11
@Xí nghiệp Giày Hiệp Thành Phát;;mp = @XN Giày Hiệp Thành Phát;;mp
@Ban Chỉ huy Quân sự phường Minh Phụng;;mp = @BCH Quân sự phường Minh Phụng;;mp
@Công ty Cổ phần Logistics Hải Vân;;mp = @Công ty CP Logistics Hải Vân;;mp
Nguyễn Thị Bảy;1948;mp # Nguyễn Văn Bảy;1948;mp
Trần Văn Tám;1950;mp # Trần Văn Tám;1979;mp
Lê Thị Thu Hà;1972;mp # Lê Thị Thanh Hà;1972;mp
Phạm Minh Hoàng;1985;mp # Phạm Hoàng Minh;1985;mp
Nguyễn Văn Dũng;1966;mp # Nguyễn Văn Dụng;1983;mp
Võ Thị Hồng Gấm;1958;mp # Võ Thị Hồng Thắm;1958;mp
Huỳnh Tấn Lực;1984;mp # Huỳnh Tấn Lộc;1984;mp
Trần Quang Vinh;1958;mp # Trần Quang Minh;1958;mp
Lâm Gia Huệ;1976;mp # Lâm Gia Huy;1976;mp
Đặng Thị Tám;1940;mp # Đặng Thị Năm;1940;mp
Nguyễn Thanh Tùng;1970;mp # Nguyễn Thanh Tùng;1994;tsh
Lê Văn Chín;1956;mp # Lê Văn Chinh;1988;mp
Bùi Thị Thơm;1968;mp # Bùi Thị Thơ;1991;mp
Vương Thị Hoa;1971;mp # Vũ Thị Hoa;1971;mp
Tăng Huệ Lan;1979;mp # Tăng Huệ Liên;1979;mp
Trần Thị Lụa;1954;mp # Trần Thị Lựu;1965;mp
Phan Thị Bé Sáu;1969;mp # Phan Thị Bé Ba;1969;mp
Nguyễn Hoàng Việt;1981;mp # Nguyễn Hoàng Quốc Việt;2003;mp
Lý Thiên Bảo;2011;mp # Lý Thiên Phúc;2011;mp
Hồ Thị Mười;1970;mp # Hồ Văn Mười;1970;q11
Trương Tiểu Yến;1954;mp # Trương Tiểu Linh;1954;mp
Quan Vĩ Hào;1992;mp # Quan Vĩ Cường;1992;mp
Đỗ Hoàng Sơn;1973;mp # Đỗ Hoàng Sang;1973;mp
Ngô Thị Diễm My;1996;mp # Ngô Thị Diễm Trang;1996;mp
Mã Vĩnh Tường;1972;mp # Mã Vĩnh Tường;1939;mp
Lê Minh Nhựt;1989;mp # Lê Minh Nhật Tân;1989;mp
Phạm Thị Hường;1978;mp # Phạm Thị Hương;1951;q11
Cao Thị Mỹ Hạnh;1965;mp # Cao Thị Mỹ Nhân;1965;mp
Dương Minh Đạt;1983;mp # Dương Minh Đức;1983;mp
Tô Văn Đực;1963;mp # Tô Văn Đức;1996;mp
Nguyễn Thị Xê;1942;mp # Nguyễn Thị Xem;1962;mp
Trần Ngọc Yến Phi;1987;mp # Trần Ngọc Yến Nhi;1987;mp
Huỳnh Công Út;1960;mp # Huỳnh Công Danh;1960;mp
Châu Mỹ Dung;1967;mp # Chu Mỹ Dung;1990;tsh
Võ Minh Luân;1993;mp # Võ Minh Luận;1964;mp
Đinh Công Mạnh;1966;mp # Đinh Công Minh;1966;mp
Lưu Bá Phước;1949;mp # Lưu Bá Lộc;1949;mp
Nguyễn Kim Thoại;1949;mp # Nguyễn Kim Thoa;1973;mp
Hà Kiều Trang;1992;mp # Hà Kiều Oanh;1992;mp
Lê Đức Thịnh;1973;mp # Lê Đức Thiện;1973;mp
@Chi hội Phụ nữ khu phố 2;;mp # @Chi hội Phụ nữ khu phố 12;;mp
@Chi hội Phụ nữ khu phố 15;;mp # @Chi hội Nông dân khu phố 15;;mp
@Tổ dân phố 27;;mp # @Tổ dân phố 72;;mp
@Chi đoàn khu phố 5;;mp # @Chi bộ khu phố 5;;mp
@Trường Tiểu học Sao Khuê;;mp # @Trường Mầm non Sao Khuê;;mp
@Trường THCS Hoa Phượng;;mp # @Trường THCS Hoa Mai;;mp
@Đội dân phòng khu phố 16;;mp # @Đội dân phòng khu phố 6;;mp
@Hội quán Nghĩa Nhuận;;mp # @Hội quán Nghĩa An;;mp
@Câu lạc bộ Gia đình hạnh phúc;;mp # @Câu lạc bộ Dưỡng sinh Bình Minh;;mp
@Hội Cựu chiến binh phường;;mp # @Hội Cựu chiến binh phường;;tsh
@Ban điều hành khu phố 10;;mp # @Ban Công tác Mặt trận khu phố 10;;mp
@Công ty TNHH May Phú Lâm Hưng;;mp # @Công ty TNHH Bao bì Phú Lâm Hưng;;mp
@Tổ bảo vệ an ninh trật tự khu phố 8;;mp # @Tổ bảo vệ an ninh trật tự khu phố 18;;mp
@Chi hội Khuyến học khu phố 3;;mp # @Chi hội Khuyến học khu phố 3;;tsh
@Hội Người cao tuổi phường Minh Phụng;;mp # @Hội Chữ thập đỏ phường Minh Phụng;;mp
@Trường Mầm non Họa Mi 3;;mp # @Trường Mầm non Họa Mi 2;;mp
@Ban Quản lý chợ Lò Siêu;;mp # @Ban Quản lý chợ Phú Thọ;;mp
@Tổ phụ nữ nhà trọ số 3;;mp # @Tổ phụ nữ nhà trọ số 5;;mp
@Đội Văn nghệ Bông Sen;;mp # @Đội Văn nghệ Sao Mai;;mp
@Nhà thuốc Gia Linh;;mp # @Nhà thuốc Gia Minh;;mp
`;
