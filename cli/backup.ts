import { existsSync, renameSync, statSync } from "node:fs";
import { dirname } from "node:path";
import { databasePath, flush } from "../db/database-file";
import { copyDatabase } from "../domain/backups/copy-database.server";
import { readEnvironment } from "../environment";
import { brokenHistory } from "./history-words";

const [file] = process.argv.slice(2);

try {
  await backUp();
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 1;
}

/** The copy gets its name once it is whole. One whose history is not is kept too, and said: it is all there is. */
async function backUp(): Promise<void> {
  if (!file) throw new Error("Cách dùng: npm run db:backup -- FILE");
  if (existsSync(file)) throw new Error(`${file} đã có; hãy chọn tên khác.`);
  if (!existsSync(dirname(file))) throw new Error(`Không có thư mục ${dirname(file)}.`);
  const source = databasePath(readEnvironment().DATABASE_URL);
  if (!source) throw new Error("Chỉ sao lưu được một tệp (DATABASE_URL=file:…).");
  const broken = await copyDatabase(source, `${file}.part`);
  renameSync(`${file}.part`, file);
  flush(dirname(file));
  console.log(`Đã sao lưu vào ${file} (${Math.ceil(statSync(file).size / 1024)} KiB).`);
  if (broken) throw new Error(brokenHistory(broken));
}
