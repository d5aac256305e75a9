import { questionNames, questionOf, type QuestionName } from "../nominations/questions/asked";

/** The answers that anyone may come to read of a nomination, in a story or in a roll: what a person is asked to confirm. */
export const shownNames: readonly QuestionName[] = questionNames.filter(
  (name) => name !== "campaign" && ["public", "roll"].includes(questionOf(name).audience),
);
