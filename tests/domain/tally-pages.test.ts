import { sql, type SQL } from "drizzle-orm";
import { beforeEach, describe, expect, test } from "vitest";
import { db } from "@/db/client";
import { adoption, campaign, recognition, suggestion, suggestionUnit } from "@/db/schema";
import { write } from "@/db/write";
import { namesIn } from "@/components/tallies/names";
import { tablesOf } from "@/components/tallies/tables";
import type { Translations } from "@/components/tallies/names";
import { approveNomination } from "@/domain/nominations/decide.server";
import { takeDownInput } from "@/domain/profiles/take-down-input";
import { takeDownStory } from "@/domain/profiles/take-down.server";
import { figureFile, scopeAsked } from "@/domain/tallies/address";
import { findScope } from "@/domain/tallies/find-scope.server";
import { loadFigures } from "@/domain/tallies/load.server";
import { bandsOf, type Figures } from "@/domain/tallies/figures";
import { useDatabase } from "../support/database";
import { endListing, listed } from "../support/listings";
import { makeCampaign } from "../support/nominations";
import { makePerson, minhPhung, tanSonHoa } from "../support/people";
import { makeProfile } from "../support/profiles";

useDatabase();

const year = 2026;
const of = (asked: Parameters<typeof scopeAsked>[0] = {}) => loadFigures(scopeAsked(asked), year);
const count = async (query: SQL) => (await db().all<{ n: number }>(query))[0]!.n;
/** Says the key and its values: which words stand where is the messages' own. */
const t = ((key: string, values?: object) =>
  values ? `${key} ${JSON.stringify(values)}` : key) as unknown as Translations;
const names = namesIn(t, "vi", [], []);
const at = (y: number) => new Date(`${y}-06-01T03:00:00Z`);
const nothing = { stories: 0, years: [], fields: [], decisions: null };

describe("a page of figures", () => {
  let campaignId: string, model: string;
  beforeEach(async () => {
    campaignId = await makeCampaign();
    const given = [{ year: 2024, campaignId }];
    model = await makeProfile({
      kind: "model",
      unitIds: [minhPhung],
      fieldId: "y-te",
      publishedAt: at(2024),
      recognitions: given,
    });
    await makeProfile({ unitIds: [minhPhung, tanSonHoa], fieldId: "giao-duc", publishedAt: at(2026) });
    await makeProfile({
      kind: "collective",
      unitId: "quan-11",
      unitIds: [tanSonHoa],
      fieldId: "giao-duc",
      publishedAt: at(2026),
      illustrative: true,
    });
    await makeProfile({ state: "hidden", unitIds: [minhPhung], publishedAt: at(2026) });
    const took = { profileId: model, recordedAt: at(2026), updatedAt: at(2026) };
    await write(async (tx) => {
      await tx.insert(adoption).values({ ...took, id: "a", unitId: tanSonHoa, sinceOn: "2024-05-01" });
      await tx
        .insert(adoption)
        .values({ ...took, id: "b", unitId: "phuong-binh-thoi", sinceOn: "2026-05-01" });
      await tx.insert(adoption).values({
        ...took,
        id: "c",
        unitId: minhPhung,
        sinceOn: "2025-05-01",
        status: "ended",
        endedOn: "2026-01-01",
      });
    });
  });

  test("says what plain queries say, of the city, a ward, a campaign and a field", async () => {
    const city = await of();
    expect(city.stories).toBe(await count(sql`select count(*) as n from profile where state = 'published'`));
    expect(city.years.map(({ year: y, total }) => [y, total])).toEqual([
      [2024, 1],
      [2025, 0],
      [2026, 2],
    ]);
    expect(city.years.at(-1)).toEqual({ year, total: 2, individual: 1, collective: 1, model: 0 });
    expect(city.fields).toEqual([
      { id: "giao-duc", count: 2 },
      { id: "y-te", count: 1 },
    ]);
    expect(city.wards).toMatchObject({
      all: await count(sql`select count(*) as n from unit where valid_to is null and kind <> 'city'`),
      taking: await count(
        sql`select count(distinct u.unit_id) as n from profile_unit u join profile on id = profile_id where state = 'published'`,
      ),
    });
    expect(city.spread).toMatchObject({
      running: await count(sql`select count(*) as n from adoption where status = 'running'`),
      models: 1,
      top: {
        slug: model,
        years: [
          { year: 2024, units: [{ id: tanSonHoa }] },
          { year: 2026, units: [{ id: "phuong-binh-thoi" }] },
        ],
      },
    });
    expect(city.madeUp).toMatchObject({ story: 1, adoption: 0 });
    expect((await of({ "don-vi": minhPhung })).stories).toBe(2);
    expect((await of({ "don-vi": tanSonHoa })).spread).toMatchObject({
      running: 1,
      years: [
        { year: 2024, count: 1 },
        { year: 2025, count: 0 },
        { year: 2026, count: 0 },
      ],
    });
    expect(await of({ dot: campaignId })).toMatchObject({ stories: 1, spread: { running: 2 } });
    expect(await of({ "linh-vuc": "giao-duc" })).toMatchObject({
      stories: 2,
      wards: { taking: 2 },
      spread: { running: 0, top: null },
    });
  });

  test("of a ward, a field or a year with nothing has nothing to tell; of a unit that is gone it tells of its time", async () => {
    expect(await of({ "don-vi": "phuong-an-lac" })).toMatchObject({
      ...nothing,
      spread: { running: 0, top: null },
    });
    expect(await of({ "linh-vuc": "khong-co" })).toMatchObject(nothing);
    const empty = tablesOf(await of({ "don-vi": "phuong-an-lac" }), names, "part");
    expect(Object.values(empty).flat()).toEqual([]);
    expect((await loadFigures("city", 2028)).years.slice(-2)).toEqual(
      [2027, 2028].map((y) => ({ year: y, total: 0, individual: 0, collective: 0, model: 0 })),
    );
    expect(await of({ "don-vi": "quan-11" })).toMatchObject({
      stories: 1,
      fields: [{ id: "giao-duc", count: 1 }],
    });
    expect(await findScope({ "don-vi": "quan-11" })).toMatchObject({ isCity: false, slug: "quan-11" });
  });

  test("is not there for a campaign that is a draft, or for nobody's", async () => {
    expect(await findScope({ dot: campaignId })).toMatchObject({ name: "Biểu dương năm nay" });
    await db().update(campaign).set({ state: "draft" });
    expect(await findScope({ dot: campaignId })).toBeNull();
    expect(await findScope({ "linh-vuc": "khong-co" })).toBeNull();
    expect(await findScope({})).toEqual({ isCity: true, name: null, slug: null });
    expect(figureFile("csv", { "don-vi": minhPhung, bang: "tips", locale: "en" })).toBe(
      `/api/figures/csv?don-vi=${minhPhung}&bang=tips&locale=en`,
    );
  });

  test("tells small numbers of people as such in the city, and no exact ones of a ward", async () => {
    const honour = async (many: number, occupation: string) => {
      const row = { kind: "individual" as const, name: "Bà B", unitId: minhPhung, year, occupation };
      const rest = { level: "ward" as const, form: "commended" as const };
      await write((tx) =>
        tx
          .insert(recognition)
          .values(Array.from({ length: many }, (_, n) => ({ ...row, ...rest, id: `${occupation} ${n}` }))),
      );
    };
    const rows = async (scope: "city" | "part") =>
      tablesOf(await of(scope === "city" ? {} : { "don-vi": minhPhung }), names, scope).people[0]?.rows;
    await honour(3, "Chủ tịch Hội");
    await honour(40, "Tiểu thương");
    expect((await rows("city"))?.map(([, one]) => one)).toEqual([
      "tallies.few",
      40,
      "tallies.few",
      "tallies.few",
      43,
    ]);
    expect(await rows("part")).toBeUndefined();
    await honour(30, "Hưu trí");
    expect(JSON.stringify(await rows("part"))).not.toMatch(/\b(3|30|40|73)\b/);
    expect((await rows("part"))?.at(-1)?.[1]).toBe('tallies.atLeast {"count":75}');
  });
});

