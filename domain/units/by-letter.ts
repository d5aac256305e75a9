import { fold } from "../text/fold";
import { byName } from "../text/vietnamese-order";

/** "Minh Phụng" and "Phường" of "Phường Minh Phụng"; `kind` is empty where the name does not begin with one. */
export function ownName(name: string): { own: string; kind: string } {
  const [, kind = "", own = name] = /^(Phường|Xã|Đặc khu) (.+)$/.exec(name) ?? [];
  return { own, kind };
}

export type LetterGroup<Unit> = { letter: string; /** Of its part of the page. */ id: string; units: Unit[] };

/** Units by the first letter of their own names; "Đ" is a letter of its own, "Ă" and "Â" stand under "A". */
export function byLetter<Unit extends { name: string }>(units: Unit[]): LetterGroup<Unit>[] {
  const groups = new Map<string, Unit[]>();
  for (const one of units.toSorted((a, b) => byName(ownName(a.name).own, ownName(b.name).own))) {
    const letter = letterOf(ownName(one.name).own);
    groups.set(letter, [...(groups.get(letter) ?? []), one]);
  }
  return [...groups]
    .sort(([one], [other]) => byName(one, other))
    .map(([letter, own]) => ({ letter, id: `chu-${letter === "Đ" ? "dd" : fold(letter)}`, units: own }));
}

const letterOf = (name: string) => (/^đ/iu.test(name) ? "Đ" : fold(name).charAt(0).toUpperCase());
