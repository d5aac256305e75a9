import { sql, type SQL } from "drizzle-orm";
import { beforeEach, describe, expect, test } from "vitest";
import { db } from "@/db/client";
import { adoption, certificate } from "@/db/schema";
import { write } from "@/db/write";
import { countRunningAdoptions, listAdoptionsIn } from "@/domain/adoptions/queries.server";
import { countHonoured, listHonours } from "@/domain/campaigns/honours.server";
import { wardsOf } from "@/domain/honour-books/name-index";
import { rowsOf, sizeOf, storiesOf, unnamedOf } from "@/domain/honour-books/book";
import { listBookYears, readBook } from "@/domain/honour-books/read-book.server";
import { countProfiles } from "@/domain/profiles/list-members.server";
import { listProfiles } from "@/domain/profiles/queries.server";
import { takeDownInput } from "@/domain/profiles/take-down-input";
import { takeDownStory } from "@/domain/profiles/take-down.server";
import { listRecognitionYears } from "@/domain/profiles/years.server";
import { scopeOf } from "@/domain/units/scope.server";
import { countRealStories } from "@/domain/units/real-stories.server";
import { countStoriesByUnit } from "@/domain/units/unit-page.server";
import { useDatabase } from "../support/database";
import { addCampaign, bookCampaign, honour, year } from "../support/honour-book";
import { makePerson, minhPhung, tanSonHoa } from "../support/people";
import { makeProfile } from "../support/profiles";

useDatabase();

const number = async (query: SQL) => (await db().all<{ n: number }>(query))[0]!.n;
const formerWard = "phuong-7-quan-11";
let model: string;

// Every figure of home, a ward, a campaign and a book, beside a query that shares nothing with what the page reads.
beforeEach(async () => {
  await addCampaign();
  await honour([
    { name: "Trần Thị Ân", told: "Lời kể." },
    { name: "Nguyễn Văn Bình" },
    { name: "Người Giấu Tên", namedBy: null },
    { name: "Tổ hẻm 3", kind: "collective", unitId: tanSonHoa },
    { name: "Mẹ đỡ đầu", kind: "model", told: "Cách làm." },
    { name: "Ngoài đợt", campaignId: null },
  ]);
  await makeProfile({ unitIds: [minhPhung, tanSonHoa], fieldId: "y-te" });
  await makeProfile({ unitIds: [minhPhung], fieldId: "y-te", illustrative: true });
  await makeProfile({ unitIds: [minhPhung], fieldId: "y-te", state: "hidden" });
  await makeProfile({ unitId: formerWard, fieldId: "giao-duc" });
  model = await makeProfile({ kind: "model", unitIds: [minhPhung], fieldId: "giao-duc" });
  const took = { profileId: model, recordedAt: new Date(), updatedAt: new Date(), sinceOn: "2025-05-01" };
  await write(async (tx) => {
    await tx.insert(adoption).values([
      { ...took, id: "a", unitId: tanSonHoa },
      { ...took, id: "b", unitId: "xa-can-gio" },
      { ...took, id: "c", unitId: minhPhung, status: "ended", endedOn: "2026-01-01" },
      { ...took, id: "d", unitId: "phuong-cho-lon", illustrative: true },
    ]);
  });
});

test("home: stories, wards that have one, fields, units that run a model", async () => {
  expect(await countProfiles({ realOnly: true })).toBe(
    await number(sql`select count(*) n from profile where state = 'published' and not illustrative`),
  );
  const wards = await db().all<{ id: string; n: number }>(sql`
    select u.id, (select count(*) from profile p where p.state = 'published' and not p.illustrative
      and exists (select 1 from profile_unit pu where pu.profile_id = p.id and pu.unit_id = u.id)) n
    from unit u where u.valid_to is null`);
  expect(await countRealStories()).toEqual(
    Object.fromEntries(wards.flatMap(({ id, n }) => (n > 0 ? [[id, n]] : []))),
  );
  for (const fieldId of ["y-te", "giao-duc", "moi-truong"])
    expect([fieldId, await countProfiles({ fieldId })]).toEqual([
      fieldId,
      await number(sql`select count(*) n from profile where state = 'published' and field_id = ${fieldId}`),
    ]);
  const [first] = await listProfiles({ kinds: ["model"], order: "spread" }, 1, 1);
  expect([first!.id, first!.adopters]).toEqual([
    model,
    await number(
      sql`select count(distinct unit_id) n from adoption where status = 'running' and profile_id = ${model}`,
    ),
  ]);
  expect(await countRunningAdoptions()).toBe(
    await number(sql`select count(*) n from adoption where status = 'running' and not illustrative`),
  );
});

