import { chance, pick, type Random } from "./made-chance";
import type { Column, Hand } from "./made-columns";
import type { Someone } from "./made-lists";
import * as words from "./made-words";

const sectionsOf = {
  collective: ["TẬP THỂ", "Tập thể", "ĐỐI VỚI TẬP THỂ", "Danh sách tập thể", "Gương tập thể"],
  individual: ["CÁ NHÂN", "Cá nhân", "ĐỐI VỚI CÁ NHÂN", "Danh sách cá nhân", "Gương cá nhân"],
  model: ["MÔ HÌNH", "Mô hình, cách làm hay", "CÁC MÔ HÌNH", "Mô hình hiệu quả", "Mô hình"],
};

/** A list as its lines, parted by "|", with the cells that are joined. */
export function written(hand: Hand, columns: Column[], people: Someone[]) {
  const { random } = hand;
  const lines: string[] = [];
  const spans: string[] = [];
  const width = columns.length;
  if (chance(random, 0.5))
    lines.push(
      "ỦY BAN NHÂN DÂN || CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM",
      "PHƯỜNG MINH PHỤNG || Độc lập – Tự do – Hạnh phúc",
    );
  if (chance(random, 0.8) || hand.kinds === "individual")
    lines.push(
      hand.kinds === "individual"
        ? pick(random, [
            "DANH SÁCH CÁ NHÂN ĐỀ NGHỊ BIỂU DƯƠNG",
            "Danh sách cá nhân tiêu biểu năm 2026",
            "BIỂU TỔNG HỢP GƯƠNG NGƯỜI TỐT, VIỆC TỐT",
          ])
        : pick(random, ["DANH SÁCH ĐỀ NGHỊ BIỂU DƯƠNG", "TỔNG HỢP ĐIỂN HÌNH TIÊN TIẾN", "Phụ lục 1"]),
    );
  if (chance(random, 0.4)) lines.push("(Kèm theo Công văn số 214/UBND-VX ngày 10 tháng 10 năm 2026)");
  if (chance(random, 0.3)) lines.push("");
  const head = headLines(hand, columns, lines.length, spans);
  lines.push(...head);
  if (chance(random, 0.15)) lines.push(columns.map((_, at) => pick(random, [`(${at + 1})`])).join(" | "));
  let section = "";
  let counted = 0;
  const numbering = pick(random, ["1", "01", "1.", "1)", "1/"]);
  const style = pick(random, [0, 1, 2, 3, 4]);
  let within = 0;
  const closes = chance(random, 0.4);
  const again = chance(random, 0.15) ? Math.floor(people.length / 2) : -1;
  people.forEach((one, place) => {
    const title = titleOf(hand, one, style);
    if (title && title !== section) {
      if (section && closes)
        lines.push(
          pick(random, [`| Cộng: ${within}`, `Tổng cộng: ${within} trường hợp`, `|| Cộng (${within})`]),
        );
      section = title;
      const numeral = ["I", "II", "III", "IV", "V", "VI", "VII", "VIII", "IX", "X"][counted++]!;
      lines.push(
        [
          `${numeral} | ${title}`,
          `${numeral}. ${title}`,
          `| ${title}`,
          `${String.fromCharCode(64 + counted)}. ${title}:`,
          `${title} (${people.length})`,
        ][style]!,
      );
      within = 0;
    }
    if (place === again) lines.push(...head.slice(-1).filter(() => head.length === 1));
    within++;
    const number = numbering.replace("1", String(place + 1));
    lines.push(columns.map((column) => column.cell(one, number).replaceAll("|", "/")).join(" | "));
    if (chance(random, 0.05))
      lines.push(pick(random, ["", "", "| Ghi chú: hồ sơ gửi sau", "(Tiếp theo trang sau)"]));
  });
  if (chance(random, 0.5))
    lines.push(
      pick(random, [
        `Tổng cộng: ${people.length} trường hợp`,
        `| Tổng số: ${people.length}`,
        `Danh sách có ${people.length} trường hợp./.`,
      ]),
    );
  if (chance(random, 0.5))
    lines.push(
      `${"|".repeat(Math.max(1, width - 3))} Minh Phụng, ngày 12 tháng 10 năm 2026`,
      pick(random, [
        "NGƯỜI LẬP BIỂU ||| TM. ỦY BAN NHÂN DÂN",
        "Người lập bảng ||| CHỦ TỊCH",
        "Cán bộ tổng hợp ||| KT. CHỦ TỊCH",
      ]),
      "Phạm Thị Lập ||| Trần Ký Tên",
    );
  return { lines, spans };
}

function titleOf({ kinds, splitBy }: Hand, one: Someone, style: number): string {
  if (kinds === "sections") return sectionsOf[one.kind][style]!;
  if (kinds !== "individual") return "";
  if (splitBy === "khuPho")
    return [
      `KHU PHỐ ${one.khuPho}`,
      `Khu phố ${one.khuPho}`,
      `KP ${one.khuPho}`,
      `KHU PHỐ ${one.khuPho}`,
      `Khu phố ${one.khuPho}`,
    ][style]!;
  const [, name] = words.fieldsNamed[one.field]!;
  return splitBy === "field"
    ? [
        `LĨNH VỰC ${name.toUpperCase()}`,
        `Lĩnh vực ${name}`,
        name.toUpperCase(),
        `Lĩnh vực ${name}`,
        `Lĩnh vực ${name.toLowerCase()}`,
      ][style]!
    : "";
}

function headLines(hand: Hand, columns: Column[], above: number, spans: string[]): string[] {
  const { random } = hand;
  if (hand.hasNoHead) return [];
  const shouts = chance(random, 0.15);
  const errs = chance(random, 0.15);
  const said = (text: string) => {
    const faulty = errs && text.length > 5 && chance(random, 0.5) ? mistyped(random, text) : text;
    return shouts ? faulty.toUpperCase() : faulty;
  };
  const isDeep = columns.some(({ under }) => under);
  const first = columns.map(({ head, over }, at) =>
    over ? (columns[at - 1]?.over === over ? "" : over) : said(head),
  );
  if (!isDeep) return [first.join(" | ")];
  const top = above + 1;
  columns.forEach(({ over }, at) => {
    const letter = String.fromCharCode(65 + at);
    if (!over) spans.push(`${letter}${top}:${letter}${top + 1}`);
    else if (columns[at - 1]?.over !== over)
      spans.push(`${letter}${top}:${String.fromCharCode(66 + at)}${top}`);
  });
  return [first.join(" | "), columns.map(({ under }) => under ?? "").join(" | ")];
}

/** One letter more, less, or two swapped. */
function mistyped(random: Random, text: string): string {
  const at = 1 + Math.floor(random() * (text.length - 3));
  if (!/^\p{L}{2}$/u.test(text.slice(at, at + 2))) return text;
  return pick(random, [
    text.slice(0, at) + text.slice(at + 1),
    text.slice(0, at) + text[at + 1] + text[at] + text.slice(at + 2),
    text.slice(0, at) + text[at] + text.slice(at),
  ]);
}
