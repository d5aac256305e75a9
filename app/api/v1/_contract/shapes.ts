import { z } from "zod";
import { adoptionStatuses } from "@/domain/adoptions/vocabulary";
import { profileKinds, recognitionForms, recognitionLevels } from "@/domain/profiles/vocabulary";
import { unitKinds } from "@/domain/units/vocabulary";

// What the API hands out, as the one list of it: answers are parsed by these before they leave, which drops
// everything not named here, and openapi.json is made from the same.

const moment = z.iso.datetime();
const address = z.url();
/** A unit: by its official English name, or what that would be. */
const named = z.object({ id: z.string(), name: z.string(), nameEn: z.string() });
/** A campaign; "" where nobody gave it an English name. */
const tied = z.object({ slug: z.string(), name: z.string(), nameEn: z.string() });

const field = z.object({ id: z.string(), name: z.string(), nameEn: z.string() });

const picture = z.object({ url: address, width: z.int().positive(), height: z.int().positive() });

const photo = z.object({
  alt: z.string(),
  caption: z.string(),
  credit: z.string(),
  pictures: z.array(picture),
});

const recognition = z.object({
  form: z.enum(recognitionForms),
  level: z.enum(recognitionLevels),
  year: z.int(),
  decisionNumber: z.string().nullable(),
  decidedOn: z.string().nullable(),
  campaign: tied.nullable(),
});

const summary = {
  slug: z.string(),
  kind: z.enum(profileKinds),
  name: z.string(),
  honorific: z.string(),
  deed: z.string(),
  organisation: z.string(),
  illustrative: z.boolean(),
  field: field.nullable(),
  units: z.array(named),
  url: address,
  apiUrl: address,
  cardUrl: address,
  publishedAt: moment,
  updatedAt: moment,
};

/** One story in a list. */
export const profileSummary = z.object(summary);

/** One story with its words. */
export const profileDetail = z.object({
  ...summary,
  neighbourhood: z.string(),
  unitThen: z.string().nullable(),
  unitThenEn: z.string().nullable(),
  sinceYear: z.int().nullable(),
  untilYear: z.int().nullable(),
  story: z.string(),
  summaryEn: z.string(),
  figures: z.array(z.object({ value: z.string(), label: z.string() })),
  howTo: z.string(),
  cost: z.string(),
  needs: z.string(),
  recognitions: z.array(recognition),
  photos: z.array(photo),
  source: z.object({
    name: z.string(),
    url: address.nullable(),
    publishedOn: z.string().nullable(),
    note: z.string(),
  }),
});

const day = z.iso.date();

/** A ward that runs or ran a model. */
export const adoptionItem = z.object({
  id: z.string(),
  model: z.object({ slug: z.string(), name: z.string(), url: address }),
  unit: named,
  status: z.enum(adoptionStatuses),
  sinceOn: day,
  endedOn: day.nullable(),
  renewedOn: day.nullable(),
  adaptation: z.string(),
  result: z.string(),
  figures: z.array(z.object({ number: z.string(), unit: z.string(), what: z.string() })),
  endReason: z.string(),
  illustrative: z.boolean(),
  updatedAt: moment,
});

/** A row of an honour roll: only who may be named. */
export const recognitionItem = z.object({
  id: z.string(),
  kind: z.enum(profileKinds),
  name: z.string(),
  honorific: z.string(),
  deed: z.string(),
  occupation: z.string(),
  workplace: z.string(),
  organisation: z.string(),
  units: z.array(named),
  form: z.enum(recognitionForms),
  level: z.enum(recognitionLevels),
  year: z.int(),
  decisionNumber: z.string().nullable(),
  decidedOn: z.string().nullable(),
  campaign: tied.nullable(),
  storyUrl: address.nullable(),
  illustrative: z.boolean(),
});

const pageOf = <Item extends z.ZodType>(item: Item) =>
  z.object({ items: z.array(item), next: address.nullable() });

/** A page of stories; `next` is the whole address of the following page. */
export const profilePage = pageOf(profileSummary);
export const adoptionPage = pageOf(adoptionItem);
export const recognitionPage = pageOf(recognitionItem);

/** A unit of today. */
export const unitItem = z.object({
  id: z.string(),
  code: z.string().nullable(),
  kind: z.enum(unitKinds),
  name: z.string(),
  nameEn: z.string().nullable(),
});
export const unitList = z.object({ items: z.array(unitItem) });

/** A refusal, as RFC 9457 has it. */
export const problem = z.object({
  type: z.literal("about:blank"),
  title: z.string(),
  status: z.int(),
  detail: z.string(),
  errors: z.array(z.object({ parameter: z.string(), message: z.string() })).optional(),
});

export type Problem = z.infer<typeof problem>;
export type ProfileSummary = z.infer<typeof profileSummary>;
export type ProfileDetail = z.infer<typeof profileDetail>;
export type AdoptionItem = z.infer<typeof adoptionItem>;
export type RecognitionItem = z.infer<typeof recognitionItem>;
export type UnitItem = z.infer<typeof unitItem>;
