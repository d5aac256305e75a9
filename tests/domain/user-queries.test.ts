import { describe, expect, test } from "vitest";
import { subjectHistory } from "@/domain/history/queries.server";
import { grantRole, inviteUser, setBlocked } from "@/domain/users/administer.server";
import { endOneSession, lastSignIn, listSessions } from "@/domain/users/open-sessions.server";
import { changePassword } from "@/domain/users/own-account.server";
import { signIn } from "@/domain/users/authenticate.server";
import {
  countUsers,
  findUser,
  listUsers,
  listUsersForSheet,
  type UserListFilter,
} from "@/domain/users/queries.server";
import { findSessionActor, openSession } from "@/domain/users/sessions.server";
import { write } from "@/db/write";
import { useDatabase } from "../support/database";
import { browser, goodPassword, makePerson, minhPhung, tanSonHoa } from "../support/people";

useDatabase();

async function people() {
  const admin = await makePerson({ role: "admin", name: "Võ Minh Tâm", email: "tam@phuong.example" });
  await makePerson({
    role: "official",
    unitId: minhPhung,
    name: "Đặng Thị Hoà",
    email: "hoa@phuong.example",
  });
  await makePerson({ role: "moderator", unitId: tanSonHoa, name: "Lê Văn Đức", email: "duc@phuong.example" });
  const blocked = await makePerson({ name: "Phạm Khóa", email: "khoa@phuong.example" });
  await setBlocked(admin, { userId: blocked.id, blocked: true });
  await inviteUser(admin, { email: "moi@x.example", name: "Mới Mời", role: "official", unitId: tanSonHoa });
  return admin;
}

describe("the list of accounts", () => {
  test.each<[UserListFilter, string[]]>([
    [{}, ["duc", "hoa", "khoa", "moi", "tam"]],
    [{ query: "dang hoa" }, ["hoa"]],
    [{ query: "ĐẶNG hòa" }, ["hoa"]],
    [{ query: "đức".normalize("NFD") }, ["duc"]],
    [{ query: "duc@phuong" }, ["duc"]],
    [{ query: "%" }, ["duc", "hoa", "khoa", "moi", "tam"]],
    [{ query: "không có ai" }, []],
    [{ role: "official" }, ["hoa", "moi"]],
    [{ role: "official", unitId: minhPhung }, ["hoa"]],
    [{ unitId: tanSonHoa }, ["duc", "moi"]],
    [{ role: "admin", unitId: tanSonHoa }, []],
    [{ state: "blocked" }, ["khoa"]],
    [{ state: "invited" }, ["moi"]],
    [{ state: "active" }, ["duc", "hoa", "tam"]],
    [{ query: "phuong", after: "hoa@phuong.example" }, ["khoa", "tam"]],
  ])("with %j", async (filter, expected) => {
    const admin = await people();
    const { users, next } = await listUsers(admin, filter);
    expect(users.map((user) => user.email.split("@")[0])).toEqual(expected);
    expect(next).toBeNull();
    const { after: _after, ...rest } = filter;
    if (!filter.after) expect(await countUsers(admin, rest)).toBe(expected.length);
  });

  test("goes whole, as it is narrowed, into a sheet, with everybody's roles; an official's into none", async () => {
    const admin = await people();
    const official = await makePerson({ role: "official", unitId: minhPhung });
    const rows = await listUsersForSheet(admin, { query: "phuong.example", role: "moderator" });
    expect(rows.map(({ email, roles }) => [email, ...roles.map(({ unitName }) => unitName)])).toEqual([
      ["duc@phuong.example", "Phường Tân Sơn Hòa"],
    ]);
    expect(await listUsersForSheet(admin, {})).toHaveLength(await countUsers(admin, {}));
    await expect(listUsersForSheet(official, {})).rejects.toMatchObject({ code: "not-allowed" });
  });

  test("holds nothing private", async () => {
    const admin = await people();
    const { users } = await listUsers(admin, { query: "dang hoa" });
    expect(users).toEqual([
      {
        id: expect.any(String),
        email: "hoa@phuong.example",
        name: "Đặng Thị Hoà",
        blocked: false,
        invited: false,
        lastSignInAt: null,
        roles: [
          {
            id: expect.any(String),
            userId: users[0]!.id,
            role: "official",
            unitName: "Phường Minh Phụng",
            wholeCity: false,
          },
        ],
      },
    ]);
    expect(JSON.stringify(await findUser(admin, users[0]!.id))).not.toMatch(/argon2|passwordHash|searchKey/);
  });

  test("comes in pages of fifty, each account once", async () => {
    const admin = await makePerson({ role: "admin", email: "0@phuong.example" });
    for (let at = 0; at < 60; at++) await makePerson({ password: null });
    const first = await listUsers(admin, {});
    const second = await listUsers(admin, { after: first.next! });
    expect([first.users.length, second.users.length, second.next]).toEqual([50, 11, null]);
    expect(new Set([...first.users, ...second.users].map((user) => user.id)).size).toBe(61);
  });

  test.each(["official", "moderator"] as const)("is not for a %s", async (role) => {
    const actor = await makePerson({ role });
    const refused = { code: "not-allowed" };
    await expect(listUsers(actor, {})).rejects.toMatchObject(refused);
    await expect(countUsers(actor, {})).rejects.toMatchObject(refused);
    await expect(findUser(actor, actor.id)).rejects.toMatchObject(refused);
    await expect(subjectHistory(actor, "user", actor.id)).rejects.toMatchObject(refused);
    await expect(listUsers(null, {})).rejects.toMatchObject(refused);
  });
});

