/** What is looked at, in the order of the page. */
export const checkNames = [
  "health",
  "backups",
  "drill",
  "disk",
  "jobs",
  "mail",
  "faults",
  "people",
  "versions",
] as const;
export type CheckName = (typeof checkNames)[number];

/** What a look at the portal may find. The words for each stand in messages/ under `operations.found`. */
export const findings = [
  "health-ok",
  "health-full",
  "health-silent",
  "backups-ok",
  "backups-none",
  "backups-old",
  "backups-server",
  "drill-ok",
  "drill-none",
  "drill-old",
  "drill-differs",
  "disk-ok",
  "disk-low",
  "disk-unknown",
  "jobs-ok",
  "jobs-failed",
  "jobs-stuck",
  "mail-ok",
  "mail-off",
  "mail-stuck",
  "mail-late",
  "faults-ok",
  "faults-some",
  "people-ok",
  "versions-ok",
  "versions-behind",
] as const;
export type Finding = (typeof findings)[number];

/** What is to be done of those that ask for anything; words under `operations.todo`. */
export const asking = [
  "health-full",
  "health-silent",
  "backups-none",
  "backups-old",
  "backups-server",
  "drill-none",
  "drill-old",
  "drill-differs",
  "disk-low",
  "jobs-failed",
  "jobs-stuck",
  "mail-stuck",
  "mail-late",
  "faults-some",
  "versions-behind",
] as const satisfies readonly Finding[];
export type Asking = (typeof asking)[number];

/** `good` needs nothing, `look` a look this week, `act` somebody today. */
export type Level = "good" | "look" | "act";
export type Check = {
  name: CheckName;
  found: Finding;
  level: Level;
  /** What the sentence names. */
  values: { count: number; moment: string; free: string; total: string; words: string; node: string };
};
