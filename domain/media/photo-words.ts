import { z } from "zod";
import { fieldCode } from "../errors";

/** What a person may write under a photo. */
export const photoWords = z.object({
  alt: z.string().max(300, fieldCode("too-long")),
  caption: z.string().max(300, fieldCode("too-long")),
  credit: z.string().max(150, fieldCode("too-long")),
});

export type PhotoWords = z.output<typeof photoWords>;

const names = ["alt", "caption", "credit"] as const;

/** Whether two say the same, to the letter. */
export const samePhotoWords = (one: PhotoWords, other: PhotoWords) =>
  names.every((name) => one[name] === other[name]);
