import { copyFileSync, mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, inject } from "vitest";
import { closeDatabase } from "@/db/client";

/**
 * Gives each test of the file a real database of its own, copied from the migrated template. Returns a
 * function that tells the path of the present test's file.
 */
export function useDatabase(): () => string {
  let folder = "";
  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), "lan-toa-test-"));
    copyFileSync(inject("template"), join(folder, "portal.db"));
    process.env.DATABASE_URL = `file:${join(folder, "portal.db")}`;
  });
  afterEach(() => {
    closeDatabase();
    rmSync(folder, { recursive: true, force: true });
  });
  return () => join(folder, "portal.db");
}
