import type { ReactNode } from "react";
import { classNames } from "./class-names";

const tones = {
  red: "bg-red-wash text-red-deep",
  gold: "bg-gold-wash text-gold-deep",
  sage: "bg-sage-wash text-sage-deep",
  plain: "bg-sand text-ink",
} as const;

export type TagTone = keyof typeof tones;

/** A short label: a kind, a field, a state. Its words carry the meaning, the colour only helps. */
export function Tag({ tone = "plain", children }: { tone?: TagTone; children: ReactNode }) {
  return <span className={classNames("tag", tones[tone])}>{children}</span>;
}
