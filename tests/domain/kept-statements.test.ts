import { expect, test } from "vitest";
import { openDatabase } from "@/db/client";
import { useDatabase } from "../support/database";

const fileNow = useDatabase();
const open = () => openDatabase(`file:${fileNow()}`).client;

test("what is asked again in the same words says what stands now: other rows, another process's, another schema", async () => {
  const client = open();
  await client.execute("create table shelf (id integer primary key, name text)");
  const all = async () =>
    (await client.execute("select id, name from shelf order by id")).rows.map((row) => ({ ...row }));
  expect(await all()).toEqual([]);
  const insert = (id: number) =>
    client.execute({ sql: "insert into shelf (id, name) values (?, ?)", args: [id, "a"] });
  await insert(1);
  await expect(insert(1)).rejects.toMatchObject({ code: "SQLITE_CONSTRAINT" });
  await insert(2);
  const other = open();
  await other.execute("delete from shelf where id = 1");
  expect(await all()).toEqual([{ id: 2, name: "a" }]);
  await other.execute("alter table shelf add column place text default 'b'");
  expect(await all()).toEqual([{ id: 2, name: "a" }]);
  expect((await client.execute("select place from shelf")).rows[0]).toMatchObject({ place: "b" });
  other.close();
  client.close();
});

test("a statement that failed in the middle holds nothing up: writes go on, and the log is emptied", async () => {
  const client = open();
  await client.execute("create table shelf (id integer primary key, name text)");
  await client.execute("insert into shelf values (1, '{}'), (2, 'broken')");
  const read = () => client.execute("select json_extract(name, '$') from shelf");
  for (let time = 0; time < 2; time++) {
    await expect(read()).rejects.toThrow("malformed JSON");
    const tx = await client.transaction("write");
    await expect(tx.execute("select json_extract(name, '$') from shelf")).rejects.toThrow("malformed JSON");
    await tx.execute({ sql: "insert into shelf values (?, ?)", args: [3 + time, "{}"] });
    await tx.commit();
  }
  const other = open();
  expect((await other.execute("select count(*) as total from shelf")).rows[0]).toMatchObject({ total: 4 });
  expect((await other.execute("pragma wal_checkpoint(truncate)")).rows[0]).toMatchObject({ busy: 0, log: 0 });
  other.close();
  client.close();
});

test("more different questions than are kept are answered too", async () => {
  const client = open();
  const asked = Array.from({ length: 250 }, (_, at) => at);
  for (let time = 0; time < 2; time++)
    for (const at of asked)
      expect((await client.execute(`select ${at} as at`)).rows[0]).toMatchObject({ at });
  client.close();
});
