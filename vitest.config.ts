import { fileURLToPath } from "node:url";
import { defineConfig } from "vitest/config";

const here = (path: string) => fileURLToPath(new URL(path, import.meta.url));

const every = ["tests/**/*.test.ts"];

/**
 * What takes seconds each: other programs and servers started, large photos, whole sheets, thousands of sequences, time itself; and what counts
 * all that its process did.
 */
const long = [
  "added-question",
  "backup",
  "backups-shelf",
  "decisions-two-servers",
  "earlier-database",
  "honour-booklet",
  "import",
  "import-refused",
  "jobs-two-servers",
  "libsql-server",
  "lists-again",
  "mail-killed",
  "papers-opened",
  "restore",
  "restore-killed",
  "sheets-opened",
  "upgrades",
  "domain/backup-jobs",
  "domain/certificates-many",
  "domain/certificates-scan",
  "domain/conflicting-acts",
  "domain/decide-together",
  "domain/imports",
  "domain/imports-again",
  "domain/imports-refused",
  "domain/lists-out",
  "domain/made-lists",
  "domain/persons-pairs",
  "domain/photo-limits",
  "domain/photos",
  "domain/place-photos",
  "domain/read-limit",
  "domain/sign-in",
  "domain/sign-in-time",
  "domain/storage-full",
  "domain/workflow-sequences",
].map((name) => `tests/${name}.test.ts`);

export default defineConfig({
  resolve: {
    alias: {
      "@": here("."),
      // Outside Next this package only throws.
      "server-only": here("./tests/support/empty.ts"),
    },
  },
  test: {
    globalSetup: "tests/support/template.ts",
    pool: "forks",
    // Unless told, one core is left idle.
    maxWorkers: "100%",
    testTimeout: 20_000,
    projects: [
      // `npm run test:unit`. Its files share what they import: each alone, that took longer than the tests.
      { extends: true, test: { name: "quick", include: every, exclude: long, isolate: false } },
      { extends: true, test: { name: "long", include: long } },
    ],
  },
});
