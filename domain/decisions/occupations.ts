import { fold } from "../text/fold";

/** giữ chức vụ · làm việc thường · hưu trí, nội trợ · không ghi */
export const standings = ["leader", "worker", "retired", "unsaid"] as const;
export type Standing = (typeof standings)[number];

/** Words of an office that leads others, without accents; a whole word or words each. */
const leads =
  /\b(chu tich|bi thu|giam doc|hieu truong|hieu pho|truong phong|pho phong|truong ban|pho ban|truong khu pho|pho khu pho|to truong|to pho|doi truong|doi pho|truong tram|pho tram|chi huy truong|chi huy pho|truong cong an|pho cong an|truong khoa|pho khoa|vien truong|chu nhiem|truong nhom|lanh dao|quan ly|chi hoi truong|chi hoi pho|hoi truong|chanh van phong|pho chanh van phong|thu truong|tong giam doc|tru tri|truong doan|pho truong)\b/;

const rests = /\b(huu tri|nghi huu|ve huu|huu|noi tro|mat suc|cao tuoi|nguoi gia)\b/;

/** "Nguyên Chủ tịch", "cựu giám đốc": the office is over. */
const former = /\b(nguyen|cuu)\s+(?!chien binh|giao chuc)[^,;(]*/g;

/**
 * Whether an occupation is one of leading others, of ordinary work, or of whoever works no more, by the words that stand in it;
 * an aid for the eye, never a ground to decide. An office that is held counts even beside a pension.
 */
export function standingOf(occupation: string): Standing {
  const words = fold(occupation);
  if (!words) return "unsaid";
  if (leads.test(words.replace(former, " "))) return "leader";
  return rests.test(words) || words.search(former) >= 0 ? "retired" : "worker";
}
