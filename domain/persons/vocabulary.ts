/** Where a person can leave a trace. */
export const traceSources = ["nomination", "recognition", "profile"] as const;
export type TraceSource = (typeof traceSources)[number];

/** How surely two are the same person or body; nobody but an official says that they are. */
export const certainties = ["judged", "certain", "likely", "possible"] as const;
export type Certainty = (typeof certainties)[number];

/** Why two are thought to be the same. The words for each stand in messages/ under `persons.grounds`. */
export const likenessGrounds = [
  "same-name",
  "other-order",
  "other-marks",
  "shorter-name",
  "mistyped-name",
  "like-name",
  "same-year",
  "near-year",
  "same-unit",
  "former-unit",
  "same-workplace",
  "like-deed",
] as const;
export type LikenessGround = (typeof likenessGrounds)[number];

/** What an official says of a likeness: the same person, the same with another deed, or somebody else. */
export const verdicts = ["same", "new-deed", "different"] as const;
export type Verdict = (typeof verdicts)[number];

/** How much two names that are alike tell, in bits, and how they are. */
export type AlikeName = { points: number; ground: LikenessGround };
