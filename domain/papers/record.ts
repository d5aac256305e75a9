import type { ConsentChannel } from "../consent/vocabulary";
import type { ItemResult } from "../councils/vocabulary";
import type { NominationContent } from "../nominations/content";
import { recognisedStates, type NominationState } from "../nominations/workflow";
import { noticeState } from "../notices/period";
import type { RecognitionForm } from "../profiles/vocabulary";
import type { CampaignKind } from "../campaigns/vocabulary";
import type { PaperUnit } from "./authority";
import type { PaperBasis } from "./bases";
import type { PaperKind, PaperSource } from "./vocabulary";

/** A listing as its closing record tells of it: where it hung, and what was said and answered. Days are ISO dates. */
export type PaperNotice = {
  id: number;
  startsOn: string;
  endsOn: string;
  place: string;
  comments: number;
  places: { place: string; fromOn: string; toOn: string | null }[];
  /** `at` in milliseconds; no answer is "". */
  said: { words: string; answer: string; at: number }[];
};

/** Somebody a paper is about, with what the portal knows of the decision. */
export type PaperRow = {
  id: string;
  content: NominationContent;
  state: NominationState;
  onHold: boolean;
  /** Made up to show the portal. */
  illustrative: boolean;
  /** Its listing that was not broken off; null without one. */
  notice: PaperNotice | null;
  /** The channels whose consent was taken back and not given anew; none, and nothing needs to be said. */
  takenBack: ConsentChannel[];
  award: {
    form: RecognitionForm;
    number: string | null;
    decidedOn: string | null;
    signer: string;
    /** The ward that gave it itself; null of what others gave. */
    ward: PaperUnit | null;
  } | null;
};

type Somebody = { name: string; title: string };

/** A council's meeting, as minutes tell of it. */
export type PaperMeeting = {
  council: string;
  startsAt: Date;
  closedAt: Date | null;
  place: string;
  secret: boolean;
  chair: Somebody | null;
  secretary: Somebody | null;
  members: number;
  present: number;
  absent: string[];
  left: string[];
  /** Who stood aside, and of whom. */
  aside: { name: string; of: string }[];
  conclusion: string;
  /** What each nomination came to; null where it was not counted, or is not for who takes the paper to see. */
  results: ReadonlyMap<string, ItemResult | null>;
};

/** All that papers are made of. What is not known is null or empty, and stays a gap on paper. */
export type PaperRecord = {
  from: PaperSource;
  /** The ward that proposes; of a campaign whoever organises it. */
  unit: PaperUnit | null;
  campaign: {
    name: string;
    kind: CampaignKind;
    conferenceOn: string | null;
    conferencePlace: string | null;
    organiser: PaperUnit | null;
  } | null;
  /** Number and day of the tờ trình. */
  proposal: { number: string | null; datedOn: string | null };
  rows: PaperRow[];
  /** The documents it rests on, as they stand today. */
  bases: PaperBasis[];
  illustrative: boolean;
  /** Of a council's meeting: who met, and what came of it. */
  meeting: PaperMeeting | null;
};

const gone: readonly NominationState[] = ["rejected", "withdrawn"];
const decided: readonly NominationState[] = ["submitted", "listed", ...recognisedStates];

/** Whom this paper names, on `today`. */
export function rowsOf(kind: PaperKind, { from, rows, meeting }: PaperRecord, today: string): PaperRow[] {
  // Minutes tell what a council was asked, whatever became of it since.
  if (meeting && kind === "minutes") return rows;
  const named = rows.filter(({ content, state }) => content.name !== "" && !gone.includes(state));
  switch (kind) {
    case "achievement":
    case "proposal":
      return named;
    case "minutes":
      return named.filter((row) => !row.onHold && (from !== "campaign" || decided.includes(row.state)));
    case "decision":
      return named.filter(
        (row) =>
          !row.onHold &&
          decided.includes(row.state) &&
          (!meeting || meeting.results.get(row.id)?.passed === true),
      );
    case "notice":
      return named.filter(({ notice }) => notice !== null);
    case "notice-closing":
      return named.filter(({ notice }) => notice !== null && noticeState(notice, today) === "ended");
    case "invitation":
      return named.filter(({ state }) => recognisedStates.includes(state));
  }
}

/** How many of those that a decision would name are held: nothing is decided about them while that stands. */
export const heldOf = ({ rows }: PaperRecord) =>
  rows.filter(({ onHold, state }) => onHold && decided.includes(state)).length;

/** Those who are named and took a consent back meanwhile. */
export const takenBackOf = (rows: readonly PaperRow[]) =>
  rows.filter(({ takenBack }) => takenBack.length > 0);

/** What all these say alike; null where they differ or say nothing. */
export function saidByAll<Said>(values: (Said | null | undefined)[]): Said | null {
  const [first = null] = values;
  return values.every((value) => value === first) ? first : null;
}
