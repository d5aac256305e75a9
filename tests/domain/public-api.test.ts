import { Validator } from "@seriousme/openapi-schema-validator";
import { describe, expect, it } from "vitest";
import { openApiDocument, type DocumentKey } from "@/app/api/v1/_contract/openapi";
import { cursorAfter, readCursor } from "@/app/api/v1/_contract/cursors";
import { listParameters } from "@/app/api/v1/_contract/parameters";
import { presentDetail, presentSummary } from "@/app/api/v1/_contract/present";
import { parameterFaults, readParameters } from "@/app/api/v1/_contract/read-parameters";
import { db } from "@/db/client";
import { blob, campaign, media, mediaVariant, recognition } from "@/db/schema";
import { findStory } from "@/domain/profiles/find-story.server";
import { pagePublicProfiles } from "@/domain/profiles/public-pages.server";
import vi from "@/messages/vi";
import { useDatabase } from "../support/database";
import { minhPhung } from "../support/people";
import { publishStory } from "../support/stories";

useDatabase();

const origin = "http://localhost:3000";

/** Every path a value has, lists as `[]`. */
function paths(value: unknown, at = ""): string[] {
  if (Array.isArray(value)) return [...new Set(value.flatMap((one) => paths(one, `${at}[]`)))];
  if (typeof value !== "object" || value === null) return [at];
  return Object.entries(value).flatMap(([key, child]) => paths(child, at ? `${at}.${key}` : key));
}

const summary = [
  ...["slug", "kind", "name", "honorific", "deed", "organisation", "illustrative"],
  ...["field.id", "field.name", "field.nameEn", "units[].id", "units[].name", "units[].nameEn"],
  ...["url", "apiUrl", "cardUrl", "publishedAt", "updatedAt"],
];
const detail = [
  ...summary,
  ...[
    "neighbourhood",
    "unitThen",
    "unitThenEn",
    "sinceYear",
    "untilYear",
    "story",
    "summaryEn",
    "howTo",
    "cost",
    "needs",
  ],
  ...["figures[].value", "figures[].label"],
  ...["form", "level", "year", "decisionNumber", "decidedOn"].map((key) => `recognitions[].${key}`),
  ...["slug", "name", "nameEn"].map((key) => `recognitions[].campaign.${key}`),
  ...["alt", "caption", "credit"].map((key) => `photos[].${key}`),
  ...["url", "width", "height"].map((key) => `photos[].pictures[].${key}`),
  ...["source.name", "source.url", "source.publishedOn", "source.note"],
];

/** A story that has everything a story can have. */
async function publishFullStory(): Promise<void> {
  const id = await publishStory("day-du", {
    honorific: "Bà",
    birthYear: 1955,
    fieldId: "giao-duc",
    unitId: "phuong-7-quan-11",
    unitIds: [minhPhung],
    figures: [{ value: "213 em", label: "đã biết đọc" }],
    sourceName: "Báo",
    sourceUrl: "javascript:alert(1)",
    sourceOn: "2026-11-01",
  });
  await db()
    .insert(campaign)
    .values({ id: "dot", slug: "dot", kind: "contest", name: "Hội thi", nameEn: "A contest", summary: "" });
  await db().insert(recognition).values({
    id: "r",
    profileId: id,
    campaignId: "dot",
    level: "city",
    form: "first",
    year: 2026,
    note: "Ghi chú nội bộ",
  });
  const createdAt = new Date();
  await db()
    .insert(media)
    .values({ id: "m", profileId: id, position: 0, fileName: "IMG_1.jpg", width: 9, height: 6, createdAt });
  await db().insert(blob).values({ sha256: "abc", mime: "image/jpeg", size: 1 });
  await db()
    .insert(mediaVariant)
    .values({ mediaId: "m", format: "jpeg", width: 9, height: 6, sha256: "abc" });
}

describe("what the API hands out", () => {
  it("is these columns and no other, in a list and in full", async () => {
    await publishFullStory();
    const { profiles } = await pagePublicProfiles({}, null, 1);
    expect(paths(presentSummary(profiles[0]!)).sort()).toEqual([...summary].sort());
    const full = presentDetail((await findStory("day-du"))!);
    expect(paths(full).sort()).toEqual([...detail].sort());
    const text = JSON.stringify(full);
    for (const kept of ["1955", "IMG_1", "nội bộ", "javascript:"]) expect(text).not.toContain(kept);
    expect(full).toMatchObject({
      url: `${origin}/guong/day-du`,
      apiUrl: `${origin}/api/v1/profiles/day-du`,
      cardUrl: `${origin}/guong/day-du/the.png`,
      unitThen: "Phường 7, Quận 11",
      unitThenEn: "Ward 7, District 11",
      units: [{ id: minhPhung, name: "Phường Minh Phụng", nameEn: "Minh Phung Ward" }],
      recognitions: [{ campaign: { slug: "dot", name: "Hội thi", nameEn: "A contest" } }],
      source: { name: "Báo", url: null },
      photos: [{ pictures: [{ url: `${origin}/media/abc`, width: 9, height: 6 }] }],
    });
  });
});

