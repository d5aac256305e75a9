/** What each kind of unit is in English, as the decree of 2025 on units of today has it: a number follows, a name stands before. */
const kinds = {
  Phường: "Ward",
  Quận: "District",
  Huyện: "District",
  Xã: "Commune",
  "Thị trấn": "Township",
  "Thị xã": "Town",
  "Thành phố": "City",
  Tỉnh: "Province",
  "Đặc khu": "Special administrative region",
} as const;

const marks = /[\u0300-\u036f]/g;

/**
 * A unit's name in English, former ones too: "Phường 7, Quận 11" is "Ward 7, District 11", "Phường Bến Thành" "Ben Thanh
 * Ward". What begins with no kind of unit stays as it is.
 */
export function englishName(label: string): string {
  return label.split(", ").map(part).join(", ");
}

function part(name: string): string {
  const kind = (Object.keys(kinds) as (keyof typeof kinds)[]).find((one) => name.startsWith(`${one} `));
  if (!kind) return name;
  const own = name.slice(kind.length + 1);
  if (/^\d+$/.test(own)) return `${kinds[kind]} ${Number(own)}`;
  const plain = own.normalize("NFD").replace(marks, "").replaceAll("đ", "d").replaceAll("Đ", "D");
  return `${plain} ${kinds[kind]}`;
}
