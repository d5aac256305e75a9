import { readFileSync, writeFileSync } from "node:fs";
import { billOfMaterials } from "./bill-of-materials";
import { licencesPage } from "./licences";

// What the portal is made of, written down: for people docs/licences.md, for programs docs/sbom.cdx.json. Both follow from
// package-lock.json; tests/supply.test.ts holds them to it.
const lock = readFileSync("package-lock.json", "utf8");
writeFileSync("docs/licences.md", licencesPage(lock));
writeFileSync("docs/sbom.cdx.json", billOfMaterials(lock));
console.log("Written: docs/licences.md, docs/sbom.cdx.json");
