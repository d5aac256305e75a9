import { closeDatabase } from "../db/client";
import { openExisting } from "../db/open-existing";
import { rebuildIndex } from "../domain/search/keep-index.server";

try {
  await openExisting("current");
  const made = await rebuildIndex();
  console.log(`Đã lập lại chỉ mục tìm kiếm: ${made.toLocaleString("vi")} mục.`);
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 1;
} finally {
  closeDatabase();
}
