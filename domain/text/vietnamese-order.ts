const collator = new Intl.Collator("vi", { numeric: true });

/** The order of the Vietnamese alphabet, numbers by their size: "Ấp 2" before "Ấp 10", "Dũng" before "Đạt". */
export function byName(one: string, other: string): number {
  return collator.compare(one, other);
}

/** The order of people in a Vietnamese list: by given name, which stands last, then by the whole name. */
export function byGivenName(one: string, other: string): number {
  return collator.compare(givenName(one), givenName(other)) || collator.compare(one, other);
}

/** "An" of "Nguyễn Văn An (khu phố 3)". */
export function givenName(name: string): string {
  const words = name.split("(")[0]!.trim().split(/\s+/);
  return words.at(-1)!;
}
