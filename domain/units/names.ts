import { cleanLine, fold, slugify } from "../text/fold";

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

// Not \b, which takes Vietnamese letters for the ends of words: "Ấp 3" has no ward in it.
const shortForms: [RegExp, string][] = [
  [/(?<![\p{L}\p{N}])p\s*\.?\s*(?=\d)/giu, "phường "],
  [/(?<![\p{L}\p{N}])q\s*\.?\s*(?=\d)/giu, "quận "],
  [/(?<![\p{L}\p{N}])p\.\s*/giu, "phường "],
  [/(?<![\p{L}\p{N}])q\.\s*/giu, "quận "],
  [/(?<![\p{L}\p{N}])tp\.?\s+/giu, "thành phố "],
];

/** "P8, Q.11" as "phường 8, quận 11", "TP" as "thành phố". `text` is NFC. */
export function writeOut(text: string): string {
  return shortForms.reduce((spelt, [short, long]) => spelt.replace(short, long), text);
}

/** Folded words of what a person typed, with short forms written out. */
export function unitQueryWords(query: string): string[] {
  return fold(writeOut(cleanLine(query)))
    .split(" ")
    .filter(Boolean)
    .slice(0, 8);
}
