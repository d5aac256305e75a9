import { fileURLToPath } from "node:url";
import { defineConfig } from "vitest/config";

const here = (path: string) => fileURLToPath(new URL(path, import.meta.url));

export default defineConfig({
  resolve: {
    alias: {
      "@": here("."),
      // Outside Next this package only throws.
      "server-only": here("./tests/support/empty.ts"),
    },
  },
  test: {
    include: ["tests/**/*.test.ts"],
    globalSetup: "tests/support/template.ts",
    pool: "forks",
    // Unless told, one core is left idle.
    maxWorkers: "100%",
    testTimeout: 20_000,
  },
});
