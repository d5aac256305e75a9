/** đang áp dụng · đã kết thúc */
export const adoptionStatuses = ["running", "ended"] as const;
export type AdoptionStatus = (typeof adoptionStatuses)[number];

/** What was counted: "32", "em", "có người đỡ đầu". */
export type AdoptionFigure = { number: string; unit: string; what: string };
export const mostFigures = 3;
