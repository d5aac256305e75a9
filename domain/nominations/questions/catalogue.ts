import { subjectQuestions } from "./subject";
import { tellingQuestions } from "./telling";

/**
 * The questions of a nomination, in the order of the form: the one place that knows them. A new one is a row in one of these
 * two files, a column of `nomination` (and of `profile` where it is public), and its words under `nomination.ask` and
 * `nomination.answer`; everything else follows.
 */
export const questions = { ...subjectQuestions, ...tellingQuestions };
