import { readFileSync } from "node:fs";
import { afterEach, expect, test } from "vitest";
import { GET as metrics } from "@/app/api/metrics/route";
import { db } from "@/db/client";
import { job } from "@/db/schema";
import { backupName } from "@/domain/backups/keep";
import { portalShelf } from "@/domain/backups/shelf.server";
import { mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { countAnswer } from "@/server/answer-times.mjs";
import { useDatabase } from "../support/database";

useDatabase();
afterEach(() => void delete process.env.METRICS_TOKEN);

test("every figure that the board draws is one that the portal gives", async () => {
  const token = "ma-cua-tram-theo-doi-2026";
  process.env.METRICS_TOKEN = token;
  const { folder } = portalShelf()!;
  mkdirSync(folder);
  writeFileSync(join(folder, backupName(new Date())), "");
  const at = new Date();
  const drill = { name: "", takenAt: "", tables: 1, rows: 1, differs: [], broken: null, milliseconds: 1 };
  const times = { dueAt: at, createdAt: at, finishedAt: at };
  await db()
    .insert(job)
    .values({ id: "thử", kind: "backup-drill", state: "done", input: {}, result: drill, ...times });
  for (const path of [
    "/guong",
    "/en/guong/a",
    "/quan-tri/thu",
    "/en/ban-lam-viec",
    "/api/v1/units",
    "/_next/static/a.js",
  ])
    countAnswer(path, 200, 12);
  const request = new Request("http://portal/api/metrics", { headers: { authorization: `Bearer ${token}` } });
  const given = await (await metrics(request)).text();
  const drawn = readFileSync("deploy/grafana-board.json", "utf8").match(/lantoa_\w+/g)!;
  expect(
    [...new Set(drawn)].filter((name) => !given.includes(`\n${name}`) && !given.startsWith(name)),
  ).toEqual([]);
  const counted = [...given.matchAll(/^lantoa_answer_seconds_count\{area="(\w+)",status="2xx"\} (\d+)$/gm)];
  expect(counted.map(([, area, times]) => [area, times])).toEqual([
    ["public", "2"],
    ["desk", "2"],
    ["api", "1"],
    ["files", "1"],
  ]);
});
