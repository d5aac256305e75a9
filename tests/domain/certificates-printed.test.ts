import { describe, expect, test } from "vitest";
import { point, usualFields, usualPaper, type GapWords } from "@/domain/certificates/blank";
import { calibrationPage, frameInset, testPage } from "@/domain/certificates/sheets.server";
import { drawLayout, drawPdf } from "@/domain/certificates/draw-pdf.server";
import { letters } from "@/domain/certificates/fonts.server";
import { layOut, type PlacedLine } from "@/domain/certificates/lay-out";
import { inkIn, rendered, type Printed } from "../support/rendered";

const words: GapWords = {
  "danh xưng": "Bà",
  "họ tên": "Trần Thị Bưởi",
  "địa chỉ": "Khu phố 5, Phường Minh Phụng",
  "nơi làm việc": "",
  "đơn vị": "Phường Minh Phụng",
  "thành tích": "Đã mở lớp học buổi tối miễn phí cho trẻ em lao động trong hẻm từ năm 2014",
  năm: "2026",
  "số quyết định": "12/QĐ-UBND",
  "ngày quyết định": "26 tháng 11 năm 2026",
  "địa danh": "Minh Phụng",
  "số sổ vàng": "038",
  "người ký": "Nguyễn Văn Khuyến",
  mã: "ABCD-EFGH-JKMN-PQRS",
};
const lay = (more: Partial<GapWords> = {}) => layOut(usualFields, { ...words, ...more }, letters);
const linesOf = (lines: PlacedLine[], kind: string) => lines.filter((line) => line.kind === kind);
const press = { paper: usualPaper, printer: null, title: "Giấy khen" };

/** Ink of a line: from its left end to its right one, from capitals with two marks to hooks below. */
function inkOf(page: Printed, { x, y, width, size }: PlacedLine) {
  const line = size * point;
  return inkIn(page, { left: x - 1.5, right: x + width + 1.5, top: y - line * 0.45, bottom: y })!;
}

describe("where words stand", () => {
  test("a name that fits is set at its size, in one line, around its middle", () => {
    const { lines, faults } = lay();
    expect(faults).toEqual([]);
    const [name, ...more] = linesOf(lines, "name");
    expect(more).toEqual([]);
    expect(name).toMatchObject({ text: "Bà Trần Thị Bưởi", size: 28, y: 113 });
    expect(name!.x + name!.width / 2).toBeCloseTo(148.5, 6);
  });

  test("a name of 60 letters takes two lines of like length within its box", () => {
    const long = "Công Huyền Tôn Nữ Nguyễn Phước Hồng Ngọc Thùy Dương Thiên Hà";
    expect([...long].length).toBe(60);
    const fields = { ...usualFields, name: { ...usualFields.name, width: 150 } };
    const { lines, faults } = layOut(fields, { ...words, "họ tên": long }, letters);
    expect(faults).toEqual([]);
    const name = linesOf(lines, "name");
    expect(name).toHaveLength(2);
    expect(name.map(({ text }) => text).join(" ")).toBe(`Bà ${long}`);
    for (const { width } of name) expect(width).toBeLessThanOrEqual(150);
    const [short, wide] = name.map(({ width }) => width).sort((one, other) => one - other);
    expect(short! / wide!).toBeGreaterThan(0.7);
    expect((name[0]!.y + name[1]!.y) / 2).toBeCloseTo(113, 6);
  });

  test("content is wrapped, and shrunk once its box is full; what fits nowhere is said", () => {
    const { lines } = lay();
    const content = linesOf(lines, "content");
    expect(content.length).toBeGreaterThan(1);
    expect(content[0]!.y).toBe(130.5);
    const longer = lay({ "thành tích": `${words["thành tích"]}, `.repeat(5).slice(0, -2) });
    const shrunk = linesOf(longer.lines, "content");
    expect(shrunk[0]!.size).toBeLessThan(15);
    expect(shrunk.at(-1)!.y).toBeLessThanOrEqual(130.5 + 22);
    expect(lay({ "thành tích": "việc ".repeat(900) }).faults).toMatchObject([
      { kind: "content", fault: "too-long" },
    ]);
  });

  test("letters that a font lacks are named, never printed as boxes; what is missing is named too", () => {
    expect(lay({ "họ tên": "Trần 静 Bình" }).faults).toEqual([
      { kind: "name", fault: "letters", word: "静" },
    ]);
    expect(lay({ "người ký": "" }).faults).toEqual([{ kind: "signer", fault: "lacks", word: "người ký" }]);
    // Typed with marks apart, it is the same name and has its letters.
    const apart = lay({ "họ tên": "Nguyễn Thị Thưởng".normalize("NFD") });
    expect(linesOf(apart.lines, "name")[0]!.text).toBe("Bà Nguyễn Thị Thưởng".normalize("NFC"));
    expect(apart.faults).toEqual([]);
  });

  test("an honorific that nobody has, and an address that is not known, leave no gap", () => {
    const { lines } = lay({ "danh xưng": "", "địa chỉ": "" });
    expect(linesOf(lines, "name")[0]!.text).toBe("Trần Thị Bưởi");
    expect(linesOf(lines, "address")).toEqual([]);
  });
});

