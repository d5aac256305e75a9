import { randomUUID } from "node:crypto";
import { eq } from "drizzle-orm";
import { db } from "@/db/client";
import { job, recognition } from "@/db/schema";
import { write } from "@/db/write";
import { printAddress } from "@/domain/certificates/address";
import { saveBlank, savePrinter } from "@/domain/certificates/blanks.server";
import { blankInput } from "@/domain/certificates/input";
import { issueCertificates } from "@/domain/certificates/issue.server";
import { findPrintRun, mostAtOnce } from "@/domain/certificates/print.server";
import { addPrintJob } from "@/domain/certificates/print-job.server";
import { storeScan } from "@/domain/certificates/scan.server";
import type { Actor } from "@/domain/permissions";
import { jpeg } from "./files";
import { minhPhung } from "./people";
import { typedBlank } from "./typed-blank";

export const decision = { unitId: minhPhung, number: "12/QĐ-UBND", decidedOn: "2026-11-26" };

type Given = Partial<typeof recognition.$inferInsert>;

/** People whom the ward's chairman commended by the decision above, one for each name. Returns their recognitions' ids. */
export async function recognised(names: string[], more: Given = {}): Promise<string[]> {
  const rows = names.map((name) => ({
    id: randomUUID(),
    kind: "individual" as const,
    name,
    level: "ward" as const,
    form: "certificate" as const,
    year: 2026,
    unitId: minhPhung,
    deed: "Dạy chữ buổi tối",
    decisionNumber: decision.number,
    decidedOn: decision.decidedOn,
    signer: "Lê Văn Ký",
    namedBy: "decision" as const,
    ...more,
  }));
  for (let at = 0; at < rows.length; at += 50)
    await write((tx) => tx.insert(recognition).values(rows.slice(at, at + 50)));
  return rows.map(({ id }) => id);
}

export async function makeBlank(
  actor: Actor,
  typed: unknown = typedBlank(),
  unitId = minhPhung,
): Promise<string> {
  const id = randomUUID();
  await saveBlank(actor, { id, unitId, version: 0 }, blankInput.parse(typed));
  return id;
}

/** Gives a decision's waiting people their numbers, as its page does. */
export async function issue(actor: Actor, blankId: string, first = 1, key = decision) {
  const { stamp } = await findPrintRun(actor, key, blankId);
  return issueCertificates(actor, { ...key, blankId, stamp, first });
}

/** A decision of its own that `count` people have their certificates of and one more waits for; with blank and printer. */
export async function printedDecision(actor: Actor, count: number): Promise<Record<string, string>> {
  const number = `${randomUUID().slice(0, 8)}/QĐ-UBND`;
  const key = { ...decision, number };
  const names = Array.from({ length: count }, () => "Trần Thị Hồng");
  const [blank, printer] = [await makeBlank(actor), randomUUID()];
  const measured = { name: "HP phòng Văn hóa", left: 21.5, top: 19.2, bar: 100 };
  await savePrinter(actor, { id: printer, unitId: minhPhung, version: 0 }, measured);
  await recognised(names, { decisionNumber: number });
  await issue(actor, blank, 1, key);
  await recognised(["Lê Văn Đợi"], { decisionNumber: number });
  const [first] = (await findPrintRun(actor, key, blank)).printed;
  const page = `/ban-lam-viec/giay-khen/in?${printAddress(key, { blankId: blank, printerId: printer })}`;
  return { blank, printer, number, page, certificate: first!.row.certificateId!, code: first!.row.code! };
}

/** What printing asks: the decision above on a blank, all of it or one certificate. */
export const asked = (blankId: string, only: string | null = null) => ({
  key: decision,
  on: { blankId, printerId: null },
  only,
  portal: "https://lantoa.example",
  title: "Giấy khen",
});

/** A decision whose file waits to be made: nobody's turn while a test looks at it. */
async function printing(maker: Actor): Promise<Record<string, string>> {
  const thing = await printedDecision(maker, mostAtOnce + 1);
  const key = { ...decision, number: thing.number! };
  const on = { blankId: thing.blank!, printerId: null };
  const id = await addPrintJob(maker, { key, on, portal: "https://lantoa.example", title: "Giấy khen" });
  await db()
    .update(job)
    .set({ dueAt: new Date("2099-01-01") })
    .where(eq(job.id, id));
  return { ...thing, job: id };
}

/** One whose blank has its scan. */
async function scanned(maker: Actor): Promise<Record<string, string>> {
  const thing = await printedDecision(maker, 1);
  await storeScan(maker, thing.blank!, await jpeg(297, 210));
  return thing;
}

/** What an office prints: by one request, or so much that it takes a job. */
export const certificateThings = {
  certificate: (maker: Actor) => printedDecision(maker, 1),
  certificateScanned: scanned,
  certificatePrinting: printing,
  certificateMany: (maker: Actor) => printedDecision(maker, mostAtOnce + 1),
};
