import { closeDatabase, connection } from "../db/client";
import { migrateDatabase } from "../db/migrate";
import { readEnvironment } from "../environment";

try {
  await migrateDatabase(connection(), readEnvironment().DATABASE_URL);
  console.log("Cơ sở dữ liệu đã ở phiên bản mới nhất.");
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 1;
} finally {
  closeDatabase();
}
