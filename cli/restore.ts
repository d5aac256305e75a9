import { copyFileSync, existsSync, mkdirSync, renameSync } from "node:fs";
import { dirname } from "node:path";
import { openDatabase } from "../db/client";
import { closeLog, fileStamp, replaceFile } from "../db/database-file";
import { assertStanding } from "../db/standing";
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
    const kept = `${target}.truoc-${fileStamp()}`;
    replaceFile(target, `${target}.new`, kept);
    console.log(`Tệp cũ được giữ ở ${kept}.`);
  } else renameSync(`${target}.new`, target);
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
    client.close();
    throw new Error(`${path} bị hỏng hoặc không phải bản sao lưu của cổng; chưa thay đổi gì.`);
  }
  // One of an earlier version is brought over at the next start.
  await assertStanding(client, "current", "behind", "earlier").finally(() => client.close());
}
