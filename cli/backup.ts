import { existsSync, renameSync, statSync } from "node:fs";
import { dirname, join } from "node:path";
import { openDatabase } from "../db/client";
import { databasePath, databaseUrl, flush } from "../db/database-file";
import { copyDatabase } from "../domain/backups/copy-database.server";
import { portalShelf } from "../domain/backups/shelf.server";
import { takeBackup } from "../domain/backups/take.server";
import { formatClock, hcmcToday } from "../domain/time/dates";
import { readEnvironment } from "../environment";
import { backupRefusal } from "./backup-words";
import { brokenHistory } from "./history-words";

const [file] = process.argv.slice(2);

try {
  await (file ? backUpTo(file) : backUpOntoShelf());
} catch (error) {
  console.error(backupRefusal(error));
  process.exitCode = 1;
}

/** The copy gets its name once it is whole. One whose history is not is kept too, and said: it is all there is. */
async function backUpTo(file: string): Promise<void> {
  if (existsSync(file)) throw new Error(`${file} đã có; hãy chọn tên khác.`);
  if (!existsSync(dirname(file))) throw new Error(`Không có thư mục ${dirname(file)}.`);
  const source = databasePath(readEnvironment().DATABASE_URL);
  if (!source) throw new Error("Chỉ sao lưu được một tệp (DATABASE_URL=file:…).");
  const broken = await copyDatabase(source, `${file}.part`);
  renameSync(`${file}.part`, file);
  flush(dirname(file));
  console.log(
    `Đã sao lưu vào ${file} (${Math.ceil(statSync(file).size / 1024)} KiB); ${await newestIn(file)}.`,
  );
  if (broken) throw new Error(brokenHistory(broken));
}

/** Of when a copy is: one of a replica that no longer follows its primary is whole, and old. */
async function newestIn(file: string): Promise<string> {
  const { client } = openDatabase(databaseUrl(file));
  try {
    const { rows } = await client.execute("SELECT max(at) AS at FROM event");
    const at = Number(rows[0]!.at);
    return at
      ? `việc mới nhất trong đó: ${formatClock(at)} ngày ${hcmcToday(new Date(at))}`
      : "chưa ghi việc nào";
  } finally {
    client.close();
  }
}

/** Among those the portal takes each night, kept and removed like them. */
async function backUpOntoShelf(): Promise<void> {
  const shelf = portalShelf();
  if (!shelf) throw new Error("Chỉ sao lưu được một tệp (DATABASE_URL=file:…).");
  const { name, bytes, rows, broken, gone } = await takeBackup(shelf);
  console.log(
    `Đã sao lưu vào ${join(shelf.folder, name)} (${Math.ceil(bytes / 1024)} KiB, ${rows} dòng).` +
      (gone.length > 0 ? ` Bản đã hết hạn giữ, được xóa: ${gone.join(", ")}.` : ""),
  );
  if (broken) throw new Error(brokenHistory(broken));
}
