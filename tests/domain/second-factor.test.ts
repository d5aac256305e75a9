import { eq } from "drizzle-orm";
import { describe, expect, test } from "vitest";
import { db } from "@/db/client";
import { event, recoveryCode, secondFactor } from "@/db/schema";
import { codeAt, offeredSecret, unsealSecret } from "@/domain/second-factor/codes.server";
import { enrol, removeFactor, renewRecoveryCodes } from "@/domain/second-factor/enrol.server";
import { enrolAndOpen, proveFactor } from "@/domain/second-factor/prove.server";
import { findFactor, findHalfSession } from "@/domain/second-factor/queries.server";
import { grantRole } from "@/domain/users/administer.server";
import { listSessions } from "@/domain/users/open-sessions.server";
import { findSessionActor } from "@/domain/users/sessions.server";
import { useDatabase } from "../support/database";
import { makePerson, minhPhung } from "../support/people";
import { from, givePassword, later, start, useOffice, withPhone } from "../support/phones";

useDatabase();
useOffice();

const wrong = { code: "invalid", fields: { code: "code-wrong" } };

describe("signing in with a second factor", () => {
  test("a moderator without a phone is given half a session, which opens nothing, and a whole one with the first code", async () => {
    const person = await makePerson({ role: "moderator" });
    const half = await givePassword(person.email);
    expect(await findSessionActor(half)).toBeNull();
    expect(await findHalfSession(half)).toEqual({ userId: person.id, email: person.email, enrolled: false });
    expect(await listSessions(person, person.id, null)).toEqual([]);
    const code = codeAt(offeredSecret(half), new Date());
    const { codes, sessionId } = await enrolAndOpen({ sessionId: half, code, browser: from });
    expect(sessionId).not.toBe(half);
    expect(await findSessionActor(sessionId)).toEqual(person);
    expect(await findHalfSession(half)).toBeNull();
    expect(codes).toHaveLength(10);
    expect(new Set(codes).size).toBe(10);
    expect(codes.every((one) => /^[a-z2-9]{4}-[a-z2-9]{4}-[a-z2-9]{4}$/.test(one))).toBe(true);
    const acts = await db().select({ action: event.action, after: event.after }).from(event);
    expect(acts.map(({ action }) => action)).toEqual(["user.enrol-factor", "session.open"]);
  });

  test("an official needs none; nobody does in a demo", async () => {
    const official = await makePerson({ role: "official", unitId: minhPhung });
    expect(await findSessionActor(await givePassword(official.email))).toEqual(official);
    process.env.PORTAL_DEMO = "1";
    const admin = await makePerson({ role: "admin" });
    expect(await findSessionActor(await givePassword(admin.email))).toEqual(admin);
  });

  test("who has a phone is asked for its code whatever their role, in a demo too", async () => {
    const { person } = await withPhone("official");
    process.env.PORTAL_DEMO = "1";
    const half = await givePassword(person.email);
    expect([await findSessionActor(half), (await findHalfSession(half))?.enrolled]).toEqual([null, true]);
  });

  test("half a session is over after ten minutes", async () => {
    const { person, shows } = await withPhone();
    const half = await givePassword(person.email);
    later(600);
    expect(await findHalfSession(half)).toBeNull();
    await expect(proveFactor({ sessionId: half, code: shows(), browser: from })).rejects.toMatchObject({
      code: "signed-out",
    });
  });

  test("a code works once, in any session, and none before it does", async () => {
    const { person, secret, shows } = await withPhone();
    const [first, second] = [await givePassword(person.email), await givePassword(person.email)];
    const used = { code: "invalid", fields: { code: "code-used" } };
    await expect(proveFactor({ sessionId: first, code: shows(), browser: from })).rejects.toMatchObject(used);
    later(31);
    const code = shows();
    expect(await findSessionActor(await proveFactor({ sessionId: first, code, browser: from }))).toEqual(
      person,
    );
    await expect(proveFactor({ sessionId: second, code, browser: from })).rejects.toMatchObject(used);
    const earlier = codeAt(secret, start);
    await expect(proveFactor({ sessionId: second, code: earlier, browser: from })).rejects.toMatchObject(
      used,
    );
  });

  test("of two who send one code at once, one comes in", async () => {
    const { person, shows } = await withPhone();
    const halves = [await givePassword(person.email), await givePassword(person.email)];
    later(60);
    const code = shows();
    const answers = await Promise.allSettled(
      halves.map((sessionId) => proveFactor({ sessionId, code, browser: from })),
    );
    expect(answers.map(({ status }) => status).sort()).toEqual(["fulfilled", "rejected"]);
  });

  test("a phone half a minute early or late is right, one a minute off is not; gaps and full-width digits are", async () => {
    const { person, secret } = await withPhone();
    const prove = async (code: string) =>
      proveFactor({ sessionId: await givePassword(person.email), code, browser: from });
    later(3600);
    const shown = (seconds: number) => codeAt(secret, new Date(start.getTime() + (3600 + seconds) * 1000));
    await expect(prove(shown(-60))).rejects.toMatchObject(wrong);
    await expect(prove(shown(60))).rejects.toMatchObject(wrong);
    await prove(shown(-30).replace(/(...)/, "$1 "));
    await prove(shown(30).replace(/\d/g, (digit) => String.fromCharCode(0xff10 + Number(digit))));
  });

  test("the eleventh wrong code is refused unread, the right one too; the history tells once that there were some", async () => {
    const { person, shows } = await withPhone();
    const half = await givePassword(person.email);
    later(60);
    for (let count = 0; count < 10; count++)
      await expect(proveFactor({ sessionId: half, code: "000000", browser: from })).rejects.toMatchObject(
        wrong,
      );
    await expect(proveFactor({ sessionId: half, code: shows(), browser: from })).rejects.toMatchObject({
      code: "too-many-attempts",
    });
    const refused = await db().select().from(event).where(eq(event.action, "session.refuse"));
    expect(refused.map(({ subjectId }) => subjectId)).toEqual([person.id]);
  });

  test("a code of paper opens once, however it is typed; one of somebody else never", async () => {
    const { person, codes } = await withPhone();
    const other = await withPhone();
    const typed = ` ${codes[3]!.toUpperCase().replaceAll("-", " ")} `;
    const opened = await proveFactor({
      sessionId: await givePassword(person.email),
      code: typed,
      browser: from,
    });
    expect(await findSessionActor(opened)).toEqual(person);
    expect((await findFactor(person.id))?.codesLeft).toBe(9);
    for (const code of [codes[3]!, other.codes[0]!, ""])
      await expect(
        proveFactor({ sessionId: await givePassword(person.email), code, browser: from }),
      ).rejects.toMatchObject(wrong);
  });
});

