import { z } from "zod";
import { fieldCode } from "../errors";
import { draftPatch } from "../nominations/input";
import { line, lines } from "../text/input";
import { amendmentGrounds } from "./vocabulary";

const fields = draftPatch.shape;
const target = {
  profileId: z.string().max(64),
  /** 0 for a story that nobody has begun to write anew. */
  version: z.coerce.number().int().min(0),
};

/** The words as the form has them; what the story's kind is not asked falls away. */
export const amendmentInput = z.object({
  ...target,
  honorific: fields.honorific,
  name: fields.name,
  deed: fields.deed,
  figures: fields.figures,
  story: fields.story,
  storyText: fields.storyText,
  summaryEn: fields.summaryEn,
  howTo: fields.howTo,
  cost: fields.cost,
  needs: fields.needs,
  ground: z.enum(amendmentGrounds, fieldCode("choose-ground")),
  note: line(300).default(""),
});
export type AmendmentInput = z.output<typeof amendmentInput>;

export const amendmentTarget = z.object(target);
export type AmendmentTarget = z.output<typeof amendmentTarget>;

/** With what readers are told of it, under the story; nothing where only its spelling was put right. */
export const publishInput = amendmentTarget.extend({ correction: lines(1000).default("") });
export type PublishInput = z.output<typeof publishInput>;
