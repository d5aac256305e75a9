import { z } from "zod";
import { fieldCode, type FieldCode } from "../errors";
import { questionNames, questionOf, type QuestionName } from "../nominations/questions/asked";
import { profileKinds, recognitionForms, recognitionLevels } from "../profiles/vocabulary";
import { happeningRows } from "../happenings/input";
import { line, lines, nameLine } from "../text/input";
import { optionalDay } from "../time/optional-day";
import { campaignKinds, type campaignPhases, mostCriteria, mostPapers, type AwardWord } from "./vocabulary";

/** A whole number from 0 to `most`, or nothing (null). */
export const optionalCount = (most: number, code: FieldCode = "number-invalid") =>
  z
    .string()
    .max(20, code)
    .default("")
    .transform((typed) => typed.replace(/[\s.]/g, ""))
    .refine((typed) => typed === "" || (/^\d+$/.test(typed) && Number(typed) <= most), code)
    .transform((typed) => (typed === "" ? null : Number(typed)));

/** A ticked box. */
export const ticked = z
  .string()
  .optional()
  .transform((value) => value === "1");

const filled = (limit: number) => lines(limit).pipe(z.string().min(1, fieldCode("required")));
const optionalLine = (limit: number) =>
  line(limit)
    .default("")
    .transform((text) => text || null);

const link = z
  .string()
  .trim()
  .max(500, fieldCode("too-long"))
  .refine((value) => value === "" || /^https?:\/\/\S+$/.test(value), fieldCode("link-invalid"))
  .transform((value) => value || null)
  .default(null);

const phase = z.object({ startsOn: optionalDay, endsOn: optionalDay }).prefault({});

/** The questions a campaign may make required: what not every nomination must answer. */
export const requirableQuestions: QuestionName[] = questionNames.filter(
  (name) => questionOf(name).needed !== "recognised",
);

const isRequirable = (name: string): name is QuestionName =>
  requirableQuestions.some((question) => question === name);
const awardWords = new Set<string>(
  recognitionLevels.flatMap((level) =>
    recognitionForms.filter((form) => form !== "named").map((form) => `${level}:${form}`),
  ),
);
const isAward = (word: string): word is AwardWord => awardWords.has(word);

const criterion = z
  .object({
    words: line(300).default(""),
    kinds: z.array(z.enum(profileKinds)).max(3).default([]),
    /** From 1 to 100; nothing where a council gives no points for it. */
    weight: z
      .string()
      .trim()
      .regex(/^(|0|[1-9]\d?|100)$/, fieldCode("number-invalid"))
      .default(""),
  })
  .transform(({ weight, ...said }) => ({
    ...said,
    ...(Number(weight) > 0 ? { weight: Number(weight) } : {}),
  }));

const paper = z
  .object({ title: line(200).default(""), url: link })
  .refine(({ title, url }) => title !== "" || url === null, {
    error: fieldCode("required"),
    path: ["title"],
  });

const figure = z.object({ value: line(40).default(""), label: line(160).default("") });

/** What an administrator says about a campaign or contest, in the order of the form. */
export const campaignInput = z.object({
  kind: z.enum(campaignKinds, fieldCode("required")),
  name: nameLine(200).pipe(z.string().min(1, fieldCode("required"))),
  nameEn: line(200).default(""),
  organiserUnitId: z.string().min(1, fieldCode("choose-unit")).max(120, fieldCode("unknown-unit")),
  summary: filled(1000),
  body: lines(20_000).default(""),
  startsOn: optionalDay,
  endsOn: optionalDay,
  deadlineOn: optionalDay,
  phases: z
    .object({
      receiving: phase,
      checking: phase,
      listing: phase,
      deciding: phase,
      conference: phase,
    } satisfies Record<(typeof campaignPhases)[number], typeof phase>)
    .prefault({}),
  listingDays: optionalCount(120).transform((days) => days ?? 0),
  /** How many other moderators must agree before one decides. */
  recommendations: optionalCount(5).transform((count) => count ?? 0),
  quotaIndividual: optionalCount(10_000),
  quotaCollective: optionalCount(10_000),
  quotaModel: optionalCount(10_000),
  /** A line for each unit that has its own: name; persons; collectives; models. See `readUnitQuotas`. */
  unitQuotas: lines(40_000).default(""),
  strictQuotas: ticked,
  awards: z
    .array(z.string().refine(isAward, fieldCode("invalid")))
    .max(40)
    .default([]),
  requiredQuestions: z
    .array(z.string().refine(isRequirable, fieldCode("invalid")))
    .max(40)
    .default([]),
  /** Empty rows of the form fall away. */
  criteria: z
    .array(criterion)
    .max(mostCriteria, fieldCode("too-long"))
    .default([])
    .transform((rows) => rows.filter((row) => row.words)),
  documentIds: z.array(z.string().max(120)).max(50, fieldCode("too-long")).default([]),
  figures: z
    .array(figure)
    .max(9, fieldCode("too-long"))
    .default([])
    .transform((rows) => rows.filter((row) => row.value || row.label)),
  totalIndividuals: optionalCount(1_000_000),
  totalCollectives: optionalCount(1_000_000),
  conferenceOn: optionalDay,
  conferencePlace: optionalLine(200),
  programme: happeningRows,
  /** Empty rows of the form fall away; a paper may be nowhere to be read. */
  conferencePapers: z
    .array(paper)
    .max(mostPapers, fieldCode("too-long"))
    .default([])
    .transform((rows) => rows.filter(({ title }) => title)),
  /** The campaign at whose conference the prizes are given. */
  presentedAtId: line(120)
    .default("")
    .transform((id) => id || null),
  sourceName: optionalLine(200),
  sourceUrl: link,
  sourceOn: optionalDay,
});
export type CampaignInput = z.output<typeof campaignInput>;
