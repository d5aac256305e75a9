import { z } from "zod";
import { cleanLine } from "../text/fold";

/** Stories in one issue: more would be a book. */
export const mostStories = 12;
export const bulletinLengths = ["short", "full"] as const;
export type BulletinLength = (typeof bulletinLengths)[number];

/** What an address asks for. `numbers` are the stories' short numbers. */
export type BulletinChoice = { unitId: string; numbers: number[]; issue: string; length: BulletinLength };

const words: Record<string, BulletinLength> = { "tom-tat": "short", "ca-bai": "full" };
const line = (most: number) =>
  z
    .string()
    .transform((text) => cleanLine(text).slice(0, most))
    .catch("");
const number = z.coerce.number().int().positive().max(999_999_999);

const schema = z.object({
  "don-vi": line(100),
  so: line(20),
  dai: z.string().catch(""),
  bai: z
    .union([z.string().transform((one) => [one]), z.array(z.string())])
    .catch([])
    .transform((all) => [...new Set(all)].flatMap((one) => number.safeParse(one).data ?? [])),
});

/** Reads a bulletin's address; what makes no sense in it is left out, so that no address is an error. */
export function parseBulletin(query: Record<string, string | string[] | undefined>): BulletinChoice {
  const { "don-vi": unitId, so: issue, dai, bai } = schema.parse(query);
  return { unitId, issue, length: words[dai] ?? "short", numbers: bai.slice(0, mostStories) };
}

/** The word a length has in addresses. */
export function lengthWord(length: BulletinLength): string {
  return length === "full" ? "ca-bai" : "tom-tat";
}
