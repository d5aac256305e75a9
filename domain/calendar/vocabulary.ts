/**
 * What a person's calendar holds: hạn gửi hồ sơ của đợt · hạn trả lời, hạn dừng khi rút đồng ý · hạn chờ một người trả lời ·
 * ngày hết niêm yết · phiên họp hội đồng.
 */
export const deadlineKinds = ["campaign", "answer", "stop", "word", "listing", "meeting"] as const;
export type DeadlineKind = (typeof deadlineKinds)[number];
