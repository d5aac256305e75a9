import "server-only";
import { cleanLine } from "../text/fold";
import { unitLabel, kindOfName, writeOut } from "../units/names";
import { findUnits } from "../units/queries.server";
import { asksForPerson, isTitled } from "./person";
import { parseSearch, phraseOf, type Phrase } from "./query";
import { suggest } from "./suggest.server";

/** What is offered while typing; `path` without locale, `kind` one of `entryKinds`. */
export type Offer = { kind: string; text: string; path: string; illustrative?: true };

const [mostFound, mostUnits, looked] = [6, 2, 20];

/**
 * At most eight offers for what is being typed: units that are meant by it first, unless it reads like a person, who comes before a
 * place.
 */
export async function offers(typed: string): Promise<Offer[]> {
  const asked = phraseOf(writeOut(cleanLine(typed.slice(0, 100))));
  const [found, units] = await Promise.all([
    suggest(parseSearch(typed), mostFound),
    findUnits(typed.slice(0, 100), { limit: looked }),
  ]);
  const others = found.map(({ illustrative, ...one }) => (illustrative ? { ...one, illustrative } : one));
  const places = units
    .filter(({ label }) => isMeant(asked, label))
    .slice(0, mostUnits)
    .map(({ id, label }) => ({ kind: "unit", text: label, path: `/don-vi/${id}` }));
  const isPerson = isTitled(asked.folded) || asksForPerson(asked.folded);
  return isPerson ? [...others, ...places] : [...places, ...others];
}

/** Whether a unit's label holds what was typed side by side, with the accents that were typed; its district may stand first. */
function isMeant(asked: Phrase, label: string): boolean {
  const [name = "", districtName = ""] = label.split(", ");
  const district = phraseOf(districtName);
  const bare = districtName.split(" ").slice(kindOfName(district.folded)).join(" ");
  const readings = [unitLabel({ name, districtName }), `${name} ${bare}`, `${districtName} ${name}`];
  return readings.some((reading) => holds(phraseOf(reading), asked));
}

/** The last word may only be begun. */
function holds(whole: Phrase, asked: Phrase): boolean {
  const last = asked.folded.length - 1;
  return whole.folded.some((_, from) =>
    asked.folded.every((word, step) => {
      const [exact, folded] = [whole.exact[from + step], whole.folded[from + step]];
      if (exact === undefined || folded === undefined) return false;
      const typed = asked.exact[step]!;
      const own = word === typed ? folded : exact;
      return own === typed || (step === last && /\D/.test(word) && own.startsWith(typed));
    }),
  );
}
