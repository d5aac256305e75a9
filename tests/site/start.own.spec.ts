import { createClient } from "@libsql/client";
import { expect, test } from "./test";
import { mkdtempSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { startOwnServer } from "../support/own-server";
import { admin, official } from "./people";

/** Every row of every table, as text. */
async function contents(file: string): Promise<string> {
  // The search index numbers its parts past what a JavaScript number holds.
  const client = createClient({ url: `file:${file}`, intMode: "bigint" });
  const { rows: tables } = await client.execute(
    "select name from sqlite_master where type = 'table' and name not like 'sqlite_%' order by name",
  );
  const lines = [];
  for (const { name } of tables) {
    const { rows } = await client.execute(`select * from "${String(name)}" order by 1`);
    lines.push(
      `${String(name)} ${JSON.stringify(rows, (_, value: unknown) => (typeof value === "bigint" ? String(value) : value))}`,
    );
  }
  client.close();
  return lines.join("\n");
}

test("an empty folder becomes a portal; the next start serves the same and changes nothing", async ({
  request,
}) => {
  const databaseFile = join(mkdtempSync(join(tmpdir(), "lan-toa-start-")), "portal.db");
  const first = await startOwnServer({ databaseFile });
  expect(first.output()).toContain(first.url.replace("127.0.0.1", "localhost"));
  expect(first.output()).toContain(`(PORTAL_URL): ${first.url}
`);
  for (const email of [official, admin]) expect(first.output()).toContain(email);
  const home = await (await request.get(first.url)).text();
  expect(headline(home)).toContain("</h1>");
  await first.stop();
  const before = await contents(databaseFile);
  expect(before).toContain("canbo.minhphung@demo.example");

  const second = await startOwnServer({ databaseFile });
  const again = await request.get(second.url);
  expect(again.status()).toBe(200);
  expect(headline(await again.text())).toBe(headline(home));
  await second.stop();
  expect(await contents(databaseFile)).toBe(before);
});

const headline = (html: string) => /<h1[^>]*>.*?<\/h1>/s.exec(html)?.[0];
