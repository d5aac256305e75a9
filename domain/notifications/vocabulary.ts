/** What a person is told in their inbox. The words for each stand in messages/ under `notification`. */
export const notificationKinds = [
  "submitted",
  "roll-submitted",
  "listed",
  "approved",
  "returned",
  "recognised",
  "rejected",
  "held",
  "released",
  "suggestion",
  "mistake",
  "comment",
  "listing-moved",
  "unit-merged",
  "taken-down",
  "restored",
  "word-given",
  "word-correction",
  "word-objection",
  "taken-back",
] as const;
export type NotificationKind = (typeof notificationKinds)[number];
