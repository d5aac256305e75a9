import { beforeEach, describe, expect, it } from "vitest";
import { Validator } from "@seriousme/openapi-schema-validator";
import Ajv from "ajv/dist/2020.js";
import { openApiDocument } from "@/app/api/v1/_contract/openapi";
import { readParameters } from "@/app/api/v1/_contract/read-parameters";
import { dcatDocument } from "@/app/_open-data/dcat";
import { fileAnswer } from "@/app/_open-data/file-answer";
import { dataSets } from "@/app/_open-data/sets";
import { db } from "@/db/client";
import { adoption, campaign, recognition } from "@/db/schema";
import { pageAdoptions } from "@/domain/open-data/adoptions.server";
import { pageRecognitions } from "@/domain/open-data/recognitions.server";
import { dataSetNames } from "@/domain/open-data/vocabulary";
import { pagePublicProfiles } from "@/domain/profiles/public-pages.server";
import { takeDownInput } from "@/domain/profiles/take-down-input";
import { takeDownStory } from "@/domain/profiles/take-down.server";
import { csvLines } from "@/domain/sheets/write-csv";
import { useDatabase } from "../support/database";
import { makePerson, minhPhung } from "../support/people";
import { publishStory } from "../support/stories";

useDatabase();

let story: string;
let model: string;

beforeEach(async () => {
  story = await publishStory("bua-com", { name: "Lê Thị C", unitIds: [minhPhung] });
  model = await publishStory("me-do-dau", { kind: "model", name: "Mẹ đỡ đầu", unitIds: [minhPhung] });
  const at = new Date("2026-11-01T03:00:00Z");
  await db()
    .insert(campaign)
    .values([
      { id: "dot", slug: "dot", kind: "contest", name: "Đợt 2026", summary: "" },
      { id: "nhap", slug: "nhap", kind: "contest", name: "Còn nháp", summary: "", state: "draft" },
    ]);
  const row = { campaignId: "dot", level: "city", form: "commended", year: 2026, unitId: minhPhung } as const;
  const person = { ...row, kind: "individual", deed: "Việc tốt", birthYear: 1960 } as const;
  await db()
    .insert(recognition)
    .values([
      { ...row, id: "r1", profileId: story },
      { ...person, id: "r2", name: "Được nêu tên", namedBy: "decision", decisionNumber: "1/QĐ" },
      { ...person, id: "r3", name: "Chỉ được đếm" },
      { ...person, id: "r4", name: "Của đợt nháp", namedBy: "decision", campaignId: "nhap" },
    ]);
  await db()
    .insert(adoption)
    .values(
      ["2023-01-05", "2024-02-06", "2024-02-06"].map((sinceOn, at_) => ({
        id: `a${at_}`,
        unitId: minhPhung,
        profileId: model,
        sinceOn,
        status: at_ === 0 ? ("ended" as const) : at_ === 1 ? ("running" as const) : ("ended" as const),
        endedOn: at_ === 1 ? null : "2026-01-01",
        result: `=2+${at_}, "hay"`,
        recordedAt: at,
        updatedAt: at,
      })),
    );
});

async function takeDown(profileId: string): Promise<void> {
  const moderator = await makePerson({ role: "moderator", password: null });
  const reason = "Người được kể rút lời đồng ý.";
  await takeDownStory(
    moderator,
    takeDownInput.parse({ profileId, kind: "hidden", reason, decisionNumber: "" }),
  );
}

async function fileOf(name: (typeof dataSetNames)[number], kind: "csv" | "json"): Promise<string> {
  const answer = await fileAnswer(new Request("http://localhost/f"), name, kind);
  expect(answer.status).toBe(200);
  // With its mark, which `text()` takes away.
  return Buffer.from(await answer.arrayBuffer()).toString();
}

describe("rolls and adoptions", () => {
  it("hand out whoever may be named, page by page, and nobody else", async () => {
    const first = await pageRecognitions({}, null, 1);
    expect(first.recognitions.map(({ id, slug }) => [id, slug])).toEqual([["r1", "bua-com"]]);
    const second = await pageRecognitions({}, first.end, 1);
    expect(second.recognitions).toMatchObject([
      { id: "r2", name: "Được nêu tên", slug: null, units: [{ id: minhPhung }], campaign: { slug: "dot" } },
    ]);
    expect(second.end).toBeNull();
    expect((await pageRecognitions({ year: 2025 }, null, 9)).recognitions).toEqual([]);
    const text = JSON.stringify((await pageRecognitions({}, null, 100)).recognitions);
    for (const kept of ["1960", "Chỉ được đếm", "Của đợt nháp"]) expect(text).not.toContain(kept);
  });

  it("go by day and key, and keep to a unit and a status", async () => {
    const first = await pageAdoptions({}, null, 2);
    expect(first.adoptions.map(({ id }) => id)).toEqual(["a2", "a1"]);
    expect((await pageAdoptions({}, first.end, 2)).adoptions.map(({ id }) => id)).toEqual(["a0"]);
    const running = await pageAdoptions({ status: "running" }, null, 9);
    expect(running.adoptions.map(({ id }) => id)).toEqual(["a1"]);
    const former = await readParameters("adoptions", new URLSearchParams("unit=phuong-7-quan-11"));
    expect("asked" in former && (await pageAdoptions(former.asked.filter, null, 9)).adoptions).toHaveLength(
      3,
    );
  });

  it("are asked only what each list knows", async () => {
    const faults = async (list: "adoptions" | "recognitions", query: string) => {
      const read = await readParameters(list, new URLSearchParams(query));
      return "faults" in read && read.faults.map(({ parameter, fault }) => `${parameter}:${fault}`);
    };
    expect(await faults("adoptions", "status=x&kind=model")).toEqual(["status:status", "kind:unknown"]);
    expect(await faults("recognitions", "field=y-te")).toEqual(["field:unknown"]);
    expect(await faults("recognitions", "cursor=MjAyNi0wMS0wMS5h")).toEqual(["cursor:cursor"]);
  });
});

