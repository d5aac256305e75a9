import "server-only";
import { existsSync, readdirSync, readFileSync, rmSync, statfsSync, statSync } from "node:fs";
import { dirname, join } from "node:path";
import { z } from "zod";
import { databasePath } from "@/db/database-file";
import { isStorageFull } from "@/db/storage-full";
import { readEnvironment } from "@/environment";
import { DomainError } from "../errors";
import { refusalOf } from "../refusal";
import { outlived, takenAt, type Keep } from "./keep";
import type { Measure } from "./measure.server";

/** What lies beside a backup: what it held when it was taken. */
export type Manifest = { sha256: string; tables: Measure };

/** Where backups are taken of and where they are kept; `folder` needs not be there yet. */
export type Shelf = { source: string; folder: string; keep: Keep };

/** The portal's shelf, as its settings say; null where the database is a server's, which takes its own backups. */
export function portalShelf(): Shelf | null {
  const { DATABASE_URL, BACKUP_DIR, BACKUP_KEEP } = readEnvironment();
  const source = databasePath(DATABASE_URL);
  return source === null
    ? null
    : { source, folder: BACKUP_DIR ?? join(dirname(source), "sao-luu"), keep: BACKUP_KEEP };
}

export type StoredBackup = { name: string; takenAt: Date; bytes: number };

/** The backups on the shelf, the newest first. */
export function listBackups({ folder }: Pick<Shelf, "folder">): StoredBackup[] {
  if (!existsSync(folder)) return [];
  const names = readdirSync(folder).filter((name) => takenAt(name));
  return names
    .sort()
    .reverse()
    .flatMap((name) => {
      const found = statSync(join(folder, name), { throwIfNoEntry: false });
      return found ? [{ name, takenAt: takenAt(name)!, bytes: found.size }] : [];
    });
}

const manifestOf = (path: string) => `${path}.json`;
const manifest = z.object({
  sha256: z.string(),
  tables: z.record(z.string(), z.object({ rows: z.number(), sha256: z.string() })),
});
export const manifestPath = manifestOf;

/** What the backup at `path` held when it was taken; null where nothing tells. */
export function readManifest(path: string): Manifest | null {
  try {
    return manifest.parse(JSON.parse(readFileSync(manifestOf(path), "utf8")));
  } catch {
    return null;
  }
}

/** Removes what outlived its time, what lost its backup, and what a process that ended left unfinished a day ago. */
export function tidyShelf({ folder, keep }: Pick<Shelf, "folder" | "keep">, now: Date): string[] {
  const names = readdirSync(folder);
  const gone = outlived(names, keep);
  for (const name of gone)
    for (const part of [name, manifestOf(name)]) rmSync(join(folder, part), { force: true });
  for (const name of names) {
    const isManifest = takenAt(name.replace(/\.json$/, "")) !== null && name.endsWith(".json");
    const isOrphan = isManifest && !names.includes(name.replace(/\.json$/, ""));
    const found = statSync(join(folder, name), { throwIfNoEntry: false });
    const isOld = found !== undefined && now.getTime() - found.mtimeMs > 86_400_000;
    if ((isOrphan || /^\.(portal|thu)-.*/.test(name)) && isOld) rmSync(join(folder, name), { force: true });
  }
  return gone;
}

/** Bytes free for the portal on the disk that `path` lies on, and all of it; null where no such folder is. */
export function roomAt(path: string): { free: number; total: number } | null {
  try {
    const { bavail, blocks, bsize } = statfsSync(path);
    return { free: bavail * bsize, total: blocks * bsize };
  } catch {
    return null;
  }
}

/** Bytes of a database with its log. */
export const databaseBytes = (path: string) =>
  [path, `${path}-wal`].reduce((sum, one) => sum + (statSync(one, { throwIfNoEntry: false })?.size ?? 0), 0);

/** Throws `backup-no-room` where the disk of `folder` has no room for `needed` bytes and a tenth more. */
export function assertRoom(folder: string, needed: number, free = roomAt(folder)?.free ?? Infinity): void {
  if (free < needed * 1.1)
    throw new DomainError("backup-no-room", { needed: megabytes(needed * 1.1), free: megabytes(free) });
}

/** Whether what was being written found no room, by the database's word or the file system's. */
export const foundNoRoom = (error: unknown) =>
  isStorageFull(error) || refusalOf(error)?.code === "storage-full";

const megabytes = (bytes: number) => Math.ceil(bytes / 1024 / 1024);
