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
  [/(?<![\p{L}\p{N}])(?:phường|phuong)(?=\d{1,2}(?![\p{L}\p{N}]))/giu, "phường "],
  [/(?<![\p{L}\p{N}])(?:quận|quan)(?=\d{1,2}(?![\p{L}\p{N}]))/giu, "quận "],
  [/(?<![\p{L}\p{N}])ward\s+(?=\d)/giu, "phường "],
  [/(?<![\p{L}\p{N}])district\s+(?=\d)/giu, "quận "],
  [/(?<![\p{L}\p{N}])p\.\s*/giu, "phường "],
  [/(?<![\p{L}\p{N}])q\.\s*/giu, "quận "],
  [/(?<![\p{L}\p{N}])tp\.?\s+/giu, "thành phố "],
];

/** "P8, Q.11", "phuong8 quan11" and "Ward 8, District 11" as "phường 8, quận 11", "TP" as "thành phố". `text` is NFC. */
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

const kindWords = ["phuong", "xa", "quan", "huyen", "thi tran", "thi xa", "thanh pho", "dac khu", "tinh"];

/** How many of a unit's folded words say what kind of unit it is: 1 of "phuong 7", 2 of "thi tran cu chi". */
export function kindOfName(words: string[]): number {
  const kind = kindWords.find((one) => `${words.join(" ")} `.startsWith(`${one} `));
  return kind ? kind.split(" ").length : 0;
}

type Named = { name: string; districtName: string | null; validTo: string | null };

/**
 * Of units that a person's words find, the nearest first: whose name they are, with what kind of unit it is or without; then those of
 * today; then whose own name, and not its district's, holds them; then with the accents that were typed, side by side, and
 * the shorter name.
 */
export function nearestNames<Unit extends Named>(query: string, units: Unit[]): Unit[] {
  const typed = cleanLine(writeOut(cleanLine(query))).toLowerCase();
  const words = unitQueryWords(query);
  const asked = words.join(" ");
  const distance = (one: Unit) => {
    const name = fold(one.name).split(" ");
    const whole = fold(unitLabel(one));
    const isIt = [name.join(" "), name.slice(kindOfName(name)).join(" "), whole].includes(asked);
    const inName = words.every((word) =>
      name.some((own) => own === word || (/\D/.test(word) && own.startsWith(word))),
    );
    return [
      !isIt,
      one.validTo !== null,
      !inName,
      !unitLabel(one).toLowerCase().includes(typed),
      !` ${whole} `.includes(` ${asked}`),
      whole.length,
    ].map(Number);
  };
  const ranked = units.map((one) => ({ one, at: distance(one) }));
  return ranked
    .sort(({ at: a }, { at: b }) => a.map((value, step) => value - b[step]!).find((by) => by !== 0) ?? 0)
    .map(({ one }) => one);
}
