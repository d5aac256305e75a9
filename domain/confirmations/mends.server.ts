import "server-only";
import { and, asc, eq, isNotNull } from "drizzle-orm";
import { db, type Database, type Transaction } from "@/db/client";
import { fieldComment } from "@/db/schema";
import type { Seen } from "../nominations/seen";

/** The read of `listMends`, to be sent along with others: which passages a moderator mended, and when. At most 60. */
export const selectMends = ({ id }: Pick<Seen, "id">, reader: Database | Transaction = db()) =>
  reader
    .select({
      from: fieldComment.mendedFrom,
      to: fieldComment.words,
      question: fieldComment.question,
      at: fieldComment.at,
      before: fieldComment.wordsBefore,
      after: fieldComment.wordsAfter,
    })
    .from(fieldComment)
    .where(and(eq(fieldComment.nominationId, id), isNotNull(fieldComment.wordsBefore)))
    .orderBy(asc(fieldComment.at))
    .limit(60);

type MendRow = Awaited<ReturnType<typeof selectMends>>[number];

/** What `selectMends` came back with: a mend has both signs. */
export const mendsFrom = (rows: MendRow[]) =>
  rows.map((one) => ({ ...one, from: one.from ?? "", before: one.before ?? "", after: one.after ?? "" }));

export type MendedPassage = ReturnType<typeof mendsFrom>[number];

/** The passages of a nomination whose spelling was mended, the first first. */
export async function listMends(reader: Transaction, seen: Pick<Seen, "id">): Promise<MendedPassage[]> {
  return mendsFrom(await selectMends(seen, reader));
}
