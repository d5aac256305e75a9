import { copyFileSync, mkdirSync, readFileSync, rmSync, statSync, writeFileSync } from "node:fs";
import { createClient } from "@libsql/client";
import { describe, expect, test, vi } from "vitest";
import { at, files, kept, lastOf, makeDatabase, run } from "./support/backups";

// Real commands, each a process of its own.
vi.setConfig({ testTimeout: 180_000 });

const tampering = "DROP TRIGGER event_no_update; UPDATE event SET subject_id = 'nobody' WHERE id = 2";
const newer = `INSERT INTO __drizzle_migrations (hash, created_at) VALUES ('x', ${Date.UTC(2100, 0, 1)})`;
const pointingNowhere =
  "PRAGMA foreign_keys = OFF; INSERT INTO unit_successor VALUES ('nowhere', 'nobody', 'whole', '2025-07-01')";

describe("opening makes nothing", () => {
  test("a mistyped address is refused in words, and no file is left", () => {
    for (const [command, args] of [
      ["backup", [at("backup.db")]],
      ["verify-history", []],
      ["rebuild-search", []],
      ["invite-user", ["--email", "a@phuong.example", "--role", "admin", "--unit", "79"]],
    ] as const) {
      const { status, stderr } = run(command, [...args], { database: at("nowhere/portal.db") });
      expect([command, status, stderr]).toEqual([
        command,
        1,
        `Không thấy cơ sở dữ liệu ${at("nowhere/portal.db")}; hãy xem lại DATABASE_URL hoặc tên tệp.\n`,
      ]);
    }
    expect(files()).toEqual([]);
  });

  test("nor is one made where the backup is missing, a folder or empty", async () => {
    mkdirSync(at("folder.db"));
    writeFileSync(at("empty.db"), "");
    for (const name of ["missing.db", "folder.db", "empty.db"]) {
      const { status, stderr } = run("restore", [at(name)]);
      expect([name, status, stderr]).toEqual([name, 1, expect.stringContaining(name)]);
      expect(run("backup", [at("backup.db")], { database: at(name) }).status).toBe(1);
    }
    expect(files()).toEqual(["empty.db", "folder.db"]);
    expect(statSync(at("empty.db")).size).toBe(0);
  });

  test("a folder for the backup that is not there is named", async () => {
    await makeDatabase(at("portal.db"), "old");
    const { status, stderr } = run("backup", [at("away/backup.db")]);
    expect([status, stderr]).toEqual([1, `Không có thư mục ${at("away")}.\n`]);
  });
});

describe("source and result are looked through", () => {
  test("a backup keeps a tampered history, says so, and is restored only when that is accepted", async () => {
    await makeDatabase(at("portal.db"), "old", tampering);
    await makeDatabase(at("other.db"), "other");
    const words = "Lịch sử không còn nguyên vẹn: dòng số 2 đã bị sửa.";
    const taken = run("backup", [at("backup.db")]);
    expect([taken.status, taken.stderr]).toEqual([1, `${words}\n`]);
    const refused = run("restore", [at("backup.db")], { database: at("other.db") });
    expect([refused.status, refused.stderr]).toEqual([
      1,
      expect.stringContaining(`${words} Chưa thay đổi gì`),
    ]);
    expect(await lastOf(at("other.db"))).toBe("other");
    expect(run("restore", [at("backup.db"), "--accept-history"], { database: at("other.db") }).status).toBe(
      0,
    );
    expect(await lastOf(at("other.db"))).toBe("old");
  });

  test("a row that points nowhere is refused by both", async () => {
    await makeDatabase(at("portal.db"), "old");
    await makeDatabase(at("broken.db"), "broken", pointingNowhere);
    expect(run("backup", [at("backup.db")], { database: at("broken.db") }).status).toBe(1);
    expect(run("restore", [at("broken.db")]).status).toBe(1);
    expect(await lastOf(at("portal.db"))).toBe("old");
    expect(files()).toEqual(["broken.db", "portal.db"]);
  });

  test("a newer database is refused by both and by the check of the history", async () => {
    await makeDatabase(at("portal.db"), "old");
    await makeDatabase(at("newer.db"), "newer", newer);
    for (const { status, stderr } of [
      run("restore", [at("newer.db")]),
      run("backup", [at("backup.db")], { database: at("newer.db") }),
      run("verify-history", [], { database: at("newer.db") }),
    ])
      expect([status, stderr]).toEqual([1, expect.stringContaining("phiên bản mới hơn")]);
    expect(files()).toEqual(["newer.db", "portal.db"]);
  });

  test("backup, restored file and what was there are for their owner alone; signs in names are names", async () => {
    await makeDatabase(at("portal.db"), "old");
    const name = "bản sao 50% #1?.db";
    expect(run("backup", [at(name)]).stderr).toBe("");
    expect(run("restore", [at(name)]).stderr).toBe("");
    expect(files()).toEqual([name, "portal.db", ...kept()].sort());
    for (const file of files()) expect([file, statSync(at(file)).mode & 0o777]).toEqual([file, 0o600]);
  });
});

