import { basename, dirname, resolve } from "node:path";
import { drillBackup } from "../domain/backups/drill.server";
import { portalShelf } from "../domain/backups/shelf.server";
import { backupRefusal } from "./backup-words";
import { brokenHistory } from "./history-words";

const [file] = process.argv.slice(2);

try {
  await drill();
} catch (error) {
  console.error(backupRefusal(error));
  process.exitCode = 1;
}

/** Restores a backup of the shelf, the newest unless one is named, into a file that goes again, and says whether all came back. */
async function drill(): Promise<void> {
  const folder = file ? dirname(resolve(file)) : portalShelf()?.folder;
  if (!folder) throw new Error("Chỉ thử được bản sao lưu là tệp (DATABASE_URL=file:…).");
  const found = await drillBackup({ folder }, file && basename(file));
  const { name, tables, rows, differs, broken, milliseconds } = found;
  console.log(
    `Đã thử phục hồi ${name}: ${tables} bảng, ${rows} dòng, ${(milliseconds / 1000).toFixed(1)} giây.`,
  );
  if (differs.length > 0)
    throw new Error(`Không như lúc sao lưu: ${differs.join(", ")}. Hãy giữ bản này và sao lưu lại ngay.`);
  if (broken) throw new Error(brokenHistory(broken));
  console.log("Đủ số dòng, đúng chuỗi băm của từng bảng và của lịch sử.");
}
