/**
 * Why a name without a story may stand in the honour roll: the person agreed to that (Luật 91/2025/QH15), or a decision
 * that was announced names them.
 */
export const nameGrounds = ["consent", "decision"] as const;
export type NameGround = (typeof nameGrounds)[number];