describe("a restore", () => {
  test("beside a left-over log of another file ends whole, and the log is kept with the old file", async () => {
    await makeDatabase(at("new.db"), "new");
    await makeDatabase(at("portal.db"), "old");
    const living = createClient({ url: `file:${at("portal.db")}` });
    await living.execute("UPDATE unit SET name = name || ' ' || hex(randomblob(400))");
    for (const part of ["-wal", "-shm"]) copyFileSync(at(`portal.db${part}`), at(`left${part}`));
    living.close();
    for (const part of ["-wal", "-shm"]) copyFileSync(at(`left${part}`), at(`portal.db${part}`));
    rmSync(at("portal.db"));
    expect(run("restore", [at("new.db")]).stderr).toBe("");
    expect(await lastOf(at("portal.db"))).toBe("new");
    expect(run("verify-history").stdout).toBe("Lịch sử nguyên vẹn.\n");
    expect(files().filter((name) => /truoc.*-wal$/.test(name))).toHaveLength(1);
  });

  test("over a damaged file works, and keeps that one", async () => {
    await makeDatabase(at("new.db"), "new");
    for (const damaged of ["không phải cơ sở dữ liệu ".repeat(900), ""]) {
      writeFileSync(at("portal.db"), damaged);
      writeFileSync(at("portal.db-wal"), "rác");
      writeFileSync(at("portal.db-journal"), "rác");
      expect(run("restore", [at("new.db")]).stderr).toBe("");
      expect(await lastOf(at("portal.db"))).toBe("new");
      expect(kept().map((name) => readFileSync(at(name), "utf8"))).toContain(damaged);
      for (const name of [...kept(), "portal.db"]) rmSync(at(name));
    }
    await makeDatabase(at("portal.db"), "old");
    const torn = readFileSync(at("portal.db")).fill(0x5a, 4096 * 3, 4096 * 40);
    writeFileSync(at("portal.db"), torn);
    expect(run("restore", [at("new.db")]).stderr).toBe("");
    expect(await lastOf(at("portal.db"))).toBe("new");
    expect(
      readFileSync(at(kept()[0]!))
        .subarray(4096 * 3)
        .equals(torn.subarray(4096 * 3)),
    ).toBe(true);
  });

  test("is refused while somebody has the file open, and nothing has changed", async () => {
    await makeDatabase(at("new.db"), "new");
    await makeDatabase(at("portal.db"), "old");
    const living = createClient({ url: `file:${at("portal.db")}` });
    await living.execute("SELECT count(*) FROM event");
    const { status, stderr } = run("restore", [at("new.db")]);
    expect([status, stderr]).toEqual([1, expect.stringContaining("Cổng đang chạy trên")]);
    living.close();
    expect(files().filter((name) => !name.startsWith("portal.db-"))).toEqual(["new.db", "portal.db"]);
    expect(await lastOf(at("portal.db"))).toBe("old");
  });

  test("is refused, too, where its tables cannot be read any more; with nobody there it works", async () => {
    await makeDatabase(at("new.db"), "new");
    await makeDatabase(
      at("portal.db"),
      "old",
      "PRAGMA writable_schema = ON; UPDATE sqlite_master SET sql = 'rác' WHERE name = 'unit'",
    );
    const living = createClient({ url: `file:${at("portal.db")}` });
    await living.execute("PRAGMA writable_schema = ON");
    await living.execute("SELECT count(*) FROM event");
    const { status, stderr } = run("restore", [at("new.db")]);
    expect([status, stderr]).toEqual([1, expect.stringContaining("Cổng đang chạy trên")]);
    living.close();
    expect(kept()).toEqual([]);
    const away = at("alone.db");
    copyFileSync(at("portal.db"), away);
    expect(run("restore", [at("new.db")], { database: away }).stderr).toBe("");
    expect(await lastOf(away)).toBe("new");
  });
});
