import { and, eq, isNull } from "drizzle-orm";
import { describe, expect, test } from "vitest";
import { db } from "@/db/client";
import { session } from "@/db/schema";
import { write } from "@/db/write";
import { setBlocked } from "@/domain/users/administer.server";
import { signIn } from "@/domain/users/authenticate.server";
import { endSession, findSessionActor, openSession } from "@/domain/users/sessions.server";
import { useDatabase } from "../support/database";
import { goodPassword, makePerson, minhPhung } from "../support/people";

useDatabase();

let lastAddress = 0;
/** Attempts are remembered for the whole process: every test comes from an address of its own. */
const newAddress = () => `10.0.0.${++lastAddress}`;
const attempt = (email: string, password: string, address = newAddress()) =>
  signIn({ email, password, address, userAgent: "test" });

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
    for (let count = 0; count < 10; count++) {
      await expect(attempt(email, "sai")).rejects.toMatchObject({ code: "wrong-credentials" });
    }
    await expect(attempt(email.toUpperCase(), goodPassword)).rejects.toMatchObject(refusal);
    await expect(attempt(email, goodPassword)).rejects.toMatchObject(refusal);
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
    await expect(attempt(email, "sai")).rejects.toMatchObject({ code: "wrong-credentials" });
    await expect(attempt(email, goodPassword)).resolves.toEqual(expect.any(String));
  });

  test("an address is refused after a hundred failures, while others go on", async () => {
    const { email } = await makePerson();
    const address = newAddress();
    // The account's own limit answers first for most of these; each still counts for the address.
    for (let count = 0; count < 100; count++) {
      await attempt(`${count % 10}@khong-co.example`, "sai", address).catch(() => undefined);
    }
    await expect(attempt(email, goodPassword, address)).rejects.toMatchObject({ code: "too-many-attempts" });
    await expect(attempt(email, goodPassword)).resolves.toEqual(expect.any(String));
  });

  test("an office that signs in rightly from one address is never refused", async () => {
    const { email } = await makePerson();
    const address = newAddress();
    for (let count = 0; count < 120; count++) await attempt(email, goodPassword, address);
    await expect(attempt(email, goodPassword, address)).resolves.toEqual(expect.any(String));
  }, 60_000);
});

describe("a session", () => {
  const minute = 60_000;
  const start = new Date("2026-11-23T08:00:00+07:00");
  const at = (minutes: number) => new Date(start.getTime() + minutes * minute);
  const open = async (userId: string) => write((tx) => openSession(tx, userId, "test", start));

  test("ends after 30 minutes without a request", async () => {
    const person = await makePerson();
    const used = await open(person.id);
    const idle = await open(person.id);
    expect(await findSessionActor(used, at(29))).toEqual(person);
    expect(await findSessionActor(used, at(58))).toEqual(person);
    expect(await findSessionActor(idle, at(30))).toBeNull();
  });

  test("ends 12 hours after signing in, however busy", async () => {
    const person = await makePerson();
    const id = await open(person.id);
    for (let minutes = 20; minutes < 12 * 60; minutes += 20) {
      expect(await findSessionActor(id, at(minutes))).toEqual(person);
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
});