describe("what is kept", () => {
  test("is in cipher, and the codes of paper as marks: the database alone opens nothing", async () => {
    const { person, secret, codes } = await withPhone();
    const [factor] = await db().select().from(secondFactor);
    expect(factor!.secret).not.toContain(secret);
    expect(unsealSecret(person.id, factor!.secret)).toBe(secret);
    expect(unsealSecret("another", factor!.secret)).toBeNull();
    const marks = (await db().select().from(recoveryCode)).map(({ codeHash }) => codeHash);
    expect(marks).toHaveLength(10);
    expect(marks.some((mark) => codes.some((code) => mark.includes(code.replaceAll("-", ""))))).toBe(false);
  });

  test("is said to be unreadable where the portal's secret was changed", async () => {
    const { person, shows } = await withPhone();
    const half = await givePassword(person.email);
    later(60);
    process.env.AUTH_SECRET = "mot-khoa-khac-dai-hon-ba-muoi-hai-ky-tu";
    await expect(proveFactor({ sessionId: half, code: shows(), browser: from })).rejects.toMatchObject({
      code: "factor-unreadable",
    });
  });
});

describe("one's own second factor", () => {
  test("an official takes one up and off again; who needs one does not take it off", async () => {
    const person = await makePerson({ role: "official", unitId: minhPhung });
    const sessionId = await givePassword(person.email);
    const secret = offeredSecret(sessionId);
    await expect(enrol({ userId: person.id, sessionId, code: "123456" })).rejects.toMatchObject(wrong);
    const code = codeAt(secret, new Date());
    await enrol({ userId: person.id, sessionId, code });
    await expect(enrol({ userId: person.id, sessionId, code })).rejects.toMatchObject({
      code: "factor-stands",
    });
    later(60);
    await removeFactor(person.id, codeAt(secret, new Date()));
    expect([await findFactor(person.id), await db().select().from(recoveryCode)]).toEqual([null, []]);
    const moderator = await withPhone();
    later(120);
    await expect(removeFactor(moderator.person.id, moderator.shows())).rejects.toMatchObject({
      code: "factor-required",
    });
  });

  test("new codes of paper take the place of those before", async () => {
    const { person, codes, shows } = await withPhone();
    later(60);
    const renewed = await renewRecoveryCodes(person.id, shows());
    const prove = async (code: string) =>
      proveFactor({ sessionId: await givePassword(person.email), code, browser: from });
    await expect(prove(codes[0]!)).rejects.toMatchObject(wrong);
    expect(await findSessionActor(await prove(renewed[0]!))).toEqual(person);
  });

  test("a role that needs one ends the sessions of who has none, and of nobody else", async () => {
    const admin = await makePerson({ role: "admin" });
    const official = await makePerson({ role: "official", unitId: minhPhung });
    const sessionId = await givePassword(official.email);
    await grantRole(admin, { userId: official.id, role: "official", unitId: "phuong-tan-son-hoa" });
    expect(await findSessionActor(sessionId)).not.toBeNull();
    await grantRole(admin, { userId: official.id, role: "moderator", unitId: minhPhung });
    expect(await findSessionActor(sessionId)).toBeNull();
    const withOne = await withPhone("official");
    await grantRole(admin, { userId: withOne.person.id, role: "moderator", unitId: minhPhung });
    expect(await findSessionActor(withOne.sessionId)).not.toBeNull();
  });
});
