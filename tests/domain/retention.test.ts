import { randomUUID } from "node:crypto";
import { eq } from "drizzle-orm";
import { beforeEach, expect, test } from "vitest";
import { db } from "@/db/client";
import {
  attachment,
  blob,
  event,
  job,
  media,
  nomination,
  nominationVersion,
  notice,
  noticeComment,
  outbox,
  ruleBasis,
  session,
  suggestion,
} from "@/db/schema";
import { write } from "@/db/write";
import { findBrokenEvent } from "@/domain/history/verify-chain.server";
import { addJob } from "@/domain/jobs/queue.server";
import { runNext } from "@/domain/jobs/runner.server";
import { addPhoto } from "@/domain/media/photos.server";
import { submitNomination } from "@/domain/nominations/submit.server";
import { withdrawNomination } from "@/domain/nominations/withdraw.server";
import type { Actor } from "@/domain/permissions";
import { readKeeping } from "@/domain/retention/queries.server";
import { suggestionInput } from "@/domain/suggestions/input";
import { sendSuggestion } from "@/domain/suggestions/send.server";
import { declineSuggestion } from "@/domain/suggestions/settle.server";
import { useDatabase } from "../support/database";
import { jpeg } from "../support/files";
import { commented, listed } from "../support/listings";
import { completeDraft, rowOf } from "../support/nominations";
import { makePerson, minhPhung } from "../support/people";

useDatabase();

const day = 86_400_000;
const ago = (days: number) => new Date(Date.now() - days * day);
let official: Actor, moderator: Actor, admin: Actor;
beforeEach(async () => {
  official = await makePerson({ role: "official", unitId: minhPhung, password: null });
  moderator = await makePerson({ role: "moderator", password: null });
  admin = await makePerson({ role: "admin", password: null });
});

/** The night's work; what it says it let go of. */
async function letGo() {
  await db().delete(job).where(eq(job.kind, "retention"));
  const id = await write((tx) => addJob(tx, { kind: "retention", input: {}, ownerId: null }));
  await runNext("đêm", (error) => {
    throw error;
  });
  const [row] = await db().select().from(job).where(eq(job.id, id)).limit(1);
  expect(row).toMatchObject({ state: "done" });
  return row!.result;
}

const isAged = (id: string, days: number) =>
  db()
    .update(nomination)
    .set({ updatedAt: ago(days) })
    .where(eq(nomination.id, id));

test("a draft nobody touched for two years goes with its photo and bytes; a younger one and one that was sent stay", async () => {
  const [old, young, sent] = [
    await completeDraft(official),
    await completeDraft(official),
    await completeDraft(official),
  ];
  await addPhoto(official, { kind: "nomination", id: old }, { name: "a.jpg", data: await jpeg(64, 48) });
  await submitNomination(official, { nominationId: sent, version: (await rowOf(sent)).version });
  for (const [id, days] of [
    [old, 731],
    [young, 729],
    [sent, 3000],
  ] as const)
    await isAged(id, days);
  expect(await letGo()).toEqual({ drafts: 1, withdrawn: 0, tips: 0, comments: 0, logs: 0 });
  expect([await rowOf(old), (await rowOf(young)).id, (await rowOf(sent)).id]).toEqual([
    undefined,
    young,
    sent,
  ]);
  expect([await db().$count(media), await db().$count(blob), await db().$count(attachment)]).toEqual([
    0, 0, 0,
  ]);
  const [said] = await db().select().from(event).where(eq(event.action, "nomination.let-go")).limit(2);
  expect(said).toMatchObject({ subjectId: old, actorId: null, before: { state: "draft" }, after: null });
  expect(JSON.stringify(said)).not.toContain("Bình");
  expect(await findBrokenEvent(db())).toBeNull();
  expect(await letGo()).toMatchObject({ drafts: 0 });
});

