import "server-only";
import { closeSync, fsyncSync, mkdirSync, openSync, renameSync, rmSync, statSync, writeSync } from "node:fs";
import { join } from "node:path";
import { assertFile, besides, flush } from "@/db/database-file";
import type { BrokenEvent } from "../history/verify-chain.server";
import { copyDatabase } from "./copy-database.server";
import { backupName } from "./keep";
import { fileHash, measureDatabase } from "./measure.server";
import { assertRoom, databaseBytes, manifestPath, tidyShelf, type Shelf } from "./shelf.server";

export type TakenBackup = {
  name: string;
  bytes: number;
  rows: number;
  broken: BrokenEvent | null;
  gone: string[];
};

/**
 * Takes a backup onto the shelf while the portal goes on writing: one verified copy, what it holds noted beside it, on the disk
 * before it gets its name, for its owner alone; then those that outlived their time go. Whatever ends it before leaves the
 * shelf as it was. Throws `backup-no-room`, and one sentence where the source is no whole database.
 */
export async function takeBackup({ source, folder, keep }: Shelf, now = new Date()): Promise<TakenBackup> {
  assertFile(source);
  mkdirSync(folder, { recursive: true, mode: 0o700 });
  assertRoom(folder, databaseBytes(source));
  const name = backupName(now);
  const part = join(folder, `.${name}.${process.pid}.part`);
  const notes = `${part}.json`;
  try {
    const broken = await copyDatabase(source, part);
    const tables = await measureDatabase(part);
    writeNotes(notes, JSON.stringify({ sha256: await fileHash(part), tables }));
    // A backup with its name has its notes.
    renameSync(notes, manifestPath(join(folder, name)));
    renameSync(part, join(folder, name));
    flush(folder);
    const rows = Object.values(tables).reduce((sum, table) => sum + table.rows, 0);
    const gone = tidyShelf({ folder, keep }, now);
    return { name, bytes: statSync(join(folder, name)).size, rows, broken, gone };
  } finally {
    for (const left of [part, ...besides(part), notes]) rmSync(left, { force: true });
  }
}

function writeNotes(path: string, words: string): void {
  const file = openSync(path, "w", 0o600);
  try {
    writeSync(file, words);
    fsyncSync(file);
  } finally {
    closeSync(file);
  }
}
