import { z } from "zod";
import { ticked } from "../campaigns/input";
import { fieldCode, type FieldCode } from "../errors";
import { line, lines } from "../text/input";
import { isOnPaper, paperSides, unknownGap } from "./blank";
import { measurable } from "./printer";
import { alignments, blankFieldKinds, typefaces, type BlankFieldKind } from "./vocabulary";

/** A length or a size as people type it, "112,5"; kept to a tenth. */
const number = (least: number, most: number, code: FieldCode) =>
  z
    .string()
    .max(20, code)
    .default("")
    .transform((typed) =>
      typed
        .trim()
        .replace(/\s*(mm|pt)$/i, "")
        .replace(",", "."),
    )
    .refine((typed) => /^\d+(\.\d+)?$/.test(typed), { error: fieldCode("length-invalid"), abort: true })
    .transform((typed) => Math.round(Number(typed) * 10) / 10)
    .refine((value) => value >= least && value <= most, { error: code, abort: true });

const length = number(0, paperSides.most, "blank-outside");
const side = number(paperSides.least, paperSides.most, "blank-size");
const name = line(60).pipe(z.string().min(1, fieldCode("required")));
const known = (words: string) => unknownGap(words) === "";

const field = z.object({
  on: ticked,
  words: lines(300).default("").refine(known, fieldCode("gap-unknown")),
  x: length,
  y: length,
  width: length,
  height: length,
  size: number(6, 72, "letters-size"),
  align: z.enum(alignments, fieldCode("required")),
  font: z.enum(typefaces, fieldCode("required")),
});

const eachField = Object.fromEntries(blankFieldKinds.map((kind) => [kind, field])) as Record<
  BlankFieldKind,
  typeof field
>;

/** A unit's blank as it is described. A field that is printed stays on the paper. */
export const blankInput = z
  .object({ name, paperWidth: side, paperHeight: side, fields: z.object(eachField) })
  .check(({ value, issues }) => {
    const paper = { width: value.paperWidth, height: value.paperHeight };
    for (const kind of blankFieldKinds) {
      const one = value.fields[kind];
      if (one.on && !isOnPaper(kind, one, paper))
        issues.push({
          code: "custom",
          message: fieldCode("blank-outside"),
          input: one.x,
          path: ["fields", kind, "x"],
        });
      if (kind !== "qr" && one.on && one.words === "")
        issues.push({
          code: "custom",
          message: fieldCode("required"),
          input: "",
          path: ["fields", kind, "words"],
        });
    }
  });
export type BlankInput = z.output<typeof blankInput>;

function measure(what: keyof typeof measurable) {
  const [least, most] = measurable[what];
  return number(least, most, "measure-far");
}

/** What was measured on a printer's calibration sheet. */
export const printerInput = z.object({
  name,
  left: measure("left"),
  top: measure("top"),
  bar: measure("bar"),
});
export type PrinterInput = z.output<typeof printerInput>;

/** A decision whose certificates one unit prints. */
export const decisionInput = z.object({
  unitId: z.string().min(1).max(120),
  number: z.string().min(1).max(60),
  decidedOn: z.iso.date(),
});
export type DecisionKey = z.output<typeof decisionInput>;

/** Which ones are given their numbers: as the page showed them (`stampOf`), on which blank, from which number in a new book. */
export const issueInput = decisionInput.extend({
  blankId: z.string().min(1, fieldCode("required")).max(60),
  stamp: z.string().max(80),
  first: z
    .string()
    .max(6, fieldCode("number-invalid"))
    .default("")
    .refine((typed) => /^\s*\d*\s*$/.test(typed), fieldCode("number-invalid"))
    .transform((typed) => Math.max(1, Number(typed.trim() || 1))),
});
export type IssueInput = z.output<typeof issueInput>;
