import PDFDocument from "pdfkit";
import { point, usualFields, usualPaper } from "../../domain/certificates/blank";
import { drawLayout, drawPdf } from "../../domain/certificates/draw-pdf.server";
import { fontFile, letters } from "../../domain/certificates/fonts.server";
import { layOut, type Layout } from "../../domain/certificates/lay-out";
import { sampleWords } from "../../domain/certificates/words";
import { ask, besideOthers, finished, press } from "./beside";
import type { Bench } from "./bench";
import { enterDecision, nameOf } from "./decisions";
import { median } from "./load";

const many = 10_000;
const rounds = 5;
/** 81 certificates from what is known of each to the PDF, beside the library alone; then 10,000 by the running portal. */
export async function benchCertificates(bench: Bench): Promise<void> {
  await benchOneDecision(bench);
  await benchMany(bench);
}

async function benchOneDecision({ rows }: Pick<Bench, "rows">): Promise<void> {
  const [own, bare]: [number[], number[]] = [[], []];
  const words = Array.from({ length: 81 }, (_, at) => ({ ...sampleWords, "họ tên": nameOf(at) }));
  for (let round = 0; round <= rounds; round++) {
    const begin = performance.now();
    const layouts = words.map((one) => layOut(usualFields, one, letters));
    const press = { paper: usualPaper, printer: null, title: "Giấy khen" };
    await drawPdf(
      press,
      layouts.map(
        (one) => (sheet) => drawLayout(sheet, one, `https://lantoa.example/xac-minh/${"0".repeat(16)}`),
      ),
    );
    const middle = performance.now();
    await drawBare(layouts);
    if (round === 0) continue;
    own.push(middle - begin);
    bare.push(performance.now() - middle);
  }
  const seconds = median(own) / 1000;
  rows.add("PDF of 81 certificates", seconds, "s", { goal: { atMost: 20 }, digits: 2 });
  rows.add("times the library alone writing the same words", seconds / (median(bare) / 1000), "", {
    digits: 1,
  });
}

/** The same lines at the same places by pdfkit and nothing else: no measuring, no wrapping, no code to scan. */
function drawBare(layouts: Layout[]): Promise<void> {
  const document = new PDFDocument({ autoFirstPage: false, font: "" });
  const ended = new Promise<void>((settle) => document.on("data", () => undefined).on("end", settle));
  document.registerFont("bare", fontFile("serif-bold")).font("bare");
  for (const { lines } of layouts) {
    document.addPage({ size: [usualPaper.width / point, usualPaper.height / point], margin: 0 });
    for (const { text, x, y, size } of lines)
      document.fontSize(size).text(text, x / point, y / point, { lineBreak: false });
  }
  document.end();
  return ended;
}

async function benchMany({ rows, portal: open }: Bench): Promise<void> {
  const portal = await open();
  const page = await enterDecision(portal, many);
  await ask(portal, page);
  const shown = performance.now();
  await ask(portal, page);
  rows.add("page of 10,000 certificates", (performance.now() - shown) / 1000, "s", { digits: 2 });
  await besideOthers(rows, portal, async () => {
    let begin = performance.now();
    await press(portal, page, "Cấp số cho");
    rows.add("10,000 golden-book numbers given", (performance.now() - begin) / 1000, "s", { digits: 2 });
    begin = performance.now();
    await press(portal, page, "Lập tệp in");
    await finished(portal, "certificate-print");
    rows.add("PDF of 10,000 certificates, by its job", (performance.now() - begin) / 1000, "s", {
      digits: 1,
    });
    const href = /\/api\/certificates\/printed\/[0-9a-f-]+/.exec(await ask(portal, page))![0];
    const file = await fetch(portal.url + href, { headers: { cookie: portal.nominations[0]!.cookie } });
    const { byteLength } = await file.arrayBuffer();
    rows.add("its size", byteLength / 1024 / 1024, "MB");
  });
}
