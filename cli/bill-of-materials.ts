import { createHash } from "node:crypto";
import { packagesOf, type Package } from "./licences";

/**
 * What the portal runs on as a CycloneDX 1.5 document, for programs that look packages up in lists of known faults: each with
 * its version, licence and checksum, a package a line, out of package-lock.json alone, so that the same lock makes the
 * same text. npm's own `npm sbom` is not used: with --omit=dev it leaves out what the portal shares with a tool of
 * development (zod, postcss, esbuild: 101 of 378), without it it refuses (docs/decisions/2026-11-supply.md).
 */
export function billOfMaterials(lock: string): string {
  const { name, version } = JSON.parse(lock) as { name: string; version: string };
  const components = new Map(packagesOf(lock).map((one) => [reference(one), component(one)]));
  const head = {
    $schema: "http://cyclonedx.org/schema/bom-1.5.schema.json",
    bomFormat: "CycloneDX",
    specVersion: "1.5",
    serialNumber: `urn:uuid:${uuidOf(lock)}`,
    version: 1,
    metadata: { component: { type: "application", "bom-ref": `${name}@${version}`, name, version } },
  };
  const lines = [...components.values()].map((one) => JSON.stringify(one)).sort();
  return `${JSON.stringify(head).slice(0, -1)},\n"components":[\n${lines.join(",\n")}\n]}\n`;
}

const reference = ({ name, version }: Package) => `${name}@${version}`;

function component(one: Package) {
  const { name, version, license, integrity = "" } = one;
  const sha512 = /^sha512-(.+)$/.exec(integrity)?.[1];
  const single = license && !/[ (]/.test(license);
  return {
    type: "library",
    "bom-ref": reference(one),
    name,
    version,
    purl: `pkg:npm/${name.replace("@", "%40")}@${version}`,
    ...(license && { licenses: [single ? { license: { id: license } } : { expression: license }] }),
    ...(sha512 && { hashes: [{ alg: "SHA-512", content: Buffer.from(sha512, "base64").toString("hex") }] }),
  };
}

/** A name for the document that is the same for the same packages. */
function uuidOf(lock: string): string {
  const hex = createHash("sha256").update(lock).digest("hex");
  return [
    hex.slice(0, 8),
    hex.slice(8, 12),
    `5${hex.slice(13, 16)}`,
    `8${hex.slice(17, 20)}`,
    hex.slice(20, 32),
  ].join("-");
}
