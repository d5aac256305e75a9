import "server-only";
import { createHash } from "node:crypto";
import {
  and,
  asc,
  desc,
  count,
  eq,
  getTableColumns,
  inArray,
  isNotNull,
  ne,
  or,
  sql,
  type SQL,
} from "drizzle-orm";
import { alias } from "drizzle-orm/sqlite-core";
import { db, type Database, type Transaction } from "@/db/client";
import { certificate, consent, nomination, profile, recognition, unit } from "@/db/schema";
import { DomainError } from "../errors";
import { questionNames, questionOf } from "../nominations/questions/asked";
import { can, type Viewer } from "../permissions";
import type { ProfileKind } from "../profiles/vocabulary";
import { byGivenName, byName } from "../text/vietnamese-order";
import { cityUnitId } from "../units/vocabulary";
import { letters } from "./fonts.server";
import type { DecisionKey } from "./input";
import { layOut, type Layout } from "./lay-out";
import type { BlankFields, Hindrance } from "./vocabulary";
import { wordsOf } from "./words";

/** More than any decision names, and as many as one job prints. */
export const mostCertificates = 10_000;

/** In whose name a recognition is given: a ward's own in the ward's, the city's in the city's; nobody else prints here. */
const issuedBy = (unitId: string): SQL =>
  or(
    and(eq(recognition.level, "ward"), eq(recognition.unitId, unitId)),
    and(eq(recognition.level, "city"), sql`${unitId} = ${cityUnitId}`),
  )!;
const isDecided = and(
  isNotNull(recognition.decisionNumber),
  isNotNull(recognition.decidedOn),
  ne(recognition.form, "named"),
)!;

/** The question that asks where somebody lives: the one that is answered by a place. */
const placeQuestion = questionNames.find((name) => {
  const { control } = questionOf(name);
  return control.as === "line" && control.place;
})!;
const placed = getTableColumns(recognition)[placeQuestion as "workplace"];

const given = alias(consent, "given");
const isBack = and(eq(consent.nominationId, recognition.nominationId), isNotNull(consent.withdrawnAt));
/** Who took their name off the roll, or took everything back, did not agree anew. */
const consentBack =
  sql<boolean>`(exists (select 1 from consent_withdrawal where consent_withdrawal.profile_id = ${recognition.profileId})
  or exists (select 1 from ${consent} where ${isBack} and not exists (
  select 1 from ${consent} as ${sql.identifier("given")} where ${given.nominationId} = ${recognition.nominationId} and ${given.withdrawnAt} is null
  and (${consent.channel} <> 'roll' or (${given.channel} = 'roll' and ${given.giver} = ${consent.giver}))
)))`.mapWith(Boolean);

const issuer = alias(unit, "issuer");

const shown = {
  id: recognition.id,
  kind: sql<ProfileKind>`coalesce(${recognition.kind}, ${profile.kind}, 'individual')`,
  name: sql<string>`coalesce(nullif(${recognition.name}, ''), ${profile.name}, '')`,
  honorific: sql<string>`coalesce(nullif(${recognition.honorific}, ''), ${profile.honorific}, '')`,
  deed: sql<string>`coalesce(nullif(${recognition.deed}, ''), ${profile.deed}, '')`,
  place: placed,
  workplace: recognition.workplace,
  signer: recognition.signer,
  sex: nomination.sex,
  level: recognition.level,
  form: recognition.form,
  decisionNumber: sql<string>`${recognition.decisionNumber}`,
  decidedOn: sql<string>`${recognition.decidedOn}`,
  unitName: sql<string>`coalesce(${unit.name}, '')`,
  issuerName: issuer.name,
  onHold: sql<boolean>`coalesce(${nomination.onHold}, 0)`.mapWith(Boolean),
  revoked:
    sql<boolean>`(coalesce(${profile.state}, '') = 'revoked' or ${certificate.revokedAt} is not null)`.mapWith(
      Boolean,
    ),
  consentBack,
  certificateId: certificate.id,
  bookNumber: certificate.number,
  code: certificate.code,
};

export type Candidate = Awaited<ReturnType<typeof unsafeCandidates>>[number];

