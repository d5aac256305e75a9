import { copyFileSync, existsSync, mkdirSync, renameSync, rmSync } from "node:fs";
import { dirname } from "node:path";
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
  mkdirSync(dirname(target), { recursive: true });
  // Copied first: a full disk leaves everything as it was.
  copyFileSync(file, `${target}.dang-phuc-hoi`);
  if (existsSync(target)) {
    const kept = `${target}.truoc-${new Date().toISOString().replace(/[:.]/g, "-")}`;
    // What was written last may still be in the WAL: without it the kept file would be only half of what was there.
    if (existsSync(`${target}-wal`)) renameSync(`${target}-wal`, `${kept}-wal`);
    renameSync(target, kept);
    console.log(`Tệp cũ được giữ ở ${kept}.`);
  }
  for (const rest of ["-wal", "-shm"]) rmSync(`${target}${rest}`, { force: true });
  renameSync(`${target}.dang-phuc-hoi`, target);
  console.log(`Đã phục hồi từ ${file}.`);
}

async function assertIntact(path: string): Promise<void> {
  const { client } = openDatabase(`file:${path}`);
  try {
    const { rows } = await client.execute("PRAGMA integrity_check");
    if (rows[0]?.integrity_check !== "ok") throw new Error(`${path} bị hỏng; chưa thay đổi gì.`);
    const known = await client.execute("SELECT name FROM sqlite_master WHERE name = 'nomination'");
    if (known.rows.length === 0)
      throw new Error(`${path} không phải bản sao lưu của cổng; chưa thay đổi gì.`);
  } finally {
    client.close();
  }
}
