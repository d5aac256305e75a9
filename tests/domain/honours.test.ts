import { randomUUID } from "node:crypto";
import { sql } from "drizzle-orm";
import { expect, it } from "vitest";
import { db } from "@/db/client";
import { campaign, profile, profileUnit, recognition } from "@/db/schema";
import { countHonoured, listHonours } from "@/domain/campaigns/honours.server";
import type { ProfileKind, ProfileState, RecognitionForm } from "@/domain/profiles/vocabulary";
import { storyFromText } from "@/domain/stories/document";
import { useDatabase } from "../support/database";
import { minhPhung } from "../support/people";

useDatabase();

const id = "dot-thu";
const story = storyFromText("Một đoạn.");
const at = new Date();

type Given = { name: string; kind: ProfileKind; form: RecognitionForm; state?: ProfileState };

async function honour(given: Given[]): Promise<void> {
  const rows = given.map((one) => ({ ...one, id: randomUUID() }));
  for (let from = 0; from < rows.length; from += 50) {
    const some = rows.slice(from, from + 50);
    await db()
      .insert(profile)
      .values(
        some.map(({ id, name, kind, state }) => {
          const row = { id, slug: id, name, kind, state, deed: "Việc tốt", story };
          return { ...row, publishedAt: at, updatedAt: at };
        }),
      );
    await db()
      .insert(profileUnit)
      .values(some.map((row) => ({ profileId: row.id, unitId: minhPhung })));
    await db()
      .insert(recognition)
      .values(
        some.map((row) => ({
          id: randomUUID(),
          profileId: row.id,
          campaignId: id,
          level: "ward" as const,
          form: row.form,
          year: 2026,
        })),
      );
  }
}

async function makeContest(): Promise<void> {
  await db()
    .insert(campaign)
    .values({ id, slug: id, kind: "contest", name: "Hội thi", summary: "", totalIndividuals: 700 });
}

it("goes by kind, then prize, then name; what was taken down is not on it", async () => {
  await makeContest();
  await honour([
    { name: "Mẹ đỡ đầu", kind: "model", form: "named" },
    { name: "B", kind: "individual", form: "encouragement" },
    { name: "C", kind: "individual", form: "first" },
    { name: "A", kind: "individual", form: "encouragement" },
    { name: "Chi hội 3", kind: "collective", form: "second" },
    { name: "D", kind: "individual", form: "first", state: "revoked" },
  ]);
  const { named: rows } = await listHonours(id);
  expect(rows.map((row) => row.name)).toEqual(["Chi hội 3", "C", "A", "B", "Mẹ đỡ đầu"]);
  expect(rows[0]).toMatchObject({ unitNames: ["Phường Minh Phụng"], form: "second" });
  expect((await listHonours("dot-khac")).named).toEqual([]);
});

it("goes by given name as Vietnamese lists do, groups by name, and numbers by their size", async () => {
  await makeContest();
  const named = (kind: ProfileKind, ...names: string[]) =>
    names.map((name): Given => ({ name, kind, form: "commended" }));
  await honour([
    ...named(
      "individual",
      "Trần Văn Đạt",
      "Lê Thị Ánh",
      "Phạm Dũng",
      "Bùi An",
      "Đỗ Ân",
      "Đinh An (khu phố 2)",
    ),
    ...named("collective", "Khu phố 10", "Ấp 2", "Khu phố 9", "Đoàn phường", "Công an phường"),
  ]);
  expect((await listHonours(id)).named.map((row) => row.name)).toEqual([
    "Ấp 2",
    "Công an phường",
    "Đoàn phường",
    "Khu phố 9",
    "Khu phố 10",
    "Bùi An",
    "Đinh An (khu phố 2)",
    "Lê Thị Ánh",
    "Đỗ Ân",
    "Phạm Dũng",
    "Trần Văn Đạt",
  ]);
});

it("holds hundreds of rows, each with its ward", async () => {
  await makeContest();
  const many = Array.from({ length: 650 }, (_, at): Given => ({
    name: `Người ${at}`,
    kind: "individual",
    form: "commended",
  }));
  await honour(many);
  const { named: rows } = await listHonours(id);
  expect(rows).toHaveLength(650);
  expect(rows.every((row) => row.unitNames.length === 1)).toBe(true);
  // The cache keeps JSON only.
  expect(JSON.parse(JSON.stringify(rows))).toEqual(rows);
  expect(await countHonoured()).toEqual({ [id]: 650 });
});

it("leaves nobody of ten thousand out", async () => {
  await makeContest();
  await db().run(sql`
    with recursive line(at) as (select 1 union all select at + 1 from line where at < 10000)
    insert into recognition (id, campaign_id, level, form, year, kind, name, named_by)
    select 'dong-' || at, ${id}, 'city', 'commended', 2026, 'individual', 'Người ' || at, 'decision' from line`);
  const { named } = await listHonours(id);
  expect(new Set(named.map((row) => row.name)).size).toBe(10_000);
});
