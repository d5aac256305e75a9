/** The rules of law that the portal keeps, each resting on articles that are data (`rule_basis`). */
export const ruleNames = [
  "listing",
  "hold",
  "own-nomination",
  "once-for-one-deed",
  "consent",
  "press",
] as const;
export type RuleName = (typeof ruleNames)[number];
