/**
 * ghi chú · đồng ý · không đồng ý: what a moderator leaves for the other moderators. The last of the two opinions that somebody
 * gave is theirs.
 */
export const verdicts = ["note", "agree", "against"] as const;
export type Verdict = (typeof verdicts)[number];