describe("files", () => {
  it("are what the API says, row by row, and pass its schema", async () => {
    const document = openApiDocument((key) => key, "http://localhost:3000", "1.2.0");
    expect(await new Validator().validate(JSON.parse(JSON.stringify(document)))).toEqual({ valid: true });
    for (const name of dataSetNames) {
      const rows = JSON.parse(await fileOf(name, "json")) as object[];
      const ajv = new Ajv({ strict: false, validateFormats: false });
      const schemas = document.components.schemas as Record<string, object>;
      const isRow = ajv.compile(schemas[dataSets[name].schema]!);
      expect(rows.length).toBeGreaterThan(0);
      for (const row of rows) expect([isRow(row), isRow.errors]).toEqual([true, null]);
      const csv = await fileOf(name, "csv");
      expect(csv.startsWith(`\uFEFF${dataSets[name].columns.join(",")}\r\n`)).toBe(true);
    }
    const [first] = JSON.parse(await fileOf("nhan-rong", "json")) as { result: string }[];
    expect(first?.result).toBe('=2+2, "hay"');
    expect(await fileOf("nhan-rong", "csv")).toContain(`"'=2+2, ""hay"""`);
  });

  it("lose a story that was taken down at once, as everything else does", async () => {
    await takeDown(story);
    await takeDown(model);
    expect(JSON.parse(await fileOf("cau-chuyen", "json"))).toEqual([]);
    expect(JSON.parse(await fileOf("nhan-rong", "json"))).toEqual([]);
    expect(await fileOf("bang-vang", "csv")).not.toContain("Lê Thị C");
    expect((await pagePublicProfiles({}, null, 9)).profiles).toEqual([]);
    expect((await pageRecognitions({}, null, 9)).recognitions.map(({ id }) => id)).toEqual(["r2"]);
  });

  it("cost nothing where nothing changed", async () => {
    const ask = (headers: Record<string, string>) =>
      fileAnswer(new Request("http://localhost/f", { method: "HEAD", headers }), "don-vi", "csv");
    const etag = (await ask({})).headers.get("etag")!;
    expect((await ask({ "if-none-match": etag })).status).toBe(304);
    await takeDown(story);
    expect((await ask({ "if-none-match": etag })).status).toBe(200);
  });

  it("quote what CSV has to quote", () => {
    const moment = new Date("2026-11-28T01:02:03Z");
    expect(csvLines([["a,b", 'c"d', "-1", 5, null, { year: 2026 }, { day: "2026-01-02" }, { moment }]])).toBe(
      `"a,b","c""d",'-1,5,,2026,2026-01-02,2026-11-28T01:02:03.000Z\r\n`,
    );
  });
});

it("are told to catalogues with publisher, licence, frequency and every file", () => {
  const say = (key: string) => [{ "@language": "vi", "@value": key }];
  const document = dcatDocument(say, "UBND phường", "a@b.vn", "http://localhost:3000");
  expect(document["dcat:dataset"]).toHaveLength(4);
  for (const one of document["dcat:dataset"]) {
    expect(one["dct:publisher"]).toMatchObject({ "@type": "foaf:Agent", "foaf:name": "UBND phường" });
    expect(one["dct:accrualPeriodicity"]["@id"]).toMatch(/\/frequency\/CONT$/);
    expect(one["dcat:distribution"].map((file) => file["dct:license"]["@type"])).toEqual(
      Array(4).fill("dct:LicenseDocument"),
    );
    expect(one["dcat:distribution"][0]).toMatchObject({
      "dcat:downloadURL": { "@id": `http://localhost:3000/du-lieu/${one["dct:identifier"]}.csv` },
    });
  }
});

/** The classes that DCAT-AP 3 asks of what a catalogue only names; whoever checks one alone has no other way to know them. */
const ranges: Record<string, string> = {
  "dct:language": "dct:LinguisticSystem",
  "dct:spatial": "dct:Location",
  "foaf:homepage": "foaf:Document",
  "dcat:landingPage": "foaf:Document",
  "dcat:contactPoint": "vcard:Kind",
  "dct:accessRights": "dct:RightsStatement",
  "dct:accrualPeriodicity": "dct:Frequency",
  "dct:format": "dct:MediaTypeOrExtent",
  "dcat:mediaType": "dct:MediaType",
  "dct:conformsTo": "dct:Standard",
  "dct:license": "dct:LicenseDocument",
  "dct:publisher": "foaf:Agent",
};

it("say of everything that they name what it is", () => {
  const met = new Set<string>();
  const look = (thing: unknown): void => {
    if (typeof thing !== "object" || thing === null) return;
    for (const [key, value] of Object.entries(thing)) {
      for (const one of [value].flat()) {
        if (key in ranges) {
          met.add(key);
          expect([(one as Record<string, unknown>)["@type"]].flat(), key).toContain(ranges[key]);
        }
        look(one);
      }
    }
  };
  look(dcatDocument((key) => [{ "@value": key }], "UBND phường", undefined, "http://localhost:3000"));
  expect([...met].sort()).toEqual(Object.keys(ranges).sort());
});
