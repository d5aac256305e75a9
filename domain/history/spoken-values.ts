import { adoptionStatuses } from "../adoptions/vocabulary";
import { suggestionStates } from "../suggestions/vocabulary";
import { holdCauses, nominationStates } from "../nominations/workflow";
import { profileStates } from "../profiles/vocabulary";
import { campaignStates } from "../campaigns/vocabulary";
import { attendanceStates, choices, outcomes, seats } from "../councils/vocabulary";
import { linkPurposes } from "../users/vocabulary";

/** Values in `before` and `after` that have a word of their own, under `events.values`; others are shown as they are. */
export const spokenValues = [
  ...nominationStates,
  ...holdCauses,
  ...profileStates,
  ...linkPurposes,
  ...campaignStates,
  ...suggestionStates,
  ...adoptionStatuses,
  ...attendanceStates,
  ...choices,
  ...seats,
  ...outcomes,
  "nothing",
  "answered",
  "phone",
  "paper",
  "answer-shown",
  "answer-kept",
] as const;
