import PDFDocument from "pdfkit";
import { printAddress } from "../../domain/certificates/address";
import { point, usualFields, usualPaper } from "../../domain/certificates/blank";
import { drawLayout, drawPdf } from "../../domain/certificates/draw-pdf.server";
import { fontFile, letters } from "../../domain/certificates/fonts.server";
import { layOut, type Layout } from "../../domain/certificates/lay-out";
import { sampleWords } from "../../domain/certificates/words";
import { openBeside } from "../support/pictures";
import { askOthers, ask, finished } from "./beside";
import type { Bench } from "./bench";
import { median, percentile } from "./load";
import { residentMegabytes } from "./memory";
import type { Portal } from "./portal";
import { hiddenFields } from "./submissions";

const many = 10_000;
const rounds = 5;
const decision = { unitId: "phuong-minh-phung", number: "99/QĐ-UBND", decidedOn: "2026-11-26" };
const given = ["An", "Bình", "Cúc", "Dung", "Hạnh", "Khuê", "Lan", "Mai", "Nga", "Oanh", "Phượng"];
const nameOf = (at: number) => `Trần ${["Thị", "Văn", "Ngọc"][at % 3]} ${given[at % given.length]}`;

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
  const page = `/ban-lam-viec/giay-khen/in?${printAddress(decision, { blankId: await enter(portal) })}`;
  await ask(portal, page);
  const shown = performance.now();
  const asked = await ask(portal, page);
  rows.add("page of 10,000 certificates", (performance.now() - shown) / 1000, "s", { digits: 2 });
  const rest = residentMegabytes(portal.pid);
  let most = rest;
  const memory = setInterval(() => (most = Math.max(most, residentMegabytes(portal.pid))), 100);
  let isOver = false;
  const waiting = askOthers(portal, () => isOver);
  try {
    let begin = performance.now();
    await press(portal, page, asked, "Cấp số cho");
    rows.add("10,000 golden-book numbers given", (performance.now() - begin) / 1000, "s", { digits: 2 });
    const next = await ask(portal, page);
    begin = performance.now();
    await press(portal, page, next, "Lập tệp in");
    await finished(portal);
    rows.add("PDF of 10,000 certificates, by its job", (performance.now() - begin) / 1000, "s", {
      digits: 1,
    });
    const href = /\/api\/certificates\/printed\/[0-9a-f-]+/.exec(await ask(portal, page))![0];
    const file = await fetch(portal.url + href, { headers: { cookie: portal.nominations[0]!.cookie } });
    const { byteLength } = await file.arrayBuffer();
    rows.add("its size", byteLength / 1024 / 1024, "MB");
  } finally {
    isOver = true;
    clearInterval(memory);
  }
  const waits = (await waiting).sort((one, other) => other.took - one.took);
  rows.add("memory above rest meanwhile, at most", most - rest, "MB", { goal: { atMost: 300 } });
  const times = waits.map(({ took }) => took);
  const note = `${waits.length} requests, longest ${Math.round(waits[0]!.took)} ms for ${waits[0]!.path}`;
  rows.add("other requests meanwhile, p99", percentile(times, 0.99), "ms", { goal: { atMost: 200 }, note });
}

/** A decision of 10,000 names and a blank, as they stand in the database. Returns the blank's id. */
async function enter({ databaseFile }: Portal): Promise<string> {
  const database = openBeside(databaseFile);
  try {
    const people = Array.from({ length: many }, (_, at) => [
      `bench-${at}`,
      nameOf(at),
      `Góp ${at + 9} phần gạo`,
    ]);
    await database.execute({
      sql: `insert into recognition (id, kind, name, deed, honorific, level, form, year, unit_id, decision_number, decided_on, signer, named_by)
        select value ->> 0, 'individual', value ->> 1, value ->> 2, 'Bà', 'ward', 'certificate', 2026, ?, ?, ?, 'Nguyễn Văn K', 'decision'
        from json_each(?)`,
      args: [decision.unitId, decision.number, decision.decidedOn, JSON.stringify(people)],
    });
    await database.execute({
      sql: `insert into blank (id, unit_id, name, paper_width, paper_height, fields, updated_by_id, updated_at)
        select 'bench', ?, 'A4', 297, 210, ?, id, 0 from user limit 1`,
      args: [decision.unitId, JSON.stringify(usualFields)],
    });
    return "bench";
  } finally {
    database.close();
  }
}

/** Presses the page's button that begins with these words, as a browser without scripts does. */
async function press({ url, nominations }: Portal, path: string, page: string, words: string): Promise<void> {
  const form = page.split("<form").find((part) => part.split("</form>")[0]!.includes(words));
  if (!form) throw new Error(`The page has no button “${words}”`);
  const headers = { cookie: nominations[0]!.cookie, origin: url };
  const answer = await fetch(url + path, {
    method: "POST",
    body: hiddenFields(form),
    headers,
    redirect: "manual",
  });
  if (answer.status !== 303) throw new Error(`“${words}” was answered ${answer.status}`);
}
