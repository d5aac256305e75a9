import { randomUUID } from "node:crypto";
import type { Transaction } from "../db/client";
import { space } from "../db/schema";
import type { Happening } from "../domain/happenings/vocabulary";
import type { DayHours } from "../domain/spaces/vocabulary";
import { addDays, hcmcToday } from "../domain/time/dates";
import { insertRows } from "./rows";

type SpaceRow = Omit<typeof space.$inferInsert, "id" | "updatedAt">;

/** None of these stands anywhere: they show what such a page can hold, and each is marked "Minh họa" on the page. */
const shared = {
  illustrative: true,
  sourceName: "Nội dung minh họa",
  cost: "Vào cửa tự do",
  access: "Lối vào có dốc cho xe lăn.",
  visiting: "Nhóm trên mười người báo trước một ngày ở bộ phận tiếp dân.",
};

export const spaces: SpaceRow[] = [
  {
    ...shared,
    slug: "khong-gian-van-hoa-ho-chi-minh-phuong-minh-phung",
    name: "Không gian văn hóa Hồ Chí Minh Phường Minh Phụng",
    unitId: "phuong-minh-phung",
    address: "Tầng trệt nhà văn hóa phường (địa chỉ minh họa)",
    week: [
      ...Array<DayHours>(5).fill([{ from: "07:30", to: "17:00" }]),
      [{ from: "07:30", to: "11:30" }],
      [],
    ],
    onHolidays: "closed",
    description:
      "Một phòng đọc nhỏ với tủ sách về Bác, góc ảnh tư liệu và bức tường ghi những việc tốt mới của khu phố. Sách mượn về được, ghi tên vào sổ ở cửa.\n\nBức tường việc tốt thay mỗi tháng: chuyện nào được nhiều người kể lại nhất thì cán bộ phường đến gặp để lập hồ sơ biểu dương.",
    activities: [
      { title: "Sinh hoạt chi bộ khu phố", schedule: "Tối ngày 3 hằng tháng" },
      { title: "Đọc sách cùng thiếu nhi", schedule: "8 giờ sáng thứ bảy" },
      { title: "Kể chuyện việc tốt trong tháng", schedule: "19 giờ ngày 19 hằng tháng" },
    ],
  },
  {
    ...shared,
    slug: "khong-gian-van-hoa-ho-chi-minh-phuong-tan-son-hoa",
    name: "Không gian văn hóa Hồ Chí Minh Phường Tân Sơn Hòa",
    unitId: "phuong-tan-son-hoa",
    address: "Khuôn viên trung tâm cung ứng dịch vụ công (địa chỉ minh họa)",
    week: Array<DayHours>(7).fill([{ from: "07:00", to: "19:00" }]),
    description:
      "Không gian mở trong sân, có mái che: bảng ảnh, kệ sách và mã QR nghe đọc từng mẩu chuyện. Người chờ làm giấy tờ ghé đọc được, không cần đăng ký.",
    activities: [
      { title: "Giờ kể chuyện của cựu giáo chức", schedule: "16 giờ thứ năm" },
      { title: "Đổi sách cũ", schedule: "Sáng chủ nhật đầu tháng" },
    ],
  },
  {
    ...shared,
    slug: "goc-van-hoa-ho-chi-minh-khu-pho-5-phu-tho",
    name: "Góc văn hóa Hồ Chí Minh khu phố 5, Phường Phú Thọ",
    unitId: "phuong-phu-tho",
    address: "Nhà sinh hoạt khu phố 5 (địa chỉ minh họa)",
    week: [[], [{ from: "18:00", to: "20:30" }], [], [{ from: "18:00", to: "20:30" }], [], [], []],
    description:
      "Một kệ sách, một bộ loa và sáu chiếc ghế. Bà con mang sách nhà đến góp; học sinh trong khu phố thay phiên trực.",
    activities: [{ title: "Lớp đọc to nghe chung", schedule: "18 giờ thứ năm" }],
  },
];

/** What is made up to come at the first of them, and what is made up to have been: so many days from the day it is seeded. */
const happenings = (today: string): Happening[] => [
  {
    key: "a1b2c3d4e501",
    title: "Buổi nói chuyện với cựu chiến binh của phường",
    on: addDays(today, -20),
    until: null,
    from: "08:00",
    to: "10:00",
    place: "",
  },
  {
    key: "a1b2c3d4e502",
    title: "Kể chuyện việc tốt trong tháng",
    on: addDays(today, 9),
    until: null,
    from: "19:00",
    to: "20:30",
    place: "",
  },
  {
    key: "a1b2c3d4e503",
    title: "Trưng bày ảnh tư liệu “Bác Hồ với thiếu nhi”",
    on: addDays(today, 15),
    until: addDays(today, 21),
    from: "08:00",
    to: "17:00",
    place: "Sảnh nhà văn hóa phường",
  },
];

export async function seedSpaces(tx: Transaction): Promise<void> {
  const updatedAt = new Date();
  await insertRows(
    tx,
    space,
    spaces.map((row, at) => ({
      ...row,
      ...(at === 0 ? { happenings: happenings(hcmcToday()) } : {}),
      id: randomUUID(),
      updatedAt,
    })),
  );
}
