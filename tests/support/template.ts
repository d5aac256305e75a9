import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { TestProject } from "vitest/node";
import { openDatabase } from "../../db/client";
import { migrateDatabase } from "../../db/migrate";
import { completeIndex } from "../../domain/search/keep-index.server";
import { seedReference } from "../../seed/reference";

declare module "vitest" {
  interface ProvidedContext {
    /** A migrated database with reference data (units, fields, documents) and nobody in it. */
    template: string;
  }
}

/** Migrates once; every test copies the file. */
export default async function setup(project: TestProject) {
  const folder = mkdtempSync(join(tmpdir(), "lan-toa-template-"));
  const template = join(folder, "template.db");
  const opened = openDatabase(`file:${template}`);
  await migrateDatabase(opened, `file:${template}`);
  await opened.db.transaction(async (tx) => {
    await seedReference(tx);
    await completeIndex((work) => work(tx));
  });
  await opened.client.execute("PRAGMA wal_checkpoint(TRUNCATE)");
  opened.client.close();
  project.provide("template", template);
  return () => rmSync(folder, { recursive: true, force: true });
}
