import "server-only";
import { and, eq, sql } from "drizzle-orm";
import { db } from "@/db/client";
import { personTrace } from "@/db/schema";
import { findSeen } from "../nominations/queries.server";
import type { Seen } from "../nominations/seen";
import { can, type Viewer } from "../permissions";
import { unsafeAlikeTraces, type Asked, type FoundTrace } from "./candidates.server";
import { detailsOf, type Details } from "./details.server";
import type { Likeness } from "./found";
import { judgementsOf, type Judgements } from "./judgements.server";
import type { Alike } from "./likeness";
import { keyOf } from "./pair";

const most = 10;
/** How many of the surest are looked up to find ten that the viewer may see. */
const lookedUp = 120;

/**
 * Earlier nominations, drafts among them, recognitions and profiles of whom somebody is writing, across years and former
 * units, the surest first, at most ten: only what this viewer may see. Those judged to be somebody else's are left
 * out. `seen` where it was asked already whether the nomination may be seen. Empty for whoever works in no office.
 */
export async function findLikenesses(viewer: Viewer, asked: Asked, seen?: Seen): Promise<Likeness[]> {
  if (!can(viewer, "person.view")) return [];
  const alike = await unsafeAlikeTraces(db(), asked);
  const judged = await knownOf(viewer, asked.nominationId, seen);
  const known = alike.filter((one) => judged.said.get(occasionKey(one)) !== "different").slice(0, lookedUp);
  const tied = await tiedTo(judged.personId, asked.nominationId, known);
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
    path: details.state ? details.path : (before.path ?? details.path),
  };
}

/** What was said of the nomination; nothing of one the viewer may not see. */
async function knownOf(viewer: Viewer, nominationId: string | undefined, known?: Seen): Promise<Judgements> {
  const seen = known ?? (nominationId ? await findSeen(viewer, nominationId) : null);
  return seen ? judgementsOf(seen) : { said: new Map(), personId: null };
}

/** The other occasions of the person it was found to be, whatever they are called there. */
async function tiedTo(
  personId: string | null | undefined,
  nominationId: string | undefined,
  known: FoundTrace[],
): Promise<(FoundTrace & Alike)[]> {
  if (!personId) return [];
  const rows = await db()
    .select()
    .from(personTrace)
    .where(and(eq(personTrace.personId, personId), sql`${personTrace.ofId} <> ${nominationId ?? ""}`))
    .orderBy(sql`${personTrace.year} desc`)
    .limit(50);
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
