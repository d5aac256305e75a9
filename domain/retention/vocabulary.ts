/**
 * What is kept for a time only, and whose days are data (`rule_basis`): drafts never sent · the portal's own traces (sign-ins, jobs,
 * letters, faults) · citizens' tips that were settled · what visitors said about a listing · nominations that were withdrawn.
 */
export const keptThings = ["drafts", "logs", "tips", "comments", "withdrawn"] as const;
export type KeptThing = (typeof keptThings)[number];

/** The names of their terms among the clocks of the law. */
export const keepNames = [
  "keep-drafts",
  "keep-logs",
  "keep-tips",
  "keep-comments",
  "keep-withdrawn",
] as const;
export type KeepName = (typeof keepNames)[number];

export const keepNameOf = (thing: KeptThing): KeepName => `keep-${thing}`;
