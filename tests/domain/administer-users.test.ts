import { asc, eq } from "drizzle-orm";
import { describe, expect, test } from "vitest";
import { db } from "@/db/client";
import { event, membership, session, user } from "@/db/schema";
import { write } from "@/db/write";
import type { Actor, Role } from "@/domain/permissions";
import {
  endSessionsOf,
  grantRole,
  inviteUser,
  renewLink,
  revokeRole,
  setBlocked,
} from "@/domain/users/administer.server";
import { findSessionActor, openSession } from "@/domain/users/sessions.server";
import { useDatabase } from "../support/database";
import { browser, city, makePerson, minhPhung, tanSonHoa } from "../support/people";

useDatabase();

const open = (person: Actor) => write((tx) => openSession(tx, person.id, browser("test")));

async function membershipOf(person: Actor, role: Role): Promise<string> {
  const rows = await db()
    .select({ id: membership.id, role: membership.role })
    .from(membership)
    .where(eq(membership.userId, person.id));
  return rows.find((row) => row.role === role)!.id;
}

const historyOf = (person: Actor) =>
  db()
    .select({ by: event.actorId, action: event.action, before: event.before, after: event.after })
    .from(event)
    .where(eq(event.subjectId, person.id))
    .orderBy(asc(event.id));

describe("only administrators", () => {
  test.each(["official", "moderator", undefined] as const)("%s may change nobody's account", async (role) => {
    const actor = await makePerson({ role });
    const other = await makePerson({ role: "official", unitId: minhPhung });
    const kept = await open(other);
    const grant = { userId: actor.id, role: "admin", unitId: minhPhung } as const;
    const person = { email: "moi@phuong.example", name: "Mới", role: "official", unitId: minhPhung } as const;
    const held = { userId: other.id, membershipId: await membershipOf(other, "official") };
    const refused = { code: "not-allowed" };
    await expect(inviteUser(actor, person)).rejects.toMatchObject(refused);
    await expect(renewLink(actor, other.id)).rejects.toMatchObject(refused);
    await expect(grantRole(actor, grant)).rejects.toMatchObject(refused);
    await expect(revokeRole(actor, held)).rejects.toMatchObject(refused);
    await expect(setBlocked(actor, { userId: other.id, blocked: true })).rejects.toMatchObject(refused);
    await expect(endSessionsOf(actor, other.id)).rejects.toMatchObject(refused);
    expect(await db().select({ id: event.id }).from(event)).toEqual([]);
    expect(await findSessionActor(kept)).toEqual(other);
  });
});

describe("an administrator is the whole city's", () => {
  const refused = { code: "invalid", fields: { unitId: "admin-city" } };
  const someone = { email: "moi@phuong.example", name: "Mới", role: "admin" } as const;

  test("by invitation, from the portal and from the command line", async () => {
    const admin = await makePerson({ role: "admin" });
    for (const actor of [admin, "command-line"] as const) {
      await expect(inviteUser(actor, { ...someone, unitId: minhPhung })).rejects.toMatchObject(refused);
    }
    expect(await db().select({ id: event.id }).from(event)).toEqual([]);
    await expect(inviteUser(admin, { ...someone, unitId: city })).resolves.toHaveProperty("path");
  });

  test("by a role given later", async () => {
    const admin = await makePerson({ role: "admin" });
    const { id: userId } = await makePerson({ role: "official", unitId: minhPhung });
    const grant = { userId, role: "admin" } as const;
    await expect(grantRole(admin, { ...grant, unitId: minhPhung })).rejects.toMatchObject(refused);
    await grantRole(admin, { ...grant, unitId: city });
    const held = await db()
      .select({ unitId: membership.unitId })
      .from(membership)
      .where(eq(membership.role, "admin"));
    expect(held).toEqual([{ unitId: city }, { unitId: city }]);
  });

  test("a role for a ward from before counts for nothing, not even as the last one", async () => {
    const admin = await makePerson({ role: "admin" });
    const old = await makePerson({ role: "admin", unitId: minhPhung });
    await expect(inviteUser(old, { ...someone, unitId: city })).rejects.toMatchObject({
      code: "not-allowed",
    });
    await expect(setBlocked(admin, { userId: admin.id, blocked: true })).rejects.toMatchObject({
      code: "last-admin",
    });
  });
});

describe("an invitation", () => {
  const person = { email: "moi@phuong.example", name: "Mới", role: "official" } as const;

  test("is refused for an address in use, in any case, and for units that are not of today", async () => {
    const admin = await makePerson({ role: "admin", email: "quan.tri@phuong.example" });
    const taken = { ...person, email: "QUAN.TRI@phuong.example", unitId: minhPhung };
    await expect(inviteUser(admin, taken)).rejects.toMatchObject({
      code: "email-taken",
      fields: { email: "email-taken" },
    });
    for (const unitId of ["khong-co", "phuong-1-quan-11"]) {
      await expect(inviteUser(admin, { ...person, unitId })).rejects.toMatchObject({
        code: "invalid",
        fields: { unitId: "unknown-unit" },
      });
    }
    expect(await db().select({ id: user.id }).from(user)).toHaveLength(1);
  });

  test("from the command line is recorded as the portal's own act", async () => {
    const { userId } = await inviteUser("command-line", { ...person, unitId: minhPhung });
    const rows = await db()
      .select({ by: event.actorId, action: event.action, after: event.after })
      .from(event);
    expect(rows).toEqual([
      { by: null, action: "user.invite", after: { role: "official", unitId: minhPhung } },
    ]);
    expect(userId).toEqual(expect.any(String));
  });
});

