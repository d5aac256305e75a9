import { createClient } from "@libsql/client";
import { expect, test, vi } from "vitest";
import { at, makeDatabase, run } from "./support/backups";

// The real command, a process of its own.
vi.setConfig({ testTimeout: 60_000 });

const found = `
  SELECT (SELECT count(*) FROM search_entry) AS entries, (SELECT count(*) FROM search_word) AS words,
    (SELECT count(*) FROM search_folded WHERE search_folded MATCH 'phuong') AS folded,
    (SELECT count(*) FROM search_exact WHERE search_exact MATCH '"phường"') AS exact,
    (SELECT count(*) FROM search_head WHERE search_head MATCH 'phuong') AS head,
    (SELECT count(*) FROM search_head_exact WHERE search_head_exact MATCH '"phường"') AS head_exact`;

async function whatIsFound() {
  const client = createClient({ url: `file:${at("portal.db")}` });
  const { rows } = await client.execute(found);
  client.close();
  return { ...rows[0] };
}

test("a broken search index is made anew, as it was", async () => {
  await makeDatabase(at("portal.db"), "whole");
  const before = await whatIsFound();
  await makeDatabase(
    at("portal.db"),
    "broken",
    "INSERT INTO search_folded (search_folded) VALUES ('delete-all')",
    "DELETE FROM search_entry WHERE kind = 'unit'; DELETE FROM search_word",
    "INSERT INTO search_head (rowid, name) VALUES (900000, 'phuong')",
  );
  expect(await whatIsFound()).not.toEqual(before);
  const { status, stdout, stderr } = run("rebuild-search");
  expect([status, stderr]).toEqual([0, ""]);
  expect(stdout).toBe(`Đã lập lại chỉ mục tìm kiếm: ${Number(before.entries).toLocaleString("vi")} mục.\n`);
  expect(await whatIsFound()).toEqual(before);
});