test("an account's history names people and units", async () => {
  const admin = await makePerson({ role: "admin", name: "Võ Minh Tâm" });
  const person = await makePerson({ name: "Đặng Thị Hoà" });
  await grantRole(admin, { userId: person.id, role: "official", unitId: minhPhung });
  expect(await subjectHistory(admin, "user", person.id)).toEqual([
    {
      id: expect.any(Number),
      at: expect.any(Date),
      action: "user.grant",
      subjectType: "user",
      subjectId: person.id,
      subject: { name: "Đặng Thị Hoà", path: `/quan-tri/nguoi-dung/${person.id}` },
      by: "Võ Minh Tâm",
      before: null,
      after: { role: "official", unitId: "Phường Minh Phụng" },
    },
  ]);
});

describe("one's own sessions", () => {
  const openFor = (userId: string) => write((tx) => openSession(tx, userId, browser("Firefox/1")));

  test("are listed without their ids and ended one by one, other people's never", async () => {
    const [person, other] = [await makePerson(), await makePerson()];
    const [current, left, foreign] = [
      await openFor(person.id),
      await openFor(person.id),
      await openFor(other.id),
    ];
    const sessions = await listSessions(person, person.id, current);
    expect(JSON.stringify(sessions)).not.toContain(current);
    expect(sessions.map((session) => session.current).sort()).toEqual([false, true]);
    const [foreignSession] = await listSessions(other, other.id, foreign);
    await endOneSession(person, { userId: person.id, handle: foreignSession!.handle });
    await expect(listSessions(person, other.id, null)).rejects.toMatchObject({ code: "not-allowed" });
    await expect(
      endOneSession(person, { userId: other.id, handle: foreignSession!.handle }),
    ).rejects.toMatchObject({ code: "not-allowed" });
    expect(await findSessionActor(foreign)).toEqual(other);
    const { handle } = sessions.find((session) => !session.current)!;
    await endOneSession(person, { userId: person.id, handle });
    expect(await findSessionActor(left)).toBeNull();
    expect(await findSessionActor(current)).toEqual(person);
  });
});

test("an administrator sees a person's sessions and ends one, which is in that person's history", async () => {
  const [admin, person] = [await makePerson({ role: "admin" }), await makePerson()];
  expect(await lastSignIn(admin, person.id)).toBeNull();
  const at = new Date(Date.now() - 60_000);
  const openAt = (name: string, address: string) =>
    write((tx) => openSession(tx, person.id, browser(name, address), at));
  const [kept, ended] = [await openAt("Firefox/1", "192.0.2.1"), await openAt("Edg/1", "192.0.2.2")];
  expect(await lastSignIn(admin, person.id)).toEqual(at);
  const sessions = await listSessions(admin, person.id, null);
  expect(JSON.stringify(sessions)).not.toMatch(new RegExp(`${kept}|${ended}`));
  const strange = sessions.find((session) => session.address === "192.0.2.2")!;
  expect(strange).toMatchObject({ userAgent: "Edg/1", current: false, createdAt: at, seenAt: at });
  await endOneSession(admin, { userId: person.id, handle: strange.handle });
  expect(await findSessionActor(ended)).toBeNull();
  expect(await findSessionActor(kept)).toEqual(person);
  expect(await subjectHistory(admin, "user", person.id)).toMatchObject([
    { action: "session.end", by: admin.name },
  ]);
});

describe("changing one's password", () => {
  const change = (actor: Awaited<ReturnType<typeof makePerson>>, current: string, sessionId = "") =>
    changePassword(actor, { current, password: "một mật khẩu khác hẳn", sessionId });

  test("asks for the present one, keeps this session and ends the others", async () => {
    const person = await makePerson();
    const signInAs = (password: string) =>
      signIn({ email: person.email, password, ...browser("", "10.1.0.1") });
    const [kept, ended] = [await signInAs(goodPassword), await signInAs(goodPassword)];
    await expect(change(person, "không phải")).rejects.toMatchObject({
      code: "invalid",
      fields: { currentPassword: "password-wrong" },
    });
    await change(person, goodPassword, kept);
    expect(await findSessionActor(kept)).toEqual(person);
    expect(await findSessionActor(ended)).toBeNull();
    await expect(signInAs(goodPassword)).rejects.toMatchObject({ code: "wrong-credentials" });
    await expect(signInAs("một mật khẩu khác hẳn")).resolves.toEqual(expect.any(String));
  });

  test("does not let an open session guess", async () => {
    const person = await makePerson();
    for (let count = 0; count < 10; count++) await change(person, "sai").catch(() => undefined);
    await expect(change(person, goodPassword)).rejects.toMatchObject({ code: "too-many-attempts" });
  });
});
