/** The same answer for the same text, without reckoning it again: of the last few thousand. */
export function remembering<T extends NonNullable<unknown> | null>(
  reckon: (text: string) => T,
): (text: string) => T {
  const known = new Map<string, T>();
  return (text) => {
    const before = known.get(text);
    if (before !== undefined) return before;
    if (known.size >= 4_000) known.clear();
    const answer = reckon(text);
    known.set(text, answer);
    return answer;
  };
}
