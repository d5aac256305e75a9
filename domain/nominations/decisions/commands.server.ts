import "server-only";
import { listNomination } from "../../notices/list.server";
import type { NoticeInput } from "../../notices/input";
import type { Actor } from "../../permissions";
import type { AwardInput } from "../../recognitions/award";
import { approveNomination, rejectNomination, returnNomination } from "../decide.server";
import { holdNomination, releaseNomination } from "../hold.server";
import { publishStory, returnStory } from "../late-story.server";
import type { TransitionInput } from "../transition.server";
import type { HoldCause } from "../workflow";

/** When its story goes out, in milliseconds; null for at once. */
type Moment = { at?: number | null };

/** What each step of a moderator is given. All of it survives being kept as JSON. */
export type DecisionInputs = {
  approve: TransitionInput & AwardInput & Moment;
  list: TransitionInput & NoticeInput;
  return: TransitionInput;
  reject: TransitionInput;
  hold: TransitionInput & { cause: HoldCause };
  release: TransitionInput;
  "publish-story": TransitionInput & Moment;
  "return-story": TransitionInput;
};
export type DecisionStep = keyof DecisionInputs;

type Commands = {
  [Step in DecisionStep]: (actor: Actor, input: DecisionInputs[Step]) => Promise<unknown>;
};

const momentOf = ({ at }: Moment) => (at ? new Date(at) : null);

const commands: Commands = {
  approve: (actor, input) => approveNomination(actor, input, input, momentOf(input)),
  list: listNomination,
  return: returnNomination,
  reject: rejectNomination,
  hold: holdNomination,
  release: releaseNomination,
  "publish-story": (actor, input) => publishStory(actor, input, momentOf(input)),
  "return-story": returnStory,
};

/** Runs the command of a step. Returns what it returns and throws what it throws. */
export function decide<Step extends DecisionStep>(actor: Actor, step: Step, input: DecisionInputs[Step]) {
  return commands[step](actor, input);
}
