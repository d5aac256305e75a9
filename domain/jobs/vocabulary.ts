/** What a job does. */
export const jobKinds = [
  "sheet-import",
  "unit-merger",
  "certificate-print",
  "adoption-renewal",
  "word-reminder",
  "publication",
  "story-end",
  "honour-book",
  "model-birthdays",
] as const;
export type JobKind = (typeof jobKinds)[number];

/** đang chờ · đang chạy · xong · không xong · đã dừng */
export const jobStates = ["waiting", "running", "done", "failed", "cancelled"] as const;
export type JobState = (typeof jobStates)[number];
