import { readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { billOfMaterials } from "@/cli/bill-of-materials";
import { licencesOf, licencesPage, unknownIn } from "@/cli/licences";

const read = (file: string) => readFileSync(file, "utf8");
const lock = read("package-lock.json");
const { packages } = JSON.parse(lock) as { packages: Record<string, { integrity?: string }> };

describe("what the portal is made of", () => {
  test("no licence is unknown, of alternatives one is enough, and one that is not listed is named", () => {
    expect(licencesOf(lock).flatMap(({ name }) => unknownIn(name))).toEqual([]);
    expect(unknownIn("(MIT OR GPL-3.0-or-later)")).toEqual([]);
    expect(unknownIn("MIT AND GPL-3.0-or-later")).toEqual(["GPL-3.0-or-later"]);
    expect(unknownIn("not stated")).toEqual(["not stated"]);
  });

  test("docs/licences.md is what `npm run sbom` writes", () => {
    expect(read("docs/licences.md")).toBe(licencesPage(lock));
  });

  test("docs/sbom.cdx.json is what `npm run sbom` writes: every package with version, licence and checksum", () => {
    const written = read("docs/sbom.cdx.json");
    expect(written).toBe(billOfMaterials(lock));
    const bill = JSON.parse(written) as { components: { name: string; hashes: unknown[] }[] };
    const names = bill.components.map(({ name }) => name);
    expect(names).toEqual(expect.arrayContaining(["next", "zod", "postcss", "@libsql/linux-x64-gnu"]));
    expect(names).not.toContain("vitest");
    expect(bill.components.filter(({ hashes }) => !hashes)).toEqual([]);
  });

  test("every package is pinned exactly, and comes with a checksum", () => {
    const manifest = JSON.parse(read("package.json")) as Record<string, Record<string, string>>;
    for (const kind of ["dependencies", "devDependencies", "optionalDependencies"])
      for (const [name, version] of Object.entries(manifest[kind]!))
        expect([name, version]).toEqual([name, expect.stringMatching(/^\d+\.\d+\.\d+$/)]);
    const bare = Object.entries(packages).filter(([path, { integrity }]) => path !== "" && !integrity);
    expect(bare.map(([path]) => path)).toEqual([]);
  });

  test("esbuild is there once: npm 9 and 10, which come with Node 20 and Debian, refuse a lock in which Vite finds an older one", () => {
    const named = Object.keys(packages).filter((path) => path.endsWith("node_modules/esbuild"));
    expect(named).toEqual(["node_modules/esbuild"]);
  });
});
