import { spawnSync } from "node:child_process";
import { existsSync } from "node:fs";
import { pathToFileURL } from "node:url";

const places = ["/usr/bin/soffice", "/usr/lib/libreoffice/program/soffice"];
const packages = ["libreoffice-writer-nogui", "libreoffice-calc-nogui", "poppler-utils", "fonts-liberation"];

/**
 * Path of LibreOffice, which opens papers as an office does; null where there is none. `npm run test:papers` installs it on Debian
 * as root; `npm test` does without.
 */
export function officePath(): string | null {
  const there = () => places.find((path) => existsSync(path)) ?? null;
  if (there() === null && process.env.npm_lifecycle_event === "test:papers") install();
  return there();
}

function install(): void {
  if (process.getuid?.() !== 0 || !existsSync("/usr/bin/apt-get")) return;
  for (const args of [["update"], ["install", "-y", "--no-install-recommends", ...packages]])
    spawnSync("apt-get", ["-qq", ...args], {
      stdio: "inherit",
      env: { ...process.env, DEBIAN_FRONTEND: "noninteractive" },
    });
}

/** Turns files into what `kind` says ("pdf", "xlsx"), beside them in `folder`; LibreOffice keeps its own settings there too. */
export function convert(office: string, kind: string, folder: string, files: string[]): void {
  const settings = `-env:UserInstallation=${pathToFileURL(`${folder}/office`).href}`;
  const { status, stderr } = spawnSync(
    office,
    [settings, "--headless", "--convert-to", kind, "--outdir", folder, ...files],
    { encoding: "utf8", timeout: 120_000 },
  );
  if (status !== 0) throw new Error(stderr);
}

/** What a tool of poppler says of a file. */
export function asked(tool: "pdftotext" | "pdfinfo" | "pdffonts", ...args: string[]): string {
  const { status, stdout, stderr } = spawnSync(tool, args, { encoding: "utf8", maxBuffer: 1 << 26 });
  if (status !== 0) throw new Error(stderr);
  return stdout;
}
