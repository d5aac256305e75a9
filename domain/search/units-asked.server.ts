import "server-only";
import { sql } from "drizzle-orm";
import { db } from "@/db/client";
import { searchEntry, unit } from "@/db/schema";
import { phraseOf, safeToken, facetToken, withTokens, type SearchText } from "./query";
import { kindOfName } from "../units/names";

type Candidate = { id: number; name: string; districtName: string | null; current: number };

/** Most of the units of one name. */
const most = 60;

/**
 * The units that are asked for, best first: every word of their name stands in the question, side by side and with the accents that
 * were typed; "phường", "quận" may be left out where the rest is no mere number. Where a district is named with them, only
 * those of that district.
 */
export async function unitsAsked({ terms }: SearchText): Promise<number[]> {
  const exact = terms.flatMap((term) => [term, ...term.also].flatMap((phrase) => phrase.exact));
  const folded = terms.flatMap((term) => [term, ...term.also].flatMap((phrase) => phrase.folded));
  if (folded.length === 0) return [];
  const any = [...new Set(folded)].map((word) => `"${word}"`).join(" OR ");
  const match = withTokens(`name : (${any})`, [safeToken(facetToken.group("unit"))]);
  const rows = await db().all<Candidate>(sql`
    select ${searchEntry.id} as id, ${unit.name} as name, ${unit.districtName} as districtName, ${unit.validTo} is null as current
    from search_head join ${searchEntry} on ${searchEntry.id} = search_head.rowid
    join ${unit} on ${unit.id} = ${searchEntry.ref}
    where search_head match ${match}`);
  const question = { exact: ` ${exact.join(" ")} `, folded: ` ${folded.join(" ")} `, words: exact };
  const asked = rows.flatMap((row) => {
    const covered = coveredBy(question, row.name);
    if (covered === 0) return [];
    const district = row.districtName ? coveredBy(question, row.districtName) : 0;
    return [{ ...row, covered, district }];
  });
  const inDistrict = new Set(asked.filter(({ district }) => district > 0).map(({ name }) => name));
  return asked
    .filter((one) => one.district > 0 || !inDistrict.has(one.name) || !one.districtName)
    .sort(
      (a, b) =>
        b.covered + b.district - (a.covered + a.district) ||
        b.current - a.current ||
        `${a.name} ${a.districtName}`.localeCompare(`${b.name} ${b.districtName}`, "vi", { numeric: true }),
    )
    .slice(0, most)
    .map(({ id }) => id);
}

type Question = { exact: string; folded: string };

/** How many words of a name the question holds: all of them, or all but what kind of unit it is; else 0. */
function coveredBy(question: Question, name: string): number {
  const whole = phraseOf(name);
  const kind = kindOfName(whole.folded);
  const rest = { exact: whole.exact.slice(kind), folded: whole.folded.slice(kind) };
  for (const part of rest.folded.every((word) => /^\d+$/.test(word)) ? [whole] : [whole, rest]) {
    const at = question.folded.indexOf(` ${part.folded.join(" ")} `);
    if (at < 0) continue;
    const before = question.folded.slice(0, at).split(" ").filter(Boolean).length;
    const typed = question.exact
      .split(" ")
      .filter(Boolean)
      .slice(before, before + part.exact.length);
    const isMeant = typed.every((word, step) => word === part.exact[step] || word === part.folded[step]);
    if (isMeant) return part.folded.length;
  }
  return 0;
}
