import { and, eq, isNull } from "drizzle-orm";
import { describe, expect, test, vi } from "vitest";
import { closeDatabase, db } from "@/db/client";
import { event, limitUse, session } from "@/db/schema";
import { write } from "@/db/write";
import { setBlocked } from "@/domain/users/administer.server";
import { signIn } from "@/domain/users/authenticate.server";
import { endSession, findSessionActor, openSession } from "@/domain/users/sessions.server";
import { useDatabase } from "../support/database";
import { browser, goodPassword, makePerson, minhPhung } from "../support/people";

useDatabase();

let lastAddress = 0;
const newAddress = () => `10.0.0.${++lastAddress}`;
const attempt = (email: string, password: string, address = newAddress(), device: string | null = null) =>
  signIn({ email, password, ...browser("test", address, device) });
const wrong = { code: "wrong-credentials" };
const refused = { code: "too-many-attempts" };

describe("signing in", () => {
  test("opens a session with the roles of this moment, and another id each time", async () => {
    const person = await makePerson({ email: "hanh@phuong.example", role: "official", unitId: minhPhung });
    const first = await attempt("hanh@phuong.example", goodPassword);
    const second = await attempt("hanh@phuong.example", goodPassword);
    expect(first).not.toBe(second);
    expect(await findSessionActor(first)).toEqual(person);
    expect(await findSessionActor(second)).toEqual(person);
  });

  test("takes the address in any case and with blanks, the password in NFD", async () => {
    const person = await makePerson({ email: "hanh@phuong.example" });
    const sessionId = await attempt("  HANH@Phuong.example ", goodPassword.normalize("NFD"));
    expect(await findSessionActor(sessionId)).toEqual(person);
  });

  test("refuses a wrong password, an unknown account, a blocked one and one never taken up in the same words", async () => {
    const admin = await makePerson({ role: "admin" });
    const blocked = await makePerson();
    await setBlocked(admin, { userId: blocked.id, blocked: true });
    const invited = await makePerson({ password: null });
    const refusal = { code: "wrong-credentials", details: {}, fields: {} };
    await expect(attempt(admin.email, "không phải mật khẩu")).rejects.toMatchObject(refusal);
    await expect(attempt("nobody@phuong.example", goodPassword)).rejects.toMatchObject(refusal);
    await expect(attempt(blocked.email, goodPassword)).rejects.toMatchObject(refusal);
    await expect(attempt(invited.email, "")).rejects.toMatchObject(refusal);
    expect(await db().select({ id: session.id }).from(session)).toEqual([]);
  });
});

