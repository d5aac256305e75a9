import { editDistance } from "../search/edit-distance";
import type { ProfileKind, Sex } from "../profiles/vocabulary";
import { fold } from "../text/fold";
import { unitQueryWords } from "../units/names";
import { said, unread, type CellReading } from "./cell-reading";

const kindWords: Record<ProfileKind, readonly string[]> = {
  individual: ["ca nhan", "cn", "nguoi", "individual", "person"],
  collective: ["tap the", "tt", "nhom", "don vi", "ho gia dinh", "gia dinh", "collective", "group"],
  model: ["mo hinh", "mo hinh cach lam", "cach lam", "mh", "cach lam hay", "model"],
};

const sexWords: Record<Sex, readonly string[]> = {
  male: ["nam", "m", "male", "trai", "ong", "anh"],
  female: ["nu", "f", "female", "gai", "ba", "chi", "co", "n"],
};

/** Cá nhân, tập thể, mô hình, by these or their short forms. */
export function readKind(text: string, words: Words): CellReading {
  const kind = wordFor(kindWords, text);
  return kind ? said(kind) : unread("kind-unread", { typed: text }, Object.values(words.kinds));
}

/** Nam, nữ. A bare mark is nobody's answer: which of two columns it stood in is not to be seen in a cell. */
export function readSex(text: string, words: Words): CellReading {
  const sex = wordFor(sexWords, text);
  if (sex) return said(sex);
  return unread(isMark(text) ? "sex-mark" : "sex-unread", { typed: text }, Object.values(words.sexes));
}

/** What choices are called, in the language of the reader. */
export type Words = { kinds: Record<ProfileKind, string>; sexes: Record<Sex, string> };

/** A tick as lists have it: "x", "X", "✓", "v". */
export const isMark = (text: string) => /^[xv✓✔☑×*]$/iu.test(text.trim());

function wordFor<Value extends string>(table: Record<Value, readonly string[]>, text: string) {
  const folded = fold(text);
  return (Object.keys(table) as Value[]).find((value) => table[value].includes(folded));
}

export type Named = { id: string; name: string };

/** A field by its name, with or without accents, or by enough of it; else the nearest ones are proposed. */
export function readField(text: string, fields: readonly (Named & { nameEn?: string })[]): CellReading {
  const typed = fold(text);
  const called = (one: (typeof fields)[number]) => [fold(one.name), fold(one.nameEn ?? ""), fold(one.id)];
  const exact = fields.find((one) => called(one).includes(typed));
  if (exact) return said(exact.id);
  const containing = fields.filter((one) => typed.length >= 3 && fold(one.name).includes(typed));
  if (containing.length === 1) return said(containing[0]!.id);
  return unread("field-unread", { typed: text }, nearest(typed, fields));
}

/** The names that share words with what was typed, or differ by few slips; at most three. */
function nearest(typed: string, fields: readonly Named[]): string[] {
  const words = typed.split(" ").filter((word) => word.length > 1);
  const likeness = ({ name }: Named) => {
    const folded = fold(name);
    const shared = folded.split(" ").filter((word) => words.includes(word)).length;
    const slips = editDistance(folded, typed);
    return shared + (slips <= Math.max(2, folded.length / 4) ? 2 : 0);
  };
  return fields
    .map((one) => ({ name: one.name, likeness: likeness(one) }))
    .filter((one) => one.likeness > 0)
    .sort((one, other) => other.likeness - one.likeness)
    .slice(0, 3)
    .map((one) => one.name);
}

/** A former unit by its name with its district ("P.7, Q.11"); several of one name are proposed. */
export function readUnit(text: string, units: readonly Named[]): CellReading {
  const words = unitQueryWords(text);
  const exact = units.filter((unit) => fold(unit.name) === words.join(" "));
  const holding = units.filter((unit) => {
    const own = fold(unit.name).split(" ");
    return words.every((word) => own.includes(word));
  });
  const [only, ...others] = exact.length > 0 ? exact : holding;
  if (!only) return unread("unknown-unit");
  if (others.length === 0) return said(only.id);
  const names = [only, ...others].map(({ name }) => name);
  return unread("unit-several", { typed: text }, names.slice(0, 4));
}
