import { spawnSync } from "node:child_process";
import { createHash } from "node:crypto";
import {
  copyFileSync,
  existsSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { closeDatabase, connection } from "@/db/client";
import { migrateDatabase } from "@/db/migrate";
import { seedDatabase } from "@/seed/seed";
import { addPhoto } from "@/domain/media/photos.server";
import { completeDraft } from "./support/nominations";
import { jpeg } from "./support/files";
import { makePerson, minhPhung } from "./support/people";
import { changedTables, openBeside, takePicture } from "./support/pictures";
import { demoPassword } from "./support/server";

// Real commands, each a process of its own.
vi.setConfig({ testTimeout: 90_000 });

let folder = "";
const at = (name: string) => join(folder, name);

beforeEach(() => void (folder = mkdtempSync(join(tmpdir(), "lan-toa-backup-"))));
afterEach(() => {
  closeDatabase();
  rmSync(folder, { recursive: true, force: true });
});

/** Runs the command as the handbook says. Nothing listens on the port it asks whether the portal runs. */
function run(script: "db:backup" | "db:restore", database: string, ...files: string[]) {
  const env = { ...process.env, DATABASE_URL: `file:${database}`, PORT: "1" };
  return spawnSync("npm", ["run", "-s", script, "--", ...files], { env, encoding: "utf8" });
}

/** A portal's database with opening content, a nomination and its photo. */
async function fillPortal(file: string): Promise<void> {
  process.env.DATABASE_URL = `file:${file}`;
  const opened = connection();
  await migrateDatabase(opened, `file:${file}`);
  await seedDatabase(opened.db, { demo: true, demoPassword });
  const official = await makePerson({ role: "official", unitId: minhPhung, password: null });
  const id = await completeDraft(official);
  await addPhoto(official, { kind: "nomination", id: id }, { name: "a.jpg", data: await jpeg(64, 48) });
}

async function contentOf(file: string) {
  const client = openBeside(file);
  const picture = await takePicture(client);
  const chunks = await client.execute("SELECT hex(data) AS bytes FROM blob_chunk ORDER BY sha256, position");
  client.close();
  return { picture, bytes: chunks.rows.map((row) => String(row.bytes)) };
}

test("a backup taken while the portal writes comes back whole on an empty machine", async () => {
  await fillPortal(at("portal.db"));
  // The portal's own connection stays open, and its last words are still in the WAL.
  expect(existsSync(at("portal.db-wal"))).toBe(true);
  const before = await contentOf(at("portal.db"));
  expect(before.bytes.length).toBeGreaterThan(0);
  const taken = run("db:backup", at("portal.db"), at("backup.db"));
  expect([taken.status, taken.stderr]).toEqual([0, ""]);
  await makePerson({ email: "sau.ban.sao@phuong.example", password: null });

  const restored = run("db:restore", at("other/portal.db"), at("backup.db"));
  // The folder of an empty machine is made too.
  expect([restored.status, restored.stderr]).toEqual([0, ""]);
  const after = await contentOf(at("other/portal.db"));
  expect(changedTables(before.picture, after.picture)).toEqual([]);
  expect(after.bytes).toEqual(before.bytes);
  const hashes = after.bytes.map((hex) => createHash("sha256").update(Buffer.from(hex, "hex")).digest("hex"));
  expect(hashes).toEqual(storedHashes(after.picture));
});

/** The addresses of the photos' bytes, each of one chunk here. */
const storedHashes = (picture: Map<string, string>) =>
  (JSON.parse(picture.get("blob")!) as string[][]).map(([sha256]) => sha256!).sort();

test("a restore keeps the file that was there, and nothing of its WAL comes back", async () => {
  await fillPortal(at("portal.db"));
  expect(run("db:backup", at("portal.db"), at("backup.db")).status).toBe(0);
  await makePerson({ email: "sau.ban.sao@phuong.example", password: null });
  // As a crash leaves it: what was written last stands in the WAL alone, and nobody holds the file.
  for (const part of ["", "-wal"]) copyFileSync(at(`portal.db${part}`), at(`crashed.db${part}`));
  closeDatabase();
  const { status, stdout } = run("db:restore", at("crashed.db"), at("backup.db"));
  expect(status).toBe(0);
  const [kept] = readdirSync(folder).filter((name) => name.startsWith("crashed.db.truoc-"));
  expect(stdout).toContain(kept);
  const people = async (file: string) => (await contentOf(file)).picture.get("user");
  expect(await people(at("crashed.db"))).not.toContain("sau.ban.sao@");
  expect(await people(at(kept!))).toContain("sau.ban.sao@");
});

test("a backup writes over no file, and a damaged one changes nothing", async () => {
  await fillPortal(at("portal.db"));
  closeDatabase();
  writeFileSync(at("taken.db"), "đã có");
  const refused = run("db:backup", at("portal.db"), at("taken.db"));
  expect([refused.status, refused.stderr.trim()]).toEqual([1, `${at("taken.db")} đã có; hãy chọn tên khác.`]);
  expect(readFileSync(at("taken.db"), "utf8")).toBe("đã có");

  const elsewhere = run("db:backup", at("portal.db"), "/proc/backup.db");
  expect([elsewhere.status, elsewhere.stderr]).toEqual([1, expect.stringContaining("không ghi được")]);

  expect(run("db:backup", at("portal.db"), at("backup.db")).status).toBe(0);
  const whole = readFileSync(at("backup.db"));
  const torn = Buffer.from(whole).fill(0x5a, 4096 * 3, 4096 * 9);
  const before = await contentOf(at("portal.db"));
  for (const [name, bytes] of [
    ["torn.db", torn],
    ["short.db", whole.subarray(0, whole.length / 2)],
    ["words.db", Buffer.from("không phải cơ sở dữ liệu ".repeat(400))],
    ["empty.db", Buffer.alloc(0)],
  ] as const) {
    writeFileSync(at(name), bytes);
    const answer = run("db:restore", at("portal.db"), at(name));
    expect([name, answer.status, answer.stderr]).toEqual([name, 1, expect.stringMatching(/\S/)]);
    expect([name, await contentOf(at("portal.db"))]).toEqual([name, before]);
  }
  expect(readdirSync(folder).filter((name) => name.includes("truoc-"))).toEqual([]);
});
