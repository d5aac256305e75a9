import { createHash } from "node:crypto";
import { eq } from "drizzle-orm";
import { describe, expect, test } from "vitest";
import { db } from "@/db/client";
import { oneTimeLink, user } from "@/db/schema";
import { write } from "@/db/write";
import { inviteUser, renewLink, setBlocked } from "@/domain/users/administer.server";
import { acceptOneTimeLink, findOneTimeLink, makeOneTimeLink } from "@/domain/users/one-time-links.server";
import { findSessionActor } from "@/domain/users/sessions.server";
import { useDatabase } from "../support/database";
import { browser, goodPassword, makePerson, minhPhung } from "../support/people";

useDatabase();

const tokenOf = (path: string) => path.replace(/^\/loi-moi\//, "");
const accept = (token: string, password = goodPassword) =>
  acceptOneTimeLink({ token, password, ...browser("test") });
const invalid = { code: "link-invalid" };

async function invited() {
  const admin = await makePerson({ role: "admin" });
  const { userId, path } = await inviteUser(admin, {
    email: "  Moi@Phuong.example ",
    name: "  Lê   Thị Mới ",
    role: "official",
    unitId: minhPhung,
  });
  return { admin, userId, token: tokenOf(path) };
}

describe("a one-time link", () => {
  test("is looked at without being used, sets the password once and signs in", async () => {
    const { userId, token } = await invited();
    const seen = { userId, email: "moi@phuong.example", name: "Lê Thị Mới", purpose: "invitation" };
    expect(await findOneTimeLink(token)).toMatchObject(seen);
    expect(await findOneTimeLink(token)).toMatchObject(seen);
    const sessionId = await accept(token);
    expect(await findSessionActor(sessionId)).toEqual({
      id: userId,
      name: "Lê Thị Mới",
      email: "moi@phuong.example",
      memberships: [{ role: "official", unitId: minhPhung, wholeCity: false }],
    });
    expect(await findOneTimeLink(token)).toBeNull();
    await expect(accept(token)).rejects.toMatchObject(invalid);
  });

  test("is kept as a hash only", async () => {
    const { token } = await invited();
    expect(await db().select({ hash: oneTimeLink.tokenHash }).from(oneTimeLink)).toEqual([
      { hash: createHash("sha256").update(token).digest("hex") },
    ]);
  });

  test("used twice at once works once", async () => {
    const { token } = await invited();
    const answers = await Promise.allSettled([accept(token), accept(token, "một mật khẩu khác hẳn")]);
    expect(answers.map((answer) => answer.status).sort()).toEqual(["fulfilled", "rejected"]);
  });

  test("survives a refused password", async () => {
    const { token } = await invited();
    await expect(accept(token, "password1234")).rejects.toMatchObject({ code: "common-password" });
    await expect(accept(token, "ngắn")).rejects.toMatchObject({ code: "invalid" });
    await expect(accept(token)).resolves.toEqual(expect.any(String));
  });

  test("is void as soon as a new one is made", async () => {
    const { admin, userId, token } = await invited();
    const newer = tokenOf(await renewLink(admin, userId));
    await expect(accept(token)).rejects.toMatchObject(invalid);
    await expect(accept(newer)).resolves.toEqual(expect.any(String));
  });

  test("lives 7 days as an invitation and 30 minutes as a reset", async () => {
    const { id: userId } = await makePerson();
    const start = new Date("2026-11-23T08:00:00+07:00");
    const after = (minutes: number) => new Date(start.getTime() + minutes * 60_000);
    const make = async (purpose: "invitation" | "password_reset") =>
      tokenOf(await write((tx) => makeOneTimeLink(tx, { userId, purpose, createdById: null }, start)));
    const invitation = await make("invitation");
    expect(await findOneTimeLink(invitation, after(7 * 24 * 60 - 1))).toMatchObject({ userId });
    expect(await findOneTimeLink(invitation, after(7 * 24 * 60))).toBeNull();
    const reset = await make("password_reset");
    expect(await findOneTimeLink(reset, after(29))).toMatchObject({ userId });
    expect(await findOneTimeLink(reset, after(30))).toBeNull();
    await expect(accept(reset)).rejects.toMatchObject(invalid);
  });

  test("of a blocked account does nothing; a made-up one neither", async () => {
    const { admin, userId, token } = await invited();
    await setBlocked(admin, { userId, blocked: true });
    await expect(accept(token)).rejects.toMatchObject(invalid);
    await expect(accept("made-up")).rejects.toMatchObject(invalid);
    const [person] = await db().select({ hash: user.passwordHash }).from(user).where(eq(user.id, userId));
    expect(person).toEqual({ hash: null });
  });

  test("as a reset ends the sessions opened with the old password", async () => {
    const { admin, userId, token } = await invited();
    const before = await accept(token);
    const reset = tokenOf(await renewLink(admin, userId));
    const now = await accept(reset, "một mật khẩu khác hẳn");
    expect(await findSessionActor(before)).toBeNull();
    expect(await findSessionActor(now)).toMatchObject({ id: userId });
  });
});
