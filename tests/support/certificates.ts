import { randomUUID } from "node:crypto";
import { recognition } from "@/db/schema";
import { write } from "@/db/write";
import { usualFields, usualPaper } from "@/domain/certificates/blank";
import { saveBlank } from "@/domain/certificates/blanks.server";
import { blankInput } from "@/domain/certificates/input";
import { issueCertificates } from "@/domain/certificates/issue.server";
import { findPrintRun } from "@/domain/certificates/print.server";
import type { BlankField } from "@/domain/certificates/vocabulary";
import type { Actor } from "@/domain/permissions";
import { minhPhung } from "./people";

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

/** What a blank's form sends: the usual one as it is typed. */
export function typedBlank(more: Record<string, Partial<Record<keyof BlankField, string>>> = {}) {
  const fields = Object.entries(usualFields).map(([kind, field]) => [
    kind,
    {
      ...Object.fromEntries(
        Object.entries(field).map(([name, value]) => [name, String(value).replace(".", ",")]),
      ),
      words: field.words,
      on: field.on ? "1" : undefined,
      ...more[kind],
    },
  ]);
  const paper = { paperWidth: `${usualPaper.width}`, paperHeight: `${usualPaper.height} mm` };
  return {
    name: "Phôi A4",
    ...paper,
    fields: Object.fromEntries(fields) as Record<string, Record<string, string>>,
  };
}

export async function makeBlank(actor: Actor, typed: unknown = typedBlank()): Promise<string> {
  const id = randomUUID();
  await saveBlank(actor, { id, unitId: minhPhung, version: 0 }, blankInput.parse(typed));
  return id;
}

/** Gives the decision's waiting people their numbers, as its page does. */
export async function issue(actor: Actor, blankId: string, first = 1) {
  const { stamp } = await findPrintRun(actor, decision, blankId);
  return issueCertificates(actor, { ...decision, blankId, stamp, first });
}