describe("changes work on the next request", () => {
  test("a role given and taken", async () => {
    const admin = await makePerson({ role: "admin" });
    const person = await makePerson({ role: "official", unitId: minhPhung });
    const sessionId = await open(person);
    const grant = { userId: person.id, role: "moderator", unitId: tanSonHoa } as const;
    await grantRole(admin, grant);
    await grantRole(admin, grant);
    const given = [
      { role: "official", unitId: minhPhung, wholeCity: false },
      { role: "moderator", unitId: tanSonHoa, wholeCity: false },
    ];
    expect((await findSessionActor(sessionId))?.memberships).toEqual(expect.arrayContaining(given));
    await revokeRole(admin, { userId: person.id, membershipId: await membershipOf(person, "official") });
    expect((await findSessionActor(sessionId))?.memberships).toEqual([given[1]]);
    expect(await historyOf(person)).toEqual([
      { by: admin.id, action: "user.grant", before: null, after: { role: "moderator", unitId: tanSonHoa } },
      { by: admin.id, action: "user.revoke", before: { role: "official", unitId: minhPhung }, after: null },
    ]);
  });

  test("blocking ends the sessions for good; unblocking gives back the account, not the sessions", async () => {
    const admin = await makePerson({ role: "admin" });
    const person = await makePerson({ role: "official", unitId: minhPhung });
    const sessionId = await open(person);
    await setBlocked(admin, { userId: person.id, blocked: true });
    await setBlocked(admin, { userId: person.id, blocked: true });
    expect(await findSessionActor(sessionId)).toBeNull();
    await setBlocked(admin, { userId: person.id, blocked: false });
    expect(await findSessionActor(sessionId)).toBeNull();
    expect(await findSessionActor(await open(person))).toEqual(person);
    expect(await historyOf(person)).toEqual([
      { by: admin.id, action: "user.block", before: { blocked: false }, after: { blocked: true } },
      { by: admin.id, action: "user.unblock", before: { blocked: true }, after: { blocked: false } },
    ]);
  });

  test("ending all sessions of a person leaves other people's alone", async () => {
    const admin = await makePerson({ role: "admin" });
    const person = await makePerson();
    const [own, first, second] = [await open(admin), await open(person), await open(person)];
    await endSessionsOf(admin, person.id);
    expect(await findSessionActor(first)).toBeNull();
    expect(await findSessionActor(second)).toBeNull();
    expect(await findSessionActor(own)).toEqual(admin);
    expect(await db().select({ id: session.id }).from(session)).toHaveLength(3);
  });

  test("a membership is only taken from the person named", async () => {
    const admin = await makePerson({ role: "admin" });
    const person = await makePerson({ role: "official", unitId: minhPhung });
    const wrong = { userId: admin.id, membershipId: await membershipOf(person, "official") };
    await expect(revokeRole(admin, wrong)).rejects.toMatchObject({ code: "not-found" });
    await expect(setBlocked(admin, { userId: "nobody", blocked: true })).rejects.toMatchObject({
      code: "not-found",
    });
  });
});

describe("the last administrator", () => {
  const refused = { code: "last-admin" };

  test("can neither be blocked nor lose the role, and nothing is half done", async () => {
    const admin = await makePerson({ role: "admin" });
    const sessionId = await open(admin);
    await expect(setBlocked(admin, { userId: admin.id, blocked: true })).rejects.toMatchObject(refused);
    const held = { userId: admin.id, membershipId: await membershipOf(admin, "admin") };
    await expect(revokeRole(admin, held)).rejects.toMatchObject(refused);
    expect(await findSessionActor(sessionId)).toEqual(admin);
    expect(await historyOf(admin)).toEqual([]);
  });

  test("blocked administrators and ones who never chose a password do not stand in", async () => {
    const admin = await makePerson({ role: "admin" });
    const other = await makePerson({ role: "admin" });
    await makePerson({ role: "admin", password: null });
    await setBlocked(admin, { userId: other.id, blocked: true });
    await expect(setBlocked(admin, { userId: admin.id, blocked: true })).rejects.toMatchObject(refused);
    await setBlocked(admin, { userId: other.id, blocked: false });
    await setBlocked(admin, { userId: admin.id, blocked: true });
  });

  test("may give up a ward's administrator role from before, not the city's", async () => {
    const admin = await makePerson({ role: "admin" });
    const before = { id: "cu", userId: admin.id, role: "admin", unitId: minhPhung } as const;
    await write((tx) => tx.insert(membership).values(before));
    await revokeRole(admin, { userId: admin.id, membershipId: before.id });
    const left = { userId: admin.id, membershipId: await membershipOf(admin, "admin") };
    await expect(revokeRole(admin, left)).rejects.toMatchObject(refused);
  });

  test("two who block each other at once leave one", async () => {
    const [first, second] = [await makePerson({ role: "admin" }), await makePerson({ role: "admin" })];
    const answers = await Promise.allSettled([
      setBlocked(first, { userId: second.id, blocked: true }),
      setBlocked(second, { userId: first.id, blocked: true }),
    ]);
    expect(answers.map((answer) => answer.status).sort()).toEqual(["fulfilled", "rejected"]);
  });
});
