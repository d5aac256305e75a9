import { copyFileSync, existsSync, mkdirSync, renameSync } from "node:fs";
import { dirname } from "node:path";
import { openDatabase } from "../db/client";
import { readEnvironment } from "../environment";

const [file] = process.argv.slice(2);

try {
  await restore();
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 1;
}

/** Puts a backup in the database's place. The old file is kept beside it; a backup that is none changes nothing. */
async function restore(): Promise<void> {
  if (!file) throw new Error("Cách dùng: npm run db:restore -- FILE (tắt cổng trước)");
  if (!existsSync(file)) throw new Error(`Không thấy ${file}.`);
  const { DATABASE_URL } = readEnvironment();
  if (!DATABASE_URL.startsWith("file:"))
    throw new Error("Chỉ phục hồi được vào một tệp (DATABASE_URL=file:…).");
  const target = DATABASE_URL.slice("file:".length);
  await assertBackup(file);
  if (existsSync(target)) await closeLog(target);
  mkdirSync(dirname(target), { recursive: true });
  copyFileSync(file, `${target}.new`);
  if (existsSync(target)) {
    const kept = `${target}.truoc-${new Date().toISOString().replace(/[:.]/g, "-")}`;
    renameSync(target, kept);
    console.log(`Tệp cũ được giữ ở ${kept}.`);
  }
  renameSync(`${target}.new`, target);
  console.log(`Đã phục hồi từ ${file}.`);
}

/** A whole database of this portal: an empty file is a whole database too, but nobody's backup. */
async function assertBackup(path: string): Promise<void> {
  const { client } = openDatabase(`file:${path}`);
  try {
    const { rows: faults } = await client.execute("PRAGMA integrity_check");
    const { rows: tables } = await client.execute(
      "select name from sqlite_master where name in ('unit', 'nomination', '__drizzle_migrations')",
    );
    if (faults[0]?.integrity_check !== "ok" || tables.length < 3) throw new Error();
  } catch {
    throw new Error(`${path} bị hỏng hoặc không phải bản sao lưu của cổng; chưa thay đổi gì.`);
  } finally {
    client.close();
  }
}

/**
 * Brings what lies in the file's write-ahead log into the file, so that the kept one is whole. SQLite does that only for
 * who is alone with the file: a portal that runs, on whatever address, is noticed here.
 */
async function closeLog(path: string): Promise<void> {
  const { client } = openDatabase(`file:${path}`);
  try {
    const { rows } = await client.execute("PRAGMA journal_mode = DELETE");
    if (rows[0]?.journal_mode !== "delete") throw new Error();
  } catch {
    throw new Error(`Cổng đang chạy trên ${path}. Hãy tắt cổng rồi phục hồi; chưa thay đổi gì.`);
  } finally {
    client.close();
  }
}
