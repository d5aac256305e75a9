import { existsSync, rmSync } from "node:fs";
import { expect, test, vi } from "vitest";
import { at, files, kept, lastOf, makeDatabase, run } from "./support/backups";

// Real commands, each a process of its own, killed before each of its acts on a file in turn.
vi.setConfig({ testTimeout: 180_000 });

test("a restore killed before any of its steps leaves the old or the new whole, and the next one works", async () => {
  await makeDatabase(at("new.db"), "new");
  const seen = new Set<string>();
  for (let endAt = 1; ; endAt++) {
    for (const name of files()) if (name !== "new.db") rmSync(at(name));
    await makeDatabase(at("portal.db"), "old");
    const { signal, stderr } = run("restore", [at("new.db")], { endAt });
    if (signal === null) {
      expect(stderr).toBe("");
      break;
    }
    const last = await lastOf(at("portal.db"));
    seen.add(last);
    expect(["old", "new"]).toContain(last);
    // The old one is nowhere lost: in its place or kept.
    if (last === "new") expect(await lastOf(at(kept()[0]!))).toBe("old");
    expect(run("restore", [at("new.db")]).stderr).toBe("");
    expect(await lastOf(at("portal.db"))).toBe("new");
    expect(existsSync(at("portal.db.new"))).toBe(false);
  }
  expect([...seen].sort()).toEqual(["new", "old"]);
});

test("a backup killed before any of its steps leaves no half file under its name", async () => {
  await makeDatabase(at("portal.db"), "old");
  for (let endAt = 1; ; endAt++) {
    rmSync(at("backup.db"), { force: true });
    const { signal } = run("backup", [at("backup.db")], { endAt });
    if (existsSync(at("backup.db"))) expect(await lastOf(at("backup.db"))).toBe("old");
    if (signal === null) break;
  }
  expect(files()).toEqual(["backup.db", "portal.db"]);
});
