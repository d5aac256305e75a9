import { spawn, spawnSync } from "node:child_process";
import {
  chmodSync,
  existsSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  utimesSync,
  writeFileSync,
} from "node:fs";
import { createClient } from "@libsql/client";
import { expect, test, vi } from "vitest";
import { drillBackup } from "@/domain/backups/drill.server";
import { backupName } from "@/domain/backups/keep";
import { assertRoom, listBackups, readManifest, tidyShelf } from "@/domain/backups/shelf.server";
import { takeBackup } from "@/domain/backups/take.server";
import { at, makeDatabase, run } from "./support/backups";

// Real commands on real files, each a process of its own.
vi.setConfig({ testTimeout: 120_000 });

const keep = { days: 7, weeks: 4, months: 12 };
const shelf = () => ({ source: at("portal.db"), folder: at("sao-luu"), keep });
const mode = (path: string) => (statSync(path).mode & 0o777).toString(8);

test("a backup without a name lies on the shelf for its owner alone, with what it held, and comes back so", async () => {
  await makeDatabase(at("portal.db"), "cuối cùng");
  const taken = run("backup");
  expect([taken.status, taken.stderr]).toEqual([0, ""]);
  const [backup, ...more] = listBackups(shelf());
  expect(more).toEqual([]);
  const path = at(`sao-luu/${backup!.name}`);
  expect(taken.stdout).toContain(path);
  expect([mode(at("sao-luu")), mode(path), mode(`${path}.json`)]).toEqual(["700", "600", "600"]);
  expect(readManifest(path)!.tables.event!.rows).toBe(3);
  expect(readdirSync(at("sao-luu")).sort()).toEqual([backup!.name, `${backup!.name}.json`]);

  const tried = run("drill");
  expect([tried.status, tried.stderr]).toEqual([0, ""]);
  expect(tried.stdout).toContain(backup!.name);
  expect(readdirSync(at("sao-luu"))).toHaveLength(2);
});

test("a drill names the table that is not as it was, and a file that cannot be restored is refused", async () => {
  await makeDatabase(at("portal.db"), "cuối cùng");
  const { name } = await takeBackup(shelf());
  const path = at(`sao-luu/${name}`);
  expect(await drillBackup(shelf())).toMatchObject({ name, differs: [], broken: null });

  const client = createClient({ url: `file:${path}` });
  await client.execute("UPDATE unit SET name = name || ' mới' WHERE id = (SELECT min(id) FROM unit)");
  client.close();
  expect((await drillBackup(shelf(), name)).differs).toEqual(expect.arrayContaining(["file", "unit"]));
  const said = run("drill");
  expect([said.status, said.stderr]).toEqual([
    1,
    expect.stringContaining("Không như lúc sao lưu: file, search_due, unit"),
  ]);

  writeFileSync(path, Buffer.from(readFileSync(path)).fill(0x5a, 4096 * 3, 4096 * 9));
  const refused = run("drill");
  expect([refused.status, refused.stderr]).toEqual([1, expect.stringContaining("bị hỏng")]);
  rmSync(path);
  expect(run("drill").stderr.trim()).toBe("Chưa có bản sao lưu nào ở đây; hãy chạy npm run db:backup trước.");
});

test("two processes at once make two whole backups, while somebody writes", async () => {
  await makeDatabase(at("portal.db"), "cuối cùng");
  const command = () =>
    new Promise<number | null>((settle) => {
      const args = ["--import", "tsx", "--conditions=react-server", "cli/backup.ts"];
      const env = { ...process.env, DATABASE_URL: `file:${at("portal.db")}` };
      spawn(process.execPath, args, { env, stdio: "ignore" }).once("close", settle);
    });
  const client = createClient({ url: `file:${at("portal.db")}`, timeout: 2000 });
  let writing = true;
  let written = 0;
  const writer = (async () => {
    for (; writing; written++) {
      await client.execute("UPDATE unit SET name = name WHERE id = (SELECT min(id) FROM unit)");
      await new Promise((next) => setTimeout(next, 5));
    }
  })();
  expect(await Promise.all([command(), command()])).toEqual([0, 0]);
  writing = false;
  await writer;
  client.close();
  expect(written).toBeGreaterThan(0);
  const backups = listBackups(shelf());
  expect(backups).toHaveLength(2);
  for (const { name } of backups)
    expect(await drillBackup(shelf(), name)).toMatchObject({ differs: [], broken: null });
});

test("no room is said in a sentence, before or midway, and the shelf stays as it was", async () => {
  await makeDatabase(at("portal.db"), "cuối cùng");
  const { name } = await takeBackup(shelf());
  // Half a megabyte is the largest file that this process may write: the copy breaks off in the middle.
  const command = "ulimit -f 1024; exec node --import tsx --conditions=react-server cli/backup.ts";
  const env = { ...process.env, DATABASE_URL: `file:${at("portal.db")}` };
  const full = spawnSync("sh", ["-c", command], { env, encoding: "utf8" });
  expect([full.status, full.stderr]).toEqual([
    1,
    expect.stringMatching(/^Đĩa đầy giữa chừng nên chưa sao lưu được/),
  ]);
  expect(readdirSync(at("sao-luu")).sort()).toEqual([name, `${name}.json`]);
  expect(() => assertRoom(at("sao-luu"), 100, 109)).toThrow("backup-no-room");
  expect(() => assertRoom(at("sao-luu"), 100, 111)).not.toThrow();
  // More than any disk has.
  expect(() => assertRoom(at("sao-luu"), 2 ** 60)).toThrow("backup-no-room");
  expect(listBackups(shelf()).map((one) => one.name)).toEqual([name]);
});

test("what a process that ended left unfinished goes after a day, and nothing that is not the portal's", async () => {
  await makeDatabase(at("portal.db"), "cuối cùng");
  const { name } = await takeBackup(shelf());
  const old = new Date(Date.now() - 2 * 86_400_000);
  const gone = backupName(new Date(0));
  for (const left of [`.${gone}.12.part`, `.thu-${gone}.12`, `${gone}.json`, "ghi-chu.txt"]) {
    writeFileSync(at(`sao-luu/${left}`), "");
    utimesSync(at(`sao-luu/${left}`), old, old);
  }
  writeFileSync(at(`sao-luu/.${gone}.13.part`), "");
  tidyShelf(shelf(), new Date());
  expect(readdirSync(at("sao-luu")).sort()).toEqual([
    `.${gone}.13.part`,
    "ghi-chu.txt",
    name,
    `${name}.json`,
  ]);
  chmodSync(at("sao-luu"), 0o700);
  expect(existsSync(at("portal.db"))).toBe(true);
});