/**
 * Everybody whom a decision recognises in a unit's name, those with a number first, then in the order in which they are given
 * one: collectives, people, models, each by name. Whoever calls it has asked who may. At most 10,000.
 */
export async function unsafeCandidates(key: DecisionKey, reader: Database | Transaction = db()) {
  const rows = await reader
    .select(shown)
    .from(recognition)
    .innerJoin(issuer, eq(issuer.id, key.unitId))
    .leftJoin(unit, eq(unit.id, recognition.unitId))
    .leftJoin(profile, eq(profile.id, recognition.profileId))
    .leftJoin(nomination, eq(nomination.id, recognition.nominationId))
    .leftJoin(certificate, eq(certificate.recognitionId, recognition.id))
    .where(
      and(
        issuedBy(key.unitId),
        isDecided,
        eq(recognition.decisionNumber, key.number),
        eq(recognition.decidedOn, key.decidedOn),
      ),
    )
    .orderBy(asc(recognition.id))
    .limit(mostCertificates);
  return rows.sort(inBookOrder);
}

const kinds: Record<ProfileKind, number> = { collective: 0, individual: 1, model: 2 };
type Ordered = { kind: ProfileKind; name: string; bookNumber: number | null };

function inBookOrder(one: Ordered, other: Ordered): number {
  if (one.bookNumber !== null || other.bookNumber !== null)
    return (one.bookNumber ?? Infinity) - (other.bookNumber ?? Infinity);
  const names = one.kind === "individual" ? byGivenName : byName;
  return kinds[one.kind] - kinds[other.kind] || names(one.name, other.name);
}

export type Judged = { row: Candidate; hindrance: { why: Hindrance; word: string } | null; layout: Layout };

/** One candidate on a blank: where all stands, and why it is not printed, if so. */
export function judge(row: Candidate, fields: BlankFields): Judged {
  const layout = layOut(fields, wordsOf(row), letters);
  const [fault] = layout.faults;
  const because = (why: Hindrance, word = "") => ({ row, layout, hindrance: { why, word } });
  if (row.revoked) return because("revoked");
  if (row.consentBack) return because("consent-back");
  if (row.onHold) return because("on-hold");
  if (fault) return because(fault.fault, fault.word);
  return { row, layout, hindrance: null };
}

/** What tells whether those who wait for their numbers are still the ones that a page showed. */
export function stampOf(judged: Judged[]): string {
  const waiting = judged.filter(({ row, hindrance }) => !hindrance && !row.certificateId);
  const hash = createHash("sha256").update(waiting.map(({ row }) => row.id).join());
  return `${waiting.length}.${hash.digest("base64url").slice(0, 16)}`;
}

/** A unit's decisions that may be printed, the latest first, each with how many it names and has numbers. At most 200. Throws `not-allowed`. */
export async function listDecisionsToPrint(viewer: Viewer, unitId: string) {
  if (!can(viewer, "certificate.print", { unitId })) throw new DomainError("not-allowed");
  const rows = await db()
    .select({
      number: shown.decisionNumber,
      decidedOn: shown.decidedOn,
      names: count(),
      issued: count(certificate.id),
    })
    .from(recognition)
    .leftJoin(certificate, eq(certificate.recognitionId, recognition.id))
    .where(and(issuedBy(unitId), isDecided))
    .groupBy(recognition.decisionNumber, recognition.decidedOn)
    .orderBy(desc(recognition.decidedOn), recognition.decisionNumber)
    .limit(200);
  return rows;
}

/** How many of a unit's recognitions were decided without a number or a day yet, and so wait for both. Throws `not-allowed`. */
export async function countUndecided(viewer: Viewer, unitId: string): Promise<number> {
  if (!can(viewer, "certificate.print", { unitId })) throw new DomainError("not-allowed");
  const [row] = await db()
    .select({ total: count() })
    .from(recognition)
    .where(and(issuedBy(unitId), inArray(recognition.form, paperForms), sql`not (${isDecided})`));
  return row?.total ?? 0;
}

/** Forms that are given on paper. */
const paperForms = ["certificate", "merit", "first", "second", "third", "encouragement"] as const;
