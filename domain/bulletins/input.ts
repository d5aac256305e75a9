import { z } from "zod";
import { entryOf, several, words } from "../address/read-query";

/** Stories in one issue: more would be a book. */
export const mostStories = 12;
export const bulletinLengths = ["short", "full"] as const;
export type BulletinLength = (typeof bulletinLengths)[number];

/** What an address asks for. `numbers` are the stories' short numbers. */
export type BulletinChoice = { unitId: string; numbers: number[]; issue: string; length: BulletinLength };

const lengths = { "tom-tat": "short", "ca-bai": "full" } as const;
const number = z
  .string()
  .regex(/^[1-9]\d{0,8}$/)
  .transform(Number);

/** A bulletin's address. */
export const bulletinQuery = {
  "don-vi": words(100),
  so: words(20),
  dai: entryOf(lengths, "tom-tat"),
  bai: several(100),
};

/** What a bulletin's address asks for; what makes no sense in it is left out. */
export function bulletinChoice(asked: {
  "don-vi": string;
  so: string;
  dai: keyof typeof lengths;
  bai: string[];
}): BulletinChoice {
  const numbers = asked.bai.flatMap((one) => number.safeParse(one).data ?? []);
  return {
    unitId: asked["don-vi"],
    issue: asked.so,
    length: lengths[asked.dai],
    numbers: [...new Set(numbers)].slice(0, mostStories),
  };
}

/** The word a length has in addresses. */
export function lengthWord(length: BulletinLength): string {
  return length === "full" ? "ca-bai" : "tom-tat";
}
