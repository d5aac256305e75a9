import { fold, slugify } from "../text/fold";

/** "Phường 7, Quận 11": a former ward is only told apart by its district. */
export function unitLabel(unit: { name: string; districtName?: string | null }): string {
  return unit.districtName && unit.districtName !== unit.name
    ? `${unit.name}, ${unit.districtName}`
    : unit.name;
}

/** The words a unit is found by: folded name and district. */
export function unitSearchKey(unit: { name: string; districtName?: string | null }): string {
  return fold(`${unit.name} ${unit.districtName ?? ""}`);
}

/** Address of a former unit: a ward always carries its district, because "Phường 1" exists in many. */
export function formerUnitId(name: string, districtName: string): string {
  return slugify(name === districtName ? name : `${name} ${districtName}`);
}

const shortForms: [RegExp, string][] = [
  [/\bp\s*\.?\s*(?=\d)/giu, "phường "],
  [/\bq\s*\.?\s*(?=\d)/giu, "quận "],
  [/\bp\.\s*/giu, "phường "],
  [/\bq\.\s*/giu, "quận "],
  [/\btp\.?\s+/giu, "thành phố "],
];

/** Folded words of what a person typed, with "P8", "Q.11", "TP" written out. */
export function unitQueryWords(query: string): string[] {
  let text = query.normalize("NFC");
  for (const [short, long] of shortForms) text = text.replace(short, long);
  return fold(text).split(" ").filter(Boolean).slice(0, 8);
}
