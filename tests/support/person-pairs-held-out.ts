/** Written as in person-pairs.ts; people only. Not looked at while the weights were chosen. */
export const heldOut = `
Nguyễn Thị Diệu Hiền;1971;mp = NGUYỄN THỊ DIỆU HIỀN;1971;q11
Lê Tấn Phát;1958;mp = Le Tan Phat;1958;mp
Trần Thúy Vy;1994;mp = Trần Thuý Vi;1994;mp
Hứa Kim Hoa;1963;mp = Bà Hứa Kim Hoa;1963;mp
Nguyễn Bá Lộc;1976;mp = Kỹ sư Nguyễn Bá Lộc;1976;mp
Phan Thị Cẩm Nhung;1980;mp = Phan Cẩm Nhung;1980;mp
Từ Minh Thiện;1965;mp = Minh Thiện Từ;1965;mp
Nguyễn Thị Tư;1939;mp = Cụ bà Nguyễn Thị Tư;1939;mp
Nguyễn Văn Chiến;1954;mp = Ông Nguyễn Văn Chiến (Ba Chiến);1954;q11
Vòng Say Phu;1961;mp = Vòng Say Phu;1961;mp
Đàm Thu Hường;1982;mp = Đàm Thu Hườngg;1982;mp
Lai Khánh Như;2008;mp = Lai Khánh Như;2009;mp
Mã Siêu Quần;1969;mp = Mã Siêu Quần;;mp
Thân Trọng Kha;1987;mp = Thân Trọng Kha;1987;tsh
Nguyễn Lý Hoàng Oanh;1990;mp = Nguyễn Lí Hoàng Oanh;1990;mp
Trần Hoà Bình;1957;mp = Trần Hòa Bình;1957;mp
Đặng Văn Khuê;1960;mp = Đặng Khuê;1960;mp
Lê Thị Bạch Tuyết;1948;mp = Lê Thị Bach Tuyết;1948;mp
Phạm Ngọc Thạnh;1972;mp = Phạm Ngọc Thạnh, bí thư chi bộ;1972;mp
Huỳnh Kim Xuyến;1955;mp = Sư cô Huỳnh Kim Xuyến;1955;mp
Trần Văn Hải;1964;mp # Trần Văn Hải;1983;mp
Trần Văn Hải;1964;mp # Trần Văn Hai;1964;tsh
Lê Thị Ánh;1970;mp # Lê Thị Anh;1970;tsh
Nguyễn Thị Lài;1953;mp # Nguyễn Thị Lái;1979;mp
Nguyễn Văn Phong;1977;mp # Nguyễn Văn Phòng;1977;tsh
Phạm Thị Duyên;1981;mp # Phạm Thị Diên;1981;mp
Võ Minh Tâm;1992;mp # Võ Minh Tân;1992;mp
Đỗ Thị Nhàn;1960;mp # Đỗ Thị Nhạn;1941;mp
Huỳnh Văn Lợi;1950;mp # Huỳnh Văn Lời;1950;tsh
Bùi Quang Vinh;1985;mp # Bùi Quang Minh;1985;mp
Nguyễn Thị Thắm;1966;mp # Nguyễn Thị Thơm;1966;mp
Trần Đức Hòa;1959;mp # Trần Đức Hào;1959;mp
Hồ Văn Út;1947;mp # Hồ Văn Ân;1947;mp
Nguyễn Anh Tuấn;1986;mp # Nguyễn Anh Tuấn;1974;mp
Nguyễn Anh Tuấn;1986;mp # Nguyễn Anh Tuấn;1986;tsh
Lý Thị Hoa;1968;mp # Lý Thị Hoa;1988;q11
Dương Thị Bích;1973;mp # Dương Thị Bình;1973;mp
Vũ Thị Thoa;1957;mp # Vũ Thị Thao;1957;mp
Phan Văn Đông;1963;mp # Phan Văn Đồng;1963;tsh
Ngô Văn Khoa;1999;mp # Ngô Văn Khoái;1940;mp
Trương Thị Sương;1952;mp # Trương Thị Sang;1952;mp
Lê Văn Chín;1944;mp # Lê Văn Mười;1944;mp
`;
