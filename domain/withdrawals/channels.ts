import type { ConsentChannel } from "../consent/vocabulary";
import type { OutreachKind } from "./vocabulary";

/** Which channel a copy was made for; `other` may be of any. */
export const channelOf: Record<OutreachKind, ConsentChannel | null> = {
  poster: "notice_board",
  bulletin: "notice_board",
  zalo: "social",
  facebook: "social",
  loudspeaker: "audio",
  "printed-roll": "roll",
  other: null,
};

/** The channel that must have been agreed to for a copy; null of those that need none: a decision may name without consent. */
export function askedFor(kind: OutreachKind): ConsentChannel | null {
  return kind === "printed-roll" ? null : channelOf[kind];
}

/** Where its clocks are read, and where messages about it lead. */
export const withdrawalPath = (id: string) => `/ban-lam-viec/rut-dong-y/${id}`;

/** Whether a copy must go once these channels ended. Without the web there is no story to make copies of. */
export function mustGo(kind: OutreachKind, channels: readonly ConsentChannel[]): boolean {
  const channel = channelOf[kind];
  if (channel === null || channels.includes(channel)) return true;
  return channels.includes("web") && channel !== "roll";
}
