import { createTranslator } from "next-intl";
import type { ErrorDetails } from "../domain/errors";
import type { Outcome } from "../domain/sheets/plan-rows";
import { isSheetCode, type RowCode } from "../domain/sheets/records";
import messages from "../messages/vi";

const words = createTranslator({ locale: "vi", messages });

const say = (words: string, details: ErrorDetails) =>
  words.replace(/\{(\w+)\}/g, (whole, name: string) => String(details[name] ?? whole));

/** A refusal as the portal's pages say it. */
export function errorWords(code: string, details: ErrorDetails): string {
  const words = (messages.errors as Record<string, unknown>)[code];
  return typeof words === "string" ? say(words, details) : `Không nhập được (${code}).`;
}

/** What a row is refused for, or is worth a look, each with row, column and reason; what an update changed. */
export function outcomeLine({ row, name, act, problems, changes }: Outcome, heads: string[][]): string[] {
  const place = (column: number | null) => {
    const head = column === null ? "" : (heads[column]?.join(" ") ?? "");
    return head ? `, cột “${head}”` : "";
  };
  const told = problems
    .filter(({ refused }) => refused || act !== "refused")
    .map(
      ({ code, column, said }) =>
        `dòng ${row}${place(column)} (${name}): ${act === "refused" ? "từ chối, " : "lưu ý, "}${problemWords(code, said)}`,
    );
  const changed = changes.map(
    ({ field, before, after }) => `${field} “${before ?? ""}” thành “${after ?? ""}”`,
  );
  return changed.length > 0 ? [...told, `dòng ${row} (${name}): cập nhật ${changed.join("; ")}`] : told;
}

/** The sentence of a row's problem. */
function problemWords(code: RowCode, said: string): string {
  if (isSheetCode(code)) return words(`sheet.problem.${code}`, { said });
  return say(messages.fieldErrors[code], { said });
}
