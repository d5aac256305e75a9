import { z } from "zod";
import { lines } from "../text/input";
import { pastDay } from "../time/past-day";

const words = lines(1000);

/** What an official says about a model their unit took home. */
export const adoptionInput = z.object({
  sinceOn: pastDay,
  adaptation: words.default(""),
  result: words.default(""),
});
export type AdoptionInput = z.output<typeof adoptionInput>;

/** The end of it: when, and what came of it. */
export const adoptionEnd = z.object({ endedOn: pastDay, result: words.default("") });
export type AdoptionEnd = z.output<typeof adoptionEnd>;
