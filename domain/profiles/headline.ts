import type { ProfileKind } from "./vocabulary";

type Told = { kind: ProfileKind; deed: string };

/** Longer deeds were told in a sentence by somebody else, and would be cut in the middle. */
const longestHeadline = 95;

/** Whether a story goes by its name: a model, and what was told at length. */
export function isNamed({ kind, deed }: Told): boolean {
  return kind === "model" || deed.length > longestHeadline;
}

/** What a story is announced with. */
export function headline(profile: Told & { name: string }): string {
  return isNamed(profile) ? profile.name : profile.deed;
}
