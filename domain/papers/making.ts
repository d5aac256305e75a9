import type { PaperWords } from "./list-table";
import type { PaperRecord, PaperRow } from "./record";
import type { PaperKind } from "./vocabulary";
import type { Wording } from "./wording";

/** All that a paper is composed of. */
export type Making = {
  kind: PaperKind;
  wording: Wording;
  record: PaperRecord;
  words: PaperWords;
  /** ISO date, in Ho Chi Minh City. */
  today: string;
  /** Where the portal is read, without a slash at its end. */
  portal: string;
  /** Names all there are, whatever the paper needs of them: for trying a wording. */
  whoever?: boolean;
};

/** The same with whom it names, and the one it is for where it is for one. */
export type Facts = Making & { rows: PaperRow[]; row: PaperRow };
