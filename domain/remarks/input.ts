import { z } from "zod";
import { fieldCode } from "../errors";
import { columnOf, inWords, questionNames, type QuestionName } from "../nominations/questions/asked";
import { line, lines } from "../text/input";
import { longestPassage } from "./spelling";
import { verdicts } from "./vocabulary";

const id = z.uuid("invalid");

/** What a moderator leaves for the others: an opinion may go without words, a note may not. */
export const remarkInput = z
  .object({
    nominationId: id,
    verdict: z.enum(verdicts, fieldCode("required")),
    words: lines(2000).default(""),
  })
  .refine(({ verdict, words }) => verdict === "agree" || words !== "", {
    path: ["words"],
    message: fieldCode("required"),
  });
export type RemarkInput = z.output<typeof remarkInput>;

const isQuestion = (name: string): name is QuestionName => questionNames.some((one) => one === name);

const words = lines(1000).default("").refine(Boolean, fieldCode("required"));

export const commentInput = z.object({
  nominationId: id,
  question: z.string().refine(isQuestion, fieldCode("required")),
  words,
});
export type CommentInput = z.output<typeof commentInput>;

export const answerInput = z.object({ commentId: id, answer: words });
export type AnswerInput = z.output<typeof answerInput>;

/** The answers in which a moderator may mend spelling: words, but not the name, which is the person's. */
export const mendableQuestions = inWords(questionNames).filter((name) => name !== "name" && columnOf(name));

const passage = line(longestPassage).default("").refine(Boolean, fieldCode("required"));

export const mendInput = z.object({
  nominationId: id,
  version: z.coerce.number().int().min(1),
  question: z
    .string()
    .refine(
      (name): name is QuestionName => mendableQuestions.some((one) => one === name),
      fieldCode("required"),
    ),
  from: passage,
  to: passage,
});
export type MendInput = z.output<typeof mendInput>;
