import { holdCauses, nominationStates } from "../nominations/workflow";
import { profileStates } from "../profiles/vocabulary";
import { linkPurposes } from "../users/vocabulary";

/** Everything the history can tell of, `noun.verb`. The words for each stand in messages/ under `events.actions`. */
export const historyActions = [
  "nomination.create",
  "nomination.submit",
  "nomination.list",
  "nomination.return",
  "nomination.approve",
  "nomination.reject",
  "nomination.hold",
  "nomination.release",
  "nomination.withdraw",
  "nomination.start-story",
  "nomination.send-story",
  "nomination.return-story",
  "nomination.publish-story",
  "nomination.drop-story",
  "nomination.delete",
  "recognition.take-name-off",
  "notice.extend",
  "notice.comment",
  "profile.publish",
  "profile.take-down",
  "profile.restore",
  "photo.add",
  "photo.remove",
  "photo.describe",
  "photo.first",
  "attachment.add",
  "attachment.remove",
  "consent.record",
  "adoption.record",
  "adoption.update",
  "adoption.end",
  "suggestion.send",
  "suggestion.report",
  "suggestion.handled",
  "suggestion.nominated",
  "suggestion.declined",
  "space.add",
  "space.change",
  "unit.change-contact",
  "user.invite",
  "user.grant",
  "user.revoke",
  "user.block",
  "user.unblock",
  "user.end-sessions",
  "user.new-link",
  "user.accept-invitation",
  "user.accept-password_reset",
  "user.change-password",
  "session.open",
  "session.refuse",
  "session.end",
] as const;
export type HistoryAction = (typeof historyActions)[number];

/** What an action was done to. */
export const historySubjects = [
  "nomination",
  "notice",
  "profile",
  "adoption",
  "suggestion",
  "space",
  "campaign",
  "unit",
  "user",
] as const;
export type HistorySubject = (typeof historySubjects)[number];

/** Values in `before` and `after` that have a word of their own, under `events.values`; others are shown as they are. */
export const spokenValues = [
  ...nominationStates,
  ...holdCauses,
  ...profileStates,
  ...linkPurposes,
  "nothing",
  "answered",
] as const;
