/** đang áp dụng · đã kết thúc */
export const adoptionStatuses = ["running", "ended"] as const;
export type AdoptionStatus = (typeof adoptionStatuses)[number];
