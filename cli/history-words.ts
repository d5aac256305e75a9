import type { BrokenEvent, Tampering } from "../domain/history/verify-chain.server";

const deeds: Record<Tampering, string> = {
  changed: "đã bị sửa",
  removed: "đã bị xóa",
  replaced: "là dòng bị chèn vào hoặc bị thay",
};

/** One sentence about the first row of the history that is not as it was written. */
export const brokenHistory = ({ id, how }: BrokenEvent) =>
  `Lịch sử không còn nguyên vẹn: dòng số ${id} ${deeds[how]}.`;
