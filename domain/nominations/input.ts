import { z } from "zod";
import { profileKinds } from "../profiles/vocabulary";
import { storyDocument, type StoryDocument } from "../stories/document";
import { line, lines, nameLine } from "../text/input";
import { hcmcYear } from "../time/dates";

const reference = z
  .string()
  .max(120)
  .transform((value) => value || null);

const year = z
  .union([z.string(), z.number(), z.null()])
  .transform((value) => (value === null ? "" : String(value).trim()))
  .refine(
    (value) =>
      value === "" || (/^\d{4}$/.test(value) && Number(value) >= 1900 && Number(value) <= hcmcYear()),
    {
      error: "year-invalid",
    },
  )
  .transform((value) => (value === "" ? null : Number(value)));

const figure = z.object({ value: line(40), label: line(160) });

/** At most six; empty rows of the form fall away. */
const figures = z
  .array(figure.partial())
  .max(12)
  .transform((rows) =>
    rows.flatMap((row) =>
      row?.value || row?.label ? [{ value: row.value ?? "", label: row.label ?? "" }] : [],
    ),
  )
  .pipe(z.array(figure).max(6, "too-long"));

/** The editor's JSON; anything outside the allow-list is refused. */
const storyJson = z
  .string()
  .max(400_000, "too-long")
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

/**
 * What an official may write into a nomination. Everything may be missing in a draft, only hard limits are errors;
 * fields that are not named here (state, unit, …) fall away.
 */
export const draftPatch = z
  .object({
    campaignId: reference,
    kind: z.enum(profileKinds, "choose-kind"),
    name: nameLine(200, "name-long"),
    honorific: line(40),
    birthYear: year,
    formerUnitId: reference,
    /** Typed without choosing from the list; told apart from a choice by the server. */
    formerUnit: line(120),
    /** Which of today's units a split former unit means here. */
    nowUnitId: reference,
    neighbourhood: line(160),
    fieldId: reference,
    sinceYear: year,
    untilYear: year,
    deed: line(200, "deed-long"),
    story: storyJson,
    /** The story from the plain text box; `story` goes before it. */
    storyText: lines(100_000),
    figures,
    howTo: lines(10_000),
    cost: lines(2_000),
    needs: lines(2_000),
  })
  .partial();

export type DraftPatch = z.output<typeof draftPatch>;
