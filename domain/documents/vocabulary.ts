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

/** A document's own page, without locale; `id` never changes. */
export const documentPath = (id: string) => `/van-ban/${id}`;

/** How the list of documents is narrowed, and the last part of its address: còn hiệu lực · đã thay thế hoặc hết hiệu lực. */
export const documentLists = { "in-force": "con-hieu-luc", lapsed: "het-hieu-luc" } as const;
export type DocumentList = keyof typeof documentLists;
