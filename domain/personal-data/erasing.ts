import type { Actor } from "../permissions";
import type { Erased } from "./vocabulary";

/** What became of one place. */
export type PlaceErased = Omit<Erased, "copiesUntil">;

/** Who erases, and when. */
export type Erasing = { actor: Actor; now: Date };
