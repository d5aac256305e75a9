import { copyFileSync, linkSync, openSync, closeSync, fsyncSync, renameSync } from "node:fs";
import { createClient } from "@libsql/client";

/**
 * Brings what lies in the file's write-ahead log into the file, so that the file alone is the database. SQLite does that
 * only for who is alone with it: throws where a portal runs on it, on whatever address.
 */
export async function closeLog(path: string): Promise<void> {
  const client = createClient({ url: `file:${path}`, timeout: 2000 });
  try {
    const { rows } = await client.execute("PRAGMA journal_mode = DELETE");
    if (rows[0]?.journal_mode !== "delete") throw new Error();
  } catch {
    throw new Error(`Cổng đang chạy trên ${path}. Hãy tắt cổng rồi chạy lại lệnh này; chưa thay đổi gì.`);
  } finally {
    client.close();
  }
}

/**
 * Puts the finished file `made` in the place of `path` by one rename: at no instant is there no whole file at `path`. The
 * old one goes on as `kept`.
 */
export function replaceFile(path: string, made: string, kept: string): void {
  const handle = openSync(made, "r+");
  fsyncSync(handle);
  closeSync(handle);
  try {
    linkSync(path, kept);
  } catch {
    // Some file systems know no second name for a file.
    copyFileSync(path, kept);
  }
  renameSync(made, path);
}

/** The present instant as part of a file's name, e.g. "2026-11-26T22-10-00-123Z". */
export const fileStamp = () => new Date().toISOString().replace(/[:.]/g, "-");
