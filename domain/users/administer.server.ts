import "server-only";
import { randomUUID } from "node:crypto";
import { and, count, eq, isNotNull, isNull } from "drizzle-orm";
import type { Transaction } from "@/db/client";
import { membership, session, unit, user } from "@/db/schema";
import { write } from "@/db/write";
import { DomainError } from "../errors";
import type { HistoryAction } from "../history/vocabulary";
import { record } from "../history/record.server";
import { can, type Action, type Actor, type Role } from "../permissions";
import { hasFactor } from "../second-factor/has-factor.server";
import { needsSecondFactor } from "../second-factor/required";
import { cleanLine } from "../text/fold";
import { normaliseEmail, userSearchKey } from "./email";
import { makeOneTimeLink } from "./one-time-links.server";

/**
 * Whoever can run the command line owns the machine. A word and not `null`, because `null` is what a visitor
 * is: a page that forgot to ask who is there must not gain this power.
 */
type Administrator = Actor | "command-line";

function assertMay(actor: Administrator, action: Action): void {
  if (actor !== "command-line" && !can(actor, action)) throw new DomainError("not-allowed");
}

const idOf = (actor: Administrator) => (actor === "command-line" ? null : actor.id);

/**
 * Creates an account with one role and returns the path of its one-time invitation. Throws `not-allowed`,
 * `email-taken` or `invalid` (unknown or former unit, an administrator of anything but the city).
 */
export async function inviteUser(
  actor: Administrator,
  input: { email: string; name: string; role: Role; unitId: string },
): Promise<{ userId: string; path: string }> {
  return write((tx) => inviteWith(tx, actor, input));
}

/** The same within a transaction that does more. */
export async function inviteWith(
  tx: Transaction,
  actor: Administrator,
  input: { email: string; name: string; role: Role; unitId: string },
): Promise<{ userId: string; path: string }> {
  assertMay(actor, "user.invite");
  const email = normaliseEmail(input.email);
  await assertUnitFor(tx, input);
  const [taken] = await tx.select({ id: user.id }).from(user).where(eq(user.email, email)).limit(1);
  if (taken) throw new DomainError("email-taken", {}, { email: "email-taken" });
  const userId = randomUUID();
  const name = cleanLine(input.name);
  await tx
    .insert(user)
    .values({ id: userId, email, name, searchKey: userSearchKey({ name, email }), createdAt: new Date() });
  await tx.insert(membership).values({ id: randomUUID(), userId, role: input.role, unitId: input.unitId });
  const after = { role: input.role, unitId: input.unitId };
  await noteUser(tx, actor, "user.invite", userId, undefined, after);
  const path = await makeOneTimeLink(tx, { userId, purpose: "invitation", createdById: idOf(actor) });
  return { userId, path };
}

/**
 * A new one-time link for someone who cannot sign in; it voids the one before. Returns its path. Throws
 * `not-allowed`, `not-found`.
 */
export async function renewLink(actor: Actor, userId: string): Promise<string> {
  assertMay(actor, "user.invite");
  return write(async (tx) => {
    const person = await loadUser(tx, userId);
    const purpose = person.passwordHash ? "password_reset" : "invitation";
    await noteUser(tx, actor, "user.new-link", userId, undefined, { purpose });
    return makeOneTimeLink(tx, { userId, purpose, createdById: actor.id });
  });
}

/** Gives a role for a unit of today, an administrator's for the city only; giving it twice changes nothing. */
export async function grantRole(
  actor: Actor,
  input: { userId: string; role: Role; unitId: string },
): Promise<void> {
  assertMay(actor, "user.grant");
  await write(async (tx) => {
    await loadUser(tx, input.userId);
    await assertUnitFor(tx, input);
    const added = await tx
      .insert(membership)
      .values({ id: randomUUID(), ...input })
      .onConflictDoNothing()
      .returning({ id: membership.id });
    if (added.length === 0) return;
    // What needs a second factor from now on is not done in a session that was opened without one.
    if (needsSecondFactor([input]) && !(await hasFactor(tx, input.userId)))
      await endAll(tx, input.userId, new Date());
    await noteUser(tx, actor, "user.grant", input.userId, undefined, {
      role: input.role,
      unitId: input.unitId,
    });
  });
}

