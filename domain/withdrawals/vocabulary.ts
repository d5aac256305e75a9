/** By the person's own link, or told to the ward, which wrote it down. */
export const withdrawalWays = ["link", "ward"] as const;
export type WithdrawalWay = (typeof withdrawalWays)[number];

/**
 * The clocks that run once a consent is taken back (Luật 91/2025/QH15, NĐ 356/2025/NĐ-CP): `answer` in working days, `stop`,
 * `stop-others` where somebody else must stop too, `extension` once. How many days each has is data (`rule_basis`).
 */
export const clockNames = ["answer", "stop", "stop-others", "extension"] as const;
export type ClockName = (typeof clockNames)[number];

/** What was made of a story besides its page: poster · bulletin · Zalo · Facebook · loudspeaker · printed list · anything else. */
export const outreachKinds = [
  "poster",
  "bulletin",
  "zalo",
  "facebook",
  "loudspeaker",
  "printed-roll",
  "other",
] as const;
export type OutreachKind = (typeof outreachKinds)[number];

/** What the portal makes of a story to spread it: tờ rơi · thẻ vuông · thẻ ngang · lời Zalo · bài loa · bản tin. */
export const spreadParts = ["poster", "square", "wide", "caption", "script", "bulletin"] as const;
export type SpreadPart = (typeof spreadParts)[number];

/** Ways each of them is used. */
export const kindsOf: Record<SpreadPart, readonly OutreachKind[]> = {
  poster: ["poster"],
  square: ["zalo", "facebook"],
  wide: ["zalo", "facebook"],
  caption: ["zalo", "facebook"],
  script: ["loudspeaker"],
  bulletin: ["bulletin"],
};
