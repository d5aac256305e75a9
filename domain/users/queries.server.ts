import "server-only";
import { and, asc, desc, eq, gt, isNotNull, isNull, like, or, sql } from "drizzle-orm";
import { db } from "@/db/client";
import { event, membership, session, unit, user } from "@/db/schema";
import { DomainError } from "../errors";
import { can, type Actor, type Viewer } from "../permissions";
import { absoluteLimitMs, idleLimitMs } from "./session-limits";

const pageSize = 50;

export type UserListFilter = { query?: string; after?: string; blocked?: boolean };

/** Accounts by e-mail address, with their roles; `after` is the last address of the page before. */
export async function listUsers(viewer: Viewer, filter: UserListFilter) {
  if (!can(viewer, "user.view")) throw new DomainError("not-allowed");
  const words = `%${(filter.query ?? "").normalize("NFC").trim().toLowerCase().replace(/[%_\\]/g, "\\$&")}%`;
  const people = await db()
    .select({ id: user.id, email: user.email, name: user.name, blockedAt: user.blockedAt, hash: isNotNull(user.passwordHash) })
    .from(user)
    .where(
      and(
        filter.query ? or(sql`${like(user.email, words)} escape '\\'`, sql`${like(user.name, words)} escape '\\'`) : undefined,
        filter.after ? gt(user.email, filter.after) : undefined,
        filter.blocked ? isNotNull(user.blockedAt) : undefined,
      ),
    )
    .orderBy(asc(user.email))
    .limit(pageSize + 1);
  const shown = people.slice(0, pageSize);
  const roles = await rolesOf(shown.map((person) => person.id));
  return {
    users: shown.map(({ hash, blockedAt, ...person }) => ({
      ...person,
      blocked: blockedAt !== null,
      invited: !hash,
      roles: roles.filter((role) => role.userId === person.id),
    })),
    next: people.length > pageSize ? shown.at(-1)!.email : null,
  };
}

function rolesOf(userIds: string[]) {
  if (userIds.length === 0) return Promise.resolve([]);
  return db()
    .select({ id: membership.id, userId: membership.userId, role: membership.role, unitName: unit.name })
    .from(membership)
    .innerJoin(unit, eq(unit.id, membership.unitId))
    .where(or(...userIds.map((id) => eq(membership.userId, id))))
    .orderBy(asc(membership.role), asc(unit.name))
    .limit(1000);
}

/** One account as an administrator sees it, with its roles and its last 50 changes. */
export async function findUser(viewer: Viewer, id: string) {
  if (!can(viewer, "user.view")) throw new DomainError("not-allowed");
  const [person] = await db()
    .select({ id: user.id, email: user.email, name: user.name, blockedAt: user.blockedAt, hash: isNotNull(user.passwordHash) })
    .from(user)
    .where(eq(user.id, id))
    .limit(1);
  if (!person) return null;
  const actor = db().$with("actor").as(db().select({ id: user.id, name: user.name }).from(user));
  const history = await db()
    .with(actor)
    .select({ id: event.id, at: event.at, action: event.action, before: event.before, after: event.after, by: actor.name })
    .from(event)
    .leftJoin(actor, eq(actor.id, event.actorId))
    .where(and(eq(event.subjectType, "user"), eq(event.subjectId, id)))
    .orderBy(desc(event.id))
    .limit(50);
  const { hash, blockedAt, ...rest } = person;
  return { ...rest, blocked: blockedAt !== null, invited: !hash, roles: await rolesOf([id]), history };
}

/** A person's own roles by unit name and their sessions that are still open, the newest first. */
export async function ownAccount(actor: Actor, now = new Date()) {
  const sessions = await db()
    .select({ id: session.id, createdAt: session.createdAt, seenAt: session.seenAt, userAgent: session.userAgent })
    .from(session)
    .where(
      and(
        eq(session.userId, actor.id),
        isNull(session.endedAt),
        gt(session.seenAt, new Date(now.getTime() - idleLimitMs)),
        gt(session.createdAt, new Date(now.getTime() - absoluteLimitMs)),
      ),
    )
    .orderBy(desc(session.seenAt))
    .limit(50);
  return { roles: await rolesOf([actor.id]), sessions };
}