describe("figures of one story", () => {
  test("follow it from a citizen's tip to its decision, and forget it the moment it is taken down", async () => {
    const official = await makePerson({ role: "official", unitId: minhPhung, password: null });
    const moderator = await makePerson({ role: "moderator", password: null });
    const { nominationId, version, number } = await listed(official, moderator, { deed: "Việc sẽ được gỡ" });
    await write(async (tx) => {
      const tip = {
        topic: "suggestion" as const,
        name: "Bà B",
        reason: "Tốt bụng.",
        createdAt: new Date(),
        state: "nominated" as const,
      };
      await tx.insert(suggestion).values({ id: "t", reference: "t", ...tip, nominationId });
      await tx.insert(suggestionUnit).values({ suggestionId: "t", unitId: minhPhung });
    });
    expect((await of()).tips).toEqual({ waiting: 0, answered: 0, nominated: 1, told: 0 });
    await endListing(number);
    await approveNomination(moderator, { nominationId, version });
    const after = await of({ "don-vi": minhPhung });
    expect(after).toMatchObject({ stories: 1, tips: { told: 1, nominated: 0 }, people: { retired: 1 } });
    expect(after.decisions).toMatchObject({ total: 1, days: [{ count: 1, listed: 1 }] });
    expect(Object.values(bandsOf(after.decisions!)).reduce((sum, one) => sum + one, 0)).toBe(1);
    // One decision's days are somebody's own: neither a table nor a file has them.
    expect(tablesOf(after, names, "city").decisions).toEqual([]);
    const [story] = await db().all<{ id: string }>(
      sql`select id from profile where nomination_id = ${nominationId}`,
    );
    await takeDownStory(
      moderator,
      takeDownInput.parse({
        profileId: story!.id,
        kind: "revoked",
        reason: "Khai không đúng.",
        decisionNumber: "210/QĐ-UBND",
      }),
    );
    const gone: Figures = await of({ "don-vi": minhPhung });
    expect(gone).toMatchObject({
      stories: 0,
      fields: [],
      tips: { told: 0, nominated: 1 },
      people: { retired: 0 },
    });
  });
});
