import "server-only";
import { randomInt } from "node:crypto";
import { and, count, desc, eq, isNull, ne } from "drizzle-orm";
import { db, type Transaction } from "@/db/client";
import { campaign, lateCode, nomination, unit, user } from "@/db/schema";
import { write } from "@/db/write";
import { DomainError, type FieldCode } from "../errors";
import { changeGuarded } from "../history/change.server";
import { lastAct } from "../history/last-act.server";
import { record } from "../history/record.server";
import type { Limit } from "../limits/limits.server";
import { can, type Actor, type Viewer } from "../permissions";
import { hcmcToday } from "../time/dates";
import { codeEnd, codeFrom, readCode } from "./late-codes";

export type NewLateCode = {
  /** Made by the form's page: sent twice, one code is made. */
  id: string;
  campaignId: string;
  /** Null for any unit. */
  unitId: string | null;
  validUntil: string;
  note: string;
};

/** Wrong codes one account may type. */
export const lateCodeLimit: Limit = { name: "late-code", most: 10, minutes: 60 };

/**
 * Makes a code that lets a unit, or any, send after the deadline until a day of its own. Returns the code, which is told now
 * and never again. Throws `not-allowed`, `not-found`, `campaign-shut` for one that is not open, or `invalid` at
 * `validUntil` (past, or not after the deadline), `unitId`.
 */
export async function makeLateCode(actor: Actor, input: NewLateCode): Promise<string> {
  if (!can(actor, "campaign.edit")) throw new DomainError("not-allowed");
  return write(async (tx) => {
    const now = new Date();
    const [made] = await tx
      .select({ code: lateCode.code })
      .from(lateCode)
      .where(eq(lateCode.id, input.id))
      .limit(1);
    if (made) return made.code;
    await assertMayBeLate(tx, input, hcmcToday(now));
    const code = codeFrom(() => randomInt(2 ** 32) / 2 ** 32);
    await tx.insert(lateCode).values({ ...input, code, createdById: actor.id, createdAt: now });
    const { campaignId, unitId, validUntil } = input;
    await record(
      tx,
      {
        actorId: actor.id,
        action: "campaign.make-code",
        subjectType: "campaign",
        subjectId: campaignId,
        after: { code: codeEnd(code), validUntil, ...(unitId ? { unitId } : {}) },
      },
      now,
    );
    return code;
  });
}

async function assertMayBeLate(tx: Transaction, input: NewLateCode, today: string): Promise<void> {
  const [row] = await tx
    .select({ state: campaign.state, deadlineOn: campaign.deadlineOn })
    .from(campaign)
    .where(eq(campaign.id, input.campaignId))
    .limit(1);
  if (!row) throw new DomainError("not-found");
  if (row.state !== "open") throw new DomainError("campaign-shut");
  if (input.validUntil < today || input.validUntil <= (row.deadlineOn ?? ""))
    throw new DomainError("invalid", {}, { validUntil: "late-day" });
  if (input.unitId === null) return;
  const [known] = await tx
    .select({ id: unit.id })
    .from(unit)
    .where(and(eq(unit.id, input.unitId), isNull(unit.validTo), ne(unit.kind, "city")))
    .limit(1);
  if (!known) throw new DomainError("invalid", {}, { unitId: "unknown-unit" });
}

/** From now on it opens nothing; what was sent by it stays sent. Throws `not-allowed`, `not-found` or `wrong-step`. */
export async function withdrawLateCode(actor: Actor, id: string): Promise<void> {
  if (!can(actor, "campaign.edit")) throw new DomainError("not-allowed");
  await write(async (tx) => {
    const now = new Date();
    const [row] = await tx
      .select({ campaignId: lateCode.campaignId, code: lateCode.code })
      .from(lateCode)
      .where(eq(lateCode.id, id))
      .limit(1);
    if (!row) throw new DomainError("not-found");
    const standing = and(eq(lateCode.id, id), isNull(lateCode.withdrawnAt))!;
    await changeGuarded(tx, lateCode, standing, { withdrawnAt: now }, "wrong-step", () =>
      lastAct(tx, { type: "campaign", id: row.campaignId }, "campaign.withdraw-code"),
    );
    await record(
      tx,
      {
        actorId: actor.id,
        action: "campaign.withdraw-code",
        subjectType: "campaign",
        subjectId: row.campaignId,
        before: { code: codeEnd(row.code) },
      },
      now,
    );
  });
}

/** A campaign's codes, the newest first, each with how many nominations it let in. At most 300. Throws `not-allowed`. */
export async function listLateCodes(viewer: Viewer, campaignId: string) {
  if (!can(viewer, "campaign.edit")) throw new DomainError("not-allowed");
  const rows = await db()
    .select({
      id: lateCode.id,
      code: lateCode.code,
      unitName: unit.name,
      validUntil: lateCode.validUntil,
      note: lateCode.note,
      by: user.name,
      createdAt: lateCode.createdAt,
      withdrawnAt: lateCode.withdrawnAt,
      used: count(nomination.id),
    })
    .from(lateCode)
    .leftJoin(unit, eq(unit.id, lateCode.unitId))
    .leftJoin(user, eq(user.id, lateCode.createdById))
    .leftJoin(nomination, eq(nomination.lateCodeId, lateCode.id))
    .where(eq(lateCode.campaignId, campaignId))
    .groupBy(lateCode.id)
    .orderBy(desc(lateCode.createdAt))
    .limit(300);
  return rows.map(({ code, ...row }) => ({ ...row, end: codeEnd(code) }));
}

/**
 * The id of the code that lets this unit send to the campaign today. Throws `late-code` at `lateEntry`: no such code of this
 * campaign, withdrawn, another unit's, or its day is over.
 */
export async function admitLate(
  tx: Transaction,
  asked: { campaignId: string; unitId: string; typed: string },
  today: string,
): Promise<string> {
  const [row] = await tx
    .select({
      id: lateCode.id,
      unitId: lateCode.unitId,
      validUntil: lateCode.validUntil,
      withdrawnAt: lateCode.withdrawnAt,
    })
    .from(lateCode)
    .where(and(eq(lateCode.campaignId, asked.campaignId), eq(lateCode.code, readCode(asked.typed))))
    .limit(1);
  const refuse = (code: FieldCode) => new DomainError("late-code", {}, { lateEntry: code });
  if (!row) throw refuse("late-code-unknown");
  if (row.unitId !== null && row.unitId !== asked.unitId) throw refuse("late-code-elsewhere");
  if (row.withdrawnAt) throw refuse("late-code-withdrawn");
  if (row.validUntil < today) throw refuse("late-code-expired");
  return row.id;
}
