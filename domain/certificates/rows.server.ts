import "server-only";
import { createHash } from "node:crypto";
import {
  and,
  asc,
  desc,
  count,
  eq,
  gt,
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
import { Turns } from "../jobs/turns";
import { questionNames, questionOf } from "../nominations/questions/asked";
import { can, type Viewer } from "../permissions";
import type { ProfileKind } from "../profiles/vocabulary";
import { unitOf } from "../recognitions/unit-of.server";
import { byName, givenName } from "../text/vietnamese-order";
import { cityUnitId } from "../units/vocabulary";
import { letters } from "./fonts.server";
import { unitsPrintedBy } from "./heirs.server";
import type { DecisionKey } from "./input";
import { layOut, type Layout } from "./lay-out";
import type { BlankFields, Hindrance } from "./vocabulary";
import { wordsOf } from "./words";

/** More than any decision names, and as many as one job prints. */
export const mostCertificates = 10_000;

/** In whose name a recognition is given: a ward's own in the ward's, the city's in the city's; nobody else prints here. */
const issuedBy = (unitIds: string[]): SQL =>
  or(
    and(eq(recognition.level, "ward"), inArray(unitOf, unitIds)),
    unitIds.includes(cityUnitId) ? eq(recognition.level, "city") : undefined,
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
  nominationId: recognition.nominationId,
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

export type Candidate = Read[number];

/** Rows of one reading: a reading of ten thousand would keep everybody waiting. */
const portion = 200;

/**
 * Everybody whom a decision recognises in a unit's name, those with a number first, then in the order in which they are given
 * one: collectives, people, models, each by name. Whoever calls it has asked who may. At most 10,000.
 */
export async function unsafeCandidates(key: DecisionKey, reader: Database | Transaction = db()) {
  const turns = new Turns();
  const rows: Read = [];
  for (let some: Read; rows.length < mostCertificates;) {
    some = await readPortion(key, rows.at(-1)?.id ?? "", reader);
    rows.push(...some);
    if (some.length < portion) break;
    await turns.pass();
  }
  return inBookOrder(rows);
}

const kinds: Record<ProfileKind, number> = { collective: 0, individual: 1, model: 2 };
type Ordered = { kind: ProfileKind; name: string; bookNumber: number | null };

type Read = Awaited<ReturnType<typeof readPortion>>;

const readPortion = (key: DecisionKey, after: string, reader: Database | Transaction) =>
  reader
    .select(shown)
    .from(recognition)
    .innerJoin(issuer, eq(issuer.id, key.unitId))
    .leftJoin(unit, eq(unit.id, unitOf))
    .leftJoin(profile, eq(profile.id, recognition.profileId))
    .leftJoin(nomination, eq(nomination.id, recognition.nominationId))
    .leftJoin(certificate, eq(certificate.recognitionId, recognition.id))
    .where(
      and(
        gt(recognition.id, after),
        issuedBy([key.unitId]),
        isDecided,
        eq(recognition.decisionNumber, key.number),
        eq(recognition.decidedOn, key.decidedOn),
      ),
    )
    .orderBy(asc(recognition.id))
    .limit(portion);

/** What each is called first is found once, not at every comparison. */
function inBookOrder<Row extends Ordered>(rows: Row[]): Row[] {
  const called = rows.map((row) => ({
    row,
    place: row.bookNumber ?? Infinity,
    kind: kinds[row.kind],
    given: row.kind === "individual" ? givenName(row.name) : "",
  }));
  called.sort((one, other) => {
    if (one.place !== other.place) return one.place - other.place;
    const given = one.given === other.given ? 0 : byName(one.given, other.given);
    return one.kind - other.kind || given || byName(one.row.name, other.row.name);
  });
  return called.map(({ row }) => row);
}

export type Judged = { row: Candidate; hindrance: { why: Hindrance; word: string } | null; layout: Layout };

/** One candidate on a blank: where all stands, and why it is not printed, if so. */
function judge(row: Candidate, fields: BlankFields): Judged {
  const layout = layOut(fields, wordsOf(row), letters);
  const [fault] = layout.faults;
  const because = (why: Hindrance, word = "") => ({ row, layout, hindrance: { why, word } });
  if (row.revoked) return because("revoked");
  if (row.consentBack) return because("consent-back");
  if (row.onHold) return because("on-hold");
  if (fault) return because(fault.fault, fault.word);
  return { row, layout, hindrance: null };
}

/** All of them; of ten thousand others are answered in between. */
export async function judgeAll(rows: Candidate[], fields: BlankFields): Promise<Judged[]> {
  const turns = new Turns();
  const judged: Judged[] = [];
  // The first word in a typeface opens it, which takes up to a tenth of a second: one a turn.
  for (const { font } of Object.values(fields)) {
    letters.width("Ă", font);
    await turns.pass();
  }
  for (const row of rows) {
    judged.push(judge(row, fields));
    await turns.pass();
  }
  return judged;
}

/** What tells whether those who wait for their numbers are still the ones that a page showed. */
export function stampOf(judged: Judged[]): string {
  const waiting = judged.filter(({ row, hindrance }) => !hindrance && !row.certificateId);
  const hash = createHash("sha256").update(waiting.map(({ row }) => row.id).join());
  return `${waiting.length}.${hash.digest("base64url").slice(0, 16)}`;
}

/** Whose decision a recognition rests on, of those that are printed here. */
const deciding = sql<string>`case when ${recognition.level} = 'city' then ${cityUnitId} else ${unitOf} end`;

/**
 * The decisions that a unit prints certificates of, its own and those of units that became part of it, the latest first, each
 * with how many it names and has numbers. At most 200. Throws `not-allowed`.
 */
export async function listDecisionsToPrint(viewer: Viewer, unitId: string) {
  if (!can(viewer, "certificate.print", { unitId })) throw new DomainError("not-allowed");
  return db()
    .select({
      unitId: sql<string>`${deciding}`.as("deciding"),
      unitName: issuer.name,
      number: shown.decisionNumber,
      decidedOn: shown.decidedOn,
      names: count(),
      issued: count(certificate.id),
    })
    .from(recognition)
    .innerJoin(issuer, eq(issuer.id, deciding))
    .leftJoin(certificate, eq(certificate.recognitionId, recognition.id))
    .where(and(issuedBy(await unitsPrintedBy(unitId)), isDecided))
    .groupBy(deciding, recognition.decisionNumber, recognition.decidedOn)
    .orderBy(desc(recognition.decidedOn), recognition.decisionNumber)
    .limit(200);
}

/** How many were decided without a number or a day yet, and so wait for both. Throws `not-allowed`. */
export async function countUndecided(viewer: Viewer, unitId: string): Promise<number> {
  if (!can(viewer, "certificate.print", { unitId })) throw new DomainError("not-allowed");
  const units = await unitsPrintedBy(unitId);
  const [row] = await db()
    .select({ total: count() })
    .from(recognition)
    .where(and(issuedBy(units), inArray(recognition.form, paperForms), sql`not (${isDecided})`));
  return row?.total ?? 0;
}

/** Forms that are given on paper. */
const paperForms = ["certificate", "merit", "first", "second", "third", "encouragement"] as const;
