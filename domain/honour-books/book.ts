import type { Honour, Honours } from "../campaigns/honours.server";
import type { CampaignKind } from "../campaigns/vocabulary";
import type { ProfileKind } from "../profiles/vocabulary";
import { byGivenName, byName } from "../text/vietnamese-order";
import type { Foreword } from "./foreword.server";

/** The campaign whose roll it is; null for those whom none honoured. */
export type RollOf = {
  name: string;
  nameEn: string;
  slug: string;
  kind: CampaignKind;
  illustrative: boolean;
} | null;

/** A row of the book with its number: rows are counted through the whole book, which is how the index finds them. */
export type Numbered = Honour & { number: number };
export type Roll = { of: RollOf; rows: Numbered[]; unnamed: Honours["unnamed"] };

/** A year's honour book but for the words of its stories. */
export type Book = { year: number; foreword: Foreword | null; rolls: Roll[] };

const none = { collective: 0, individual: 0, model: 0 };

/** A book out of its rolls: rows numbered through, in their order. Whoever a made-up campaign honours is made up. */
export function bookOf(
  year: number,
  foreword: Foreword | null,
  rolls: { of: RollOf; honours: Honours }[],
): Book {
  let number = 0;
  return {
    year,
    foreword,
    rolls: rolls.map(({ of, honours }) => ({
      of,
      rows: honours.named.map((row) => ({
        ...row,
        illustrative: row.illustrative || of?.illustrative === true,
        number: ++number,
      })),
      unnamed: honours.unnamed,
    })),
  };
}

/** All rows of a book in their order. */
export const rowsOf = ({ rolls }: Book): Numbered[] => rolls.flatMap(({ rows }) => rows);

/** How many of each kind are counted and not named. */
export function unnamedOf({ rolls }: Book): Record<ProfileKind, number> {
  return rolls.reduce(
    (sum, { unnamed }) => ({
      collective: sum.collective + unnamed.collective,
      individual: sum.individual + unnamed.individual,
      model: sum.model + unnamed.model,
    }),
    none,
  );
}

/** How many a book honours, named or counted. */
export function sizeOf(book: Book): number {
  return Object.values(unnamedOf(book)).reduce((sum, count) => sum + count, rowsOf(book).length);
}

/** A story of the year: one for each, however often it was honoured. */
export type BookStory = Numbered & { slug: string };

/** The year's stories: of models, or of collectives and then persons; each once, in the order of a roll. */
export function storiesOf(book: Book, part: "people" | "models"): BookStory[] {
  const stories = new Map<string, BookStory>();
  for (const row of rowsOf(book)) {
    if (row.slug === null || (row.kind === "model") !== (part === "models")) continue;
    if (!stories.has(row.slug)) stories.set(row.slug, { ...row, slug: row.slug });
  }
  const place = ({ kind }: BookStory) => (kind === "collective" ? 0 : 1);
  return [...stories.values()].sort(
    (one, other) => place(one) - place(other) || orderOf(one.kind)(one.name, other.name),
  );
}

/** The order of a Vietnamese list: persons by their given names, all others by the whole name. */
export const orderOf = (kind: ProfileKind) => (kind === "individual" ? byGivenName : byName);

/** Where somebody belongs, as a roll says it: today's wards while they are few, else who stands behind it. */
export function placeOf({ unitNames, organisation }: Pick<Honour, "unitNames" | "organisation">): string {
  return unitNames.length > 0 && unitNames.length <= 2 ? unitNames.join(", ") : organisation;
}
