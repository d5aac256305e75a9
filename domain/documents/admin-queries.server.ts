import "server-only";
import { asc, desc, eq } from "drizzle-orm";
import { db } from "@/db/client";
import { document, ruleBasis } from "@/db/schema";
import { DomainError } from "../errors";
import { subjectHistory } from "../history/queries.server";
import { can, type Viewer } from "../permissions";
import { hcmcToday } from "../time/dates";
import { restingOn } from "./law-clock.server";
import { documentStanding } from "./standing";

function assertMay(viewer: Viewer): void {
  if (!can(viewer, "office.edit")) throw new DomainError("not-allowed");
}

/** Every document with how it stands today, the newest first. At most 1000. Throws `not-allowed`. */
export async function listDocumentsToEdit(viewer: Viewer, today = hcmcToday()) {
  assertMay(viewer);
  const rows = await db()
    .select()
    .from(document)
    .orderBy(desc(document.issuedOn), asc(document.number))
    .limit(1000);
  return rows.map((row) => ({ ...row, standing: documentStanding(row, today) }));
}

/** One document with what rests on it and its history; null when there is none. Throws `not-allowed`. */
export async function findDocumentToEdit(viewer: Viewer, id: string, today = hcmcToday()) {
  assertMay(viewer);
  const [row] = await db().select().from(document).where(eq(document.id, id)).limit(1);
  if (!row) return null;
  const resting = (await restingOn([id], today)).get(id)!;
  const history = await subjectHistory(viewer, "document", id);
  return { ...row, standing: documentStanding(row, today), resting, history };
}

/** What every rule rests on, dated rows in their order, each with its document's number. Throws `not-allowed`. */
export async function listBases(viewer: Viewer) {
  assertMay(viewer);
  return db()
    .select({
      id: ruleBasis.id,
      rule: ruleBasis.rule,
      article: ruleBasis.article,
      validFrom: ruleBasis.validFrom,
      validTo: ruleBasis.validTo,
      toCheck: ruleBasis.toCheck,
      number: document.number,
    })
    .from(ruleBasis)
    .innerJoin(document, eq(document.id, ruleBasis.documentId))
    .orderBy(asc(ruleBasis.rule), asc(ruleBasis.validFrom))
    .limit(200);
}

/** One basis; null when there is none. Throws `not-allowed`. */
export async function findBasis(viewer: Viewer, id: string) {
  assertMay(viewer);
  const [row] = await db().select().from(ruleBasis).where(eq(ruleBasis.id, id)).limit(1);
  return row ?? null;
}
