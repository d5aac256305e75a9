import "server-only";
import { eq, inArray, type SQL } from "drizzle-orm";
import { db } from "@/db/client";
import { personTrace } from "@/db/schema";
import { nameKeyOf } from "../persons/keys";

/** More traces than a person leaves, and few enough to be asked for at once. */
const mostTraces = 100;

/**
 * The nominations and stories of whoever bears a name, in whatever order and with or without accents; whom officials said to be the same
 * person come along under every name.
 */
export async function subjectsNamed(name: string) {
  const nameKey = nameKeyOf(null, name);
  if (!nameKey) return [];
  const named = await selectTraces(eq(personTrace.nameKey, nameKey));
  const persons = [...new Set(named.flatMap(({ personId }) => personId ?? []))];
  const joined = persons.length > 0 ? await selectTraces(inArray(personTrace.personId, persons)) : [];
  const once = new Map(
    [...named, ...joined].flatMap(({ source, sourceId, ofSource, ofId }) => [
      ...told(source, sourceId),
      ...told(ofSource, ofId),
    ]),
  );
  return [...once.values()];
}

const selectTraces = (where: SQL) =>
  db()
    .select({
      source: personTrace.source,
      sourceId: personTrace.sourceId,
      ofSource: personTrace.ofSource,
      ofId: personTrace.ofId,
      personId: personTrace.personId,
    })
    .from(personTrace)
    .where(where)
    .limit(mostTraces);

/** What the history tells of by itself: a recognition's is its nomination's. */
function told(source: string, id: string) {
  if (source !== "nomination" && source !== "profile") return [];
  const subject = { type: source, id } as const;
  return [[`${source} ${id}`, subject] as const];
}
