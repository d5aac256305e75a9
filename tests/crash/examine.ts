import { createInterface } from "node:readline";
import { closeDatabase, openDatabase } from "@/db/client";
import { findBrokenEvent } from "@/domain/history/verify-chain.server";
import { halves } from "./halves";
import type { Asked, Found } from "./examiner";

// Run as a program: each line asked is answered in one, about the database of DATABASE_URL, which it opens for that line alone.

for await (const line of createInterface({ input: process.stdin })) {
  const opened = openDatabase(process.env.DATABASE_URL!);
  try {
    process.stdout.write(`${JSON.stringify(await examine(opened, JSON.parse(line) as Asked))}\n`);
  } finally {
    opened.client.close();
    closeDatabase();
  }
}

async function examine({ client, db }: ReturnType<typeof openDatabase>, { acts }: Asked): Promise<Found> {
  const one = async (sql: string, args: (string | number)[] = []) =>
    Object.values((await client.execute({ sql, args })).rows[0] ?? {})[0];
  const lost = [];
  for (const { what, sql, args } of acts)
    if (Number(await one(sql, args)) !== 1) lost.push(`${what} ${args.join(" ")}`);
  const counted: Record<string, number> = {};
  for (const [what, sql] of Object.entries(halves)) counted[what] = Number(await one(sql));
  return {
    integrity: String(await one("PRAGMA integrity_check")),
    strays: (await client.execute("PRAGMA foreign_key_check")).rows.length,
    broken: await findBrokenEvent(db),
    halves: counted,
    lost,
  };
}
