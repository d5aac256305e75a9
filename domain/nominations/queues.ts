import { asTyped, choice, entryOf, place, slug, words } from "../address/read-query";
import { profileKinds } from "../profiles/vocabulary";
import type { ProfileKind } from "../profiles/vocabulary";
import type { NominationState } from "./workflow";

/** The moderators' queues, as data: address value → states. What is on hold stands in its own, whatever its state. */
export const queues = {
  cho: ["submitted", "told"],
  "niem-yet": ["listed"],
  "tra-lai": ["returned", "telling"],
  "tam-giu": ["submitted", "listed", "told"],
  xong: ["approved", "rejected"],
} satisfies Record<string, NominationState[]>;
export type QueueId = keyof typeof queues;
export const queueIds = Object.keys(queues) as QueueId[];

/** Whether a nomination stands in a queue. */
export function standsIn(queue: QueueId, { state, onHold }: { state: NominationState; onHold: boolean }) {
  const states: readonly NominationState[] = queues[queue];
  return states.includes(state) && onHold === (queue === "tam-giu");
}

/** quá hạn · có thể đã gặp · chưa đồng ý đăng web · gửi lại · tôi đang xem */
export const queueMarks = ["qua-han", "gap-truoc", "chua-dong-y", "gui-lai", "toi-xem"] as const;
export type QueueMark = (typeof queueMarks)[number];

/** Days since it was sent, from which on a filter shows it. */
export const queueAges = ["3", "7", "14", "30"] as const;

/** Days after which what waits is overdue; a listing is once its last day is over. */
export const overdueAfter = { cho: 7, "tra-lai": 14, "tam-giu": 30 } as const;

/** What narrows a queue down. Empty values ask nothing. */
export type QueueFilter = {
  campaignId?: string;
  unitId?: string;
  fieldId?: string;
  kind?: ProfileKind | "";
  age?: (typeof queueAges)[number] | "";
  mark?: QueueMark | "";
  /** Words of name, deed or reference, with accents or without. */
  words?: string;
};

const filters = {
  dot: asTyped(80),
  phuong: slug(),
  "linh-vuc": slug(),
  loai: choice(profileKinds, ""),
  tuoi: choice(queueAges, ""),
  dau: choice(queueMarks, ""),
  tim: words(80),
};

/** Which queue an address shows, after which of its nominations, and what narrows it down. */
export const queueQuery = { hang: entryOf(queues, "cho"), sau: place(), ...filters };

/** What an address asked of a queue, as `readQuery` read it. */
export type QueueAsked = {
  hang: QueueId;
  sau?: string;
  dot: string;
  phuong: string | null;
  "linh-vuc": string | null;
  loai: ProfileKind | "";
  tuoi: (typeof queueAges)[number] | "";
  dau: QueueMark | "";
  tim: string;
};

/** The filter of an address. */
export const filterOf = (asked: Omit<QueueAsked, "hang" | "sau">): QueueFilter => ({
  campaignId: asked.dot,
  unitId: asked.phuong ?? "",
  fieldId: asked["linh-vuc"] ?? "",
  kind: asked.loai,
  age: asked.tuoi,
  mark: asked.dau,
  words: asked.tim,
});

/** The query string of what was asked, e.g. "hang=niem-yet&tim=hoa"; "" for the queue that waits, as it is. */
export function queueAddress({ hang, ...asked }: Partial<QueueAsked>): string {
  const said = Object.entries({ hang: hang === "cho" ? "" : hang, ...asked });
  const names = ["hang", "sau", ...Object.keys(filters)];
  return new URLSearchParams(
    said.flatMap(([name, value]) => (value && names.includes(name) ? [[name, value]] : [])),
  ).toString();
}
