import { readFileSync } from "node:fs";
import { resolve } from "node:path";
import Ajv2020 from "ajv/dist/2020.js";
import addFormats from "ajv-formats";
import { ParseOption, RelaxNGValidator, XmlDocument, XmlLibError, XsdValidator } from "libxml2-wasm";
import sharp from "sharp";
import ts from "typescript";

// What the portal hands to machines, held against the standards by libraries of others. Each answer is a list of faults in
// words, empty where there is none.

const schemas = { rss: "rss.rng", sitemap: "sitemap.xsd" } as const;

/** What a feed or a file of the sitemap has that its standard does not allow. */
export function xmlFaults(xml: string, standard: keyof typeof schemas): string[] {
  const file = schemas[standard];
  const text = readFileSync(`tests/fixtures/schemas/${file}`, "utf8");
  const schema = XmlDocument.fromString(text);
  const validator = file.endsWith(".rng") ? RelaxNGValidator.fromDoc(schema) : XsdValidator.fromDoc(schema);
  let document: XmlDocument | undefined;
  try {
    document = XmlDocument.fromString(xml, { option: ParseOption.XML_PARSE_NONET });
    validator.validate(document);
    return [];
  } catch (error) {
    if (!(error instanceof XmlLibError)) throw error;
    return error.details.map(({ line, message }) => `line ${line}: ${message.trim()}`);
  } finally {
    for (const one of [document, validator, schema]) one?.dispose();
  }
}

/** What linked data says that schema.org has no word for: each block is compiled against schema.org's own types. */
export function schemaOrgFaults(blocks: object[]): string[] {
  const file = resolve("tests/linked-data.ts");
  const lines = blocks.map((block, at) => {
    const type = "@graph" in block ? "Graph" : "WithContext<Thing>";
    return `export const block${at}: ${type} = ${JSON.stringify(block)};`;
  });
  const source = `import type { Graph, Thing, WithContext } from "schema-dts";\n${lines.join("\n")}\n`;
  const options: ts.CompilerOptions = {
    strict: true,
    noEmit: true,
    skipLibCheck: true,
    types: [],
    module: ts.ModuleKind.Preserve,
    moduleResolution: ts.ModuleResolutionKind.Bundler,
    target: ts.ScriptTarget.ES2022,
  };
  const host = ts.createCompilerHost(options);
  const disk = ts.createCompilerHost(options);
  host.fileExists = (name) => name === file || disk.fileExists(name);
  host.getSourceFile = (name, ...more) =>
    name === file
      ? ts.createSourceFile(name, source, ts.ScriptTarget.ES2022)
      : disk.getSourceFile(name, ...more);
  const program = ts.createProgram([file], options, host);
  return ts
    .getPreEmitDiagnostics(program)
    .map(({ messageText }) => ts.flattenDiagnosticMessageText(messageText, "\n"));
}

type ApiDescription = { components: { schemas: Record<string, object> } };

/** Asks an answer of the API whether it is what the API's own description (OpenAPI 3.1) says of it. */
export function apiAnswers(description: ApiDescription) {
  const ajv = new Ajv2020({ allErrors: true });
  addFormats(ajv);
  // The rest of the description is no schema.
  ajv.addVocabulary(["components"]);
  ajv.addSchema({ $id: "api", components: description.components });
  return (schema: string, answer: unknown): string[] => {
    const validate = ajv.getSchema(`api#/components/schemas/${schema}`)!;
    return validate(answer) ? [] : (validate.errors ?? []).map((one) => `${one.instancePath} ${one.message}`);
  };
}

type Picture = { width: number; height: number; mostBytes: number };

/** Whether a picture is a PNG of its stated size that can be drawn whole. */
export async function pngFaults(bytes: Buffer, { width, height, mostBytes }: Picture): Promise<string[]> {
  const { data, info } = await sharp(bytes, { failOn: "warning" })
    .ensureAlpha()
    .raw()
    .toBuffer({ resolveWithObject: true });
  const { format } = await sharp(bytes).metadata();
  const faults: string[] = [];
  if (format !== "png") faults.push(`is ${format}`);
  if (info.width !== width || info.height !== height) faults.push(`is ${info.width} × ${info.height}`);
  if (data.length !== width * height * 4) faults.push("is not whole");
  if (bytes.length > mostBytes) faults.push(`weighs ${bytes.length} bytes`);
  return faults;
}
