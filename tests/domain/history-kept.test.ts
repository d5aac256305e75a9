import { beforeEach, expect, test } from "vitest";
import { connection, db } from "@/db/client";
import { person, personTrace } from "@/db/schema";
import { write } from "@/db/write";
import { checkDigest } from "@/domain/history/check-digest.server";
import { dayDigest } from "@/domain/history/day-digest.server";
import { readHistoryFilter, type HistoryAsked } from "@/domain/history/filter.server";
import { listEvents } from "@/domain/history/queries.server";
import { record } from "@/domain/history/record.server";
import type { Actor } from "@/domain/permissions";
import { hcmcToday } from "@/domain/time/dates";
import { useDatabase } from "../support/database";
import { completeDraft, rowOf } from "../support/nominations";
import { submitNomination } from "@/domain/nominations/submit.server";
import { makePerson, minhPhung } from "../support/people";

useDatabase();
process.env.AUTH_SECRET ??= "chỉ để thử ".repeat(5);

let admin: Actor, binh: Actor;
beforeEach(async () => {
  admin = await makePerson({ role: "admin", name: "Quản trị", password: null });
  binh = await makePerson({ role: "official", unitId: minhPhung, name: "Trần Thị Bình", password: null });
  await write(async (tx) => {
    // The last minute of one day and the first of the next, in Asia/Ho_Chi_Minh.
    for (const [at, actorId] of [
      ["2026-11-20T16:59:59.999Z", binh.id],
      ["2026-11-20T17:00:00Z", "tai-khoan-da-xoa"],
      ["2026-11-21T03:00:00Z", null],
    ] as const)
      await record(
        tx,
        { actorId, action: "field.change", subjectType: "field", subjectId: "y-te" },
        new Date(at),
      );
  });
});

const nothing = { nguoi: "", ve: "", viec: "", tu: "", den: "" } as const;
const found = async (asked: Partial<HistoryAsked>) => {
  const { where } = await readHistoryFilter({ ...nothing, ...asked });
  return (await listEvents(admin, undefined, 100, where)).events;
};

test("the history is narrowed by who, which act, from and to which day, and about what", async () => {
  const id = await completeDraft(binh);
  await submitNomination(binh, { nominationId: id, version: (await rowOf(id)).version });
  const { reference } = await rowOf(id);
  const days = { tu: "20/11/2026", den: "20-11-2026" };
  expect(await found(days)).toHaveLength(1);
  expect(await found({ tu: "21/11/2026", den: "21/11/2026" })).toHaveLength(2);
  expect(await found({ nguoi: "bình trần".normalize("NFD"), viec: "field.change" })).toHaveLength(0);
  expect(await found({ nguoi: "tran thi binh", viec: "field.change" })).toHaveLength(1);
  const about = await found({ ve: ` ${reference!.toLowerCase()}`.trim() });
  expect(about.map(({ action }) => action)).toContain("nomination.submit");
  expect(about.every(({ subjectId }) => subjectId === id)).toBe(true);
  expect(await found({ ve: `/kiem-duyet/${id}`, viec: "nomination.submit" })).toHaveLength(1);
});

test("the history of a person is found by the name, however it is written, under every name they are known by", async () => {
  const [one, other] = [
    await completeDraft(binh, { patch: { name: "Nguyễn Thị Ánh Mai", deed: "Dạy chữ" } }),
    await completeDraft(binh, { patch: { name: "Đỗ Văn Khang", deed: "Sửa xe" } }),
  ];
  const by = async (ve: string) => [...new Set((await found({ ve })).map(({ subjectId }) => subjectId))];
  expect(await by("nguyen thi anh mai")).toEqual([one]);
  expect(await by("bà Nguyễn Thị Ánh Mai".normalize("NFD"))).toEqual([one]);
  expect(await by("Nguyễn Thị Ánh")).toEqual([]);
  await write(async (tx) => {
    await tx.insert(person).values({ id: "p", kind: "individual", name: "Ánh Mai", createdAt: new Date() });
    await tx.update(personTrace).set({ personId: "p" });
  });
  expect((await by("đỗ văn khang")).sort()).toEqual([one, other].sort());
});

test("what cannot be made sense of is said: nobody, several people, no such subject, no such day", async () => {
  await makePerson({ name: "Lê Thị Bình", password: null });
  const read = (asked: Partial<HistoryAsked>) => readHistoryFilter({ ...nothing, ...asked });
  expect(await read({ nguoi: "không ai cả" })).toMatchObject({ nobody: true });
  expect((await read({ nguoi: "thị bình" })).namesakes.map(({ name }) => name).sort()).toEqual([
    "Lê Thị Bình",
    "Trần Thị Bình",
  ]);
  expect(await read({ ve: "LT-2099-1" })).toMatchObject({ noSubject: true });
  expect(await read({ tu: "31/02/2026" })).toMatchObject({ noDay: true });
  expect(await found({ nguoi: "không ai cả" })).toEqual([]);
  await expect(listEvents(binh)).rejects.toMatchObject({ code: "not-allowed" });
});

test("a day's digest holds until a row is changed, rewritten or its file touched", async () => {
  const digest = await dayDigest(admin, "2026-11-21");
  expect(digest).toMatchObject({ day: "2026-11-21", events: 2, firstId: 2, lastId: 3 });
  expect(await dayDigest(admin, "2026-11-21")).toEqual(digest);
  const text = JSON.stringify(digest);
  const check = (file = text, key?: string) => checkDigest(db(), file, key);
  expect(await check(text, digest.key)).toMatchObject({ is: "whole" });
  const empty = JSON.stringify(await dayDigest(admin, "2026-11-22"));
  expect(JSON.parse(empty)).toMatchObject({ events: 0, firstId: null, head: digest.head });
  expect(await check(empty)).toMatchObject({ is: "whole" });
  expect(await check(text.replace('"events":2', '"events":3'))).toEqual({ is: "bad-signature" });
  expect(await check(text, "x".repeat(44))).toMatchObject({ is: "other-key" });
  for (const bad of ["", "{}", "không phải", "[1]"]) expect(await check(bad)).toEqual({ is: "no-digest" });
  await expect(dayDigest(admin, hcmcToday())).rejects.toMatchObject({ code: "not-found" });
  await expect(dayDigest(binh, "2026-11-21")).rejects.toMatchObject({ code: "not-allowed" });

  const { client } = connection();
  for (const trigger of ["event_no_update", "event_no_delete", "event_only_next"])
    await client.execute(`DROP TRIGGER IF EXISTS ${trigger}`);
  await client.execute("UPDATE event SET subject_id = 'khac' WHERE id = 2");
  expect(await check()).toEqual({ is: "broken", broken: { id: 2, how: "changed" } });
  // Whoever writes the whole chain anew has a whole chain, but not the one that was signed.
  await client.execute("DELETE FROM event WHERE id > 1");
  await client.execute("UPDATE sqlite_sequence SET seq = 1 WHERE name = 'event'");
  await write(async (tx) => {
    for (const hour of [1, 3])
      await record(
        tx,
        { actorId: null, action: "field.add", subjectType: "field", subjectId: "khac" },
        new Date(`2026-11-20T${16 + hour}:00:00Z`),
      );
  });
  expect(await check()).toEqual({ is: "rewritten", id: 3 });
});