describe("too many attempts", () => {
  const refusal = { code: "too-many-attempts", details: { minutes: 15 } };

  test.each([
    ["a real account", true],
    ["an unknown one, alike", false],
  ])("the eleventh for %s is refused from any address, the right password too", async (_name, exists) => {
    const email = exists ? (await makePerson()).email : "khong-co@phuong.example";
    for (let count = 0; count < 10; count++) await expect(attempt(email, "sai")).rejects.toMatchObject(wrong);
    await expect(attempt(email.toUpperCase(), goodPassword)).rejects.toMatchObject(refusal);
    await expect(attempt(email, goodPassword)).rejects.toMatchObject(refusal);
  });

  test("are still too many after a restart", async () => {
    const { email } = await makePerson();
    for (let count = 0; count < 10; count++) await attempt(email, "sai").catch(() => undefined);
    closeDatabase();
    vi.resetModules();
    const restarted = await import("@/domain/users/authenticate.server");
    await expect(
      restarted.signIn({ email, password: goodPassword, ...browser("test", newAddress()) }),
    ).rejects.toMatchObject(refusal);
  });

  test("ten at once are ten", async () => {
    const { email } = await makePerson();
    const answers = await Promise.allSettled(Array.from({ length: 15 }, () => attempt(email, "sai")));
    const codes = answers.map((answer) => answer.status === "rejected" && answer.reason.code);
    expect(codes.filter((code) => code === "wrong-credentials")).toHaveLength(10);
    expect(codes.filter((code) => code === "too-many-attempts")).toHaveLength(5);
  });

  test("a success wipes the account's failures", async () => {
    const { email } = await makePerson();
    for (let count = 0; count < 9; count++) await attempt(email, "sai").catch(() => undefined);
    await attempt(email, goodPassword);
    await expect(attempt(email, "sai")).rejects.toMatchObject(wrong);
    await expect(attempt(email, goodPassword)).resolves.toEqual(expect.any(String));
  });

  test("an address is refused after a hundred failures, while others go on", async () => {
    const { email } = await makePerson();
    const address = newAddress();
    for (let count = 0; count < 100; count++) {
      await attempt(`${count}@khong-co.example`, "sai", address).catch(() => undefined);
    }
    await expect(attempt(email, goodPassword, address)).rejects.toMatchObject(refused);
    await expect(attempt(email, goodPassword)).resolves.toEqual(expect.any(String));
  });

  test("a thousand from ten addresses lock out nobody else", async () => {
    const { email } = await makePerson();
    const attack = Array.from({ length: 10 }, newAddress).flatMap((address) =>
      Array.from({ length: 100 }, (_, at) => [`${address}-${at}@khong-co.example`, address] as const),
    );
    await Promise.all(
      attack.map(async ([name, address]) =>
        expect(attempt(name, "sai", address)).rejects.toMatchObject(wrong),
      ),
    );
    await expect(attempt(email, goodPassword)).resolves.toEqual(expect.any(String));
  }, 120_000);

  test("an office that signs in rightly from one address is never refused", async () => {
    const { email } = await makePerson();
    const address = newAddress();
    for (let count = 0; count < 120; count++) await attempt(email, goodPassword, address);
    await expect(attempt(email, goodPassword, address)).resolves.toEqual(expect.any(String));
  }, 60_000);
});

describe("a browser that has signed in to the account before", () => {
  const device = "a-browser-of-hers";

  test("is let in while strangers guess at the account, from the same address too; a strange one is not", async () => {
    const { email } = await makePerson();
    const office = newAddress();
    await attempt(email, goodPassword, office, device);
    for (let count = 0; count < 10; count++) await attempt(email, "sai").catch(() => undefined);
    for (let count = 0; count < 100; count++)
      await attempt(`${count}@khong-co.example`, "sai", office).catch(() => undefined);
    await expect(attempt(email, goodPassword, office, "another-browser")).rejects.toMatchObject(refused);
    await expect(attempt(email, goodPassword, office, device)).resolves.toEqual(expect.any(String));
  });

  test("waits five minutes after ten mistakes of its own, and is nothing to other accounts", async () => {
    const [{ email }, other] = [await makePerson(), await makePerson()];
    await attempt(email, goodPassword, newAddress(), device);
    for (let count = 0; count < 10; count++)
      await expect(attempt(email, "sai", newAddress(), device)).rejects.toMatchObject(wrong);
    await expect(attempt(email, goodPassword, newAddress(), device)).rejects.toMatchObject({
      code: "too-many-attempts",
      details: { minutes: 5 },
    });
    await attempt(other.email, goodPassword, newAddress(), device);
    for (let count = 0; count < 10; count++) await attempt(other.email, "sai").catch(() => undefined);
    await expect(attempt(other.email, goodPassword)).rejects.toMatchObject(refused);
  });

  test("is kept by what cannot be used in its place", async () => {
    await attempt((await makePerson()).email, goodPassword, newAddress(), device);
    const [row] = await db().select({ device: session.device }).from(session);
    expect(row!.device).toMatch(/^[\w-]{43}$/);
    expect(row!.device).not.toContain(device);
  });
});

