/** What is counted one by one: a published story, a model at work in a ward, a row of an honour roll, a citizen's tip, a decision. */
export const tallyKinds = ["story", "adoption", "honour", "tip", "decision"] as const;
export type TallyKind = (typeof tallyKinds)[number];

/**
 * What the figures of /thong-ke are, by what a key of it says. story: a kind, by year of publication · field: a field · ward: a unit of
 * today, by year of publication · spreading: one model that runs somewhere · running: by year of its beginning · adopter: a unit that
 * runs models · model: how many units run one · standing: people honoured, by what they work as · tip: how far a tip came, by the
 * year it came in · decided: how many days a decision took, by the year it fell · listed: the same of those that hung in
 * public · made-up: what was made up to show the portal, by its kind.
 */
export const measures = [
  "story",
  "field",
  "ward",
  "spreading",
  "running",
  "adopter",
  "model",
  "standing",
  "tip",
  "decided",
  "listed",
  "made-up",
] as const;
export type Measure = (typeof measures)[number];

/** How far a tip came: nobody looked yet · settled without a nomination · a nomination · a story. */
export const tipStages = ["waiting", "answered", "nominated", "told"] as const;
export type TipStage = (typeof tipStages)[number];

export const cityScope = "city";
export const unitScope = (id: string) => `unit:${id}`;
export const campaignScope = (id: string) => `campaign:${id}`;
export const fieldScope = (id: string) => `field:${id}`;
