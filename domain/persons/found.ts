import type { NominationState } from "../nominations/vocabulary";
import type { ProfileKind, RecognitionForm } from "../profiles/vocabulary";
import type { Certainty, LikenessGround, TraceSource } from "./vocabulary";

/** An earlier occasion of the same person or body, in what the viewer may see of it. */
export type Likeness = {
  of: { source: TraceSource; id: string };
  certainty: Certainty;
  grounds: LikenessGround[];
  kind: ProfileKind | null;
  name: string;
  birthYear: number | null;
  /** Where they worked; of a body, what it belongs to. */
  workplace: string;
  deed: string;
  year: number | null;
  unit: string | null;
  campaign: string | null;
  /** Of the nomination where the viewer may see it, or the form of the recognition; null where only the story is known. */
  state: NominationState | null;
  form: RecognitionForm | null;
  reference: string | null;
  /** The page that shows it to this viewer; null where only the roll does. */
  path: string | null;
  /** What an official said: the same person, and whether this is a deed of its own. */
  judged: "same" | "new-deed" | null;
};
