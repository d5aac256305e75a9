import {
  chmodSync,
  closeSync,
  copyFileSync,
  existsSync,
  fsyncSync,
  linkSync,
  openSync,
  renameSync,
  statSync,
} from "node:fs";
import { dirname } from "node:path";
import { createClient, type Client } from "@libsql/client";

/** Where the file of a `file:` address lies; null for a database server's. */
export const databasePath = (url: string): string | null =>
  url.startsWith("file:") ? decodeURIComponent(url.slice("file:".length)) : null;

/** The address of a file: signs that mean something in one are written out. */
export const databaseUrl = (path: string): string =>
  `file:${path.split("/").map(encodeURIComponent).join("/")}`;

/** Throws one sentence unless a file with something in it stands at `path`. */
export function assertFile(path: string): void {
  if (!existsSync(path))
    throw new Error(`Không thấy cơ sở dữ liệu ${path}; hãy xem lại DATABASE_URL hoặc tên tệp.`);
  if (!statSync(path).isFile() || statSync(path).size === 0)
    throw new Error(`${path} không phải cơ sở dữ liệu của cổng; chưa thay đổi gì.`);
}

/** What SQLite lays beside a file and would read into whatever file takes its place. */
export const besides = (path: string): string[] => ["-wal", "-shm", "-journal"].map((part) => path + part);

/**
 * Brings what lies in the file's write-ahead log into the file, so that the file alone is the database. SQLite does that
 * only for who is alone with it: throws where a portal runs on it, on whatever address.
 */
export async function closeLog(path: string): Promise<void> {
  const client = createClient({ url: databaseUrl(path), timeout: 2000 });
  try {
    const { rows } = await client.execute("PRAGMA journal_mode = DELETE");
    if (rows[0]?.journal_mode !== "delete") throw new Error();
  } catch (error) {
    if (!isDamage(error)) throw new Error(runsOn(path));
    await assertAlone(client, path);
    throw error;
  } finally {
    client.close();
  }
}

/**
 * Throws where a portal runs on a file whose tables cannot be read any more: it holds the log all the same. SQLite then looks at
 * the file without reading what its tables are. Asked on the same connection, which itself holds the file until it is tidied away.
 */
async function assertAlone(client: Client, path: string): Promise<void> {
  try {
    await client.executeMultiple("PRAGMA writable_schema = ON; PRAGMA journal_mode = DELETE");
  } catch (error) {
    if (isBusy(error)) throw new Error(runsOn(path));
  }
}

const runsOn = (path: string) =>
  `Cổng đang chạy trên ${path}. Hãy tắt cổng rồi chạy lại lệnh này; chưa thay đổi gì.`;

const isBusy = (error: unknown) =>
  error instanceof Error && "code" in error && /^SQLITE_(BUSY|LOCKED)/.test(String(error.code));

const isDamage = (error: unknown) =>
  error instanceof Error && "code" in error && /^SQLITE_(NOTADB|CORRUPT)/.test(String(error.code));

/**
 * Puts the finished database `made` at `path`, where another may stand, damaged or not. That one is kept: returns where, or
 * null where there was none. Ended at any moment, a whole file stands at `path`, the old or the new. Throws one sentence,
 * having changed nothing, where a portal runs on the old one.
 */
export async function putInPlace(path: string, made: string): Promise<string | null> {
  const kept = `${path}.truoc-${fileStamp()}`;
  const hasOld = existsSync(path);
  if (hasOld)
    await closeLog(path).catch((error) => {
      // A file that cannot be read has no log to bring in.
      if (!isDamage(error)) throw error;
    });
  for (const [at, name] of besides(path).entries())
    if (existsSync(name)) renameSync(name, besides(kept)[at]!);
  if (hasOld) replaceFile(path, made, kept);
  else renameSync(made, path);
  flush(dirname(path));
  return hasOld ? kept : null;
}

/**
 * Puts the finished file `made` in the place of `path` by one rename: at no instant is there no whole file at `path`. The
 * old one goes on as `kept`, for its owner alone.
 */
export function replaceFile(path: string, made: string, kept: string): void {
  flush(made);
  try {
    linkSync(path, kept);
  } catch {
    // Some file systems know no second name for a file.
    copyFileSync(path, kept);
  }
  renameSync(made, path);
  chmodSync(kept, 0o600);
}

/** Waits until the file, or the names in the folder, are on the disk. */
export function flush(path: string): void {
  const handle = openSync(path, "r");
  try {
    fsyncSync(handle);
  } finally {
    closeSync(handle);
  }
}

/** The present instant as part of a file's name, e.g. "2026-11-26T22-10-00-123Z". */
export const fileStamp = () => new Date().toISOString().replace(/[:.]/g, "-");
