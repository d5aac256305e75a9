type Entry = { version?: string; license?: string; dev?: boolean; integrity?: string };
export type Package = Entry & { name: string };

/** What a package states as its licence, and the packages that do, as `name version`. */
type Licence = { name: string; packages: string[] };

/**
 * Licences that may come in, and what each asks of who runs or passes on the portal. Another one in package-lock.json fails
 * tests/supply.test.ts: somebody reads it and then writes it here, or takes another package.
 */
export const known: Record<string, string> = {
  MIT: "keep its notice",
  "MIT-0": "nothing",
  "0BSD": "nothing",
  ISC: "keep its notice",
  "BSD-2-Clause": "keep its notice",
  "BSD-3-Clause": "keep its notice; do not advertise with its makers' names",
  "Apache-2.0": "keep its notice, say what was changed",
  "BlueOak-1.0.0": "keep its notice",
  "Python-2.0": "keep its notice",
  "OFL-1.1": "fonts: keep the notice, do not sell them alone",
  "MPL-2.0": "changes to its own files stay under it; here none is changed",
  "CC-BY-4.0": "name the source: data of caniuse.com, used while building",
  "CC0-1.0": "nothing",
  Zlib: "keep its notice",
  "LGPL-3.0-or-later":
    "libvips, a library loaded beside the portal and unchanged: whoever passes it on says so",
};

/** Packages that state their licence in no field of theirs, and where it was read instead. */
const readByHand: Record<string, string> = {
  "png-js": "MIT",
};

/** The packages that the portal runs on, out of package-lock.json; those for other machines too, development's not. */
export function packagesOf(lock: string): Package[] {
  const { packages } = JSON.parse(lock) as { packages: Record<string, Entry> };
  const folder = "node_modules/";
  return Object.entries(packages)
    .filter(([path, { dev }]) => path !== "" && !dev)
    .map(([path, entry]) => ({ ...entry, name: path.slice(path.lastIndexOf(folder) + folder.length) }));
}

/** Their licences as they are stated. */
export function licencesOf(lock: string): Licence[] {
  const found = new Map<string, Set<string>>();
  for (const { name, version, license } of packagesOf(lock)) {
    const licence = license ?? readByHand[name] ?? "not stated";
    found.set(licence, (found.get(licence) ?? new Set()).add(`${name} ${version}`));
  }
  return [...found]
    .map(([name, all]) => ({ name, packages: [...all].sort() }))
    .sort((one, other) => (one.name < other.name ? -1 : 1));
}

/** Of a statement like `(MIT OR GPL-3.0-or-later)` the licences nobody has read yet; none where another may be chosen. */
export function unknownIn(statement: string): string[] {
  const words = statement.replace(/[()]/g, "");
  // Of alternatives one that is known is taken.
  const alternatives = words
    .split(" OR ")
    .map((each) => each.split(" AND ").filter((name) => !(name in known)));
  return alternatives.some((unknown) => unknown.length === 0) ? [] : alternatives.flat();
}

/** docs/licences.md out of package-lock.json. */
export function licencesPage(lock: string): string {
  const licences = licencesOf(lock);
  const count = licences.reduce((sum, { packages }) => sum + packages.length, 0);
  const asked = Object.entries(known).filter(([name]) =>
    licences.some((licence) =>
      licence.name
        .replace(/[()]/g, "")
        .split(/ AND | OR /)
        .includes(name),
    ),
  );
  return [
    "# Licences of what the portal runs on",
    "",
    "Written by `npm run sbom` out of `package-lock.json`; a test holds it to that, and lets no licence in that is not named here.",
    `${count} packages, those for other kinds of machines included; what is only used to develop and test is not.`,
    "",
    ...asked.map(([name, asks]) => `- **${name}**: ${asks}`),
    "",
    ...licences.flatMap(({ name, packages }) => [`## ${name}`, "", `${packages.join(", ")}.`, ""]),
  ].join("\n");
}