test("a ward: its stories, also those of a ward that became it; the models it runs; the letters of the list", async () => {
  for (const id of [minhPhung, tanSonHoa, formerWard, "phuong-cho-lon"]) {
    const scope = (await scopeOf(id))!;
    const told = await number(sql`select count(distinct p.id) n from profile p
      left join profile_unit pu on pu.profile_id = p.id where p.state = 'published'
      and (pu.unit_id in ${scope.unitIds.length > 0 ? scope.unitIds : [""]} or (p.unit_id = ${id} and ${id} = ${formerWard}))`);
    expect([id, await countProfiles({ unit: scope })]).toEqual([id, told]);
    const running = (await listAdoptionsIn(scope.unitIds)).filter(({ status }) => status === "running");
    expect([id, running.length]).toEqual([
      id,
      await number(
        sql`select count(*) n from adoption where status = 'running' and unit_id in ${scope.unitIds}`,
      ),
    ]);
  }
  const all = await db().all<{
    id: string;
    n: number;
  }>(sql`select pu.unit_id id, count(*) n from profile_unit pu
    where pu.profile_id in (select id from profile where state = 'published') group by 1`);
  expect(await countStoriesByUnit()).toEqual(Object.fromEntries(all.map(({ id, n }) => [id, n])));
});

describe("a campaign and a year's book", () => {
  const rows = (where: SQL) =>
    number(sql`select count(*) n from recognition r left join profile p on p.id = r.profile_id
      where ${where} and coalesce(p.state, '') <> 'revoked'
      and r.id not in (select recognition_id from certificate where revoked_at is not null and recognition_id is not null)`);

  /** All of them, asked in another way. */
  async function expectTrue(): Promise<void> {
    const { named, unnamed } = await listHonours(bookCampaign);
    for (const kind of ["collective", "individual", "model"] as const)
      expect([kind, named.filter((one) => one.kind === kind).length + unnamed[kind]]).toEqual([
        kind,
        await rows(sql`r.campaign_id = ${bookCampaign} and coalesce(r.kind, p.kind) = ${kind}`),
      ]);
    expect((await countHonoured())[bookCampaign]).toBe(await rows(sql`r.campaign_id = ${bookCampaign}`));
    const told = await number(sql`select count(distinct p.id) n from profile p, recognition r
      where r.profile_id = p.id and p.state = 'published' and r.campaign_id = ${bookCampaign}`);
    expect(await countProfiles({ campaignId: bookCampaign })).toBe(told);
    const book = (await readBook(year))!;
    expect(sizeOf(book)).toBe(await rows(sql`r.year = ${year}`));
    expect(Object.values(unnamedOf(book)).reduce((sum, n) => sum + n, 0)).toBe(
      await rows(sql`r.year = ${year} and r.named_by is null and coalesce(p.state, '') <> 'published'`),
    );
    const stories = await number(sql`select count(distinct p.id) n from profile p, recognition r
      where r.profile_id = p.id and p.state = 'published' and r.year = ${year}`);
    expect(storiesOf(book, "people").length + storiesOf(book, "models").length).toBe(stories);
    expect(await countProfiles({ recognisedIn: year })).toBe(stories);
    expect((await listRecognitionYears()).find((one) => one.year === year)?.count ?? 0).toBe(stories);
    expect((await listBookYears()).find((one) => one.year === year)?.count).toBe(sizeOf(book));
    // Wards of the index: each named row under the ward that its award, or its story, belongs to.
    const inWards = wardsOf(book).reduce((sum, { numbers }) => sum + numbers.length, 0);
    expect(inWards).toBe(rowsOf(book).length);
    for (const { name, numbers } of wardsOf(book))
      expect([name, numbers.length]).toEqual([
        name,
        await rows(sql`r.year = ${year} and (r.named_by is not null or p.state = 'published')
          and r.unit_id = (select id from unit where name = ${name} and valid_to is null)`),
      ]);
  }

  test("count whom they name and whom they only count, by kind, ward and story", async () => {
    await expectTrue();
    expect(sizeOf((await readBook(year))!)).toBe(6);
  });

  test("and still once a story was taken down, another declared false, and an award revoked", async () => {
    const moderator = await makePerson({ role: "moderator", password: null });
    const ids = await db().all<{ id: string; name: string }>(
      sql`select id, name from recognition where year = ${year}`,
    );
    const of = (name: string) => ids.find((one) => one.name === name)!.id;
    const down = (profileId: string, kind: "hidden" | "revoked") =>
      takeDownStory(
        moderator,
        takeDownInput.parse({ profileId, kind, reason: "Khai không đúng.", decisionNumber: "3/QĐ-UBND" }),
      );
    await down(of("Trần Thị Ân"), "hidden");
    await expectTrue();
    await down(of("Mẹ đỡ đầu"), "revoked");
    await expectTrue();
    const recognitionId = of("Nguyễn Văn Bình");
    const at = new Date();
    await db()
      .insert(certificate)
      .values({
        id: "c",
        recognitionId,
        unitId: minhPhung,
        year,
        number: 1,
        code: "A".repeat(16),
        issuedById: moderator.id,
        issuedAt: at,
        revokedAt: at,
        level: "ward",
        form: "certificate",
        decisionNumber: "12/QĐ-UBND",
        decidedOn: `${year}-05-12`,
      });
    await expectTrue();
    const book = (await readBook(year))!;
    expect(rowsOf(book).map(({ name }) => name)).not.toContain("Nguyễn Văn Bình");
  });
});
