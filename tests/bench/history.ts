import { mkdtempSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";

/**
 * The office's history with a million rows, each way of narrowing it: `npx tsx --conditions=react-server tests/bench/history.ts`.
 * Prints milliseconds of a first page and of one far back, the slowest of twenty.
 */
process.env.DATABASE_URL = `file:${join(mkdtempSync(join(tmpdir(), "lan-toa-")), "history.db")}`;
const { connection } = await import("../../db/client");
const { migrateDatabase } = await import("../../db/migrate");
const { readHistoryFilter } = await import("../../domain/history/filter.server");
const { listEvents } = await import("../../domain/history/queries.server");

const opened = connection();
await migrateDatabase(opened, process.env.DATABASE_URL);
const { client } = opened;
for (const trigger of ["event_only_next", "event_no_update", "event_no_delete"])
  await client.execute(`DROP TRIGGER IF EXISTS ${trigger}`);
await client.execute(`insert into user (id, email, name, search_key, created_at)
  values ('nguoi-7', 'bay@phuong.example', 'Người Bảy', 'nguoi bay bay@phuong.example', 0)`);
await client.execute(`with recursive n(i) as (select 1 union all select i + 1 from n where i < 1000000)
  insert into event (id, at, actor_id, action, subject_type, subject_id, previous_hash, hash)
  select i, 1735689600000 + i * 60000, 'nguoi-' || (i % 500),
    case when i % 100000 = 0 then 'unit.merge' when i % 3 then 'nomination.submit' else 'nomination.return' end,
    'nomination', 'hs-' || (i % 40000), '', '' from n`);
await client.execute("analyze");

const admin = {
  id: "q",
  name: "Q",
  email: "q@phuong.example",
  memberships: [{ role: "admin" as const, unitId: "tp-ho-chi-minh", wholeCity: true }],
};
const nothing = { nguoi: "", ve: "", viec: "", tu: "", den: "" } as const;
const ways = {
  everything: {},
  "one person": { nguoi: "bay@phuong.example" },
  "one person, an act they never did": { nguoi: "bay@phuong.example", viec: "unit.merge" },
  "a rare act": { viec: "unit.merge" },
  "a common act": { viec: "nomination.submit" },
  "one day": { tu: "01/03/2026", den: "01/03/2026" },
  "a rare act in a month": { viec: "unit.merge", tu: "01/03/2025", den: "31/03/2025" },
  "a person in a month": { nguoi: "bay@phuong.example", tu: "01/03/2025", den: "31/03/2025" },
  "one nomination": { ve: "hs-77" },
} as const;

for (const [way, asked] of Object.entries(ways)) {
  const times = { first: 0, back: 0 };
  for (let run = 0; run < 20; run++)
    for (const [which, before] of [
      ["first", undefined],
      ["back", 400_000],
    ] as const) {
      const from = performance.now();
      const { where } = await readHistoryFilter({ ...nothing, ...asked });
      await listEvents(admin, before, 20, where);
      if (run > 0) times[which] = Math.max(times[which], performance.now() - from);
    }
  console.log(`${way}: first page ${times.first.toFixed(1)} ms, far back ${times.back.toFixed(1)} ms`);
}
