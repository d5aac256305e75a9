import { z } from "zod";
import { listParameters, parameterShape, type ListParameter, type PagedList } from "./parameters";
import {
  adoptionItem,
  adoptionPage,
  problem,
  profileDetail,
  profilePage,
  profileSummary,
  recognitionItem,
  recognitionPage,
  unitItem,
  unitList,
} from "./shapes";

/** Where messages/ keeps the document's words: `operation.*`, `parameter.*` and so on. */
export const documentWords = { namespace: "api.document" } as const;

export type DocumentWords = (key: DocumentKey) => string;
export type DocumentKey =
  | "title"
  | "description"
  | `operation.${PagedList | "profile" | "units" | "document"}`
  | `parameter.${ListParameter | "slug"}`
  | `answer.${"ok" | "unchanged" | "invalid" | "missing" | "gone" | "moved" | "limited"}`;

const schemas = {
  ProfilePage: profilePage,
  ProfileSummary: profileSummary,
  Profile: profileDetail,
  RecognitionPage: recognitionPage,
  Recognition: recognitionItem,
  AdoptionPage: adoptionPage,
  Adoption: adoptionItem,
  UnitList: unitList,
  Unit: unitItem,
  Problem: problem,
};

/** The API as OpenAPI 3.1, made from the schemas that answers are parsed by. */
export function openApiDocument(words: DocumentWords, server: string, version: string) {
  const json = (schema: keyof typeof schemas, type = "application/json") => ({
    [type]: { schema: { $ref: `#/components/schemas/${schema}` } },
  });
  const refused = (answer: "invalid" | "missing" | "gone" | "limited") => ({
    description: words(`answer.${answer}`),
    content: json("Problem", "application/problem+json"),
  });
  const common = {
    304: { description: words("answer.unchanged") },
    429: {
      ...refused("limited"),
      headers: { "Retry-After": { required: true, schema: { type: "integer", minimum: 1 } } },
    },
  };
  const operation = (
    operationId: PagedList | "profile" | "units",
    schema: keyof typeof schemas,
    parameters: object[],
    refusals: object,
  ) => ({
    operationId,
    summary: words(`operation.${operationId}`),
    parameters,
    responses: {
      200: { description: words("answer.ok"), content: json(schema) },
      ...refusals,
      ...common,
    },
  });
  const paged = (list: PagedList, schema: keyof typeof schemas) => ({
    get: operation(list, schema, queryParameters(list, words), { 400: refused("invalid") }),
  });
  const slug = {
    name: "slug",
    in: "path",
    required: true,
    description: words("parameter.slug"),
    schema: { type: "string" },
  };
  return {
    openapi: "3.1.0",
    info: { title: words("title"), description: words("description"), version },
    servers: [{ url: server }],
    paths: {
      "/api/v1/profiles": paged("profiles", "ProfilePage"),
      "/api/v1/profiles/{slug}": {
        get: operation("profile", "Profile", [slug], {
          308: { description: words("answer.moved") },
          404: refused("missing"),
          410: refused("gone"),
        }),
      },
      "/api/v1/recognitions": paged("recognitions", "RecognitionPage"),
      "/api/v1/adoptions": paged("adoptions", "AdoptionPage"),
      "/api/v1/units": { get: operation("units", "UnitList", [], {}) },
      "/api/v1/openapi.json": {
        get: {
          operationId: "document",
          summary: words("operation.document"),
          responses: {
            200: {
              description: words("answer.ok"),
              content: { "application/json": { schema: { type: "object" } } },
            },
            ...common,
          },
        },
      },
    },
    components: {
      schemas: Object.fromEntries(Object.entries(schemas).map(([name, schema]) => [name, plain(schema)])),
    },
  };
}

function queryParameters(list: PagedList, words: DocumentWords) {
  return listParameters[list].map((name) => ({
    name,
    in: "query",
    required: false,
    description: words(`parameter.${name}`),
    schema: plain(parameterShape(name)),
  }));
}

/** JSON Schema 2020-12, which is what OpenAPI 3.1 speaks. */
function plain(schema: z.ZodType) {
  const { $schema: _dialect, ...rest } = z.toJSONSchema(schema, { io: "output" });
  return rest;
}
