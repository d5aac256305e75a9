import "server-only";
import { and, desc, eq, inArray, ne } from "drizzle-orm";
import { alias } from "drizzle-orm/sqlite-core";
import { db } from "@/db/client";
import { personTrace } from "@/db/schema";
import { findSeen } from "../nominations/queries.server";
import type { Seen } from "../nominations/seen";
import { can, type Viewer } from "../permissions";
import { alikeFrom, selectCandidates, type Asked, type FoundTrace } from "./candidates.server";
import { detailsOf, type Details } from "./details.server";
import type { Likeness } from "./found";
import { judgementsFrom, selectJudgements } from "./judgements.server";
import type { Alike } from "./likeness";
import { keyOf } from "./pair";

const most = 10;
/** How many of the surest are looked up to find ten that the viewer may see. */
const lookedUp = 120;

/**
 * Earlier nominations, drafts among them, recognitions and profiles of whom somebody is writing, across years and former
 * units, the surest first, at most ten: only what this viewer may see. Those judged to be somebody else's are left
 * out. Empty for whoever works in no office.
 */
export async function findLikenesses(viewer: Viewer, asked: Asked): Promise<Likeness[]> {
  if (!can(viewer, "person.view") || !asked.name.trim()) return [];
  // What was said of a nomination the viewer may not see is not theirs to know.
  const seen = asked.nominationId ? await findSeen(viewer, asked.nominationId) : null;
  return likenessesFrom(viewer, asked, seen, await db().batch(selectLikenesses(asked, seen)));
}

/** The reads that `likenessesFrom` understands, to be sent along with others. */
export const selectLikenesses = (asked: Asked, seen: Seen | null) =>
  [selectCandidates(db(), asked), ...selectJudgements(db(), seen), selectTied(seen)] as const;

type Selected = ReturnType<typeof selectLikenesses>;
type Answers<Selects extends readonly unknown[]> = {
  readonly [At in keyof Selects]: Awaited<Selects[At]>;
};

/** Likenesses of what was asked, in one more round trip; see `findLikenesses`. */
export async function likenessesFrom(
  viewer: Viewer,
  asked: Asked,
  seen: Seen | null,
  [candidates, persons, judgements, ties]: Answers<Selected>,
): Promise<Likeness[]> {
  if (!can(viewer, "person.view")) return [];
  const alike = alikeFrom(asked, candidates);
  const judged = judgementsFrom(seen, persons, judgements);
  const known = alike.filter((one) => judged.said.get(occasionKey(one)) !== "different").slice(0, lookedUp);
  const tied = tiedTo(known, ties);
  const traces = [...tied, ...known];
  const details = await detailsOf(viewer, traces);
  const found = new Map<string, Likeness>();
  for (const trace of traces) {
    const said = details.get(`${trace.source} ${trace.sourceId}`);
    if (!said) continue;
    const key = occasionKey(trace);
    const before = found.get(key);
    if (before) {
      found.set(key, withMore(before, said));
      continue;
    }
    const verdict = judged.said.get(key) ?? null;
    const isTied = verdict !== null || (trace.personId !== null && trace.personId === judged.personId);
    found.set(key, {
      ...said,
      of: { source: trace.ofSource, id: trace.ofId },
      certainty: isTied ? "judged" : trace.certainty,
      grounds: trace.grounds,
      judged: isTied ? (verdict === "new-deed" ? "new-deed" : "same") : null,
    });
  }
  const rank = { judged: 0, certain: 1, likely: 2, possible: 3 };
  return [...found.values()].sort((one, other) => rank[one.certainty] - rank[other.certainty]).slice(0, most);
}

const occasionKey = ({ ofSource, ofId }: FoundTrace) => keyOf({ source: ofSource, id: ofId });

/** The nomination says most of an occasion; a recognition its form, a story its page. */
function withMore(before: Likeness, details: Details): Likeness {
  return {
    ...before,
    state: before.state ?? details.state,
    form: before.form ?? details.form,
    reference: before.reference ?? details.reference,
    campaign: before.campaign ?? details.campaign,
    unit: before.unit ?? details.unit,
    birthYear: before.birthYear ?? details.birthYear,
    workplace: before.workplace || details.workplace,
    path: details.state ? details.path : (before.path ?? details.path),
  };
}

/** The other occasions of the person the nomination was found to be of, whatever they are called there. */
function selectTied(seen: Seen | null) {
  const its = alias(personTrace, "its");
  const person = db()
    .select({ id: its.personId })
    .from(its)
    .where(and(eq(its.source, "nomination"), eq(its.sourceId, seen?.id ?? "")));
  return db()
    .select()
    .from(personTrace)
    .where(and(inArray(personTrace.personId, person), ne(personTrace.ofId, seen?.id ?? "")))
    .orderBy(desc(personTrace.year))
    .limit(50);
}

function tiedTo(known: FoundTrace[], rows: Awaited<ReturnType<typeof selectTied>>): (FoundTrace & Alike)[] {
  const missing = rows.filter(
    (row) => !known.some((one) => one.source === row.source && one.sourceId === row.sourceId),
  );
  return missing.map((row) => ({
    ...row,
    place: "unknown" as const,
    points: 0,
    certainty: "judged" as const,
    grounds: [],
    deed: 0,
  }));
}
