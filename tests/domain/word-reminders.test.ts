import { and, eq, isNull } from "drizzle-orm";
import { beforeEach, describe, expect, test } from "vitest";
import { db } from "@/db/client";
import { job, notification } from "@/db/schema";
import { answerForOthers } from "@/domain/confirmations/answer.server";
import { askInput, otherAnswerInput } from "@/domain/confirmations/input";
import { askForWord } from "@/domain/confirmations/links.server";
import { runNext } from "@/domain/jobs/runner.server";
import { listJobs } from "@/domain/jobs/manage.server";
import type { Actor } from "@/domain/permissions";
import { addDays, hcmcToday } from "@/domain/time/dates";
import { useDatabase } from "../support/database";
import { completeDraft } from "../support/nominations";
import { makePerson, minhPhung } from "../support/people";

useDatabase();

let official: Actor;
beforeEach(async () => {
  official = await makePerson({ role: "official", unitId: minhPhung, password: null });
});

const name = "Trần Thị Bình";
const noFault = (error: unknown) => {
  throw error;
};
async function linkTo(id: string, whose = "self", who = name) {
  const input = askInput.parse({ nominationId: id, whose, name: who, days: "7" });
  return (await askForWord(official, input)).path.split("/").at(-1)!;
}
const unread = () => db().select().from(notification).where(isNull(notification.readAt));

describe("reminders", () => {
  const reminders = () =>
    db()
      .select()
      .from(job)
      .where(and(eq(job.kind, "word-reminder"), eq(job.state, "waiting")));

  test("come the morning after the last day, once more a week later, then no more", async () => {
    const id = await completeDraft(official);
    await linkTo(id, "workplace", "Công ty May Sài Gòn");
    const [first] = await reminders();
    const admin = await makePerson({ role: "admin", password: null });
    expect(await listJobs(admin)).toEqual([]);
    const dueOn = addDays(hcmcToday(), 7);
    expect(first).toMatchObject({ dueAt: new Date(`${addDays(dueOn, 1)}T07:00:00+07:00`) });
    expect(await runNext("a", noFault)).toBe(false);
    await db().update(job).set({ dueAt: new Date() });
    expect(await runNext("a", noFault)).toBe(true);
    expect((await unread()).map(({ kind }) => kind)).toEqual(["word-overdue"]);
    const [second] = await reminders();
    expect(second).toMatchObject({ dueAt: new Date(`${addDays(hcmcToday(), 7)}T07:00:00+07:00`) });
    await db().update(job).set({ dueAt: new Date() }).where(eq(job.id, second!.id));
    await runNext("a", noFault);
    expect(await reminders()).toEqual([]);
    const rows = await db().select().from(notification).where(eq(notification.userId, official.id));
    expect(rows.filter(({ readAt }) => readAt === null)).toHaveLength(1);
    expect(rows.map(({ data }) => data.who)).toEqual(["Công ty May Sài Gòn", "Công ty May Sài Gòn"]);
  });

  test("are of nothing once it was answered, and follow the newest link", async () => {
    const id = await completeDraft(official);
    const token = await linkTo(id, "witness", "Lê Văn Chứng");
    const said = { token, answeredBy: "Lê Văn Chứng", outcome: "agree" };
    await answerForOthers(otherAnswerInput.parse(said));
    await linkTo(id);
    await linkTo(id);
    await db().update(notification).set({ readAt: new Date() });
    await db().update(job).set({ dueAt: new Date() });
    for (let runs = 0; runs < 3; runs++) await runNext("a", noFault);
    const told = await unread();
    expect(told.map(({ data }) => data.who)).toEqual([name]);
  });
});