test("a withdrawn nomination goes with its sendings and its listing after two years, and its history stays without its words", async () => {
  const { nominationId, number } = await listed(official, moderator);
  await commented(number, "Tôi ở cạnh nhà.");
  await withdrawNomination(official, {
    nominationId,
    version: (await rowOf(nominationId)).version,
    reason: "",
  });
  const before = await db().$count(event, eq(event.subjectId, nominationId));
  expect(await letGo()).toMatchObject({ withdrawn: 0, comments: 0 });
  await isAged(nominationId, 731);
  expect(await letGo()).toMatchObject({ withdrawn: 1 });
  const left = [nomination, nominationVersion, notice, noticeComment].map((table) => db().$count(table));
  expect(await Promise.all(left)).toEqual([0, 0, 0, 0]);
  expect(await db().$count(event, eq(event.subjectId, nominationId))).toBe(before + 1);
});

test("of a comment the words go two years after the listing, what the office answered stays", async () => {
  const { number } = await listed(official, moderator);
  const id = await commented(number, "Tôi ở cạnh nhà.");
  await db()
    .update(noticeComment)
    .set({ answer: "Đã tìm hiểu.", answeredAt: new Date() })
    .where(eq(noticeComment.id, id));
  await db()
    .update(notice)
    .set({ startsOn: "2020-01-01", endsOn: "2020-01-20" })
    .where(eq(notice.id, number));
  expect(await letGo()).toMatchObject({ comments: 1 });
  const [row] = await db().select().from(noticeComment).limit(1);
  expect(row).toMatchObject({ words: "", contact: null, answer: "Đã tìm hiểu." });
  expect(await letGo()).toMatchObject({ comments: 0 });
});

test("a tip goes two years after it was settled, one that waits never", async () => {
  const tip = (name: string) =>
    suggestionInput.parse({ kind: "individual", name, reason: "Bà dạy chữ.", unit: "Phường Minh Phụng" });
  const newId = () => randomUUID().replaceAll("-", "");
  for (const name of ["Bà Một", "Bà Hai", "Bà Ba"]) await sendSuggestion(newId(), tip(name));
  const rows = await db().select().from(suggestion).orderBy(suggestion.name).limit(3);
  const [three, two, one] = rows.map(({ id }) => id);
  for (const id of [one!, two!]) await declineSuggestion(official, { id, outcome: "Đã có hồ sơ." });
  await db()
    .update(suggestion)
    .set({ settledAt: ago(731) })
    .where(eq(suggestion.id, one!));
  await db()
    .update(suggestion)
    .set({ createdAt: ago(3000) })
    .where(eq(suggestion.id, three!));
  expect(await letGo()).toMatchObject({ tips: 1 });
  const kept = await db().select({ id: suggestion.id }).from(suggestion).limit(3);
  expect(new Set(kept.map(({ id }) => id))).toEqual(new Set([two, three]));
});

test("traces of a year ago go, the history and what is still under way stay; the term is data", async () => {
  const row = (id: string, at: Date) => ({ id, userId: official.id, createdAt: at, seenAt: at });
  await db()
    .insert(session)
    .values([row("cũ", ago(366)), row("mới", ago(364))]);
  const letter = (id: string, state: "sent" | "waiting") =>
    ({
      id,
      occasion: id,
      kind: "digest",
      userId: official.id,
      subject: "",
      body: "",
      state,
      dueAt: ago(366),
      createdAt: ago(366),
    }) as const;
  await db()
    .insert(outbox)
    .values([letter("đi", "sent"), letter("chờ", "waiting")]);
  const events = await db().$count(event);
  expect(await letGo()).toMatchObject({ logs: 2 });
  expect((await db().select({ id: session.id }).from(session).limit(9)).map(({ id }) => id)).toEqual(["mới"]);
  expect((await db().select({ id: outbox.id }).from(outbox).limit(9)).map(({ id }) => id)).toEqual(["chờ"]);
  expect(await db().$count(event)).toBe(events);

  await db()
    .insert(ruleBasis)
    .values({
      id: "lau-hon",
      rule: "consent",
      documentId: (await db().query.document.findFirst())!.id,
      article: "Điều 3",
      clock: "keep-logs",
      days: 100,
      validFrom: "2026-01-02",
    });
  expect(await letGo()).toMatchObject({ logs: 1 });
  const { terms, last } = await readKeeping(admin);
  expect(terms.find(({ thing }) => thing === "logs")).toMatchObject({ days: 100, article: "Điều 3" });
  expect(last).toMatchObject({ total: 1 });
  await expect(readKeeping(official)).rejects.toMatchObject({ code: "not-allowed" });
});
