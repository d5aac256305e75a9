import "server-only";
import type { ListOut } from "../_server/list-out";
import * as administration from "./administration";
import * as contests from "./contests";
import * as desk from "./desk";
import * as figures from "./figures";
import * as moderation from "./moderation";
import * as office from "./office";
import * as statistics from "./statistics";

/** Every list of the office that can be taken out, by its name in the address. */
export const lists = {
  nominations: desk.nominations,
  rolls: desk.rolls,
  imports: desk.imports,
  suggestions: desk.suggestions,
  adoptions: desk.adoptions,
  decisions: desk.decisions,
  queue: moderation.queue,
  withdrawals: moderation.withdrawals,
  "waiting-words": moderation.waitingWords,
  campaigns: administration.campaigns,
  "entered-names": administration.enteredNames,
  "contest-entries": contests.entries,
  users: administration.users,
  units: administration.units,
  fields: administration.fields,
  spaces: administration.spaces,
  documents: office.documents,
  bases: office.bases,
  holidays: office.holidays,
  history: office.history,
  jobs: office.jobs,
  letters: office.letters,
  reasons: office.reasons,
  synonyms: office.synonyms,
  recognised: statistics.recognised,
  figures: figures.figures,
} satisfies Record<string, ListOut>;
export type ListName = keyof typeof lists;
