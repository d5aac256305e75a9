import "server-only";
import { rmSync, statSync } from "node:fs";
import { join } from "node:path";
import { besides } from "@/db/database-file";
import { DomainError } from "../errors";
import type { BrokenEvent } from "../history/verify-chain.server";
import { copyDatabase } from "./copy-database.server";
import { differing, fileHash, measureDatabase } from "./measure.server";
import { assertRoom, listBackups, readManifest, type Shelf } from "./shelf.server";

export type Drill = {
  name: string;
  takenAt: string;
  tables: number;
  rows: number;
  /** What is not as it was when the backup was taken: tables, or "file" for its bytes. Empty where all is. */
  differs: string[];
  broken: BrokenEvent | null;
  milliseconds: number;
};

/**
 * Restores a backup, the newest unless one is named, into a file beside it as `npm run db:restore` would, and compares: integrity
 * and history of the restored one, the backup's bytes, and every table's rows and hash with what was noted when it was taken. The
 * restored file goes again. Throws `backup-none`, `backup-no-room`, and one sentence where it cannot be restored at all.
 */
export async function drillBackup({ folder }: Pick<Shelf, "folder">, named?: string): Promise<Drill> {
  const begun = performance.now();
  const backup = listBackups({ folder }).find(({ name }) => !named || name === named);
  if (!backup) throw new DomainError("backup-none");
  const path = join(folder, backup.name);
  assertRoom(folder, statSync(path).size);
  const restored = join(folder, `.thu-${backup.name}.${process.pid}`);
  try {
    const broken = await copyDatabase(path, restored);
    const noted = readManifest(path);
    const tables = await measureDatabase(restored);
    const expected = noted?.tables ?? (await measureDatabase(path));
    const isSameFile = !noted || noted.sha256 === (await fileHash(path));
    return {
      name: backup.name,
      takenAt: backup.takenAt.toISOString(),
      tables: Object.keys(tables).length,
      rows: Object.values(tables).reduce((sum, { rows }) => sum + rows, 0),
      differs: [...(isSameFile ? [] : ["file"]), ...differing(expected, tables)],
      broken,
      milliseconds: Math.round(performance.now() - begun),
    };
  } finally {
    for (const left of [restored, ...besides(restored), ...besides(path)]) rmSync(left, { force: true });
  }
}
