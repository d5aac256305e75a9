import type { z } from "zod";
import { asTyped, choice, place, words } from "../address/read-query";
import { cityUnitId } from "../units/vocabulary";
import { decisionInput, type DecisionKey } from "./input";

/** What the addresses of printing say: whose decision, on which blank, by which printer, which sheet. */
export const printQuery = {
  "don-vi": words(120),
  so: words(60),
  ngay: asTyped(10),
  phoi: place(),
  may: place(),
  to: place(),
};

export type PrintAddress = {
  key: DecisionKey | null;
  blankId: string;
  printerId: string | null;
  only: string | null;
};

/** What `printQuery` read, in the words of the domain; without a whole decision there is no key. */
export function printAddressOf(asked: z.output<z.ZodObject<typeof printQuery>>): PrintAddress {
  const key = decisionInput.safeParse({ unitId: asked["don-vi"], number: asked.so, decidedOn: asked.ngay });
  return {
    key: key.success ? key.data : null,
    blankId: asked.phoi,
    printerId: asked.may || null,
    only: asked.to || null,
  };
}

/** The same as a query string; what is not said is left out. */
export function printAddress(
  key: DecisionKey | null,
  more: { blankId?: string; printerId?: string | null; only?: string | null } = {},
): string {
  const said = {
    "don-vi": key?.unitId,
    so: key?.number,
    ngay: key?.decidedOn,
    phoi: more.blankId,
    may: more.printerId,
    to: more.only,
  };
  return new URLSearchParams(
    Object.entries(said).filter((entry): entry is [string, string] => Boolean(entry[1])),
  ).toString();
}

type Given = {
  level: string;
  form: string;
  unitId: string | null;
  decisionNumber: string | null;
  decidedOn: string | null;
};

/** Whose decision an award rests on, as its certificates are printed; null for a mere mention, without number and day, or where nobody prints it here. */
export function decisionOf({ level, form, unitId, decisionNumber, decidedOn }: Given): DecisionKey | null {
  const by = level === "city" ? cityUnitId : level === "ward" ? unitId : null;
  return by && form !== "named" && decisionNumber && decidedOn
    ? { unitId: by, number: decisionNumber, decidedOn }
    : null;
}

/** What was just done, as the page that follows says it. */
export const doneQuery = { xong: choice(["luu", "cap", "thu-hoi", "doi"], null) };
