import { z } from "zod";
import { fieldCode, type FieldCode } from "../../errors";
import type { Figure } from "../../profiles/vocabulary";
import { storyDocument, type StoryDocument } from "../../stories/document";
import { line as lineInput, lines as linesInput, nameLine as nameInput } from "../../text/input";
import { hcmcYear } from "../../time/dates";

// What each kind of control brings into a question: how it is asked, what may be typed, what no answer is.

/** One line of at most `limit` characters; `code` is what a longer one is refused with. */
export function line(limit: number, code?: FieldCode) {
  return { control: { as: "line" as const }, input: lineInput(limit, code), empty: "" as string };
}

/** What somebody or something is called: a line with at least one letter. */
export function nameLine(limit: number, code: FieldCode) {
  return { ...line(limit, code), input: nameInput(limit, code) };
}

/** A line for a word or two. */
export function narrowLine(limit: number) {
  return { ...line(limit), control: { as: "line" as const, narrow: true } };
}

/** A line that names a part of a ward. */
export function placeLine(limit: number) {
  return { ...line(limit), control: { as: "line" as const, place: true } };
}

/** A text of several lines in a box `rows` high. */
export function lines(limit: number, rows: number) {
  return { control: { as: "lines" as const, rows }, input: linesInput(limit), empty: "" as string };
}

/** A sentence or two: no line ends, but room to see it whole. */
export function sentence(limit: number, code: FieldCode) {
  return { ...line(limit, code), control: { as: "lines" as const, rows: 3 } };
}

/** One of few; `code` is what anything else is refused with. Nothing chosen is null. */
export function choice<const Value extends string, const Text extends string>(
  choices: readonly { value: Value; text: Text; hint?: Text }[],
  code = "invalid",
) {
  const values = choices.map(({ value }) => value);
  const input = z
    .union([z.literal(""), z.enum(values)], code)
    .transform((value): Value | null => (value === "" ? null : value));
  return { control: { as: "choice" as const, choices }, input, empty: null as Value | null };
}

/** One of a list that the office keeps, by id; read back as its name. */
export function listed(from: "campaigns" | "fields") {
  return { control: { as: "listed" as const, from }, input: reference, empty: "" as string };
}

/** An id, or null for nothing chosen. */
export const reference = z
  .string()
  .max(120)
  .transform((value) => value || null);

/** A year that has begun, from 1900 on. */
export function year() {
  return { control: { as: "year" as const }, input: yearInput, empty: null as number | null };
}

const yearInput = z
  .union([z.string(), z.number(), z.null()])
  .transform((value) => (value === null ? "" : String(value).trim()))
  .refine(
    (value) =>
      value === "" || (/^\d{4}$/.test(value) && Number(value) >= 1900 && Number(value) <= hcmcYear()),
    { error: "year-invalid" },
  )
  .transform((value) => (value === "" ? null : Number(value)));

const figure = z.object({ value: lineInput(40), label: lineInput(160) });

/** Counted facts: at most six; empty rows of the form fall away. */
export function figures() {
  const input = z
    .array(figure.partial())
    .max(12)
    .transform((rows) =>
      rows.flatMap((row) =>
        row?.value || row?.label ? [{ value: row.value ?? "", label: row.label ?? "" }] : [],
      ),
    )
    .pipe(z.array(figure).max(6, fieldCode("too-long")));
  return { control: { as: "figures" as const }, input, empty: [] as Figure[] };
}

/** The story as the editor's JSON; anything outside the allow-list is refused. Read back as its words. */
export function story() {
  return { control: { as: "story" as const }, input: storyInput, empty: "" as string };
}

const storyInput = z
  .string()
  .max(400_000, fieldCode("too-long"))
  .transform((json, context): StoryDocument => {
    const parsed = storyDocument.safeParse(parseJson(json));
    if (parsed.success) return parsed.data;
    context.addIssue({ code: "custom", message: "invalid" });
    return z.NEVER;
  });

function parseJson(json: string): unknown {
  try {
    return JSON.parse(json);
  } catch {
    return null;
  }
}

/** An answer recorded on a page of its own. */
export function recorded<const As extends "photos" | "consents" | "age" | "papers", Value>(
  as: As,
  empty: Value,
) {
  return { control: { as }, input: null, empty };
}
