import { copyFileSync, existsSync, renameSync, rmSync } from "node:fs";
import { openDatabase } from "../db/client";
import { readEnvironment } from "../environment";

const [file] = process.argv.slice(2);

try {
  await restore();
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 1;
}

/** Puts a backup in the database's place. The old file is kept beside it; a damaged backup changes nothing. */
async function restore(): Promise<void> {
  if (!file) throw new Error("Cách dùng: npm run db:restore -- FILE (tắt cổng trước)");
  if (!existsSync(file)) throw new Error(`Không thấy ${file}.`);
  const { DATABASE_URL, HOST, PORT } = readEnvironment();
  if (!DATABASE_URL.startsWith("file:"))
    throw new Error("Chỉ phục hồi được vào một tệp (DATABASE_URL=file:…).");
  const running = await fetch(`http://${HOST}:${PORT}/api/health`).catch(() => null);
  if (running) throw new Error(`Cổng đang chạy ở cổng ${PORT}. Hãy tắt rồi phục hồi.`);
  await assertIntact(file);
  const target = DATABASE_URL.slice("file:".length);
  if (existsSync(target)) {
    const kept = `${target}.truoc-${new Date().toISOString().replace(/[:.]/g, "-")}`;
    renameSync(target, kept);
    console.log(`Tệp cũ được giữ ở ${kept}.`);
  }
  for (const rest of ["-wal", "-shm"]) rmSync(`${target}${rest}`, { force: true });
  copyFileSync(file, target);
  console.log(`Đã phục hồi từ ${file}.`);
}

async function assertIntact(path: string): Promise<void> {
  const { client } = openDatabase(`file:${path}`);
  try {
    const { rows } = await client.execute("PRAGMA integrity_check");
    if (rows[0]?.integrity_check !== "ok") throw new Error(`${path} bị hỏng; chưa thay đổi gì.`);
  } finally {
    client.close();
  }
}
