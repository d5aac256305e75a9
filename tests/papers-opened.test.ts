import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { composePapers } from "@/domain/papers/compose";
import { defaultWording } from "@/domain/papers/default-wording";
import { paperKinds, type PaperKind } from "@/domain/papers/vocabulary";
import { writePapers } from "@/domain/papers/write-paper";
import { asked, convert, officePath } from "./support/office";
import { madeRecord, paperWords } from "./support/made-papers";

const office = officePath();
if (!office)
  console.log(
    "Bỏ qua: không có LibreOffice để mở giấy tờ. `npm run test:papers` cài và chạy (Debian, root).",
  );

/** As many pages as each of these papers may take; those that hold a list are of 81. */
const mostPages: Record<PaperKind, number> = {
  achievement: 2,
  proposal: 12,
  minutes: 9,
  decision: 10,
  notice: 2,
  "notice-closing": 2,
  invitation: 3,
};
const rowsIn: Partial<Record<PaperKind, number>> = {
  achievement: 1,
  notice: 6,
  "notice-closing": 6,
  invitation: 3,
};

describe.skipIf(!office)("in LibreOffice", () => {
  let folder: string;
  beforeAll(async () => {
    folder = mkdtempSync(join(tmpdir(), "lan-toa-papers-"));
    const files: string[] = [];
    for (const kind of paperKinds) {
      const record = madeRecord(rowsIn[kind] ?? 81);
      const made = { kind, wording: defaultWording[kind], record, words: paperWords };
      const papers = composePapers({ ...made, today: "2026-11-27", portal: "https://lantoa.example" });
      files.push(join(folder, `${kind}.docx`));
      writeFileSync(files.at(-1)!, await writePapers(papers));
    }
    convert(office!, "pdf", folder, files);
  }, 180_000);
  afterAll(() => rmSync(folder, { recursive: true, force: true }));

  test.each(paperKinds)("%s opens and becomes the pages it should, its Vietnamese whole", (kind) => {
    const pdf = join(folder, `${kind}.pdf`);
    const info = asked("pdfinfo", pdf);
    expect(Number(/Pages:\s+(\d+)/.exec(info)![1])).toBeLessThanOrEqual(mostPages[kind]);
    // A4 upright, in points.
    expect(info).toMatch(/Page size:\s+595\.\d+ x 841\.\d+ pts/);
    const text = asked("pdftotext", "-layout", pdf, "-").normalize("NFC");
    expect(text).toContain("CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM");
    expect(text).toContain("Độc lập - Tự do - Hạnh phúc");
    expect(text).toContain(defaultWording[kind].title);
    // The last of its list, too.
    expect(text).toContain((rowsIn[kind] ?? 81) > 12 ? "III. MÔ HÌNH (3)" : `Kim ${rowsIn[kind]}`);
    // The letters of the decree, or those that stand for them.
    expect(asked("pdffonts", pdf)).toMatch(/Liberation ?Serif|Times ?New ?Roman/);
  });

  test("a page's number stands above the second page and not above the first", () => {
    const page = (at: number) =>
      asked(
        "pdftotext",
        "-f",
        String(at),
        "-l",
        String(at),
        "-y",
        "0",
        "-x",
        "0",
        "-W",
        "600",
        "-H",
        "55",
        join(folder, "minutes.pdf"),
        "-",
      ).trim();
    expect([page(1), page(2), page(3)]).toEqual(["", "2", "3"]);
  });
});
