import { closeDatabase } from "../db/client";
import { openExisting } from "../db/open-existing";
import { findBrokenEvent } from "../domain/history/verify-chain.server";
import { brokenHistory } from "./history-words";

try {
  const { db } = await openExisting("current");
  const broken = await findBrokenEvent(db);
  if (broken) throw new Error(brokenHistory(broken));
  console.log("Lịch sử nguyên vẹn.");
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 1;
} finally {
  closeDatabase();
}
