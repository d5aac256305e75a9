import { z } from "zod";
import { line } from "../text/input";

/** What a person may write under a photo. */
export const photoWords = z.object({
  alt: line(300),
  caption: line(300),
  credit: line(150),
});

export type PhotoWords = z.output<typeof photoWords>;

const names = ["alt", "caption", "credit"] as const;

/** Whether two say the same, to the letter. */
export const samePhotoWords = (one: PhotoWords, other: PhotoWords) =>
  names.every((name) => one[name] === other[name]);
