import type { NotificationKind } from "../notifications/vocabulary";

/** What a letter is: the day's digest, the one-time link of an account, a trial and the week's report for whoever runs the portal. */
export const letterKinds = ["digest", "link", "trial", "operations"] as const;
export type LetterKind = (typeof letterKinds)[number];

/**
 * chờ gửi · đang giao · đã gửi · không rõ (the portal ended between the last word and the answer) · bị từ chối · đã bỏ.
 * A letter `handing` may have arrived: it is never handed over again without a person asking for it.
 */
export const letterStates = ["waiting", "handing", "sent", "unsure", "refused", "cancelled"] as const;
export type LetterState = (typeof letterStates)[number];

/** Why the last try failed: words for each stand in messages/ under `mail.failure`, never a server's own. */
export const mailFailures = [
  "unreachable",
  "certificate",
  "sign-in",
  "later",
  "recipient",
  "cut-off",
] as const;
export type MailFailure = (typeof mailFailures)[number];

/** What a person may switch off. */
export const mailTopics = ["work", "people", "decisions", "changes", "operations"] as const;
export type MailTopic = (typeof mailTopics)[number];

/** The topic each message of the inbox belongs to. */
export const topicOf: Record<NotificationKind, MailTopic> = {
  submitted: "work",
  "roll-submitted": "work",
  returned: "work",
  "word-given": "work",
  "word-correction": "work",
  "word-objection": "work",
  "word-overdue": "work",
  "taken-back": "work",
  "adoption-due": "work",
  "adoption-overdue": "work",
  "meeting-called": "work",
  "meeting-moved": "work",
  "meeting-cancelled": "work",
  "not-decided": "work",
  "jury-called": "work",
  "sheet-given-back": "work",
  suggestion: "people",
  mistake: "people",
  comment: "people",
  "data-asked": "people",
  listed: "decisions",
  approved: "decisions",
  "approved-together": "decisions",
  "listed-together": "decisions",
  recognised: "decisions",
  "recognised-unseen": "work",
  amendment: "work",
  amended: "decisions",
  "story-ending": "work",
  "publication-set": "decisions",
  "publication-off": "decisions",
  rejected: "decisions",
  held: "decisions",
  released: "decisions",
  mended: "changes",
  "listing-moved": "decisions",
  "unit-merged": "changes",
  "story-merged": "changes",
  "story-split": "changes",
  "nomination-moved": "changes",
  "taken-down": "changes",
  restored: "changes",
  "model-birthday": "changes",
};
