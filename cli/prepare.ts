import { randomBytes } from "node:crypto";
import { existsSync, mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { createServer } from "node:net";
import { bringOver } from "../db/bring-over";
import { closeDatabase, connection, prepareOnly } from "../db/client";
import { migrateDatabase } from "../db/migrate";
import { inStartTurn } from "../db/start-turn";
import { completeOfficeLists } from "../seed/office-lists";
import { completeDocuments } from "../seed/reference";
import { seedSeason } from "../seed/season/season";
import { seedDatabase } from "../seed/seed";
import { completeSynonyms } from "../seed/synonyms";
import { write } from "../db/write";
import { completeTraces } from "../domain/persons/traces.server";
import { completeIndex } from "../domain/search/keep-index.server";
import { completeTallies } from "../domain/tallies/keep-tallies.server";
import { readEnvironment, type Environment } from "../environment";
import { buildPortal } from "./build-portal";

const development = process.argv.includes("--dev");

try {
  await handOver(await prepare());
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 1;
}

/** Settings → build when the sources changed → migrate → fill an empty database. Returns the environment the server is to run in. */
async function prepare(): Promise<Record<string, string>> {
  const environment = readEnvironment();
  const secret = environment.AUTH_SECRET ?? keptSecret(environment);
  await assertFree(environment);
  if (!development) buildPortal(secret);
  const demoPassword = await prepareDatabase(environment).catch((error: Error) => {
    throw new Error(`Không mở được cơ sở dữ liệu ${environment.DATABASE_URL}: ${reason(error)}`);
  });
  announce(environment, demoPassword);
  const { HOST, PORT, PORTAL_URL, PORTAL_DEMO, TRUST_PROXY, LOG_LEVEL } = environment;
  return {
    NODE_ENV: development ? "development" : "production",
    HOST,
    PORT: String(PORT),
    TRUST_PROXY: TRUST_PROXY ? "1" : "0",
    LOG_LEVEL,
    AUTH_SECRET: secret,
    PORTAL_URL,
    NEXTAUTH_URL: PORTAL_URL,
    PORTAL_RUN: randomBytes(8).toString("hex"),
    PORTAL_DEMO: PORTAL_DEMO ? "1" : "0",
    NEXT_TELEMETRY_DISABLED: "1",
  };
}

/** Says so now, and not after a minute of building. */
function assertFree({ HOST, PORT }: Environment): Promise<void> {
  return new Promise((resolve, reject) => {
    const trial = createServer();
    trial.once("error", (error: NodeJS.ErrnoException) => {
      const fault =
        error.code === "EADDRINUSE" ? "đang có chương trình khác dùng" : `không dùng được (${error.code})`;
      reject(new Error(`Cổng ${PORT} trên ${HOST} ${fault}: hãy đặt PORT hoặc HOST khác.`));
    });
    trial.listen(PORT, HOST, () => trial.close(() => resolve()));
  });
}

/** What lies at the bottom of an error, in its first line. */
function reason(error: Error): string {
  let deepest = error;
  while (deepest.cause instanceof Error) deepest = deepest.cause;
  return deepest.message.split("\n")[0]!;
}

/** Tells `start.mjs`, which runs this file and becomes the server. */
function handOver(environment: Record<string, string>): Promise<void> {
  return new Promise((resolve) => (process.send ? process.send(environment, () => resolve()) : resolve()));
}

/** In demo mode the secret is made once and kept beside the database; elsewhere it must be given. */
function keptSecret({ PORTAL_DEMO }: Environment): string {
  if (!PORTAL_DEMO) throw new Error("Biến môi trường không hợp lệ: AUTH_SECRET phải có khi PORTAL_DEMO=0");
  const file = "data/auth-secret";
  if (existsSync(file)) return readFileSync(file, "utf8").trim();
  mkdirSync("data", { recursive: true });
  const secret = randomBytes(48).toString("base64url");
  writeFileSync(file, secret, { mode: 0o600 });
  return secret;
}

/** Returns the demo accounts' password when they were made just now. */
async function prepareDatabase(environment: Environment): Promise<string | null> {
  prepareOnly();
  const kept = await bringOver(environment.DATABASE_URL);
  if (kept) console.log(`Đã chuyển cơ sở dữ liệu của bản trước; tệp cũ được giữ ở ${kept}.`);
  const opened = connection();
  const fresh = await inStartTurn(opened.client, environment.DATABASE_URL, (step) => fill(environment, step));
  // The server opens its own connection: no second process keeps the live file open.
  closeDatabase();
  return fresh;
}

/** Migrates, fills what is empty, and completes what an update may bring to a filled database. Returns as above. */
async function fill(environment: Environment, step: () => Promise<void>): Promise<string | null> {
  const opened = connection();
  await migrateDatabase(opened, environment.DATABASE_URL);
  await step();
  const demoPassword = environment.DEMO_PASSWORD ?? randomBytes(12).toString("base64url");
  const seeded = await seedDatabase(opened.db, { demo: environment.PORTAL_DEMO, demoPassword });
  await step();
  if (seeded && environment.PORTAL_DEMO) await seedSeason(step);
  for (const complete of [
    completeIndex,
    completeTraces,
    completeTallies,
    () => write((tx) => completeDocuments(tx)),
    () => write((tx) => completeOfficeLists(tx)),
    () => write((tx) => completeSynonyms(tx)),
  ]) {
    await step();
    await complete();
  }
  return seeded && environment.PORTAL_DEMO ? demoPassword : null;
}

function announce(environment: Environment, demoPassword: string | null): void {
  const { HOST, PORT, PORTAL_DEMO, PORTAL_URL } = environment;
  const local = `http://${HOST === "127.0.0.1" ? "localhost" : HOST}:${PORT}`;
  console.log(`\n  Lan Tỏa: ${local}`);
  if (PORTAL_URL !== local) console.log(`  Địa chỉ công khai (PORTAL_URL): ${PORTAL_URL}`);
  console.log();
  if (!PORTAL_DEMO) return;
  const accounts = [
    ["canbo.minhphung@demo.example", "cán bộ Phường Minh Phụng"],
    ["canbo.tansonhoa@demo.example", "cán bộ Phường Tân Sơn Hòa"],
    ["kiemduyet@demo.example", "kiểm duyệt toàn thành phố"],
    ["kiemduyet.minhphung@demo.example", "kiểm duyệt Phường Minh Phụng"],
    ["quantri@demo.example", "quản trị"],
  ] as const;
  console.log("  Tài khoản dùng thử:");
  for (const [email, role] of accounts) console.log(`    ${email.padEnd(34)} ${role}`);
  const hint = "đã in ra ở lần chạy đầu tiên (hoặc biến DEMO_PASSWORD khi ấy)";
  console.log(`  Mật khẩu chung: ${demoPassword ?? hint}\n`);
}
