import "server-only";
import { pageAdoptions } from "@/domain/open-data/adoptions.server";
import { pageRecognitions } from "@/domain/open-data/recognitions.server";
import { pagePublicProfiles } from "@/domain/profiles/public-pages.server";
import { rowsTogether } from "@/domain/sheets/list-columns";
import type { Cell } from "@/domain/sheets/written-cells";
import { listUnitsOfToday } from "@/domain/units/queries.server";
import { presentAdoption, presentRecognition, presentSummary } from "@/app/api/v1/_contract/present";
import {
  unitItem,
  type AdoptionItem,
  type ProfileSummary,
  type RecognitionItem,
  type UnitItem,
} from "@/app/api/v1/_contract/shapes";
import type { DataSetName } from "@/domain/open-data/vocabulary";
import type messages from "@/messages/vi";

/** A column's name in files and in the API; its head and what it means stand in messages/ under `openData.column`. */
export type ColumnName = keyof (typeof messages)["openData"]["column"];
type Column<Item> = [name: ColumnName, cell: (item: Item) => Cell];

type SetDefinition<Item> = {
  /** The list of the API with the same rows. */
  api: string;
  /** What a row is in openapi.json. */
  schema: string;
  batches: () => AsyncIterable<Item[]>;
  columns: Column<Item>[];
};

/** Rows of public data that files are made of: each row as the API says it, and as cells. */
export type DataSet = {
  api: string;
  schema: string;
  columns: ColumnName[];
  batches: () => AsyncIterable<object[]>;
  line: (item: object) => Cell[];
};

function dataSet<Item extends object>({ columns, ...set }: SetDefinition<Item>): DataSet {
  return {
    ...set,
    columns: columns.map(([name]) => name),
    line: (item) => columns.map(([, cell]) => cell(item as Item)),
  };
}

/** All pages of a list, one after the other. */
async function* pages<Row, End, Item>(
  read: (after: End | null) => Promise<{ rows: Row[]; end: End | null }>,
  present: (row: Row) => Item,
): AsyncGenerator<Item[]> {
  let after: End | null = null;
  do {
    const page: { rows: Row[]; end: End | null } = await read(after);
    yield page.rows.map(present);
    after = page.end;
  } while (after !== null);
}

const names = (units: { name: string }[]) => units.map(({ name }) => name).join("; ");
const namesEn = (units: { nameEn: string }[]) => units.map(({ nameEn }) => nameEn).join("; ");
const ids = (units: { id: string }[]) => units.map(({ id }) => id).join("; ");
const yes = (is: boolean) => String(is);
const day = (date: string | null): Cell => (date ? { day: date } : null);
const moment = (at: string): Cell => ({ moment: new Date(at) });

/** The sets by the names of their files. */
export const dataSets = {
  "cau-chuyen": dataSet<ProfileSummary>({
    api: "/api/v1/profiles",
    schema: "ProfileSummary",
    batches: () =>
      pages(async (after: Parameters<typeof pagePublicProfiles>[1]) => {
        const { profiles, end } = await pagePublicProfiles({}, after, rowsTogether);
        return { rows: profiles, end };
      }, presentSummary),
    columns: [
      ["slug", (row) => row.slug],
      ["kind", (row) => row.kind],
      ["name", (row) => row.name],
      ["honorific", (row) => row.honorific],
      ["deed", (row) => row.deed],
      ["organisation", (row) => row.organisation],
      ["field", (row) => row.field?.name ?? ""],
      ["fieldEn", (row) => row.field?.nameEn ?? ""],
      ["units", (row) => names(row.units)],
      ["unitsEn", (row) => namesEn(row.units)],
      ["unitIds", (row) => ids(row.units)],
      ["url", (row) => row.url],
      ["apiUrl", (row) => row.apiUrl],
      ["publishedAt", (row) => moment(row.publishedAt)],
      ["updatedAt", (row) => moment(row.updatedAt)],
      ["illustrative", (row) => yes(row.illustrative)],
    ],
  }),
  "bang-vang": dataSet<RecognitionItem>({
    api: "/api/v1/recognitions",
    schema: "Recognition",
    batches: () =>
      pages(async (after: Parameters<typeof pageRecognitions>[1]) => {
        const { recognitions, end } = await pageRecognitions({}, after, rowsTogether);
        return { rows: recognitions, end };
      }, presentRecognition),
    columns: [
      ["id", (row) => row.id],
      ["kind", (row) => row.kind],
      ["name", (row) => row.name],
      ["honorific", (row) => row.honorific],
      ["deed", (row) => row.deed],
      ["occupation", (row) => row.occupation],
      ["workplace", (row) => row.workplace],
      ["organisation", (row) => row.organisation],
      ["units", (row) => names(row.units)],
      ["unitsEn", (row) => namesEn(row.units)],
      ["unitIds", (row) => ids(row.units)],
      ["form", (row) => row.form],
      ["level", (row) => row.level],
      ["year", (row) => ({ year: row.year })],
      ["decisionNumber", (row) => row.decisionNumber],
      ["decidedOn", (row) => day(row.decidedOn)],
      ["campaign", (row) => row.campaign?.name ?? ""],
      ["campaignEn", (row) => row.campaign?.nameEn ?? ""],
      ["storyUrl", (row) => row.storyUrl],
      ["illustrative", (row) => yes(row.illustrative)],
    ],
  }),
  "nhan-rong": dataSet<AdoptionItem>({
    api: "/api/v1/adoptions",
    schema: "Adoption",
    batches: () =>
      pages(async (after: Parameters<typeof pageAdoptions>[1]) => {
        const { adoptions, end } = await pageAdoptions({}, after, rowsTogether);
        return { rows: adoptions, end };
      }, presentAdoption),
    columns: [
      ["id", (row) => row.id],
      ["model", (row) => row.model.name],
      ["modelUrl", (row) => row.model.url],
      ["unit", (row) => row.unit.name],
      ["unitEn", (row) => row.unit.nameEn],
      ["unitId", (row) => row.unit.id],
      ["status", (row) => row.status],
      ["sinceOn", (row) => day(row.sinceOn)],
      ["endedOn", (row) => day(row.endedOn)],
      ["renewedOn", (row) => day(row.renewedOn)],
      ["adaptation", (row) => row.adaptation],
      ["result", (row) => row.result],
      [
        "figures",
        (row) => row.figures.map(({ number, unit, what }) => `${number} ${unit} ${what}`).join("; "),
      ],
      ["endReason", (row) => row.endReason],
      ["updatedAt", (row) => moment(row.updatedAt)],
      ["illustrative", (row) => yes(row.illustrative)],
    ],
  }),
  "don-vi": dataSet<UnitItem>({
    api: "/api/v1/units",
    schema: "Unit",
    batches: async function* () {
      yield (await listUnitsOfToday()).map((unit) => unitItem.parse(unit));
    },
    columns: [
      ["unitId", (row) => row.id],
      ["code", (row) => row.code],
      ["unitKind", (row) => row.kind],
      ["unit", (row) => row.name],
      ["nameEn", (row) => row.nameEn],
    ],
  }),
} satisfies Record<DataSetName, DataSet>;