describe("parameters", () => {
  const faultsOf = async (query: string) => {
    const read = await readParameters("profiles", new URLSearchParams(query));
    return "faults" in read ? read.faults.map(({ parameter, fault }) => `${parameter}:${fault}`) : read.asked;
  };

  it.each([
    ["kind=person", ["kind:kind"]],
    ["limit=0", ["limit:limit"]],
    ["limit=101", ["limit:limit"]],
    ["limit=5.5&year=26", ["year:year", "limit:limit"]],
    ["field=khong-co", ["field:noField"]],
    ["unit=khong-co&campaign=khong-co", ["unit:noUnit", "campaign:noCampaign"]],
    ["unit=' or 1=1", ["unit:id"]],
    ["cursor=%00", ["cursor:cursor"]],
    ["cursor=abc", ["cursor:cursor"]],
    ["kind=model&kind=individual", ["kind:repeated"]],
    ["state=hidden", ["state:unknown"]],
    ["__proto__=1&toString=2", ["__proto__:unknown", "toString:unknown"]],
  ])("%s is refused", async (query, faults) => {
    expect(await faultsOf(query)).toEqual(faults);
  });

  it("that are right become a filter; a former unit means where it went", async () => {
    const cursor = cursorAfter("profiles", { publishedAt: new Date(1234), id: "a-b" });
    expect(
      await faultsOf(`kind=model&field=y-te&unit=phuong-7-quan-11&year=2026&limit=100&cursor=${cursor}`),
    ).toEqual({
      filter: {
        kind: "model",
        fieldId: "y-te",
        unit: { id: "phuong-7-quan-11", label: "Phường 7, Quận 11", unitIds: [minhPhung] },
        campaignId: undefined,
        year: 2026,
      },
      after: { publishedAt: new Date(1234), id: "a-b" },
      limit: 100,
    });
    expect(await faultsOf("")).toMatchObject({ after: null, limit: 20 });
  });

  it("hold a cursor only as it was given out", () => {
    const end = { publishedAt: new Date("2015-03-18T02:22:00Z"), id: "x_1-y" };
    expect(readCursor("profiles", cursorAfter("profiles", end))).toEqual(end);
    for (const bad of ["", "MQ", "MS4", "Li4u", "ÿ"]) expect(readCursor("profiles", bad)).toBeNull();
    const adopted = { sinceOn: "2026-03-01", id: "a_1" };
    expect(readCursor("adoptions", cursorAfter("adoptions", adopted))).toEqual(adopted);
    expect(readCursor("recognitions", cursorAfter("recognitions", { id: "r-1" }))).toEqual({ id: "r-1" });
    expect(readCursor("adoptions", cursorAfter("profiles", end))).toBeNull();
    expect(readCursor("recognitions", cursorAfter("adoptions", adopted))).toBeNull();
  });
});

describe("openapi.json", () => {
  it("is a valid OpenAPI 3.1 document with words for everything", async () => {
    const asked: string[] = [];
    const words = (key: DocumentKey) => {
      asked.push(key);
      const text = key
        .split(".")
        .reduce<unknown>((node, part) => (node as Record<string, unknown>)[part], vi.api.document);
      expect([key, typeof text]).toEqual([key, "string"]);
      return text as string;
    };
    const document = openApiDocument(words, origin, "1.0.0");
    const validator = new Validator();
    const result = await validator.validate(JSON.parse(JSON.stringify(document)));
    expect(result).toEqual({ valid: true });
    expect(validator.version).toBe("3.1");
    expect(asked).toContain("parameter.cursor");
    const text = JSON.stringify(document);
    for (const name of new Set(Object.values(listParameters).flat()))
      expect(text).toContain(`"name":"${name}"`);
  });

  it("would not pass with a hole in it", async () => {
    const document = openApiDocument((key) => key, origin, "1.0.0") as Record<string, unknown>;
    delete document.info;
    expect((await new Validator().validate(document)).valid).toBe(false);
  });

  it("has words for every fault", () => {
    expect(Object.keys(vi.api.faults).sort()).toEqual([...parameterFaults].sort());
  });
});