test("the history tells of wrong attempts once in a while, whoever makes how many, never with what was typed", async () => {
  const person = await makePerson();
  for (let count = 0; count < 12; count++) await attempt(person.email, "mật khẩu sai").catch(() => undefined);
  const stranger = newAddress();
  for (let count = 0; count < 5; count++)
    await attempt(`mat-khau-go-nham-${count}@khong-co.example`, "sai", stranger).catch(() => undefined);
  await attempt("mat-khau-go-nham@khong-co.example", "sai").catch(() => undefined);
  await attempt((await makePerson()).email, goodPassword);
  const told = async () =>
    (await db().select().from(event)).map(({ action, actorId, subjectId }) => [action, actorId, subjectId]);
  const before = [
    ["session.refuse", null, person.id],
    ["session.refuse", null, "unknown"],
    ["session.refuse", null, "unknown"],
    ["session.open", expect.any(String), expect.any(String)],
  ];
  expect(await told()).toEqual(before);
  vi.useFakeTimers({ toFake: ["Date"], now: Date.now() + 16 * 60_000 });
  await attempt(person.email, "mật khẩu sai").catch(() => undefined);
  vi.useRealTimers();
  expect(await told()).toEqual([...before, ["session.refuse", null, person.id]]);
  expect(JSON.stringify(await db().select().from(event))).not.toMatch(/sai|go-nham/);
  expect(JSON.stringify(await db().select().from(limitUse))).not.toMatch(/go-nham|phuong\.example/);
});

describe("a session", () => {
  const minute = 60_000;
  const start = new Date("2026-11-23T08:00:00+07:00");
  const at = (minutes: number) => new Date(start.getTime() + minutes * minute);
  const open = async (userId: string) => write((tx) => openSession(tx, userId, browser("test"), start));
  /** A request, and until it was noted that there was one, for which it does not wait. */
  const ask = async (sessionId: string, when: Date) => {
    const actor = await findSessionActor(sessionId, when);
    await write(async () => undefined);
    return actor;
  };

  test("ends after 30 minutes without a request", async () => {
    const person = await makePerson();
    const used = await open(person.id);
    const idle = await open(person.id);
    expect(await ask(used, at(29))).toEqual(person);
    expect(await findSessionActor(used, at(58))).toEqual(person);
    expect(await findSessionActor(idle, at(30))).toBeNull();
  });

  test("ends 12 hours after signing in, however busy", async () => {
    const person = await makePerson();
    const id = await open(person.id);
    for (let minutes = 20; minutes < 12 * 60; minutes += 20) {
      expect(await ask(id, at(minutes))).toEqual(person);
    }
    expect(await findSessionActor(id, at(12 * 60))).toBeNull();
  });

  test("is dead once ended, whoever kept a copy of its id", async () => {
    const person = await makePerson();
    const id = await open(person.id);
    const other = await open(person.id);
    await endSession(id, at(1));
    expect(await findSessionActor(id, at(2))).toBeNull();
    expect(await findSessionActor(other, at(2))).toEqual(person);
    expect(await findSessionActor("made-up", at(2))).toBeNull();
    const alive = and(eq(session.userId, person.id), isNull(session.endedAt));
    expect(await db().select({ id: session.id }).from(session).where(alive)).toEqual([{ id: other }]);
  });

  test("leaves nothing behind once it is a year old and anybody signs in", async () => {
    const [person, other] = [await makePerson(), await makePerson()];
    const open = (userId: string, at: Date) =>
      write((tx) => openSession(tx, userId, browser("test", newAddress(), null), at));
    const now = new Date("2026-11-27T02:00:00Z");
    const ago = (days: number) => new Date(now.getTime() - days * 86_400_000);
    await open(other.id, ago(400));
    await open(person.id, ago(366));
    const kept = [
      await open(person.id, ago(364)),
      await open(other.id, ago(363)),
      await open(person.id, now),
    ];
    const rows = await db().select({ id: session.id }).from(session);
    expect(rows.map(({ id }) => id).sort()).toEqual(kept.sort());
  });
});
