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
  "backup",
  "backup-drill",
  "operations-letter",
  "retention",
] as const;
export type JobKind = (typeof jobKinds)[number];

/** Work that comes again by the clock (regular.server.ts). */
export const regularKinds = [
  "model-birthdays",
  "backup",
  "backup-drill",
  "operations-letter",
  "retention",
] as const satisfies readonly JobKind[];
export type RegularKind = (typeof regularKinds)[number];

/** Short work that is due at its minute: it goes in a line of its own, and so never waits for a long print or list. */
export const promptKinds: readonly JobKind[] = [
  "adoption-renewal",
  "word-reminder",
  "publication",
  "story-end",
];

/** The lines that jobs wait in; one job of each runs at a time, however many servers there are. */
export const jobLines = ["prompt", "long"] as const;
export type JobLine = (typeof jobLines)[number];

/** đang chờ · đang chạy · xong · không xong · đã dừng */
export const jobStates = ["waiting", "running", "done", "failed", "cancelled"] as const;
export type JobState = (typeof jobStates)[number];