describe("on paper", () => {
  test("every line stands within half a millimetre of where it should, and the check code too", async () => {
    const layout = lay();
    const pdf = await drawPdf(press, [
      (sheet) => drawLayout(sheet, layout, "https://lantoa.example/xac-minh/x"),
    ]);
    const [page] = await rendered(pdf);
    expect([page!.width, page!.height]).toEqual([297, 210].map((side) => expect.closeTo(side, 0)));
    for (const line of layout.lines) {
      const ink = inkOf(page!, line);
      // A letter leaves some white on either side: a fifth of its size at most.
      const side = 0.5 + line.size * point * 0.12;
      expect(Math.abs(ink.left - line.x), `${line.kind} left`).toBeLessThan(side);
      expect(Math.abs(ink.right - line.x - line.width), `${line.kind} right`).toBeLessThan(side);
      expect(Math.abs(ink.bottom - line.y), `${line.kind} foot`).toBeLessThan(0.5);
    }
    const qr = inkIn(page!, { left: 40, right: 58.2, top: 170, bottom: 189 })!;
    expect(qr.left).toBeCloseTo(42, 0);
    for (const [found, meant] of [
      [qr.left, 42],
      [qr.top, 172],
      [qr.right, 57],
      [qr.bottom, 187],
    ] as const)
      expect(Math.abs(found - meant)).toBeLessThan(0.5);
  });

  test("letters are embedded whole, Vietnamese words can be searched, and no font comes whole", async () => {
    const pdf = await drawPdf(press, [(sheet) => drawLayout(sheet, lay(), null)]);
    expect(pdf.length).toBeLessThan(120_000);
    expect(pdf.toString("latin1")).toMatch(/\/FontFile2/);
    expect(pdf.toString("latin1")).not.toMatch(/\/BaseFont \/Helvetica/);
  });

  test("what was measured on a printer is made good: its fault applied, all stands where it should", async () => {
    const measured = { left: 21.5, top: 19.2, bar: 101 };
    const layout = lay();
    const pdf = await drawPdf({ ...press, printer: measured }, [(sheet) => drawLayout(sheet, layout, null)]);
    const [page] = await rendered(pdf);
    const stretch = measured.bar / 100;
    const faulty = { x: measured.left - 20 * stretch, y: measured.top - 20 * stretch };
    for (const kind of ["name", "dated", "signer"] as const) {
      const [line] = linesOf(layout.lines, kind);
      const meant = { ...line!, x: (line!.x - faulty.x) / stretch, y: (line!.y - faulty.y) / stretch };
      const ink = inkOf(page!, { ...meant, size: meant.size / stretch, width: meant.width / stretch });
      expect(Math.abs(ink.bottom * stretch + faulty.y - line!.y), kind).toBeLessThan(0.5);
      expect(Math.abs(ink.left * stretch + faulty.x - line!.x), kind).toBeLessThan(1.7);
    }
  });

  test("the calibration sheet's circles are 20 mm from the edges and its bar is 100 mm long", async () => {
    const words = { title: "TỜ CĂN MÁY IN", lines: ["In tờ này lên giấy A4."], bar: "vạch này dài 100 mm" };
    const [page] = await rendered(await drawPdf(press, [calibrationPage(usualPaper, words)]));
    const circle = inkIn(page!, { left: 16, right: 24, top: 17.2, bottom: 19 })!;
    expect(Math.abs((circle.left + circle.right) / 2 - 20)).toBeLessThan(0.3);
    expect(Math.abs(circle.top - 17.4)).toBeLessThan(0.3);
    const bar = inkIn(page!, { left: 12, right: 130, top: 134.8, bottom: 135.2 })!;
    expect(Math.abs(bar.left - 20)).toBeLessThan(0.3);
    expect(Math.abs(bar.right - 120)).toBeLessThan(0.3);
  });

  test("a test sheet has its frame and a cross for each field", async () => {
    const pdf = await drawPdf(press, [testPage(usualPaper, usualFields, lay(), "TỜ THỬ")]);
    const [page] = await rendered(pdf);
    const frame = inkIn(page!, { left: 5, right: 290, top: 20, bottom: 40 })!;
    expect(Math.abs(frame.left - frameInset)).toBeLessThan(0.3);
    expect(Math.abs(frame.right - (297 - frameInset))).toBeLessThan(0.3);
    expect(inkIn(page!, { left: 41.8, right: 42.2, top: 153.4, bottom: 154 })).not.toBeNull();
  });
});
