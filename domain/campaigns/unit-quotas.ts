import { cleanLine } from "../text/fold";

/** Of one unit: persons, collectives, models; null where the common quota holds. */
export type UnitQuotas = { individual: number | null; collective: number | null; model: number | null };
export type QuotaLine = { line: number; unit: string; quotas: UnitQuotas };

/** Lines that could be read, and the first that could not. */
export type ReadQuotas = { lines: QuotaLine[]; fault: { line: number; words: string } | null };

/**
 * Quotas of units of their own, typed or pasted from a sheet: a line each, cells split by tabs or semicolons, the unit's name
 * first, then numbers of persons, collectives and models. "-" or nothing leaves the common quota.
 */
export function readUnitQuotas(text: string): ReadQuotas {
  const lines: QuotaLine[] = [];
  for (const [at, typed] of text.split("\n").entries()) {
    if (!typed.trim()) continue;
    const [unit = "", ...cells] = typed.split(/[\t;]/).map(cleanLine);
    const numbers = cells.map(numberIn);
    const isRead = unit !== "" && cells.length > 0 && cells.length <= 3 && !numbers.includes(undefined);
    if (!isRead) return { lines, fault: { line: at + 1, words: cleanLine(typed).slice(0, 80) } };
    const [individual = null, collective = null, model = null] = numbers;
    lines.push({ line: at + 1, unit, quotas: { individual, collective, model } });
  }
  return { lines, fault: null };
}

function numberIn(cell: string): number | null | undefined {
  if (cell === "" || cell === "-" || cell === "–") return null;
  return /^\d{1,5}$/.test(cell) ? Number(cell) : undefined;
}

/** The same lines as they stand in the form. */
export function writeUnitQuotas(rows: { unit: string; quotas: UnitQuotas }[]): string {
  const said = (quota: number | null) => (quota === null ? "-" : String(quota));
  return rows
    .map(({ unit, quotas }) =>
      [unit, said(quotas.individual), said(quotas.collective), said(quotas.model)].join("; "),
    )
    .join("\n");
}
