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
  "word-overdue",
  "taken-back",
  "adoption-due",
  "adoption-overdue",
  "jury-called",
  "sheet-given-back",
] as const;
export type NotificationKind = (typeof notificationKinds)[number];

/**
 * How a message leaves the inbox by itself. `step`: with the next step of the nomination it tells of. `sent-together`: once
 * none of those that were sent together waits any more. `settled`: when what it asks for was done, by whomever. `story`: when
 * its story goes or comes back again. `read`: it only tells, and is read.
 */
export const messageEnds = {
  submitted: "step",
  listed: "step",
  returned: "step",
  held: "step",
  released: "step",
  comment: "step",
  "listing-moved": "step",
  "roll-submitted": "sent-together",
  suggestion: "settled",
  mistake: "settled",
  "word-correction": "settled",
  "word-objection": "settled",
  "word-overdue": "settled",
  "taken-back": "settled",
  "adoption-due": "settled",
  "adoption-overdue": "settled",
  "jury-called": "settled",
  "sheet-given-back": "settled",
  "taken-down": "story",
  restored: "story",
  approved: "read",
  recognised: "read",
  rejected: "read",
  "unit-merged": "read",
  "word-given": "read",
} as const satisfies Record<NotificationKind, string>;
export type MessageEnd = (typeof messageEnds)[NotificationKind];
