import { asc, eq } from "drizzle-orm";
import { expect, test } from "vitest";
import { db } from "@/db/client";
import { insertMany } from "@/db/insert-many";
import { event, holiday, nomination } from "@/db/schema";
import { write } from "@/db/write";
import { useDatabase } from "../support/database";
import { makeCampaign } from "../support/nominations";
import { makePerson, minhPhung } from "../support/people";

useDatabase();

test("many rows stand as if each had been inserted by itself: days, JSON, numbers, nothing said", async () => {
  const { id: createdById } = await makePerson({ role: "official", unitId: minhPhung, password: null });
  const campaignId = await makeCampaign();
  const at = new Date("2026-11-27T08:00:00.123Z");
  const common = { unitId: minhPhung, campaignId, createdById, createdAt: at, updatedAt: at };
  const story = {
    type: "doc",
    content: [{ type: "paragraph", content: [{ type: "text", text: 'Nói "có" \\ không' }] }],
  };
  const rows = [
    { ...common, id: "11111111-0000-4000-8000-000000000000", name: "Đỗ Thị 'Hoa'", birthYear: 1960, story },
    {
      ...common,
      id: "22222222-0000-4000-8000-000000000000",
      name: "",
      illustrative: true,
      kind: "model" as const,
    },
  ] as (typeof nomination.$inferInsert)[];
  await write((tx) => insertMany(tx, nomination, rows));
  const kept = () =>
    db().select().from(nomination).where(eq(nomination.campaignId, campaignId)).orderBy(asc(nomination.id));
  const together = await kept();
  await db().delete(nomination).where(eq(nomination.campaignId, campaignId));
  for (const row of rows) await db().insert(nomination).values(row);
  expect(together).toEqual(await kept());
  expect(together).toMatchObject([
    { birthYear: 1960, story, createdAt: at },
    { illustrative: true, birthYear: null },
  ]);
});

test("nothing to insert asks for nothing; one that breaks a rule keeps none", async () => {
  const row = { day: "2099-01-01", name: "Tết", createdAt: new Date() };
  await write(async (tx) => {
    await insertMany(tx, event, []);
    await insertMany(tx, holiday, [row]);
  });
  const more = { ...row, day: "2099-01-02" };
  await expect(write((tx) => insertMany(tx, holiday, [more, row]))).rejects.toThrow();
  expect(
    (await db().select().from(holiday)).filter(({ day }) => day >= "2099").map(({ day }) => day),
  ).toEqual(["2099-01-01"]);
});
