import { describe, expect, test } from "vitest";
import { db } from "@/db/client";
import { event, session } from "@/db/schema";
import { factorOf, findFactor, findHalfSession } from "@/domain/second-factor/queries.server";
import { agreeToReset, askForReset, resetFromCommandLine } from "@/domain/second-factor/reset.server";
import { findSessionActor } from "@/domain/users/sessions.server";
import { useDatabase } from "../support/database";
import { makePerson } from "../support/people";
import { givePassword, later, start, useOffice, withPhone } from "../support/phones";

useDatabase();
useOffice();

describe("a lost phone", () => {
  test("is forgotten when a second administrator agrees, never by one alone or by its owner", async () => {
    const [first, second] = [await makePerson({ role: "admin" }), await makePerson({ role: "admin" })];
    const { person, sessionId } = await withPhone("admin");
    await expect(askForReset(person, person.id)).rejects.toMatchObject({ code: "not-allowed" });
    await expect(agreeToReset(second, person.id)).rejects.toMatchObject({ code: "not-found" });
    await askForReset(first, person.id);
    await expect(agreeToReset(first, person.id)).rejects.toMatchObject({ code: "two-administrators" });
    await expect(agreeToReset(person, person.id)).rejects.toMatchObject({ code: "not-allowed" });
    const [told] = [await factorOf(second, person.id)];
    expect(told?.asked).toEqual({ by: first.name, at: start, own: false });
    await agreeToReset(second, person.id);
    expect([await findFactor(person.id), await findSessionActor(sessionId)]).toEqual([null, null]);
    const half = await givePassword(person.email);
    expect((await findHalfSession(half))?.enrolled).toBe(false);
    const acts = await db().select({ by: event.actorId, action: event.action }).from(event);
    const by = new Map(acts.map((act) => [act.action, act.by]));
    expect([by.get("user.ask-reset-factor"), by.get("user.reset-factor")]).toEqual([first.id, second.id]);
  });

  test("an asking is over after a day; a moderator asks for nobody", async () => {
    const [first, second] = [await makePerson({ role: "admin" }), await makePerson({ role: "admin" })];
    const { person } = await withPhone();
    await expect(askForReset(person, first.id)).rejects.toMatchObject({ code: "not-allowed" });
    await expect(askForReset(first, second.id)).rejects.toMatchObject({ code: "not-found" });
    await askForReset(first, person.id);
    later(24 * 3600);
    await expect(agreeToReset(second, person.id)).rejects.toMatchObject({ code: "not-found" });
  });

  test("is forgotten from the command line, for an account that has one", async () => {
    const { person } = await withPhone();
    await resetFromCommandLine(` ${person.email.toUpperCase()} `);
    expect(await findFactor(person.id)).toBeNull();
    const ended = await db().select({ endedAt: session.endedAt }).from(session);
    expect(ended.every(({ endedAt }) => endedAt !== null)).toBe(true);
    await expect(resetFromCommandLine(person.email)).rejects.toMatchObject({ code: "not-found" });
    await expect(resetFromCommandLine("khong-co@phuong.example")).rejects.toMatchObject({
      code: "not-found",
    });
  });
});
