/** chủ tịch · thư ký · ủy viên */
export const seats = ["chair", "secretary", "member"] as const;
export type Seat = (typeof seats)[number];

/** sắp họp · đang họp · đã kết thúc · đã hủy */
export const meetingStates = ["planned", "open", "closed", "cancelled"] as const;
export type MeetingState = (typeof meetingStates)[number];

/** được mời · có mặt · vắng · đã rời cuộc họp */
export const attendanceStates = ["called", "present", "absent", "left"] as const;
export type AttendanceState = (typeof attendanceStates)[number];

/** chưa đến lượt · đang bỏ phiếu · đã kiểm phiếu */
export const itemStates = ["waiting", "open", "closed"] as const;
export type ItemState = (typeof itemStates)[number];

/** biểu quyết công khai · bỏ phiếu kín */
export const ballots = ["open", "secret"] as const;
export type Ballot = (typeof ballots)[number];

/** đồng ý · không đồng ý · không có ý kiến */
export const choices = ["for", "against", "abstain"] as const;
export type Choice = (typeof choices)[number];

/** What a share is taken of: all members · who took part in the item · who voted, abstentions included. */
export const sharesOf = ["members", "present", "cast"] as const;
export type ShareOf = (typeof sharesOf)[number];

/** A council's rules, as its row has them. */
export type CouncilRules = {
  quorumPart: number;
  quorumWhole: number;
  passPart: number;
  passWhole: number;
  passMoreThan: boolean;
  passShareOf: ShareOf;
  /** Hundredths of a point. */
  leastScore: number | null;
};

/** What an item came to, with the rules it was counted by: those of the council may change later. */
export type ItemResult = Record<Choice, number> & {
  /** All members called, who took part without conflict, who stood aside. */
  members: number;
  present: number;
  conflicts: number;
  /** Mean of the scoring sheets in hundredths of a point; null without. */
  score: number | null;
  sheets: number;
  passed: boolean;
  rules: CouncilRules;
};

/** Points of one criterion. */
export const mostPoints = 10;

/** Two sheets further apart than this (hundredths of a point) are pointed out: somebody misread, or saw what others did not. */
export const farApart = 200;

export const meetingPath = (id: string) => `/kiem-duyet/hoi-dong/hop/${id}`;
export const councilPath = (id: string) => `/kiem-duyet/hoi-dong/${id}`;
export const itemPath = (meetingId: string, itemId: string) => `${meetingPath(meetingId)}/phieu/${itemId}`;

/** What a council refuses; the words stand in messages/ under `errors` and `fieldErrors`. */
export const councilErrors = [
  "meeting-step",
  "meeting-running",
  "council-seats",
  "no-quorum",
  "item-open",
  "item-shut",
  "agenda-moved",
  "agenda-full",
  "stands-aside",
  "not-present",
  "already-voted",
  "ballots-sealed",
  "ballot-conflict",
] as const;
export const councilFieldErrors = [
  "share-invalid",
  "points-invalid",
  "name-or-email",
  "time-invalid",
  "choose-vote",
  "receipt-wrong",
  "no-account",
  "seat-taken",
  "seated",
  "day-over",
] as const;

/** đề nghị · không đề nghị, as the history says what an item came to. */
export const outcomes = ["passed", "not-passed"] as const;
