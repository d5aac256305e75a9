import "server-only";
import {
  and,
  asc,
  count,
  desc,
  eq,
  exists,
  gt,
  inArray,
  isNotNull,
  isNull,
  like,
  lt,
  sql,
} from "drizzle-orm";
import { db } from "@/db/client";
import { membership, unit, user } from "@/db/schema";
import { DomainError } from "../errors";
import { subjectHistory } from "../history/queries.server";
import { can, type Role, type Viewer } from "../permissions";
import { fold } from "../text/fold";
import type { AccountState } from "./vocabulary";

const pageSize = 50;

export type UserListFilter = {
  /** Words of a name or e-mail address, with or without accents. */
  query?: string;
  role?: Role;
  unitId?: string;
  state?: AccountState;
  /** The last e-mail address of the page before, or the first one of the page after. */
  after?: string;
  before?: string;
};

const stateIs: Record<AccountState, () => ReturnType<typeof and>> = {
  active: () => and(isNull(user.blockedAt), isNotNull(user.passwordHash)),
  invited: () => and(isNull(user.blockedAt), isNull(user.passwordHash)),
  blocked: () => isNotNull(user.blockedAt),
};

const accountColumns = {
  id: user.id,
  email: user.email,
  name: user.name,
  blockedAt: user.blockedAt,
  hasPassword: sql<number>`${user.passwordHash} is not null`,
};

const listedColumns = { ...accountColumns, lastSignInAt: user.lastSignInAt };

function shownAccount<Row extends { blockedAt: Date | null; hasPassword: number }>(row: Row) {
  const { blockedAt, hasPassword, ...person } = row;
  return { ...person, blocked: blockedAt !== null, invited: !hasPassword };
}

/** Accounts by e-mail address, 50 a page, with their roles. Throws `not-allowed`. */
export async function listUsers(viewer: Viewer, filter: UserListFilter) {
  if (!can(viewer, "user.view")) throw new DomainError("not-allowed");
  const backwards = filter.before !== undefined;
  const beyond = backwards
    ? lt(user.email, filter.before!)
    : filter.after
      ? gt(user.email, filter.after)
      : undefined;
  const people = await db()
    .select(listedColumns)
    .from(user)
    .where(and(...matches(filter), beyond))
    .orderBy(backwards ? desc(user.email) : asc(user.email))
    .limit(pageSize + 1);
  const more = people.length > pageSize;
  const shown = people.slice(0, pageSize);
  if (backwards) shown.reverse();
  const roles = await rolesOf(shown.map((person) => person.id));
  return {
    users: shown.map((person) => ({
      ...shownAccount(person),
      roles: roles.filter((role) => role.userId === person.id),
    })),
    next: (backwards || more) && shown.length > 0 ? shown.at(-1)!.email : null,
    previous: (backwards ? more : filter.after !== undefined) && shown.length > 0 ? shown[0]!.email : null,
  };
}

/** The most accounts a sheet of them has. */
const mostInSheet = 5000;

/** All accounts that `listUsers` would find with the same filter, over all pages; at most 5000. Throws `not-allowed`. */
export async function listUsersForSheet(viewer: Viewer, filter: UserListFilter) {
  if (!can(viewer, "user.view")) throw new DomainError("not-allowed");
  const people = await db()
    .select(listedColumns)
    .from(user)
    .where(and(...matches(filter)))
    .orderBy(asc(user.email))
    .limit(mostInSheet);
  const held = await rolesOf(
    people.map(({ id }) => id),
    4 * mostInSheet,
  );
  const rolesById = new Map<string, typeof held>();
  for (const role of held) rolesById.set(role.userId, [...(rolesById.get(role.userId) ?? []), role]);
  return people.map((person) => ({ ...shownAccount(person), roles: rolesById.get(person.id) ?? [] }));
}

/** How many accounts `listUsers` would find with the same filter, over all pages. Throws `not-allowed`. */
export async function countUsers(viewer: Viewer, filter: UserListFilter): Promise<number> {
  if (!can(viewer, "user.view")) throw new DomainError("not-allowed");
  const [row] = await db()
    .select({ total: count() })
    .from(user)
    .where(and(...matches(filter)));
  return row?.total ?? 0;
}

function matches({ query, role, unitId, state }: UserListFilter) {
  const words = fold(query ?? "")
    .split(" ")
    .filter(Boolean)
    .slice(0, 8);
  const held = db()
    .select({ one: sql`1` })
    .from(membership)
    .where(
      and(
        eq(membership.userId, user.id),
        role ? eq(membership.role, role) : undefined,
        unitId ? eq(membership.unitId, unitId) : undefined,
      ),
    );
  return [
    ...words.map((word) => like(user.searchKey, `%${word}%`)),
    role || unitId ? exists(held) : undefined,
    state ? stateIs[state]() : undefined,
  ];
}

/** The roles of several people (at most `most` in all), with the names of the units they hold for. */
export function rolesOf(userIds: string[], most = 1000) {
  return db()
    .select({
      id: membership.id,
      userId: membership.userId,
      role: membership.role,
      unitName: unit.name,
      wholeCity: eq(unit.kind, "city").mapWith(Boolean),
    })
    .from(membership)
    .innerJoin(unit, eq(unit.id, membership.unitId))
    .where(inArray(membership.userId, userIds))
    .orderBy(desc(eq(unit.kind, "city")), asc(unit.searchKey), asc(membership.role))
    .limit(most);
}

/** One account as an administrator sees it, with its roles and its last 50 changes; null when unknown. */
export async function findUser(viewer: Viewer, id: string) {
  if (!can(viewer, "user.view")) throw new DomainError("not-allowed");
  const [person] = await db().select(accountColumns).from(user).where(eq(user.id, id)).limit(1);
  if (!person) return null;
  const [roles, history] = [await rolesOf([id]), await subjectHistory(viewer, "user", id)];
  return { ...shownAccount(person), roles, history };
}
