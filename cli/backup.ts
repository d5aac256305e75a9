import { existsSync, statSync } from "node:fs";
import { closeDatabase, connection } from "../db/client";

const [file] = process.argv.slice(2);

try {
  if (!file) throw new Error("Cách dùng: npm run db:backup -- FILE");
  if (existsSync(file)) throw new Error(`${file} đã có; hãy chọn tên khác.`);
  // One statement, one consistent picture, while the portal goes on writing.
  await connection().client.execute({ sql: "VACUUM INTO ?", args: [file] });
  console.log(`Đã sao lưu vào ${file} (${Math.ceil(statSync(file).size / 1024)} KiB).`);
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 1;
} finally {
  closeDatabase();
}
