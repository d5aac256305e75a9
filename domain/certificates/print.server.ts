import "server-only";
import { DomainError } from "../errors";
import type { Viewer } from "../permissions";
import type { Measured } from "./printer";
import { findBlank, findPrinter } from "./blanks.server";
import { codePath } from "./code";
import { drawLayout, drawPdf, type DrawPage, type Press } from "./draw-pdf.server";
import { letters } from "./fonts.server";
import { assertMayPrint } from "./heirs.server";
import type { DecisionKey } from "./input";
import { layOut } from "./lay-out";
import { judgeAll, stampOf, unsafeCandidates, type Judged } from "./rows.server";
import { calibrationPage, testPage, type SheetWords } from "./sheets.server";
import { sampleWords } from "./words";

/** As many as one request prints: more take longer than anybody waits, and go through a job. */
export const mostAtOnce = 200;

/** On which blank, by which printer; null for one without any fault. */
export type On = { blankId: string; printerId: string | null };

/**
 * A decision's certificates on a blank: who has a number and is printed, who waits for one, and who is left out and why.
 * Throws `not-allowed` or `not-found`.
 */
export async function findPrintRun(viewer: Viewer, key: DecisionKey, blankId: string) {
  const heir = await assertMayPrint(viewer, key.unitId);
  const blank = await findBlank(viewer, blankId);
  if (blank.unitId !== heir) throw new DomainError("not-found");
  const judged = await judgeAll(await unsafeCandidates(key), blank.fields);
  if (judged.length === 0) throw new DomainError("not-found");
  return {
    blank,
    printed: judged.filter(({ row, hindrance }) => !hindrance && row.certificateId),
    waiting: judged.filter(({ row, hindrance }) => !hindrance && !row.certificateId),
    left: judged.filter(({ hindrance }) => hindrance),
    stamp: stampOf(judged),
  };
}

export type PrintRun = Awaited<ReturnType<typeof findPrintRun>>;

/** Who of a run is printed: one by the certificate's id, or all that have a number. Throws `certificate-hindered`, `not-found`. */
export function chosen({ printed, left }: PrintRun, only: string | null): Judged[] {
  if (!only) return printed;
  const hindered = left.find(({ row }) => row.certificateId === only);
  if (hindered) throw new DomainError("certificate-hindered", { name: hindered.row.name });
  const one = printed.filter(({ row }) => row.certificateId === only);
  if (one.length === 0) throw new DomainError("not-found");
  return one;
}

/** What all sheets of a run have: see `Press`. Throws `not-found` for another unit's printer. */
export async function pressOf(
  viewer: Viewer,
  blank: { unitId: string; paperWidth: number; paperHeight: number },
  printerId: string | null,
  title: string,
): Promise<Press> {
  const printer = printerId ? await findPrinter(viewer, printerId) : null;
  if (printer && printer.unitId !== blank.unitId) throw new DomainError("not-found");
  return { paper: paperOf(blank), printer, title };
}

const paperOf = ({ paperWidth, paperHeight }: { paperWidth: number; paperHeight: number }) => ({
  width: paperWidth,
  height: paperHeight,
});

/** The pages of those chosen, each with its check code's address under `portal`. */
export function* pagesOf(all: Judged[], portal: string): Generator<DrawPage> {
  for (const { row, layout } of all)
    yield (sheet) => drawLayout(sheet, layout, row.code && portal + codePath(row.code));
}

type Asked = { key: DecisionKey; on: On; only: string | null; portal: string; title: string };

/**
 * The certificates of a decision in one PDF, or one of them: those who have a number, whom nothing hinders now. Who lost their
 * right to one since is not printed. Throws `certificates-many` (`limit`), `wrong-step` where there is none, and what
 * `findPrintRun` and `chosen` throw.
 */
export async function printCertificates(
  viewer: Viewer,
  { key, on, only, portal, title }: Asked,
): Promise<Buffer> {
  const run = await findPrintRun(viewer, key, on.blankId);
  const all = chosen(run, only);
  if (all.length === 0) throw new DomainError("wrong-step");
  if (all.length > mostAtOnce) throw new DomainError("certificates-many", { limit: mostAtOnce });
  return drawPdf(await pressOf(viewer, run.blank, on.printerId, title), pagesOf(all, portal));
}

/** The test sheet of a blank: made-up words where nothing of a decision is asked for. Throws `not-found`. */
export async function printTestSheet(
  viewer: Viewer,
  { on, key, says, title }: { on: On; key: DecisionKey | null; says: string; title: string },
): Promise<Buffer> {
  const blank = await findBlank(viewer, on.blankId);
  const first = key ? (await findPrintRun(viewer, key, on.blankId)).printed[0] : undefined;
  const layout = first?.layout ?? layOut(blank.fields, sampleWords, letters);
  const press = await pressOf(viewer, blank, on.printerId, title);
  return drawPdf(press, [testPage(press.paper, blank.fields, layout, says)]);
}

/** The calibration sheet for paper of a blank's size; printed as it is, whatever was measured before. Throws `not-found`. */
export async function printCalibrationSheet(
  viewer: Viewer,
  blankId: string,
  words: SheetWords,
): Promise<Buffer> {
  const paper = paperOf(await findBlank(viewer, blankId));
  const printer: Measured | null = null;
  return drawPdf({ paper, printer, title: words.title }, [calibrationPage(paper, words)]);
}
