import type { TraceSource } from "../persons/vocabulary";

/** Two stories that tell of one, or two persons whose stories stay apart. */
export const mergeKinds = ["story", "person"] as const;
export type MergeKind = (typeof mergeKinds)[number];

/** Whose a trace was before the merge; null where it was nobody's yet. */
export type TraceOf = { source: TraceSource; sourceId: string; personId: string | null };

/** What was said of the two occasions before: kept so that a split says it again. */
export type SaidBefore = { same: boolean; newDeed: boolean; judgedById: string; judgedAt: number };

/** How two persons became one. */
export type PersonsMoved = {
  one: { source: TraceSource; id: string };
  other: { source: TraceSource; id: string };
  traces: TraceOf[];
  said: SaidBefore | null;
  /** The person that all of them are now, and the one that went into it. */
  personId: string;
  joinedId: string | null;
};

/** What moved, by its ids. Of a merge of persons only `persons` is filled. */
export type Moved = {
  recognitions: string[];
  adoptions: string[];
  photos: { id: string; position: number }[];
  copies: string[];
  units: string[];
  persons: PersonsMoved;
};
