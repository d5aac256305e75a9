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

/** What a unit's bodies are called; where the name of a body is its unit's and one of these, it has an English one. */
const bodies: [words: RegExp, name: (unit: string) => string][] = [
  [/^Bệnh viện/i, (unit) => `${unit} Hospital`],
  [/^(Quận ủy|Huyện ủy|Đảng ủy)/i, (unit) => `Party Committee of ${unit}`],
  [/^(UBND|Ủy ban nhân dân)/i, (unit) => `People’s Committee of ${unit}`],
  [/^(Ủy ban )?(MTTQ|Mặt trận Tổ quốc)( Việt Nam)?/i, (unit) => `Fatherland Front Committee of ${unit}`],
  [/^Công an/i, (unit) => `Police of ${unit}`],
  [/^Ban (CHQS|Chỉ huy Quân sự)/i, (unit) => `Military Command of ${unit}`],
  [/^(LĐLĐ|Liên đoàn Lao động)/i, (unit) => `Confederation of Labour of ${unit}`],
  [/^Hội (LHPN|Liên hiệp Phụ nữ)/i, (unit) => `Women’s Union of ${unit}`],
  [/^Hội (CCB|Cựu chiến binh)/i, (unit) => `Veterans’ Association of ${unit}`],
  [/^Hội Nông dân/i, (unit) => `Farmers’ Union of ${unit}`],
  [/^Hội Chữ thập đỏ/i, (unit) => `Red Cross Society of ${unit}`],
  [/^Đoàn (TNCS Hồ Chí Minh|Thanh niên)/i, (unit) => `Youth Union of ${unit}`],
  [/^Trung tâm Phục vụ hành chính công/i, (unit) => `Public Administration Service Centre of ${unit}`],
];

/**
 * A unit's name in English, former ones too: "Phường 7, Quận 11" is "Ward 7, District 11", "Phường Bến Thành" "Ben Thanh
 * Ward"; so is that of a body of a unit ("Bệnh viện Quận 11" is "District 11 Hospital"). What is neither stays as it is.
 */
export function englishName(label: string): string {
  for (const [words, name] of bodies) {
    const of = words.test(label) ? label.replace(words, "").trim() : "";
    if (of && of.split(", ").every((one) => part(one) !== one))
      return name(of.split(", ").map(part).join(", "));
  }
  return label
    .split(/(, |; )/)
    .map(part)
    .join("");
}

/** A unit's English name: its official one, else what that would be. */
export const nameInEnglish = ({ name, nameEn }: { name: string; nameEn?: string | null }): string =>
  nameEn ?? englishName(name);

function part(name: string): string {
  const kind = (Object.keys(kinds) as (keyof typeof kinds)[]).find((one) =>
    name.toLowerCase().startsWith(`${one.toLowerCase()} `),
  );
  if (!kind) return name;
  const own = name.slice(kind.length + 1);
  // Names are written with capitals: "Xã hội" is no commune, nor is what a ward did its name.
  if (!own.split(" ").every((word) => /^[\p{Lu}\d]/u.test(word))) return name;
  if (/^\d+$/.test(own)) return `${kinds[kind]} ${Number(own)}`;
  const plain = own.normalize("NFD").replace(marks, "").replaceAll("đ", "d").replaceAll("Đ", "D");
  return `${plain} ${kinds[kind]}`;
}
