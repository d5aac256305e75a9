import { z } from "zod";
import { line, lines } from "../text/input";
import type { questions } from "./questions/catalogue";
import { columnOf, questionNames, questionOf, type QuestionName } from "./questions/asked";
import { reference } from "./questions/controls";

type Questions = typeof questions;
type TypedName = {
  [Name in QuestionName]: Questions[Name]["input"] extends null ? never : Name;
}[QuestionName];
type FieldOf<Name extends QuestionName> = Questions[Name] extends { column: infer Field extends string }
  ? Field
  : Name;
type Shape = {
  [Name in TypedName as FieldOf<Name>]: Questions[Name] extends { input: infer Input extends z.ZodType }
    ? Input
    : never;
};

/** Each field of the form, with what may be typed into it. */
const typed = Object.fromEntries(
  questionNames.flatMap((name) => {
    const { input } = questionOf(name);
    return input ? [[columnOf(name) ?? name, input]] : [];
  }),
) as Shape;

/**
 * What an official may write into a nomination. Everything may be missing in a draft, only hard limits are errors;
 * fields that are not named here (state, unit, …) fall away.
 */
export const draftPatch = z
  .object({
    ...typed,
    /** Typed without choosing from the list; told apart from a choice by the server. */
    formerUnit: line(120),
    /** Which of today's units a split former unit means here. */
    nowUnitId: reference,
    /** The story from the plain text box; `story` goes before it. */
    storyText: lines(100_000),
  })
  .partial();

/** The ward it is for, where the form lets choose; a draft of whoever nominates for one ward does not say it. */
export const draftWard = z.object({ unitId: z.string().max(120).optional() });

/** Marks of what a page read in its fields, see `marksOf`. */
export const baseMarks = z.record(z.string().max(40), z.string().max(40));

export type DraftPatch = z.output<typeof draftPatch>;
