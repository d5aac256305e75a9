import { usualFields, usualPaper } from "../../domain/certificates/blank";
import type { BlankField } from "../../domain/certificates/vocabulary";

type Typed = Partial<Record<keyof BlankField, string>>;

/** What a blank's form sends: the usual one as it is typed. */
export function typedBlank(more: Record<string, Typed> = {}) {
  const fields = Object.entries(usualFields).map(([kind, field]) => {
    const values = Object.entries(field).map(([name, value]) => [name, String(value).replace(".", ",")]);
    return [kind, { ...Object.fromEntries(values), words: field.words, on: "1", ...more[kind] }];
  });
  const paper = { paperWidth: `${usualPaper.width}`, paperHeight: `${usualPaper.height} mm` };
  return {
    name: "Phôi A4",
    ...paper,
    fields: Object.fromEntries(fields) as Record<string, Record<string, string>>,
  };
}
