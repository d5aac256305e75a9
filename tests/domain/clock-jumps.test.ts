import { and, eq } from "drizzle-orm";
import { expect, test } from "vitest";
import { db } from "@/db/client";
import { job, outbox } from "@/db/schema";
import { write } from "@/db/write";
import { addJob, takeJob } from "@/domain/jobs/queue.server";
import { keepRegular } from "@/domain/jobs/regular.server";
import { count, type Counted } from "@/domain/limits/limits.server";
import { noteUnsure, putLetters, takeLetter } from "@/domain/mail/outbox.server";
import { findSessionActor, openSession } from "@/domain/users/sessions.server";
import { useDatabase } from "../support/database";
import { browser, makePerson } from "../support/people";

useDatabase();

const now = new Date("2026-11-28T09:00:00+07:00");
const minutes = (many: number) => new Date(now.getTime() + many * 60_000);
/** As a machine thinks that was started with its clock a day ahead, before somebody set it right. */
const ahead = minutes(24 * 60);

test("a limit used up while the clock ran a day ahead keeps nobody out once it is set right", async () => {
  const counted: Counted = [{ name: "trial", most: 2, minutes: 15 }, "ai đó"];
  const once = (at: Date) => write((tx) => count(tx, [counted], at));
  await once(ahead);
  await once(ahead);
  await expect(once(ahead)).rejects.toMatchObject({ code: "too-many-attempts" });
  await once(now);
  await once(minutes(1));
  await expect(once(minutes(2))).rejects.toMatchObject({ code: "too-many-attempts" });
  await once(minutes(16));
});

test("a session seen by a clock that ran ahead lives no longer for that; an hour of sleep ends it as ever", async () => {
  const person = await makePerson({ role: "official" });
  const open = (at: Date) => write((tx) => openSession(tx, person.id, browser("a browser"), at));
  const later = await open(ahead);
  expect(await findSessionActor(later, ahead)).toMatchObject({ id: person.id });
  expect(await findSessionActor(later, now)).toBeNull();
  const present = await open(now);
  expect(await findSessionActor(present, minutes(-5))).toMatchObject({ id: person.id });
  expect(await findSessionActor(present, minutes(60))).toBeNull();
});

test("work asked for, or begun and left, while the clock ran ahead is done now; what has its minute waits for it", async () => {
  const wanted = { kind: "sheet-import", input: {}, ownerId: null } as const;
  const left = await write((tx) => addJob(tx, wanted, ahead));
  expect(await takeJob("killed", ahead)).toMatchObject({ id: left, attempts: 1 });
  expect(await takeJob("another", now)).toMatchObject({ id: left, attempts: 2 });
  // Whoever is at work now keeps it.
  expect(await takeJob("third", now)).toBeNull();
  await db().update(job).set({ state: "done" }).where(eq(job.id, left));
  const atOnce = await write((tx) => addJob(tx, wanted, ahead));
  const timed = await write((tx) => addJob(tx, { ...wanted, dueAt: minutes(30) }, now));
  expect(await takeJob("another", now)).toMatchObject({ id: atOnce });
  await db().update(job).set({ state: "done" }).where(eq(job.id, atOnce));
  expect(await takeJob("another", minutes(29))).toBeNull();
  expect(await takeJob("another", minutes(30))).toMatchObject({ id: timed });
});

test("the night's work put off by a clock that ran ahead comes the same night, once", async () => {
  const waiting = () =>
    db()
      .select({ dueAt: job.dueAt })
      .from(job)
      .where(and(eq(job.kind, "backup"), eq(job.state, "waiting")))
      .limit(5);
  await keepRegular(["backup"], ahead);
  expect(await waiting()).toEqual([{ dueAt: new Date("2026-11-30T02:15:00+07:00") }]);
  await keepRegular(["backup"], now);
  await keepRegular(["backup"], minutes(60));
  expect(await waiting()).toEqual([{ dueAt: new Date("2026-11-29T02:15:00+07:00") }]);
  // A clock that is set forward leaves it where it stood: it is done at once, and once.
  await keepRegular(["backup"], ahead);
  expect(await waiting()).toHaveLength(1);
});

test("a letter written or taken up by a clock that ran ahead goes out now, and one that was being handed over is not sent again", async () => {
  const { id: userId } = await makePerson();
  const words = { kind: "digest", userId, subject: "Việc hôm nay", body: "Ba hồ sơ." } as const;
  const put = (occasion: string, at: Date) => write((tx) => putLetters(tx, [{ ...words, occasion }], at));
  expect(await put("digest:2026-11-29", ahead)).toBe(1);
  const taken = await takeLetter(ahead);
  expect(taken).not.toBeNull();
  expect(await takeLetter(now)).toMatchObject({ id: taken!.id });
  expect(await takeLetter(now)).toBeNull();
  // The day comes again for its clock: its digest was written.
  expect(await put("digest:2026-11-29", minutes(24 * 60 + 5))).toBe(0);
  await db()
    .update(outbox)
    .set({ state: "handing", leasedUntil: minutes(24 * 60 + 2) });
  await noteUnsure(now);
  expect(await takeLetter(now)).toBeNull();
  expect(await db().$count(outbox, eq(outbox.state, "unsure"))).toBe(1);
});
