import { bringOver } from "../db/bring-over";
import { closeDatabase, connection, prepareOnly } from "../db/client";
import { migrateDatabase } from "../db/migrate";
import { inStartTurn } from "../db/start-turn";
import { completeTraces } from "../domain/persons/traces.server";
import { completeIndex } from "../domain/search/keep-index.server";
import { completeTallies } from "../domain/tallies/keep-tallies.server";
import { readEnvironment } from "../environment";

try {
  const { DATABASE_URL } = readEnvironment();
  prepareOnly();
  const kept = await bringOver(DATABASE_URL);
  if (kept) console.log(`Tệp cũ được giữ ở ${kept}.`);
  await inStartTurn(connection().client, DATABASE_URL, async (step) => {
    await migrateDatabase(connection(), DATABASE_URL);
    for (const complete of [completeIndex, completeTraces, completeTallies]) {
      await step();
      await complete();
    }
  });
  console.log("Cơ sở dữ liệu đã ở phiên bản mới nhất.");
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 1;
} finally {
  closeDatabase();
}
