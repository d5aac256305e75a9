import { z } from "zod";
import { fieldCode } from "../errors";
import { cleanLine, cleanText } from "../text/fold";
import { gapKey } from "../text/gap-key";
import { gapNames, gapsOf, type GapName } from "./gaps";
import { paperKinds, type PaperKind } from "./vocabulary";

/** The parts of a paper that are wording, in their order on the paper. Words in braces are gaps, a line each is a line there. */
export const wordingParts = [
  "issuer",
  "symbol",
  "title",
  "about",
  "addressees",
  "body",
  "signers",
  "recipients",
] as const;
export type WordingPart = (typeof wordingParts)[number];
export type Wording = Record<WordingPart, string>;

/** Of these a paper without words would be none. */
const needed: readonly WordingPart[] = ["issuer", "title", "body", "signers"];
const oneLine: readonly WordingPart[] = ["symbol", "title"];

const words = (part: WordingPart) =>
  z
    .string()
    .max(20_000, fieldCode("too-long"))
    .default("")
    .transform((typed) => (oneLine.includes(part) ? cleanLine(typed) : cleanText(typed)))
    .refine((typed) => typed !== "" || !needed.includes(part), fieldCode("required"))
    .refine((typed) => typed.length <= (part === "body" ? 8_000 : 600), fieldCode("too-long"));

/** What an administrator types: which paper, whose wording, and its parts. */
export const wordingInput = z.object({
  kind: z.enum(paperKinds, fieldCode("invalid")),
  /** The ward whose own wording it is; null for everybody's. */
  unitId: z
    .string()
    .max(120, fieldCode("invalid"))
    .default("")
    .transform((typed) => typed || null),
  ...(Object.fromEntries(wordingParts.map((part) => [part, words(part)])) as Record<
    WordingPart,
    ReturnType<typeof words>
  >),
});
export type WordingInput = z.output<typeof wordingInput>;

/** What stands in braces, whatever it is. */
const inBraces = /\{([^{}\n]*)\}/g;

/** Something in a wording that no paper can fill: a gap that is none of this paper's, or a brace without its other. */
export type WordingFault = { part: WordingPart; fault: "gap" | "brace"; words: string };

/** The first thing that is wrong with a wording; null where it will do. */
export function wordingFault(kind: PaperKind, wording: Wording): WordingFault | null {
  const known = gapsOf(kind);
  for (const part of wordingParts) {
    for (const [all, name] of wording[part].matchAll(inBraces))
      if (!known.some((gap) => gap === gapOf(name!))) return { part, fault: "gap", words: all };
    const rest = wording[part].replace(inBraces, "");
    const at = rest.search(/[{}]/);
    if (at >= 0) return { part, fault: "brace", words: rest.slice(at, at + 20).split("\n")[0]! };
  }
  return null;
}

const byKey = new Map(gapNames.map((gap) => [gapKey(gap), gap]));
/** The gap that was typed, with accents or without, with spaces or strokes; undefined where there is no such one. */
const gapOf = (typed: string): GapName | undefined => byKey.get(gapKey(typed));

/** A text with its gaps filled; what is no gap stays as it stands. */
export const filled = (text: string, value: (gap: GapName) => string) =>
  text.replace(inBraces, (all, name: string) => {
    const gap = gapOf(name);
    return gap ? value(gap) : all;
  });

/** The gap that is all a line holds, such as "{danh_sach}"; "" for other lines. */
export const gapAlone = (line: string): GapName | "" =>
  gapOf(/^\{([^{}]+)\}$/.exec(line.trim())?.[1] ?? "") ?? "";
