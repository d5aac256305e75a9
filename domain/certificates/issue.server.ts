import "server-only";
import { randomBytes, randomUUID } from "node:crypto";
import { and, eq, inArray, max, sql } from "drizzle-orm";
import { db, type Database, type Transaction } from "@/db/client";
import { insertMany } from "@/db/insert-many";
import { certificate, recognition } from "@/db/schema";
import { write } from "@/db/write";
import { DomainError } from "../errors";
import { Turns } from "../jobs/turns";
import { record } from "../history/record.server";
import type { Actor } from "../permissions";
import { findBlank } from "./blanks.server";
import { assertMayPrint, unitsOfBook } from "./heirs.server";
import { codeAlphabet, codeLength } from "./code";
import type { IssueInput } from "./input";
import { judgeAll, stampOf, unsafeCandidates, type Judged } from "./rows.server";

/** Rows of one statement. */
const portion = 50;

export type Issued = { count: number; from: number; to: number };

/**
 * Gives everybody of a decision who may be given a certificate and has none their number in the unit's golden book and their
 * check code. Numbers are counted per unit and year of the decision, in one transaction: none is left out and none given
 * twice, also after units became one, whose books one book goes on. `first` is where a book begins that has no number yet. Throws `not-allowed`, `not-found` (no such blank),
 * `certificates-changed` where the list is no longer the one that was looked at, `wrong-step` where nobody waits for one.
 */
export async function issueCertificates(actor: Actor, input: IssueInput): Promise<Issued> {
  const { unitId, number: decisionNumber, decidedOn, stamp, first } = input;
  // Looked at before anybody is kept waiting: ten thousand take a while.
  const seen = await lookAt(actor, input);
  const judged = await judgeAll(seen.rows, seen.blank.fields);
  if (stampOf(judged) !== stamp) throw new DomainError("certificates-changed");
  const waiting = judged.filter(({ row, hindrance }) => !hindrance && !row.certificateId);
  return write(async (tx) => {
    const now = await lookAt(actor, input, tx);
    if (!(await isSame(now, seen))) throw new DomainError("certificates-changed");
    const { heir } = now;
    if (waiting.length === 0) throw new DomainError("wrong-step");
    const year = Number(decidedOn.slice(0, 4));
    const from = (await lastNumber(tx, await unitsOfBook(heir, tx), year)) + 1 || first;
    const issuedAt = new Date();
    const rowOf = ({ row }: Judged, number: number) => ({
      id: randomUUID(),
      recognitionId: row.id,
      unitId,
      level: row.level,
      form: row.form,
      decisionNumber,
      decidedOn,
      year,
      number,
      code: makeCode(),
      issuedById: actor.id,
      issuedAt,
    });
    const turns = new Turns();
    for (let at = 0; at < waiting.length; at += portion) {
      await turns.pass();
      const some = waiting.slice(at, at + portion).map((one, place) => rowOf(one, from + at + place));
      await insertMany(tx, certificate, some);
      await keepNumbers(
        tx,
        some.map(({ recognitionId }) => recognitionId),
      );
    }
    const count = waiting.length;
    const to = from + count - 1;
    await record(
      tx,
      {
        actorId: actor.id,
        action: "certificate.issue",
        subjectType: "unit",
        subjectId: unitId,
        after: { number: decisionNumber, count, from, to },
      },
      issuedAt,
    );
    return { count, from, to };
  });
}

/** What giving numbers rests on: who may, the blank, and everybody whom the decision names. */
async function lookAt(actor: Actor, { blankId, ...key }: IssueInput, reader: Database | Transaction = db()) {
  const heir = await assertMayPrint(actor, key.unitId, reader);
  const blank = await findBlank(actor, blankId, reader);
  if (blank.unitId !== heir) throw new DomainError("not-found");
  return { heir, blank, rows: await unsafeCandidates(key, reader) };
}

type Seen = Awaited<ReturnType<typeof lookAt>>;

/** Row by row: others are answered in between. */
async function isSame({ rows, ...now }: Seen, { rows: before, ...seen }: Seen): Promise<boolean> {
  if (rows.length !== before.length || JSON.stringify(now) !== JSON.stringify(seen)) return false;
  const turns = new Turns();
  for (const [at, row] of rows.entries()) {
    if (JSON.stringify(row) !== JSON.stringify(before[at])) return false;
    await turns.pass();
  }
  return true;
}

/** The last number of a year's book and of those it goes on; NaN where it has none. */
async function lastNumber(tx: Transaction, unitIds: string[], year: number): Promise<number> {
  const [row] = await tx
    .select({ last: max(certificate.number) })
    .from(certificate)
    .where(and(inArray(certificate.unitId, unitIds), eq(certificate.year, year)));
  return row?.last ?? NaN;
}

/** The recognition says its number too: it outlives every paper. */
async function keepNumbers(tx: Transaction, ids: string[]): Promise<void> {
  const said = sql`(select printf('%03d', ${certificate.number}) from ${certificate} where ${certificate.recognitionId} = ${recognition.id})`;
  await tx.update(recognition).set({ goldenBookNumber: said }).where(inArray(recognition.id, ids));
}

/** A check code by chance alone: 80 bits, so that none is found by trying and none follows from another. */
function makeCode(): string {
  return [...randomBytes(codeLength)].map((byte) => codeAlphabet[byte % codeAlphabet.length]).join("");
}
