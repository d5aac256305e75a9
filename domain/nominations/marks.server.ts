import "server-only";
import { createHash } from "node:crypto";
import { storyToText, type StoryDocument } from "../stories/document";
import { cleanText } from "../text/fold";
import { pick, storedColumns } from "./questions/asked";

/** Field of the form → a short sign of what a page read in it; of an empty one, none. */
export type Marks = Record<string, string>;

type Stored = { unitId?: string; story: StoryDocument | null };

/** A short sign of one answer: two answers that say the same have the same, whatever says nothing has "". */
export function markOf(value: unknown): string {
  const json = JSON.stringify(value, inOneOrder) ?? "null";
  if (["null", '""', "[]", '{"content":[],"type":"doc"}'].includes(json)) return "";
  return createHash("sha256").update(json).digest("base64url").slice(0, 16);
}

/** The marks of all that a nomination answers, by column; `storyText` is the story as the plain text box shows it. */
export function marksOf(stored: Stored): Marks {
  const answers = pick(stored, ["unitId", ...storedColumns] as (keyof Stored)[]);
  const all = { ...answers, storyText: cleanText(storyToText(stored.story)) };
  return Object.fromEntries(Object.entries(all).map(([name, value]) => [name, markOf(value)]));
}

/** The mark a page read in a field; of one it says nothing about, that of an empty one. */
export function markIn(marks: Marks, field: string): string {
  return Object.hasOwn(marks, field) ? marks[field]! : "";
}

function inOneOrder(_name: string, value: unknown): unknown {
  if (typeof value !== "object" || value === null || Array.isArray(value)) return value;
  return Object.fromEntries(Object.entries(value).sort(([one], [other]) => (one < other ? -1 : 1)));
}
