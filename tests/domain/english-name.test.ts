import { expect, test } from "vitest";
import { englishName } from "@/domain/units/english-name";
import today from "@/seed/facts/units-today.json";

test("every unit of today gets the English name that the decree gives it", () => {
  const units = today as [string, string, string, string, string, number, number][];
  expect(units).toHaveLength(168);
  expect(units.map(([, , , name]) => englishName(name))).toEqual(units.map(([, , , , nameEn]) => nameEn));
});

test("former units get one by the same rule; so do their bodies; what is neither keeps its name", () => {
  expect(
    [
      "Quận 11",
      "Phường 7, Quận 11",
      "Phường 07, Quận Tân Bình",
      "Huyện Cần Giờ",
      "Thị trấn Cần Thạnh, Huyện Cần Giờ",
      "Thành phố Thủ Đức",
      "Phường Bình Thới, Phường Minh Phụng",
      "Thành ủy",
      "",
      "Bệnh viện quận Tân Phú",
      "Công an phường 11, quận 10",
      "Ban CHQS Quận 11",
      "Phường Phú Thuận; phường An Khánh",
      "Công an và nhân dân Quận 11",
      "Hội LHPN khu phố 3",
      "Xã hội học tập",
      "Công an phường 12 giúp dân chuyển nhà",
    ].map(englishName),
  ).toEqual([
    "District 11",
    "Ward 7, District 11",
    "Ward 7, Tan Binh District",
    "Can Gio District",
    "Can Thanh Township, Can Gio District",
    "Thu Duc City",
    "Binh Thoi Ward, Minh Phung Ward",
    "Thành ủy",
    "",
    "Tan Phu District Hospital",
    "Police of Ward 11, District 10",
    "Military Command of District 11",
    "Phu Thuan Ward; An Khanh Ward",
    "Công an và nhân dân Quận 11",
    "Hội LHPN khu phố 3",
    "Xã hội học tập",
    "Công an phường 12 giúp dân chuyển nhà",
  ]);
});
