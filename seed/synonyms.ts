import { randomUUID } from "node:crypto";
import type { Transaction } from "../db/client";
import { searchSynonym } from "../db/schema";

const synonyms: [words: string, meant: string][] = [
  // Other words for the same
  ["người già", "người lớn tuổi, người cao tuổi"],
  ["người cao tuổi", "người lớn tuổi"],
  ["cụ già", "người già"],
  ["giáo viên", "thầy giáo, cô giáo, đứng lớp, dạy học"],
  ["cô giáo", "đứng lớp, lớp học"],
  ["cơm 2000", "quán cơm xã hội, Nụ Cười"],
  ["cơm 2.000", "quán cơm xã hội, Nụ Cười"],
  ["quán cơm từ thiện", "quán cơm xã hội"],
  ["cho máu", "hiến máu"],
  ["hiến máu nhân đạo", "hiến máu tình nguyện, hiến máu"],
  ["bệnh xá", "trạm y tế"],
  ["dọn rác", "bãi rác, rác thải"],
  ["cây xanh", "mảng xanh"],
  ["dịch covid", "COVID-19"],
  ["corona", "COVID-19"],
  ["trẻ em nghèo", "học sinh khó khăn, trẻ em lao động"],
  ["vé số", "bán vé số"],
  ["bộ đội", "quân sự, cựu chiến binh"],
  ["chuyển đổi số", "công nghệ số, hồ sơ trực tuyến"],
  // Short forms
  ["MTTQ", "Mặt trận"],
  ["LHPN", "Liên hiệp Phụ nữ"],
  ["CCB", "Cựu chiến binh"],
  ["LĐLĐ", "Liên đoàn Lao động"],
  ["CHQS", "Chỉ huy Quân sự"],
  ["UBND", "Ủy ban nhân dân"],
  ["KGVH", "không gian văn hóa"],
  ["KP", "khu phố"],
  ["TPHCM", "Thành phố Hồ Chí Minh"],
  // English
  ["blood donation", "hiến máu"],
  ["blood", "hiến máu"],
  ["teacher", "giáo viên"],
  ["evening class", "lớp học buổi tối"],
  ["school", "trường, lớp học"],
  ["elderly", "người lớn tuổi, người già"],
  ["wheelchair", "xe lăn"],
  ["bicycle", "xe đạp"],
  ["rice", "gạo, cơm"],
  ["orphan", "mồ côi"],
  ["orphans", "mồ côi"],
  ["godmother", "mẹ đỡ đầu"],
  ["women", "phụ nữ"],
  ["women's union", "Hội Liên hiệp Phụ nữ"],
  ["veteran", "cựu chiến binh, thương binh"],
  ["hospital", "bệnh viện"],
  ["flower", "hoa"],
  ["garden", "vườn"],
  ["alley", "hẻm"],
  ["waste", "rác"],
  ["contest", "hội thi, cuộc thi"],
  ["police", "công an"],
  ["mediation", "hòa giải"],
  ["digital", "chuyển đổi số"],
  ["ward", "phường"],
  ["district", "quận"],
  ["commune", "xã"],
];

/** What the synonyms begin with. A list that holds anything is its administrators', and is left alone. */
export async function completeSynonyms(tx: Transaction): Promise<void> {
  const [any] = await tx.select({ id: searchSynonym.id }).from(searchSynonym).limit(1);
  if (any) return;
  await tx
    .insert(searchSynonym)
    .values(synonyms.map(([words, meant]) => ({ id: randomUUID(), words, meant })));
}