/** Takes a role away; effective with the person's next request. Throws `last-admin`, `not-found`. */
export async function revokeRole(
  actor: Actor,
  input: { userId: string; membershipId: string },
): Promise<void> {
  assertMay(actor, "user.revoke");
  await write(async (tx) => {
    const [held] = await tx
      .select({ role: membership.role, unitId: membership.unitId })
      .from(membership)
      .where(and(eq(membership.id, input.membershipId), eq(membership.userId, input.userId)))
      .limit(1);
    if (!held) throw new DomainError("not-found");
    await tx.delete(membership).where(eq(membership.id, input.membershipId));
    if (held.role === "admin") await assertAnyAdmin(tx);
    await noteUser(tx, actor, "user.revoke", input.userId, held);
  });
}

/** Blocks or unblocks an account; blocking ends its sessions at once. Throws `last-admin`, `not-found`. */
export async function setBlocked(actor: Actor, input: { userId: string; blocked: boolean }): Promise<void> {
  assertMay(actor, "user.block");
  await write(async (tx) => {
    const before = { blocked: (await loadUser(tx, input.userId)).blockedAt !== null };
    if (before.blocked === input.blocked) return;
    const now = new Date();
    await tx
      .update(user)
      .set({ blockedAt: input.blocked ? now : null })
      .where(eq(user.id, input.userId));
    if (input.blocked) {
      await assertAnyAdmin(tx);
      await endAll(tx, input.userId, now);
    }
    const action = input.blocked ? "user.block" : "user.unblock";
    await noteUser(tx, actor, action, input.userId, before, { blocked: input.blocked });
  });
}

/** Ends every session of a person, so that they have to sign in again. */
export async function endSessionsOf(actor: Actor, userId: string): Promise<void> {
  if (actor.id !== userId) assertMay(actor, "user.end-sessions");
  await write(async (tx) => {
    await loadUser(tx, userId);
    await endAll(tx, userId, new Date());
    await noteUser(tx, actor, "user.end-sessions", userId);
  });
}

async function endAll(tx: Transaction, userId: string, now: Date): Promise<void> {
  await tx
    .update(session)
    .set({ endedAt: now })
    .where(and(eq(session.userId, userId), isNull(session.endedAt)));
}

async function loadUser(tx: Transaction, id: string) {
  const [row] = await tx
    .select({ id: user.id, passwordHash: user.passwordHash, blockedAt: user.blockedAt })
    .from(user)
    .where(eq(user.id, id))
    .limit(1);
  if (!row) throw new DomainError("not-found");
  return row;
}

/** A role is held for a unit of today; the portal is one, so its administrator is the city's. */
async function assertUnitFor(
  tx: Transaction,
  { role, unitId }: { role: Role; unitId: string },
): Promise<void> {
  const [row] = await tx
    .select({ kind: unit.kind })
    .from(unit)
    .where(and(eq(unit.id, unitId), isNull(unit.validTo)))
    .limit(1);
  if (!row) throw new DomainError("invalid", {}, { unitId: "unknown-unit" });
  if (role === "admin" && row.kind !== "city") throw new DomainError("invalid", {}, { unitId: "admin-city" });
}

/**
 * Asked after the change, inside its transaction: a portal without an administrator could not get one back
 * from inside. Somebody invited who has not chosen a password yet does not count.
 */
async function assertAnyAdmin(tx: Transaction): Promise<void> {
  const [left] = await tx
    .select({ total: count() })
    .from(membership)
    .innerJoin(user, eq(user.id, membership.userId))
    .innerJoin(unit, eq(unit.id, membership.unitId))
    .where(
      and(
        eq(membership.role, "admin"),
        eq(unit.kind, "city"),
        isNull(user.blockedAt),
        isNotNull(user.passwordHash),
      ),
    );
  if (!left?.total) throw new DomainError("last-admin");
}

async function noteUser(
  tx: Transaction,
  actor: Administrator,
  action: HistoryAction,
  userId: string,
  before?: Record<string, unknown>,
  after?: Record<string, unknown>,
): Promise<void> {
  await record(tx, {
    actorId: idOf(actor),
    action,
    subjectType: "user",
    subjectId: userId,
    before,
    after,
  });
}
