/** kiểm tra bài · chấm bài · thi tại chỗ · chung kết. What kind of work a round is; only the first asks for no scores. */
export const roundKinds = ["check", "score", "on_site", "final"] as const;
export type RoundKind = (typeof roundKinds)[number];

/** chưa mở · đang diễn ra · đã chốt */
export const roundStates = ["waiting", "open", "closed"] as const;
export type RoundState = (typeof roundStates)[number];

/** đi tiếp · dừng lại: what a round said of an entry. */
export const outcomes = ["on", "out"] as const;
export type Outcome = (typeof outcomes)[number];

/** By what: đã kiểm tra · theo điểm · ban tổ chức chọn (with words). */
export const grounds = ["check", "rank", "choice"] as const;
export type Ground = (typeof grounds)[number];

/** What a juror gives points for: `most` points at best; the total is of 100, by `weight`. */
export type ScoreCriterion = { words: string; weight: number; most: number };

/** How many criteria, rounds, prizes, jurors of a round and files of an entry there may be. */
export const mostOf = {
  criteria: 8,
  rounds: 8,
  prizes: 20,
  jurors: 30,
  files: 10,
  entries: 2000,
} as const;
