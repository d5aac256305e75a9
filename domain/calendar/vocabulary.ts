/**
 * What a person's calendar holds: hạn gửi hồ sơ của đợt · hạn trả lời, hạn dừng khi rút đồng ý · hạn chờ một người trả lời ·
 * ngày hết niêm yết.
 */
export const deadlineKinds = ["campaign", "answer", "stop", "word", "listing"] as const;
export type DeadlineKind = (typeof deadlineKinds)[number];
