import { existsSync, mkdirSync, rmSync } from "node:fs";
import { dirname } from "node:path";
import { databasePath, putInPlace } from "../db/database-file";
import { copyDatabase } from "../domain/backups/copy-database.server";
import { readEnvironment } from "../environment";
import { brokenHistory } from "./history-words";

const acceptHistory = "--accept-history";
const wayOn = `Chưa thay đổi gì; nếu vẫn muốn phục hồi bản này, thêm ${acceptHistory}.`;
const [file, flag] = process.argv.slice(2);

try {
  await restore();
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 1;
}

/**
 * Puts a backup in the database's place. The old file is kept beside it; a backup that is none changes nothing, nor does
 * one whose history was tampered with, unless it is accepted by name: it may be all there is.
 */
async function restore(): Promise<void> {
  if (!file) throw new Error("Cách dùng: npm run db:restore -- FILE (tắt cổng trước)");
  if (!existsSync(file)) throw new Error(`Không thấy ${file}.`);
  const target = databasePath(readEnvironment().DATABASE_URL);
  if (!target) throw new Error("Chỉ phục hồi được vào một tệp (DATABASE_URL=file:…).");
  mkdirSync(dirname(target), { recursive: true });
  const made = `${target}.new`;
  try {
    const broken = await copyDatabase(file, made);
    if (broken && flag !== acceptHistory) throw new Error(`${brokenHistory(broken)} ${wayOn}`);
    tell(await putInPlace(target, made));
  } finally {
    rmSync(made, { force: true });
  }
}

function tell(kept: string | null): void {
  if (kept) console.log(`Tệp cũ được giữ ở ${kept}.`);
  console.log(`Đã phục hồi từ ${file}.`);
}
