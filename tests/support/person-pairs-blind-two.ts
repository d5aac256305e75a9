/** Written as in person-pairs.ts: people, then bodies. The second set that was committed before the comparison was run on it. */
export const blindTwo = `
Phạm Quang Huấn;1951;mp = PHẠM QUANG HUẤN;1951;mp
Vòng A Sáng;1947;mp = Voòng A Sáng;1947;mp
Thạch Sa Rương;1966;mp = Thạch Sarương;1966;mp
Nguyễn Thị Bích Thuỷ;1975;mp = Nguyễn Thị Bích Thủy;1975;q11
Trần Ngọc Phương Thảo;1994;mp = Trần Phương Thảo;1994;mp
Lê Thị Kiều Oanh;1982;mp = Lê Thị Kiều Oanh;1982;tsh
Huỳnh Long Ẩn;1959;mp = Huynh Long An;1959;mp
Đoàn Hồng Phúc;1970;mp = Đ/C Đoàn Hồng Phúc;1970;mp
Võ Thành Trang;1963;mp = Võ Thanh Trang;1963;mp
Nguyễn Văn Mười Một;1944;mp = Ông Nguyễn Văn Mười Một;1944;mp
Hồ Đắc Thời;1948;mp = Hồ Đắc Thời (Hai Thời);1948;q11
Châu Kim Sơn;1977;mp = Châu Kim Sơn;1977;mp
Lý Nhơn Hậu;1956;mp = Lý Nhân Hậu;1956;mp
Phùng Lệ Quân;1981;mp = Phùng Lệ Quân;;mp
Mạc Phúc Hải;1969;mp = Mạc Phúc Hải;1970;mp
Tăng Chí Hào;1988;mp = Tăng Chí Hào;1988;tsh
Trịnh Minh Hoàng;1973;mp = Đại tá Trịnh Minh Hoàng;1973;mp
Bành Mỹ Linh;1991;mp = Bành Mĩ Linh;1991;mp
Nguyễn Khắc Ân;1952;mp = Thầy Nguyễn Khắc Ân;1952;mp
Kiều Thị Lượt;1939;mp = Mẹ VNAH Kiều Thị Lượt;1939;mp
Dương Quí Hòa;1968;mp = Dương Quý Hoà;1968;mp
Cao Thị Ngọc Dung;1979;mp = Cao Ngọc Dung;1979;mp
Thích Minh Thông;1961;mp = Thượng tọa Thích Minh Thông;1961;mp
Quan Tiểu Muội;1955;mp = Quan Tiểu Mụi;1955;mp
Lưu Huệ Mẫn;1986;mp = Lưu Huệ  Mẫn.;1986;mp
Phan Tất Thắng;1964;mp = Phan Tât Thắng;1964;mp
Trà Văn Đồng;1950;mp = Trà Văn Đồng, nguyên Bí thư Chi bộ;1950;q11
Nguyễn Đăng Quới;1957;mp = Nguyễn Đăng Qưới;1957;mp
Từ Hỷ Mai;1993;mp = Từ Hỉ Mai;1993;mp
Trương Phi Hùng;1974;mp = TRUONG PHI HUNG;1974;q11
Đinh Bạt Tụy;1962;mp = Đinh Bạt Tuỵ;1962;mp
Lương Nhữ Hoài;1987;mp = Luật sư Lương Nhữ Hoài;1987;mp
Đường Thế Vinh;1971;mp = Đường Thế Vinh;1972;mp
Lâm Tú Anh;2003;mp = Lâm Tú Anh - đoàn viên;2003;mp
Trần Bội Cơ;1945;mp = Cụ bà Trần Bội Cơ;1945;mp
Tiêu Yến Trinh;1989;mp = Chị Tiêu Yến Trinh;1989;mp
Hứa Thị Phấn;1960;mp = Hứa Thị Phấng;1960;mp
Chế Quang Huy;1996;mp = Chế Quang Huy;1996;q11
Phạm Văn Đực;1949;mp # Phạm Văn Được;1949;mp
Nguyễn Thị Ba;1953;mp # Nguyễn Thị Ba;1967;mp
Trần Văn Út;1958;mp # Trần Văn Út;1958;tsh
Lê Thị Hạnh;1972;mp # Lê Thị Hạnh;1990;q11
Nguyễn Văn Long;1965;mp # Nguyễn Văn Lòng;1940;tsh
Võ Thị Nga;1978;mp # Võ Thị Ngà;1951;mp
Phan Văn Hải;1956;mp # Phan Văn Hai;1983;mp
Huỳnh Ngọc Diệp;1984;mp # Huỳnh Ngọc Điệp;1959;mp
Đỗ Minh Quân;1992;mp # Đỗ Minh Quang;1992;mp
Bùi Thị Nhàn;1961;mp # Bùi Thị Nhung;1961;mp
Lý Thị Lan;1955;mp # Lý Thị Lam;1976;mp
Đặng Văn Tư;1947;mp # Đặng Văn Từ;1973;q11
Nguyễn Hoàng Nam;1995;mp # Nguyễn Hoàng Nam;1995;tsh
Trương Thị Mỹ;1969;mp # Trương Thị Mỹ;1988;mp
Hồ Văn Bé;1950;mp # Hồ Văn Bê;1971;tsh
Ngô Thị Huệ;1963;mp # Ngô Thị Huế;1949;mp
Phạm Quốc Bảo;1980;mp # Phạm Quốc Báu;1980;mp
Lê Minh Kha;1990;mp # Lê Minh Khoa;1990;mp
Trần Thị Thu Hà;1977;mp # Trần Thị Thu Hằng;1977;mp
Nguyễn Thanh Tùng;1985;mp # Nguyễn Thanh Tú;1985;mp
Vũ Thị Mến;1959;mp # Vũ Thị Mận;1959;mp
Mai Văn Sáng;1966;mp # Mai Văn Sang;1987;mp
Dương Văn Tám;1954;mp # Dương Thị Tám;1954;mp
Nguyễn Thị Hai;1941;mp # Nguyễn Văn Hai;1941;mp
Lâm Văn Ngọt;1960;mp # Lâm Văn Ngót;1982;q11
Trần Hữu Nghĩa;1974;mp # Trần Hữu Nghị;1974;mp
Đinh Thị Hương;1968;mp # Đinh Thị Hường;1985;mp
Tô Văn Thành;1951;mp # Tô Văn Thạnh;1976;mp
Phan Thị Ngọc;1983;mp # Phan Ngọc Thị;1945;tsh
Lê Văn Tâm;1957;mp # Lê Văn Tấm;1979;tsh
Nguyễn Ngọc Anh;1998;mp # Nguyễn Anh Ngọc;1975;tsh
Cao Văn Lợi;1962;mp # Cao Văn Lộc;1962;mp
Huỳnh Thị Kim;1958;mp # Huỳnh Kim Chi;1958;mp
Bùi Văn Hòa;1949;mp # Bùi Văn Hoa;1970;mp
Trần Quang Khải;1981;mp # Trần Quang Khánh;1981;mp
Võ Văn Dũng;1971;mp # Võ Văn Dung;1952;mp
Phạm Thị Liễu;1965;mp # Phạm Thị Liên;1965;mp
Lê Hồng Phong;1976;mp # Lê Hồng Phương;1976;mp
@Chi hội Nông dân khu phố 9;;mp = @CH Nông dân KP 9;;mp
@Trường Mầm non Sen Hồng;;mp = @Trường MN Sen Hồng;;mp
@Trường Trung học phổ thông Nguyễn Hiền;;mp = @THPT Nguyễn Hiền;;mp
@Ủy ban nhân dân phường Minh Phụng;;mp = @UBND phường Minh Phụng;;mp
@Hội Liên hiệp Phụ nữ phường;;mp = @Hội LHPN phường Minh Phụng;;mp
@Câu lạc bộ Thể dục dưỡng sinh khu phố 4;;mp = @CLB Thể dục dưỡng sinh KP4;;mp
@Liên đoàn Lao động phường;;mp = @LĐLĐ phường;;mp
@Ban Quản trị chung cư Lạc Long Quân;;mp = @BQT chung cư Lạc Long Quân;;mp
@Ban công tác Mặt trận khu phố 12;;mp = @BCTMT KP12;;mp
@Công ty Cổ phần Giày An Lạc;;mp = @Công ty CP Giày An Lạc;;mp
@Quỹ Khuyến học họ Trần;;mp = @QUỸ KHUYẾN HỌC HỌ TRẦN;;mp
@Tổ dân phố 7 khu phố 3;;mp = @Tổ dân phố số 7, khu phố 3;;mp
@Đội Công tác xã hội tình nguyện;;mp = @Đội CTXH tình nguyện phường;;mp
@Phòng Văn hóa - Xã hội;;mp = @Phòng VH-XH;;mp
@Doanh nghiệp tư nhân Hòa Phát;;mp = @DNTN Hoà Phát;;mp
@Trung tâm Phục vụ hành chính công phường;;mp = @TT Phục vụ hành chính công phường Minh Phụng;;mp
@Tổ an ninh trật tự khu phố 6;;mp = @Tổ ANTT KP6;;mp
@Liên đội Trường THCS Hậu Giang;;mp = @Liên đội trường Trung học cơ sở Hậu Giang;;mp
@Hợp tác xã Mây tre Phú Bình;;mp = @HTX mây tre Phú Bình;;q11
@Giáo xứ Vĩnh Hòa;;mp = @Giáo xứ Vĩnh Hoà;;mp
@Hội Nạn nhân chất độc da cam phường;;mp = @Hội nạn nhân chất độc da cam/dioxin phường;;mp
@Chi đoàn Trạm Y tế phường;;mp = @Chi đoàn TYT phường;;mp
@Chi hội Nông dân khu phố 9;;mp # @Chi hội Nông dân khu phố 6;;mp
@Chi bộ khu phố 1;;mp # @Chi đoàn khu phố 1;;mp
@Trường Mầm non Sen Hồng;;mp # @Trường Mầm non Hoa Hồng;;mp
@Trường THPT Nguyễn Hiền;;mp # @Trường THCS Nguyễn Hiền;;mp
@Tổ dân phố 7 khu phố 3;;mp # @Tổ dân phố 3 khu phố 7;;mp
@Ban Quản lý chợ Phú Thọ;;mp # @Ban Quản lý chợ Bình Thới;;mp
@Hội Chữ thập đỏ phường;;mp # @Hội Khuyến học phường;;mp
@Câu lạc bộ Bóng bàn;;mp # @Câu lạc bộ Bóng đá;;mp
@Công ty TNHH Minh Phát;;mp # @Công ty TNHH Minh Phú;;mp
@Giáo xứ Vĩnh Hòa;;mp # @Giáo xứ Phú Hòa;;mp
@Hội Nông dân phường;;mp # @Hội Nông dân phường;;tsh
@Đội dân phòng khu phố 2;;mp # @Đội dân phòng khu phố 12;;mp
@Chi hội Cựu chiến binh khu phố 4;;mp # @Chi hội Người cao tuổi khu phố 4;;mp
@Công đoàn Trường Tiểu học Phú Định;;mp # @Chi đoàn Trường Tiểu học Phú Định;;mp
@Quỹ Khuyến học họ Trần;;mp # @Quỹ Khuyến học họ Trịnh;;mp
@Chùa Giác Viên;;mp # @Chùa Giác Lâm;;mp
@Tổ phụ nữ số 5;;mp # @Tổ phụ nữ số 15;;mp
@Nhóm Bếp yêu thương;;mp # @Nhóm Áo ấm yêu thương;;mp
@Hẻm 92 Tôn Thất Hiệp;;mp # @Hẻm 29 Tôn Thất Hiệp;;mp
@Ban bảo vệ dân phố khu phố 5;;mp # @Ban điều hành khu phố 5;;mp
@Mái ấm Thiên Ân;;mp # @Mái ấm Thiên Phước;;mp
@Đảng ủy phường Minh Phụng;;mp # @Đảng bộ Công an phường Minh Phụng;;mp
`;
