import { readFileSync } from "node:fs";
import { resolve } from "node:path";
import type { Client } from "@libsql/client";

/** Where the migrations lie. */
export const migrationsFolder = resolve("drizzle");

/**
 * How a database stands to the migrations of this version: it has nothing yet, all of them, some of them, those of a
 * commit from before the one baseline, more than there are here, or none that anybody knows.
 */
export type Standing = "empty" | "current" | "behind" | "earlier" | "newer" | "unknown";

/** When the migrations were made that the baseline took the place of: the journal's `when`, milliseconds in UTC. */
const earlierMigrations = [
  1795461777522, 1795461778530, 1795466424664, 1795466600320, 1795484718479, 1795484719208, 1795487151393,
  1795487591496, 1795489374153, 1795495745353, 1795496740743, 1795574575991, 1795579424284, 1795579765170,
];
/** The baseline as it was while it was being made. */
const earlierBaselines = [1795729767084];

const sentences: Partial<Record<Standing, string>> = {
  newer:
    "Cơ sở dữ liệu này do một phiên bản mới hơn của cổng tạo ra: hãy cập nhật mã nguồn (git pull && npm ci) rồi chạy lại; chưa thay đổi gì.",
  unknown:
    "Không nhận ra cơ sở dữ liệu này: hãy trỏ DATABASE_URL tới tệp khác, hoặc phục hồi một bản sao lưu bằng npm run db:restore -- FILE; chưa thay đổi gì.",
  earlier:
    "Cơ sở dữ liệu này có lược đồ của bản trước: hãy chạy npm run db:migrate với DATABASE_URL=file:… (máy chủ libSQL: xuất ra tệp, chuyển, rồi nạp lại); chưa thay đổi gì.",
  behind: "Cơ sở dữ liệu này chưa có lược đồ mới nhất: hãy chạy npm run db:migrate; chưa thay đổi gì.",
  empty: "Cơ sở dữ liệu chưa được tạo: hãy chạy npm start một lần trước.",
};

/** Reads how a database stands; changes nothing. */
export async function standingOf(client: Client): Promise<Standing> {
  const applied = await appliedMigrations(client);
  if (applied.length === 0) return (await hasTables(client)) ? "unknown" : "empty";
  const known = knownMigrations();
  const shared = applied.filter((when, at) => when === known[at]).length;
  if (shared === applied.length) return shared === known.length ? "current" : "behind";
  if (shared === known.length || applied.every((when) => when > known.at(-1)!)) return "newer";
  const isPrefix = applied.every((when, at) => when === earlierMigrations[at]);
  const isBaseline = applied.length === 1 && earlierBaselines.includes(applied[0]!);
  return isPrefix || isBaseline ? "earlier" : "unknown";
}

/** Throws one sentence that says what to do unless the database stands in one of `accepted`. */
export async function assertStanding(client: Client, ...accepted: Standing[]): Promise<void> {
  const standing = await standingOf(client);
  if (!accepted.includes(standing)) throw new Error(sentences[standing] ?? standing);
}

function knownMigrations(): number[] {
  const journal = JSON.parse(readFileSync(resolve(migrationsFolder, "meta/_journal.json"), "utf8")) as {
    entries: { when: number }[];
  };
  return journal.entries.map((entry) => entry.when);
}

/** The stamps the migrator left behind, oldest first. */
async function appliedMigrations(client: Client): Promise<number[]> {
  const { rows: tables } = await client.execute(
    "SELECT name FROM sqlite_master WHERE name = '__drizzle_migrations'",
  );
  if (tables.length === 0) return [];
  const { rows } = await client.execute("SELECT created_at FROM __drizzle_migrations ORDER BY created_at");
  return rows.map((row) => Number(row.created_at));
}

async function hasTables(client: Client): Promise<boolean> {
  const { rows } = await client.execute(
    "SELECT name FROM sqlite_master WHERE name NOT LIKE 'sqlite\\_%' ESCAPE '\\' AND name NOT IN ('__drizzle_migrations', '__start_turn') LIMIT 1",
  );
  return rows.length > 0;
}
